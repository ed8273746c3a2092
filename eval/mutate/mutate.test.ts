// The short form of run.ts: the brief and the first sentences of the example story, one seed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { briefLines } from './brief-lines.ts'
import { exampleLines } from './example.ts'
import { judge, type Tally } from './judge.ts'

const SEED = 7
const SENTENCES = 60
/** The goals: of numbers, names, quotes and dates 99 %, of all 90 %, false alarms at most 3 %. */
const STRICT = ['number', 'entity', 'quote word', 'date']

const shareOf = ({ operators }: Tally, names: readonly string[]) => {
  const some = names.map((name) => operators.get(name) ?? { caught: 0, all: 0 })
  const sum = (key: 'caught' | 'all') => some.reduce((total, one) => total + one[key], 0)
  return sum('caught') / Math.max(1, sum('all'))
}

test(`mutations of true lines are caught, seed ${SEED}`, async () => {
  const lines = [...(await briefLines()), ...exampleLines(false).slice(0, SENTENCES)]
  const tally = judge(lines, SEED)
  assert.equal(tally.operators.size, 12)
  assert.ok(shareOf(tally, STRICT) >= 0.99, tally.missed.join('\n'))
  assert.ok(shareOf(tally, [...tally.operators.keys()]) >= 0.9, tally.missed.join('\n'))
  const { struck, all } = tally.alarms
  assert.ok(struck <= all * 0.03, tally.alarming.join('\n'))
})
