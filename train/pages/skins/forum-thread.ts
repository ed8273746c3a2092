// A forum thread: the first post is the article, replies follow with quotes of it, signatures and
// user boxes.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark, esc } from '../markup.ts'

/** The skin of this family. */
export const forumThread: Skin = {
  name: 'forum-thread',
  family: 'forum',
  length: 'brief',
  render: (k) => {
    const { story } = k
    const user = k.names[0] ?? k.person()
    const post = (name: string, html: string, first: boolean) =>
      `<article class="message message--post js-post" data-author="${name}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><h4 class="message-name"><a class="username">${name}</a></h4><h5 class="userTitle message-userTitle">Well-known member</h5><dl class="pairs"><dt>Joined</dt><dd>Jan 4, 2011</dd></dl><dl class="pairs"><dt>Messages</dt><dd>${k.dice.int(2, 9000)}</dd></dl></section></div><div class="message-cell message-cell--main"><header class="message-attribution"><a class="u-concealed"><time class="u-dt" datetime="${first ? k.iso : k.isoModified}">${k.when('{mon} {d}, {yyyy}')}</time></a><a>#${first ? 1 : k.dice.int(2, 60)}</a></header><div class="message-content js-messageContent"><div class="message-userContent"><article class="message-body js-selectToQuote"><div class="bbWrapper">${html}</div></article></div><div class="message-lastEdit">Last edited: <time>${k.when('{mon} {d}, {yyyy}')}</time></div><aside class="message-signature"><div class="bbWrapper">${k.say(furniture.BIOS)}</div></aside></div><footer class="message-footer"><a>Like</a><a>Reply</a></footer></div></div></article>`
    const body = k.body({
      p: (html) => mark(html) + '<br />\n<br />',
      h: (html) => mark(`<b>${html}</b>`) + '<br />',
      list: (items) =>
        mark(`<ul>${items.map((one) => `<li data-xf-list-type="ul">${one}</li>`).join('')}</ul>`),
      quote: (html) => mark(`<i>${html}</i>`) + '<br />',
    })
    const quoted = story.items.flatMap((item) => (item.kind === 'p' ? [esc(item.text)] : []))[0]!
    return k.done(
      `<!DOCTYPE html><html id="XF" lang="en-US"><head>${headOf(k, { joint: ' | ', og: 'same' })}</head><body data-template="thread_view"><div class="p-pageWrapper"><header class="p-header"><a>${story.outlet} Forums</a></header><nav class="p-nav">${k.nav(4, (label) => `<a class="p-navEl-link">${label}</a>`)}</nav><div class="p-body"><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">${k.headline}</h1></div><div class="p-description"><ul class="listInline"><li>Thread starter <a class="username">${user}</a></li><li>Start date <time datetime="${k.iso}">${k.when('{mon} {d}, {yyyy}')}</time></li></ul></div></div><div class="block-body js-replyNewMessageContainer">
${post(user, body, true)}
${k.comments(k.dice.int(2, 8), (text, name, index) => post(name, index % 2 ? text : `<blockquote class="bbCodeBlock bbCodeBlock--quote"><div class="bbCodeBlock-title">${user} said:</div><div class="bbCodeBlock-content">${quoted}</div></blockquote>${text}`, false))}
</div><div class="block"><h3>Similar threads</h3><div class="structItemContainer">${k.many(4, () => `<div class="structItem-title"><a>${k.teaser().title}</a></div>`)}</div></div></div><footer class="p-footer">Community platform by Tally Forum</footer></div></body></html>`,
      { byline: user },
    )
  },
}
