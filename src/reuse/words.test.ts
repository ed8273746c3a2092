import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FUNCTION, NUMBER, OPENS, PARAGRAPH, readWords, wordCode } from './words.ts'

const read = (text: string, repeats: { start: number; end: number }[] = []) =>
  readWords({ text, repeats: repeats.map((span) => ({ span, of: span })) })

/** The words of a text as canonical codes. */
const codes = (text: string) => [...read(text).codes]
const of = (...words: string[]) => words.map(wordCode)

const SAME: readonly (readonly [string, string])[] = [
  ['the cease-fire', 'the ceasefire'],
  ['the cease fire', 'the ceasefire'],
  ['Veldoria’s rivers', "Veldoria's rivers"],
  ["Veldoria's rivers", 'Veldoria rivers'],
  ['the U.S. envoy', 'the US envoy'],
  ['the United States envoy', 'the U.S. envoy'],
  ['38,500 people', '38500 people'],
  ['three million', '3 million'],
  ['per cent', 'percent'],
  ['café in Marn', 'cafe in Marn'],
  ['don’t wait', "don't wait"],
  ['the ﬁrst', 'the first'],
  ['co-operation', 'cooperation'],
]

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['tell us', 'tell US'],
  ['2.9 million', '29 million'],
  ['38,500', '38,501'],
  ['its end', 'it end'],
  ['north Marn', 'south Marn'],
]

for (const [one, other] of SAME)
  test(`"${one}" and "${other}" are the same words`, () =>
    assert.deepEqual(codes(one), codes(other)))

for (const [one, other] of DIFFERENT)
  test(`"${one}" and "${other}" are different words`, () =>
    assert.notDeepEqual(codes(one), codes(other)))

test('each word keeps its place in the text', () => {
  const text = 'Marn’s cease-fire held.'
  const { starts, ends, count } = read(text)
  assert.equal(count, 3)
  assert.deepEqual(
    Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])),
    ['Marn', 'cease-fire', 'held'],
  )
})

test('sentences and paragraphs open where they begin, not after titles and initials', () => {
  const { flags } = read('Dr. J. Venn left. He ran.\n\nRain fell')
  const opens = [...flags].map((flag) => (flag & PARAGRAPH ? 'P' : flag & OPENS ? 'S' : '-'))
  assert.equal(opens.join(''), 'P---S-P-')
})

test('a line broken in mid-sentence opens nothing', () => {
  assert.equal(read('the old\nbridge').flags[2]! & OPENS, 0)
})

test('function words and numbers are told apart', () => {
  const { flags } = read('the 40 boats')
  assert.deepEqual([flags[0]! & FUNCTION, flags[1]! & NUMBER, flags[2]], [FUNCTION, NUMBER, 0])
})

test('words of a repeat are left out', () => {
  assert.deepEqual(
    [...read('one boat. one boat.', [{ start: 10, end: 19 }]).codes],
    of('1', 'boat'),
  )
})

test('any text gives words in order inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { starts, ends, count } = read(text)
      for (let i = 0; i < count; i++) {
        assert.ok(starts[i]! < ends[i]! && ends[i]! <= text.length)
        assert.ok(i === 0 || starts[i]! >= ends[i - 1]!)
      }
    }),
  )
})
