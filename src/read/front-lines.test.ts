// First lines of saved texts: outlet, day, title below them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { frontLines } from './front-lines.ts'
import { readText } from './text.ts'

type Stated = readonly [outlet: string | null, published: string | null, title: string | null]

const prose = 'The river rose overnight.'
const cases: readonly (readonly [Stated, string])[] = [
  [
    ['The Herald', '2032-02-03', null],
    `Flood reaches Marn\n\nThe Herald\n3 February 2032\n\n${prose}`,
  ],
  [['NORDPRESS', '2032-02-03', null], `Flood reaches Marn\nNORDPRESS\nFebruary 3, 2032\n${prose}`],
  [['The Herald', '2032-02-03', null], `Flood reaches Marn\nThe Herald | 3 Feb 2032\n\n${prose}`],
  [['Marn Daily', '2032-02-03', null], `Flood comes\r\n\r\nMarn Daily\r\nTuesday, 3 February 2032`],
  [
    ['Marn Daily', '2032-02-03', 'Flood reaches Marn'],
    `Marn Daily\n3 February 2032\n\nFlood reaches Marn\n\n${prose}`,
  ],
  [
    ['Radio Ostrel', '2032-02-03', 'Flood reaches Marn'],
    `Radio Ostrel - 3 February 2032\n\nFlood reaches Marn\n\n${prose}`,
  ],
  [[null, '2032-02-03', null], `Flood reaches the old town\n3 February 2032\n\n${prose}`],
  [
    [null, '2032-02-03', null],
    `Flood reaches the old town\nBy Mira Sorel\n3 February 2032\n${prose}`,
  ],
  [
    ['The Herald', '2032-02-03', null],
    `Flood comes\nThe Herald\nPublished: 3 February 2032\n${prose}`,
  ],
  [['The Herald', '2032-02-03T07:05', null], `Flood comes\nThe Herald\n2032-02-03 07:05\n${prose}`],
  [[null, '2032-02-03', null], `3 February 2032\n\nFlood reaches the old town\n\n${prose}`],
  [[null, null, null], `Flood reaches Marn\n\nThe dam broke on 3 February 2032.`],
  [[null, null, null], `Flood reaches Marn\n\n${prose}\n\n3 February 2032\n\nThe dam broke.`],
  [[null, null, null], `Flood reaches Marn\n\nThe Herald\n3 February\n\n${prose}`],
  [[null, null, null], `Flood reaches Marn\n\nFebruary 2032\n\n${prose}`],
  [[null, null, null], `Flood reaches Marn\n\n3/4/2032\n\n${prose}`],
  [[null, null, null], `Flood reaches Marn\n\nUpdated: 3 February 2032\n\n${prose}`],
  [[null, '2032-02-03', null], `Flood comes\nMARN, 3 February 2032\n\n${prose}`],
  [[null, '2032-02-03', null], `Flood comes\nMarn Daily, February 3, 2032\n\n${prose}`],
  [[null, null, null], ''],
]

for (const [[outlet, published, title], source] of cases)
  test(JSON.stringify(source), () =>
    assert.deepEqual(frontLines(source), { outlet, published, title }),
  )

test('a text states what its first lines do', () => {
  const source = `Marn Daily\n3 February 2032\n\nFlood reaches Marn\n\n${prose}`
  const { title, outlet, published } = readText(source, { path: null, notices: [] })
  assert.deepEqual([title, outlet, published], ['Flood reaches Marn', 'Marn Daily', '2032-02-03'])
})

test('no text throws, a long line takes no time', () => {
  fc.assert(fc.property(fc.string(), (text) => void frontLines(text)))
  assert.equal(frontLines('A '.repeat(500_000)).published, null)
})
