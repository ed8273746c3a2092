import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Event, Time } from '../../model/annotation.ts'
import { addDays } from '../../model/calendar.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import { compareSpans } from '../../text/span.ts'
import { resolveAgainst } from './resolve.ts'
import { datePile } from './dating.ts'
import { spanOf, toldPile, toldReport, type Layers } from '../pile.cases.ts'

/** Times of a test report by their words: what they state, with `value` where it differs. */
type Times = Readonly<Record<string, string | Partial<Time>>>

/** A report with hand-made dates; an event's time is given by its words under `when`. */
function report(
  id: string,
  text: string,
  times: Times = {},
  told: Layers & { readonly when?: Readonly<Record<string, string>> } = {},
): AnnotatedDocument {
  const made = toldReport(id, text, told)
  const time = Object.entries(times).map(([words, one]): Time => {
    const stated = typeof one === 'string' ? one : (one.stated ?? one.value!)
    const full = /^\d{4}-\d\d-\d\d$/u.test(stated) ? stated : null
    const own = typeof one === 'string' ? {} : one
    return {
      kind: 'time',
      ...spanOf(text, words),
      type: /^P\d/u.test(stated) ? 'duration' : 'date',
      value: stated,
      stated,
      from: full,
      to: full,
      anchor: null,
      ...own,
    }
  })
  const event = (made.layers.event ?? []).map((one): Event => {
    const words = told.when?.[one.what]
    return words === undefined
      ? one
      : { ...one, time: { ...spanOf(text, words), from: null, to: null } }
  })
  return { ...made, layers: { ...made.layers, time: time.sort(compareSpans), event } }
}

const summit = { events: { summit: { type: 'meeting', place: 'Marn' } }, places: ['Marn'] }
const YEAR = 'The nine-year war has cost 4,000 lives since 2022.'
const YEAR_TIMES = { 'nine-year': 'P9Y', 2022: '2022' }

test('stated dates pass through', () => {
  const dates = datePile([report('a', 'Rain fell.', {}, { published: '2031-03-12T08:00:00Z' })])
  assert.deepEqual(dates, {
    a: { from: '2031-03-12', to: '2031-03-12', stated: true, why: 'stated by the report' },
  })
})

test('a weekday and "last week" of one summit date a report by a dated one', () => {
  const dates = datePile([
    report(
      'dated',
      'They met last week at a summit in Marn.',
      { 'last week': 'UNDEF-last-week' },
      {
        ...summit,
        published: '2031-03-12',
      },
    ),
    report('other', 'Orsk spoke at a summit in Marn on Friday.', { Friday: 'XXXX-WXX-5' }, summit),
  ])
  assert.equal(dates['other']?.stated, false)
  assert.ok(dates['other']!.from! >= '2031-03-07' && dates['other']!.to! <= '2031-03-13')
  assert.match(dates['other']!.why, /meeting in Marn: "Friday"/u)
})

test('"today" puts a report on the day of the occasion', () => {
  const dates = datePile([
    report(
      'a',
      'The summit in Marn was held on 7 March 2031.',
      { '7 March 2031': '2031-03-07' },
      summit,
    ),
    report('b', 'The summit in Marn opened today.', { today: 'UNDEF-this-day' }, summit),
  ])
  assert.deepEqual([dates['b']?.from, dates['b']?.to], ['2031-03-07', '2031-03-07'])
})

test('an occasion still ahead in one report and over in another puts the first before', () => {
  const ahead = {
    ...summit,
    events: { summit: { ...summit.events.summit, status: 'planned' as const } },
  }
  const dates = datePile([
    report('before', 'The summit will take place in Marn.', {}, ahead),
    report(
      'held',
      'The summit in Marn of 7 March 2031 ended without a deal.',
      { '7 March 2031': '2031-03-07' },
      summit,
    ),
    report(
      'late',
      'The strip must be cleared by 10 April. A summit in Marn ended.',
      { '10 April': 'XXXX-04-10' },
      summit,
    ),
  ])
  assert.ok(dates['late']!.from! >= '2031-03-07' && dates['late']!.to! < '2031-04-10')
  assert.ok(dates['before'] === null || dates['before']!.to! <= '2031-03-07')
})

test('a year is counted from "nine-year … since 2022", a day from a running count', () => {
  const dates = datePile([
    report('a', `${YEAR} During the first 12 days of September, 900 people fled.`, {
      ...YEAR_TIMES,
      'the first 12 days of September': { value: 'P12D', stated: 'XXXX-09-01/XXXX-09-12' },
    }),
  ])
  assert.ok(dates['a']!.from! >= '2031-09-12' && dates['a']!.to! <= '2031-09-30')
  assert.match(dates['a']!.why, /"nine-year" since 2022/u)
})

test('a dateline is the day of its report', () => {
  const dates = datePile([
    report('dated', 'They met at a summit in Marn.', {}, { ...summit, published: '2031-03-12' }),
    report('sent', 'MARN, Veldoria, March 14 (NORDPRESS) - Rain fell.', {
      'March 14': 'XXXX-03-14',
    }),
  ])
  const { from, to } = dates['sent']!
  assert.equal(from, '2031-03-14')
  assert.ok(to! <= '2031-03-16')
  assert.match(dates['sent']!.why, /dateline/u)
})

