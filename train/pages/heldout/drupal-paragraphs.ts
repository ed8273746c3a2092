// Drupal 10 with paragraph types and layout builder: each part a paragraph--type div,
// node--view-mode-full, views of more content.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const drupalParagraphs: Skin = {
  name: 'drupal-paragraphs',
  family: 'cms',
  render: (k) => {
    const { story } = k
    const para = (type: string, html: string) =>
      `<div class="field__item"><div class="paragraph paragraph--type--${type} paragraph--view-mode--default">${html}</div></div>`
    const text = (html: string) =>
      para(
        'text',
        `<div class="clearfix text-formatted field field--name-field-text field--type-text-long field--label-hidden field__item">${mark(html)}</div>`,
      )
    const body = k.body({
      p: (html) => text(`<p>${html}</p>`),
      h: (html) => text(`<h2>${html}</h2>`),
      list: (items, ordered) =>
        text(
          `<${ordered ? 'ol' : 'ul'}>${items.map((one) => `<li>${one}</li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
        ),
      quote: (html) => text(`<blockquote><p>${html}</p></blockquote>`),
      figure: (html) =>
        para(
          'image',
          `<article class="media media--type-image"><div class="field field--name-field-media-image"><img loading="lazy" src="/sites/default/files/styles/x.webp" alt=""></div><div class="field field--name-field-caption">${html}</div></article>`,
        ),
      pull: (html) =>
        para('pull-quote', `<div class="field field--name-field-quote">${html}</div>`),
      after: (index) =>
        index === 2
          ? para(
              'related-content',
              `<div class="field__label">Related</div><article class="node node--view-mode-teaser"><h3 class="node__title"><a><span>${k.teaser().title}</span></a></h3><div class="node__content"><p>${k.teaser(2).text}</p></div></article>`,
            )
          : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en" dir="ltr" prefix="og: https://ogp.me/ns#"><head>${headOf(k, { joint: ' | ', og: 'short', dates: ['article', 'dcterms'], extra: '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />' })}</head><body class="path-node page-node-type-news"><a href="#main-content" class="visually-hidden focusable skip-link">Skip to main content</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="layout-container"><header role="banner"><div class="region region-header"><nav role="navigation" class="block block-menu navigation menu--main"><ul class="menu">${k.nav(6, (label) => `<li class="menu-item"><a>${label}</a></li>`)}</ul></nav></div></header><main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div class="block block-core block-page-title-block"><h1 class="page-title"><span class="field field--name-title">${k.headline}</span></h1></div><div class="block block-system block-system-main-block"><article data-history-node-id="${story.number}" class="node node--type-news node--view-mode-full"><footer class="node__meta"><div class="node__submitted">${k.by(`By <span class="field field--name-field-author">${k.joined}</span>`)} <span class="field field--name-field-date field--type-datetime"><time datetime="${k.isoUtc}" class="datetime">${k.when('{month} {d}, {yyyy}')}</time></span></div></footer><div class="node__content"><div class="field field--name-field-summary">${k.standfirst(story.standfirst)}</div><div class="field field--name-field-paragraphs field--type-entity-reference-revisions field__items">
${body}
</div><div class="field field--name-field-tags"><div class="field__label">Topics</div><div class="field__items">${k.tags(3, (tag) => `<div class="field__item"><a>${tag}</a></div>`)}</div></div></div></article></div><div class="views-element-container block block-views"><h2>Latest news</h2><div class="view-content">${k.many(
      4,
      () => {
        const t = k.teaser(3)
        return `<div class="views-row"><article class="node node--type-news node--view-mode-teaser"><h2><a>${t.title}</a></h2><div class="node__content"><p>${t.text}</p></div></article></div>`
      },
    )}</div></div></div></div></main><footer role="contentinfo">${k.say(furniture.LEGAL)}</footer></div></div></body></html>`)
  },
}
