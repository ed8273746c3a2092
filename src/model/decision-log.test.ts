import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Anchor, Decision, Deed } from './decision.ts'
import {
  decisionsOf,
  disagreements,
  heldDecisions,
  named,
  readLog,
  recordLine,
  recordsAfter,
} from './decision-log.ts'
import { checkDecision, readDecision } from './decision-read.ts'

const anchor: Anchor = {
  document: 'a',
  start: 5,
  end: 17,
  exact: '3,200 people',
  before: 'Some ',
  after: ' left Keld.',
  report: { document: 'a', path: 'a.txt', part: null, url: null },
}
const decision = (deed: Deed, by = 'Dana Keld', minute = 0): Decision => ({
  by,
  time: `2031-03-02T10:${String(minute).padStart(2, '0')}:00Z`,
  reason: 'seen so',
  deed,
})
const speaker = (name: string, by?: string, minute?: number) =>
  decision({ kind: 'speaker', at: [anchor], speaker: name }, by, minute)
const undo = (one: Decision, minute = 30) =>
  decision({ kind: 'undo', of: named(one).id }, 'Dana Keld', minute)
const heldOf = (...all: Decision[]) => heldDecisions(decisionsOf(recordsAfter(undefined, all)))

const LOG = recordsAfter(undefined, [
  speaker('Mira Tolan'),
  decision({ kind: 'note', at: [anchor], text: 'asked “the council” \u{1f6a2}' }, 'Orlo Brandt', 1),
  speaker('Aldo Venn', 'Orlo Brandt', 2),
]).map(recordLine)

test('a log is read as it was written', () => {
  const records = readLog(LOG)
  assert.ok(Array.isArray(records))
  assert.deepEqual(records.map(recordLine), LOG)
  assert.equal(decisionsOf(records).length, 3)
})

test('a flipped byte anywhere is detected, and its record named', () => {
  const joined = LOG.join('\n')
  for (let at = 0; at < joined.length; at++) {
    if (joined[at] === '\n') continue
    const flipped = String.fromCharCode(joined.charCodeAt(at) ^ 1)
    if (flipped === '\n' || flipped === '\r') continue
    const lines = `${joined.slice(0, at)}${flipped}${joined.slice(at + 1)}`.split('\n')
    const record = joined.slice(0, at).split('\n').length
    const broken = readLog(lines)
    assert.ok('record' in broken, `offset ${at} of record ${record}`)
    assert.equal(broken.record, record)
  }
})

test('a record left out, put twice or put elsewhere is named', () => {
  const [one, two, three] = LOG as [string, string, string]
  for (const [lines, record] of [
    [[two, three], 1],
    [[one, three], 2],
    [[one, two, two, three], 3],
    [[one, three, two], 2],
  ] as const) {
    const broken = readLog(lines)
    assert.ok('record' in broken)
    assert.equal(broken.record, record)
  }
})

test('a forgotten content keeps the chain', () => {
  const records = readLog(LOG)
  assert.ok(Array.isArray(records))
  const lines = records.map((one, at) => recordLine(at === 1 ? { ...one, content: null } : one))
  const read = readLog(lines)
  assert.ok(Array.isArray(read))
  assert.equal(decisionsOf(read).length, 2)
})

test('an undo takes a decision back, an undo of it brings it again', () => {
  const one = speaker('Mira Tolan')
  const back = undo(one)
  assert.equal(heldOf(one, back).length, 0)
  assert.equal(heldOf(one, back, undo(back, 40)).length, 1)
  assert.equal(heldOf(back, one).length, 0)
})

test('what holds does not depend on the order in which logs met', () => {
  const all = [
    speaker('Mira Tolan'),
    speaker('Aldo Venn', 'Orlo Brandt', 2),
    undo(speaker('Mira Tolan')),
  ]
  const ids = (list: Decision[]) => heldOf(...list).map(({ id }) => id)
  assert.deepEqual(ids(all), ids(all.toReversed()))
})

test('two names on one passage with other outcomes disagree', () => {
  const at = disagreements(heldOf(speaker('Mira Tolan'), speaker('Aldo Venn', 'Orlo Brandt', 2)))
  assert.equal(at.length, 1)
  assert.deepEqual(
    at[0]?.decisions.map(({ by }) => by),
    ['Dana Keld', 'Orlo Brandt'],
  )
  assert.equal(disagreements(heldOf(speaker('A'), speaker('A', 'Orlo Brandt', 2))).length, 0)
  assert.equal(disagreements(heldOf(speaker('A'), speaker('B', 'Dana Keld', 2))).length, 0)
})

test('times in two zones sort by the moment', () => {
  const early = { ...speaker('A'), time: '2031-03-02T10:00:00+02:00' }
  const late = { ...speaker('B'), time: '2031-03-02T09:00:00Z' }
  assert.deepEqual(
    heldOf(late, early).map(({ time }) => time),
    [early.time, late.time],
  )
})

test('what is no decision is told, never thrown', () => {
  assert.match(String(readDecision('{"by":"Dana Keld"}')), /time/u)
  assert.match(String(readDecision('[')), /JSON/u)
  const bad = (deed: unknown) => String(checkDecision({ ...speaker('A'), deed }))
  assert.match(bad({ kind: 'crown' }), /crown/u)
  assert.match(bad({ kind: 'merge', claim: 'figure', at: [anchor] }), /two/u)
  assert.match(
    bad({ kind: 'date', report: anchor.report, from: '2031-02-30', to: '2031-03-01' }),
    /day/u,
  )
  assert.match(bad({ kind: 'speaker', at: [{}], speaker: 'A' }), /passage/u)
  fc.assert(
    fc.property(fc.anything(), (deed) => {
      checkDecision({ ...speaker('A'), deed })
    }),
    { seed: 5 },
  )
})
