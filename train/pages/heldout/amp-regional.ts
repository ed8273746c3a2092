// AMP of a regional group: sidebar navigation, ads between all paragraphs, story as sections,
// date only in a meta element.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const ampRegional: Skin = {
  name: 'amp-regional',
  family: 'amp',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p class="ar-p">${html}</p>`,
      h: (html) => `<h2 class="ar-h">${html}</h2>`,
      figure: (html) =>
        `<amp-img src="/x.webp" width="600" height="400" layout="responsive" alt=""><noscript><img src="/x.webp"></noscript></amp-img><div class="ar-cap">${html}</div>`,
      embed: (html) =>
        `<amp-iframe height="400" src="https://t.example"><div placeholder>${html}</div></amp-iframe>`,
      after: (index) =>
        index % 2
          ? `<div class="ar-ad"><span>${k.say(furniture.ADS)}</span><amp-ad width="300" height="250" type="adsense"></amp-ad></div>`
          : '',
    })
    return k.done(`<!doctype html><html amp lang="en"><head>${headOf(k, { joint: ' - ', og: 'same', dates: ['date'], jsonld: 'broken' })}<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style></head><body><amp-sidebar id="nav" layout="nodisplay" side="left">${k.nav(9, (label) => `<a>${label}</a>`)}</amp-sidebar><header class="bar">${story.outlet}</header><div class="crumb"><a>Home</a> &#8250; <a>${story.section}</a> &#8250; <span>${k.headline}</span></div><main><h1 class="ar-t">${k.headline}</h1><amp-img src="/lead.webp" width="1200" height="675" layout="responsive"></amp-img><div class="ar-cap">${k.say(furniture.CAPTIONS)}</div>${k.by(`<div class="ar-au">Reported by: <a>${k.joined}</a> | Edited by: <a>Desk</a></div>`)}<amp-social-share type="whatsapp"></amp-social-share><section class="ar-body">
${body}
</section><div class="ar-follow"><p>Follow ${story.outlet} on WhatsApp and download our app for more. ${k.say(furniture.NEWSLETTERS)}</p></div><amp-list src="/more.json" layout="fixed-height" height="300"></amp-list><section class="ar-more"><h3>Trending</h3>${k.many(8, () => `<a class="ar-link">${k.teaser().title}</a>`)}</section></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
