// Newsletter platform: available-content and body markup classes, subscribe widgets inside the
// text, captioned image containers, like and comment counts.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'

/** The skin of this family. */
export const substackLike: Skin = {
  name: 'substack-like',
  family: 'blog',
  render: (k) => {
    const { story } = k
    const widget = () =>
      `<div class="subscription-widget-wrap-editor" data-component-name="SubscribeWidgetToDOM"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">${story.outlet} is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form><input type="submit" value="Subscribe"></form></div></div>`
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3 class="header-anchor-post">${html}</h3>`,
      quote: (html) => `<blockquote><p>${html}</p></blockquote>`,
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'}>${items.map((one) => `<li><p>${one}</p></li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
      pull: (html) => `<div class="pullquote"><p>${html}</p></div>`,
      figure: (html) =>
        `<div class="captioned-image-container"><figure><a class="image-link image2"><div class="image2-inset"><picture></picture></div></a><figcaption class="image-caption">${html}</figcaption></figure></div>`,
      embed: (html) =>
        `<div class="tweet"><div class="tweet-header"><span class="tweet-author-name">${k.person()}</span></div>${html}<div class="tweet-footer">${k.dice.int(2, 99)} Likes</div></div>`,
      after: (index) =>
        index % 5 === 1
          ? widget()
          : index === 3
            ? '<p class="button-wrapper"><a class="button primary"><span>Share</span></a></p>'
            : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: k.names[0] ? ` - by ${k.names[0]} - ` : ' - ', jsonld: 'article', authors: ['author'] })}</head><body><div id="entry"><div id="main" class="main typography"><div class="main-menu"><div class="topbar"><a>${story.outlet}</a><button>Subscribe</button><button>Sign in</button></div></div><div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div role="region" class="post-header"><h1 dir="auto" class="post-title published">${k.headline}</h1><h3 dir="auto" class="subtitle">${k.standfirst(story.standfirst)}</h3><div class="pencraft pc-display-flex byline-wrapper">${k.by(`<div class="pencraft profile-hover-card-target"><a>${k.joined}</a></div>`)}<div class="pencraft meta-EgzBVA">${k.when('{mon} {dd}, {yyyy}')}</div></div><div class="post-ufi"><a>${k.dice.int(2, 300)}</a><a>${k.dice.int(2, 50)}</a><a>Share</a></div></div><div><div class="available-content"><div dir="auto" class="body markup">
${body}
</div></div></div></article><div class="post-footer"><h4>Discussion about this post</h4>${k.comments(k.dice.int(2, 7), (text, name) => `<div class="comment"><div class="comment-meta"><span>${name}</span> <a>${k.when('{mon} {d}')}</a></div><div class="comment-body"><p>${text}</p></div></div>`)}</div><div class="portable-archive"><h4>Top Latest Discussions</h4>${k.many(
      4,
      () => {
        const t = k.teaser(1)
        return `<div class="portable-archive-list-item"><a>${t.title}</a><div>${t.text}</div><div>${k.when('{mon} {d}')} • ${t.author}</div></div>`
      },
    )}</div></div></div></div></div></div><footer class="footer"><div>© ${story.published.year} ${story.outlet}. Privacy ∙ Terms ∙ Collection notice</div></footer></body></html>`)
  },
}
