// Public broadcaster: byline with role and place, "First posted" and relative "updated" with
// title attribute, programme promos in the text column.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const radioUpdated: Skin = {
  name: 'radio-updated',
  family: 'broadcast',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p class="_p ${k.hex(5)}">${html}</p>`,
      h: (html) => `<h2 class="_h ${k.hex(5)}">${html}</h2>`,
      figure: (html) =>
        `<figure class="_f"><figcaption class="_c">${html} <cite>(${story.outlet}: ${k.person()})</cite></figcaption></figure>`,
      after: (index) =>
        index % 4 === 3
          ? `<aside class="_pod"><p>Listen: ${k.teaser().title}. New episodes every week on our app.</p></aside>`
          : '',
    })
    return k.done(`<!doctype html><html lang="en-AU"><head>${headOf(k, { joint: ' - ', og: 'same', dates: ['article', 'modified'], jsonld: 'article' })}</head><body><a class="_skip">Skip to main content</a><header>${k.nav(7, (label) => `<a>${label}</a>`)}</header><main><div class="_hd"><h1>${k.headline}</h1>${k.by(`<div class="_by"><span>By </span>${k.names.map((name) => `<a>${name}</a>`).join('<span> and </span>')}<span> in ${story.cast.names['town']}</span></div>`)}<div class="_dt">Posted <time datetime="${k.isoUtc}" title="${k.when('{wday} {d} {month} {yyyy} at {h12}:{min}{ampm}')}">${k.dice.int(2, 11)}h ago</time>, updated <time datetime="${k.isoModified}">1h ago</time></div></div><div class="_key"><h2>Key points:</h2>${k.standfirst(`<ul><li>${story.standfirst}</li></ul>`)}</div><div class="_b">
${body}
</div><div class="_foot"><p>We acknowledge the people of ${story.cast.names['region']}.</p></div></main><aside>${k.many(
      5,
      () => {
        const t = k.teaser(2)
        return `<div class="_card"><h3>${t.title}</h3><p>${t.text}</p></div>`
      },
    )}</aside><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
