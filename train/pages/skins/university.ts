// University news on a central system: region wrappers, media contact, boilerplate about the
// university, event lists.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const university: Skin = {
  name: 'university',
  family: 'edu',
  topics: ['science', 'health', 'opinion'],
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2>${html}</h2>`,
      quote: (html) =>
        `<blockquote class="o-quote"><p>${html}</p><footer>${k.person()}</footer></blockquote>`
          .replace('<footer>', '<!-- footer: ')
          .replace('</footer>', ' -->'),
      figure: (html) =>
        `<div class="image-with-caption right"><img src="/x.jpg" alt=""><div class="caption"><p>${html}</p></div></div>`,
      pull: (html) => `<aside class="pull-quote"><p>${html}</p></aside>`,
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['article'], jsonld: 'org', authors: ['outlet'] })}</head><body class="news-page"><div class="global-nav"><ul><li>Students</li><li>Staff</li><li>Alumni</li></ul></div><header class="site-header"><span class="site-name">${story.outlet} | Northmoor University</span></header><nav class="main-nav"><ul>${k.nav(6, (label) => `<li><a>${label}</a></li>`)}</ul></nav><main id="content"><div class="hero"><div class="hero__caption">${k.say(furniture.CAPTIONS)}</div></div><section class="news-article"><h1>${k.headline}</h1><p class="news-article__summary">${k.standfirst(story.standfirst)}</p><div class="news-article__meta"><p>${k.when('{month} {d}, {yyyy}')}</p>${k.by(`<p>By ${k.joined}</p>`)}</div><div class="news-article__body">
${body}
</div><div class="news-article__contact"><h2>Media contacts</h2><p><strong>${k.person()}</strong><br>Communications Officer<br>555-${k.dice.int(1000, 9999)}</p></div>${aside(`<div class="boilerplate"><p><em>Northmoor University was founded in 1871 and teaches 21,000 students on three sites. It is a member of the League of Coastal Universities and spends a third of its income on research.</em></p></div>`)}</section><section class="more-news"><h2>More News</h2><div class="cards">${k.many(
      3,
      () => {
        const t = k.teaser(2)
        return `<div class="card"><h3>${t.title}</h3><p>${t.text}</p><span class="date">${t.date}</span></div>`
      },
    )}</div></section><section class="events"><h2>Upcoming events</h2><ul>${k.many(4, () => `<li><time>${k.when('{mon} {d}')}</time> ${k.teaser().title}</li>`)}</ul></section></main><footer><address>1 College Road, ${story.cast.names['town']}</address>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
