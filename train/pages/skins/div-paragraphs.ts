// Home-made system where every paragraph is a div of a class like those of adverts and boxes
// around it.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const divParagraphs: Skin = {
  name: 'div-paragraphs',
  family: 'div',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<div class="txt">${html}</div>`,
      h: (html) => `<div class="txt-sub">${html}</div>`,
      list: (items) => items.map((one) => `<div class="txt-li">• ${one}</div>`).join('\n'),
      quote: (html) => `<div class="txt-q">${html}</div>`,
      figure: (html) =>
        `<div class="pic"><img src="/p/x.jpg"><div class="pic-txt">${html}</div></div>`,
      pull: (html) => `<div class="big-q">${html}</div>`,
      after: (index) =>
        index % 4 === 1
          ? `<div class="adv"><div class="adv-h">${k.say(furniture.ADS)}</div><div class="adv-b">${k.teaser(2).text}</div></div>`
          : '',
    })
    return k.done(`<!DOCTYPE html><html><head>${headOf(k, { joint: ' - ', og: 'same', authors: ['outlet'] })}${k.junk()}</head><body><div class="wrap"><div class="hd"><div class="logo">${story.outlet}</div><div class="mn">${k.nav(7, (label) => `<div class="mn-i"><a href="#">${label}</a></div>`)}</div></div><div class="bd"><div class="l-col"><div class="art"><div class="kick">${story.kicker}</div><div class="ttl"><h1>${k.headline}</h1></div><div class="inf"><div class="inf-d">${k.when('{d} {month} {yyyy} - {hh}:{min}')}</div>${k.by(`<div class="inf-a">${k.joined}</div>`)}<div class="inf-v">${k.dice.int(9, 9999)} views</div></div><div class="lead">${k.standfirst(story.standfirst)}</div>
${body}
<div class="soc">${k.many(4, () => `<div class="soc-i">${k.say(furniture.SHARES)}</div>`)}</div></div><div class="oth"><div class="oth-h">Other news</div>${k.many(
      6,
      () => {
        const t = k.teaser(2)
        return `<div class="oth-i"><div class="oth-d">${t.date}</div><div class="oth-t"><a>${t.title}</a></div><div class="txt-s">${t.text}</div></div>`
      },
    )}</div></div><div class="r-col"><div class="adv"></div><div class="vote"><div>${k.say(furniture.POLLS)}</div><div>Yes</div><div>No</div></div></div></div><div class="ft">${k.say(furniture.LEGAL)}</div></div></body></html>`)
  },
}
