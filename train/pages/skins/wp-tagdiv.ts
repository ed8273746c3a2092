// Magazine theme with td- classes: boxes of promoted posts inside the text, an author box, next
// and previous posts.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const wpTagdiv: Skin = {
  name: 'wp-tagdiv',
  family: 'wordpress',
  url: 'dated',
  render: (k) => {
    const { story } = k
    const box = () =>
      `<div class="td_block_wrap td_block_related_posts td-a-rec"><div class="td-block-title-wrap"><h4 class="td-block-title">RELATED ARTICLES</h4></div>${k.many(
        2,
        () => {
          const t = k.teaser(2)
          return `<div class="td_module_related_posts"><h3 class="entry-title td-module-title"><a href="${t.url}">${t.title}</a></h3><div class="td-excerpt">${t.text}</div></div>`
        },
      )}</div>`
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h4><strong>${html}</strong></h4>`,
      figure: (html) =>
        `<figure class="wp-caption aligncenter"><a href="#"><img class="td-modal-image" src="/x.jpg" alt="${html}"/></a><figcaption class="wp-caption-text">${html}</figcaption></figure>`,
      pull: (html) =>
        `<blockquote class="td_pull_quote td_pull_center"><p>${html}</p></blockquote>`,
      embed: (html) =>
        `<blockquote class="twitter-tweet" data-width="550"><p lang="en" dir="ltr">${html}</p></blockquote>`,
      after: (index) =>
        index % 3 === 1
          ? k.dice.pick([
              box(),
              `<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span>${k.junk()}</div>`,
            ])
          : '',
    })
    return k.done(`<!doctype html><html lang="en-US"><head>${headOf(k, { joint: ' | ', og: 'short', authors: ['author'], dates: ['article'] })}${k.junk()}</head>
<body class="post-template-default single single-post td-standard-pack"><div id="td-outer-wrap"><div class="td-header-wrap"><ul class="td-header-menu">${k.nav(7, (label) => `<li><a>${label}</a></li>`)}</ul></div>
<div class="td-main-content-wrap td-container-wrap"><div class="td-crumb-container"><div class="entry-crumbs"><span><a>Home</a></span> › <span><a>${story.section}</a></span> › <span class="td-bred-no-url-last">${k.headline}</span></div></div>
<article class="post type-post hentry" itemscope itemtype="https://schema.org/Article"><div class="td-post-header"><ul class="td-category"><li class="entry-category"><a>${story.section}</a></li></ul><header class="td-post-title"><h1 class="entry-title">${k.headline}</h1><p class="td-post-sub-title">${k.standfirst(story.standfirst)}</p>
<div class="td-module-meta-info">${k.by(`<div class="td-post-author-name"><div class="td-author-by">By</div> <a>${k.joined}</a><div class="td-author-line"> - </div></div>`)}<span class="td-post-date"><time class="entry-date updated td-module-date" datetime="${k.iso}">${k.when('{month} {d}, {yyyy}')}</time></span><div class="td-post-comments"><i class="td-icon-comments"></i>${k.dice.int(0, 9)}</div><div class="td-post-views"><span class="td-nr-views">${k.dice.int(20, 9000)}</span></div></div></header></div>
<div class="td-post-sharing-top"><span>${k.many(4, () => k.say(furniture.SHARES))}</span></div>
<div class="td-post-content tagdiv-type">
${body}
</div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li>${k.tags(4, (tag) => `<li><a>${tag}</a></li>`)}</ul></div><div class="td-block-row td-post-next-prev"><div class="td-post-prev-post"><span>Previous article</span><a>${k.teaser().title}</a></div><div class="td-post-next-post"><span>Next article</span><a>${k.teaser().title}</a></div></div>
<div class="author-box-wrap"><div class="desc"><div class="td-author-name vcard author"><span class="fn"><a>${k.names[0] ?? 'admin'}</a></span></div><div class="td-author-description">${k.say(furniture.BIOS)}</div></div></div>
<span style="display: none;" itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="${k.names[0] ?? story.outlet}"></span><meta itemprop="datePublished" content="${k.iso}"></footer></article>
${box()}${box()}</div><div class="td-footer-wrapper">${k.say(furniture.LEGAL)}</div></div></body></html>`)
  },
}
