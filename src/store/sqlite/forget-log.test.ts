// What is forgotten of a report leaves the decision log too, and the chain still holds.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { anchorAt, refOf } from '../../model/decision-anchor.ts'
import type { Deed } from '../../model/decision.ts'
import { decisionsOf, readLog, recordLine, recordsAfter } from '../../model/decision-log.ts'
import { inventedDocument } from '../store.contract.ts'
import { forget } from './forget.ts'
import { examineStore } from './keep.ts'
import { storePath } from './open.ts'
import { salvageStore } from './salvage.ts'
import { openSqliteStore } from './store.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-forget-log-'))
after(() => rmSync(root, { recursive: true, force: true }))

const FERRY = inventedDocument(
  'ferry',
  `Ada Quill lives in Marn. ${'Rain fell on Ostrel. '.repeat(9)}`,
)
const BRIDGE = inventedDocument('bridge', 'A bridge in Ostrel closed.')
const note = (document: typeof FERRY, start: number, end: number): Deed => ({
  kind: 'note',
  at: [anchorAt(document, { start, end })],
  text: 'asked her',
})

async function desk(...deeds: Deed[]): Promise<string> {
  const folder = mkdtempSync(join(root, 'desk-'))
  const store = await openSqliteStore(folder)
  await store.putDocuments([{ document: FERRY }, { document: BRIDGE }])
  const signed = { by: 'Dana Keld', time: '2031-03-02T10:00:00Z', reason: 'seen so' }
  const records = recordsAfter(
    undefined,
    deeds.map((deed) => ({ ...signed, deed })),
  )
  await store.append('decision', 0, records.map(recordLine))
  await store.close()
  return folder
}

async function keptIn(folder: string): Promise<number> {
  const store = await openSqliteStore(folder)
  const records = readLog(await store.log('decision'))
  await store.close()
  assert.ok(Array.isArray(records))
  return decisionsOf(records).length
}

const warrant = { who: 'Dana Keld', reason: 'asked to', day: '2031-03-02' }

test('forgetting a passage empties the decisions on and beside it', async () => {
  const far = FERRY.text.lastIndexOf('Rain fell')
  const folder = await desk(note(FERRY, 0, 9), note(FERRY, far, far + 9), note(BRIDGE, 0, 8))
  forget(folder, 'ferry', { start: 0, end: 9 }, warrant)
  assert.equal(await keptIn(folder), 2)
  assert.ok(!readFileSync(storePath(folder)).includes('Ada Quill'))
})

test('forgetting a report empties every decision about it', async () => {
  const outlet: Deed = { kind: 'outlet', report: refOf(FERRY), outlet: 'Marn Daily' }
  const folder = await desk(note(FERRY, 0, 9), outlet, note(BRIDGE, 0, 8))
  forget(folder, 'ferry', null, warrant)
  assert.equal(await keptIn(folder), 1)
})

test('a record that does not hold is named by the examination', async () => {
  const folder = await desk(note(BRIDGE, 0, 8))
  const store = await openSqliteStore(folder)
  await store.append('decision', 1, ['{}'])
  await store.close()
  const { problems } = examineStore(folder)
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['decision log record 2'],
  )
})

test('salvage keeps the decisions', async () => {
  const folder = await desk(note(BRIDGE, 0, 8))
  const saved = mkdtempSync(join(root, 'saved-'))
  await salvageStore(folder, saved)
  assert.equal(await keptIn(saved), 1)
})
