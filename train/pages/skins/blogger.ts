// Blogger: post-body with separators and breaks for paragraphs, date header above the title,
// archive lists.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const blogger: Skin = {
  name: 'blogger',
  family: 'blog',
  url: 'dated',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => mark(`<span>${html}</span>`) + '<br /><br />',
      h: (html) => mark(`<b>${html}</b>`) + '<br />',
      figure: (html) =>
        `<table align="center" cellpadding="0" class="tr-caption-container"><tbody><tr><td style="text-align: center;"><img border="0" src="https://bp.example/s640/x.jpg" /></td></tr><tr><td class="tr-caption" style="text-align: center;">${html}</td></tr></tbody></table><br />`,
      bare: true,
    })
    return k.done(`<!DOCTYPE html><html dir='ltr' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b'><head>${headOf(k, { joint: '<: ', og: 'none', extra: "<meta content='blogger' name='generator'/>" })}${k.junk()}</head><body class='loading'>
<div class='navbar section' id='navbar'></div><div class='content-outer'><div class='header-inner'><div class='titlewrapper'><h1 class='title'><a href='/'>${story.outlet}</a></h1></div><div class='descriptionwrapper'><p class='description'><span>Notes from ${story.cast.names['town']} and beyond</span></p></div></div>
<div class='main-outer'><div class='column-center-inner'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>${k.when('{wday}, {month} {d}, {yyyy}')}</span></h2><div class="date-posts"><div class='post-outer'><div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><meta content='${story.number}' itemprop='postId'/><a name='${story.number}'></a>
<h3 class='post-title entry-title' itemprop='name'>${k.headline}</h3><div class='post-header'><div class='post-header-line-1'></div></div><div class='post-body entry-content' id='post-body-${story.number}' itemprop='description articleBody'>
${body}
<div style='clear: both;'></div></div><div class='post-footer'><div class='post-footer-line post-footer-line-1'>${k.by(`<span class='post-author vcard'>Posted by <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><span itemprop='name'>${k.joined}</span></span></span>`)} <span class='post-timestamp'>at <a class='timestamp-link' href='#' rel='bookmark'><abbr class='published' itemprop='datePublished' title='${k.iso}'>${k.when('{h12}:{min} {AMPM}')}</abbr></a></span></div><div class='post-share-buttons'>Email This BlogThis! Share to X</div><div class='post-footer-line post-footer-line-2'><span class='post-labels'>Labels: ${k.tags(3, (tag) => `<a rel='tag'>${tag}</a>`)}</span></div></div></div>
<div class='comments' id='comments'><h4>${k.dice.int(1, 9)} comments:</h4><dl id='comments-block'>${k.comments(k.dice.int(0, 7), (text, name) => `<dt class='comment-author'><b>${name}</b> said...</dt><dd class='comment-body'><p>${text}</p></dd><dd class='comment-footer'><span class='comment-timestamp'>${k.when('{month} {d}, {yyyy} at {h12}:{min} {AMPM}')}</span></dd>`)}</dl></div></div></div></div></div></div><div class='blog-pager'><a>Newer Post</a><a>Older Post</a><a>Home</a></div></div></div>
<div class='column-right-inner'><aside><div class='widget BlogArchive'><h2>Blog Archive</h2><ul class='hierarchy'>${k.many(8, (index) => `<li class='archivedate collapsed'><a>${2026 - index}</a> <span class='post-count'>(${k.dice.int(1, 90)})</span></li>`)}</ul></div><div class='widget Profile'><h2>About Me</h2><p>${k.say(furniture.BIOS)}</p></div></aside></div></div></div></body></html>`)
  },
}
