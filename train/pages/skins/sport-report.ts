// Match report with a score box, line-ups, a table of the league, minute lists and betting odds
// around the text.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const sportReport: Skin = {
  name: 'sport-report',
  family: 'sport',
  topics: ['sport'],
  render: (k) => {
    const { story } = k
    const { names } = story.cast
    const body = k.body({
      p: (html) => `<p class="sdc-para">${html}</p>`,
      h: (html) => `<h3 class="sdc-h">${html}</h3>`,
      figure: (html) =>
        `<figure class="sdc-image"><figcaption><span class="u-hide">Image:</span> ${html}</figcaption></figure>`,
      pull: (html) => `<div class="sdc-quote"><q>${html}</q></div>`,
      after: (index) =>
        index % 4 === 1
          ? `<div class="sdc-promo"><p class="sdc-promo-h">${k.teaser().title}</p><p>Watch free highlights. New customer? Join now and get a bet of 5 crowns.</p></div>`
          : '',
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'short', dates: ['cxense'], authors: ['author'] })}</head><body><nav>${k.nav(7, (label) => `<a>${label}</a>`)}</nav><div class="score-box"><span>${names['club']}</span><b>${k.dice.int(0, 5)} - ${k.dice.int(0, 4)}</b><span>${names['club2']}</span><ul>${k.many(4, () => `<li>${k.person()} ${k.dice.int(2, 90)}'</li>`)}</ul><p>Attendance: 21,340. Referee: ${k.person()}</p></div><h1>${k.headline}</h1><p class="sdc-lead">${k.standfirst(story.standfirst)}</p>${k.by(`<p class="sdc-by">By ${k.joined} at ${names['town']} Park</p>`)}<p class="sdc-date">${k.when('{wday} {d} {month} {yyyy} {hh}:{min}, {zone}')}</p><div class="sdc-body">
${body}
</div><div class="lineups"><h4>Line-ups</h4>${k.many(2, () => `<ul>${k.many(11, (index) => `<li>${index + 1} ${k.person()}</li>`)}</ul>`)}</div><table class="league"><caption>League table</caption>${k.many(6, (index) => `<tr><td>${index + 1}</td><td>${names['club']}</td><td>${k.dice.int(1, 80)}</td></tr>`)}</table><div class="also">${k.many(
      5,
      () => {
        const t = k.teaser(2)
        return `<div><h4>${t.title}</h4><p class="sdc-para">${t.text}</p></div>`
      },
    )}</div><footer>${k.say(furniture.LEGAL)} Please gamble with care.</footer></body></html>`)
  },
}
