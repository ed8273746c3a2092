// The laws that hold for every annotator and every report. Those of single rooms stand in their
// own tests: edits in text/edits.test.ts (2, 3), the store and rebuilding in run.test.ts (8, 9,
// 10), citations by type (7).
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'node:test'
import { cleanDocument } from '../clean/index.ts'
import { printAnnotated } from '../export/annotated.ts'
import type { RawDocument } from '../model/document.ts'
import { passageAt, passageHolds } from '../model/passage.ts'
import { annotationsOf } from '../model/pile.ts'
import { PRINTED_KINDS } from '../model/annotation.ts'
import { applyEdits } from '../text/edits.ts'
import { annotateDocument, shippedPlan } from './annotate.ts'
import { source } from './laws.cases.ts'

const plan = shippedPlan()
const RUNS = { numRuns: 400 }

function raw(text: string): RawDocument {
  return {
    id: null,
    path: null,
    part: null,
    source: text,
    edits: [],
    title: null,
    byline: null,
    outlet: null,
    url: null,
    published: null,
    modified: null,
    language: 'en',
    notices: [],
  }
}

const annotated = (text: string, date?: string) =>
  annotateDocument(cleanDocument(raw(text)), plan, date === undefined ? {} : { date })

interface Printed {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly source: { readonly start: number; readonly end: number }
}

/** Every span in a printed line: annotations and the mentions inside them. */
function spansIn(value: unknown): Printed[] {
  if (Array.isArray(value)) return value.flatMap(spansIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'exact' in value ? [value as Printed] : []
  return [...own, ...Object.values(value).flatMap(spansIn)]
}

test('law 1: every span, its words and its source agree', () => {
  fc.assert(
    fc.property(source, (text) => {
      const report = annotated(text, '2031-03-06')
      const { edits, text: clean } = report.document
      const line = printAnnotated(report, {}) as { annotations: unknown }
      for (const span of spansIn(line.annotations)) {
        assert.equal(clean.slice(span.start, span.end), span.exact)
        const { start, end } = span.source
        const inner = edits
          .filter((edit) => edit.start >= start && edit.end <= end)
          .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
        const covered = applyEdits(report.document.source.slice(start, end), inner)
        assert.ok(covered.includes(span.exact), `${covered} does not hold ${span.exact}`)
      }
    }),
    RUNS,
  )
})

test('law 4: a citation re-slices to its words, and a moved one is caught', () => {
  const { document } = annotated('The ferry stopped. Nobody was hurt.')
  const passage = passageAt(document, { start: 4, end: 9 })
  assert.equal(passage.exact, 'ferry')
  assert.ok(passageHolds(document, passage))
  assert.ok(!passageHolds(document, { ...passage, start: 5, end: 10 }))
})

test('law 5: annotators are total and deterministic, layers sorted and inside the text', () => {
  fc.assert(
    fc.property(source, (text) => {
      const report = annotated(text)
      assert.deepEqual(annotated(text).layers, report.layers)
      for (const [kind, layer] of Object.entries(report.layers)) {
        let last = 0
        for (const { start, end } of layer) {
          assert.ok(start >= last, `${kind} is not sorted`)
          assert.ok(end > start && end <= report.document.text.length, `${kind} ${start}..${end}`)
          last = start
        }
      }
    }),
    RUNS,
  )
})

test('law 6: everything survives a JSON round trip', () => {
  fc.assert(
    fc.property(source, (text) => {
      const report = annotated(text, '2031-03-06')
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report)
    }),
    RUNS,
  )
})

test('doubling a caption adds a repeat and no annotation that counts', () => {
  const caption = 'More than 38,500 people have left Ostrel since Monday, the relief council said'
  const body = 'Marn (NORDPRESS) The dam above the town is leaking.'
  const once = annotated(`${caption}\n\n${body}`)
  const twice = annotated(`${caption}\n\n${caption}\n\n${body}`)
  const counting = (report: typeof once) => {
    const line = printAnnotated(report, {}) as { annotations: { exact: string; repeat?: true }[] }
    return line.annotations.filter((one) => !one.repeat).map((one) => one.exact)
  }
  assert.deepEqual(counting(twice), counting(once))
  assert.ok(annotationsOf(twice, PRINTED_KINDS).length > annotationsOf(once, PRINTED_KINDS).length)
})

test('a very long line is read in time that grows with its length', () => {
  const long = `${'The council said 40 people left. '.repeat(30_000)}`
  assert.ok(annotated(long.slice(0, 1_000_000)).document.text.length > 900_000)
})
