// Page of 1998: tables within tables, font elements, upper-case tags, unclosed P, no classes,
// date and author in the text column.
import { titleOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const table1998: Skin = {
  name: 'table-1998',
  family: 'old',
  url: 'id',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html, index) =>
        `<P>${index === 0 ? `<B>${story.cast.names['town']?.toUpperCase()}</B> -- ` : ''}${html}`,
      h: (html) => `<P><B>${html}</B>`,
      quote: (html) => `<BLOCKQUOTE>${html}</BLOCKQUOTE>`,
      figure: (html) =>
        `<TABLE ALIGN=RIGHT WIDTH=150 BORDER=0 CELLPADDING=4><TR><TD><IMG SRC="pics/${k.hex()}.gif" WIDTH=140 ALT=""></TD></TR><TR><TD><FONT SIZE="1" FACE="Arial"><I>${html}</I></FONT></TD></TR></TABLE>`,
      bare: true,
    })
    const link = (label: string) =>
      `<TR><TD BGCOLOR="#CCCC99"><FONT FACE="Arial" SIZE="1"><A HREF="/${label}.html">${label}</A></FONT></TD></TR>`
    return k.done(`<HTML>
<HEAD><TITLE>${titleOf(k, '<: ')}</TITLE>
<META NAME="keywords" CONTENT="news, ${story.section}"></HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC" TOPMARGIN=0><CENTER><IMG SRC="/banner${k.hex(2)}.gif" WIDTH=468 HEIGHT=60 ALT="Click here!"></CENTER>
<TABLE WIDTH=600 BORDER=0 CELLSPACING=0 CELLPADDING=0><TR><TD COLSPAN=3><A HREF="/"><IMG SRC="/logo.gif" ALT="${story.outlet}"></A></TD></TR>
<TR VALIGN=TOP><TD WIDTH=120><TABLE WIDTH=120>${k.nav(10, link)}</TABLE></TD><TD WIDTH=10><IMG SRC="/dot.gif" WIDTH=10 HEIGHT=1></TD><TD WIDTH=470>
<FONT FACE="Times" SIZE="5"><B>${k.headline}</B></FONT><BR>
<FONT FACE="Arial" SIZE="1">Web posted at: ${k.when('{h12}:{min} {ampm} EST')}, ${k.when('{wday}, {month} {d}, {yyyy}')}</FONT>${k.by(`<P><FONT SIZE="2">By ${k.joined}<BR>${story.outlet} Staff Writer</FONT>`)}
${body}
<P><HR SIZE=1><FONT FACE="Arial" SIZE="2"><B>RELATED STORIES:</B></FONT><UL>${k.many(4, () => `<LI><A HREF="#">${k.teaser().title}</A>`)}</UL><FONT FACE="Arial" SIZE="2"><B>RELATED SITES:</B></FONT><UL><LI><A HREF="http://www.example.org">${story.cast.names['org']}</A></UL><FONT SIZE="1">Note: Pages will open in a new browser window. External sites are not endorsed by ${story.outlet}.</FONT></TD></TR>
<TR><TD COLSPAN=3 ALIGN=CENTER><HR><FONT SIZE="1">${k.say(furniture.LEGAL)}</FONT></TD></TR></TABLE></BODY></HTML>`)
  },
}
