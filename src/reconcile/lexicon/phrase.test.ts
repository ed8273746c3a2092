import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lines, oneOf, wholeWords, words } from './phrase.ts'

test('a list has one phrase a line, and goes on where a line begins with a bar', () => {
  assert.deepEqual(lines('\n  give up\n  pull(s\n    |ed) out\n\n'), ['give up', 'pull(s|ed) out'])
  assert.deepEqual(words(' give\n take '), ['give', 'take'])
})

test('phrases are found as whole words over any white space', () => {
  const found = wholeWords(['no (truth|basis) in', 'behind WORD'])
  assert.equal(found.exec('There is No\n truth in it')?.[0], 'No\n truth in')
  assert.equal(found.exec('stood behind walls')?.[0], 'behind walls')
  assert.equal(found.exec('piano truth in it'), null)
})

test('looks ahead and escaped brackets stay as they are', () => {
  const found = new RegExp(`^${oneOf(['plan(?! b)(ned)?', '\\(none'])}`, 'u')
  assert.equal(found.exec('planned')?.[0], 'planned')
  assert.equal(found.exec('plan b'), null)
  assert.equal(found.exec('(none)')?.[0], '(none')
})
