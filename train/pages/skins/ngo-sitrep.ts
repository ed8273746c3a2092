// Report page of a humanitarian portal: metadata as definition lists, the source body as author,
// attachments, related content.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const ngoSitrep: Skin = {
  name: 'ngo-sitrep',
  family: 'ngo',
  topics: ['sitrep'],
  url: 'slug',
  render: (k) => {
    const { story } = k
    const org = story.cast.names['org']!
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      list: (items) => `<ul>\n${items.map((one) => `<li><p>${one}</p></li>`).join('\n')}\n</ul>`,
    })
    return k.done(
      `<!DOCTYPE html><html lang="en" dir="ltr"><head>${headOf(k, { joint: ' - ', og: 'same', dates: ['og'], jsonld: 'org' })}</head><body class="rw-body"><div class="cd-header"><a>${story.outlet}</a><nav>${k.nav(5, (label) => `<a>${label}</a>`)}</nav></div><nav class="rw-breadcrumb"><ol><li>Home</li><li>Updates</li></ol></nav><main id="main-content"><article class="rw-article rw-report rw-article--report"><header class="rw-article__header"><div class="rw-entity-country-slug"><a>Veldoria</a></div><h1 class="rw-article__title rw-page-title">${k.headline}</h1><footer class="rw-article__footer"><dl class="rw-entity-meta core"><dt class="rw-entity-meta__tag-label">Format</dt><dd>Situation Report</dd><dt>Source</dt><dd class="rw-entity-meta__tag-value--source"><ul><li><a>${org}</a></li></ul></dd><dt>Posted</dt><dd class="rw-entity-meta__tag-value--posted"><time datetime="${k.iso}">${k.when('{d} {mon} {yyyy}')}</time></dd><dt>Originally published</dt><dd><time datetime="${k.iso}">${k.when('{d} {mon} {yyyy}')}</time></dd></dl></footer></header><section class="rw-report__attachment"><h2>Attachments</h2><ul class="rw-attachment--list"><li><a><span class="rw-file-download">Download Report (PDF | ${k.dice.int(1, 9)}.2 MB)</span></a></li></ul></section><div class="rw-article__content">
${body}
</div><details class="rw-report__details"><dl><dt>Primary country</dt><dd>Veldoria</dd><dt>Themes</dt><dd><ul>${k.tags(3, (tag) => `<li>${tag}</li>`)}</ul></dd><dt>Language</dt><dd>English</dd></dl></details><div class="rw-share"><h2>Share</h2>${k.many(3, () => `<a>${k.say(furniture.SHARES)}</a>`)}</div></article><section class="rw-river"><h2>Related Content</h2>${k.many(
        5,
        () => {
          const t = k.teaser(2)
          return `<article class="rw-river-article"><header><h3 class="rw-river-article__title"><a>${t.title}</a></h3></header><div class="rw-river-article__content"><p>${t.text}</p></div><footer><dl><dt>Source</dt><dd>${story.agency}</dd><dt>Posted</dt><dd><time>${t.date}</time></dd></dl></footer></article>`
        },
      )}</section></main><footer class="cd-footer"><p>${k.say(furniture.LEGAL)}</p></footer></body></html>`,
      { byline: null },
    )
  },
}
