// Radio station: a social handle as the only author, the day relative with the full day in a
// title attribute, a player before the text.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const radioHandle: Skin = {
  name: 'radio-handle',
  family: 'broadcast',
  render: (k) => {
    const { story } = k
    const handle = story.authors[0]?.handle ?? null
    const body = k.body({
      p: (html) => `<p class="t-body">${html}</p>`,
      h: (html) => `<h3 class="t-head">${html}</h3>`,
      figure: (html) => `<div class="t-image"><p class="t-caption">${html}</p></div>`,
      embed: (html) => `<div class="t-social"><p>${html}</p></div>`,
    })
    return k.done(
      `<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', jsonld: 'org' })}</head><body><div class="player"><button>Play</button><p>Now playing: The Morning Show with ${k.person()}</p><p>Audio will be available later today.</p></div><nav>${k.nav(6, (label) => `<a>${label}</a>`)}</nav><section class="t-story"><h1 class="t-title">${k.headline}</h1><p class="t-meta">${handle === null ? '' : `<a class="t-who">${handle}</a> `}<span class="t-when" title="${k.when('{wday}, {d} {month} {yyyy} {hh}:{min}')}">${k.dice.int(2, 20)} hours ago</span></p><p class="t-intro">${k.standfirst(story.standfirst)}</p>
${body}
<div class="t-transcript"><button>Toggle more options</button><p>NPX transcripts are made on a rush deadline and may be changed later.</p></div></section><section class="t-more">${k.many(
        4,
        () => {
          const t = k.teaser(2)
          return `<div><h2>${t.title}</h2><p class="t-body">${t.text}</p><span title="${t.date}">2 days ago</span></div>`
        },
      )}</section><footer>${k.say(furniture.LEGAL)}</footer></body></html>`,
      { byline: handle },
    )
  },
}
