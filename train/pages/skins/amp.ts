// AMP: amp-elements, amp-custom style, ld+json, related links at the end in the same article
// element, consent box.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const amp: Skin = {
  name: 'amp',
  family: 'amp',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        `<figure class="amp-wp-image"><amp-img src="/x.jpg" width="800" height="450" layout="responsive"></amp-img><figcaption>${html}</figcaption></figure>`,
      embed: (html) =>
        `<amp-twitter width="375" height="472" data-tweetid="${story.number}"><blockquote placeholder><p>${html}</p></blockquote></amp-twitter>`,
      after: (index) =>
        index % 3 === 0
          ? `<amp-ad width=300 height=250 type="doubleclick" data-slot="/1/${k.hex()}"><div fallback></div></amp-ad>`
          : index === 4
            ? `<div class="amp-related"><a href="#">Also read: ${k.teaser().title}</a></div>`
            : '',
    })
    return k.done(`<!doctype html><html ⚡ lang="en"><head>${headOf(k, { joint: ' - ', og: 'none', jsonld: 'article' })}<script async src="https://cdn.ampproject.org/v0.js"></script><style amp-custom>body{margin:0}.h{color:#333}article p{font-size:18px}</style></head><body><amp-consent id="consent" layout="nodisplay"><div id="ui"><p>${k.say(furniture.COOKIES)}</p><button on="tap:consent.accept">Accept</button></div></amp-consent><header class="h"><a>${story.outlet}</a><button on="tap:sidebar.toggle">☰</button></header><amp-sidebar id="sidebar" layout="nodisplay"><ul>${k.nav(8, (label) => `<li><a>${label}</a></li>`)}</ul></amp-sidebar>
<article class="amp-article"><header class="amp-article-header"><h1 class="amp-title">${k.headline}</h1><div class="amp-summary"><h2>${k.standfirst(story.standfirst)}</h2></div><div class="amp-meta">${k.by(`<span class="amp-byline">${k.joined}</span> / `)}<span class="amp-posted">Updated: ${k.when('{mon} {dd}, {yyyy}, {hh}:{min} IST', story.modified ?? story.published)}</span></div></header><amp-social-share type="system"></amp-social-share><div class="amp-content">
${body}
</div><div class="amp-tax">Tags: ${k.tags(3, (tag) => `<a>${tag}</a>`)}</div><div class="amp-more"><h3>More stories</h3>${k.many(
      5,
      () => {
        const t = k.teaser(2)
        return `<div class="amp-more-item"><h4><a>${t.title}</a></h4><p>${t.text}</p></div>`
      },
    )}</div></article><footer class="amp-footer"><p>${k.say(furniture.LEGAL)}</p><a>Back to top</a><a>View non-AMP version</a></footer></body></html>`)
  },
}
