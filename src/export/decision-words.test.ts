import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deed, Named } from '../model/decision.ts'
import { decisionWords } from './decision-words.ts'

const report = { document: 'f00d', path: 'in/keld.txt', part: null, url: null }
const at = [
  { document: 'f00d', start: 0, end: 5, exact: '4,300\npeople', before: '', after: '', report },
] as const
const wordsOf = (deed: Deed) => {
  const named: Named = {
    id: '1',
    by: 'Dana Keld',
    time: '2031-03-02T09:00:12.5Z',
    reason: 'rang',
    deed,
  }
  return decisionWords(named)
}

test('a decision is told with who, when, what it is about and what it sets', () => {
  const cases: readonly (readonly [string, Deed])[] = [
    ['accepts “4,300 people” (keld)', { kind: 'accept', claim: 'figure', at }],
    ['keeps apart “4,300 people” (keld)', { kind: 'other-scope', claim: 'figure', at }],
    [
      'names the speaker of “4,300 people” (keld), speaker: not stated',
      { kind: 'speaker', at, speaker: null },
    ],
    [
      'dates keld, date: 2031-03-02',
      { kind: 'date', report, from: '2031-03-02', to: '2031-03-02' },
    ],
    [
      'grades Marn Daily, admiralty: B2',
      { kind: 'grade', outlet: 'Marn Daily', report: null, scheme: 'admiralty', value: 'B2' },
    ],
    [
      'describes Marn Daily: owner: Ulva',
      { kind: 'describe', outlet: 'Marn Daily', owner: 'Ulva', country: null, wires: [] },
    ],
    ['takes back 9c1e', { kind: 'undo', of: '9c1e' }],
  ]
  for (const [words, deed] of cases)
    assert.equal(wordsOf(deed), `2 Mar 2031 09:00 UTC  Dana Keld ${words}: rang`)
})
