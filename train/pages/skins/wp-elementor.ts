// Page builder: sections of columns of widgets, the text in a text-editor widget, metadata as an
// icon list.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const wpElementor: Skin = {
  name: 'wp-elementor',
  family: 'wordpress',
  render: (k) => {
    const widget = (type: string, html: string) =>
      `<div class="elementor-element elementor-element-${k.hex(7)} elementor-widget elementor-widget-${type}" data-id="${k.hex(7)}" data-element_type="widget"><div class="elementor-widget-container">${html}</div></div>`
    const section = (html: string) =>
      `<section class="elementor-section elementor-top-section elementor-element elementor-element-${k.hex(7)}"><div class="elementor-container elementor-column-gap-default"><div class="elementor-column elementor-col-100"><div class="elementor-widget-wrap elementor-element-populated">${html}</div></div></div></section>`
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      quote: (html) =>
        `<blockquote class="elementor-blockquote"><p class="elementor-blockquote__content">${html}</p></blockquote>`,
      figure: (html) =>
        `</div></div>${widget('image', `<figure class="wp-caption"><img src="/a.webp" alt=""><figcaption class="widget-image-caption wp-caption-text">${html}</figcaption></figure>`)}<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">`,
    })
    return k.done(`<!DOCTYPE html><html lang="en-US"><head>${headOf(k, { jsonld: 'graph', authors: ['author'] })}</head><body class="elementor-default elementor-template-full-width elementor-page">
<header class="elementor elementor-location-header">${section(widget('nav-menu', `<nav><ul class="elementor-nav-menu">${k.nav(6, (label) => `<li><a class="elementor-item">${label}</a></li>`)}</ul></nav>`))}</header>
<div data-elementor-type="single-post" class="elementor elementor-location-single post">
${section(widget('theme-post-title', `<h1 class="elementor-heading-title elementor-size-default">${k.headline}</h1>`) + widget('post-info', `<ul class="elementor-inline-items elementor-icon-list-items elementor-post-info">${k.by(`<li class="elementor-icon-list-item" itemprop="author"><span class="elementor-icon-list-text elementor-post-info__item--type-author">${k.joined}</span></li>`)}<li class="elementor-icon-list-item" itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item--type-date">${k.when('{month} {d}, {yyyy}')}</span></li><li class="elementor-icon-list-item"><span class="elementor-post-info__item--type-time">${k.when('{h12}:{min} {ampm}')}</span></li><li><span class="elementor-post-info__item--type-comments">No Comments</span></li></ul>`))}
${section(
  `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${body}</div></div>` +
    widget(
      'share-buttons',
      k.many(4, () => `<div class="elementor-share-btn">${k.say(furniture.SHARES)}</div>`),
    ),
)}
${section(widget('call-to-action', `<h2 class="elementor-cta__title">${k.say(furniture.NEWSLETTERS)}</h2><div class="elementor-cta__description">${k.say(furniture.NEWSLETTERS)}. No spam, ever. You can leave the list at any time with one click.</div>`))}
${section(
  widget(
    'posts',
    k.many(3, () => {
      const t = k.teaser(3)
      return `<article class="elementor-post"><div class="elementor-post__text"><h3 class="elementor-post__title"><a>${t.title}</a></h3><div class="elementor-post__excerpt"><p>${t.text}</p></div><a class="elementor-post__read-more">Read More »</a></div></article>`
    }),
  ),
)}</div>
<footer class="elementor elementor-location-footer">${section(widget('text-editor', `<p>${k.say(furniture.LEGAL)}</p>`))}</footer></body></html>`)
  },
}
