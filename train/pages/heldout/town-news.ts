// Papers of small towns on one hosted system: asset classes, subscriber-only divs, tncms regions,
// lee-style bylines, comments rules.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const townNews: Skin = {
  name: 'town-news',
  family: 'local',
  render: (k) => {
    const { story } = k
    const region = () =>
      `<div class="tncms-region hidden-print" id="tncms-region-article_instory_${k.hex(2)}"><div class="tncms-block"><h4>${k.dice.pick(['People are also reading…', 'Related to this story', 'Get our local news delivered directly to you!'])}</h4><ul>${k.many(3, () => `<li><a>${k.teaser().title}</a></li>`)}</ul></div></div>`
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<p><strong>${html}</strong></p>`,
      figure: (html) =>
        `<div class="inline-asset inline-image layout-vertical subscriber-hide tnt-inline-asset"><figure class="photo layout-vertical hover-expand"><figcaption class="caption"><span class="caption-text"><p>${html}</p></span><span class="credit"><span class="tnt-byline">${k.person()}, ${story.outlet}</span></span></figcaption></figure></div>`,
      after: (index) => (index % 3 === 1 ? region() : ''),
    })
    return k.done(`<!DOCTYPE html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['article'], authors: ['author'], jsonld: 'graph' })}</head><body class="app-editorial full-theme"><div id="app-container"><header id="site-header-container"><nav id="site-navbar-container">${k.nav(9, (label) => `<a class="tnt-section">${label}</a>`)}</nav></header><section id="main-page-container"><div class="row"><div class="col-lg-8"><article class="asset article editorial tnt-section"><header class="asset-header"><span class="label-flags">${story.kicker}</span><h1 class="headline"><span>${k.headline}</span></h1><div class="meta">${k.by(`<ul class="list-inline"><li><span class="tnt-byline asset-byline" itemprop="author">${story.authors.length > 1 ? `${k.names.map((name) => name.toUpperCase()).join(' and ')}` : k.joined.toUpperCase()} ${story.outlet}</span></li></ul>`)}<ul class="list-inline"><li class="visible-print">${k.when('{mon} {d}, {yyyy}')}</li><li class="hidden-print"><time datetime="${k.iso}" class="tnt-date asset-date text-muted">${k.when('{mon} {d}, {yyyy}')}</time></li><li>Updated ${k.dice.int(2, 23)} hrs ago</li></ul></div></header><div class="asset-body"><div class="asset-content p402_premium subscriber-premium">
${body}
</div><div class="subscriber-offers"><p>${k.say(furniture.NEWSLETTERS)}</p></div><div class="asset-tags"><h4>Tags</h4>${k.tags(4, (tag) => `<a>${tag}</a>`)}</div><div class="asset-author"><p>${k.say(furniture.BIOS)}</p></div><div class="comments"><h4>Welcome to the discussion.</h4><p>Keep it clean. Please avoid obscene, vulgar or lewd language. Be truthful. Be nice. Be proactive. Share with us: we would love to hear eyewitness accounts.</p></div></div></article></div><div class="col-lg-4">${k.many(
      6,
      () => {
        const t = k.teaser(2)
        return `<article class="card summary"><h3 class="tnt-headline">${t.title}</h3><p class="tnt-summary">${t.text}</p></article>`
      },
    )}</div></div></section><footer>${k.say(furniture.LEGAL)}</footer></div></body></html>`)
  },
}
