// Government press release on ASP.NET: viewstate, span ids of controls, contact block, notes to
// editors after the text.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import { aside } from '../markup.ts'

/** The skin of this family. */
export const govAspnet: Skin = {
  name: 'gov-aspnet',
  family: 'gov',
  topics: ['flood', 'budget', 'health', 'rail', 'business'],
  url: 'id',
  render: (k) => {
    const { story } = k
    const id = (name: string) => `ctl00_PlaceHolderMain_${name}`
    const body = k.body({
      p: (html) => `<p class="ms-rteElement-P">${html}</p>`,
      h: (html) => `<h3 class="ms-rteElement-H3">${html}</h3>`,
      list: (items) => `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`,
      table: (rows) =>
        `<table class="ms-rteTable-default" cellspacing="0"><tbody>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td class="ms-rteTable-default">&#160;${cell}</td>`)).join('')}</tr>`).join('')}</tbody></table>`,
    })
    return k.done(
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head>${headOf(k, { joint: '<: ', og: 'none', dates: ['dc'], jsonld: 'org' })}</head><body><form method="post" action="release.aspx?id=${story.number}" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${k.hex(120)}" /><div class="gov-banner"><p>An official website of the Government of Veldoria. Here is how you know.</p></div><div id="header"><a>${story.cast.names['org']}</a><ul id="topnav">${k.nav(6, (label) => `<li><a>${label}</a></li>`)}</ul></div><div id="leftnav"><ul>${k.many(7, () => `<li><a>${k.section()} releases</a></li>`)}</ul></div>
<div id="main"><div class="breadcrumb"><span id="${id('Path')}"><a>Home</a> &gt; <a>Newsroom</a> &gt; Press releases</span></div><h2>Press release</h2><span id="${id('lblNo')}" class="relno">No. ${k.dice.int(10, 400)}/${story.published.year}</span><div class="release"><h1><span id="${id('lblTitle')}">${k.headline}</span></h1><span id="${id('lblDate')}" class="date">${k.dice.pick([k.when('{wday}, {month} {d}, {yyyy}'), k.when('{d} {month} {yyyy}'), k.when('{month} {dth}, {yyyy}')])}</span><div id="${id('RichHtml')}" class="ms-rtestate-field">
${aside(`<p class="ms-rteElement-P release-type">FOR IMMEDIATE RELEASE</p>`)}
${body}
${aside(`<p class="ends">- ENDS -</p>`)}</div><div class="contact"><h3>Media contact</h3><p>${k.person()}<br />Press Office, ${story.cast.names['org']}<br />Tel: +99 ${k.dice.int(100, 999)} ${k.dice.int(1000, 9999)}<br /><a>press@example.org</a></p></div><div class="about"><h3>About the ${story.cast.names['org']}</h3><p>The ${story.cast.names['org']} serves the people of ${story.cast.names['region']}. It was set up by law in 1974 and reports to parliament each year.</p></div></div><span id="${id('lblModified')}">Page last updated: ${k.when('{dd} {month} {yyyy}', { ...story.published, year: story.published.year + 1 })}</span></div><div id="footer"><a>Privacy</a><a>Accessibility</a><a>Freedom of information</a></div></form></body></html>`,
      { byline: null },
    )
  },
}
