// Numbers, days and limits of sheets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber } from '../model/calendar.ts'
import { builtInKind, dateKind, serialStamp, type DateKind } from './sheet-date.ts'
import {
  BOOK_CELLS_MAX,
  BOOK_LENGTH_MAX,
  closeRow,
  openRow,
  overused,
  putCell,
  shortestDecimal,
} from './sheet.ts'
import { CELLS_MAX, ROWS_MAX } from './table.ts'

const SEED = 13

const CODES: readonly (readonly [DateKind | null, string])[] = [
  ['date', 'dd/mm/yyyy'],
  ['date', 'd\\-mmm\\-yy;@'],
  ['date', '[$-409]d mmmm yyyy'],
  ['date', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'],
  ['date', 'yyyy"h"'],
  ['month', 'mmm yyyy'],
  ['month', 'mmm\\-yy'],
  ['date-time', 'yyyy\\-mm\\-dd\\ hh:mm:ss.000'],
  ['date-time', 'd/m/yyyy h:mm AM/PM'],
  ['time', 'h:mm AM/PM'],
  ['time', 'mm:ss'],
  [null, 'General'],
  [null, '0.00'],
  [null, '#,##0.00 "days"'],
  [null, '0.00E+00'],
  [null, '[Red]0'],
  [null, '0%'],
  [null, '@'],
  [null, '[h]:mm:ss'],
  [null, '[mm]:ss'],
  [null, '_-* #,##0.00\\ [$€-1]_-;-* #,##0.00'],
  [null, ''],
  [null, '\\d0'],
  [null, '"'.repeat(9)],
]

test('a format is told by what it shows', () => {
  for (const [kind, code] of CODES) assert.equal(dateKind(code), kind, code)
  assert.deepEqual([0, 2, 14, 17, 20, 22, 46, 47, 49, 57].map(builtInKind), [
    null,
    null,
    'date',
    'month',
    'time',
    'date-time',
    null,
    'time',
    null,
    'date',
  ])
})

test('days around the day that never was, and the ends of the calendar', () => {
  const day = (serial: number, epoch: 1900 | 1904 = 1900) =>
    serialStamp(serial, { kind: 'date', epoch })
  const cases = [
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, null],
    [0, null],
    [-1, null],
    [Number.NaN, null],
    [Infinity, null],
    [48_247.5, '2032-02-03T12:00:00'],
    [48_247.999_999_9, '2032-02-04'],
  ] as const
  for (const [serial, stamp] of cases) assert.equal(day(serial), stamp, String(serial))
  assert.equal(day(0, 1904), '1904-01-01')
  assert.equal(serialStamp(0.5, { kind: 'time', epoch: 1900 }), '12:00:00')
  assert.equal(serialStamp(48_247, { kind: 'date-time', epoch: 1900 }), '2032-02-03T00:00:00')
})

test('each day has one number in either system', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_900_000 }), (serial) => {
      const day = serialStamp(serial, { kind: 'date', epoch: 1900 })!
      assert.equal(dayNumber(day) - dayNumber('1899-12-30'), serial)
      assert.equal(serialStamp(serial - 1462, { kind: 'date', epoch: 1904 }) ?? day, day)
    }),
    { seed: SEED },
  )
})

test('a decimal reads back as the same number and has no exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const words = shortestDecimal(value.toExponential(16))
      assert.equal(Number(words), value === 0 ? 0 : value)
      assert.ok(!words.includes('e'), words)
    }),
    { seed: SEED, numRuns: 500 },
  )
  for (const words of ['', 'Rain', '1e999', 'NaN', '1'.repeat(50), '0x'])
    assert.equal(shortestDecimal(words), words)
})

test('reading ends at each limit, with its reason', () => {
  assert.equal(overused({ rows: ROWS_MAX, cells: BOOK_CELLS_MAX, length: BOOK_LENGTH_MAX }), null)
  assert.match(overused({ rows: ROWS_MAX + 1, cells: 0, length: 0 }) ?? '', /first 1000000$/u)
  assert.match(overused({ rows: 0, cells: BOOK_CELLS_MAX + 1, length: 0 }) ?? '', /5000000 cells$/u)
  assert.match(overused({ rows: 0, cells: 0, length: BOOK_LENGTH_MAX + 1 }) ?? '', /characters$/u)
})

test('cells are counted where they hold words, and end at the last column', () => {
  const used = { rows: 0, cells: 0, length: 0 }
  const row = openRow(3, false)
  putCell(row, 0, ' ', used)
  putCell(row, CELLS_MAX - 1, 'Rain', used)
  putCell(row, CELLS_MAX, 'far', used)
  assert.deepEqual(used, { rows: 0, cells: 1, length: 4 })
  assert.deepEqual(closeRow(row)?.told, ['cells beyond column 2000 are not read'])
  assert.equal(closeRow(openRow(4, true)), null)
})
