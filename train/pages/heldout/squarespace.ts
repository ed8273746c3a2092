// Squarespace: sqs-layout rows and columns, html blocks of several paragraphs, BlogItem classes,
// pagination and summary blocks.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const squarespace: Skin = {
  name: 'squarespace',
  family: 'builder',
  render: (k) => {
    const { story } = k
    const sqs = (type: string, html: string) =>
      `<div class="sqs-block ${type}-block sqs-block-${type}" data-block-type="2" id="block-${k.hex(12)}"><div class="sqs-block-content"><div class="sqs-${type}-content">${html}</div></div></div>`
    const body = k.body({
      p: (html) => `<p class="" style="white-space:pre-wrap;">${html}</p>`,
      h: (html) => `<h3 style="white-space:pre-wrap;">${html}</h3>`,
      list: (items) =>
        `<ul data-rte-list="default">${items.map((one) => `<li><p class="" style="white-space:pre-wrap;">${one}</p></li>`).join('')}</ul>`,
      quote: (html) => `<blockquote><p>${html}</p></blockquote>`,
      figure: (html) =>
        `</div></div></div>${sqs('image', `<figure class="sqs-block-image-figure"><figcaption class="image-caption-wrapper"><div class="image-caption"><p>${html}</p></div></figcaption></figure>`)}<div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">`,
    })
    return k.done(`<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-US"><head><!-- This is Squarespace. -->${headOf(k, { joint: ' — ', jsonld: 'article', dates: ['itemprop'], og: 'same' })}</head><body id="item-${k.hex(12)}" class="tweak-blog-basic-grid"><div id="siteWrapper"><header data-test="header" id="header" class="header"><div class="header-title-text"><a id="site-title">${story.outlet}</a></div><nav class="header-nav-list">${k.nav(5, (label) => `<div class="header-nav-item"><a>${label}</a></div>`)}</nav></header><main id="page" role="main"><article class="sections" id="sections"><section class="page-section blog-item-section"><div class="content-wrapper"><div class="blog-item-wrapper"><article class="hentry blog-item-inner-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title entry-title--large" itemprop="headline">${k.headline}</h1></div><div class="blog-item-meta-wrapper"><div class="blog-meta-item blog-meta-item--date"><time datetime="${k.when('{mon} {d}')}" pubdate>${k.when('{mon} {d}')}</time></div>${k.by(`<div class="blog-meta-item blog-meta-item--author"><span>Written By</span> <a class="blog-author-name">${k.joined}</a></div>`)}</div></div><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12 columns-12"><div class="row sqs-row"><div class="col sqs-col-12 span-12"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">
${body}
</div></div></div></div></div></div></div></div><div class="blog-item-author-profile-wrapper"><div class="author-bio"><p>${k.say(furniture.BIOS)}</p></div></div><section class="item-pagination"><a class="item-pagination-link--prev"><h2 class="item-pagination-title">${k.teaser().title}</h2></a><a class="item-pagination-link--next"><h2 class="item-pagination-title">${k.teaser().title}</h2></a></section></article></div></div></section>${sqs(
      'summary-v2',
      k.many(
        3,
        () =>
          `<div class="summary-item"><a class="summary-title-link">${k.teaser().title}</a><div class="summary-excerpt"><p>${k.teaser(2).text}</p></div></div>`,
      ),
    )}</article></main><footer>${sqs('html', `<p>${k.say(furniture.LEGAL)}</p>`)}${sqs('newsletter', `<h2 class="newsletter-form-header-title">Subscribe</h2><p>${k.say(furniture.NEWSLETTERS)}</p>`)}</footer></div></body></html>`)
  },
}
