// A stream places every report, looks only back, and finds the stories of a pile however many
// reports pass by.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupReports, openStream, replayMoves } from './index.ts'
import type { StoryVector } from './vector.ts'

/** Whole numbers below `below`, the same on every machine: Mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A report of story `story`: 20 of its 26 words, and 20 of a thousand that all stories share. */
function invented(id: number, story: number, next: (below: number) => number): StoryVector {
  const own = Array.from({ length: 20 }, () => `story${story}word${next(26)}`)
  const shared = Array.from({ length: 20 }, () => `shared${next(1000)}`)
  const terms = [...new Set([...own, ...shared])]
  return {
    id: `r${id}`,
    day: Math.floor(id / 50),
    terms,
    counts: terms.map(() => 1),
    names: terms.map(() => 0),
  }
}

/** Reports of stories that begin and end: report i belongs to one of six stories of its time. */
function inventedStream(count: number, seed: number): { vectors: StoryVector[]; story: number[] } {
  const next = randomNumbers(seed)
  const story = Array.from({ length: count }, (_, i) => Math.floor(i / 60) * 6 + next(6))
  return { vectors: story.map((one, i) => invented(i, one, next)), story }
}

const asGroups = (ids: readonly string[], labels: readonly unknown[]) =>
  [...Map.groupBy(ids, (_, i) => labels[i]).values()].map((group) => group.join(' ')).sort()

test('every report is placed once, first of the lines that it causes', () => {
  const { vectors } = inventedStream(300, 1)
  const stream = openStream()
  for (const vector of vectors) {
    const [placement, ...moves] = stream.add(vector)
    assert.equal(placement && 'id' in placement && placement.id, vector.id)
    assert.ok(moves.every((move) => !('id' in move)))
  }
})

test('a line depends on earlier reports alone', () => {
  const { vectors } = inventedStream(200, 2)
  const [whole, part] = [openStream(), openStream()]
  const lines = vectors.map((vector) => whole.add(vector))
  const first = vectors.slice(0, 120).map((vector) => part.add(vector))
  assert.deepEqual(lines.slice(0, 120), first)
})

test('the stories of a pile are found', () => {
  const { vectors, story } = inventedStream(400, 3)
  const ids = vectors.map(({ id }) => id)
  const groups = groupReports(vectors).map((group) => group.join(' '))
  assert.deepEqual(groups.toSorted(), asGroups(ids, story))
})

test('stories are found when most reports have left the window', () => {
  const { vectors, story } = inventedStream(1500, 4)
  const stream = openStream()
  const storyOf = replayMoves([...vectors.flatMap((one) => stream.add(one)), ...stream.end()])
  const ids = [...storyOf.keys()]
  assert.deepEqual(asGroups(ids, [...storyOf.values()]), asGroups(ids, story))
})

test('a report without words is a story of its own', () => {
  const empty = (id: string): StoryVector => ({ id, day: null, terms: [], counts: [], names: [] })
  assert.deepEqual(groupReports([empty('a'), empty('b')]), [['a'], ['b']])
})

test('members and stories come in the order given', () => {
  const { vectors } = inventedStream(60, 5)
  const place = new Map(vectors.map(({ id }, i) => [id, i]))
  const groups = groupReports(vectors).map((group) => group.map((id) => place.get(id)!))
  for (const group of groups)
    assert.deepEqual(
      group,
      group.toSorted((a, b) => a - b),
    )
  const firsts = groups.map(([first]) => first!)
  assert.deepEqual(
    firsts,
    firsts.toSorted((a, b) => a - b),
  )
})
