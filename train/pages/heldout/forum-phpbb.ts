// phpBB: post bodies in postbody divs, poster profile after the text, signatures, quick links,
// board footer with times.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { titleOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark, esc } from '../markup.ts'

/** The skin of this family. */
export const forumPhpbb: Skin = {
  name: 'forum-phpbb',
  family: 'forum',
  length: 'brief',
  render: (k) => {
    const { story } = k
    const user = k.names[0] ?? k.person()
    const post = (name: string, html: string, title: string, when: string) =>
      `<div id="p${k.hex(6)}" class="post has-profile bg2"><div class="inner"><dl class="postprofile"><dt class="has-profile-rank"><a class="username">${name}</a></dt><dd class="profile-posts"><strong>Posts:</strong> ${k.dice.int(1, 4000)}</dd><dd class="profile-joined"><strong>Joined:</strong> Mon Feb 02, 2009 8:11 pm</dd></dl><div class="postbody"><div><h3><a>${title}</a></h3><ul class="post-buttons"><li>Quote</li></ul><p class="author"><span class="responsive-hide">by <strong><a class="username">${name}</a></strong> » </span><time datetime="${k.iso}">${when}</time></p><div class="content">${html}</div><div class="notice">Last edited by ${name}, edited 1 time in total.</div><div class="signature">${k.say(furniture.BIOS)}</div></div></div><div class="back2top"><a>Top</a></div></div></div><hr class="divider" />`
    const when = k.when('{dow} {mon} {dd}, {yyyy} {h12}:{min} {ampm}')
    const body = k.body({
      p: (html) => mark(html) + '<br>\n<br>',
      h: (html) => mark(`<strong class="text-strong">${html}</strong>`) + '<br>',
      list: (items) => mark(`<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`),
      quote: (html) => mark(`<span style="font-style:italic">${html}</span>`) + '<br>',
    })
    return k.done(
      `<!DOCTYPE html><html dir="ltr" lang="en-gb"><head><meta charset="utf-8" /><title>${titleOf(k, ' - ')}</title><link rel="canonical" href="${esc(k.url)}"></head><body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><div id="page-header"><div class="headerbar"><h1>${story.outlet} Board</h1><p>A place to talk</p></div><div class="navbar"><ul><li>Quick links</li><li>FAQ</li><li>Login</li></ul></div></div><div id="page-body"><h2 class="topic-title"><a>${k.headline}</a></h2><div class="action-bar bar-top"><span>Post Reply</span><div class="pagination">${k.dice.int(3, 50)} posts • Page 1 of 2</div></div>
${post(user, body, k.headline, when)}
${k.comments(k.dice.int(2, 9), (text, name) => post(name, `${text}${k.dice.chance(0.4) ? ` ${k.teaser(2).text}` : ''}`, `Re: ${k.headline}`, k.when('{dow} {mon} {dd}, {yyyy} 9:{min} pm')))}
<p class="jumpbox-return">Return to “${k.section()}”</p><div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 2 guests</p></div></div><div id="page-footer"><div class="copyright">Powered by board software</div></div></div></body></html>`,
      { byline: user },
    )
  },
}
