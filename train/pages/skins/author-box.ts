// A blog that names its author only in a box below the text, and its day only in a meta element.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const authorBox: Skin = {
  name: 'author-box',
  family: 'blog',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2>${html}</h2>`,
      figure: (html) => `<p><img src="/x.png" alt="" /><br /><small>${html}</small></p>`,
      pull: (html) => `<p class="tweetable">“${html}” <a>Click to tweet</a></p>`,
    })
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' » ', og: 'same', dates: ['article'] })}</head><body><header><h2><a>${story.outlet}</a></h2><nav>${k.nav(4, (label) => `<a>${label}</a>`)}</nav></header><main><h1>${k.headline}</h1><div class="toc"><p>Contents</p><ol><li>Introduction</li><li>What it means</li><li>Wrapping up</li></ol></div><div class="blog-text">
${body}
</div>${k.by(`<div class="about-author"><img alt="" src="/a.jpg"><h3>About the author</h3><h4 rel="author">${k.joined}</h4><p>${k.say(furniture.BIOS)}</p></div>`)}<div class="optin"><h3>${k.say(furniture.NEWSLETTERS)}</h3><p>Enter your name and email below and we will send you our free guide of 40 pages right away.</p></div><div class="comments-area"><h3>${k.dice.int(2, 9)} Comments</h3>${k.comments(k.dice.int(1, 6), (text, name) => `<div class="comment-body"><cite>${name}</cite><p>${text}</p></div>`)}</div></main><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
