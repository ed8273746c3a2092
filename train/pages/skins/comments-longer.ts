// A paper whose readers write more than its reporters: a thread several times the length of the
// article, nested, in paragraphs.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const commentsLonger: Skin = {
  name: 'comments-longer',
  family: 'comments',
  render: (k) => {
    const { story } = k
    const body = k.body(
      {
        p: (html) => `<p class="paragraph">${html}</p>`,
        h: (html) => `<h2 class="crosshead">${html}</h2>`,
        figure: (html) => `<figure><figcaption>${html}</figcaption></figure>`,
      },
      story.items.slice(0, 9),
    )
    const comment = (text: string, name: string, index: number) =>
      `<li class="c-item c-item--depth-${index % 3}"><div class="c-head"><b>${name}</b> <time datetime="${k.isoModified}">${index + 1} hours ago</time></div><div class="c-text"><p>${text}</p>${index % 3 === 0 ? `<p>${k.say(furniture.COMMENTS)}</p><p>${k.say(furniture.COMMENTS)}</p>` : ''}</div><div class="c-tools">Reply · Report · ${k.dice.int(0, 99)} likes</div></li>`
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' – ', og: 'same', dates: ['cxense'], authors: ['parsely'] })}</head><body><header>${story.outlet}<ul>${k.nav(6, (label) => `<li>${label}</li>`)}</ul></header><div class="content"><div class="headline-box"><h1>${k.headline}</h1><div class="standfirst">${k.standfirst(story.standfirst)}</div>${k.by(`<div class="reporter">${k.joined}${story.authors[0] ? `, ${story.authors[0].role}` : ''}</div>`)}<div class="stamp">${k.when('{wday} {month} {dd} {yyyy}, {h12}.{min}{ampm}')}</div></div><div class="text">
${body}
</div><div class="thread"><h2>Comments (${k.dice.int(60, 900)})</h2><p>Comments are subject to our community guidelines, which can be viewed here. Be kind.</p><ol>${k.comments(k.dice.int(25, 60), comment)}</ol><button>Load more</button></div></div><footer>${k.say(furniture.LEGAL)}</footer></body></html>`)
  },
}
