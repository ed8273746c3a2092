import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../model/story.ts'
import { issuesIn } from './issues.ts'
import { toldPile, toldReport, type Layers } from './pile.cases.ts'
import { positionsOf } from './positions.ts'
import { reportsOf, statementsOf, type NameSpeaker } from './statement.ts'

type Told = readonly [text: string, layers?: Layers]

const nameSpeaker: NameSpeaker = (_, name) => name.replace(/^the\s+/iu, '')

function positions(people: readonly Person[], ...told: readonly Told[]): string[] {
  const reports = reportsOf(
    toldPile(told.map(([text, layers], i) => toldReport(`r${i}`, text, layers))),
  )
  const spoken = statementsOf(reports, 'quotation', nameSpeaker)
  return positionsOf(reports, spoken, { nameSpeaker, people }).map(
    ({ party, issue, statements }) => `${party}: ${issue} (${statements.length})`,
  )
}

const TRUCE: Told = [
  'Dorn said a truce would be a mistake. The Shore Front rejected a ceasefire.',
  { quotations: { 'a truce would be a mistake': 'Dorn' }, organisations: ['Shore Front'] },
]

test('two parties that speak of one matter in other words have an issue', () => {
  assert.deepEqual(positions([], TRUCE), ['Dorn: ceasefire (1)', 'Shore Front: ceasefire (1)'])
})

test('what one party alone speaks of is no issue between parties', () => {
  assert.deepEqual(positions([], [TRUCE[0], { organisations: ['Shore Front'] }]), [])
})

test('a fact that a monitor tells is no stand, nor are the words of a private person', () => {
  const told: Told = [
    'Keld said a truce had begun on Friday. “A truce will hold,” Lund said. Dorn wanted a truce.',
    {
      quotations: { 'a truce had begun on Friday': 'Keld', '“A truce will hold,”': 'Lund' },
      places: ['Dorn'],
    },
  ]
  assert.deepEqual(positions([], told), ['Dorn: ceasefire (1)', 'Lund: ceasefire (1)'])
  const lund = { name: 'Lund', standing: 'private', roles: [] } as unknown as Person
  assert.deepEqual(positions([lund], told), [])
})

test('an answer is about what stands before it', () => {
  const told: Told = [
    'Marn wants neutral engineers on the wall. Dorn has until now refused to have outsiders there.',
    { places: ['Marn', 'Dorn'] },
  ]
  assert.deepEqual(positions([], told), ['Dorn: inspections (1)', 'Marn: inspections (1)'])
})

test('two parties in one breath are two', () => {
  const told: Told = [
    'Marn and its ally Dorn said they would not accept sanctions. Keld called for sanctions.',
    {
      quotations: { 'they would not accept sanctions': 'Marn and its ally Dorn' },
      places: ['Keld'],
    },
  ]
  const issue = 'sanctions (1)'
  assert.deepEqual(positions([], told), [`Dorn: ${issue}`, `Keld: ${issue}`, `Marn: ${issue}`])
})

const ISSUES: readonly (readonly [readonly string[], string])[] = [
  [
    ['ceasefire'],
    'a halt to the shelling of fields, that is a cessation of hostilities'.replace(
      'shelling of fields',
      'fighting',
    ),
  ],
  [['safe zone'], 'a demilitarised zone along the ridge'],
  [['humanitarian crisis'], 'it would be a humanitarian catastrophe'],
  [['chemical weapons'], 'never used poison gas'],
  [['elections'], 'a recount of the ballots'],
  [['aid'], 'aid convoys must pass'],
  [[], 'the bridge is old and the ferry slow'],
  [[], 'dealers said the weather was fine'],
  [[], 'a big deal of dust'.replace('deal', 'heap')],
]

for (const [expected, text] of ISSUES)
  test(`issues of “${text}”: ${expected.join(', ') || 'none'}`, () => {
    assert.deepEqual(issuesIn(text), expected)
  })
