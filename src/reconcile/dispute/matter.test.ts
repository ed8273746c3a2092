import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedRun } from './matter.ts'

const SAYING = new Set(['said', 'says', 'deny', 'denied', 'accused'])
const about = (...texts: readonly string[]) => sharedRun(texts, (word) => !SAYING.has(word))

test('what voices speak of is the run of words that most of them share', () => {
  assert.equal(
    about(
      'Venn said the front was laying cluster mines near Pell.',
      'An aide said cluster mines were found.',
      'Dorn said that mines had been bought.',
      'The front denied that it had cluster mines.',
    ),
    'cluster mines',
  )
  assert.equal(about('Venn spoke of theft.', 'An aide saw theft.', 'Dorn denied theft.'), 'theft')
})

test('names, verbs of saying and words of one voice are no matter', () => {
  assert.equal(about('Aldo Venn said no.', 'Aldo Venn denied it.'), null)
  assert.equal(about('They took the grain.', 'They burnt a mill.', 'They shot a mayor.'), null)
  assert.equal(about('A rival gang fired.', 'They spoke of a gang.'), null)
  assert.equal(about('The army denied it.'), null)
  assert.equal(about(), null)
})
