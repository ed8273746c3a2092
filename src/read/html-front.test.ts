// What stands around a page's heading: byline and dates as printed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontOf } from './html-front.ts'
import { readPage } from './html-page.ts'

type Expected = readonly [
  heading: string | null,
  byline: string | null,
  published: string | null,
  modified: string | null,
]

const cases: readonly (readonly [Expected, string])[] = [
  [
    ['Flood', 'Mira Sorel', null, '2032-02-03'],
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
]

test('each page shows what it shows', () => {
  for (const [[heading, byline, published, modified], source] of cases)
    assert.deepEqual(
      frontOf(source, readPage(source)),
      { heading, byline, published, modified },
      source,
    )
})

test('a hundred thousand headings take no more than a moment', () => {
  const source = '<h1><b>a</b><b></b></h1>'.repeat(50_000) + `<h1>${'<b>x</b>'.repeat(50_000)}</h1>`
  assert.equal(frontOf(source, readPage(source)).heading, 'a')
})
