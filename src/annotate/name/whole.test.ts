import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Name } from '../../model/annotation.ts'
import { tokenize } from '../../text/token.ts'
import { readMarks } from '../report.fixture.ts'
import { wholeNames } from './whole.ts'

/** What becomes of the marked names, all taken for organisations. */
const whole = (marked: string) => {
  const { text, spans } = readMarks(marked)
  const names = spans.map((at): Name => ({ kind: 'name', type: 'organisation', ...at }))
  return wholeNames(text, tokenize(text), names).map(
    ({ start, end, type }) => `${text.slice(start, end)}/${type}`,
  )
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The United [[Nations]] warned Marn.', ['United Nations/organisation']],
  [
    'The United [[Nations Security Council]] met.',
    ['United Nations Security Council/organisation'],
  ],
  ['The [[United]] Nations warned Marn.', ['United Nations/organisation']],
  ['[[United]] [[Nations]] staff left.', ['United Nations/organisation']],
  ['A Red [[Cross]] convoy left.', ['Red Cross/organisation']],
  ['In New [[Zealand]] nobody knew.', ['New Zealand/place']],
  ['The [[United Nations Fund of Marn]] paid.', ['United Nations Fund of Marn/organisation']],
  ['The [[Nations Cup]] began.', ['Nations Cup/organisation']],
  ['A united [[Marn]] won.', ['Marn/organisation']],
  ['The United Nationsers left [[Marn]].', ['Marn/organisation']],
  ['The United Nations left.', []],
  ['Red and [[Cross]] lines.', ['Cross/organisation']],
]

for (const [marked, expected] of cases)
  test(marked, () => assert.deepEqual(whole(marked), expected))

test('nothing to mend gives the same list', () => {
  const names: readonly Name[] = [{ kind: 'name', type: 'place', start: 0, end: 4 }]
  assert.equal(wholeNames('Marn fell.', tokenize('Marn fell.'), names), names)
})
