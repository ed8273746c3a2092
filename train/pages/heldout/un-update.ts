// Agency of relief: story page with hero, "Published on" line, donation boxes between paragraphs,
// contacts "For more information".
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const unUpdate: Skin = {
  name: 'un-update',
  family: 'ngo',
  topics: ['sitrep', 'flood', 'health'],
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        `<div class="media-block"><div class="media-block__caption">© ${html}</div></div>`,
      pull: (html) => `<div class="quote-block"><p class="quote-block__text">${html}</p></div>`,
      after: (index) =>
        index % 4 === 2
          ? `<div class="donate-block"><h4>Your gift saves lives</h4><p>30 crowns can give a family in ${story.cast.names['region']} clean water for a month. Please give today.</p><a>Donate now</a></div>`
          : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: '<| ', og: 'same', dates: ['modified', 'dc'], jsonld: 'org' })}</head><body><header><a>Orrin Relief</a><nav>${k.nav(5, (label) => `<a>${label}</a>`)}</nav><a class="btn">Donate</a></header><main><div class="page-hero"><span class="page-hero__type">Press release</span><h1>${k.headline}</h1><p class="page-hero__intro">${k.standfirst(story.standfirst)}</p></div><div class="page-content"><div class="page-content__date">Published on ${k.when('{d} {month} {yyyy}')}${k.by(` | By ${k.joined}, communications officer`)}</div>
${body}
${aside(`<p class="hashes">###</p>`)}<div class="contact-card"><h4>For more information</h4><p>${k.person()}, ${story.cast.names['town']}, press@example.org, +99 ${k.dice.int(100, 999)} ${k.dice.int(1000, 9999)}</p></div>${aside(`<div class="about"><p><strong>About Orrin Relief</strong></p><p>Orrin Relief works in more than forty countries to help people prepare for and recover from disasters. We are neutral and independent.</p></div>`)}</div><section class="list-block"><h2>More stories</h2>${k.many(
      3,
      () => {
        const t = k.teaser(3)
        return `<div class="tile"><h3>${t.title}</h3><p>${t.text}</p></div>`
      },
    )}</section></main><footer><p>${k.say(furniture.LEGAL)}</p></footer></body></html>`)
  },
}
