// WordPress block theme: wp-block classes, post-date block, query loop of more posts, Yoast
// graph.
import { headOf, dayBefore } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const wpBlock: Skin = {
  name: 'wp-block',
  family: 'wordpress',
  render: (k) => {
    const { story } = k
    const head = headOf(k, {
      jsonld: 'graph',
      dates: ['article'],
      authors: ['author'],
      joint: ' - ',
    })
    const body = k.body({
      p: (html, index) =>
        index === 0 && k.dice.chance(0.3)
          ? `<p class="has-drop-cap">${html}</p>`
          : `<p>${html}</p>`,
      h: (html) => `<h2 class="wp-block-heading" id="h-${k.hex()}">${html}</h2>`,
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'} class="wp-block-list">${items.map((one) => `<li>${one}</li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
      quote: (html) =>
        `<blockquote class="wp-block-quote is-layout-flow"><p>${html}</p></blockquote>`,
      pull: (html) =>
        `<figure class="wp-block-pullquote"><blockquote><p>${html}</p></blockquote></figure>`,
      figure: (html) =>
        `<figure class="wp-block-image size-large"><img decoding="async" src="/i/${k.hex()}.jpg" alt=""/><figcaption class="wp-element-caption">${html}</figcaption></figure>`,
      table: (rows) =>
        `<figure class="wp-block-table"><table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></figure>`,
      embed: (html) =>
        `<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet"><p>${html}</p></blockquote></div></figure>`,
      after: (index) =>
        index === 2
          ? `<div class="wp-block-group has-background"><p><strong>Read also:</strong> <a href="#">${k.teaser().title}</a></p></div>`
          : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en-GB"><head>${head}</head>
<body class="wp-singular post-template-default single wp-embed-responsive"><a class="skip-link screen-reader-text" href="#wp--skip-link--target">Skip to content</a>
<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide"><p class="wp-block-site-title"><a href="/">${story.outlet}</a></p><nav class="wp-block-navigation"><ul class="wp-block-navigation__container">${k.nav(5, (label) => `<li class="wp-block-navigation-item"><a><span class="wp-block-navigation-item__label">${label}</span></a></li>`)}</ul></nav></div></header>
<main class="wp-block-group" id="wp--skip-link--target"><div class="wp-block-group"><h1 class="wp-block-post-title">${k.headline}</h1>
<div class="wp-block-template-part"><div class="wp-block-group">${k.by(`<p>Written by</p><div class="wp-block-post-author-name">${k.joined}</div>`)}<p>in</p><div class="taxonomy-category wp-block-post-terms"><a rel="tag">${story.section}</a></div><div class="wp-block-post-date"><time datetime="${k.iso}">${k.when('{mon} {d}, {yyyy}')}</time></div></div></div></div>
<div class="entry-content wp-block-post-content is-layout-constrained">
${body}
</div>
<div class="wp-block-template-part"><div class="wp-block-post-terms">${k.tags(3, (tag) => `<a rel="tag">${tag}</a>`)}</div><div class="wp-block-comments"><h2 class="wp-block-heading">Leave a Reply</h2><form><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></form></div></div>
<div class="wp-block-query alignwide"><h2>More posts</h2><ul class="wp-block-post-template">${k.many(4, () => `<li class="wp-block-post"><h3 class="wp-block-post-title"><a>${k.teaser().title}</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">${k.teaser(2).text}</p></div><div class="wp-block-post-date"><time>${dayBefore(k, 3, '{mon} {d}, {yyyy}')}</time></div></li>`)}</ul></div></main>
<footer class="wp-block-template-part"><p>${k.say(furniture.LEGAL)}</p></footer></div>${k.junk()}</body></html>`)
  },
}
