import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventDays } from './day.ts'
import { spanOf, toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf, statementsOf } from '../statement.ts'

type Told = readonly [text: string, verb: string, words: string, day: string]

const findings = (...told: readonly Told[]) => {
  const all = told.map(([text, verb, words, day], i) => {
    const time = { ...spanOf(text, words), from: day, to: day }
    return toldReport(`r${i}`, text, { events: { [verb]: { time } }, places: ['Keld'] })
  })
  const events = statementsOf(reportsOf(toldPile(all)), 'event', (_, name) => name)
  return eventDays(events, () => 1).findings.map(({ kind }) => kind)
}

const monday = (text: string, verb: string): Told => [text, verb, 'Monday', '2031-03-03']
const tuesday = (text: string, verb: string): Told => [text, verb, 'Tuesday', '2031-03-04']

const cases: readonly (readonly [readonly string[], ...Told[]])[] = [
  [
    ['differ'],
    monday('The army took Keld on Monday.', 'took'),
    tuesday('Keld was captured by the army on Tuesday.', 'captured'),
  ],
  [
    ['differ'],
    monday('The convoy reached Keld on Monday.', 'reached'),
    tuesday('An aid convoy entered Keld on Tuesday.', 'entered'),
  ],
  [
    ['same'],
    monday('The army took Keld on Monday.', 'took'),
    monday('On Monday the army seized Keld.', 'seized'),
  ],
  // Other actors, another kind, one report.
  [
    [],
    monday('The army took Keld on Monday.', 'took'),
    tuesday('Rebels took Keld on Tuesday.', 'took'),
  ],
  [
    [],
    monday('The army took Keld on Monday.', 'took'),
    tuesday('The convoy reached Keld on Tuesday.', 'reached'),
  ],
  [[], monday('The army took Keld on Monday.', 'took')],
  // Weeks apart: another occasion.
  [
    [],
    monday('The convoy reached Keld on Monday.', 'reached'),
    ['The convoy reached Keld on 24 March.', 'reached', '24 March', '2031-03-24'],
  ],
]

for (const [expected, ...told] of cases)
  test(`days of: ${told.map(([text]) => text).join(' | ')}`, () => {
    assert.deepEqual(findings(...told), expected)
  })
