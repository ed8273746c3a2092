// A small paper's system: the text is one div with single paragraphs divided by two breaks,
// pictures with captions between, phone number and ads in the same div.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const localBr: Skin = {
  name: 'local-br',
  family: 'div',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => mark(html) + '<br>\n<br>',
      h: (html) => mark(`<strong>${html}</strong>`) + '<br>',
      list: (items) => items.map((one, at) => mark(`${at + 1}. ${one}`) + '<br>').join('\n'),
      quote: (html) => mark(`<em>${html}</em>`) + '<br><br>',
      figure: (html) =>
        `<div style="float:right;width:250px"><img src="/upload/x.jpg" width="250"><br><small>${html}</small></div>`,
      after: (index) =>
        index === 2
          ? `<div align="center" class="banner-in"><small>${k.say(furniture.ADS)}</small></div>`
          : '',
    })
    return k.done(`<!DOCTYPE html><html><head>${headOf(k, { joint: '<| ', og: 'same', authors: ['outlet'] })}</head><body><div id="container"><div id="head"><h2>${story.outlet}</h2></div><div id="menu">${k.nav(7, (label) => `<a href="?r=${label}">${label}</a>`)}</div><div id="middle"><div id="newsdetail"><div class="datum">${k.when('{d}. {month} {yyyy}')}</div><h1>${k.headline}</h1><h3>${k.standfirst(story.standfirst)}</h3><div id="newstext">
${body}
${k.by(`<i>${k.joined}</i>`)}</div><div id="fb"><span>Like</span> <span>${k.dice.int(1, 99)}</span></div></div><div id="morenews"><h4>More from ${story.cast.names['town']}</h4>${k.many(
      6,
      () => {
        const t = k.teaser(2)
        return `<div class="n"><b>${t.title}</b><br>${t.text} <a>more</a></div>`
      },
    )}</div></div><div id="foot">${k.say(furniture.LEGAL)}</div></div></body></html>`)
  },
}
