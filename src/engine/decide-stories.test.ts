// What is decided of stories holds for the reports named, whatever else the pile holds, and later
// decisions win.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Named, StoryDeed } from '../model/decision.ts'
import { memoryStore } from '../store/memory.ts'
import { recordDecisions, undoOf } from './decide-log.ts'
import { decideStories } from './decide-stories.ts'
import { DAM, REPORTS, STRIKE } from './pile.cases.ts'
import { runPile } from './run.ts'

const ref = (document: string) => ({ document, path: null, part: null, url: null })
const signed = { by: 'Dana Keld', time: '2031-03-05T09:00:00Z', reason: 'one flood' }

function decided(kind: StoryDeed['kind'], ...ids: string[]): Named {
  return { ...signed, id: `${kind} ${ids.join(' ')}`, deed: { kind, reports: ids.map(ref) } }
}

const GROUPS = [['r1', 'r2'], ['r3'], ['r4', 'r5', 'r6']]

test('without decisions the grouping stays as it is', () => {
  assert.deepEqual(decideStories(GROUPS, []), GROUPS)
})

test('joined stories are one, at the place of the first', () => {
  assert.deepEqual(decideStories(GROUPS, [decided('join', 'r2', 'r3')]), [
    ['r1', 'r2', 'r3'],
    ['r4', 'r5', 'r6'],
  ])
})

test('parted reports make a story of their own', () => {
  assert.deepEqual(decideStories(GROUPS, [decided('part', 'r5', 'r6')]), [
    ['r1', 'r2'],
    ['r3'],
    ['r4'],
    ['r5', 'r6'],
  ])
})

test('the later decision wins, and one about reports that are not held changes nothing', () => {
  const decisions = [decided('join', 'r1', 'r3'), decided('part', 'r3'), decided('join', 'x', 'r4')]
  assert.deepEqual(decideStories(GROUPS, decisions), [['r1', 'r2'], ['r3'], ['r4', 'r5', 'r6']])
})

test('a revised report stays where its first version was put', () => {
  const groups = [['r1'], ['r2', 'r2#2']]
  assert.deepEqual(decideStories(groups, [decided('part', 'r2')]), [['r1'], ['r2', 'r2#2']])
  assert.deepEqual(decideStories(groups, [decided('join', 'r1', 'r2')]), [['r1', 'r2', 'r2#2']])
})

test('a joined story is told as one on every run, under the id of its earliest report, until undone', async () => {
  const store = memoryStore()
  const before = await runPile(
    store,
    REPORTS.map((document) => ({ document })),
  )
  const reports = [DAM[0]!.id, STRIKE[0]!.id].map(ref)
  const [join] = await recordDecisions(store, [{ ...signed, deed: { kind: 'join', reports } }])
  const after = await runPile(store, [], { scope: 'all' })
  const again = await runPile(store, [], { scope: 'all' })
  assert.equal(after.stories.length, before.stories.length - 1)
  assert.deepEqual(again.stories, after.stories)
  assert.equal(again.counters.storiesComputed, 0)
  const ids = new Set(before.stories.map(({ id }) => id))
  assert.ok(after.stories.every(({ id }) => ids.has(id)))
  await recordDecisions(store, [{ ...signed, deed: undoOf(join!) }])
  assert.deepEqual((await runPile(store, [], { scope: 'all' })).stories, before.stories)
})
