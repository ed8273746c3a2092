// Single-page application of a news site with CSS-in-JS names: every class hashed, data-testid
// and data-component left, state in a script.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const nextHashed: Skin = {
  name: 'next-hashed',
  family: 'app',
  render: (k) => {
    const { story } = k
    const c = (name: string) =>
      `sc-${k.hex(8)}-0 ${k.hex(6)} ${name === '' ? '' : `css-${k.hex(6)}-${name}`}`
    const block = (name: string, html: string) =>
      `<div data-component="${name}" class="${c('')}">${html}</div>`
    const body = k.body({
      p: (html) => block('text-block', mark(`<p class="${c('Paragraph')}">${html}</p>`)),
      h: (html) => block('subheadline-block', mark(`<h2 class="${c('SubHead')}">${html}</h2>`)),
      list: (items) =>
        block(
          'unordered-list-block',
          mark(
            `<div class="${c('')}"><ul role="list" class="${c('List')}">${items.map((one) => `<li>${one}</li>`).join('')}</ul></div>`,
          ),
        ),
      figure: (html) =>
        block(
          'image-block',
          `<figure><div class="${c('')}"><img srcset="x"/><span class="${c('')}">${k.say(['{agency}'])}</span></div><figcaption class="${c('')}"><span class="visually-hidden">Image caption, </span>${html}</figcaption></figure>`,
        ),
      pull: (html) =>
        block('pullquote-block', `<div class="${c('')}"><blockquote>${html}</blockquote></div>`),
      after: (index) =>
        index % 5 === 3
          ? block(
              'links-block',
              `<div class="${c('')}"><ul>${k.many(3, () => `<li><a href="#">${k.teaser().title}</a></li>`)}</ul></div>`,
            )
          : index === 1
            ? block('ad-slot', '')
            : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en-GB" class="no-js"><head>${headOf(k, { joint: ' - ', jsonld: 'article', authors: ['article'] })}</head><body><div id="__next"><div class="${c('')}"><header role="banner"><nav>${k.nav(9, (label) => `<a data-testid="mainNavigationLink" class="${c('')}">${label}</a>`)}</nav></header>
<main id="main-content" data-testid="main-content"><article class="${c('ArticleWrapper')}">${block('headline-block', `<h1 class="${c('Heading')}">${k.headline}</h1>`)}${block('byline-block', `<div data-testid="byline" class="${c('')}"><time datetime="${k.isoUtc}" class="${c('')}">${k.dice.pick(['3 hours ago', 'Yesterday', k.when('{d} {month} {yyyy}')])}</time>${k.by(`<div><span class="${c('')}">${k.joined}</span><div class="${c('')}">${story.authors[0]?.role}</div></div>`)}</div>`)}
${body}
${block(
  'topic-list',
  k.tags(4, (tag) => `<a class="${c('')}">${tag}</a>`),
)}</article>${block(
      'related-internal-links',
      k.many(5, () => {
        const t = k.teaser(1)
        return `<div data-testid="dundee-card" class="${c('')}"><h2 data-testid="card-headline">${t.title}</h2><p data-testid="card-description">${t.text}</p><span data-testid="card-metadata-lastupdated">${k.dice.int(1, 20)} hrs ago</span></div>`
      }),
    )}</main><footer>${k.say(furniture.LEGAL)}</footer></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"id":"${k.hex(20)}"}}}</script></body></html>`)
  },
}
