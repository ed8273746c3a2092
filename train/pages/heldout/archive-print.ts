// Archive copy for printing: definition list of metadata above the text, page numbers, a line of
// rights below.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { titleOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const archivePrint: Skin = {
  name: 'archive-print',
  family: 'print',
  url: 'id',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h4>${html}</h4>`,
      figure: (html) => `<p>[Picture: ${html}]</p>`,
      bare: true,
    })
    return k.done(`<html><head><title>${titleOf(k, ' - ')} archive</title></head><body class="print"><p class="tools"><a>Close window</a> | <a>Print this page</a></p><dl><dt>Publication</dt><dd>${story.outlet}</dd><dt>Date</dt><dd>${k.when('{d} {month} {yyyy}')}</dd>${k.by(`<dt>Author</dt><dd>${k.joined}</dd>`)}<dt>Section</dt><dd>${story.section}</dd><dt>Page</dt><dd>${k.dice.int(1, 40)}</dd></dl><h2>${k.headline}</h2>
${body}
<hr><p class="rights">${k.say(furniture.LEGAL)} Copying for other than private use is forbidden without a licence.</p></body></html>`)
  },
}
