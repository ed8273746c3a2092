// A story keeps the ids it went by before an earlier report arrived.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryStore } from '../store/memory.ts'
import { DAM } from './pile.cases.ts'
import { runPile } from './run.ts'

test('a report that comes before all others gives the story its name; the old one stays an alias', async () => {
  const store = memoryStore()
  const [first, ...later] = DAM.toSorted((a, b) =>
    (a.published ?? '') < (b.published ?? '') ? -1 : 1,
  )
  const before = await runPile(
    store,
    later.map((document) => ({ document })),
  )
  const after = await runPile(store, [{ document: first! }], { scope: 'all' })
  assert.equal(before.stories.length, 1)
  assert.equal(after.stories.length, 1)
  const [was, is] = [before.stories[0]!, after.stories[0]!]
  assert.ok(is.id === was.id || is.aliases?.includes(was.id))
  assert.equal(new Set([is.id, ...(is.aliases ?? [])]).size, DAM.length)
})
