// Vue application with scoped data attributes, slots as comments, the text rendered from JSON as
// sections with odd element names.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const nuxtScoped: Skin = {
  name: 'nuxt-scoped',
  family: 'app',
  render: (k) => {
    const { story } = k
    const v = `data-v-${k.hex(8)}`
    const body = k.body({
      p: (html) =>
        `<section ${v} class="content-element content-element--text"><p ${v}><!--[-->${html}<!--]--></p></section>`,
      h: (html) =>
        `<section ${v} class="content-element content-element--heading"><h3 ${v}>${html}</h3></section>`,
      list: (items) =>
        `<section ${v} class="content-element content-element--list"><ul ${v}>${items.map((one) => `<li ${v}><span ${v}>${one}</span></li>`).join('')}</ul></section>`,
      figure: (html) =>
        `<section ${v} class="content-element content-element--picture"><div ${v} class="v-image"></div><div ${v} class="legend"><span ${v}>${html}</span></div></section>`,
      pull: (html) =>
        `<section ${v} class="content-element content-element--citation"><p ${v} class="big">${html}</p></section>`,
      quote: (html) =>
        `<section ${v} class="content-element content-element--quote"><blockquote ${v}>${html}</blockquote></section>`,
      after: (index) =>
        index % 3 === 2
          ? `<section ${v} class="content-element content-element--teaser"><a ${v}><span ${v} class="over">To read</span><p ${v}>${k.teaser().title}</p></a></section><!---->`
          : '<!---->',
    })
    return k.done(`<!doctype html><html lang="en" data-n-head-ssr><head>${headOf(k, { joint: ' | ', og: 'same', dates: ['article'], jsonld: 'array' })}</head><body><div id="__nuxt"><div id="__layout"><div ${v} class="layout"><header ${v}><ul ${v}>${k.nav(7, (label) => `<li ${v}><a ${v}>${label}</a></li>`)}</ul></header><main ${v}><div ${v} class="detail"><div ${v} class="detail__top"><span ${v} class="detail__surtitle">${story.kicker}</span><h1 ${v}>${k.headline}</h1></div><div ${v} class="detail__lead">${k.standfirst(`<p ${v}>${story.standfirst}</p>`)}</div><div ${v} class="detail__info"><span ${v} class="publishDate">${k.when('{wday}, {d} {month} {yyyy}, {hh}:{min}')}</span>${k.by(`<span ${v} class="signature">${k.names.join(' / ')}</span>`)}</div><div ${v} class="detail__body">
${body}
</div></div><div ${v} class="swiper">${k.many(6, () => {
      const t = k.teaser(2)
      return `<div ${v} class="swiper-slide"><h2 ${v}>${t.title}</h2><p ${v}>${t.text}</p></div>`
    })}</div></main><div ${v} class="cookie-layer"><p ${v}>${k.say(furniture.COOKIES)}</p></div><footer ${v}>${k.say(furniture.LEGAL)}</footer></div></div></div><script>window.__NUXT__={a:"${k.hex(30)}"}</script></body></html>`)
  },
}
