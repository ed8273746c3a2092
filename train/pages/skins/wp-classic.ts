// Classic WordPress theme: hentry with hAtom classes, sidebar of widgets, Jetpack share bar and
// comments.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const wpClassic: Skin = {
  name: 'wp-classic',
  family: 'wordpress',
  render: (k) => {
    const { story } = k
    const head = headOf(k, { og: 'same', dates: ['article', 'modified'], joint: ' – ' })
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      quote: (html) => `<blockquote><p>${html}</p></blockquote>`,
      figure: (html) =>
        `<div id="attachment_${k.hex(4)}" style="width: 610px" class="wp-caption alignnone"><img src="/wp-content/uploads/${k.hex(6)}.jpg" alt="" width="600" /><p class="wp-caption-text">${html}</p></div>`,
      embed: (html) =>
        `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${html}</p>&mdash; ${k.person()} (@news) <a href="https://twitter.com/x/status/${k.hex(9)}">${k.when('{month} {d}, {yyyy}')}</a></blockquote>${k.junk()}`,
    })
    return k.done(`<!DOCTYPE html>
<!--[if IE 8]><html class="ie8" lang="en-US"><![endif]--><html lang="en-US"><head>${head}${k.junk()}</head>
<body class="single single-post postid-${story.number} custom-background">
<div id="page" class="hfeed site"><header id="masthead" role="banner"><hgroup><h1 class="site-title"><a href="/" rel="home">${story.outlet}</a></h1><h2 class="site-description">${k.say(furniture.NEWSLETTERS)}</h2></hgroup>
<nav id="access"><ul class="menu">${k.nav(8, (label) => `<li class="menu-item"><a href="/${label}">${label}</a></li>`)}</ul></nav></header>
<div id="main"><div id="primary"><div id="content" role="main">
<nav id="nav-single"><span class="nav-previous"><a href="#" rel="prev"><span>&larr;</span> ${k.teaser().title}</a></span></nav>
<article id="post-${story.number}" class="post type-post status-publish format-standard hentry category-news">
<header class="entry-header"><h1 class="entry-title">${k.headline}</h1>
<div class="entry-meta"><span class="sep">Posted on </span><a href="#" rel="bookmark"><time class="entry-date" datetime="${k.iso}">${k.when('{month} {d}, {yyyy}')}</time></a>${k.by(`<span class="by-author"> <span class="sep"> by </span> <span class="author vcard"><a class="url fn n" href="/author/x" rel="author">${k.joined}</a></span></span>`)}</div></header>
<div class="entry-content">
${body}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul>${k.many(4, () => `<li class="share"><a>${k.say(furniture.SHARES)}</a></li>`)}</ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>${k.many(3, () => `<h4>${k.teaser().title}</h4><p>${k.teaser(2).text}</p>`)}</div></div>
<footer class="entry-meta">This entry was posted in <a rel="category tag">${story.section}</a> and tagged ${k.tags(3, (tag) => `<a rel="tag">${tag}</a>`)}. Bookmark the <a href="#">permalink</a>.</footer></article>
<div id="comments"><h2 id="comments-title">${k.dice.int(2, 60)} thoughts on &ldquo;<span>${k.headline}</span>&rdquo;</h2><ol class="commentlist">${k.comments(k.dice.int(0, 8), (text, name) => `<li class="comment"><article class="comment"><footer class="comment-meta"><div class="comment-author vcard"><span class="fn">${name}</span> on <time>${k.when('{month} {d}, {yyyy} at {h12}:{min} {ampm}')}</time> <span class="says">said:</span></div></footer><div class="comment-content"><p>${text}</p></div></article></li>`)}</ol></div>
</div></div><div id="secondary" class="widget-area"><aside class="widget widget_recent_entries"><h3 class="widget-title">Recent Posts</h3><ul>${k.many(5, () => `<li><a href="#">${k.teaser().title}</a></li>`)}</ul></aside><aside class="widget widget_text"><div class="textwidget"><p>${k.say(furniture.BIOS)}</p></div></aside></div></div>
<footer id="colophon">${k.say(furniture.LEGAL)} Proudly powered by WordPress</footer></div></body></html>`)
  },
}
