// Live page as a timeline list: times as headings of items, summary on top as a list, share links
// and labels per item.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const liveTimeline: Skin = {
  name: 'live-timeline',
  family: 'live',
  length: 'long',
  topics: ['flood', 'election', 'sport', 'strike', 'fire'],
  render: (k) => {
    const { story } = k
    const groups: (typeof story.items)[] = []
    for (let at = 0; at < story.items.length; at += 2) groups.push(story.items.slice(at, at + 2))
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' - ', og: 'short', dates: ['article'], jsonld: 'article' })}</head><body><header>${k.nav(6, (label) => `<a>${label}</a>`)}</header><main><div class="ticker-head"><span class="pill">Live ticker</span><h1>${k.headline}</h1><p>${k.standfirst(story.standfirst)}</p><p class="by">${k.by(`With ${k.joined} `)}<span>${k.when('{dd}.{mm}.{yyyy}, {hh}:{min}')}</span></p></div><ul class="timeline">
${groups.map((items, index) => `<li class="timeline__item" id="entry-${index}"><div class="timeline__time">${aside(`${18 - (index % 12)}.${k.dice.int(10, 59)}`)}</div><div class="timeline__label">${k.dice.pick(['Update', 'Reaction', 'Picture', ''])}</div><div class="timeline__content">${k.body({ p: (html) => `<p>${html}</p>`, h: (html) => `<h3>${html}</h3>`, figure: (html) => `<div class="timeline__img"><small>${html}</small></div>`, embed: (html) => `<div class="timeline__post"><p>${html}</p></div>` }, items)}</div><div class="timeline__tools"><a>Share entry</a></div></li>`).join('\n')}
</ul><button>More entries</button><div class="rec">${k.many(4, () => {
      const t = k.teaser(2)
      return `<a><b>${t.title}</b><span>${t.text}</span></a>`
    })}</div></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
