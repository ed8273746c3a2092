// The engine does each piece of work once, and its ledger is the same in any order of input, in any
// store.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Document } from '../model/document.ts'
import { memoryStore } from '../store/memory.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { Arrival } from '../store/store.ts'
import { canonicalExport } from './canonical.ts'
import { DAM, OPERA, REPORTS, STRIKE } from './pile.cases.ts'
import { rebuild } from './rebuild.ts'
import { runPile, storiesOf, type Progress } from './run.ts'
import { shippedStages } from './stages.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-run-'))
after(() => rmSync(root, { recursive: true, force: true }))
const sqlite = () => openSqliteStore(mkdtempSync(join(root, 'desk-')))

const arrive = (documents: readonly Document[]): Arrival[] =>
  documents.map((document) => ({ document }))

/** The order of a fixed shuffle: a linear congruential generator, so that a failure repeats. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const left = [...items]
  const order: T[] = []
  let state = seed
  while (left.length > 0) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    order.push(...left.splice(state % left.length, 1))
  }
  return order
}

test('a second run over the same reports does no work', async () => {
  const store = memoryStore()
  const first = await runPile(store, arrive(REPORTS))
  assert.equal(first.counters.annotated, REPORTS.length)
  assert.equal(first.counters.stored, REPORTS.length)
  const second = await runPile(store, arrive(REPORTS))
  assert.deepEqual(second.stories, first.stories)
  assert.deepEqual(
    { ...second.counters, stories: 0 },
    {
      in: REPORTS.length,
      stored: 0,
      duplicate: REPORTS.length,
      rejected: 0,
      annotated: 0,
      reused: REPORTS.length,
      layersComputed: 0,
      stories: 0,
      storiesComputed: 0,
      pairsCompared: 0,
    },
  )
})

test('one more report recomputes its own story and no other', async () => {
  const store = memoryStore()
  await runPile(store, arrive([...DAM.slice(0, 3), ...STRIKE, ...OPERA]))
  const { counters, stories } = await runPile(store, arrive(DAM.slice(3)), { scope: 'all' })
  assert.equal(counters.annotated, 1)
  assert.equal(counters.storiesComputed, 1)
  assert.equal(counters.stories, 3)
  assert.deepEqual(await storiesOf(REPORTS), stories)
})

test('pairs of reports are compared once, however the story grows', async () => {
  const [store, fresh] = [memoryStore(), memoryStore()]
  const first = await runPile(store, arrive(DAM.slice(0, 3)))
  const next = await runPile(store, arrive(DAM))
  const whole = await runPile(fresh, arrive(DAM))
  assert.ok(first.counters.pairsCompared > 0)
  assert.equal(
    first.counters.pairsCompared + next.counters.pairsCompared,
    whole.counters.pairsCompared,
  )
  assert.deepEqual(next.stories, whole.stories)
})

test('ten orders of input, in memory and on disk, give the same bytes', async () => {
  const memory = memoryStore()
  const { stories } = await runPile(memory, arrive(REPORTS))
  const expected = await canonicalExport(memory, stories)
  for (let seed = 1; seed <= 10; seed++) {
    const store = seed % 2 === 0 ? memoryStore() : await sqlite()
    const run = await runPile(store, arrive(shuffled(REPORTS, seed)))
    assert.equal(await canonicalExport(store, run.stories), expected, `seed ${seed}`)
    await store.close()
  }
})

test('reports that come one at a time give the same bytes as all at once', async () => {
  const [slow, fast] = [await sqlite(), memoryStore()]
  for (const document of shuffled(REPORTS, 7)) await runPile(slow, arrive([document]))
  const [late, soon] = [
    await runPile(slow, [], { scope: 'all' }),
    await runPile(fast, arrive(REPORTS)),
  ]
  assert.equal(await canonicalExport(slow, late.stories), await canonicalExport(fast, soon.stories))
  await slow.close()
})

test('derived data dropped and rebuilt is the same to the byte', async () => {
  const store = await sqlite()
  const before = await runPile(store, arrive(REPORTS))
  const expected = await canonicalExport(store, before.stories)
  const rebuilt = await rebuild(store)
  assert.equal(rebuilt.counters.annotated, REPORTS.length)
  assert.equal(await canonicalExport(store, rebuilt.stories), expected)
  await store.close()
})

test('a run reports on what it was given unless asked for all', async () => {
  const store = memoryStore()
  await runPile(store, arrive(STRIKE))
  const ids = (stories: readonly { documents: readonly { id: string }[] }[]) =>
    stories.flatMap(({ documents }) => documents.map(({ id }) => id)).sort()
  assert.deepEqual(ids((await runPile(store, arrive(OPERA))).stories), ['opera-1'])
  const all = await runPile(store, arrive(OPERA), { scope: 'all' })
  assert.deepEqual(ids(all.stories), ['opera-1', 'strike-1', 'strike-2'])
})

test('another --date annotates only reports that state none', async () => {
  const store = memoryStore()
  await runPile(store, arrive(DAM))
  assert.equal((await runPile(store, arrive(DAM), { date: '2031-03-04' })).counters.annotated, 1)
})

test('an id met again with other content is numbered, and nothing is lost', async () => {
  const [first, second] = DAM as [Document, Document]
  const clash = [first, { ...second, id: first.id }, { ...DAM[2]!, id: first.id }]
  const store = memoryStore()
  const rejected = { path: 'broken.jsonl', line: 3, reason: 'not JSON' }
  const { counters } = await runPile(store, [...arrive([...clash, first]), { rejected }])
  assert.deepEqual(
    [counters.in, counters.stored, counters.duplicate, counters.rejected],
    [5, 3, 1, 1],
  )
  const ids = (await store.heads()).map(({ id }) => id)
  assert.deepEqual(ids.sort(), ['dam-1', 'dam-1#2', 'dam-1#3'])
})

test('a stage with a new version runs again, the others do not', async () => {
  const store = memoryStore()
  await runPile(store, arrive(REPORTS))
  const stages = { ...shippedStages, storyVersion: shippedStages.storyVersion + 1 }
  const { counters } = await runPile(store, arrive(REPORTS), { stages })
  assert.equal(counters.annotated, 0)
  assert.equal(counters.storiesComputed, counters.stories)
})

test('what other rules made is made anew', async () => {
  const store = memoryStore()
  const before = await runPile(store, arrive(REPORTS), { stages: { ...shippedStages, rules: 'x' } })
  const { counters, stories } = await runPile(store, arrive(REPORTS))
  assert.equal(counters.storiesComputed, counters.stories)
  assert.deepEqual(stories, before.stories)
})

test('progress counts up to what there is to do', async () => {
  const steps: Progress[] = []
  await runPile(memoryStore(), arrive(REPORTS), { onProgress: (one) => steps.push(one) })
  for (const step of ['reading', 'annotating'] as const)
    assert.equal(steps.findLast((one) => one.step === step)?.done, REPORTS.length)
})

test('an empty pile has no stories', async () => {
  assert.deepEqual(await storiesOf([]), [])
})
