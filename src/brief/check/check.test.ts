import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkCases, knownFailures, type CheckCase } from './check.cases.ts'
import { checkLine } from './check.ts'
import type { Passage } from '../../model/passage.ts'

const passages = (texts: readonly string[]): Passage[] =>
  texts.map((exact, i) => ({ document: `d${i}`, start: 0, end: exact.length, exact }))

const check = ([, line, ...texts]: CheckCase) => checkLine(line, passages(texts), () => ({}))

for (const one of checkCases)
  test(`${one[0] === null ? 'stands' : 'is struck'}: ${one[1]}`, () => {
    const why = check(one)
    if (one[0] === null) assert.equal(why, null)
    else assert.match(why ?? '', one[0])
  })

for (const one of knownFailures)
  test(`is not caught yet: ${one[1]}`, () => assert.equal(check(one), null))

test('a line without a passage is struck', () => {
  assert.equal(
    checkLine('Anything.', [], () => ({})),
    'it cites no passage',
  )
})

test('words that the writer vouches for are not checked', () => {
  const cites = passages(['The army denied shelling Keld.'])
  const line = 'Contested: the army denied shelling Keld (Marn Daily).'
  const vouched = ['Contested:', '(Marn Daily)']
  assert.equal(
    checkLine(line, cites, () => ({}), { vouched }),
    null,
  )
  assert.notEqual(
    checkLine(line, cites, () => ({})),
    null,
  )
})

test('a speaker that the passage does not give is struck', () => {
  const text = 'Aldo Venn and Mira Tolan met. "The dam will hold until spring," Venn said.'
  const line = '"The dam will hold until spring," Mira Tolan said.'
  const at = (words: string, name: string) => ({
    quotation: [
      {
        kind: 'quotation' as const,
        start: words.indexOf('"'),
        end: words.lastIndexOf('"') + 1,
        form: 'direct' as const,
        speaker: { start: 0, end: 1, name },
        relay: null,
        cue: null,
        stance: null,
      },
    ],
  })
  const annotate = (words: string) => at(words, words === text ? 'Aldo Venn' : 'Mira Tolan')
  assert.match(checkLine(line, passages([text]), annotate) ?? '', /Mira Tolan/u)
})

test('checking is total on any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (line, text) => {
      checkLine(line, passages([text]), () => ({}))
    }),
    { numRuns: 300, seed: 11 },
  )
})

test('a long line of one character is checked in bounded time', () => {
  assert.equal(
    checkLine('a'.repeat(100_000), passages(['a']), () => ({})),
    'it is too long for a sentence',
  )
  checkLine('the the '.repeat(240), passages(['the '.repeat(200_000)]), () => ({}))
})
