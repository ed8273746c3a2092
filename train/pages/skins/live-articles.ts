// Live blog: key points, then posts in article elements each with a time, heading and author;
// posts belong to the text.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark, aside } from '../markup.ts'

/** The skin of this family. */
export const liveArticles: Skin = {
  name: 'live-articles',
  family: 'live',
  length: 'long',
  topics: ['flood', 'election', 'sport', 'strike', 'fire'],
  render: (k) => {
    const { story } = k
    const groups: (typeof story.items)[] = []
    for (let at = 0; at < story.items.length; at += 3) groups.push(story.items.slice(at, at + 3))
    const post = (
      items: typeof story.items,
      index: number,
    ) => `<article class="live-post" id="post-${k.hex(8)}" data-block-id="${index}"><header>${aside(`<time class="live-post__time" datetime="${k.isoUtc}">${18 - (index % 10)}:${k.dice.int(10, 59)}</time> <span class="live-post__ago">${index + 1}h ago</span>`)}${mark(`<h2 class="live-post__title">${k.teaser().title}</h2>`)}<span class="live-post__author">${k.names[0] ?? ''}</span></header><div class="live-post__body">
${k.body({ p: (html) => `<p>${html}</p>`, h: (html) => `<h3>${html}</h3>`, figure: (html) => `<figure><figcaption>${html}</figcaption></figure>`, embed: (html) => `<blockquote class="twitter-tweet"><p>${html}</p></blockquote>` }, items)}
</div><div class="live-post__share"><button>Share</button><a>Facebook</a><a>Copy link</a></div></article>`
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' – live – ', og: 'same', dates: ['article', 'modified'], authors: ['author'] })}</head><body><header><nav>${k.nav(7, (label) => `<a>${label}</a>`)}</nav></header><main class="live"><div class="live__badge">LIVE</div><h1 class="live__title">${k.headline}</h1><div class="live__standfirst">${k.standfirst(`<p>${story.standfirst}</p>`)}</div>${k.by(`<address class="live__byline">${k.joined} (now)</address>`)}<div class="live__date">${k.when('{dow} {d} {mon} {yyyy} {hh}.{min} {zone}')}</div><div class="live__refresh">Auto-refresh is on</div><section class="live__posts">
${groups.map(post).join('\n')}
</section><button>Show older posts</button></main><aside><h2>Most viewed</h2><ol>${k.many(5, () => `<li>${k.teaser().title}</li>`)}</ol></aside><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
