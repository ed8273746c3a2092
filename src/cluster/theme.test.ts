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

const STAGES = [
  ['burst', 'keld ulva ostrel sol', 'dam water'],
  ['flood', 'keld ulva ostrel sol', 'water homes'],
  ['market', 'keld ostrel brask', 'stalls prices'],
  ['opera', 'marn lind', 'soprano'],
  ['inquiry', 'keld ulva ostrel sol', 'judge engineers'],
] as const

/** Each stage told three times. */
const PILE = STAGES.flatMap(([id, names, words]) =>
  [1, 2, 3].map((time) => report(`${id}-${time}`, names, words)),
)
const three = (id: string) => [`${id}-1`, `${id}-2`, `${id}-3`]

test('names that most reports have are the theme', () => {
  assert.deepEqual(themeOf(PILE), ['keld', 'ostrel', 'sol', 'ulva'])
})

test('words that are no names, and names known from English at large, make no theme', () => {
  assert.deepEqual(themeOf(PILE.map(({ id }) => report(id, '', 'keld ulva ostrel sol'))), [])
  assert.deepEqual(themeOf(PILE.map(({ id }) => report(id, 'president people house day'))), [])
})

test('three names are no theme, nor are four in a third of the reports', () => {
  assert.deepEqual(themeOf(PILE.map(({ id }) => report(id, 'keld ulva ostrel'))), [])
  const others = Array.from({ length: 20 }, (_, i) => report(`${i}`, `x${i}`))
  assert.deepEqual(themeOf([...PILE, ...others]), [])
})

test('groups of the theme become one story, others stay', () => {
  const watch = watchTheme()
  PILE.forEach(watch.add)
  const groups = [[...three('burst'), ...three('flood')], three('market'), three('opera')]
  assert.deepEqual(watch.join([...groups, three('inquiry')]), [
    ['burst', 'flood', 'market', 'inquiry'].flatMap(three),
    three('opera'),
  ])
})

test('a few reports have no theme, nor has a store of thousands', () => {
  for (const count of [5, 1200]) {
    const watch = watchTheme()
    const ids = Array.from({ length: count }, (_, i) => `r${i}`)
    for (const id of ids) watch.add(report(id, 'keld ulva ostrel sol'))
    assert.equal(watch.join(ids.map((id) => [id])).length, count)
  }
})
