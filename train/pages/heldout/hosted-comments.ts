// Comments loaded before the article in the source, in the same containers as the text, with long
// replies.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const hostedComments: Skin = {
  name: 'hosted-comments',
  family: 'comments',
  render: (k) => {
    const { story } = k
    const body = k.body(
      {
        p: (html) => `<p>${html}</p>`,
        h: (html) => `<h3>${html}</h3>`,
        figure: (html) => `<p class="foto"><img src="/x.jpg" alt=""><em>${html}</em></p>`,
      },
      story.items.slice(0, 10),
    )
    return k.done(`<!doctype html><html lang="en"><head>${headOf(k, { joint: ' :: ', og: 'none', dates: ['pubdate'], authors: ['byl'] })}</head><body><div id="talk" class="pane"><h4>Latest reactions</h4>${k.comments(k.dice.int(15, 40), (text, name) => `<div class="entry"><p class="from">${name}, ${k.when('{d} {mon}')}:</p><p>${text} ${k.dice.chance(0.4) ? k.say(furniture.COMMENTS) : ''}</p></div>`)}</div><div id="piece" class="pane"><h1>${k.headline}</h1><p class="sig">${k.by(`${k.joined}, `)}${k.when('{month} {dth}, {yyyy}')}</p><div class="entry">
${body}
</div></div><div id="links" class="pane"><h4>Elsewhere</h4>${k.many(5, () => {
      const t = k.teaser(2)
      return `<div class="entry"><p><a>${t.title}</a></p><p>${t.text}</p></div>`
    })}</div><div id="end">${k.say(furniture.LEGAL)}</div></body></html>`)
  },
}
