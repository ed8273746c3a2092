import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatBounds, formatCounts, formatDays, formatNumber, formatOrigins } from './wording.ts'

test('numbers are grouped, and round millions are said in words', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['0', 0],
    ['999', 999],
    ['38,500', 38_500],
    ['900,000', 900_000],
    ['3 million', 3e6],
    ['2.9 million', 2.9e6],
    ['1,234,567', 1_234_567],
    ['1.5 billion', 1.5e9],
    ['12.4', 12.4],
    ['−40', -40],
  ]
  for (const [words, value] of cases) assert.equal(formatNumber(value), words)
})

test('bounds say what was stated and no more', () => {
  assert.equal(formatBounds({ min: 38_500, max: null, bound: 'more-than' }), 'more than 38,500')
  assert.equal(formatBounds({ min: null, max: 90_000, bound: 'at-most' }), 'at most 90,000')
  assert.equal(formatBounds({ min: 700_000, max: 1e6, bound: 'range' }), '700,000–1 million')
  assert.equal(formatBounds({ min: 2.9e6, max: 3e6, bound: 'range' }), '2.9–3 million')
  assert.equal(formatBounds({ min: 0.5, max: 0.5, bound: 'about' }), 'about 50 %')
  assert.equal(formatBounds({ min: 3e6, max: 3e6, bound: 'about' }), 'about 3 million')
  assert.equal(formatBounds({ min: null, max: null, bound: 'vague' }), 'not stated')
})

test('days are written out, open sides said', () => {
  assert.equal(formatDays({ from: '2031-03-02', to: '2031-03-02' }), '2 Mar 2031')
  assert.equal(formatDays({ from: '2031-03-02', to: '2031-03-09' }), '2–9 Mar 2031')
  assert.equal(formatDays({ from: '2031-02-27', to: '2031-03-02' }), '27 Feb – 2 Mar 2031')
  assert.equal(formatDays({ from: null, to: '2031-03-02' }), 'until 2 Mar 2031')
  assert.equal(formatDays({ from: null, to: null }), 'not stated')
})

test('the three counts are said together', () => {
  assert.equal(
    formatCounts({ reports: 4, independent: 2, origins: 1 }),
    '4 reports, 2 independent at most, 1 origin',
  )
  assert.equal(formatCounts({ reports: 1, independent: 1, origins: 1 }), '1 report')
  assert.equal(formatOrigins({ origins: 3, originsAtLeast: 1 }), '1–3 origins')
})
