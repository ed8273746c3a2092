// Whole reports through all cleaning rules: the laws that every reader of a cleaned text relies
// on, and what must not change when a report is damaged in ways that say nothing new.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document, RawDocument } from '../model/document.ts'
import { applyEdits, checkEdits, mapEdits, toSource } from '../text/edits.ts'
import { containsSpan, type Span } from '../text/span.ts'
import { cleanDocument, cleanPhrase } from './index.ts'

const TEXTS = 10_000

const rawOf = (source: string, given: Partial<RawDocument> = {}): RawDocument => ({
  id: null,
  path: null,
  part: null,
  source,
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: null,
  notices: [],
  ...given,
})

/** Pieces that cleaning rules bite on, between plain words. */
const pieces = fc.constantFrom(
  ...'rain Marn Venn the dam held . , " \' said 12 700,000 More Latest News Advertisement'.split(
    ' ',
  ),
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0000',
  '😀',
  '\ud800',
  '& # 39;',
  '&amp;#39;',
  '&amp;',
  '&quot;',
  '&',
  '#',
  ';',
  '39;',
  '&#38;',
  'amp;',
  '&lt;',
  '&#10;',
  '&#160;',
  'â€™',
  'Ã©',
  'Â',
  'â',
  '€',
  '™',
  'ï»¿',
  'Ã',
  '©',
  'Ð¼',
  'Rain fell on Marn for a third day',
  '\nLatest News\n',
  '\nMore',
  ' More',
  'Read more',
  '\n.\n',
  '[+12 chars]',
  'The dam at Marn held until the spring.',
)
const sources = fc.array(pieces, { maxLength: 30, size: 'max' }).map((list) => list.join(''))

function someSpans(text: string): Span[] {
  const spans: Span[] = []
  const step = Math.max(1, Math.floor(text.length / 12))
  for (let start = 0; start < text.length; start += step)
    for (const length of [1, 3, step * 2])
      if (start + length <= text.length) spans.push({ start, end: start + length })
  if (text.length > 0) spans.push({ start: 0, end: text.length })
  return spans
}

/** The words that the edits inside a span's source make of that slice. */
function wordsFromSource({ source, edits }: Document, back: Span): string {
  const inner = edits
    .filter((edit) => containsSpan(back, edit))
    .map((edit) => ({ ...edit, start: edit.start - back.start, end: edit.end - back.start }))
  return applyEdits(source.slice(back.start, back.end), inner)
}

test('on 10,000 texts every span finds its source, and the edits inside it make its words', () => {
  let texts = 0
  fc.assert(
    fc.property(sources, (source) => {
      texts++
      const document = cleanDocument(rawOf(source))
      checkEdits(source, document.edits)
      assert.equal(applyEdits(source, document.edits), document.text)
      const map = mapEdits(document.edits)
      for (const at of someSpans(document.text)) {
        const made = wordsFromSource(document, toSource(map, at))
        const exact = document.text.slice(at.start, at.end)
        const cut = document.edits.some(({ insert }, index) => {
          const start = map.textStarts[index]!
          const end = start + insert.length
          return (start < at.start && at.start < end) || (start < at.end && at.end < end)
        })
        if (cut) assert.ok(made.includes(exact))
        else assert.equal(made, exact)
      }
      for (const { span, of } of document.repeats) {
        assert.ok(of.start < span.start && span.end <= document.text.length)
      }
    }),
    { numRuns: TEXTS },
  )
  assert.equal(texts, TEXTS)
})

test('cleaning a cleaned text changes nothing', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const { text } = cleanDocument(rawOf(source))
      assert.deepEqual(cleanDocument(rawOf(text)).edits, [])
    }),
    { numRuns: TEXTS },
  )
})

test('references nested deeper than the rounds are the one exception to twice is once', () => {
  const five = (depth: number): string => (depth === 0 ? '5' : `&#${five(depth - 1)}3;`)
  const source = (depth: number) => rawOf(`&#${five(depth)}1;`)
  assert.equal(cleanDocument(source(4)).text, '3')
  const { text } = cleanDocument(source(30))
  assert.ok(text.startsWith('&#') && text.length < source(30).source.length)
})

