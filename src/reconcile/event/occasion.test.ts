import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Occasion } from './occasion.ts'
import { occasionsIn } from './occasion.ts'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

const PEOPLE = ['Aldo Venn', 'Irena Vasko']
const published = { from: '2031-03-03', to: '2031-03-03', stated: true, why: '' }

// The state of the meeting that a sentence tells of; null where it tells of none.
const cases: readonly (readonly [Occasion['state'] | null, string])[] = [
  ['ahead', 'In Keld, Aldo Venn will sit across the table from Irena Vasko on Sunday.'],
  ['ahead', 'The diaries of Aldo Venn and Irena Vasko show a meeting in Keld on Sunday.'],
  [
    'ahead',
    'Keld is getting ready for Sunday, when Aldo Venn and Irena Vasko are due to meet there.',
  ],
  ['ahead', 'The agenda for Sunday: Aldo Venn receives Irena Vasko in Keld.'],
  [
    'ahead',
    'Talks between Aldo Venn and Irena Vasko have been set for Sunday, with Keld as the venue.',
  ],
  ['ahead', 'The summit of Aldo Venn and Irena Vasko opens in Keld on Sunday.'],
  ['ahead', 'Aldo Venn announced a meeting with Irena Vasko in Keld for Sunday.'],
  ['ahead', 'A date has been found: Aldo Venn and Irena Vasko will see each other in Keld.'],
  ['held', 'As planned, Aldo Venn and Irena Vasko spoke with each other in Keld.'],
  ['held', 'The talks of Aldo Venn and Irena Vasko took place in Keld.'],
  ['held', 'Aldo Venn agreed with Irena Vasko on a truce during a meeting in Keld.'],
  ['held', 'Aldo Venn and Irena Vasko exchanged views in Keld.'],
  ['off', 'Aldo Venn withdrew from the talks with Irena Vasko in Keld.'],
  ['off', 'The planned encounter of Aldo Venn and Irena Vasko in Keld came to nothing.'],
  ['off', 'There was no meeting in Keld: Aldo Venn and Irena Vasko called it off.'],
  ['off', 'The talks that Aldo Venn and Irena Vasko had wanted to hold in Keld fell through.'],
  ['off', 'Plans for Aldo Venn to meet Irena Vasko in Keld were dropped.'],
  [null, 'Aldo Venn and Irena Vasko grew up in Keld.'],
  [null, 'Aldo Venn and Irena Vasko are expected to resign, it is said in Keld.'],
  [null, 'Aldo Venn received a parcel in Keld.'],
  [null, 'Aldo Venn and Irena Vasko saw the sea in Keld.'],
  [null, 'Aldo Venn and Irena Vasko joined the navy in Keld.'],
  [null, 'Talks were held in Keld, the producers Aldo Venn and Irena Vasko said.'],
]

for (const [expected, text] of cases)
  test(`occasion: ${text}`, () => {
    const people = PEOPLE.filter((name) => text.includes(name))
    const days = text.includes('Sunday') ? { Sunday: '2031-03-09' } : {}
    const told = toldReport('r', text, { people, days, places: ['Keld'] })
    const [report] = reportsOf(toldPile([told]))
    const [found] = occasionsIn(report!, [], published)
    assert.equal(found?.state ?? null, expected)
  })

test('a plan for a bare weekday is for the next one', () => {
  const text = 'Aldo Venn will meet Irena Vasko in Keld on Sunday.'
  const told = toldReport('r', text, {
    people: PEOPLE,
    days: { Sunday: '2031-03-02' },
    places: ['Keld'],
  })
  const [report] = reportsOf(toldPile([told]))
  const [found] = occasionsIn(report!, [], published)
  assert.equal(found?.said.about.time?.from, '2031-03-09')
})
