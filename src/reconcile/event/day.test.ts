import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventDays } from './day.ts'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

type Told = readonly [text: string, words: string, day: string]

const findings = (...told: readonly Told[]) => {
  const all = told.map(([text, words, day], i) =>
    toldReport(`r${i}`, text, {
      days: { [words]: day },
      places: text.includes('Keld') ? ['Keld'] : [],
      people: text.includes('Orrick') ? ['Orrick'] : [],
    }),
  )
  return eventDays(reportsOf(toldPile(all)), () => 1).findings.map(({ kind }) => kind)
}

const monday = (text: string): Told => [text, 'Monday', '2031-03-03']
const tuesday = (text: string): Told => [text, 'Tuesday', '2031-03-04']

const cases: readonly (readonly [readonly string[], ...Told[]])[] = [
  [
    ['differ'],
    monday('The army took Keld on Monday.'),
    tuesday('Keld was captured by the army on Tuesday.'),
  ],
  [
    ['differ'],
    monday('The convoy reached Keld on Monday.'),
    tuesday('An aid convoy entered Keld on Tuesday.'),
  ],
  [['same'], monday('The army took Keld on Monday.'), monday('On Monday the army seized Keld.')],
  // Other actors, another kind, one report.
  [[], monday('The army took Keld on Monday.'), tuesday('Rebels took Keld on Tuesday.')],
  [[], monday('The army took Keld on Monday.'), tuesday('The convoy reached Keld on Tuesday.')],
  [[], monday('The army took Keld on Monday.')],
  // Other words for it, also where no list knows the town.
  [
    ['differ'],
    monday('It was Monday before the relief convoy made it to Orrick.'),
    tuesday('Orrick received an aid convoy on Tuesday, the council said.'),
  ],
  [
    ['differ'],
    monday('Control of Keld passed to government troops on Monday.'),
    tuesday('Keld has been in the hands of government troops since Tuesday.'),
  ],
  // The day of saying so, a plan, another sense of the verb.
  [
    [],
    monday('The army took Keld on Monday.'),
    tuesday('The council said on Tuesday that the army had seized Keld.'),
  ],
  [
    [],
    monday('The convoy will reach Keld on Monday.'),
    tuesday('The convoy reached Keld on Tuesday.'),
  ],
  [
    [],
    monday('The army took part in a parade in Keld on Monday.'),
    tuesday('The army took Keld on Tuesday.'),
  ],
  // Weeks apart: another occasion.
  [
    [],
    monday('The convoy reached Keld on Monday.'),
    ['The convoy reached Keld on 24 March.', '24 March', '2031-03-24'],
  ],
]

for (const [expected, ...told] of cases)
  test(`days of: ${told.map(([text]) => text).join(' | ')}`, () => {
    assert.deepEqual(findings(...told), expected)
  })
