import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashText } from '../../learn/hash.ts'
import { splitSentences } from '../../text/sentence.ts'
import { tokenize } from '../../text/token.ts'
import { nameCases, namelessTexts } from './name.cases.ts'
import { decodeNameModel, encodeNameModel } from './weights.ts'
import { nameAnnotator } from './name.ts'
import { readMarks } from '../report.fixture.ts'

const bytes = readFileSync(new URL('../../../resources/names.bin', import.meta.url))
const model = decodeNameModel(bytes)

function namesOf(text: string) {
  const sentences = splitSentences(text).map((one) => ({ kind: 'sentence', ...one }) as const)
  return nameAnnotator(model).annotate({
    text,
    title: null,
    published: null,
    tokens: tokenize(text),
    repeats: [],
    layer: (() => sentences) as never,
  })
}

// Cases of the rules that the model reads otherwise.
const OTHERWISE_MAX = 3

test('the shipped weights are those that training made, and come back as they went', () => {
  assert.equal(hashText(bytes.toString('latin1')), 3511574450)
  assert.ok(bytes.length <= 8_000_000)
  assert.ok(Buffer.from(encodeNameModel(model)).equals(bytes))
})

test('the model keeps the cases of the rules', () => {
  const otherwise = nameCases.filter(([type, marked]) => {
    const { text, spans } = readMarks(marked)
    const names = namesOf(text)
    return !spans.every(({ start, end }) =>
      names.some((one) => one.start === start && one.end === end && one.type === type),
    )
  })
  assert.ok(otherwise.length <= OTHERWISE_MAX, JSON.stringify(otherwise))
})

test('no name is found where none is', () => {
  for (const text of namelessTexts)
    assert.deepEqual(
      namesOf(text).filter(({ type }) => type !== 'other'),
      [],
      text,
    )
})

test('a person with a role beside the name is a person', () => {
  for (const [name, text] of [
    ['Tilde Marrow', 'Tilde Marrow, a spokeswoman for the farmers, left.'],
    ['Ossip Velo', 'The mayor, Ossip Velo, left.'],
    ['Dovri', 'A driver who gave only his first name, Dovri, left.'],
  ] as const) {
    const start = text.indexOf(name)
    const found = namesOf(text).find((one) => one.start === start)
    assert.deepEqual([found?.end, found?.type], [start + name.length, 'person'], text)
  }
})

test('what a holder is of, and what lies near a place, is a place', () => {
  for (const [text, type] of [
    ['The mayor of Dovran left. A baker of Dovran, near Marn, stayed.', 'place'],
    ['A fisherman of Pell, near Orsk, drowned.', 'place'],
    ['A critic of Aldo Venn wept. The banker of Venn left.', 'person'],
  ] as const) {
    const name = /Dovran|Pell|Venn(?= left)/u.exec(text)!
    const found = namesOf(text).find((one) => one.start === name.index)
    assert.equal(found?.type, type, text)
  }
})

test('any text is read without error: names inside it, in order, apart, and alike twice', () => {
  const piece = fc.constantFrom(
    'Orsk',
    'of',
    'the',
    ' ',
    '. ',
    ', ',
    "'s",
    'UN',
    '-',
    '"',
    '7',
    '\n',
    'é',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (one) => {
      const names = namesOf(one)
      let at = 0
      for (const { start, end } of names) {
        assert.ok(start >= at && end > start && end <= one.length)
        at = end
      }
      assert.deepEqual(namesOf(one), names)
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('a long line of capitals and a long word are read', () => {
  for (const line of ['Orsk '.repeat(200_000), 'O'.repeat(1_000_000)])
    assert.ok(Array.isArray(namesOf(line)))
})
