// Portal of about 2004: the whole article in one table cell as runs of text with double breaks,
// related boxes in a nested table on the right.
import { titleOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const portalBr: Skin = {
  name: 'portal-br',
  family: 'old',
  url: 'id',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => mark(html) + '<br><br>',
      h: (html) => mark(`<b class="subhead">${html}</b>`) + '<br>',
      list: (items) => items.map((one) => mark(`&#8226; ${one}`) + '<br>').join('\n') + '<br>',
      quote: (html) => mark(`<i>${html}</i>`) + '<br><br>',
      figure: (html) =>
        `<table width="200" align="right" class="pic"><tr><td><img src="/img/x.jpg"></td></tr><tr><td class="caption">${html}</td></tr></table>`,
      bare: true,
    })
    return k.done(`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>${titleOf(k, ' :: ')}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><link rel="stylesheet" href="/style.css"><script language="JavaScript">function pop(u){window.open(u,'p','width=500')}</script></head><body>
<table width="770" align="center" cellpadding="0" cellspacing="0"><tr><td class="top" colspan="3"><img src="/logo.gif"> <span class="today">${k.when('{dd} {month} {yyyy}', { ...story.published, year: story.published.year + 1 })}</span></td></tr><tr><td class="menu" colspan="3">${k.nav(8, (label) => `<a class="m" href="#">${label}</a> | `)}</td></tr>
<tr><td width="130" valign="top" class="left"><b>Services</b><br>${k.many(8, () => `<a href="#">${k.section()}</a><br>`)}</td><td valign="top" class="center"><span class="rubrik">${story.section}</span><br><span class="headline">${k.headline}</span><br><span class="dateline">${k.when('{dd} {month} {yyyy}, {hh}:{min}')}</span>${k.by(` <span class="autor">${k.joined}</span>`)}<br><br>
${k.standfirst(`<b class="lead">${story.standfirst}</b>`)}<br><br>
${body}
<a href="javascript:pop('/print')">Print version</a> | <a href="javascript:pop('/mail')">Send to a friend</a><br><br><b>Readers' opinions</b><br>${k.comments(k.dice.int(0, 6), (text, name) => `<span class="op">${name}</span>: ${text}<br>`)}</td>
<td width="180" valign="top" class="right"><table class="box"><tr><td class="boxhead">Also in ${story.section}</td></tr>${k.many(5, () => `<tr><td><a href="#">${k.teaser().title}</a><br>${k.teaser(1).text}</td></tr>`)}</table></td></tr><tr><td colspan="3" class="foot">${k.say(furniture.LEGAL)}</td></tr></table></body></html>`)
  },
}
