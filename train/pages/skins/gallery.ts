// Picture gallery: a short text and then up to thirty slides, whose captions count neither way.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const gallery: Skin = {
  name: 'gallery',
  family: 'gallery',
  length: 'brief',
  render: (k) => {
    const { story } = k
    const body = k.body({ p: (html) => `<p>${html}</p>` })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['article'], jsonld: 'broken' })}</head><body class="gallery-page"><header><a>${story.outlet}</a>${k.nav(6, (label) => `<a>${label}</a>`)}</header><main><div class="gallery-head"><span class="label">In pictures</span><h1>${k.headline}</h1><div class="gallery-intro">
${body}
</div><p class="gallery-by">${k.by(`${k.joined} | `)}<span class="date">${k.when('{month} {d}, {yyyy} | {h12}:{min} {AMPM}')}</span></p></div><div class="slides">${k.many(k.dice.int(8, 30), (index) => `<div class="slide"><div class="slide-count">${index + 1} of 30</div><img data-src="/x.jpg" alt=""><div class="slide-caption">${aside(`<p>${k.say(furniture.CAPTIONS)} ${k.say(furniture.CAPTIONS)}</p>`)}<span class="slide-credit">${k.person()}, ${story.agency}</span></div></div>${index % 5 === 4 ? k.junk() : ''}`)}</div></main><section class="more"><h2>More galleries</h2>${k.many(4, () => `<a>${k.teaser().title}</a>`)}</section><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
