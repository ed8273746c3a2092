// Release wire of another make: pre-like division of the text, source and time on one line, tags
// and contact cards, forward-looking notice.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const globeRelease: Skin = {
  name: 'globe-release',
  family: 'release',
  topics: ['business', 'science'],
  render: (k) => {
    const { story } = k
    const org = story.cast.names['org']!
    const body = k.body({
      p: (html, index) =>
        `<p align="left">${index === 0 ? `${story.cast.names['town']}, ${k.when('{mon}. {dd}, {yyyy}')} (${story.agency.toUpperCase()}) -- ` : ''}${html}</p>`,
      h: (html) => `<p align="center"><u><strong>${html}</strong></u></p>`,
      list: (items) =>
        `<ul type="disc">${items.map((one) => `<li style="margin-top:6pt;">${one}</li>`).join('')}</ul>`,
    })
    return k.done(
      `<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: null, og: 'same', dates: ['dc'], authors: ['outlet'], jsonld: 'orgAuthor' })}</head><body><div class="top"><a>Newsroom</a><a>Services</a><a>Sign in</a></div><div class="main-container" id="container-article" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="article-headline" itemprop="headline">${k.headline}</h1><h2 class="article-sub-headline">${k.standfirst(story.standfirst)}</h2><p class="article-published-source"><span class="article-published">${k.when('{month} {dd}, {yyyy} {hh}:{min}')} ET <span>| Source: </span></span><span><a itemprop="sourceOrganization">${org}</a></span></p><div class="main-body-container article-body" id="main-body-container" itemprop="articleBody">
${body}
${aside(`<p align="justify"><strong>Forward-Looking Statements</strong></p><p>This release holds statements about the future that may turn out wrong. ${org} does not promise to change them later.</p>`)}</div><div class="tags">${k.tags(4, (tag) => `<a>${tag}</a>`)}</div><div class="card"><h3>Contact Data</h3><p>${k.person()}, ${org}</p></div><div class="related"><h3>Recommended Reading</h3>${k.many(
        2,
        () => {
          const t = k.teaser(3)
          return `<div><h4>${t.title}</h4><p>${t.text}</p></div>`
        },
      )}</div></div></body></html>`,
      { byline: null },
    )
  },
}
