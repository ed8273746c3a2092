// The short version of run.ts: every seventeenth hostile input, and that the whole set is what it
// says it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLASSES, hostileInputs } from './inputs.ts'
import { runHostile } from './run.ts'

const given = { seed: 1, canary: 'http://127.0.0.1:9', divide: 1 }

test('the set has a thousand inputs and more, of fourteen classes, each with a name of its own', () => {
  const all = hostileInputs(given)
  assert.ok(all.length >= 1000, `${all.length} inputs`)
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length)
  assert.deepEqual([...new Set(all.map(({ kind }) => kind))], [...CLASSES])
})

test('the same seed makes the same bytes', () => {
  const sample = (seed: number) =>
    hostileInputs({ ...given, seed })
      .filter(({ kind }) => kind === 'csv' || kind === 'script' || kind === 'date')
      .map(({ bytes }) => Buffer.from(bytes()).toString('base64'))
  assert.deepEqual(sample(1), sample(1))
  assert.notDeepEqual(sample(1), sample(2))
})

test('no input crashes, hangs, connects, runs a script or passes in silence', async (t) => {
  const result = await runHostile({ seed: 1, divide: 17 })
  const wrong = [...result.wrong, ...result.classes.flatMap((one) => one.wrong)]
  assert.deepEqual(wrong, [], 'seed 1, divide 17')
  assert.equal(result.connections, 0)
  if (result.scripts === null) t.diagnostic('no browser: scripts were not tried')
  else assert.equal(result.scripts, 0)
})
