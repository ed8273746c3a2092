// What somebody else writes is seen, what is derived is not.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inventedDocument } from '../store.contract.ts'
import { forget } from './forget.ts'
import { openPulse } from './pulse.ts'
import { openSqliteStore } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-pulse-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('arrivals, decisions and erasures raise their counts; layers and results none', async () => {
  const store = await openSqliteStore(folder)
  const pulse = openPulse(folder)
  const at = () => {
    const { arrivals, decisions, forgotten, told } = pulse.beat()
    return [arrivals, decisions, forgotten, told]
  }
  assert.deepEqual(at(), [0, 0, 0, false])
  await store.putDocuments([{ document: inventedDocument('r1', 'Rain fell in Marn.') }])
  assert.deepEqual(at(), [1, 0, 0, false])
  await store.putDerived([{ stage: 'story@1', key: 's', inputs: 'i', value: 1 }])
  assert.deepEqual(at(), [1, 0, 0, true])
  await store.putLayers([{ document: 'r1', kind: 'name', key: 'k', annotations: [] }])
  await store.append('look', 0, ['{}'])
  assert.deepEqual(at(), [1, 0, 0, true])
  await store.append('decision', 0, ['{}'])
  assert.deepEqual(at(), [1, 1, 0, true])
  await store.close()
  pulse.close()
})

test('a report that is forgotten is one tombstone more', async () => {
  const store = await openSqliteStore(join(folder, 'other'))
  await store.putDocuments([{ document: inventedDocument('r1', 'Rain fell in Marn.') }])
  await store.close()
  const pulse = openPulse(join(folder, 'other'))
  const warrant = { who: 'A. Venn', reason: 'asked to', day: '2031-03-02' }
  forget(join(folder, 'other'), 'r1', null, warrant)
  assert.equal(pulse.beat().forgotten, 1)
  pulse.close()
})
