// Words of two senses beside an occasion: whether the marked one tells of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf, statementsOf } from '../statement.ts'
import { isOccasionSense } from './occasion-sense.ts'

const cases: readonly (readonly [boolean, string, string])[] = [
  [true, 'buried', 'Mourners buried nine of the victims in Keld.'],
  [true, 'buried', 'The mayor was a baker, and the man was buried in Keld.'],
  [true, 'buried', 'They buried Aldo Venn in Keld.'],
  [true, 'burial', 'The burial took place in Keld.'],
  [true, 'heard', 'The court in Keld heard the appeal.'],
  [true, 'hearing', 'The hearing took place in Keld.'],
  [true, 'gathered', 'Envoys gathered in Keld.'],
  [true, 'signed', 'Both signed the pact in Keld.'],
  [true, 'met', 'The two met in Keld.'],
  [true, 'talks', 'The talks took place in Keld.'],
  [false, 'buried', 'A mudslide buried a village near Keld.'],
  [false, 'buried', 'The road was buried under snow near Keld.'],
  [false, 'buried', 'Nine men were buried in the mud in Keld.'],
  [false, 'buried', 'The company buried the report in Keld.'],
  [false, 'heard', 'A blast was heard in Keld.'],
  [false, 'gathered', 'Police gathered evidence in Keld.'],
  [false, 'signs', 'There were signs of damage in Keld.'],
  [false, 'met', 'The army met fierce resistance in Keld.'],
]

for (const [expected, what, text] of cases)
  test(`${what}: ${text}`, () => {
    const told = toldReport('r', text, { events: { [what]: {} } })
    const reports = reportsOf(toldPile([told]))
    const [said] = statementsOf(reports, 'event', () => null)
    assert.equal(isOccasionSense(said!), expected)
  })
