import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanDocument } from '../../src/clean/index.ts'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import { maskedSlice, maskOf } from '../../src/export/mask.ts'
import { readBytes } from '../../src/read/index.ts'
import { peopleOf } from '../../src/reconcile/people/people.ts'
import { reportsOf } from '../../src/reconcile/statement.ts'
import { knownFailures, standingCases, type StandingCase } from './standing.cases.ts'

const plan = shippedPlan(['name', 'quotation', 'place'])

/** The standing of the person of that name, and whether the name is left in what leaves. */
function judged([, name, text]: StandingCase): { standing: string | null; shown: boolean } {
  const bytes = new TextEncoder().encode(text)
  const [read] = readBytes(bytes, { path: 'case.txt' }).documents
  const report = annotateDocument(cleanDocument(read!), plan)
  const pile = { reports: [report], published: {}, reuse: { passages: [], pairs: [], groups: [] } }
  const { people } = peopleOf(reportsOf(pile as never))
  const person = people.find((one) => one.name === name)
  const { document } = report
  const whole = { start: 0, end: document.text.length }
  const shown = maskedSlice(document, whole, maskOf(people, [report])).includes(name)
  return { standing: person?.standing ?? null, shown }
}

for (const one of standingCases)
  test(`${one[0]}: ${one[2]}`, () =>
    assert.deepEqual(judged(one), { standing: one[0], shown: one[0] === 'public' }))

test('known failures still fail', () => {
  for (const one of knownFailures)
    assert.notDeepEqual(judged(one), { standing: one[0], shown: one[0] === 'public' })
})
