// Drupal 7: nested field wrappers, RDFa, "Submitted by" line, region divs, a teaser block view.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const drupalField: Skin = {
  name: 'drupal-field',
  family: 'cms',
  url: 'id',
  render: (k) => {
    const { story } = k
    const field = (name: string, html: string) =>
      `<div class="field field-name-${name} field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">${html}</div></div></div>`
    const body = k.body({
      p: (html) => `<p>${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        `<div class="media media-element-container media-default"><img typeof="foaf:Image" src="/sites/default/files/x.jpg" alt="" /><div class="caption">${html}</div></div>`,
    })
    return k.done(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" version="XHTML+RDFa 1.0"><head profile="http://www.w3.org/1999/xhtml/vocab">${headOf(k, { og: 'none', dates: ['dcterms'], extra: '<meta name="Generator" content="Drupal 7 (http://drupal.org)" />' })}</head>
<body class="html not-front not-logged-in one-sidebar sidebar-second page-node node-type-article"><div id="skip-link"><a class="element-invisible">Skip to main content</a></div><div id="page-wrapper"><div id="header"><div id="name-and-slogan"><div id="site-name"><strong><a>${story.outlet}</a></strong></div></div><div id="main-menu"><ul class="links">${k.nav(6, (label) => `<li><a>${label}</a></li>`)}</ul></div></div>
<div id="breadcrumb"><h2 class="element-invisible">You are here</h2><div class="breadcrumb"><a>Home</a> » <a>News</a></div></div>
<div id="main" class="clearfix"><div id="content" class="column"><a id="main-content"></a><h1 class="title" id="page-title">${k.headline}</h1><div class="tabs"></div>
<div class="region region-content"><div id="block-system-main" class="block block-system"><div class="content"><div id="node-${story.number}" class="node node-article node-promoted clearfix" about="/node" typeof="sioc:Item foaf:Document"><span property="dc:title" content="${k.headline}" class="rdf-meta element-hidden"></span>
<div class="meta submitted"><span property="dc:date dc:created" content="${k.iso}" datatype="xsd:dateTime">Submitted ${k.by(`by <span class="username" typeof="sioc:UserAccount" property="foaf:name">${k.joined}</span>`)} on ${k.when('{dow}, {mm}/{dd}/{yyyy} - {hh}:{min}')}</span></div>
<div class="content clearfix">${field('field-teaser', k.standfirst(`<p class="lead">${story.standfirst}</p>`))}${field('body', body)}
<div class="field field-name-field-tags field-type-taxonomy-term-reference field-label-above"><h3 class="field-label">Tags: </h3><ul class="links inline">${k.tags(3, (tag) => `<li><a typeof="skos:Concept">${tag}</a></li>`)}</ul></div></div>
<ul class="links inline"><li class="comment_forbidden"><a>Log in</a> or <a>register</a> to post comments</li><li class="statistics_counter">${k.dice.int(10, 900)} reads</li></ul></div></div></div>
<div class="block block-views"><h2>Most read</h2><div class="view-content">${k.many(5, () => {
      const t = k.teaser(2)
      return `<div class="views-row"><div class="views-field-title"><a>${t.title}</a></div><div class="views-field-body"><div class="field-content"><p>${t.text}</p></div></div></div>`
    })}</div></div></div></div>
<div id="sidebar-second" class="column sidebar"><div class="region"><div class="block block-simplenews"><h2>Newsletter</h2><p>${k.say(furniture.NEWSLETTERS)}</p></div></div></div></div><div id="footer">${k.say(furniture.LEGAL)}</div></div></body></html>`)
  },
}
