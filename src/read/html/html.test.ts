// Pages: which words remain, that every span of them finds its source, and that no page takes long.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RawDocument } from '../../model/document.ts'
import { applyEdits, checkEdits, mapEdits, toSource } from '../../text/edits.ts'
import { containsSpan } from '../../text/span.ts'
import { readHtml } from './html.ts'

const PAGES = 10_000

function page(source: string): RawDocument {
  const read = readHtml(source, { path: null, notices: [] })
  assert.ok(!('reason' in read))
  checkEdits(source, read.edits)
  return read
}

const wordsOf = ({ source, edits }: RawDocument) => applyEdits(source, edits).trim()

const first =
  'The river rose again in the night, and the people of Marn left their homes for the hills above the town, officials said.'
const second =
  'Aldo Venn, the governor of Ostrel, told reporters that the dam would hold, although the guards had doubts about its eastern wall.'
const third =
  'Nobody was hurt, the river guard said, but forty houses stand in water, and the road to the coast is closed until Monday.'

const article = `<!doctype html><html lang="en"><head><title>Flood reaches Marn | The Ostrel Herald</title>
<meta property="og:site_name" content="The Ostrel Herald"><meta name="author" content="By Mira Sorel">
<meta property="article:published_time" content="2032-02-03T07:05:00Z"><link rel=canonical href="https://herald.example/flood">
<style>p { color: red }</style><script>var a = "<p>no</p>"</script></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
<div class="content"><h1>Flood reaches Marn</h1>
<p>${first}</p>
<figure><img src=a.jpg><figcaption>A street in Marn</figcaption></figure>
<p>${second.replace('told', '<em>told</em>')}</p><div class="share-bar"><a href=x>Share</a></div>
<p>${third}<br>More follows.</p></div>
<aside><p>Another story that has nothing to do with this one, at some length,
with commas, and more.</p></aside>
<footer><p>Imprint, contact, terms of use, and all that a page needs to say about itself.</p></footer></body></html>`

test('of a page the article remains, with its paragraphs', () => {
  const read = page(article)
  assert.equal(wordsOf(read), [first, second, `${third}\nMore follows.`].join('\n\n'))
})

test('what the page states is read', () => {
  const { title, byline, outlet, url, published, language } = page(article)
  assert.deepEqual(
    [title, byline, outlet, url, published, language],
    [
      'Flood reaches Marn',
      'Mira Sorel',
      'The Ostrel Herald',
      'https://herald.example/flood',
      '2032-02-03T07:05:00Z',
      'en',
    ],
  )
})

