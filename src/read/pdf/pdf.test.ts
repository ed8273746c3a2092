// Pages of any runs give a text whose edits hold, in bounded time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, checkEdits } from '../../text/edits.ts'
import { readPdfPages } from './pdf.ts'
import type { PdfPage, Run } from './load.ts'

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
