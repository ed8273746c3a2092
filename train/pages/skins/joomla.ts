// Joomla: item-page, article-info list with labels, pager, modules left and right.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const joomla: Skin = {
  name: 'joomla',
  family: 'cms',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p style="text-align: justify;">${html}</p>`,
      h: (html) => `<h2>${html}</h2>`,
      figure: (html) =>
        `<p class="img-intro-left"><img src="/images/${k.hex()}.jpg" alt="" border="0" /></p>\n<p class="img_caption">${html}</p>`,
      after: (index) => (index === 1 ? '<hr id="system-readmore" />' : ''),
    })
    const published = k.when('{wday}, {dd} {month} {yyyy} {hh}:{min}')
    return k.done(`<!DOCTYPE html><html lang="en-gb" dir="ltr"><head>${headOf(k, { joint: null, og: 'none', authors: ['author'], extra: '<meta name="generator" content="Joomla! - Open Source Content Management" />' })}</head>
<body class="site com_content view-article"><div class="body"><div class="container"><header class="header"><a class="brand pull-left" href="/"><span class="site-title">${story.outlet}</span></a></header>
<nav class="navigation"><ul class="nav menu nav-pills">${k.nav(6, (label) => `<li><a>${label}</a></li>`)}</ul></nav>
<div class="row-fluid"><div id="sidebar" class="span3"><div class="well moduletable"><h3>Latest News</h3><ul class="latestnews">${k.many(6, () => `<li><a><span>${k.teaser().title}</span></a></li>`)}</ul></div><div class="moduletable"><h3>Poll</h3><p>${k.say(furniture.POLLS)}</p></div></div>
<main id="content" role="main" class="span6"><div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB" /><div class="page-header"><h2 itemprop="headline">${k.headline}</h2></div>
<div class="icons"><ul class="dropdown-menu"><li class="print-icon"><a>Print</a></li><li class="email-icon"><a>Email</a></li></ul></div>
<dl class="article-info muted"><dt class="article-info-term">Details</dt>${k.by(`<dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">${k.joined}</span></dd>`)}<dd class="category-name">Category: <a itemprop="genre">${story.section}</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="${k.iso}" itemprop="datePublished"> Published: ${published} </time></dd><dd class="hits">Hits: ${k.dice.int(9, 9000)}</dd></dl>
<div itemprop="articleBody">
${body}
</div><ul class="pager pagenav"><li class="previous"><a>&lt; Prev</a></li><li class="next"><a>Next &gt;</a></li></ul></div>
<div class="jlvotes">Rating: 4 / 5</div><div id="jc"><h4>Comments</h4>${k.comments(k.dice.int(0, 5), (text, name, index) => `<div class="comment-box"><a class="comment-anchor">#${index + 1}</a> <span class="comment-author">${name}</span> <span class="comment-date">${k.when('{yyyy}-{mm}-{dd} {hh}:{min}')}</span><div class="comment-body">${text}</div></div>`)}</div></main>
<div id="aside" class="span3"><div class="well"><h3>Login Form</h3><form><p>Forgot your username? Forgot your password?</p></form></div></div></div></div></div><footer class="footer"><p>${k.say(furniture.LEGAL)}</p></footer></body></html>`)
  },
}
