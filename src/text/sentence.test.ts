import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { knownFailures, sentenceCases } from './sentence.cases.ts'
import { SENTENCE_MAX, splitSentences } from './sentence.ts'

const split = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end))

for (const [text, expected] of sentenceCases)
  test(`sentences of ${JSON.stringify(text)}`, () => assert.deepEqual(split(text), expected))

test('known failures still fail', () => {
  for (const [text, expected] of knownFailures) assert.notDeepEqual(split(text), expected)
})

test('paragraphs count lines that hold something', () => {
  const paragraphs = splitSentences('One. Two.\n\n \nThree.').map((s) => s.paragraph)
  assert.deepEqual(paragraphs, [0, 0, 1])
})

test('any string: sentences are sorted, disjoint, trimmed, and hold all that is not white space', () => {
  const text = fc.string({ unit: fc.constantFrom(...'Aa. ?!"”…\n\'’1(U.) é') })
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (t) => {
      let at = 0
      for (const { start, end } of splitSentences(t)) {
        assert.ok(start >= at && end > start)
        assert.equal(t.slice(at, start).trim(), '')
        assert.equal(t.slice(start, end), t.slice(start, end).trim())
        at = end
      }
      assert.equal(t.slice(at).trim(), '')
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('a list without a stop is cut at white space, and no word is cut in two', () => {
  const list = splitSentences('Aldo Venn of Marn, '.repeat(400).trim())
  assert.equal(list.length, 3)
  assert.ok(list.every(({ start, end }) => end - start <= SENTENCE_MAX))
  const word = 'a'.repeat(7000)
  assert.deepEqual(
    splitSentences(`${word} ${word}`).map(({ start, end }) => end - start),
    [7000, 7000],
  )
})

test('a million characters in one line take linear time', () => {
  assert.equal(splitSentences('a. '.repeat(300_000)).length, Math.ceil(900_000 / SENTENCE_MAX))
  assert.equal(splitSentences('“A. '.repeat(250_000)).length > 0, true)
})
