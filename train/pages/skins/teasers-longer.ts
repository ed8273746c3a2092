// A short item beside three teasers each longer than it, in articles of their own with
// paragraphs.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const teasersLonger: Skin = {
  name: 'teasers-longer',
  family: 'promos',
  length: 'brief',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      figure: (html) => `<p class="photo">${html}</p>`,
    })
    const card = () => {
      const t = k.teaser(k.dice.int(5, 12))
      return `<article class="story story--secondary"><h2 class="story__title"><a href="${t.url}">${t.title}</a></h2><p class="story__meta">${t.author}, ${t.date}</p><div class="story__text"><p>${t.text}</p><p>${k.teaser(4).text}</p></div><a class="more">Continue reading</a></article>`
    }
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['date'] })}</head><body><header class="top"><a>${story.outlet}</a><nav>${k.nav(5, (label) => `<a>${label}</a>`)}</nav></header><main><article class="story story--main"><p class="story__kicker">${story.kicker}</p><h1 class="story__title">${k.headline}</h1><p class="story__meta">${k.by(`By ${k.joined}, `)}<time datetime="${k.when('{yyyy}-{mm}-{dd}')}">${k.when('{d} {month} {yyyy}')}</time></p><div class="story__text">
${body}
</div></article><section class="also"><h2>Also today</h2>${k.many(3, card)}</section></main><footer><p>${k.say(furniture.LEGAL)}</p></footer></body></html>`)
  },
}
