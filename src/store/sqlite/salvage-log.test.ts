// Logs of a damaged store: what is left goes on, what is missing is named, and a chain of decisions
// that lost a record is whole again.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { decisionsOf, readLog, recordLine, recordsAfter } from '../../model/decision-log.ts'
import type { Decision } from '../../model/decision.ts'
import { inventedDocument } from '../store.contract.ts'
import { forget } from './forget.ts'
import { examineStore } from './keep.ts'
import { storePath } from './open.ts'
import { salvageStore } from './salvage.ts'
import { decisionsCounted, missingOf, savedLog } from './salvage-log.ts'
import { openSqliteStore } from './store.ts'

const decision = (n: number): Decision => ({
  by: 'Dana Keld',
  time: `2031-03-0${1 + (n % 9)}T10:00:00Z`,
  reason: `because of ${n}`,
  deed: { kind: 'describe', outlet: `Herald ${n}`, owner: null, country: 'Veldoria', wires: [] },
})
const chain = (count: number) =>
  recordsAfter(
    undefined,
    Array.from({ length: count }, (_, n) => decision(n)),
  ).map(recordLine)
const numbered = (lines: readonly string[]) =>
  new Map(lines.map((line, index) => [index + 1, line] as const))

test('a whole log is as it was', () => {
  const lines = chain(4)
  assert.deepEqual(savedLog('decision', numbered(lines), 4), { lines, lost: [] })
  assert.deepEqual(savedLog('run', numbered(['{}', '{}'])), { lines: ['{}', '{}'], lost: [] })
})

test('whatever is missing is named, and the decisions that are left hold under their ids', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
      (count, gone) => {
        const all = numbered(chain(count))
        const missing = gone.filter((number) => all.delete(number)).sort((a, b) => a - b)
        const { lines, lost } = savedLog('decision', all, count)
        assert.deepEqual(
          lost,
          missing.map((number) => `decision log line ${number}`),
        )
        const records = readLog(lines)
        if ('record' in records) assert.fail(records.why)
        assert.equal(decisionsOf(records).length, count - missing.length)
      },
    ),
    { numRuns: 200, seed: 5 },
  )
})

test('of many missing rows fifty are named and the others counted', () => {
  const lost = missingOf('account line', new Map([[100, null]]))
  assert.equal(lost.length, 51)
  assert.deepEqual([lost[0], lost.at(-1)], ['account line 1', 'account line: 49 more'])
})

test('the log of runs tells how many decisions there were', () => {
  assert.equal(decisionsCounted(undefined), 0)
  assert.equal(decisionsCounted(numbered(['{"stored":[],"decisions":3}', '{"stored":[]}'])), 3)
})

test('a store whose decision log was hit is saved with the rest of its decisions', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stemma-salvage-log-'))
  const [desk, saved] = [join(root, 'desk'), join(root, 'saved')]
  const store = await openSqliteStore(desk)
  await store.putDocuments([{ document: inventedDocument('r1', 'Rain fell in Marn.') }])
  await store.append('decision', 0, chain(7))
  await store.append('run', 0, ['{"stored":["r1"],"decisions":7}'])
  await store.close()
  const bytes = readFileSync(storePath(desk))
  bytes.write('XXXX', bytes.indexOf('because of 2'))
  writeFileSync(storePath(desk), bytes)
  assert.ok(examineStore(desk).problems.some(({ where }) => where === 'decision log line 3'))
  const { lost } = await salvageStore(desk, saved)
  assert.deepEqual(lost, ['decision log line 3'])
  assert.deepEqual(examineStore(saved).problems, [])
  const again = await openSqliteStore(saved)
  const records = readLog(await again.log('decision'))
  await again.close()
  assert.equal('record' in records ? records.why : records.length, 6)
  rmSync(root, { recursive: true })
})

test('a missing tombstone is told of, and those behind it are a chain again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stemma-salvage-log-'))
  const [desk, saved] = [join(root, 'desk'), join(root, 'saved')]
  const store = await openSqliteStore(desk)
  const ids = ['r1', 'r2', 'r3', 'r4']
  await store.putDocuments(
    ids.map((id) => ({ document: inventedDocument(id, `Rain fell in Marn ${id}.`) })),
  )
  await store.close()
  for (const id of ids.slice(0, 3))
    forget(desk, id, null, { who: `Dana ${id}`, reason: 'asked to', day: '2031-03-02' })
  const bytes = readFileSync(storePath(desk))
  // A letter in its hash is none of a hash: the row is no tombstone any more.
  bytes.write('z', bytes.indexOf('Dana r2') - 10)
  writeFileSync(storePath(desk), bytes)
  const { lost } = await salvageStore(desk, saved)
  assert.ok(lost.includes('tombstone 2: what it forgot may come back'), lost.join())
  assert.deepEqual(examineStore(saved).problems, [])
  assert.equal(examineStore(saved).forgotten, 2)
  rmSync(root, { recursive: true })
})

test('a report that had lost a passage is named where it is lost, though it has a tombstone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stemma-salvage-log-'))
  const [desk, saved] = [join(root, 'desk'), join(root, 'saved')]
  const store = await openSqliteStore(desk)
  const report = inventedDocument('r1', 'Rain fell in Marn. Ada Quill left her house.')
  await store.putDocuments([{ document: { ...report, path: 'in/a.txt' } }])
  await store.close()
  const warrant = { who: 'Dana Keld', reason: 'asked to', day: '2031-03-02' }
  forget(desk, 'r1', { start: 19, end: 28 }, warrant)
  const bytes = readFileSync(storePath(desk))
  bytes.write('XXXX', bytes.indexOf('Rain fell in Marn'))
  writeFileSync(storePath(desk), bytes)
  assert.deepEqual((await salvageStore(desk, saved)).lost, ['report r1'])
  assert.deepEqual(examineStore(saved).problems, [])
  rmSync(root, { recursive: true })
})
