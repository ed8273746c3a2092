// Paragraphs are spans followed by breaks in one div, the first with a drop cap split off; the
// day stands in the address only.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const spanLines: Skin = {
  name: 'span-lines',
  family: 'div',
  url: 'dated',
  render: (k) => {
    const { story } = k
    const cap = (html: string) =>
      html.startsWith('<') || html.startsWith('&')
        ? html
        : `<span class="drop">${html.slice(0, 1)}</span>${html.slice(1)}`
    const body = k.body({
      p: (html, index) =>
        mark(`<span class="para" id="p${index}">${index === 0 ? cap(html) : html}</span>`) +
        '<br/><br/>',
      h: (html) => mark(`<span class="crosshead">${html}</span>`) + '<br/><br/>',
      list: (items) =>
        items.map((one) => mark(`<span class="li">- ${one}</span>`) + '<br/>').join('') + '<br/>',
      figure: (html) =>
        `<span class="img"><img src="/x.jpg" alt=""><span class="cap">${html}</span></span><br/>`,
      after: (index) =>
        index === 1 ? `<span class="mpu">${k.say(furniture.ADS)}</span><br/>` : '',
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' : ', og: 'same' })}</head><body><div id="top"><a class="home">${story.outlet}</a> ${k.nav(6, (label) => `<a>${label}</a>`)}</div><div id="story"><h1>${k.headline}</h1><div id="who">${k.by(`Story by ${k.joined}`)}</div><div id="text">
${body}
</div><div id="tools">${k.many(3, () => `<a>${k.say(furniture.SHARES)}</a>`)}</div></div><div id="next"><h2>Up next</h2>${k.many(
      3,
      () => {
        const t = k.teaser(3)
        return `<a class="card"><span class="card-title">${t.title}</span><span class="para">${t.text}</span></a>`
      },
    )}</div><div id="bottom">${k.say(furniture.LEGAL)}</div></body></html>`)
  },
}
