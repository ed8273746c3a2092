// Service and recipe site: jump links, a card of facts, story before the steps, tips box,
// ratings, several h2 of furniture.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const recipeService: Skin = {
  name: 'recipe-service',
  family: 'service',
  topics: ['service'],
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2 class="step-head"><span class="num"></span>${html}</h2>`,
      list: (items, ordered) =>
        `<div class="ingredients"><${ordered ? 'ol' : 'ul'}>${items.map((one) => `<li><label><input type="checkbox"> ${one}</label></li>`).join('')}</${ordered ? 'ol' : 'ul'}></div>`,
      figure: (html) => `<div class="step-photo"><img src="/x.jpg" alt="${html}"></div>`,
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' | ', og: 'short', dates: ['article', 'modified'], jsonld: 'graph', authors: ['author'] })}</head><body><header><a>${story.outlet}</a><nav>${k.nav(6, (label) => `<a>${label}</a>`)}</nav></header><main><div class="post-head"><p class="disclosure">When you buy through links on our site, we may earn a commission. <a>How it works</a>.</p><h1>${k.headline}</h1><div class="post-by">${k.by(`by <a rel="author">${k.joined}</a> `)}<span>Last updated: ${k.when('{mon} {d}, {yyyy}', story.modified ?? story.published)}</span> <span>Published: ${k.when('{mon} {d}, {yyyy}')}</span></div><div class="rating">★★★★☆ ${k.dice.int(2, 400)} ratings</div><div class="jump"><a>Jump to steps</a><a>Print</a><a>Save</a></div></div><div class="facts">${aside(`<dl><dt>Prep time</dt><dd>20 mins</dd><dt>Serves</dt><dd>4</dd><dt>Level</dt><dd>Easy</dd></dl>`)}</div><div class="post-text">
${body}
</div><div class="card-nutrition"><h2>Nutrition</h2><p>Calories: 310 kcal | Fat: 12 g | Salt: 0.4 g. Values are estimates.</p></div><div class="made-it"><h2>Did you make it?</h2><p>Tag @thekitchen and leave a rating below. We love to see your photos!</p></div><section class="reviews"><h2>Reviews</h2>${k.comments(k.dice.int(1, 8), (text, name) => `<div class="review"><strong>${name}</strong><p>${text}</p></div>`)}</section><section class="you-may"><h2>You may also like</h2>${k.many(4, () => `<a><h3>${k.teaser().title}</h3></a>`)}</section></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
