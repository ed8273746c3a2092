// Plain text: the source stays, a first line that looks like a headline is the title.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineOf, readText } from './text.ts'

const cases: readonly (readonly [string | null, string])[] = [
  ['Flood reaches Marn', 'Flood reaches Marn\n\nThe river rose.'],
  ['Flood reaches Marn', '\n  Flood reaches Marn \r\n\r\nThe river rose.'],
  ['Is Marn safe?', 'Is Marn safe?\nNobody knows.'],
  ['Dam holds, says Venn', 'Dam holds, says Venn\n\nRain.'],
  ['Venn flies to the U.N.', 'Venn flies to the U.N.\n\nRain.'],
  [null, 'The river rose overnight.\n\nNobody was hurt.'],
  [null, 'Flood reaches Marn'],
  [null, 'Flood reaches Marn\n\n'],
  [null, 'Marn\n\nThe river rose.'],
  [null, 'MARN, 3 February:\nThe river rose.'],
  [null, `${'very long '.repeat(40)}\nThe river rose.`],
  [null, ''],
]

test('each first line is a title or not', () => {
  for (const [expected, source] of cases) assert.equal(headlineOf(source), expected, source)
})

test('the source is kept as it is', () => {
  const source = '\r\nFlood reaches Marn\r\n\tRain. '
  const read = readText(source, { path: 'a.txt', notices: [] })
  assert.deepEqual([read.source, read.edits, read.title], [source, [], 'Flood reaches Marn'])
})

test('a line of a million characters is no title and takes no time', () => {
  assert.equal(headlineOf('a '.repeat(500_000)), null)
  assert.equal(headlineOf(' '.repeat(1_000_000)), null)
})
