// University magazine: story in a two-column grid with sidebar facts first in the source, credits
// at the end, hashed anchors on headings.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const uniCascade: Skin = {
  name: 'uni-cascade',
  family: 'edu',
  topics: ['science', 'interview', 'health'],
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3><a name="d${k.hex(4)}" id="d${k.hex(4)}"></a>${html}</h3>`,
      figure: (html) =>
        `<div class="wysiwyg_image left"><img src="/images/x.jpg" alt=""/><br/><span class="photo-caption">${html}</span></div>`,
      pull: (html) => `<p class="callout-quote">${html}</p>`,
      after: () => '',
    })
    return k.done(`<!DOCTYPE html><html lang="en-US"><head>${headOf(k, { joint: '<: ', og: 'same', dates: ['dc'], authors: ['dc'] })}</head><body class="two-col"><div id="university-bar"><a>Northmoor University</a><form><label>Search</label></form></div><div id="masthead"><span>${story.outlet}</span></div><div id="nav"><ul>${k.nav(6, (label) => `<li>${label}</li>`)}</ul></div><div id="columns"><div id="side"><div class="box"><h3>At a glance</h3><p>${k.teaser(2).text}</p></div><div class="box"><h3>Contact</h3><p>${k.person()}, News Office, 555-${k.dice.int(1000, 9999)}</p></div><div class="box"><h3>Recent stories</h3>${k.many(4, () => `<p><a>${k.teaser().title}</a><br/>${k.teaser(1).text}</p>`)}</div></div><div id="text"><h1>${k.headline}</h1><div class="subhead">${k.standfirst(story.standfirst)}</div><p class="postdate">${k.when('{mon}. {d}, {yyyy}')}${k.by(` &#8212; ${k.joined}`)}</p>
${body}
<p class="credit">Photos by ${k.person()}. Funding: ${story.cast.names['org2']}.</p>${aside(`<p class="boiler">Northmoor University is a public research university in ${story.cast.names['town']}.</p>`)}</div></div><div id="footer">${k.say(furniture.LEGAL)}</div></body></html>`)
  },
}
