// Genesis child theme: site-inner, entry with schema microdata, after-entry widgets, breadcrumb
// text.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const wpGenesis: Skin = {
  name: 'wp-genesis',
  family: 'wordpress',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2><span id="${k.hex(5)}">${html}</span></h2>`,
      figure: (html) =>
        `<div class="wp-caption alignright"><img src="/wp-content/x.jpg" alt=""><p class="wp-caption-text">${html}</p></div>`,
      after: (index) =>
        index % 4 === 2
          ? `<div class="code-block code-block-${index}" style="margin: 8px 0; clear: both;">${k.junk()}<p class="inline-promo">SEE ALSO: <a href="#">${k.teaser().title}</a></p></div>`
          : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en-US"><head>${headOf(k, { joint: ' - ', og: 'short', dates: ['article'], jsonld: 'graph' })}</head><body class="post-template-default single header-full-width content-sidebar genesis-breadcrumbs-hidden" itemscope itemtype="https://schema.org/WebPage"><div class="site-container"><header class="site-header" itemscope itemtype="https://schema.org/WPHeader"><div class="wrap"><div class="title-area"><p class="site-title" itemprop="headline"><a href="/">${story.outlet}</a></p></div></div></header><nav class="nav-primary"><ul class="menu genesis-nav-menu">${k.nav(6, (label) => `<li><a><span itemprop="name">${label}</span></a></li>`)}</ul></nav>
<div class="site-inner"><div class="content-sidebar-wrap"><main class="content"><div class="breadcrumb">You are here: <a>Home</a> / <a>${story.section}</a> / ${k.headline}</div><article class="post-1 post type-post entry" itemscope itemtype="https://schema.org/CreativeWork"><header class="entry-header"><h1 class="entry-title" itemprop="headline">${k.headline}</h1><p class="entry-meta"><time class="entry-time" itemprop="datePublished" datetime="${k.iso}">${k.when('{month} {d}, {yyyy}')}</time>${k.by(` By <span class="entry-author" itemprop="author" itemscope itemtype="https://schema.org/Person"><a class="entry-author-link" rel="author"><span class="entry-author-name" itemprop="name">${k.joined}</span></a></span>`)} <span class="entry-comments-link"><a>Leave a Comment</a></span></p></header>
<div class="entry-content" itemprop="text">
<p class="affiliate-note"><em>This post may contain affiliate links. Read our disclosure.</em></p>
${body}
</div><footer class="entry-footer"><p class="entry-meta"><span class="entry-categories">Filed Under: <a>${story.section}</a></span> <span class="entry-tags">Tagged With: ${k.tags(3, (tag) => `<a rel="tag">${tag}</a>`)}</span></p></footer></article>
<section class="author-box"><h4 class="author-box-title">About <span itemprop="name">${k.names[0] ?? story.outlet}</span></h4><div class="author-box-content"><p>${k.say(furniture.BIOS)}</p></div></section><div class="after-entry widget-area"><section class="widget enews-widget"><h4 class="widget-title">${k.say(furniture.NEWSLETTERS)}</h4><p>${k.say(furniture.NEWSLETTERS)}</p></section></div>
<h2 class="screen-reader-text">Reader Interactions</h2><div class="entry-comments"><h3>Comments</h3><ol class="comment-list">${k.comments(k.dice.int(0, 9), (text, name) => `<li class="comment"><article itemprop="comment"><header class="comment-header"><p class="comment-author"><span itemprop="name">${name}</span> <span class="says">says</span></p></header><div class="comment-content" itemprop="text"><p>${text}</p></div></article></li>`)}</ol></div></main><aside class="sidebar sidebar-primary widget-area">${k.many(3, () => `<section class="widget featured-content"><article><h4>${k.teaser().title}</h4><p>${k.teaser(2).text}</p></article></section>`)}</aside></div></div><footer class="site-footer"><p>${k.say(furniture.LEGAL)}</p></footer></div></body></html>`)
  },
}
