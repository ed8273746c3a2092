// A local paper: something between nearly all paragraphs (links to other stories, newsletter,
// adverts, videos), none of them in a class that says so.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const localPromos: Skin = {
  name: 'local-promos',
  family: 'local',
  render: (k) => {
    const { story } = k
    const promo = () =>
      k.dice.pick([
        `<p><strong>READ MORE: <a href="#">${k.teaser().title}</a></strong></p>`,
        `<p><b>Don't miss: </b><a href="#">${k.teaser().title}</a></p>`,
        `<div class="mar-wrapper"><div>${k.say(furniture.NEWSLETTERS)}. You can opt out at any time.</div><form><label>Email</label></form></div>`,
        `<p><em>${k.say(furniture.NEWSLETTERS)}.</em></p>`,
        `<div data-tmdatatrack="related"><p class="h">Recommended</p><p>${k.teaser(2).text}</p></div>`,
        `<div class="vid-player"><span>Video Loading</span><span>Video Unavailable</span><p>Click to play. Tap to play. The video will auto-play soon.</p></div>`,
        `<ul><li><a href="#"><strong>${k.teaser().title}</strong></a></li></ul>`,
      ])
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        `<figure class="in-article-image"><figcaption><span class="caption">${html}</span> <span class="credit">(Image: ${story.outlet})</span></figcaption></figure>`,
      embed: (html) =>
        `<div class="soc"><blockquote class="twitter-tweet"><p>${html}</p>&mdash; @x</blockquote></div>`,
      after: (index) => (k.dice.chance(0.6) && index > 0 ? promo() : ''),
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: ' - ', og: 'short', dates: ['article', 'sailthru'], jsonld: 'graph', authors: ['article'] })}${k.junk()}</head><body><header><a class="logo">${story.outlet}</a><nav class="primary"><ul>${k.nav(10, (label) => `<li><a>${label}</a></li>`)}</ul></nav></header><div class="cookie" style="display:none"><p>${k.say(furniture.COOKIES)}</p></div><main><article class="article-main"><div class="article-type news"><div class="leadtext"><p itemprop="description">${k.standfirst(story.standfirst)}</p></div><h1 itemprop="headline name">${k.headline}</h1><div class="byline"><div class="author-container">${k.by(`<div class="author"><span>By</span><a class="publication-theme">${k.joined}</a><span class="author-role">${story.authors[0]?.role}</span></div>`)}<ul class="time-info"><li><span class="date-published">${k.when('{hh}:{min}, {d} {mon} {yyyy}')}</span></li></ul></div><div class="sharebar">${k.many(5, () => `<span>${k.say(furniture.SHARES)}</span>`)}</div></div><div class="article-wrapper"><div class="article-body" itemprop="articleBody">
${body}
<p><strong>What do you think? Let us know in the comments below.</strong></p>${promo()}</div></div></div><div class="tag-list"><span>More On</span><ul>${k.tags(4, (tag) => `<li><a>${tag}</a></li>`)}</ul></div></article><aside class="related-content">${k.many(
      6,
      () => {
        const t = k.teaser(2)
        return `<div class="teaser"><strong>${story.section}</strong><a class="headline">${t.title}</a><div class="description">${t.text}</div></div>`
      },
    )}</aside></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
