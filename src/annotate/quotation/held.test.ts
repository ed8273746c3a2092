import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainCases, formCases, looseCases, silentCases, stanceCases } from './held.cases.ts'
import { said, wanted } from './quotation.fixture.ts'
import { layersOf, readMarks } from '../report.fixture.ts'

for (const one of [...stanceCases, ...chainCases, ...formCases])
  test(`held quotation: ${one[1]}`, () => assert.deepEqual(said(one), wanted(one)))

for (const marked of looseCases)
  test(`nobody speaks, and the reason is given: ${marked}`, () => {
    const { text, spans } = readMarks(marked)
    const [at] = spans
    const found = layersOf(text).quotation.filter(({ form }) => form === 'direct')
    assert.deepEqual(
      found.map(({ start, end, speaker }) => [start, end, speaker]),
      [[at!.start, at!.end, null]],
    )
    assert.ok(found[0]!.unattributed)
  })

for (const text of silentCases)
  test(`nothing is said: ${text}`, () =>
    assert.deepEqual(
      layersOf(text).quotation.map((q) => text.slice(q.start, q.end)),
      [],
    ))
