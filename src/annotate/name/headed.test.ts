import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Name } from '../../model/annotation.ts'
import { tokenize } from '../../text/token.ts'
import { readMarks } from '../report.fixture.ts'
import { headedCases, personCases } from './headed.cases.ts'
import { headedNames } from './headed.ts'
import { settledNames } from './settle.ts'

/** What becomes of the marked names, all taken for persons. */
const settled = (marked: string) => {
  const { text, spans } = readMarks(marked)
  const tokens = tokenize(text)
  const taken = spans.map((at): Name => ({ kind: 'name', type: 'person', ...at }))
  const names = headedNames(text, tokens, taken)
  return settledNames({ text, tokens, names, list: null }).map(
    ({ start, end, type }) => `${text.slice(start, end)}/${type}`,
  )
}

for (const [expected, marked] of [...headedCases, ...personCases])
  test(marked, () => assert.deepEqual(settled(marked), expected))

test('names stay sorted and apart, whatever the text', () => {
  const word = fc.constantFrom('Orsk', 'Company', 'and', '&', 'Sons', 'Daily', 'of', 'the', '\n')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.array(fc.boolean()), (words, marks) => {
      const text = words.join(' ')
      const tokens = tokenize(text)
      const names = tokens
        .filter(({ form }, i) => form === 'word' && marks[i])
        .map(({ start, end }): Name => ({ kind: 'name', type: 'person', start, end }))
      const found = headedNames(text, tokens, names)
      for (let i = 1; i < found.length; i++) assert.ok(found[i - 1]!.end <= found[i]!.start)
    }),
  )
})
