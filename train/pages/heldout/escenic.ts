// Escenic and the like of large regional papers: widgets with ids, article-body in nested
// columns, factboxes, byline with a mail address.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const escenic: Skin = {
  name: 'escenic',
  family: 'enterprise',
  url: 'slug',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p class="body-text">${html}</p>`,
      h: (html) => `<h4 class="subtitle">${html}</h4>`,
      figure: (html) =>
        `<div class="inlineImage"><div class="articleImage"><img src="/incoming/x.jpg/ALTERNATES/w620/x.jpg" alt=""></div><div class="imageCaption"><span class="leadin">${html}</span> <span class="byline">Photo: ${k.person()}</span></div></div>`,
      pull: (html) => `<div class="inlineQuote"><q>${html}</q></div>`,
      list: (items) =>
        `<ul class="bulletlist">${items.map((one) => `<li>${one}</li>`).join('')}</ul>`,
      after: (index) =>
        index === 1
          ? aside(
              `<div class="factbox right"><h5>Facts</h5><ul><li>${k.teaser(1).text}</li><li>${k.teaser(1).text}</li></ul></div>`,
            )
          : index === 4
            ? `<div class="widget relatedArticles"><h5>Read also</h5><a>${k.teaser().title}</a><a>${k.teaser().title}</a></div>`
            : '',
    })
    return k.done(`<!DOCTYPE html><html class="no-js" lang="en"><head>${headOf(k, { joint: ' - ', og: 'short', dates: ['publish'], authors: ['facebook'] })}</head><body id="article" class="section-${story.section}"><div class="page"><div class="group" id="topGroup"><div class="widget menu">${k.nav(8, (label) => `<a>${label}</a>`)}</div></div><div class="grid"><div class="col col-8"><div class="widget storyContent article widget-editable viziwyg-section-1 inpage-widget-${story.number}"><div class="article-header"><div class="tagline">${story.kicker}</div><h1 class="article-title" itemprop="headline">${k.headline}</h1><h2 class="leadtext">${k.standfirst(story.standfirst)}</h2></div><div class="bylineContainer">${story.authors.map(({ name, role }) => `<div class="byline"><span class="name">${name}</span><span class="title">${role}</span><a class="email">${name.split(' ')[0]!.toLowerCase()}@example.org</a></div>`).join('')}<div class="dateline">Published: ${k.when('{d}. {month} {yyyy} {hh}:{min}')} <span class="updated">Updated: ${k.when('{d}. {month} {yyyy} {hh}:{min}', story.modified ?? story.published)}</span></div></div><div class="article-body"><div class="columns">
${body}
</div></div><div class="widget socialBar">${k.many(4, () => `<span>${k.say(furniture.SHARES)}</span>`)}</div></div></div><div class="col col-4"><div class="widget mostRead"><h3>Most read</h3><ol>${k.many(8, () => `<li><a>${k.teaser().title}</a></li>`)}</ol></div><div class="widget teaserList">${k.many(
      4,
      () => {
        const t = k.teaser(2)
        return `<div class="teaser"><h4>${t.title}</h4><p class="body-text">${t.text}</p></div>`
      },
    )}</div></div></div><div class="group" id="bottomGroup">${k.say(furniture.LEGAL)}</div></div></body></html>`)
  },
}
