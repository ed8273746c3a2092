import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordList } from '../../learn/word-list.ts'
import type { Name } from '../../model/annotation.ts'
import { tokenize } from '../../text/token.ts'
import { readMarks } from '../report.fixture.ts'
import { settledNames } from './settle.ts'
import { knownFailures, settleCases, type SettleCase } from './settle.cases.ts'

const nothing = wordList(new Uint32Array(), new Uint32Array())

const settle = (text: string, names: readonly Name[]) =>
  settledNames({ text, tokens: tokenize(text), names, list: nothing })

function typesOf([, marked]: SettleCase): string[] {
  const { text, spans } = readMarks(marked)
  const names = spans.map((at): Name => ({ kind: 'name', type: 'person', ...at }))
  const found = settle(text, names)
  return spans.map(({ start }) => found.find((name) => name.start === start)?.type ?? 'none')
}

for (const one of settleCases)
  test(`${one[0]}: ${one[1]}`, () => assert.deepEqual([...new Set(typesOf(one))], [one[0]]))

test('known failures still fail', () => {
  for (const one of knownFailures) assert.notDeepEqual([...new Set(typesOf(one))], [one[0]])
})

test('overlooked mentions of a place and of a group are found', () => {
  const text = 'Orvask was hit. Residents of Orvask blamed the March Movement.'
  assert.deepEqual(
    settle(text, []).map(({ start, end, type }) => [text.slice(start, end), type]),
    [
      ['Orvask', 'place'],
      ['Orvask', 'place'],
      ['March Movement', 'organisation'],
    ],
  )
})

test('names stay sorted and apart, for any words', () => {
  const word = fc.constantFrom(
    'In',
    'the',
    'Orvask',
    'Dorn',
    'Front',
    'of',
    'town',
    ',',
    'said',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ')
      const found = settle(text, [])
      found.forEach(({ start, end }, i) => {
        assert.ok(start < end && end <= text.length)
        assert.ok(i === 0 || found[i - 1]!.end <= start)
      })
    }),
    { seed: 7 },
  )
})
