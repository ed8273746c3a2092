// Files of news libraries: each document by itself, with what its head states, and no other text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, checkEdits } from '../text/edits.ts'
import { readBytes } from './index.ts'
import { newsTexts } from './news-text.ts'

const first = 'Rain fell in Marn.\n\nThe guard counted 12 dead.'
const second = 'The dam at Oskel held.'

function read(source: string) {
  const { documents } = readBytes(Buffer.from(source), { path: 'a.txt' })
  return documents.map(({ part, title, byline, outlet, published, source: words, edits }) => {
    checkEdits(words, edits)
    const text = applyEdits(words, edits).replaceAll('\r', '').trim()
    return [part, title, byline, outlet, published, text]
  })
}
const both = (source: string) => {
  assert.deepEqual(read(source.replaceAll('\n', '\r\n')), read(source))
  return read(source)
}

test('numbered documents', () => {
  const source = `1 of 2 DOCUMENTS\n\n\nThe Herald\n\nFebruary 3, 2032 Tuesday\nFirst Edition\n\nFlood\n\nBYLINE: Mira Sorel\n\nSECTION: NEWS; Pg. 1\n\nLENGTH: 80 words\n\nBODY:\n\n${first}\n\nLOAD-DATE: February 4, 2032\n\nLANGUAGE: ENGLISH\n\nCopyright 2032 Herald Media\nAll Rights Reserved\n\n2 of 2 DOCUMENTS\n\nNORDPRESS\n\nFebruary 4, 2032 Wednesday 7:05 AM GMT\n\nDam holds\n\nLENGTH: 5 words\n\n${second}\n`
  assert.deepEqual(both(source), [
    ['document 1', 'Flood', 'Mira Sorel', 'The Herald', '2032-02-03', first],
    ['document 2', 'Dam holds', null, 'NORDPRESS', '2032-02-04T07:05Z', second],
  ])
})

test('documents that end with a line that says so', () => {
  const one = (title: string, words: string) =>
    `${title}\nThe Herald\nFebruary 3, 2032 Tuesday\n\nCopyright 2032 Herald Media All Rights Reserved\n\nSection: NEWS\nLength: 80 words\nByline: Mira Sorel\n\nBody\n\n${words}\n\nLoad-Date: February 4, 2032\n\nEnd of Document\n\n`
  assert.deepEqual(both(one('Flood', first) + one('Dam', second)), [
    ['document 1', 'Flood', 'Mira Sorel', 'The Herald', '2032-02-03', first],
    ['document 2', 'Dam', 'Mira Sorel', 'The Herald', '2032-02-03', second],
  ])
})

test('documents with codes before their fields', () => {
  const source = `HD  Flood\nBY  Mira Sorel\nWC  80 words\nPD  3 February 2032\nSN  The Herald\nLA  English\n\nLP  Rain fell in Marn.\n\nTD\nThe guard counted 12 dead.\n\nRE  veld : Veldoria\n\nDocument HERA000020320203eg230000a\n`
  const [[, title, byline, outlet, day, text] = []] = both(source)
  assert.deepEqual(
    [title, byline, outlet, day],
    ['Flood', 'Mira Sorel', 'The Herald', '2032-02-03'],
  )
  assert.equal(String(text).replaceAll(/\n+/gu, '\n'), first.replaceAll(/\n+/gu, '\n'))
})

test('documents with a count of words and a signature', () => {
  const one = (words: string) =>
    `News\nFlood\nBy Mira Sorel\n80 words\n3 February 2032\n07:05\nThe Herald\nHERA\nEnglish\n(c) 2032 Herald Media.\n\n${words}\n\nDocument HERA000020320203eg230000a\n\n`
  assert.deepEqual(
    both(one(first) + one(second)).map(([, ...row]) => row),
    [first, second].map((words) => ['Flood', 'Mira Sorel', 'The Herald', '2032-02-03', words]),
  )
})

test('other texts are left, and any text comes through', () => {
  const place = { path: 'a', part: null }
  for (const source of [
    first,
    'End of Document',
    'Length: 5\nRain.',
    '1 of 2 documents were lost.',
  ])
    assert.equal(newsTexts(source, place, []), null)
  const piece = fc.constantFrom(
    '1 of 2 DOCUMENTS',
    'End of Document',
    'LENGTH: 5 words',
    '5 words',
    'HD  Flood',
    'LP  Rain',
    'TD',
    'Document HERA000020320203eg230000a',
    'February 3, 2032',
    'BODY:',
    '(c) 2032',
    'Rain.',
    '',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
      for (const one of newsTexts(lines.join('\n'), place, []) ?? [])
        if ('document' in one) checkEdits(one.document.source, one.document.edits)
    }),
    { numRuns: 1000 },
  )
})

test('documents beyond the limit of one file are counted, not passed over in silence', () => {
  const one = (n: number) => `${n} of 20002 DOCUMENTS\n\nRain ${n}.\n`
  const source = Array.from({ length: 20_002 }, (_, n) => one(n + 1)).join('')
  const { documents, rejections } = readBytes(Buffer.from(source), { path: 'a.txt' })
  assert.equal(documents.length, 20_000)
  assert.deepEqual(rejections, [{ path: 'a.txt', reason: '2 documents beyond the first 20000' }])
})
