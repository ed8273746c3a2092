// Magazine long read: credits as "Words" and "Photography", numbered sections, drop caps,
// footnotes, pull quotes between asterisks.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const magazineInterview: Skin = {
  name: 'magazine-interview',
  family: 'magazine',
  topics: ['interview', 'opinion', 'science'],
  length: 'usual',
  render: (k) => {
    const { story } = k
    const drop = (html: string) =>
      /^\w/u.test(html)
        ? `<span class="dropcap"><span aria-hidden="true">${html[0]}</span></span>${html.slice(1)}`
        : html
    const body = k.body({
      p: (html, index) =>
        `<p class="${index === 0 ? 'opening' : 'indent'}">${index === 0 ? drop(html) : html}</p>`,
      h: (html) => `<h4 class="section-mark">${html}</h4>`,
      pull: (html) => `<div class="pullout"><p>${html}</p></div>`,
      quote: (html) => `<blockquote class="long">${html}</blockquote>`,
      figure: (html) =>
        `<div class="full-bleed"><img src="/x.jpg" alt=""><p class="cutline">${html}</p></div>`,
      after: (index) => (index % 6 === 5 ? '<p class="ornament">* * *</p>' : ''),
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' — ', og: 'short', dates: ['parsely'], authors: ['parsely', 'twitter'] })}</head><body class="longread"><nav class="strip">${k.nav(5, (label) => `<a>${label}</a>`)}</nav><div class="opener"><p class="rubric">${story.kicker}</p><h1><span>${k.headline}</span></h1><div class="deck">${k.standfirst(story.standfirst)}</div><div class="credits">${k.by(`<p>Words: ${k.joined}</p>`)}<p>Photography: ${k.person()}</p><p>Issue ${k.dice.int(10, 99)}, ${k.when('{month} {yyyy}')}</p></div></div><div class="columns">
${body}
</div><div class="footnotes">${aside(`<ol>${k.many(2, () => `<li>${k.say(furniture.FOOTNOTES)}</li>`)}</ol>`)}</div><div class="bio"><p>${k.say(furniture.BIOS)}</p></div><div class="subscribe"><p>${k.say(furniture.NEWSLETTERS)}</p></div><div class="elsewhere">${k.many(
      3,
      () => {
        const t = k.teaser(2)
        return `<div><p class="rubric">${t.author}</p><h3>${t.title}</h3><p>${t.text}</p></div>`
      },
    )}</div><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
