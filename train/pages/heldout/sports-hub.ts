// Sports network: byline with handle, timestamps in data attributes, scores strip first, editors'
// picks lists in asides inside the text.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const sportsHub: Skin = {
  name: 'sports-hub',
  family: 'sport',
  topics: ['sport'],
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2>${html}</h2>`,
      figure: (html) =>
        `<div class="inline-photo full"><figure><figcaption class="photoCaption">${html}</figcaption></figure></div>`,
      after: (index) =>
        index === 1
          ? `<aside class="inline editorial float-r"><header><h3>Editor's Picks</h3></header><ul>${k.many(3, () => `<li><a>${k.teaser().title}</a></li>`)}</ul></aside>`
          : '',
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' - ', og: 'short', dates: ['date'], authors: ['twitter'] })}</head><body><div class="scoreboard">${k.many(5, () => `<span>${story.cast.names['club']} ${k.dice.int(0, 4)}</span>`)}</div><nav>${k.nav(8, (label) => `<a>${label}</a>`)}</nav><section id="article-feed"><article class="article"><div class="container"><header class="article-header"><h1>${k.headline}</h1></header><div class="article-body"><div class="article-meta">${k.by(`<ul class="authors"><li><div class="author has-bio">${k.joined}<span class="author-title">${story.authors[0]?.role}</span></div></li></ul>`)}<span class="timestamp" data-date="${k.isoUtc}">${k.when('{mon} {d}, {yyyy}, {hh}:{min} {AMPM}')}</span><ul class="article-social"><li>Open Extended Reactions</li></ul></div>
${body}
</div></div></article></section><section class="feed">${k.many(5, () => {
      const t = k.teaser(3)
      return `<article class="article-teaser"><h2>${t.title}</h2><p>${t.text}</p></article>`
    })}</section><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
