// Markup gone wrong: unclosed and crossed elements, scripts and styles inside paragraphs,
// tracking pixels, hidden copies, soft hyphens, footnote marks.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const dirtyBroadcaster: Skin = {
  name: 'dirty-broadcaster',
  family: 'dirty',
  render: (k) => {
    const dirt = () =>
      k.dice.pick([
        '',
        '',
        '',
        '<script>var a="<p>not text</p>";</script>',
        '<span style="display:none">hidden@example.org</span>',
        '<img src="//pixel.example/1.gif" width=1 height=1>',
        '<!-- ad -->',
      ])
    const body = k.body({
      p: (html, index) =>
        `${mark(`<p class=bodycopy>${html.replace('Veldoria', 'Vel&shy;doria')}`)}${dirt()}${index % 3 === 0 ? '' : '</p>'}${index % 5 === 4 ? '</div><div class=cont>' : ''}`,
      h: (html) => `<h3><b>${html}</h3></b>`,
      list: (items) => `<ul>${items.map((one) => `<li>${one}`).join('')}</ul>`,
      figure: (html) =>
        `<div class=foto><img src=x.jpg alt="${html}><i>${html}</i>`
          .replace('alt="', 'alt="" title="')
          .replace('><i>', '"><i>') + '</div>',
      after: (index) =>
        index === 2
          ? '<center><div class=ad><script>document.write(1)</script></center></div>'
          : '',
    })
    return k.done(`<!DOCTYPE html><html><head>${headOf(k, { joint: ' | ', og: 'short', dates: ['pubdate'], authors: ['author'], jsonld: 'broken' })}<style>.bodycopy{font:14px arial}</style></head><body onload=init()><div id=top><ul><li>${k.nav(6, (label) => `<a href=#>${label}</a><li>`)}</ul></div><div id=content><h1>${k.headline}<span class=icon></span></h1><p class=meta>${k.by(`<span class=au>${k.joined}</span>, `)}<b>${k.when('{dow} {d} {mon} {yyyy}, {hh}:{min}')}</b></p><div class=cont>
${body}
</div></div><div id=side><h3>Watch<p>${k.teaser(2).text}<h3>Read${k.many(4, () => `<p><a href=#>${k.teaser().title}</a>`)}</div><div id=bottom>${k.say(furniture.LEGAL)}</div>${k.junk()}${k.junk()}</body></html>`)
  },
}
