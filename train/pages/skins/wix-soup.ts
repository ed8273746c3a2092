// Site builder: deep divs without meaning, text as spans of font classes inside rich-text divs,
// blank paragraphs of zero-width characters.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const wixSoup: Skin = {
  name: 'wix-soup',
  family: 'builder',
  render: (k) => {
    const { story } = k
    const id = () => `comp-${k.hex(8)}`
    const rich = (html: string) =>
      `<div id="${id()}" class="${k.hex(6)} ${k.hex(6)} wixui-rich-text" data-testid="richTextElement">${html}</div>`
    const wrap = (html: string) =>
      `<div id="${id()}" class="${k.hex(6)}"><div class="${k.hex(5)}" data-testid="inline-content"><div data-mesh-id="${id()}inlineContent-gridContainer" data-testid="mesh-container-content">${html}</div></div></div>`
    const body = k.body({
      p: (html) =>
        mark(
          `<p class="font_8 wixui-rich-text__text" style="font-size:16px; line-height:1.7em;"><span style="font-size:16px;" class="wixui-rich-text__text"><span class="color_15 wixui-rich-text__text">${html}</span></span></p>`,
        ) +
        '\n<p class="font_8 wixui-rich-text__text"><span class="wixGuard wixui-rich-text__text">&#8203;</span></p>',
      h: (html) =>
        `<p class="font_8 wixui-rich-text__text"><span style="font-weight:bold;" class="wixui-rich-text__text">${html}</span></p>`,
      figure: (html) =>
        `</div>${wrap(`<wow-image class="${k.hex(5)}"><img alt=""/></wow-image>`)}${rich(`<p class="font_9"><span style="font-style:italic">${html}</span></p>`)}<div class="${k.hex(6)} wixui-rich-text" data-testid="richTextElement">`,
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: ' | ', dates: [], og: 'same' })}</head><body><div id="SITE_CONTAINER"><div id="main_MF"><div id="SCROLL_TO_TOP"></div><div id="site-root"><div id="masterPage" class="mesh-layout"><header id="SITE_HEADER">${wrap(rich(`<p class="font_0">${story.outlet}</p>`) + `<wix-dropdown-menu><nav><ul>${k.nav(6, (label) => `<li><a data-testid="linkElement"><div><p>${label}</p></div></a></li>`)}</ul></nav></wix-dropdown-menu>`)}</header>
<main id="PAGES_CONTAINER"><div id="SITE_PAGES">${wrap(wrap(rich(`<h1 class="font_2 wixui-rich-text__text"><span>${k.headline}</span></h1>`) + rich(`<p class="font_9"><span>${k.by(`${k.joined} &nbsp;•&nbsp; `)}${k.when('{month} {d}, {yyyy}')}</span></p>`) + rich(body)))}
${wrap(rich(`<h6 class="font_6">${k.say(furniture.NEWSLETTERS)}</h6>`) + '<form><label>Enter your email here*</label><p>Thanks for submitting!</p></form>')}
${wrap(
  k.many(3, () => {
    const t = k.teaser(2)
    return rich(`<h3 class="font_3">${t.title}</h3>`) + rich(`<p class="font_8">${t.text}</p>`)
  }),
)}</div></main><footer id="SITE_FOOTER">${wrap(rich(`<p class="font_9">${k.say(furniture.LEGAL)}</p>`))}</footer></div></div></div></div><script id="wix-viewer-model" type="application/json">{"siteId":"${k.hex(12)}"}</script></body></html>`)
  },
}
