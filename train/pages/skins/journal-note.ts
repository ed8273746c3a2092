// Science news with numbered notes: marks in the text, a references section, metrics, cookie
// notice first in the source.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const journalNote: Skin = {
  name: 'journal-note',
  family: 'science',
  topics: ['science', 'health'],
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html, index) =>
        `<p>${html}${index % 3 === 1 ? `<sup><a href="#ref-CR${index}">${index}</a></sup>` : ''}</p>`,
      h: (html) => `<h2 class="c-article__sub">${html}</h2>`,
      figure: (html) =>
        `<figure class="figure"><picture class="embed intensity--high"></picture><figcaption><p class="figure__caption"><span class="figure__caption-text">${html}</span>Credit: ${k.person()}</p></figcaption></figure>`,
      pull: (html) => `<blockquote class="pullquote">${html}</blockquote>`,
      after: (index) =>
        index === 2
          ? `<article class="recommended pull pull--left" data-label="Related"><a><h1 class="recommended__title">${k.teaser().title}</h1></a></article>`
          : '',
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: null, og: 'same', dates: ['dc', 'dcterms'], authors: ['dc'], jsonld: 'graph' })}</head><body><section class="cc-banner"><h2>Your privacy</h2><p>${k.say(furniture.COOKIES)}</p></section><header><nav>${k.nav(6, (label) => `<a>${label}</a>`)}</nav></header><main class="c-article-main-column"><article itemscope itemtype="http://schema.org/NewsArticle"><header><ul data-test="article-identifier"><li>NEWS</li><li><time datetime="${k.when('{yyyy}-{mm}-{dd}')}">${k.when('{dd} {month} {yyyy}')}</time></li></ul><h1 class="c-article-magazine-title" itemprop="headline">${k.headline}</h1><div class="c-article-teaser-text">${k.standfirst(story.standfirst)}</div>${k.by(`<ul class="c-article-author-list"><li>By ${k.names.map((name) => `<a>${name}</a>`).join('</li><li>')}</li></ul>`)}</header><div class="c-article-body main-content">
${body}
<p class="doi"><em>doi: https://doi.org/10.0000/d${story.number}</em></p></div><section aria-labelledby="references"><h2>References</h2><ol class="c-article-references">${k.many(4, (index) => `<li><p id="ref-CR${index}">${k.person()}, ${k.person()} &amp; ${k.person()} <i>Annals of River Science</i> <b>${k.dice.int(2, 90)}</b>, ${k.dice.int(100, 900)} (${story.published.year}).</p></li>`)}</ol></section></article><section><h2>Latest on:</h2>${k.many(
      3,
      () => {
        const t = k.teaser(1)
        return `<div><h3>${t.title}</h3><p>${t.text}</p></div>`
      },
    )}</section></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
