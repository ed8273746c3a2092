// Cited passages as W3C Web Annotations (REC 2017): one for each statement, its target a quote
// and a position in the report's text. Positions count Unicode code points, as the standard
// asks, not the UTF-16 units used inside. Words of private persons are left out of the quote.
import type { Claim } from '../../model/claim.ts'
import type { Statement } from '../../model/statement.ts'
import { maskedSlice } from '../mask.ts'
import { own, type View } from '../view.ts'
import type { FileFormat } from './file.ts'
import { addressOf, iriPart, reportUri } from './report.ts'

const CONTEXT = 32

/** Unicode code points before an offset in UTF-16 units. */
export function codePointAt(text: string, offset: number): number {
  let points = 0
  for (let at = 0; at < offset; points++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return points
}

function selectorsOf(view: View, { document, start, end }: Statement) {
  const report = view.documents.get(document)
  if (!report) return []
  const position = {
    type: 'TextPositionSelector',
    start: codePointAt(report.text, start),
    end: codePointAt(report.text, end),
  }
  const at = {
    start: Math.max(0, start - CONTEXT),
    end: Math.min(report.text.length, end + CONTEXT),
  }
  const slice = (from: number, to: number) => report.text.slice(from, to)
  const hidden = maskedSlice(report, at, view.mask) !== slice(at.start, at.end)
  if (hidden) return [position]
  const quote = {
    type: 'TextQuoteSelector',
    exact: slice(start, end),
    prefix: slice(at.start, start),
    suffix: slice(end, at.end),
  }
  return [quote, position]
}

function sourceOf(view: View, { document }: Statement): string {
  const report = view.documents.get(document)
  return (report && addressOf(view, report)) ?? reportUri({ hash: report?.hash ?? document })
}

function annotationOf(view: View, claim: Claim, statement: Statement) {
  const { document, start, end } = statement
  return {
    id: `urn:stemma:${iriPart(claim.id)}:${iriPart(document)}:${start}-${end}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'TextualBody',
      value: own(view, claim.label) + (statement.withdrawn ? ' (withdrawn)' : ''),
      format: 'text/plain',
      purpose: 'identifying',
    },
    target: { source: sourceOf(view, statement), selector: selectorsOf(view, statement) },
  }
}

export const webAnnotations: FileFormat = {
  name: 'annotations',
  ending: 'annotations.jsonld',
  media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  says: 'every statement with its place in the report: W3C Web Annotation, code points',
  write: (view) => {
    const all = view.story.claims.flatMap((claim) =>
      claim.statements.map((statement) => annotationOf(view, claim, statement)),
    )
    // An IRI names one thing: two statements of a claim at one place are one annotation.
    const items = [...new Map(all.map((one) => [one.id, one])).values()]
    const id = `urn:stemma:${iriPart(view.story.id)}:annotations`
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${id}:1`,
      type: 'AnnotationPage',
      partOf: { id, type: 'AnnotationCollection', total: items.length },
      startIndex: 0,
      items,
    }
    return `${JSON.stringify(page, null, 1)}\n`
  },
}
