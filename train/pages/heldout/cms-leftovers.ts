// Export of an old system: shortcodes left in the text, doubled headline, upper-case and
// lower-case elements mixed, empty paragraphs, invisible spam links.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const cmsLeftovers: Skin = {
  name: 'cms-leftovers',
  family: 'dirty',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html, index) =>
        `${index % 4 === 1 ? '<P>&nbsp;</P>' : ''}${mark(`<P dir=ltr>${html}</P>`)}`,
      h: (html) => `<P dir=ltr><STRONG>${html}</STRONG></P>`,
      figure: (html) =>
        `[caption id="" align="alignnone" width="600"]<IMG src="x.jpg"> ${html}[/caption]`,
      after: (index) =>
        index === 1
          ? '[adrotate group="2"]'
          : index === 3
            ? '<div style="position:absolute;left:-9999px"><a href="#">cheap pills</a> <a href="#">casino bonus</a></div>'
            : '',
    })
    return k.done(`<!DOCTYPE html><HTML><HEAD>${headOf(k, { joint: ' | ', og: 'outlet', dates: ['pubdate'] })}</HEAD><BODY><DIV class=header>${story.outlet}</DIV><DIV class=nav>${k.nav(6, (label) => `<A href="#">${label}</A>`)}</DIV><DIV class=content><H1>${k.headline}</H1><DIV class=post><H1>${k.headline}</H1><SPAN class=d>${k.when('{d} {month}, {yyyy}')}</SPAN>${k.by(`<SPAN class=a>by ${k.joined}</SPAN>`)}
${body}
<P>[print_link] [email_link]</P></DIV><DIV class=widget><H3>Categories</H3>${k.nav(8, (label) => `<LI>${label} (${k.dice.int(1, 90)})`)}</DIV></DIV><DIV class=footer>${k.say(furniture.LEGAL)}</DIV></BODY></HTML>`)
  },
}
