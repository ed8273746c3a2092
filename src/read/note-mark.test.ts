// Marks of notes are told from exponents, and set off and taken in again without loss.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MARKS } from './note-mark.cases.ts'
import { isNoteMark, setOff, takeMarks, withoutSetOff } from './note-mark.ts'

test('a raised number after a word, figure or sentence marks a note, an exponent does not', () => {
  for (const [is, before, words, linked] of MARKS)
    assert.equal(isNoteMark(words, { before, linked }), is, `${before} ^${words}`)
})

test('what was set off is found where it stands', () => {
  const { text, marks } = takeMarks(`about 4,200${setOff('1')} fled.${setOff('2')}`)
  assert.equal(text, 'about 4,2001 fled.2')
  assert.deepEqual(
    marks.map(({ start, end }) => text.slice(start, end)),
    ['1', '2'],
  )
})

test('any words come through', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      const bare = parts.map(withoutSetOff)
      const { text, marks } = takeMarks(bare.map(setOff).join(' '))
      assert.equal(text, bare.join(' '))
      for (const { start, end } of marks) assert.ok(start < end && end <= text.length)
    }),
  )
})
