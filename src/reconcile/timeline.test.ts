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
    'Engineers warned of cracks in the Ulva dam wall in January. The Ulva dam above Keld burst on Sunday.'
  const timeline = told([dated('a', text, { Sunday: DAY, January: ['2031-01-01', '2031-01-31'] })])
  assert.deepEqual(
    timeline.map(({ from }) => from),
    ['2031-01-01', '2031-03-02'],
  )
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
