// A pile on one story has a theme that gathers its stages; a pile on many things has none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { themeOf, watchTheme } from './theme.ts'
import type { StoryVector } from './vector.ts'

const report = (id: string, names: string, words = ''): StoryVector => {
  const [named, plain] = [names, words].map((text) => text.split(' ').filter(Boolean))
  return {
    id,
    day: null,
    terms: [...named!, ...plain!],
    counts: [...named!, ...plain!].map(() => 1),
    names: [...named!.map(() => 1 as const), ...plain!.map(() => 0 as const)],
  }
}

const PILE = [
  report('burst', 'keld ulva ostrel sol', 'dam water'),
  report('flood', 'keld ulva ostrel', 'water homes'),
  report('market', 'keld ostrel brask', 'stalls prices'),
  report('opera', 'marn lind', 'soprano'),
  report('inquiry', 'keld ulva ostrel sol', 'judge engineers'),
]

test('rare names that most reports have are the theme', () => {
  assert.deepEqual(themeOf(PILE), ['keld', 'ostrel', 'ulva'])
})

test('words that are no names, and names common in English, make no theme', () => {
  assert.deepEqual(themeOf(PILE.map(({ id }) => report(id, '', 'keld ulva ostrel'))), [])
  assert.deepEqual(themeOf(PILE.map(({ id }) => report(id, 'the people government'))), [])
})

test('two names are no theme, nor are three in a third of the reports', () => {
  assert.deepEqual(themeOf(PILE.map(({ id }) => report(id, 'keld ulva'))), [])
  assert.deepEqual(themeOf([...PILE, ...[1, 2, 3, 4].map((i) => report(`${i}`, `x${i}`))]), [])
})

test('groups of the theme become one story, others stay', () => {
  const watch = watchTheme()
  PILE.forEach(watch.add)
  const groups = [['burst', 'flood'], ['market'], ['opera'], ['inquiry']]
  assert.deepEqual(watch.join(groups), [['burst', 'flood', 'market', 'inquiry'], ['opera']])
})

test('without a theme the groups stay as they are', () => {
  const watch = watchTheme()
  watch.add(report('a', 'keld ulva ostrel'))
  watch.add(report('b', 'keld ulva ostrel'))
  assert.deepEqual(watch.join([['a'], ['b']]), [['a'], ['b']])
})

test('a store of thousands has no theme', () => {
  const watch = watchTheme()
  const ids = Array.from({ length: 1200 }, (_, i) => `r${i}`)
  for (const id of ids) watch.add(report(id, 'keld ulva ostrel'))
  assert.equal(watch.join(ids.map((id) => [id])).length, ids.length)
})
