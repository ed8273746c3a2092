// A small group whose names hardly any other report has is a stage of the story that has them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinStages, type Staged } from './stage.ts'

/** Reports that name these terms. */
const items = (...named: number[][]): Staged[] =>
  named.map((terms) => ({ size: 1, named: new Map(terms.map((term) => [term, 1])) }))
const group = (...members: number[]) => ({ members, size: members.length, within: 0 })

const STORY = [
  [1, 2, 3, 4],
  [1, 2, 3],
  [1, 2, 3, 4],
  [1, 2, 4],
  [2, 3, 4],
]

test('a report that names three of a story’s own names is part of it', () => {
  const joined = joinStages([group(0, 1, 2, 3, 4), group(5)], items(...STORY, [1, 2, 3, 9]))
  assert.deepEqual(
    joined.map(({ members }) => members),
    [[0, 1, 2, 3, 4, 5]],
  )
})

test('names that others have too make no stage', () => {
  const others = [1, 2, 3, 4].flatMap((term) => Array.from({ length: 9 }, () => [term]))
  const all = items(...STORY, [1, 2, 3, 9], ...others)
  const groups = [group(0, 1, 2, 3, 4), group(5), ...others.map((_, k) => group(6 + k))]
  assert.equal(joinStages(groups, all).length, groups.length)
})

test('two names are too few, and so is a story of three reports', () => {
  assert.equal(joinStages([group(0, 1, 2, 3, 4), group(5)], items(...STORY, [1, 2, 9])).length, 2)
  assert.equal(
    joinStages([group(0, 1, 2), group(3)], items(...STORY.slice(0, 3), [1, 2, 3])).length,
    2,
  )
})

test('two large groups stay apart, whatever names they share', () => {
  const both = joinStages([group(0, 1, 2, 3, 4), group(5, 6, 7, 8)], items(...STORY, ...STORY))
  assert.equal(both.length, 2)
})
