// What counts as a change between two ledgers, on stories built by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import { citesOf } from '../model/passage.ts'
import type { Story } from '../model/story.ts'
import { changesBetween } from './changes.ts'

type Said = readonly [document: string, start: number, value: number]

function claim(id: string, said: readonly Said[], more: Partial<Claim> = {}): Claim {
  const statements = said.map(([document, start, value]) => ({
    document,
    start,
    end: start + 5,
    exact: 'words',
    min: value,
    max: value,
  }))
  const values = said.map(([, , value]) => value)
  const [first, ...rest] = statements
  return {
    id,
    aliases: [],
    kind: 'figure',
    term: 'killed',
    label: `people killed (${id})`,
    min: Math.min(...values),
    max: Math.max(...values),
    bound: 'exact',
    status: 'actual',
    place: null,
    time: null,
    partOf: null,
    statements: [first!, ...rest],
    reports: said.length,
    independent: 1,
    origins: 1,
    why: [],
    ...more,
  }
}
const finding = (kind: Finding['kind'], about: Claim, why = 'seen'): Finding => ({
  id: `${kind} ${about.id}`,
  kind,
  claims: [about.id],
  why: [why],
  cites: citesOf(about.statements),
})
function story(claims: Claim[], findings: Finding[] = []): Story {
  const ids = new Set(claims.flatMap(({ statements }) => statements.map((one) => one.document)))
  const documents = [...ids].map((id) => ({ id, outlet: null, published: null, condition: [] }))
  return {
    id: 's',
    title: '',
    from: null,
    to: null,
    documents,
    claims,
    findings,
    brief: [],
    struck: [],
    timeline: [],
    agreements: [],
    positions: [],
    people: [],
    places: [],
    lineage: { edges: [], roots: [] },
  }
}
const NEVER = { since: null, today: null }
const kinds = (
  before: Story[],
  after: Story[],
  span = NEVER as Parameters<typeof changesBetween>[2],
) => changesBetween(before, after, span).map(({ kind, claims }) => `${kind} ${claims.join()}`)

const nine = claim('a', [['r1', 0, 9]])

test('nothing new is no change', () => {
  const at = story([nine], [finding('same', nine)])
  assert.deepEqual(kinds([at], [at]), [])
})

test('a claim that shares nothing is new', () => {
  const other = claim('b', [['r2', 7, 40]])
  assert.deepEqual(kinds([story([nine])], [story([nine, other])]), ['new b'])
})

test('a later report with a higher or lower number moves the claim', () => {
  const up = claim('a', [
    ['r1', 0, 9],
    ['r2', 0, 14],
  ])
  const down = claim('a', [
    ['r1', 0, 9],
    ['r2', 0, 7],
  ])
  assert.deepEqual(kinds([story([nine])], [story([up])]), ['raised a'])
  assert.deepEqual(kinds([story([nine])], [story([down])]), ['lowered a'])
})

test('within rounding nothing moved', () => {
  const round = claim('a', [['r1', 0, 3_000_000]])
  const precise = claim('a', [
    ['r1', 0, 3_000_000],
    ['r2', 0, 2_900_000],
  ])
  assert.deepEqual(kinds([story([round])], [story([precise])]), [])
})

test('a claim that an earlier report renamed is the same claim', () => {
  const renamed = claim(
    'z',
    [
      ['r0', 0, 9],
      ['r1', 0, 9],
    ],
    { aliases: ['a'] },
  )
  assert.deepEqual(kinds([story([nine])], [story([renamed])]), [])
})

test('a matter newly at odds is contested, an old one is not again', () => {
  const both = claim('a', [
    ['r1', 0, 9],
    ['r2', 0, 9],
  ])
  const odds = finding('differ', both)
  assert.deepEqual(kinds([story([nine])], [story([both], [odds])]), ['contested a'])
  const more = claim('a', [
    ['r1', 0, 9],
    ['r2', 0, 9],
    ['r3', 0, 9],
  ])
  assert.deepEqual(kinds([story([both], [odds])], [story([more], [finding('differ', more)])]), [])
})

test('a claim that is gone was withdrawn; a merged one was not', () => {
  const other = claim('b', [['r2', 7, 9]])
  const merged = claim(
    'a',
    [
      ['r1', 0, 9],
      ['r2', 7, 9],
    ],
    { aliases: ['b'] },
  )
  assert.deepEqual(kinds([story([nine, other])], [story([nine])]), ['withdrawn b'])
  assert.deepEqual(kinds([story([nine, other])], [story([merged])]), [])
})

test('a plan called off was withdrawn', () => {
  const talks = claim(
    't',
    [
      ['r1', 0, 1],
      ['r2', 0, 1],
    ],
    { kind: 'event' },
  )
  const plan = claim('t', [['r1', 0, 1]], { kind: 'event' })
  const off = finding('update', talks, 'planned, then called off: talks')
  assert.deepEqual(kinds([story([plan])], [story([talks], [off])]), ['withdrawn t'])
})

test('a deadline passed since then is told once', () => {
  const bound = claim('c', [['r1', 0, 1]], {
    kind: 'commitment',
    time: { from: null, to: '2031-03-10' },
  })
  const at = [story([bound])]
  const on = (since: string, today: string) => kinds(at, at, { since, today })
  assert.deepEqual(on('2031-03-01', '2031-03-11'), ['deadline c'])
  assert.deepEqual(on('2031-03-01', '2031-03-10'), [])
  assert.deepEqual(on('2031-03-11', '2031-03-20'), [])
})

test('a statement taken out moves the bounds too', () => {
  const both = claim('a', [
    ['r1', 0, 9],
    ['r2', 0, 14],
  ])
  const documents = story([both]).documents
  const after = { ...story([nine]), documents }
  assert.deepEqual(kinds([story([both])], [after]), ['lowered a'])
})
