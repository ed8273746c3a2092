import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { annotationsFor } from '../event/event.fixture.ts'
import {
  commitmentCases,
  knownFailures,
  nothingCases,
  type CommitmentCase,
} from './commitment.cases.ts'

const found = (text: string) =>
  annotationsFor(text).commitment.map(({ who, what, due, status, announcedBy }) => ({
    who,
    what,
    to: due?.to ?? undefined,
    status,
    announcedBy,
  }))

/** What was found, in the fields that a case states. */
function compared([expected, text]: CommitmentCase): [unknown, unknown] {
  const all = found(text)
  const actual = all.map((one, i) => {
    const { announcedBy, ...rest } = one
    const wants = expected[i] !== undefined && 'announcedBy' in expected[i]
    return wants ? { ...rest, announcedBy } : rest
  })
  return [actual, expected.map((one) => ({ to: undefined, ...one }))]
}

for (const one of commitmentCases)
  test(`commitment: ${one[1]}`, () => {
    const [actual, expected] = compared(one)
    assert.deepEqual(actual, expected)
  })

for (const text of nothingCases)
  test(`no commitment: ${text}`, () => assert.deepEqual(found(text), []))

test('known failures still fail', () => {
  for (const one of knownFailures) {
    const [actual, expected] = compared(one)
    assert.notDeepEqual(actual, expected)
  }
})

test('without a publication day a printed deadline stays open, but dated', () => {
  const [one] = annotationsFor('The strip must be cleared by 10 April.', null).commitment
  assert.deepEqual(one?.due, { from: null, to: null })
  assert.equal(one?.status, 'dated')
})

test('the condition is a span of the text', () => {
  const text = 'The army will release the crew if the blockade is lifted, a spokesman said.'
  const [one] = annotationsFor(text).commitment
  assert.equal(text.slice(one?.condition?.start, one?.condition?.end), 'if the blockade is lifted')
})

test('any string: spans inside the text, sorted, never throws', () => {
  const words = fc.constantFrom(
    ...'will not must by 10 April , . and no rebels agreed to pledged be withdrawn Venn said it would if under the deal "'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(text, (t) => {
      const { commitment, event } = annotationsFor(t)
      for (const layer of [commitment, event]) {
        let at = 0
        for (const { start, end } of layer) {
          assert.ok(start >= at && end > start && end <= t.length)
          at = start
        }
      }
    }),
    { seed: 41, numRuns: 1000 },
  )
})

test('a long line takes linear time', () => {
  for (const piece of ['will ', 'and no army will withdraw ', 'by ', 'Venn said it ', ', if '])
    annotationsFor(piece.repeat(Math.ceil(100_000 / piece.length)))
})
