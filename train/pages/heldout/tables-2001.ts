// Page of 2001: layout tables with spacer images, article text in a cell between nested tables
// for pictures, closed paragraphs only now and then.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { titleOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { esc } from '../markup.ts'

/** The skin of this family. */
export const tables2001: Skin = {
  name: 'tables-2001',
  family: 'old',
  url: 'id',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html, index) => (index % 3 === 0 ? `<p>${html}</p>` : `<p>${html}`),
      h: (html) => `<p><font size=3 color="#003366"><b>${html}</b></font>`,
      list: (items) => `<ul type=square>${items.map((one) => `<li>${one}`).join('\n')}</ul>`,
      figure: (html) =>
        `<table width=220 align=left border=0 cellspacing=0><tr><td><img src=/images/x.jpg width=210 height=140></td><td width=10><img src=/sp.gif width=10></td></tr><tr><td colspan=2><font face="verdana" size=1>${html}</font></td></tr></table>`,
      after: (index) =>
        index === 1 ? '<center><img src=/ads/b.gif width=300 height=60></center>' : '',
      bare: true,
    })
    return k.done(`<html><head><title>${titleOf(k, '<> ')}</title><meta name="description" content="${esc(story.standfirst)}"></head><body bgcolor=#ffffff marginheight=0 marginwidth=0><table width=100% bgcolor=#003366><tr><td><font color=white size=4><b>${story.outlet}</b></font></td><td align=right><font color=white size=1>${story.cast.names['town']}: 12&deg;C, rain</font></td></tr></table><table width=750 cellpadding=0 cellspacing=0><tr><td width=140 valign=top bgcolor=#eeeeee>${k.nav(9, (label) => `<img src=/sp.gif width=5><font size=2><a href=#>${label}</a></font><br>`)}<form><input name=q size=10><input type=submit value=Search></form></td><td valign=top width=450><font size=5 face="georgia"><b>${k.headline}</b></font><br><font size=2 color=#666666>${k.by(`by <b>${k.joined}</b>, `)}${k.when('{dd} {mon} {yyyy}')}</font><hr noshade size=1>
${body}
<p><a href=mailto:editor@example.org>Write to the editor</a> | <a href=#>Printer friendly</a></p></td><td width=160 valign=top><table width=160 bgcolor=#ffffcc><tr><td><b>Top stories</b></td></tr>${k.many(6, () => `<tr><td><font size=2><a href=#>${k.teaser().title}</a><br>${k.teaser(1).text}</font></td></tr>`)}</table></td></tr></table><center><font size=1>${k.say(furniture.LEGAL)}</font></center></body></html>`)
  },
}
