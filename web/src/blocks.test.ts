import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocksOf, inOrder, marksOfBlocks, piecesOf } from './blocks.ts'
import { differenceOf } from './difference.ts'

test('blocks are the lines that hold words', () => {
  assert.deepEqual(blocksOf('One.\n\n \nTwo.'), [
    { start: 0, end: 4 },
    { start: 8, end: 12 },
  ])
  assert.deepEqual(blocksOf(''), [])
})

test('a line as long as a book is cut at spaces', () => {
  const blocks = blocksOf('word '.repeat(20_000))
  assert.ok(blocks.length > 20 && blocks.every(({ start, end }) => end - start <= 4000))
  assert.ok(blocksOf('x'.repeat(10_000)).length === 3)
})

test('pieces of all blocks give the text again, each with the marks over it', () => {
  const span = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(fc.string({ maxLength: 90 }), fc.array(span, { maxLength: 6 }), (raw, spans) => {
      const text = raw.replaceAll('a', '\n')
      const marks = inOrder(spans.map(([start, size], of) => ({ start, end: start + size, of })))
      const blocks = blocksOf(text)
      const found = marksOfBlocks(blocks, marks)
      for (const [i, block] of blocks.entries()) {
        const pieces = piecesOf(block, found[i]!)
        const whole = pieces.map(({ start, end }) => text.slice(start, end)).join('')
        assert.equal(whole, text.slice(block.start, block.end))
        for (const piece of pieces) {
          const over = marks.filter(({ start, end }) => start < piece.end && end > piece.start)
          assert.deepEqual(piece.marks, over)
        }
      }
    }),
  )
})

test('a difference says what stayed, what went and what came', () => {
  assert.deepEqual(differenceOf('nine persons fled\nto Marn', 'nine people fled\nto Marn'), [
    { kind: 'same', text: 'nine ' },
    { kind: 'gone', text: 'persons' },
    { kind: 'new', text: 'people' },
    { kind: 'same', text: ' fled\nto Marn' },
  ])
  assert.deepEqual(differenceOf('', ''), [])
})

test('both texts can be read out of a difference', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (one, two) => {
      const [before, after] = [one.join(''), two.join('')]
      const changes = differenceOf(before, after)
      const side = (left: 'gone' | 'new') =>
        changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
      assert.equal(side('new'), before)
      assert.equal(side('gone'), after)
    }),
  )
})
