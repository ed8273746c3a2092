// Moves say exactly what a regrouping changed, and no name is given twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { replayMoves } from './index.ts'
import { regroup } from './move.ts'
import type { Placement } from './stream.ts'

const item = (story: string, ...ids: string[]) => ({ story, ids })

test('an unchanged grouping moves nothing', () => {
  const { names, moves } = regroup([[item('S', 'a'), item('S', 'b')], [item('T', 'c')]], new Map())
  assert.deepEqual([names, moves], [['S', 'T'], []])
})

test('the smaller part of a split gets a new name', () => {
  const groups = [[item('S', 'c')], [item('S', 'a'), item('S', 'b')]]
  const { names, moves } = regroup(groups, new Map())
  assert.deepEqual(names, ['S/2', 'S'])
  assert.deepEqual(moves, [{ story: 'S', split: [['a', 'b'], ['c']] }])
})

test('a second split goes on counting', () => {
  const { names, moves } = regroup([[item('S', 'a')], [item('S', 'b')]], new Map([['S', 2]]))
  assert.deepEqual(names, ['S', 'S/3'])
  assert.deepEqual(moves, [{ story: 'S', split: [['a'], [], ['b']] }])
})

test('of merged stories the largest gives its name', () => {
  const { names, moves } = regroup([[item('S', 'a'), item('T', 'b', 'c')]], new Map())
  assert.deepEqual(names, ['T'])
  assert.deepEqual(moves, [{ story: 'T', merged: ['S'] }])
})

test('replayed moves give the grouping, through any number of regroupings', () => {
  const reports = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(labels, { minLength: 1, maxLength: 12 }), (rounds) => {
      const lines: Parameters<typeof replayMoves>[0][number][] = reports.map((id): Placement => ({
        id,
        story: id,
      }))
      const suffixes = new Map<string, number>()
      let storyOf = new Map(reports.map((id) => [id, id]))
      for (const round of rounds) {
        const groups = [...Map.groupBy(reports, (_, i) => round[i]!).values()]
        const items = groups.map((ids) => ids.map((id) => item(storyOf.get(id)!, id)))
        const { names, moves } = regroup(items, suffixes)
        storyOf = new Map(groups.flatMap((ids, i) => ids.map((id) => [id, names[i]!] as const)))
        lines.push(...moves)
      }
      assert.equal(new Set(storyOf.values()).size, new Set(rounds.at(-1)).size)
      const replayed = replayMoves(lines)
      for (const id of reports) assert.equal(replayed.get(id), storyOf.get(id))
    }),
  )
})
