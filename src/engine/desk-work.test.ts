// What was forgotten is told of at once, whatever the desk is doing meanwhile; a look reads only
// the stories that changed.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openPulse } from '../store/sqlite/pulse.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import type { DeskEvent } from './desk-message.ts'
import { erasedTeller, handsOf } from './desk-work.ts'
import { DAM, OPERA, STRIKE } from './pile.cases.ts'
import { runPile } from './run.ts'

test('a rise of what is forgotten is told of once, and a failing look is no end', () => {
  const told: DeskEvent[] = []
  let forgotten: number | null = 2
  const beat = () => {
    if (forgotten === null) throw new Error('busy')
    return { arrivals: 1, decisions: 0, forgotten, told: true }
  }
  const look = erasedTeller({
    pulse: { beat, close: () => undefined },
    tell: (event) => void told.push(event),
  })
  look()
  look()
  assert.deepEqual(told, [])
  forgotten = 3
  look()
  look()
  assert.deepEqual(told, [{ kind: 'erased' }])
  forgotten = null
  look()
  forgotten = 4
  look()
  assert.equal(told.length, 2)
})

test('a look reads and shelves the stories that changed, and tells of them alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-work-'))
  const [store, pulse] = [await openSqliteStore(folder), openPulse(folder)]
  try {
    const arrive = (documents: typeof DAM) => documents.map((document) => ({ document }))
    await runPile(store, arrive([...DAM.slice(0, 3), ...STRIKE, ...OPERA]))
    const work = { read: 0, shelved: 0 }
    const watched: Store = {
      ...store,
      derived: async (stage, keys) => {
        const rows = await store.derived(stage, keys)
        if (stage.startsWith('story@')) work.read += rows.length
        return rows
      },
      putDerived: async (rows) => {
        work.shelved += rows.filter(({ stage }) => stage.startsWith('shelf@')).length
        return store.putDerived(rows)
      },
    }
    const told: string[][] = []
    const tell = (event: DeskEvent) => {
      if (event.kind === 'changed') told.push([...event.stories])
    }
    const desk = () =>
      handsOf({ store: watched, pulse, settings: { folder, unmasked: false }, tell })
    const first = desk()
    await first.refresh()
    assert.deepEqual([work, told.map((ids) => ids.length)], [{ read: 3, shelved: 3 }, [3]])
    await first.refresh()
    assert.deepEqual([work, told.length], [{ read: 3, shelved: 3 }, 1])
    await store.putDocuments(arrive(DAM.slice(3)))
    await first.refresh()
    assert.deepEqual([work.shelved, told.at(-1)!.length], [4, 1])
    // Another desk has told nobody yet, and finds all that it shows.
    const before = { ...work }
    await desk().refresh()
    assert.deepEqual([work, told.at(-1)!.length], [before, 3])
  } finally {
    pulse.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
