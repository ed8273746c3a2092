import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'
import { peopleOf } from './people.ts'

/** Whether "Orvask", which the tagger took for a person, is somebody in the text. */
const isSomebody = (text: string): boolean => {
  const reports = reportsOf(toldPile([toldReport('r0', text, { people: ['Orvask'] })]))
  return peopleOf(reports).people.length > 0
}

const shown = [
  'Orvask, 34, sleeps in a bus.',
  'Sister Orvask counted the blankets.',
  'A trader who gave only his first name, Orvask, came back.',
  'A baker, Orvask, sells bread.',
  'Orvask, a nurse, came at dawn.',
  'Orvask sleeps in a cellar.',
  'The shell hit while Orvask was asleep.',
  "Orvask's wife sold the goats.",
  'Soldiers took the goats of Orvask and burned her house.',
  'Nobody has seen Orvask since. He went for bread.',
  'A boy called Orvask held the rope.',
  '“There was no warning,” said Orvask.',
  'Orvask (9) draws the same bridge every day.',
  'Orvask, who was evacuated, waits for news.',
]

const unshown = [
  'The road to Orvask was mined.',
  'Orvask fell to the army on Monday.',
  'Shells hit Orvask and Dovril at noon.',
  'The ferry Orvask left on time.',
  'Both sides blamed Orvask.',
]

for (const text of shown) test(`somebody: ${text}`, () => assert.ok(isSomebody(text)))
for (const text of unshown) test(`nobody shown: ${text}`, () => assert.ok(!isSomebody(text)))
