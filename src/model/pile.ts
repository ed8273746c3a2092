// A pile: annotated reports in canonical order with what only the pile can teach (inferred dates,
// reuse). It never edits a report's text and never moves a span.
import type { Annotation, AnnotationOf, Kind } from './annotation.ts'
import type { Document, DocumentId } from './document.ts'
import type { Reuse } from './reuse.ts'
import type { Revision } from './revision.ts'
import type { Published } from './story.ts'

/** A report with all its layers. Annotations are sorted by `compareSpans` within each kind. */
export interface AnnotatedDocument {
  readonly document: Document
  readonly layers: { readonly [K in Kind]?: readonly AnnotationOf<K>[] }
}

/** The layer of one kind; empty where it was not made. */
export function layerOf<K extends Kind>(
  report: AnnotatedDocument,
  kind: K,
): readonly AnnotationOf<K>[] {
  return (report.layers[kind] ?? []) as readonly AnnotationOf<K>[]
}

/** All printed annotations of a report in text order. */
export function annotationsOf(report: AnnotatedDocument, kinds: readonly Kind[]): Annotation[] {
  return kinds
    .flatMap((kind) => layerOf(report, kind) as readonly Annotation[])
    .sort(
      (a, b) => a.start - b.start || b.end - a.end || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
    )
}

/** A story's reports and what the pile adds to them. */
export interface Pile {
  /** In canonical order: stated date, undated last, then id. */
  readonly reports: readonly AnnotatedDocument[]
  readonly published: { readonly [id: DocumentId]: Published | null }
  readonly reuse: Reuse
  /** Versions of one report among them, oldest first; absent where there are none. */
  readonly revisions?: readonly Revision[]
}

/** Canonical order: stated publication stamp, undated last, then id. */
export function compareDocuments(
  a: Pick<Document, 'id' | 'published'>,
  b: Pick<Document, 'id' | 'published'>,
): number {
  const left = a.published ?? '\uffff'
  const right = b.published ?? '\uffff'
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
