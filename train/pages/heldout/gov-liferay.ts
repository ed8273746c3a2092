// Government portal on a Java system: portlets, journal content, publication metadata as a
// definition list, feedback form after the text.
// Held out: whoever writes rules may look at counts over all held-out skins only, not at this file.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const govLiferay: Skin = {
  name: 'gov-liferay',
  family: 'gov',
  topics: ['budget', 'health', 'rail', 'flood'],
  url: 'slug',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h2 id="h${k.hex(3)}">${html}</h2>`,
      list: (items) => `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`,
      table: (rows) =>
        `<div class="table-responsive"><table class="table table-bordered"><thead><tr>${rows[0]!.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
          .slice(1)
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
          .join('')}</tbody></table></div>`,
      figure: (html) => `<figure><figcaption><p>${html}</p></figcaption></figure>`,
    })
    return k.done(
      `<!DOCTYPE html><html class="ltr" dir="ltr" lang="en-GB"><head>${headOf(k, { joint: ' - ', og: 'same', dates: ['dcterms'] })}</head><body class="yui3-skin-sam controls-visible signed-out"><div id="wrapper"><div class="banner"><p>Veldoria.gov - Welcome to the government portal. We use cookies to make this site simpler.</p></div><header id="banner"><nav id="navigation"><ul>${k.nav(5, (label) => `<li>${label}</li>`)}</ul></nav></header><section id="content"><div class="columns-1" id="main-content"><div class="portlet-layout"><div class="portlet-boundary portlet-journal-content"><section class="portlet"><div class="portlet-body"><div class="journal-content-article"><div class="metadata-title"><p class="context">News story</p><h1>${k.headline}</h1><p class="summary">${k.standfirst(story.standfirst)}</p></div><dl class="metadata"><dt>From:</dt><dd><a>${story.cast.names['org']}</a></dd><dt>Published</dt><dd>${k.when('{d} {month} {yyyy}')}</dd>${story.modified ? `<dt>Last updated</dt><dd>${k.when('{d} {month} {yyyy}', story.modified)} — <a>See all updates</a></dd>` : ''}</dl><div class="govspeak">
${body}
</div><div class="published-dates">Published ${k.when('{d} {month} {yyyy}')}</div></div></div></section></div><div class="portlet-boundary"><h2>Share this page</h2><ul><li>Share on Facebook (opens in new tab)</li></ul></div><div class="feedback"><h2>Is this page useful?</h2><p>Do not include personal or financial information like your insurance number or card details.</p></div><div class="related"><h2>Related content</h2><ul>${k.many(5, () => `<li>${k.teaser().title}</li>`)}</ul><h2>Collection</h2><p>${k.teaser(3).text}</p></div></div></div></section><footer>${k.say(furniture.LEGAL)}</footer></div></body></html>`,
      { byline: null },
    )
  },
}
