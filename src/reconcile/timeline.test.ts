import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../model/story.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import { spanOf, toldPile, toldReport } from './pile.cases.ts'
import { reportsOf } from './statement.ts'
import { timelineOf } from './timeline.ts'

const dated = (
  id: string,
  text: string,
  times: Record<string, readonly [string, string]>,
  published?: string,
) => {
  const report = toldReport(id, text, published === undefined ? {} : { published })
  const time = Object.entries(times).map(([words, [from, to]]) => ({
    kind: 'time' as const,
    ...spanOf(text, words),
    type: 'date' as const,
    value: from,
    stated: from,
    anchor: null,
    from,
    to,
  }))
  return { ...report, layers: { ...report.layers, time } }
}
const told = (reports: readonly AnnotatedDocument[], people: readonly Person[] = []) => {
  const pile = toldPile(reports)
  return timelineOf(reportsOf(pile), pile.published, people)
}
const DAY = ['2031-03-02', '2031-03-02'] as const
const FLOOD = 'The Ulva dam above the town of Keld burst on Sunday after weeks of rain.'

test('reports of one day are one entry that cites each of them', () => {
  const timeline = told([dated('a', FLOOD, { Sunday: DAY }), dated('b', FLOOD, { Sunday: DAY })])
  assert.equal(timeline.length, 1)
  assert.deepEqual(
    timeline[0]!.cites.map(({ document }) => document),
    ['a', 'b'],
  )
})

test('entries stand in order of date', () => {
  const text =
    'Engineers warned of cracks in the Ulva dam wall on 9 January. The Ulva dam above Keld burst on Sunday.'
  const timeline = told([
    dated('a', text, { Sunday: DAY, '9 January': ['2031-01-09', '2031-01-09'] }),
  ])
  assert.deepEqual(
    timeline.map(({ from }) => from),
    ['2031-01-09', '2031-03-02'],
  )
})

test('a weekend is told where two reports do; a month only of years before', () => {
  const text = 'Thousands left the villages below the Ulva dam over the weekend, said officials.'
  const over = { weekend: ['2031-03-01', '2031-03-02'] as const }
  const month = { weekend: ['2031-03-01', '2031-03-31'] as const }
  const days = (...all: AnnotatedDocument[]) => told(all).map(({ from, to }) => `${from} ${to}`)
  assert.deepEqual(days(dated('a', text, over)), [])
  assert.deepEqual(days(dated('a', text, over), dated('b', text, over)), ['2031-03-01 2031-03-02'])
  assert.deepEqual(days(dated('a', text, month), dated('b', text, month)), [])
  const later = { ...month, weekend: ['2029-03-01', '2029-03-31'] as const }
  const published = dated('b', FLOOD, {}, '2031-03-02')
  assert.deepEqual(days(dated('a', text, later), published)[0], '2029-03-01 2029-03-31')
})

test('the leads of a report tell of its own day', () => {
  const text = 'The Ulva dam above the town of Keld burst after weeks of heavy rain.'
  assert.deepEqual(
    told([dated('a', text, {}, '2031-03-02')]).map(({ from }) => from),
    ['2031-03-02'],
  )
})

test('a dated picture, a bare date and a way of a convoy are no events', () => {
  const day = { Sunday: DAY }
  assert.deepEqual(
    told([dated('a', 'People cross the Ulva dam at Keld, in a picture taken on Sunday.', day)]),
    [],
  )
  assert.deepEqual(told([dated('a', 'Published on Sunday.', day)]), [])
  assert.deepEqual(
    told([
      dated(
        'a',
        'A convoy of patients will leave the Keld clinics by the quarry road on Sunday.',
        day,
      ),
    ]),
    [],
  )
})

test('a private name is withheld', () => {
  const text = 'On Sunday Ina Orsk carried water to the villages below the broken Ulva dam.'
  const mention = { document: 'a', ...spanOf(text, 'Ina Orsk'), exact: 'Ina Orsk' }
  const people: Person[] = [
    { name: 'Ina Orsk', mentions: [mention], standing: 'private', roles: [] },
  ]
  const [entry] = told([dated('a', text, { Sunday: DAY })], people)
  assert.match(entry!.text, /^On Sunday \[name withheld\] carried/u)
})

test('a report that opens with the day before tells of that day', () => {
  const text =
    'The Ulva dam above the town of Keld burst yesterday. Hundreds of families fled to the hills of Ostrel.'
  const day = ['2031-03-02', '2031-03-02'] as const
  const timeline = told([dated('a', text, { yesterday: day }, '2031-03-03')])
  assert.deepEqual(
    timeline.map(({ from }) => from),
    ['2031-03-02', '2031-03-02'],
  )
})

test('a sentence that states another day tells nothing of the day of its report', () => {
  const text =
    'Divers searched the flooded town of Keld for survivors. The Ulva dam had burst on Sunday after rain.'
  const timeline = told([dated('a', text, { Sunday: DAY }, '2031-03-06')])
  assert.deepEqual(
    timeline.map(({ from, text: words }) => [from, words.slice(0, 6)]),
    [
      ['2031-03-02', 'The Ul'],
      ['2031-03-06', 'Divers'],
    ],
  )
})

test('the stamp and the place line before a sentence are no part of it', () => {
  const text = `Rain Friday 7 March 2031 02.13 GMT MARN (NORDPRESS) - ${FLOOD}`
  const stamp = ['2031-03-07', '2031-03-07'] as const
  const [entry] = told([dated('a', text, { 'Friday 7 March 2031 02.13 GMT': stamp }, '2031-03-07')])
  assert.equal(entry!.text, FLOOD)
  assert.equal(entry!.cites[0].exact, FLOOD)
})

test('a full date inside a sentence is no stamp', () => {
  const text =
    'On 2 March 2031 the Ulva dam above the town of Keld burst after weeks of heavy rain.'
  const [entry] = told([dated('a', text, { '2 March 2031': DAY }, '2031-03-02')])
  assert.equal(entry!.text, text)
})

test('a report of the day that tells other news is not cited with the first entry', () => {
  const other =
    'Fishermen of Sund elected a harbour master who promised cheaper moorings for boats.'
  const later = `Divers still search the town of Keld today. ${FLOOD}`
  const reports = [
    dated('a', FLOOD, {}, '2031-03-02'),
    dated('b', other, {}, '2031-03-02'),
    dated('c', later, { Sunday: DAY }, '2031-03-09'),
  ]
  const first = told(reports).find(({ text }) => text === FLOOD)
  assert.deepEqual(first?.cites.map(({ document }) => document).sort(), ['a', 'c'])
})
