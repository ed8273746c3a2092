// Television station: "Published: Mar. 4, 2026 at 10:22 AM EST|Updated: ...", "CITY (STATION) -",
// text of anchors' promos after the story, copyright line in the text.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const tvStation: Skin = {
  name: 'tv-station',
  family: 'broadcast',
  url: 'dated',
  render: (k) => {
    const { story } = k
    const station = story.outlet.toUpperCase()
    const body = k.body({
      p: (html, index) =>
        `<p class="text | article-text">${index === 0 ? `<b>${story.cast.names['town']!.toUpperCase()}, Veldoria (${station})</b> - ` : ''}${html}</p>`,
      h: (html) => `<h2>${html}</h2>`,
      figure: (html) =>
        `<div class="image-wrapper"><span class="caption">${html}<i>(${station})</i></span></div>`,
      after: (index) =>
        index === 1
          ? `<div class="newsletter-inline">${k.say(furniture.NEWSLETTERS)}</div>`
          : index % 3 === 2
            ? `<p class="text | article-text"><b><a>MORE: ${k.teaser().title}</a></b></p>`
            : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: null, og: 'same', authors: ['outlet'], jsonld: 'orgAuthor' })}</head><body><header><div class="weather-bug">64° ${story.cast.names['town']}</div><nav>${k.nav(9, (label) => `<a>${label}</a>`)}</nav></header><div class="alert-bar">LIVE: ${k.teaser().title}</div><article><h1 class="headline">${k.headline}</h1><div class="video-player"><p>${k.say(furniture.CAPTIONS)}</p></div>${k.by(`<div class="byline">By <a>${k.joined}</a></div>`)}<div class="dates"><span class="published-date-time">Published: ${k.when('{mon}. {d}, {yyyy} at {h12}:{min} {AMPM} {zone}')}</span><span class="pipe">|</span><span class="updated">Updated: ${k.dice.int(2, 20)} hours ago</span></div><div class="article-body">
${body}
<p class="text | article-text"><i>Copyright ${story.published.year} ${station}. All rights reserved.</i></p></div></article><section class="most-read"><h3>Most Read</h3>${k.many(6, () => `<a><h4>${k.teaser().title}</h4></a>`)}</section><section class="latest">${k.many(
      4,
      () => {
        const t = k.teaser(2)
        return `<div><h3>${t.title}</h3><div class="deck">${t.text}</div><span>Published: ${t.date}</span></div>`
      },
    )}</section><footer><p>At ${story.outlet}, our journalists report, write, edit and produce the news that informs the communities we serve. Click here to learn more about our approach.</p>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
