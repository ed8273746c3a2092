// Metered page: text in full but behind a gradient, a registration layer before it in the source,
// hidden copies of the first paragraph.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { esc } from '../markup.ts'

/** The skin of this family. */
export const softWall: Skin = {
  name: 'soft-wall',
  family: 'paywall',
  render: (k) => {
    const { story } = k
    const first = story.items.flatMap((item) => (item.kind === 'p' ? [esc(item.text)] : []))[0]!
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2>${html}</h2>`,
      figure: (html) => `<figure><figcaption>${html}</figcaption></figure>`,
      after: (index) => (index === 2 ? '<div class="meter-anchor"></div>' : ''),
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['article'], jsonld: 'article' })}</head><body class="metered"><div class="wall" role="dialog"><h2>You have read your last free article</h2><p>Register now for free, no card needed, and go on reading. It takes less than a minute and helps us to know our readers.</p><p>By registering you accept our terms and confirm that you have read the privacy notice.</p><form><label>Email address</label><button>Continue</button></form></div><header><a>${story.outlet}</a>${k.nav(7, (label) => `<a>${label}</a>`)}</header><div class="teaser-copy" style="display:none"><p>${first}</p></div><main class="faded"><h1>${k.headline}</h1><h2 class="dek">${k.standfirst(story.standfirst)}</h2><div class="info">${k.by(`<span class="who">${k.joined}</span> · `)}<span class="on">${k.when('{d} {month} {yyyy}, {h12}:{min}{ampm}')}</span></div><div class="story-text">
${body}
</div></main><aside>${k.many(5, () => {
      const t = k.teaser(2)
      return `<section><h3>${t.title}</h3><p>${t.text}</p></section>`
    })}</aside><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
