// A news agency's page: dateline in the first paragraph, "Reporting by", "Editing by" line, share
// list, agency trust line.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const wireFeed: Skin = {
  name: 'wire-feed',
  family: 'wire',
  topics: ['flood', 'strike', 'court', 'business', 'election', 'police'],
  render: (k) => {
    const { story } = k
    const place = story.cast.names['town']!.toUpperCase()
    const [desk, sub] = [k.person(), k.person()]
    const body = k.body({
      p: (html, index) =>
        `<p class="Paragraph-paragraph-${k.hex(5)} ArticleBody-para-${k.hex(5)}">${index === 0 ? `${place}, ${k.when('{mon} {d}')} (${story.agency}) - ` : ''}${html}</p>`,
      h: (html) => `<h2 class="Headline-${k.hex(5)}">${html}</h2>`,
      figure: (html) =>
        `<figure class="Image-${k.hex(5)}"><figcaption>${html} ${k.person()}/File Photo <span>Acquire Licensing Rights</span></figcaption></figure>`,
    })
    return k.done(
      `<!doctype html><html lang="en"><head>${headOf(k, { joint: ` | `, og: 'short', dates: ['article', 'modified'], jsonld: 'article', authors: ['article'] })}</head><body><header><nav>${k.nav(7, (label) => `<a>${label}</a>`)}</nav></header><main><article class="ArticlePage-${k.hex(5)}"><div class="ArticleHeader-${k.hex(5)}"><span class="tags">${story.section}</span><h1>${k.headline}</h1>${k.by(`<div class="ArticleHeader-author-${k.hex(4)}">By <a rel="author">${k.names.join('</a> and <a rel="author">')}</a></div>`)}<time class="ArticleHeader-dateline-${k.hex(4)}" datetime="${k.isoUtc}"><span>${k.when('{month} {d}, {yyyy}')}</span><span>${k.when('{h12}:{min} {AMPM} UTC')}</span><span>Updated ${k.dice.int(2, 50)} min ago</span></time><button>Text</button><button>Small Text</button><button>Medium Text</button><button>Large Text</button></div><div class="ArticleBody-${k.hex(5)}">
${body}
${aside(`<p class="Attribution-${k.hex(4)}">Reporting by ${k.joined || desk}; ${k.by(`Additional reporting by ${desk} in ${story.cast.names['town2']}; `)}Editing by ${sub}</p>`)}<p>Our Standards: <a>The ${story.agency} Trust Principles.</a></p></div><div class="Toolbar">${k.many(5, () => `<li>${k.say(furniture.SHARES)}</li>`)}</div></article><section><h2>Read Next</h2>${k.many(
        5,
        () => {
          const t = k.teaser(1)
          return `<div class="MediaStoryCard"><span>${story.section}category</span><h3>${t.title}</h3><p>${t.text}</p><time>${t.date}</time></div>`
        },
      )}</section></main><footer><p>All quotes delayed a minimum of 15 minutes.</p>${k.say(furniture.LEGAL)}</footer></body></html>`,
      { byline: k.joined || desk },
    )
  },
}
