// A grouping that was kept as JSON and goes on gives the stories of one that never stopped,
// wherever it stopped; what is settled never changes again, and a name is never given twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openGrouping, type GroupingStart, type Regrouped, type SettledStory } from './index.ts'
import { openStream } from './stream.ts'
import type { StoryVector } from './vector.ts'

const WINDOW = { reports: 14, stories: 6, together: 4 }

/** Reports of six stories at a time; a few words of each are its own, some of them names. */
const pile = fc
  .array(
    fc.record({ story: fc.nat(5), words: fc.array(fc.nat(7), { minLength: 2, maxLength: 8 }) }),
    {
      minLength: 30,
      maxLength: 90,
    },
  )
  .map((reports) =>
    reports.map(({ story, words }, i): StoryVector => {
      const time = Math.floor(i / 25)
      const own = words.map((word) => `own${time}-${story}-${word}`)
      const terms = [...new Set([...own, `shared${words[0]!}`])]
      const names = terms.map((_, k): 0 | 1 => (k % 2 === 0 ? 1 : 0))
      return { id: `r${i}`, day: i, terms, counts: terms.map(() => 1), names }
    }),
  )

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

interface Stop {
  readonly at: number
  readonly kept: ReturnType<Regrouped['kept']>
  readonly settled: readonly SettledStory[]
}

/** The stories of a pile, and all that is needed to go on from each of its groupings. */
function grouped(vectors: readonly StoryVector[], from?: GroupingStart['from']) {
  const grouping = openGrouping({ window: WINDOW, ...(from ? { from } : {}) })
  const settled: SettledStory[] = [...(from?.settled ?? [])]
  const stops: Stop[] = []
  const before = from?.kept.stream.arrived ?? 0
  for (const [i, vector] of vectors.entries()) {
    const done = grouping.add(vector)
    if (!done) continue
    settled.push(...done.settled)
    stops.push(asJson({ at: before + i + 1, kept: done.kept(), settled }))
  }
  return { groups: grouping.groups(), stops }
}

test('a grouping goes on from any of its stops as if it had never stopped', () => {
  let stopped = 0
  fc.assert(
    fc.property(pile, (vectors) => {
      const whole = grouped(vectors)
      const byId = new Map(vectors.map((one) => [one.id, one]))
      for (const [i, { at, kept, settled }] of whole.stops.entries()) {
        stopped++
        const rest = grouped(vectors.slice(at), { kept, settled, vectors: byId })
        assert.deepEqual(rest.groups, whole.groups)
        assert.deepEqual(rest.stops, whole.stops.slice(i + 1))
      }
    }),
    { numRuns: 60 },
  )
  assert.ok(stopped > 200, `${stopped} stops`)
})

test('what is settled is a story of the end, whatever comes later', () => {
  fc.assert(
    fc.property(pile, (vectors) => {
      const { groups, stops } = grouped(vectors)
      const stories = new Set(groups.map((ids) => ids.join(' ')))
      for (const { ids } of stops.at(-1)?.settled ?? []) assert.ok(stories.has(ids.join(' ')))
      assert.equal(groups.flat().length, vectors.length)
    }),
  )
})

test('a name is given once: no report opens or splits off a story that was there before', () => {
  fc.assert(
    fc.property(pile, (vectors) => {
      const stream = openStream('together', { window: WINDOW })
      const lines = [...vectors.flatMap((one) => [...stream.add(one)]), ...stream.end()]
      const given = new Map<string, number>()
      for (const line of lines)
        if ('id' in line) given.set(line.story, 1)
        else if ('split' in line) {
          const parts = line.split.length
          const before = given.get(line.story) ?? 1
          assert.ok(line.split.slice(1, before).every((ids) => ids.length === 0))
          assert.ok(line.split.slice(before).every((ids) => ids.length > 0))
          given.set(line.story, parts)
        }
      assert.ok(given.size >= vectors.length)
    }),
  )
})

test('a window without one of its reports is refused', () => {
  const vectors = Array.from({ length: 40 }, (_, i): StoryVector => ({
    id: `r${i}`,
    day: null,
    terms: [`word${i}`],
    counts: [1],
    names: [0],
  }))
  const { kept, settled } = grouped(vectors).stops.at(-1)!
  const from = { kept, settled, vectors: new Map<string, StoryVector>() }
  assert.throws(() => openGrouping({ window: WINDOW, from }), RangeError)
})