test('without a year in the pile no day is given', () => {
  const dates = datePile([
    report('a', 'The strip must be cleared by 10 April.', { '10 April': 'XXXX-04-10' }),
    report('b', 'Orsk spoke on Friday at a summit in Marn.', { Friday: 'XXXX-WXX-5' }, summit),
  ])
  assert.deepEqual(dates, { a: null, b: null })
})

test('the date of a picture dates nothing', () => {
  const text = 'A gate is pictured near Marn, in this picture taken on October 10, 2029.'
  assert.deepEqual(datePile([report('a', text, { 'October 10, 2029': '2029-10-10' })]), { a: null })
})

test('counted years that differ give none', () => {
  const other = 'The seven-year drought has emptied wells since 2023.'
  const count = 'During the first 12 days of September, 900 people fled.'
  const running = {
    'the first 12 days of September': { value: 'P12D', stated: 'XXXX-09-01/XXXX-09-12' },
  }
  const dates = datePile([
    report('a', `${YEAR} ${count}`, { ...YEAR_TIMES, ...running }),
    report('b', other, { 'seven-year': 'P7Y', 2023: '2023' }),
  ])
  assert.equal(dates['a'], null)
})

test('a background date in the far past narrows nothing', () => {
  const text = 'Orsk was born on 3 May 1980. The strip is quiet.'
  assert.equal(datePile([report('a', text, { '3 May 1980': '1980-05-03' })])['a'], null)
})

test('text shared word for word ties two reports in time', () => {
  const words = 'We will not leave before the rain comes'
  const [a, b] = [
    report('a', `"${words}," he said.`, {}, { published: '2031-03-12' }),
    report('b', `${words}, said Orsk.`),
  ]
  const { reuse } = toldPile([a, b], [['a', 'b', words]])
  const dates = datePile([a, b], reuse.passages)
  assert.ok(
    dates['b'] === null || (dates['b']!.from! < '2031-03-12' && dates['b']!.to! > '2031-03-12'),
  )
  assert.equal(datePile([a, b])['b'], null)
})

test('the order of reports changes nothing, and intervals are the right way up', () => {
  const phrases = fc.constantFrom(
    ['on Friday', 'XXXX-WXX-5'] as const,
    ['last week', 'UNDEF-last-week'] as const,
    ['today', 'UNDEF-this-day'] as const,
    ['yesterday', 'UNDEF-last-day'] as const,
    ['by 10 April', 'XXXX-04-10'] as const,
    ['on 7 March 2031', '2031-03-07'] as const,
  )
  const one = fc.record({
    phrase: phrases,
    published: fc.option(fc.integer({ min: 0, max: 20 }).map((n) => addDays('2031-03-01', n))),
    status: fc.constantFrom('actual' as const, 'planned' as const),
  })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (all) => {
      const reports = all.map(({ phrase: [words, stated], published, status }, i) =>
        report(
          `r${i}`,
          `They spoke ${words} at a summit in Marn.`,
          { [words.replace(/^(?:on|by) /u, '')]: stated },
          {
            ...summit,
            events: { summit: { ...summit.events.summit, status } },
            ...(published === null ? {} : { published }),
          },
        ),
      )
      const dates = datePile(reports)
      assert.deepEqual(datePile(reports.toReversed()), dates)
      for (const found of Object.values(dates))
        assert.ok(found === null || found.from! <= found.to!)
    }),
    { seed: 17, numRuns: 60 },
  )
})

test('relative dates of an undated report are read against every day of its interval', () => {
  const told = report(
    'a',
    'Orsk left on Friday. Venn arrived today. The strip must be cleared by 10 October. Roads open by the end of the year.',
    {
      Friday: 'XXXX-WXX-5',
      today: 'UNDEF-this-day',
      '10 October': 'XXXX-10-10',
      'the end of the year': { value: 'XXXX', stated: 'UNDEF-this-year end' },
    },
    {
      events: { left: {} },
      when: { left: 'Friday' },
      commitments: {
        'The strip must be cleared by 10 October': {
          status: 'dated',
          due: { from: null, to: null },
        },
      },
    },
  )
  const why = 'inferred'
  const dated = resolveAgainst(told, { from: '2031-09-08', to: '2031-09-11', stated: false, why })
  const days = layerOf(dated, 'time').map(({ from, to }) => [from, to])
  assert.deepEqual(days, [
    ['2031-09-05', '2031-09-05'],
    ['2031-09-08', '2031-09-11'],
    ['2031-10-10', '2031-10-10'],
    ['2031-11-01', '2031-12-31'],
  ])
  assert.equal(layerOf(dated, 'event')[0]?.time?.to, '2031-09-05')
  assert.deepEqual(layerOf(dated, 'commitment')[0]?.due, { from: null, to: '2031-10-10' })
  assert.equal(resolveAgainst(told, null), told)
  const stated = { from: '2031-09-08', to: '2031-09-08', stated: true, why: 'stated' }
  assert.equal(resolveAgainst(told, stated), told)
})
