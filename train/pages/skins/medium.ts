// Blogging platform with machine-made class names: claps, read time, highlights, a grid of other
// stories by the author.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const medium: Skin = {
  name: 'medium',
  family: 'blog',
  render: (k) => {
    const { story } = k
    const c = () => `${k.hex(2)} ${k.hex(2)} ${k.hex(3)}`
    const body = k.body({
      p: (html) => `<p id="${k.hex(4)}" class="pw-post-body-paragraph ${c()}">${html}</p>`,
      h: (html) => `<h1 id="${k.hex(4)}" class="${c()}">${html}</h1>`,
      quote: (html) =>
        `<blockquote class="${c()}"><p id="${k.hex(4)}" class="${c()}">${html}</p></blockquote>`,
      pull: (html) => `<blockquote class="${c()}"><p class="${c()}">${html}</p></blockquote>`,
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'} class="">${items.map((one) => `<li class="${c()}">${one}</li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
      figure: (html) =>
        `<figure class="${c()}"><div role="button" tabindex="0" class="${c()}"><picture><img alt="" src="/x"/></picture></div><figcaption class="${c()}">${html}</figcaption></figure>`,
    })
    const card = () => {
      const t = k.teaser(2)
      return `<div class="${c()}"><article><div class="${c()}"><p class="${c()}">${t.author}</p><h2 class="${c()}">${t.title}</h2><h3 class="${c()}">${t.text}</h3><span>${k.when('{mon} {d}')}</span><span>${k.dice.int(1, 900)}</span></div></article></div>`
    }
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: k.names[0] ? ` | by ${k.names[0]} | ` : ' | ', jsonld: 'article', dates: ['article'], authors: ['author'] })}</head><body><div id="root"><div class="${c()}"><div class="${c()}"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div>
<div class="${c()}"><article><div class="${c()}"><section><div><div class="${c()}"><div><h1 id="${k.hex(4)}" class="pw-post-title ${c()}" data-testid="storyTitle">${k.headline}</h1><h2 class="pw-subtitle-paragraph ${c()}">${k.standfirst(story.standfirst)}</h2>
<div class="${c()}">${k.by(`<a data-testid="authorName" class="${c()}" rel="noopener follow">${k.joined}</a><span>·</span><button>Follow</button>`)}<span class="${c()}"><span data-testid="storyReadTime">${k.dice.int(2, 20)} min read</span><span>·</span><span data-testid="storyPublishDate">${k.when('{mon} {d}, {yyyy}')}</span></span></div>
<div class="${c()}"><button>--</button><button>${k.dice.int(1, 20)}</button><button>Listen</button><button>Share</button></div></div>
${body}
</div></div></section></div></article></div><div class="${c()}">${k.tags(5, (tag) => `<a class="${c()}"><div>${tag}</div></a>`)}</div><div class="${c()}"><h2>Written by ${k.names[0] ?? story.outlet}</h2><span>${k.dice.int(1, 90)}K Followers</span><p>${k.say(furniture.BIOS)}</p></div><div><h2>More from ${story.outlet}</h2>${k.many(4, card)}</div><div><h2>Recommended</h2>${k.many(4, card)}</div><div>Help Status About Careers Press Blog Privacy Terms</div></div></div><script>window.__APOLLO_STATE__ = {"a":"${k.hex(20)}"}</script></body></html>`)
  },
}
