import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchorAt, findAnchor, isVersionOf, refOf, versionNames } from './decision-anchor.ts'

const report = (id: string, text: string, more: { path?: string; url?: string } = {}) => ({
  id,
  text,
  path: more.path ?? `${id}.txt`,
  part: null,
  url: more.url ?? null,
})
const TEXT = 'Some 3,200 people left Keld. In Marn 3,200 people stayed where they were.'
const at = TEXT.lastIndexOf('3,200 people')
const anchor = anchorAt(report('a', TEXT), { start: at, end: at + 12 })
const startsIn = (...texts: ReturnType<typeof report>[]) =>
  findAnchor(anchor, texts).map(({ document, start }) => `${document} ${start}`)

test('a passage is found where it was', () => {
  assert.deepEqual(startsIn(report('a', TEXT)), [`a ${at}`])
})

test('in a revised report it is found by the words around it', () => {
  const more = `Rain fell. ${TEXT}`
  assert.deepEqual(startsIn(report('a#2', more)), [`a#2 ${at + 11}`])
  assert.deepEqual(startsIn(report('hash', more, { path: 'a.txt' })), [`hash ${at + 11}`])
})

test('of two equal passages the one with the same surroundings is taken', () => {
  const turned = 'In Marn 3,200 people stayed where they were. Some 3,200 people left Keld.'
  assert.deepEqual(startsIn(report('a', turned)), ['a 8'])
})

test('it is found in every version that has it', () => {
  assert.equal(startsIn(report('a', TEXT), report('a#2', `${TEXT} More.`)).length, 2)
})

test('another record of one file is another report', () => {
  const file = { path: 'pile.jsonl' }
  const own = anchorAt(report('a', TEXT, file), { start: at, end: at + 12 })
  assert.deepEqual(findAnchor(own, [report('b', TEXT, file)]), [])
})

test('where the words are gone, or stand among other words, nothing is found', () => {
  assert.deepEqual(startsIn(report('a', 'Some 4,000 people left Keld.')), [])
  assert.deepEqual(startsIn(report('a', 'By night 3,200 people; it rained.')), [])
  assert.deepEqual(startsIn(report('b', TEXT)), [])
})

test('names of versions say what is a version of what', () => {
  const one = fc.record({
    id: fc.constantFrom('a', 'a#2', 'b', 'b#10'),
    path: fc.constantFrom(null, 'x.txt', 'x.jsonl', 'y.html.gz', ''),
    part: fc.constantFrom(null, 'page 2'),
    url: fc.constantFrom(null, 'https://marn.example/1', 'https://marn.example/2'),
  })
  let versions = 0
  fc.assert(
    fc.property(one, one, (a, b) => {
      const names = new Set(versionNames(refOf(a)))
      const inCommon = versionNames(refOf(b)).some((name) => names.has(name))
      assert.equal(inCommon, isVersionOf(refOf(a), b))
      versions += inCommon ? 1 : 0
    }),
    { numRuns: 500 },
  )
  assert.ok(versions > 50)
})
