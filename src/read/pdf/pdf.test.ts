// Pages of any runs give a text whose edits hold, in bounded time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, checkEdits } from '../../text/edits.ts'
import { pdfFrom } from '../containers.cases.ts'
import { loadPdf, type PdfPage, type Run } from './load.ts'
import { readPdfPages } from './pdf.ts'

const place = { path: 'a', part: null }
const number = fc.oneof(
  fc.integer({ min: -50, max: 900 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
)
const words = fc.constantFrom(
  'Marn',
  'rain-',
  'fell.',
  '•',
  '12',
  'Page 3',
  ' ',
  'of the',
  'A\ud800',
  '2.1 Roads',
)
const run: fc.Arbitrary<Run> = fc.record({
  words,
  x: number,
  y: number,
  size: number,
  width: number,
})
const page: fc.Arbitrary<PdfPage> = fc.record({
  width: number,
  height: number,
  runs: fc.array(run, { maxLength: 40 }),
  turned: fc.array(run, { maxLength: 3 }),
})

test('any pages are a report whose edits hold, or a rejection', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 5 }), (pages) => {
      const read = readPdfPages({ head: null, pages, stopped: null }, place)
      if ('rejection' in read) return
      const { source, edits, notices } = read.document
      checkEdits(source, edits)
      assert.ok(!applyEdits(source, edits).includes('\f'))
      for (const { source: at } of notices) if (at) assert.ok(at.end <= source.length)
    }),
    { numRuns: 1500 },
  )
})

test('a page of twenty thousand runs and a file of two thousand pages take a moment', () => {
  const grid = Array.from({ length: 20_000 }, (_, i) => ({
    words: `w${i}`,
    x: (i % 100) * 30,
    y: 800 - Math.floor(i / 100) * 3,
    size: 2,
    width: 8,
  }))
  const one = { width: 3000, height: 842, runs: grid, turned: [] }
  assert.ok('document' in readPdfPages({ head: null, pages: [one], stopped: null }, place))
  const small = { width: 595, height: 842, runs: grid.slice(0, 60), turned: [] }
  const many = Array.from({ length: 2000 }, () => small)
  assert.ok('document' in readPdfPages({ head: null, pages: many, stopped: null }, place))
})

const A4 = { width: 595, height: 842, turned: [] }
const set = (x: number, y: number, words: string, size = 10): Run => ({
  words,
  x,
  y,
  size,
  width: words.length * size * 0.5,
})
function readRuns(...pages: readonly (readonly Run[])[]) {
  const read = readPdfPages(
    { head: null, pages: pages.map((runs) => ({ ...A4, runs })), stopped: null },
    place,
  )
  assert.ok('document' in read)
  return { ...read.document, text: applyEdits(read.document.source, read.document.edits) }
}

test('the mark of a note is no digit of the figure before it, an exponent is no note', () => {
  const { source, text } = readRuns([
    set(50, 700, 'The guard said that 4,200'),
    set(175, 704, '1', 7),
    set(182, 700, 'people fled over 30 km'),
    set(292, 704, '2', 7),
    set(298, 700, 'of land.'),
    set(338, 704, '2', 7),
  ])
  assert.equal(source, 'The guard said that 4,2001 people fled over 30 km2 of land.2')
  assert.equal(text, 'The guard said that 4,200 people fled over 30 km2 of land.')
})

test('a mark that the file gives elsewhere stands where it is seen', () => {
  const { text } = readRuns([
    set(50, 700, 'About 4,200'),
    set(120, 700, 'people fled the lower valley.'),
    set(105.5, 704, '1', 7),
  ])
  assert.equal(text, 'About 4,200 people fled the lower valley.')
})

test('a large initial belongs to the line it begins', () => {
  const { text } = readRuns([
    set(50, 680, 'T', 40),
    set(72, 704, 'he river Lorn rose in the night, and the lower'),
    set(72, 692, 'town of Marn lay under water before dawn.'),
  ])
  assert.equal(
    text,
    'The river Lorn rose in the night, and the lower town of Marn lay under water before dawn.',
  )
})

test('paragraphs of one line each stay apart', () => {
  const { text } = readRuns([
    set(50, 700, 'The river Lorn rose in the night, and the people left Marn.'),
    set(50, 678, 'The governor told reporters that the lower dam had held so.'),
    set(50, 656, 'Nobody was hurt, the river guard said, but houses stand wet.'),
  ])
  assert.equal(text.split('\n\n').length, 3)
})

test('cells between the lines of others do not part the lines of a paragraph', () => {
  const row = (y: number) => [
    set(150, y + 6, 'the river rose in the night and'),
    set(50, y, 'Marn'),
    set(150, y - 6, 'the people left their homes there'),
  ]
  const { text } = readRuns([
    ...row(700),
    ...row(670),
    ...row(640),
    set(50, 600, 'The river Lorn rose in the night, and the lower town of'),
    set(50, 588, 'marn lay under water before dawn, as the guard said later.'),
  ])
  assert.match(text, /the lower town of marn lay under water/u)
})

test('what a browser prints at the edges is no words of the report, its address is kept', () => {
  const { text, url, byline, published } = readRuns([
    set(20, 825, '2/4/32, 9:15 AM'),
    set(250, 825, 'Flood in Marn'),
    set(50, 760, 'By Mira Sorel | The Ostrel Herald | 3 February 2032'),
    set(50, 700, 'The river Lorn rose in the night, and the people left Marn.'),
    set(20, 15, 'https://herald.example/flood'),
    set(540, 15, '1/1'),
  ])
  assert.deepEqual(
    [url, byline, published],
    ['https://herald.example/flood', 'Mira Sorel', '2032-02-03'],
  )
  assert.ok(!/9:15|https/u.test(text) && text.includes('the people left'))
})

test('a page that is shown turned is read as it is shown', async () => {
  const lines = ['The river Lorn rose in the night, and', 'the people of Marn left their homes.']
  const along = { 90: '0 1 -1 0', 180: '-1 0 0 -1', 270: '0 -1 1 0' } as const
  for (const turn of [90, 180, 270] as const) {
    const at = (line: number) =>
      turn === 90
        ? [50 + 14 * line, 60]
        : turn === 180
          ? [540, 100 + 14 * line]
          : [500 - 14 * line, 780]
    const content = lines
      .map((words, line) => `BT /F1 10 Tf ${along[turn]} ${at(line).join(' ')} Tm (${words}) Tj ET`)
      .join('\n')
    const bytes = pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      `<< /Type /Page /Parent 2 0 R /Rotate ${turn} /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ])
    const pages: PdfPage[] = []
    await loadPdf(bytes, { onHead: () => undefined, onPage: (one) => void pages.push(one) })
    const read = readPdfPages({ head: null, pages, stopped: null }, place)
    assert.ok('document' in read)
    const { source, edits } = read.document
    assert.equal(applyEdits(source, edits), lines.join(' '), String(turn))
  }
})
