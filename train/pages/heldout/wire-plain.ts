// A wire's page of bare paragraphs: byline in capitals with the agency, dateline with a dash,
// writers' line at the end, a copyright paragraph.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const wirePlain: Skin = {
  name: 'wire-plain',
  family: 'wire',
  topics: ['flood', 'strike', 'court', 'business', 'election', 'sport'],
  render: (k) => {
    const { story } = k
    const town = story.cast.names['town']!
    const body = k.body({
      p: (html, index) =>
        `<p>${index === 0 ? `${town.toUpperCase()}, Veldoria (${story.agency}) — ` : ''}${html}</p>`,
      h: (html) => `<p><strong>${html}</strong></p>`,
      figure: (html) =>
        `<div data-key="photo" class="media-placeholder"><span>${html}</span></div>`,
      after: (index) => (index === 3 ? '<div class="ad-placeholder"></div>' : ''),
    })
    return k.done(
      `<!doctype html><html lang="en"><head>${headOf(k, { joint: null, og: 'same', dates: ['article'], jsonld: 'orgAuthor' })}</head><body><div id="root"><div class="TopNav">${k.nav(6, (label) => `<a>${label}</a>`)}</div><div class="Body"><div class="CardHeadline"><h1 class="Component-h1-${k.hex(4)}">${k.headline}</h1><span class="Component-bylines-${k.hex(4)}">${story.authors.length > 0 ? `By ${k.joined.toUpperCase()}` : `By ${story.agency}`}</span><span class="Timestamp" data-source="${k.isoUtc}" title="${k.isoUtc}">${k.when('{month} {d}, {yyyy}')}</span></div><div class="Article" data-key="article">
${body}
${aside(`<p>___</p><p>${story.agency} writer ${k.person()} in ${story.cast.names['town2']} contributed to this report.</p>`)}</div><div class="Copyright"><p>© ${story.published.year} ${story.agency}. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.</p></div></div><div class="RelatedStories">${k.many(
        6,
        () => {
          const t = k.teaser(2)
          return `<div class="FeedCard"><h2>${t.title}</h2><p>${t.text}</p><span class="Timestamp">${t.date}</span></div>`
        },
      )}</div></div></body></html>`,
      { byline: k.joined || story.agency },
    )
  },
}
