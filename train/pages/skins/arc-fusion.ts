// Publishing platform of large papers: b- and c- class names, articlebody class, promos of links
// between paragraphs, Fusion metadata script.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const arcFusion: Skin = {
  name: 'arc-fusion',
  family: 'enterprise',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p class="c-paragraph">${html}</p>`,
      h: (html) => `<h2 class="c-heading">${html}</h2>`,
      figure: (html) =>
        `<figure class="c-media-item"><picture class="c-image"></picture><figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">${html}</span><span class="c-media-item__credit">(${k.person()})</span></figcaption></figure>`,
      pull: (html) => `<blockquote class="b-quote b-quote--pull"><p>${html}</p></blockquote>`,
      embed: (html) =>
        `<div class="c-oembed"><blockquote class="twitter-tweet"><p>${html}</p></blockquote></div>`,
      list: (items) =>
        `<ul class="c-list">${items.map((one) => `<li class="c-list-item">${one}</li>`).join('')}</ul>`,
      after: (index) =>
        k.dice.pick([
          '',
          '',
          `<div class="arcad-feature b-ads-block"><div class="arcad-container"></div>Advertisement</div>`,
          `<p class="c-paragraph interstitial-link">[ <a href="#">${k.teaser().title}</a> ]</p>`,
          index > 2
            ? `<div class="b-link-list"><h3>More on this</h3><ul><li>${k.teaser().title}</li><li>${k.teaser().title}</li></ul></div>`
            : '',
        ]),
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: ' – ', og: 'short', jsonld: 'array', dates: ['article', 'parsely'], authors: ['parsely'] })}</head><body><div id="fusion-app"><div class="b-right-rail"><header class="c-stack b-header-nav-chain"><nav>${k.nav(7, (label) => `<a class="c-link">${label}</a>`)}</nav></header>
<main tabindex="-1" class="b-right-rail__main-interior-item"><div><a class="c-overline b-overline">${story.kicker}</a><h1 class="b-headline">${k.headline}</h1><h2 class="b-subheadline">${k.standfirst(story.standfirst)}</h2>
<div class="c-attribution b-byline">${k.by(`<span class="b-byline__by">By </span><span class="b-byline__names">${k.names.map((name) => `<a class="c-link">${name}</a>`).join(' and ')}</span><span class="c-separator">|</span>`)}<time as="time" class="c-date b-date" datetime="${k.isoUtc}">${k.when('{month} {dd}, {yyyy} at {h12}:{min} {ampm} {zone}')}</time></div></div>
<article class="b-article-body articlebody">
${body}
</article><div class="b-author-bio"><h2 class="c-heading">${k.names[0] ?? story.outlet}</h2><p class="c-paragraph">${k.say(furniture.BIOS)}</p></div><div class="b-tag-list">${k.tags(4, (tag) => `<a class="c-pill">${tag}</a>`)}</div></main>
<aside class="b-right-rail__rail-container">${k.many(5, () => {
      const t = k.teaser(1)
      return `<div class="b-results-list"><h2 class="c-heading">${t.title}</h2><p class="c-paragraph">${t.text}</p></div>`
    })}</aside></div><footer class="b-footer">${k.say(furniture.LEGAL)}</footer></div><script id="fusion-metadata">window.Fusion=window.Fusion||{};Fusion.globalContent={"headlines":{"basic":"${k.hex(20)}"}};</script></body></html>`)
  },
}
