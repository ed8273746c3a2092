// Slideshow pages: intro paragraph, list of slides as list items with headings and captions,
// advert slides, restart button.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const slideshow: Skin = {
  name: 'slideshow',
  family: 'gallery',
  length: 'brief',
  render: (k) => {
    const body = k.body({ p: (html) => `<p class="summary-p">${html}</p>` })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['sailthru'], authors: ['sailthru'] })}</head><body><nav>${k.nav(6, (label) => `<a>${label}</a>`)}</nav><div class="ss"><div class="ss-title"><h1>${k.headline}</h1>${k.by(`<span class="ss-by">By ${k.joined}</span>`)}<span class="ss-date">${k.when('{mon} {d}, {yyyy}')}</span></div><div class="ss-intro">
${body}
</div><ol class="ss-list">${k.many(k.dice.int(6, 24), (index) => `<li class="ss-item"><span class="ss-num">${index + 1} / 24</span><figure><img data-lazy="/x.jpg"><figcaption><span class="ss-cap">${aside(k.say(furniture.CAPTIONS))}</span><span class="ss-cr">${k.person()}</span></figcaption></figure></li>`)}<li class="ss-end"><h3>Up next</h3>${k.teaser(2).text}<button>Restart slideshow</button></li></ol></div><div class="grid">${k.many(
      4,
      () => {
        const t = k.teaser(3)
        return `<div><h4>${t.title}</h4><p class="summary-p">${t.text}</p></div>`
      },
    )}</div><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
