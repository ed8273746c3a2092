// hNews and microdata at once: vcards of author and source organisation, dateline, itemprop on
// everything, a wrong author in the JSON-LD.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const hnewsMicrodata: Skin = {
  name: 'hnews-microdata',
  family: 'meta',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        `<div class="photo" itemprop="associatedMedia" itemscope itemtype="http://schema.org/ImageObject"><img itemprop="contentUrl" src="/x.jpg" alt=""><p itemprop="caption">${html}</p></div>`,
    })
    return k.done(
      `<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: ' - ', og: 'short', dates: ['itemprop'], jsonld: 'orgAuthor' })}</head><body><div id="masthead"><h2>${story.outlet}</h2><ul>${k.nav(7, (label) => `<li>${label}</li>`)}</ul></div><div class="hnews hentry item" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="entry-title" itemprop="headline">${k.headline}</h1><div class="bylines">${k.by(`<span class="byline author vcard" itemprop="author" itemscope itemtype="http://schema.org/Person">By ${story.authors.map(({ name }) => `<span class="fn" itemprop="name">${name}</span>`).join(' and ')}</span>, `)}<span class="source-org vcard"><span class="org fn">${story.agency}</span></span></div><abbr class="updated published" itemprop="datePublished" content="${k.isoUtc}" title="${k.isoUtc}">${k.when('{month} {d}, {yyyy} {hh}{min} GMT')}</abbr><div class="entry-summary">${k.standfirst(story.standfirst)}</div><div class="entry-content" itemprop="articleBody">${aside(`<span class="dateline">${story.cast.names['town']}</span>`)}
${body}
</div><div class="rights">© ${story.published.year} <span class="copyright">${story.agency}</span>. This material may not be published, broadcast, rewritten or passed on.</div></div><div class="related hfeed"><h4>Related</h4>${k.many(
        4,
        () => {
          const t = k.teaser(2)
          return `<div class="hentry"><h5 class="entry-title">${t.title}</h5><div class="entry-summary">${t.text}</div><span class="vcard">${t.author}</span></div>`
        },
      )}</div></body></html>`,
      { byline: k.joined || story.agency },
    )
  },
}
