// What stands around a page's heading, and what of it and of the page's data is taken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHtml } from './html.ts'
import { headingOf } from './heading.ts'
import { readPage } from './page.ts'

type Expected = readonly [
  title: string | null,
  byline: string | null,
  published: string | null,
  modified: string | null,
]

const cases: readonly (readonly [Expected, string])[] = [
  [
    ['Flood', 'Mira Sorel', '2032-02-03', '2032-02-03'],
    '<h1>Flood</h1><p>By Mira Sorel</p><p>Updated Feb 3, 2032',
  ],
  [
    ['Flood', 'Mira Sorel', '2032-02-03', null],
    '<h1>Flood</h1><span>By </span><a>Mira Sorel</a><p>February 3, 2032',
  ],
  [
    ['Flood', null, '2032-02-03', '2032-02-05'],
    '<h1>Flood</h1><p>Published: 3 Feb 2032</p><p>Last updated on 5 Feb 2032',
  ],
  [
    ['Flood', null, '2032-02-03', null],
    '<h1>Flood</h1><b>Posted</b> <i>February 3, 2032 | 4 min read</i>',
  ],
  [['Flood', 'Aldo van Venn', null, null], '<h1>Flood</h1><p>Written by Aldo van Venn, NORDPRESS'],
  [
    ['Flood in Marn', null, null, null],
    '<h1>Flood <b>in</b> Marn</h1><p>By the river, people waited.',
  ],
  [['Flood', null, null, null], '<nav><h1>Menu</h1></nav><h1>Flood</h1><p>3/4/2032'],
  [[null, null, null, null], '<p>By Mira Sorel</p><p>February 3, 2032'],
  [[null, null, null, null], `<h1>${'long '.repeat(200)}</h1>`],
  [['Flood', 'Mira Sorel', null, null], '<h1>Flood</h1><a rel=author href=/x>Mira Sorel</a>'],
  [['Flood', 'Mira Sorel', null, null], '<h1>Flood</h1><a href="/authors/sorel">Mira Sorel</a>'],
  [['Flood', 'Mira Sorel', null, null], '<h1>Flood</h1><p class=authorName>Mira Sorel</p>'],
  [['Flood', null, null, null], '<h1>Flood</h1><p class=author-bio>Mira Sorel reports on rivers'],
  [['Flood', null, null, null], '<h1>Flood</h1><a href="/authors/">All authors</a>'],
  [['Flood', null, '2032-02-23', null], '<h1>Flood</h1><p>23.02.2032'],
  [
    ['Flood', null, '2032-02-03', null],
    '<h1>Flood</h1><time datetime=2032-02-03>2 days ago</time>',
  ],
  [
    ['Flood reaches Marn', null, null, null],
    '<title>Flood reaches Marn | Herald</title><h1>The Herald</h1><h1>Flood reaches Marn</h1>',
  ],
  [
    ['Flood reaches Marn', null, null, null],
    '<title>Flood reaches Marn - Herald</title><h1>Flood reaches Marn | Opinion</h1>',
  ],
  [
    ['The long story of the flood that reached Marn in the spring', null, null, null],
    `<meta property=og:title content="The long story of the flood that reached Mar">
     <title>The long story of the flood that reached Marn in the spring | Herald | Herald</title>`,
  ],
  [
    ['Flood in Marn', 'Mira Sorel', null, null],
    '<meta name=author content="msorel2"><h1>Flood in Marn</h1><p>By Mira Sorel',
  ],
  [
    ['Flood in Marn', 'NORDPRESS', null, null],
    `<meta property=og:site_name content=NORDPRESS><meta name=author content=NORDPRESS>
     <h1>Flood in Marn</h1><p class=author>Read more</p>`,
  ],
  [
    ['Flood in Marn', null, '2032-02-03', '2032-05-09'],
    `<meta property=article:published_time content=2032-05-09><h1>Flood in Marn</h1>
     <meta property=article:modified_time content=2032-05-09><p>3 February 2032</p>`,
  ],
  [
    ['Flood in Marn', null, '2032-05-01', '2032-05-09'],
    `<meta property=article:published_time content=2032-05-01><h1>Flood in Marn</h1>
     <meta property=article:modified_time content=2032-05-09><p>3 February 2032</p>`,
  ],
]

test('each page states what it states', () => {
  for (const [expected, source] of cases) {
    const read = readHtml(source, { path: null, notices: [] })
    assert.ok(!('reason' in read))
    const { title, byline, published, modified } = read
    assert.deepEqual([title, byline, published, modified], expected, source)
  }
})

test('a page that dates only its change says so', () => {
  const read = readHtml('<h1>Flood</h1><p>Updated 3 Feb 2032', { path: null, notices: [] })
  assert.ok(!('reason' in read))
  assert.deepEqual(
    read.notices.map(({ rule }) => rule),
    ['published'],
  )
})

test('a hundred thousand headings take no more than a moment', () => {
  const source = '<h1><b>a</b><b></b></h1>'.repeat(50_000) + `<h1>${'<b>x</b>'.repeat(50_000)}</h1>`
  const { heading } = headingOf(source, readPage(source), { titles: [], whole: [], outlet: null })
  assert.equal(heading?.words, 'a')
})
