import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../../src/model/document.ts'
import { findReuse, independentReports } from '../../src/reuse/index.ts'
import { makeLineage, OPERATIONS, seeded } from './lineage.ts'

const SYLLABLES = [
  'mar',
  'ost',
  'vel',
  'cor',
  'rum',
  'hal',
  'dor',
  'lin',
  'tak',
  'ben',
  'sur',
  'pol',
]

/** Articles of invented words: each has a stock of its own that it keeps coming back to. */
function articles(count: number): string[][] {
  const random = seeded(11)
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * 12)]!).join('')
  return Array.from({ length: count }, () => {
    const stock = Array.from({ length: 60 }, word)
    const pick = () => stock[Math.floor(random() * stock.length)]!
    return Array.from({ length: 12 }, () => `The ${Array.from({ length: 14 }, pick).join(' ')}.`)
  })
}

const pile = (noise: number, seed: number) =>
  makeLineage({
    articles: articles(20),
    families: 3,
    copies: 12,
    noise,
    badStamps: 0.2,
    vocabulary: articles(4).flat().join(' ').split(' '),
    synonyms: new Map(),
    seed,
  })

function documentOf({ id, outlet, text, published }: ReturnType<typeof pile>[number]): Document {
  const blank = { path: null, part: null, edits: [], title: null, byline: null, url: null }
  const rest = { modified: null, language: 'en', notices: [], repeats: [] }
  return { ...blank, ...rest, id, outlet, published, hash: '', source: text, text }
}

test('a pile is the same for the same seed, and its statements stand where it says', () => {
  const [one, other] = [pile(0.2, 5), pile(0.2, 5)]
  assert.deepEqual(one, other)
  for (const { text, statement, parent } of one) {
    assert.match(text.slice(statement.start, statement.end), /\S/u)
    assert.ok(parent === null || one.some(({ id }) => id === parent))
  }
})

test('every way of copying occurs', () => {
  const made = [1, 2, 3].flatMap((seed) => pile(0.2, seed))
  for (const operation of OPERATIONS) assert.ok(made.some((one) => one.operation === operation))
})

for (const noise of [0, 0.2])
  test(`with ${100 * noise} % of words damaged each family counts as one report, and directions are right`, () => {
    let [right, wrong] = [0, 0]
    for (let seed = 1; seed <= 4; seed++) {
      const made = pile(noise, seed)
      const reuse = findReuse(made.map(documentOf))
      const statements = made.map(({ id, statement }) => ({
        document: id,
        exact: '',
        ...statement,
      }))
      assert.equal(independentReports([], statements, reuse), 3, `seed ${seed}`)
      for (const { id, parent, usable } of made) {
        if (parent === null || !usable || !made.find((one) => one.id === parent)!.usable) continue
        for (const { a, b, direction } of reuse.passages) {
          const [from, to] = direction === 'b-to-a' ? [b, a] : [a, b]
          if (direction !== 'a-to-b' && direction !== 'b-to-a') continue
          if (from.document === parent && to.document === id) right++
          if (from.document === id && to.document === parent) wrong++
        }
      }
    }
    assert.ok(right > 10 && wrong <= 0.03 * right, `${right} right, ${wrong} wrong`)
  })
