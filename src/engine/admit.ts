// Reports in input order → which are stored, which say again what is stored, and under which id:
// the pile's door. Example: two reports "n1" with other content become "n1" and "n1#2"; the same
// content again is a duplicate. Accounting: reports in = stored + duplicate + rejected, always.
import type { Document, DocumentId } from '../model/document.ts'
import type { Rejection } from '../model/notice.ts'

/** What became of one input. */
export type Admission =
  | { readonly kind: 'stored'; readonly document: Document }
  /** Identical content under the same id: `of` is the report that holds it. */
  | { readonly kind: 'duplicate'; readonly document: Document; readonly of: DocumentId }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

/** How many inputs there were and what became of them: `in` is the sum of the other three. */
export interface Account {
  readonly in: number
  readonly stored: number
  readonly duplicate: number
  readonly rejected: number
}

/** A door that remembers what came in. */
export interface Door {
  /**
   * What becomes of the next input. An id met again with other content gets `#2`, `#3` …, in order
   * of arrival.
   */
  readonly admit: (
    next: { readonly document: Document } | { readonly rejection: Rejection },
  ) => Admission
  readonly account: () => Account
}

/**
 * A new door. `held`: id and hash of reports that the pile already holds. Memory: one id and hash
 * for each report. A report without an id of its own is named by its content, so identical content
 * means the same id.
 */
export function openDoor(held: Iterable<Pick<Document, 'id' | 'hash'>> = []): Door {
  const ids = new Set<DocumentId>()
  /** The highest number given to an id, so that a thousand versions cost a thousand steps. */
  const last = new Map<DocumentId, number>()
  /** Under which id a given own id with a given hash was stored. */
  const versions = new Map<string, DocumentId>()
  const counts = { stored: 0, duplicate: 0, rejected: 0 }
  const remember = (own: DocumentId, { id, hash }: Pick<Document, 'id' | 'hash'>) => {
    ids.add(id)
    versions.set(`${hash} ${own}`, id)
  }
  for (const document of held) {
    remember(document.id, document)
    remember(document.id.replace(/#\d+$/u, ''), document)
  }
  const freeId = (id: DocumentId): DocumentId => {
    if (!ids.has(id)) return id
    let number = last.get(id) ?? 1
    do number++
    while (ids.has(`${id}#${number}`))
    last.set(id, number)
    return `${id}#${number}`
  }
  const admit: Door['admit'] = (next) => {
    if ('rejection' in next) {
      counts.rejected++
      return { kind: 'rejected', rejection: next.rejection }
    }
    const { document } = next
    const of = versions.get(`${document.hash} ${document.id}`)
    if (of !== undefined) {
      counts.duplicate++
      return { kind: 'duplicate', document, of }
    }
    const id = freeId(document.id)
    const stored = id === document.id ? document : { ...document, id }
    remember(document.id, stored)
    counts.stored++
    return { kind: 'stored', document: stored }
  }
  const account = () => ({ in: counts.stored + counts.duplicate + counts.rejected, ...counts })
  return { admit, account }
}
