// A paper that prints an agency's copy: "By A and B, AGENCY", both "Updated" and "Published", a
// source line at the end.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const agencyCopy: Skin = {
  name: 'agency-copy',
  family: 'wire',
  render: (k) => {
    const { story } = k
    const [made, changed] = [
      k.when('{month} {d}, {yyyy} {h12}:{min} {AMPM}'),
      k.when('{month} {d}, {yyyy} {h12}:{min} {AMPM}', story.modified ?? story.published),
    ]
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<p class="sub"><b>${html}</b></p>`,
      figure: (html) => `<div class="media"><span class="cap">${html}</span></div>`,
      after: (index) =>
        index === 4 ? `<div class="trinity"><b>Related:</b> <a>${k.teaser().title}</a></div>` : '',
    })
    return k.done(
      `<!doctype html><html lang="en"><head>${headOf(k, { joint: ' - ', og: 'short' })}</head><body><div class="shell"><div class="rail">${k.nav(8, (label) => `<a>${label}</a>`)}</div><div class="page"><h1 class="hl">${k.headline}</h1><div class="attrib">By ${k.joined ? `${k.joined}, ` : ''}${story.agency}</div><div class="stamps">Updated: ${changed} | Published: ${made}</div><div class="copy">
${body}
</div>${aside(`<div class="endnote">Source: ${story.agency}</div>`)}<div class="boxes">${k.many(
        5,
        () => {
          const t = k.teaser(2)
          return `<div class="box"><h4>${t.title}</h4><p>${t.text}</p></div>`
        },
      )}</div></div><div class="low">${k.say(furniture.LEGAL)}</div></div></body></html>`,
      { byline: k.joined || story.agency },
    )
  },
}
