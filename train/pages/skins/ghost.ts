// Ghost theme: gh-content with koenig cards (bookmark, callout, signup), author list under the
// title.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const ghost: Skin = {
  name: 'ghost',
  family: 'blog',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2 id="${k.hex(8)}">${html}</h2>`,
      figure: (html) =>
        `<figure class="kg-card kg-image-card kg-card-hascaption"><img src="/content/images/x.jpg" class="kg-image" alt="" loading="lazy"><figcaption><span style="white-space: pre-wrap;">${html}</span></figcaption></figure>`,
      embed: (html) =>
        `<figure class="kg-card kg-embed-card"><blockquote class="twitter-tweet"><p lang="en" dir="ltr">${html}</p></blockquote></figure>`,
      pull: (html) => `<blockquote class="kg-blockquote-alt">${html}</blockquote>`,
      after: (index) =>
        index === 3
          ? `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${k.teaser().title}</div><div class="kg-bookmark-description">${k.teaser(2).text}</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">${story.outlet}</span></div></div></a></figure>`
          : index === 6
            ? `<div class="kg-card kg-signup-card"><h2 class="kg-signup-card-heading">${k.say(furniture.NEWSLETTERS)}</h2><p class="kg-signup-card-disclaimer">No spam. Unsubscribe anytime.</p></div>`
            : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: null, jsonld: 'article', dates: ['article', 'modified'], authors: ['twitter'], extra: '<meta name="generator" content="Ghost 5.82">' })}</head><body class="post-template tag-news">
<div class="gh-viewport"><header id="gh-navigation" class="gh-navigation"><a class="gh-navigation-logo">${story.outlet}</a><nav><ul class="nav">${k.nav(4, (label) => `<li class="nav-${label}"><a>${label}</a></li>`)}</ul></nav><div class="gh-navigation-actions"><a>Sign in</a><a class="gh-button">Subscribe</a></div></header>
<main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag">${story.section}</a><h1 class="gh-article-title is-title">${k.headline}</h1><p class="gh-article-excerpt is-body">${k.standfirst(story.standfirst)}</p>
<div class="gh-article-meta">${k.by(`<div class="gh-article-author-image"></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name">${k.names.map((name) => `<a href="/author/">${name}</a>`).join(', ')}</h4></div>`)}<div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="${k.when('{yyyy}-{mm}-{dd}')}">${k.when('{dd} {mon} {yyyy}')}</time><span class="gh-article-meta-length"><span class="bull">—</span> ${k.dice.int(2, 19)} min read</span></div></div></header>
<section class="gh-content gh-canvas is-body">
${body}
</section></article><div class="gh-comments gh-read-next gh-canvas"><h2>Member discussion</h2></div><section class="gh-container is-grid gh-outer"><h2 class="gh-container-title">Read more</h2><div class="gh-feed">${k.many(
      3,
      () => {
        const t = k.teaser(2)
        return `<article class="gh-card post"><a class="gh-card-link"><h3 class="gh-card-title is-title">${t.title}</h3><p class="gh-card-excerpt is-body">${t.text}</p><footer class="gh-card-meta"><span class="gh-card-author">By ${t.author}</span><time class="gh-card-date">${t.date}</time></footer></a></article>`
      },
    )}</div></section></main>
<footer class="gh-footer"><section class="gh-footer-signup"><h2>${story.outlet}</h2><p>${k.say(furniture.NEWSLETTERS)}</p></section><div class="gh-footer-copyright">Powered by Ghost</div></footer></div></body></html>`)
  },
}
