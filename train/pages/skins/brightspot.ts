// Brightspot: BEM names in capitals, RichTextArticleBody, Enhancement wrappers for everything
// between paragraphs, bsp elements.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const brightspot: Skin = {
  name: 'brightspot',
  family: 'enterprise',
  render: (k) => {
    const { story } = k
    const enhance = (html: string) =>
      `<div class="Enhancement" data-align-center><div class="Enhancement-item">${html}</div></div>`
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        enhance(
          `<figure class="Figure"><bsp-image class="Image"></bsp-image><div class="Figure-content"><figcaption class="Figure-caption">${html}</figcaption><div class="Figure-credit">${k.person()}</div></div></figure>`,
        ),
      pull: (html) =>
        enhance(
          `<div class="QuoteEnhancement"><blockquote class="QuoteEnhancement-quote">${html}</blockquote></div>`,
        ),
      embed: (html) =>
        enhance(
          `<div class="TweetEmbed"><blockquote class="twitter-tweet"><p>${html}</p></blockquote></div>`,
        ),
      after: (index) =>
        index % 4 === 2
          ? enhance(
              k.dice.pick([
                `<div class="PageListEnhancement"><div class="PageList-header-title">Related stories</div><ul>${k.many(
                  3,
                  () => {
                    const t = k.teaser(2)
                    return `<li><bsp-custom-headline><span class="PagePromoContentIcons-text">${t.title}</span></bsp-custom-headline><div class="PagePromo-description">${t.text}</div></li>`
                  },
                )}</ul></div>`,
                `<div class="NewsletterModule"><div class="NewsletterModule-title">${k.say(furniture.NEWSLETTERS)}</div><div class="NewsletterModule-desc">${k.say(furniture.NEWSLETTERS)}</div></div>`,
              ]),
            )
          : '',
    })
    return k.done(`<!DOCTYPE html><html class="Page" lang="en"><head>${headOf(k, { joint: ' | ', jsonld: 'article', dates: ['article', 'modified'], og: 'short' })}</head><body class="Page-body"><div class="Page-header"><bsp-header>${k.nav(8, (label) => `<div class="NavigationItem-text"><a class="NavigationLink">${label}</a></div>`)}</bsp-header></div><main class="Page-main"><div class="Page-aboveMain"></div>
<bsp-story-page class="Page-oneColumn StoryPage"><div class="Page-content"><div class="Page-breadcrumbs"><a>${story.section}</a></div><h1 class="Page-headline">${k.headline}</h1><div class="Page-lead"><figure class="Figure"><figcaption class="Figure-caption">${k.say(furniture.CAPTIONS)}</figcaption></figure></div>
<div class="Page-byline">${k.by(`<div class="Page-byline-info"><div class="Page-authors"> By &nbsp; ${k.names.map((name) => `<a class="Link">${name.toUpperCase()}</a>`).join(', ')}</div></div>`)}<div class="Page-dateModified"><bsp-timestamp data-timestamp="${Date.parse(k.iso)}"><span data-date>Updated ${k.when('{h12}:{min} {AMPM} {zone}, {month} {d}, {yyyy}')}</span></bsp-timestamp></div><div class="Page-actions">${k.many(3, () => `<button>${k.say(furniture.SHARES)}</button>`)}</div></div>
<article class="StoryPage-body"><div class="RichTextStoryBody RichTextBody">
${body}
</div></article><div class="Page-tags">${k.tags(3, (tag) => `<a class="Link">${tag}</a>`)}</div></div><div class="AuthorCard"><div class="AuthorCard-name">${k.joined}</div><div class="AuthorCard-bio">${k.say(furniture.BIOS)}</div></div><div class="PageListStandardD"><div class="PageList-header-title">Most read</div>${k.many(6, () => `<div class="PagePromo-content"><h3 class="PagePromo-title">${k.teaser().title}</h3></div>`)}</div></bsp-story-page></main><footer class="Page-footer">${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
