// TYPO3 with the news extension: csc frames, bodytext classes, day-first numeric dates, a back
// link.
import { headOf, dayBefore } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const typo3: Skin = {
  name: 'typo3',
  family: 'cms',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) => `<p class="bodytext">${html}</p>`,
      h: (html) => `<h3>${html}</h3>`,
      figure: (html) =>
        `<div class="ce-gallery"><figure class="image"><img class="image-embed-item" src="/fileadmin/_processed_/${k.hex()}.jpg" alt=""><figcaption class="image-caption">${html}</figcaption></figure></div>`,
    })
    const day = k.when('{dd}.{mm}.{yyyy}')
    return k.done(`<!DOCTYPE html><html lang="en"><head><!-- This website is powered by TYPO3 - inspiring people to share! -->${headOf(k, { joint: '<: ', og: 'none', extra: '<meta name="generator" content="TYPO3 CMS">' })}</head><body id="p${k.dice.int(10, 999)}">
<div class="main-navigation"><ul>${k.nav(6, (label) => `<li><a title="${label}">${label}</a></li>`)}</ul></div><div class="section section-default"><div class="container"><div id="c${story.number}" class="frame frame-default frame-type-list"><div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article">
<div class="header"><h1 itemprop="headline">${k.headline}</h1></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="${k.when('{yyyy}-{mm}-{dd}')}">${day}</time></span> <span class="news-list-category">${story.section}</span>${k.by(` <span class="news-list-author">By ${k.joined}</span>`)}</p></div>
<div class="teaser-text" itemprop="description">${k.standfirst(`<p>${story.standfirst}</p>`)}</div><div class="news-text-wrap" itemprop="articleBody">
${body}
</div><div class="news-backlink-wrap"><a>Back</a></div><div class="news-related-wrap"><div class="news-related news-related-news"><h4>Related News</h4><ul>${k.many(4, () => `<li><span>${dayBefore(k, 5, '{dd}.{mm}.{yyyy}')}</span> <a>${k.teaser().title}</a></li>`)}</ul></div></div></div></div></div>
<div class="frame frame-type-text"><h2>Contact</h2><p class="bodytext">${story.outlet}<br />Market Square 4<br />${story.cast.names['town']}</p></div></div></div><footer><p>${k.say(furniture.LEGAL)}</p></footer></body></html>`)
  },
}
