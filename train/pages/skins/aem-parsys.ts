// Adobe CQ: each paragraph or two in a component of its own in a parsys, with clear divs and cq
// data, data in a teaser header.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const aemParsys: Skin = {
  name: 'aem-parsys',
  family: 'enterprise',
  render: (k) => {
    const { story } = k
    const comp = (name: string, html: string) =>
      `<div class="${name} parbase section aem-GridColumn aem-GridColumn--default--12"><div class="cmp-${name}" data-cmp-data-layer='{"${name}-${k.hex(8)}":{"@type":"site/components/${name}"}}'>${html}</div></div>`
    const body = k.body({
      p: (html) => comp('text', mark(`<p>${html}</p>`)),
      h: (html) => comp('title', mark(`<h2 class="cmp-title__text">${html}</h2>`)),
      quote: (html) => comp('quote', mark(`<blockquote>${html}</blockquote>`)),
      figure: (html) =>
        comp(
          'image',
          `<img src="/content/dam/x.jpg" class="cmp-image__image" alt=""/><span class="cmp-image__title">${html}</span>`,
        ),
      list: (items) =>
        comp('text', mark(`<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`)),
      table: (rows) =>
        comp(
          'table',
          mark(
            `<table border="1"><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</tbody></table>`,
          ),
        ),
      after: (index) =>
        index === 2
          ? comp(
              'teaser',
              `<div class="cmp-teaser__content"><h3 class="cmp-teaser__title">${k.teaser().title}</h3><div class="cmp-teaser__description"><p>${k.teaser(2).text}</p></div></div>`,
            )
          : '',
    })
    return k.done(`<!DOCTYPE HTML><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'outlet', jsonld: 'org', dates: ['publish'] })}</head><body class="articlepage page basicpage" id="articlepage-${k.hex()}"><div class="root responsivegrid"><div class="aem-Grid aem-Grid--12"><header class="experiencefragment"><div class="cmp-experiencefragment--header">${comp('navigation', `<nav class="cmp-navigation"><ul class="cmp-navigation__group">${k.nav(6, (label) => `<li class="cmp-navigation__item"><a class="cmp-navigation__item-link">${label}</a></li>`)}</ul></nav>`)}</div></header>
${comp('breadcrumb', `<ol class="cmp-breadcrumb__list"><li class="cmp-breadcrumb__item"><span itemprop="name">Home</span></li><li><span>${story.section}</span></li></ol>`)}
${comp('articleheader', `<p class="article-header__eyebrow">${story.kicker}</p><h1 class="article-header__title">${k.headline}</h1><div class="article-header__meta"><span class="date">${k.when('{dd} {mon} {yyyy}')}</span>${k.by(` <span class="author">Words: ${k.joined}</span>`)} <span class="read">${k.dice.int(2, 9)} minute read</span></div>`)}
<div class="par parsys">
${body}
</div>${comp(
      'sharing',
      k.many(3, () => k.say(furniture.SHARES)),
    )}${comp(
      'list',
      `<h2>You might also like</h2><ul class="cmp-list">${k.many(4, () => {
        const t = k.teaser(2)
        return `<li class="cmp-list__item"><article><span class="cmp-list__item-title">${t.title}</span><span class="cmp-list__item-description">${t.text}</span></article></li>`
      })}</ul>`,
    )}${comp('cookie-notice', `<p>${k.say(furniture.COOKIES)}</p><button>Accept all</button>`)}</div></div></body></html>`)
  },
}
