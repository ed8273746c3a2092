// A column of briefs that prints neither day nor author; headline three times, tag cloud, weather
// and currency boxes with words.
import { titleOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { esc } from '../markup.ts'

/** The skin of this family. */
export const nodateBrief: Skin = {
  name: 'nodate-brief',
  family: 'brief',
  length: 'brief',
  render: (k) => {
    const { story } = k
    const body = k.body({ p: (html) => `<p>${html}</p>` })
    return k.done(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(k, ' | ')}</title><meta name="description" content="${esc(story.standfirst)}"></head><body><div id="bar"><span>Crown 1.04</span><span>Rain, 9 degrees</span></div><div id="nav">${k.nav(10, (label) => `<a>${label}</a>`)}</div><div id="crumbs">Home / Briefs / ${k.headline}</div><div id="brief"><h1>${k.headline}</h1><h2>${k.headline}</h2>
${body}
</div><div id="cloud">${k.tags(12, (tag) => `<a>${tag}</a>`)}</div><div id="others"><h2>More briefs</h2>${k.many(
        8,
        () => {
          const t = k.teaser(1)
          return `<div class="b"><h3>${t.title}</h3><p>${t.text}</p></div>`
        },
      )}</div><div id="foot">${k.say(furniture.LEGAL)}</div></body></html>`,
      { byline: null, published: null },
    )
  },
}
