// Text pasted from a word processor into a small system: MsoNormal paragraphs, o:p elements,
// fonts on spans, empty paragraphs of a blank.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { mark } from '../markup.ts'

/** The skin of this family. */
export const mswordPaste: Skin = {
  name: 'msword-paste',
  family: 'dirty',
  render: (k) => {
    const span = (html: string) =>
      `<span lang=EN-GB style='font-size:12.0pt;font-family:"Times New Roman",serif;mso-fareast-font-family:Calibri'>${html}<o:p></o:p></span>`
    const body = k.body({
      p: (html) =>
        mark(`<p class=MsoNormal style='text-align:justify'>${span(html)}</p>`) +
        '\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
      h: (html) => `<p class=MsoNormal><b>${span(html)}</b></p>`,
      list: (items) =>
        items
          .map((one) =>
            mark(
              `<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${span(one)}</p>`,
            ),
          )
          .join('\n'),
      figure: (html) => `<p class=MsoCaption>${html}</p>`,
    })
    return k.done(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>${headOf(k, { joint: ' - ', og: 'none' })}<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body><table id=frame width=900><tr><td id=lefty>${k.nav(7, (label) => `<a class=l href=#>${label}</a><br>`)}</td><td id=mid><div class=newshead>${k.headline}</div><div class=newsdate>${k.when('{dd} {month} {yyyy}')}</div><div class=newstext>
${body}
</div>${k.by(`<div class=newsauthor>Author: ${k.joined}</div>`)}<div class=back><a href=javascript:history.back()>&laquo; back to all news</a></div></td></tr></table><div>${k.say(furniture.LEGAL)}</div></body></html>`)
  },
}
