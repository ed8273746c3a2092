// Printer-friendly version: no navigation, address line of the page, source line before and
// after, nothing else.
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'
import { esc } from '../markup.ts'

/** The skin of this family. */
export const printView: Skin = {
  name: 'print-view',
  family: 'print',
  url: 'id',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<p><strong>${html}</strong></p>`,
      figure: (html) => `<p class="print-caption"><em>${html}</em></p>`,
    })
    return k.done(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${k.headline}</title><meta name="robots" content="noindex, nofollow, noarchive" /><base href="${esc(k.url)}" /></head><body onload="window.print()"><div class="print-logo"><img src="/logo.png" alt="" /></div><div class="print-site_name">Published on <em>${story.outlet}</em> (<a href="/">https://${story.host}</a>)</div><p /><div class="print-breadcrumb"><a>Home</a> &gt; Printer-friendly</div><hr class="print-hr" />
<h1 class="print-title">${k.headline}</h1><div class="print-content"><div class="print-submitted">${k.by(`By <em>${k.joined}</em><br />`)}Created ${k.when('{dd}/{mon}/{yyyy} - {hh}:{min}')}</div>
${body}
</div><div class="print-footer">${k.say(furniture.LEGAL)}</div><hr class="print-hr" /><div class="print-source_url"><strong>Source URL:</strong> <a>${esc(k.url)}</a></div></body></html>`)
  },
}
