import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownFailures, orphanCases, soundTexts, type OrphanCase } from './orphan.cases.ts'
import { layersOf, readMarks } from '../report.fixture.ts'

const found = (text: string) =>
  layersOf(text).orphan.map((one) => [one.why, text.slice(one.start, one.end)])
const check = ([, marked]: OrphanCase) => found(readMarks(marked).text)
const wanted = ([why, marked]: OrphanCase) => {
  const { text, spans } = readMarks(marked)
  return spans.map((at) => [why, text.slice(at.start, at.end)])
}

for (const one of orphanCases)
  test(`orphan: ${one[1]}`, () => assert.deepEqual(check(one), wanted(one)))
for (const text of soundTexts) test(`no orphan: ${text}`, () => assert.deepEqual(found(text), []))
test('known failures still fail', () => {
  for (const one of knownFailures) assert.notDeepEqual(check(one), wanted(one))
})
