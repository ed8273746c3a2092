import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  alignBlock,
  editScript,
  extendAlignment,
  MAX_BLOCK,
  type Block,
  type Sequence,
} from './alignment.ts'

const LIGHT = new Set(['the', 'of', 'a', 'in'])

/** A sequence of words: one code per spelling, the first three letters as kin. */
function sequence(text: string): Sequence {
  const words = text.split(' ').filter(Boolean)
  const code = (word: string) => [...word].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) | 0
  return {
    codes: Int32Array.from(words, code),
    kin: Int32Array.from(words, (word) => code(word.slice(0, 3))),
    light: Uint8Array.from(words, (word) => (LIGHT.has(word) ? 1 : 0)),
  }
}

const whole = (a: Sequence, b: Sequence): Block => ({
  aStart: 0,
  aEnd: a.codes.length,
  bStart: 0,
  bEnd: b.codes.length,
})

function aligned(left: string, right: string): string {
  const [a, b] = [sequence(left), sequence(right)]
  const { pairs } = alignBlock(a, b, whole(a, b))
  return pairs.map((pair) => `${pair.a}${pair.how[0]}${pair.b}`).join(' ')
}

test('equal words align word for word', () => {
  assert.equal(aligned('old bridge fell', 'old bridge fell'), '0s0 1s1 2s2')
})

test('a word left out opens a gap, and the words after it align', () => {
  assert.equal(aligned('old stone bridge fell', 'old bridge fell'), '0s0 2s1 3s2')
})

test('words of one stem are near, foreign words stand for one another', () => {
  assert.equal(aligned('bridge collapsed today', 'bridge collapse today'), '0s0 1n1 2s2')
  assert.equal(aligned('bridge burned today', 'bridge fell today'), '0s0 1o1 2s2')
})

test('an extension stops where the texts part', () => {
  const [a, b] = [
    sequence('old bridge fell rain came late'),
    sequence('old bridge fell dogs bark up'),
  ]
  const { pairs } = extendAlignment(a, b, whole(a, b), { backwards: false, drop: 20 })
  assert.deepEqual(
    pairs.map((pair) => pair.a),
    [0, 1, 2],
  )
})

test('an extension backwards starts from the end of the block', () => {
  const [a, b] = [sequence('rain came old bridge fell'), sequence('dogs bark up old bridge fell')]
  const { pairs } = extendAlignment(a, b, whole(a, b), { backwards: true, drop: 20 })
  assert.deepEqual(
    pairs.map((pair) => [pair.a, pair.b]),
    [
      [2, 3],
      [3, 4],
      [4, 5],
    ],
  )
})

test('blocks without words align to nothing', () => {
  const [a, b] = [sequence(''), sequence('old bridge')]
  assert.deepEqual(alignBlock(a, b, whole(a, b)).pairs, [])
  assert.deepEqual(extendAlignment(a, b, whole(a, b), { backwards: true, drop: 9 }).pairs, [])
})

test('the edit script names what was exchanged, left out and put in', () => {
  const [a, b] = [
    sequence('old bridge fell on monday'),
    sequence('old stone bridge collapsed on monday'),
  ]
  const script = editScript(alignBlock(a, b, whole(a, b)).pairs)
  assert.deepEqual(script, [
    { aStart: 1, aEnd: 1, bStart: 1, bEnd: 2 },
    { aStart: 2, aEnd: 3, bStart: 3, bEnd: 4 },
  ])
})

test('a block longer than the limit is cut, not refused', () => {
  const long = sequence(Array.from({ length: MAX_BLOCK + 50 }, (_, k) => `w${k}`).join(' '))
  assert.equal(alignBlock(long, long, whole(long, long)).pairs.length, MAX_BLOCK)
})

const text = fc
  .array(fc.constantFrom('the', 'of', 'bridge', 'bridges', 'fell', 'rain', 'harbour', 'marn'))
  .map((words) => words.join(' '))

test('pairs ascend on both sides, and both directions score alike', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [a, b] = [sequence(left), sequence(right)]
      const one = alignBlock(a, b, whole(a, b))
      const other = alignBlock(b, a, whole(b, a))
      assert.equal(one.score, other.score)
      one.pairs.forEach((pair, k) => {
        const before = one.pairs[k - 1]
        assert.ok(!before || (before.a < pair.a && before.b < pair.b))
      })
    }),
  )
})

test('a sequence aligns with itself without a change', () => {
  fc.assert(
    fc.property(text, (words) => {
      const a = sequence(words)
      const { pairs } = alignBlock(a, a, whole(a, a))
      assert.equal(pairs.length, a.codes.length)
      assert.deepEqual(editScript(pairs), [])
    }),
  )
})