test('JSON-LD goes before meta names; a broken script is passed over', () => {
  const data = {
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': 'NewsArticle',
        headline: 'From data',
        author: [{ name: 'A. Orsk' }, { name: 'B. Lind' }],
        datePublished: '2032-02-04',
        publisher: { name: 'NORDPRESS' },
      },
    ],
  }
  const scripts = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`
  const { title, byline, outlet, published } = page(
    `${scripts}<meta property=og:title content=Other><p>${first}`,
  )
  assert.deepEqual(
    [title, byline, outlet, published],
    ['From data', 'A. Orsk and B. Lind', 'NORDPRESS', '2032-02-04'],
  )
})

test('every removal says by which rule', () => {
  const rules = new Set(page(article).edits.map(({ rule }) => rule))
  for (const rule of ['tag', 'script', 'navigation', 'caption', 'aside', 'footer', 'heading'])
    assert.ok(rules.has(rule), rule)
})

const cases: readonly (readonly [string, string])[] = [
  ['Tea & rum\n\nMarn', '<p>Tea &amp; rum</p>\n<p>Marn'],
  ['one two', '<p>one\n   two</p>'],
  ['one two three', '<p>one <b>two</b> <i>three</i></p>'],
  ['one\ntwo', '<p>one<br>two</p>'],
  ['one\n\ntwo', '<p>one<br><br>two</p>'],
  ['a b', '<table><tr><td>a</td><td>b</td></tr></table>'],
  ['a\n\nb', '<ul><li>a<li>b</ul>'],
  ['¬it; x', '<p>&notit; x'],
  ['5 < 7 & 9', '<p>5 < 7 & 9'],
  ['before after', '<p>before <script>var x = 1</script>after'],
  ['before after', '<p>before <!-- no --> after'.replace('  ', ' ')],
  ['text after\n\n the end', '<html><body>text after</body></html> the end'],
  ['from the table', '<table>from the table<tr></tr></table>'],
  ['a\n\nb', '<div>a<div>b'],
  ['plain', 'plain'],
  ['é', '<p>&eacute;'],
  ['x\u0000y', '<p>x\u0000y'],
]

test('a paragraph that credits an agency stays', () => {
  const credit = '<p class="credit">NORDPRESS contributed to this report</p>'
  const read = page(article.replace('More follows.</p>', `More follows.</p>${credit}`))
  assert.ok(wordsOf(read).endsWith('NORDPRESS contributed to this report'))
})

test('each small page becomes its words', () => {
  for (const [expected, source] of cases)
    assert.equal(wordsOf(page(source)).replaceAll(/ {2,}/gu, ' '), expected, source)
})

const markup = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="content">',
  '</div>',
  '<b>',
  '</b>',
  '<br>',
  '<ul>',
  '<li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<title>',
  '</title>',
  '<nav>',
  '</nav>',
  '<aside>',
  '<article>',
  '</article>',
  '<a href="x">',
  '</a>',
  '<svg>',
  '</svg>',
  '<![CDATA[',
  ']]>',
  '<!-- ',
  ' -->',
  '<h1>',
  '</h1>',
  '<template>',
  '</template>',
  '<pre>',
  '</pre>',
  '<form>',
  '<textarea>',
  '</textarea>',
  '</>',
  '<',
  '>',
  '"',
  "'",
  '&amp;',
  '&',
  '&#39;',
  '&eacute',
  '&notit;',
  '\r\n',
  '\n',
  '  ',
  ' ',
  '\u0000',
  '😀',
  'rain fell, and the dam at Marn held until the spring came again',
  'Marn',
  '<p hidden>',
  '<body>',
  '</body>',
  '<head>',
  '<?x ?>',
  '<!doctype html>',
)

test('on 10,000 pages every span finds its source, and the edits inside it make its words', () => {
  let pages = 0
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 40, size: 'max' }), (list) => {
      pages++
      const { source, edits } = page(list.join(''))
      const text = applyEdits(source, edits)
      const map = mapEdits(edits)
      const step = Math.max(1, Math.floor(text.length / 10))
      for (let start = 0; start < text.length; start += step) {
        const at = { start, end: Math.min(text.length, start + step) }
        const back = toSource(map, at)
        const inner = edits
          .filter((edit) => containsSpan(back, edit))
          .map((edit) => ({ ...edit, start: edit.start - back.start, end: edit.end - back.start }))
        const made = applyEdits(source.slice(back.start, back.end), inner)
        const exact = text.slice(at.start, at.end)
        const cut = edits.some(({ insert }, index) => {
          const from = map.textStarts[index]!
          const to = from + insert.length
          return (from < at.start && at.start < to) || (from < at.end && at.end < to)
        })
        if (cut) assert.ok(made.includes(exact))
        else assert.equal(made, exact)
      }
    }),
    { numRuns: PAGES },
  )
  assert.equal(pages, PAGES)
})

test('pages built to hurt are read in a moment', () => {
  const hurtful = [
    '<div>'.repeat(100_000),
    `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(' ')}>Marn`,
    '<b>'.repeat(50_000) + '</i>'.repeat(50_000),
    '<i><div>' + '<b>'.repeat(400) + '</i>'.repeat(20_000),
    '<p>'.repeat(100_000),
    '<table><tr><td>'.repeat(30_000),
    '&'.repeat(300_000),
    '<a>'.repeat(50_000),
    '<!--'.repeat(100_000),
    `<p>${'a'.repeat(1_000_000)}`,
    `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>Marn`,
    '<p>Families leave, they say, the town of Marn for the hills</p>'.repeat(20_000),
  ]
  for (const source of hurtful) page(source)
})

test('a page beyond the limit is refused', () => {
  const read = readHtml('a'.repeat(16 * 1024 * 1024 + 1), { path: null, notices: [] })
  assert.ok('reason' in read)
})

const statedIn = (head: string) => {
  const { byline, outlet, url, published } = page(
    `<html><head>${head}</head><body><h1>Flood reaches Marn</h1><p>${first}</p><p>${second}</p>`,
  )
  return [byline, outlet, url, published]
}
const H = 'https://herald.example'
const DAY = '2032-02-03T07:05:00Z'
const data = (json: string) => statedIn(`<script type="application/ld+json">${json}</script>`)
const fields = `"headline":"Flood reaches Marn","datePublished":"${DAY}"`
const by = '"author":{"name":"Mira Sorel"},"publisher":{"name":"Herald"}'

test('data are read where references, prefixes and small faults stand in the way', () => {
  const whole = ['Mira Sorel', 'Herald', null, DAY]
  const plain = `"@type":"NewsArticle",${fields},${by}`
  for (const json of [
    `{${plain}}`,
    `{${plain},}`,
    `{${plain}};`,
    `<!-- {${plain}} -->`,
    `/*<![CDATA[*/ {${plain}} /*]]>*/`,
    `{"description":"a\nb",${plain}}`.replace('\\n', '\n'),
    `{"@type":"https://schema.org/NewsArticle",${fields},${by}}`,
    `{"@type":"schema:Article","schema:datePublished":"${DAY}",${by}}`,
    `{"@type":"Article",${by},"datePublished":{"@value":"${DAY}"}}`,
    `{"@type":"Article",${by},"datePublished":${Date.parse(DAY)}}`,
    `{"@graph":[{"@id":"#m","name":"Mira Sorel"},{"@id":"#h","name":"Herald"},{"@type":["Article"],${fields},"author":[{"@id":"#m"}],"publisher":{"@id":"#h"}}]}`,
    `[{"@type":"ItemList","itemListElement":[{"item":{"@type":"NewsArticle","datePublished":"2001-01-01"}}]},{${plain}}]`,
  ])
    assert.deepEqual(data(json), whole, json)
  const broken = `{"@type":"NewsArticle","headline":"Flood "reaches" Marn",${fields},${by}}`
  assert.deepEqual(data(broken), [null, null, null, DAY])
  assert.deepEqual(data(broken.replace(fields, `${fields},${fields}`)), [null, null, null, null])
})

test('the address is whole, whatever way the page states it', () => {
  const flood = `${H}/news/flood`
  for (const head of [
    `<base href="${H}/news/"><link rel=canonical href=flood>`,
    `<link rel="shortlink canonical" href="${flood}">`,
    '<link rel=canonical href="//herald.example/news/flood">',
    `<link rel=canonical href="/news/flood"><meta property=og:url content="${H}/x?y=1">`,
    `<link rel=canonical href="https://web.archive.org/web/20320203070500/${flood}">`,
    `<link rel=canonical href="${'https://web.archive.org/web/20320203/'.repeat(2)}${flood}">`,
    `<!-- saved from url=(0030)${flood} -->`,
    `<!--\n Page saved with SingleFile \n url: ${flood} \n saved date: x -->`,
    `<script type="application/ld+json">{"@type":"Article","mainEntityOfPage":{"@id":"${flood}"}}</script>`,
  ])
    assert.equal(statedIn(head)[2], flood, head)
  assert.equal(statedIn('<link rel=canonical href="/news/flood">')[2], null)
})

test('words in shadow DOM are words, and those in noscript where nothing else is', () => {
  const inside = `<article><p>${first}</p><p>${second}</p><p>${third}</p></article>`
  const words = [first, second, third].join('\n\n')
  for (const mark of ['shadowrootmode=open', 'shadowmode=open'])
    assert.equal(wordsOf(page(`<a-b><template ${mark}>${inside}</template></a-b>`)), words)
  assert.equal(wordsOf(page(`<div id=app></div><noscript>${inside}</noscript>`)), words)
  assert.equal(wordsOf(page('<div id=app></div><noscript>Turn on scripts.</noscript>')), '')
  assert.equal(wordsOf(page(`<template>${inside}</template><p>Rain.</p>`)), 'Rain.')
})

test('what is missing on a page is told', () => {
  const told = (source: string) => page(source).notices.map(({ rule }) => rule)
  assert.deepEqual(told('<div id=app></div><script>go()</script>'), ['script-page'])
  assert.deepEqual(told(`<p>Rain.</p><iframe srcdoc="<p>${first.repeat(2)}</p>"></iframe>`), [
    'frame',
  ])
  const stub = (json: string) =>
    `<script type="application/ld+json">{"@type":"Article",${json}}</script><p>${first}</p>`
  assert.deepEqual(told(stub('"isAccessibleForFree":"False"')), ['partial'])
  assert.deepEqual(told(stub(`"articleBody":"${second.repeat(5)}"`)), ['partial'])
  assert.deepEqual(told(stub(`"articleBody":"${first}","isAccessibleForFree":true`)), [])
})

test('advertising and consent of AMP are no words of the report', () => {
  const read = page(
    `<article><p>${first}</p><amp-consent><p>We use cookies, as you know, and so do our partners.</p></amp-consent><amp-ad><div>Advertisement</div></amp-ad><p>${second}</p><p>${third}</p></article>`,
  )
  assert.equal(wordsOf(read), [first, second, third].join('\n\n'))
})

test('the mark of a note is taken out of the figure before it, an exponent stays', () => {
  const read = page(
    `<article><p>${first}<sup><a href="#n1">1</a></sup></p><p>About 4,200<sup>2</sup> people left 30 km<sup>2</sup> of land, 10<sup>6</sup> trees, the council said.<sup id="r" class="reference">[<a href="#c">3</a>]</sup> More follow.</p><p>${third}</p></article>`,
  )
  assert.equal(
    wordsOf(read),
    [
      first,
      'About 4,200 people left 30 km2 of land, 10^6 trees, the council said. More follow.',
      third,
    ].join('\n\n'),
  )
  assert.equal(read.edits.filter(({ rule }) => rule === 'note-mark').length, 3)
})

test('lists inside lists without end in the data of a page are no reason to fail', () => {
  const lists = (inner: string) => '['.repeat(20_000) + inner + ']'.repeat(20_000)
  for (const data of [
    `"headline":${lists('"Flood"')}`,
    `"publisher":{"name":${lists('"Herald"')}}`,
    `"author":${lists('{"name":"Mira Sorel"}')}`,
  ]) {
    const script = `<script type="application/ld+json">{"@type":"NewsArticle",${data}}</script>`
    assert.match(wordsOf(page(`${script}<p>${first}</p>`)), /^The river rose/u)
  }
})
