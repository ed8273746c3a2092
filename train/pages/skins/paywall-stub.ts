// Paywalled page: the first paragraphs only, then an offer longer than they are, prices and a
// login; isAccessibleForFree in the data.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const paywallStub: Skin = {
  name: 'paywall-stub',
  family: 'paywall',
  render: (k) => {
    const { story } = k
    const body = k.body(
      { p: (html) => `<p class="article__paragraph">${html}</p>` },
      story.items.filter(({ kind }) => kind === 'p').slice(0, k.dice.int(2, 3)),
    )
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'short', jsonld: 'article', dates: ['article'], authors: ['author'] })}<meta name="article:content_tier" content="locked"></head><body><header><a>${story.outlet}</a><a>Subscribe</a><a>Log in</a><nav>${k.nav(7, (label) => `<a>${label}</a>`)}</nav></header><main><article class="article article--locked"><span class="article__premium">Premium</span><h1 class="article__title">${k.headline}</h1><p class="article__standfirst">${k.standfirst(story.standfirst)}</p>${k.by(`<div class="article__byline">${k.joined} in ${story.cast.names['town']}</div>`)}<div class="article__date"><time datetime="${k.iso}">${k.when('{month} {d} {yyyy}')}</time></div><div class="article__content">
${body}
</div><div class="paywall"><h2>Keep reading for 1 crown</h2><p>Get full access to all our reporting, podcasts and puzzles. Your first four weeks cost 1 crown, after that 29 crowns a month. Cancel any time.</p><ul><li>Unlimited articles on all your devices</li><li>The daily digital edition, every evening</li><li>Newsletters from our correspondents in ${story.cast.names['town2']}</li></ul><p>Already a subscriber? <a>Log in</a>. Students pay half. Read our terms and conditions before you buy; offers may change without notice.</p><p>Why trust us? ${story.outlet} has reported from ${story.cast.names['region']} for over a hundred years and belongs to nobody but its readers.</p></div></article><section><h2>Popular with subscribers</h2>${k.many(
      5,
      () => {
        const t = k.teaser(2)
        return `<div><h3>${t.title}</h3><p>${t.text}</p></div>`
      },
    )}</section></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
