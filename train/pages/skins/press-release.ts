// Press release distributor: city and date in the first paragraph with slashes, the company as
// author, contact and "About" sections after the text.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const pressRelease: Skin = {
  name: 'press-release',
  family: 'release',
  topics: ['business', 'science', 'health'],
  render: (k) => {
    const { story } = k
    const org = story.cast.names['org']!
    const body = k.body({
      p: (html, index) =>
        `<p>${index === 0 ? `<span class="xn-location">${story.cast.names['town']!.toUpperCase()}</span>, <span class="xn-chron">${k.when('{month} {d}, {yyyy}')}</span> /${story.agency}/ -- ` : ''}${html}</p>`,
      h: (html) => `<p><b>${html}</b></p>`,
      quote: (html) => `<p><i>${html}</i></p>`,
      table: (rows) =>
        `<div class="divOverflow"><table class="prntblns">${rows.map((row) => `<tr>${row.map((cell) => `<td class="prngen2" nowrap="nowrap"><p class="prnml0"><span class="prnews_span">${cell}</span></p></td>`).join('')}</tr>`).join('')}</table></div>`,
    })
    return k.done(
      `<!doctype html><html lang="en"><head>${headOf(k, { joint: null, og: 'same', dates: ['date'], jsonld: 'orgAuthor' })}</head><body><header>${k.nav(5, (label) => `<a>${label}</a>`)}<a>Send a release</a></header><main><article class="news-release inline-gallery-template"><header class="release-header"><h1>${k.headline}</h1><p class="subtitle">${k.standfirst(story.standfirst)}</p><div class="row detail-headline"><p class="mb-no">News provided by</p><a><strong>${org}</strong></a><p class="mb-no">${k.when('{mon} {dd}, {yyyy}, {hh}:{min} ET')}</p></div><div class="swaf"><p>Share this article</p></div></header><section class="release-body container"><div class="row"><div class="col-lg-10">
${body}
${aside(`<p><b>About ${org}</b></p><p>${org} is a leading name in its field, with offices in ${story.cast.names['town']} and ${story.cast.names['town2']}. Learn more at example.org.</p><p id="PURL">SOURCE ${org}</p>`)}</div></div></section><section class="contact"><p>${k.person()}, media@example.org</p></section></article><section class="also-from"><h2>Also from this source</h2>${k.many(
        2,
        () => {
          const t = k.teaser(3)
          return `<div class="card"><h3>${t.title}</h3><p>${t.text}</p></div>`
        },
      )}</section></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`,
      { byline: null },
    )
  },
}
