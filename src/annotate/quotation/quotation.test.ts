import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareSpans } from '../../text/span.ts'
import {
  knownFailures,
  quotationCases,
  silentTexts,
  unattributedCases,
  type QuotationCase,
} from './quotation.cases.ts'
import { said, wanted } from './quotation.fixture.ts'
import { layersOf } from '../report.fixture.ts'

for (const one of quotationCases)
  test(`quotation: ${one[1]}`, () => assert.deepEqual(said(one), wanted(one)))

for (const marked of unattributedCases)
  test(`nobody speaks: ${marked}`, () => {
    const one: QuotationCase = [{ form: 'direct', speaker: null }, marked]
    assert.deepEqual(said(one), wanted(one))
  })

for (const text of silentTexts)
  test(`no quotation: ${text}`, () =>
    assert.deepEqual(
      layersOf(text).quotation.map((q) => text.slice(q.start, q.end)),
      [],
    ))

test('known failures still fail', () => {
  for (const one of knownFailures) assert.notDeepEqual(said(one), wanted(one))
})

test('the pieces of one split quotation share an utterance', () => {
  const { quotation } = layersOf('“The valley,” he said, “will never flood.” “Never.”')
  assert.equal(new Set(quotation.map((one) => one.utterance)).size, 1)
})

test('a quotation that goes on after its attribution is one utterance', () => {
  const { quotation } = layersOf('“We won,” Orsk said. “We won twice.”')
  assert.deepEqual(
    quotation.map((one) => one.utterance),
    ['u0', 'u0'],
  )
})

test('a quotation left open goes on in the next paragraph', () => {
  const { quotation } = layersOf('“It began at dawn,” Orsk said. “We ran.\n“Then it stopped.”')
  assert.equal(quotation.length, 3)
  assert.ok(quotation.every((one) => one.speaker?.name === 'Orsk'))
})

test('a quotation without speaker says why', () => {
  const { quotation } = layersOf('Rain fell. “The well is dry and the goats are gone.”')
  assert.equal(quotation[0]?.unattributed, 'stands-alone')
})

const NEWSY =
  'Venn said that , . : " “ ” ’ ‘ he the mayor of Marn told reporters according to warned and who ' +
  "'' « » ( ) Mr. 3,000 U.N. Tarn Bank adding … has not claims \n"
const newsy = fc
  .array(fc.constantFrom(...NEWSY.split(' ')), { maxLength: 60 })
  .map((parts) => parts.join(' '))

test('any string: all layers are sorted spans inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(newsy, fc.string({ unit: 'binary' })), (text) => {
      const layers = layersOf(text)
      for (const layer of Object.values(layers)) {
        for (const [i, one] of layer.entries()) {
          assert.ok(one.start >= 0 && one.start < one.end && one.end <= text.length)
          if (i > 0) assert.ok(compareSpans(layer[i - 1]!, one) <= 0)
        }
      }
      for (const one of layers.quotation)
        for (const at of [one.speaker, one.cue, one.relay])
          if (at) assert.ok(at.start >= 0 && at.start < at.end && at.end <= text.length)
    }),
    { seed: 7, numRuns: 1500 },
  )
})

test('long lines without a break take linear time', () => {
  const sample = [
    'Mr. Venn told us “a”, ',
    '“A ',
    'Venn said ',
    'the mayor of ',
    'Tarn, ',
    '" ',
    'and said, ',
    "'x ",
    'said that ',
  ]
  for (const part of sample) {
    const text = part.repeat(Math.ceil(150_000 / part.length))
    assert.ok(layersOf(text).sentence.length > 0)
  }
})
