import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfTimestamp,
  daysInMonth,
  easterOf,
  isDay,
  monthRange,
  nthWeekday,
  partsOf,
  rangesOverlap,
  shiftMonth,
  weekdayOf,
  weekOf,
  weekRange,
  yearRange,
} from './calendar.ts'

const SEED = 7
const anyDay = fc
  .integer({ min: dayNumber('0200-01-01'), max: dayNumber('9799-12-31') })
  .map(dayFromNumber)

test('days and day numbers are each other’s inverse, in order', () => {
  assert.equal(dayNumber('1970-01-01'), 0)
  assert.equal(dayFromNumber(-1), '1969-12-31')
  fc.assert(
    fc.property(anyDay, (day) => {
      assert.equal(dayFromNumber(dayNumber(day)), day)
      assert.equal(dayNumber(addDays(day, 1)) - dayNumber(day), 1)
      assert.ok(addDays(day, 1) > day)
      assert.equal(new Date(`${day}T00:00:00Z`).getTime(), dayNumber(day) * 86_400_000)
    }),
    { seed: SEED },
  )
})

test('weekdays run from Monday 1 to Sunday 7', () => {
  assert.equal(weekdayOf('2031-03-02'), 7)
  assert.equal(weekdayOf('2031-03-03'), 1)
  fc.assert(
    fc.property(anyDay, (day) => {
      assert.equal(weekdayOf(day) % 7, new Date(`${day}T00:00:00Z`).getUTCDay())
    }),
    { seed: SEED },
  )
})

test('days that the calendar has not are refused', () => {
  assert.ok(isDay('2028-02-29'))
  for (const text of ['2031-02-29', '2031-13-01', '2031-00-10', '2031-04-31', '31-04-01', '', 'x'])
    assert.ok(!isDay(text))
  assert.throws(() => dayOf(2031, 2, 29), RangeError)
  assert.throws(() => dayOf(10_000, 1, 1), RangeError)
  assert.throws(() => partsOf('yesterday'), RangeError)
  assert.throws(() => daysInMonth(2031, 13), RangeError)
  assert.equal(dayOfTimestamp('2031-03-02T23:30:00-08:00'), '2031-03-02')
  assert.equal(dayOfTimestamp('soon'), null)
})

test('ISO weeks belong to the year of their Thursday', () => {
  assert.deepEqual(weekOf('2031-03-12'), { year: 2031, week: 11 })
  assert.deepEqual(weekOf('2027-01-03'), { year: 2026, week: 53 })
  assert.deepEqual(weekOf('2029-12-31'), { year: 2030, week: 1 })
  assert.deepEqual(weekRange('2031-03-12'), { from: '2031-03-10', to: '2031-03-16' })
  fc.assert(
    fc.property(anyDay, (day) => {
      const { from, to } = weekRange(day)
      assert.ok(from <= day && day <= to && weekdayOf(from) === 1 && weekdayOf(to) === 7)
      assert.deepEqual(weekOf(from), weekOf(to))
    }),
    { seed: SEED },
  )
})

test('months are added without leaving them', () => {
  assert.equal(addMonths('2031-01-31', 1), '2031-02-28')
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29')
  assert.equal(addMonths('2031-01-15', -1), '2030-12-15')
  assert.deepEqual(shiftMonth({ year: 2031, month: 11 }, 3), { year: 2032, month: 2 })
  assert.deepEqual(monthRange(2028, 2), { from: '2028-02-01', to: '2028-02-29' })
  assert.deepEqual(yearRange(2031), { from: '2031-01-01', to: '2031-12-31' })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const moved = partsOf(addMonths(day, months))
      assert.equal(
        moved.year * 12 + moved.month,
        partsOf(day).year * 12 + partsOf(day).month + months,
      )
    }),
    { seed: SEED },
  )
})

test('weekdays of a month and Easter are found by rule', () => {
  assert.equal(nthWeekday(2031, 11, 4, 4), '2031-11-27')
  assert.equal(nthWeekday(2031, 5, 1, -1), '2031-05-26')
  assert.equal(nthWeekday(2031, 2, 6, 5), null)
  assert.deepEqual([2026, 2029, 2031, 2038].map(easterOf), [
    '2026-04-05',
    '2029-04-01',
    '2031-04-13',
    '2038-04-25',
  ])
})

test('ranges overlap on a shared day; an open side reaches as far as needed', () => {
  const march = { from: '2031-03-01', to: '2031-03-31' }
  assert.ok(rangesOverlap(march, { from: '2031-03-31', to: null }))
  assert.ok(rangesOverlap(march, { from: null, to: '2031-03-01' }))
  assert.ok(!rangesOverlap(march, { from: '2031-04-01', to: null }))
  assert.ok(rangesOverlap({ from: null, to: null }, march))
})
