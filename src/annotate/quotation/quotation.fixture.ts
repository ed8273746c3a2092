// Quotation cases as values to compare: what the annotator says of each marked span, and what the
// case wants. Example: said(one) deep-equals wanted(one) where a case holds.
import type { Expected, QuotationCase } from './quotation.cases.ts'
import { layersOf, readMarks } from '../report.fixture.ts'

/** What the annotator says of each marked span, in the shape of the case. */
export function said([expected, marked]: QuotationCase): unknown[] {
  const { text, spans } = readMarks(marked)
  const words = (at: { start: number; end: number } | null) => at && text.slice(at.start, at.end)
  return spans.map((at) => {
    const one = layersOf(text).quotation.find((q) => q.start === at.start && q.end === at.end)
    if (!one) return layersOf(text).quotation.map((q) => text.slice(q.start, q.end))
    const all: Required<Omit<Expected, 'name' | 'relay'>> & object = {
      form: one.form,
      speaker: words(one.speaker),
      cue: words(one.cue) ?? '',
      stance: one.stance,
    }
    const extra = { ...all, name: one.speaker?.name, relay: words(one.relay) }
    return Object.fromEntries(Object.entries(extra).filter(([key]) => key in expected))
  })
}

/** What the case wants of each marked span. */
export const wanted = ([expected, marked]: QuotationCase) =>
  readMarks(marked).spans.map(() => ({ ...expected }))