test('any string at all is cleaned without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
      checkEdits(source, cleanDocument(rawOf(source)).edits)
    }),
    { numRuns: 2000 },
  )
})

const report = `Flood reaches Marn

Families wade through the main street of Marn

"We held the dam," Aldo Venn's office said, "and it's still standing."

The river guard & the province of Ostrel counted 1,200 empty houses on Friday.`

test('doubling a caption adds a repeat and no other change', () => {
  const caption = 'Families wade through the main street of Marn'
  const before = cleanDocument(rawOf(report))
  const after = cleanDocument(rawOf(report.replace(caption, `${caption}\n\n${caption}`)))
  assert.equal(after.text, before.text.replace(caption, `${caption}\n\n${caption}`))
  assert.equal(after.repeats.length, before.repeats.length + 1)
  assert.deepEqual([after.edits, after.notices], [before.edits, before.notices])
})

test('breaking a reference again gives the same text', () => {
  const { text } = cleanDocument(rawOf(report))
  assert.equal(text, report)
  for (const broken of ['& # 39;', '&amp;#39;', '& # 039 ;', '&#039;', '&amp;amp;#x27;'])
    assert.equal(cleanDocument(rawOf(report.replaceAll("'", broken))).text, report)
  for (const broken of ['&quot;', '& quot ;', '&amp;quot;', '&#34;'])
    assert.equal(cleanDocument(rawOf(report.replaceAll('"', broken))).text, report)
  for (const broken of ['&amp;', '& amp ;', '&amp;amp;'])
    assert.equal(cleanDocument(rawOf(report.replaceAll('&', broken))).text, report)
})

test('furniture around a report changes no word of it, and is told', () => {
  const { text, notices } = cleanDocument(rawOf(`${report}\n\nLatest News\n\nShare this`))
  assert.equal(text, report)
  assert.deepEqual(
    notices.map(({ rule }) => rule),
    ['furniture', 'furniture'],
  )
})

test('a report keeps its own id, else its content names it', () => {
  assert.equal(cleanDocument(rawOf(report, { id: 'n1' })).id, 'n1')
  const { id, hash } = cleanDocument(rawOf(report))
  assert.equal(id, hash.slice(0, 16))
})

test('a stated language wins, an unread one is told', () => {
  const french = cleanDocument(rawOf(report, { language: 'fr_FR' }))
  assert.equal(french.language, 'fr-FR')
  assert.deepEqual(
    french.notices.map(({ rule }) => rule),
    ['language'],
  )
  assert.equal(cleanDocument(rawOf(report, { language: 'plain English' })).language, 'en')
  for (const stated of ['eng', 'EN', 'und'])
    assert.equal(cleanDocument(rawOf(report, { language: stated })).language, 'en', stated)
  assert.deepEqual(cleanDocument(rawOf(report)).notices, [])
})

test('titles and bylines are cleaned as phrases', () => {
  assert.equal(cleanPhrase(' Venn &amp; Co:\n the dam&#8217;s end '), 'Venn & Co: the dam’s end')
  assert.equal(cleanPhrase(' \n '), null)
})

test('a reader’s own edits and the rules become one list', () => {
  const source = '<p>Venn &amp; Co</p>'
  const edits = [
    { start: 0, end: 3, insert: '', rule: 'tag' },
    { start: 16, end: 20, insert: '', rule: 'tag' },
  ]
  const document = cleanDocument(rawOf(source, { edits }))
  assert.equal(document.text, 'Venn & Co')
  assert.deepEqual(
    document.edits.map(({ rule }) => rule),
    ['tag', 'entity', 'tag'],
  )
})

test('a text that is all furniture is kept, empty, with a notice', () => {
  const { text, notices } = cleanDocument(rawOf('Latest News\n\nAdvertisement'))
  assert.equal(text, '')
  assert.ok(notices.some(({ rule }) => rule === 'empty'))
})
