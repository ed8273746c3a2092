// What a store is: fourteen promises, all idempotent, so that a job may be delivered twice. Texts
// are kept once and never changed; layers and derived results beside them can be dropped and
// rebuilt to the same bytes. One contract suite (store.contract.ts) holds for every implementation.
// Example: putting the same report twice answers ['stored'], then ['duplicate'], and keeps one
// text.
import type { Kind } from '../model/annotation.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import type { RawBytes } from '../model/raw.ts'

/** One input as it came in: a report, or what was rejected and why. */
export type Arrival =
  | {
      readonly document: Document
      readonly raw?: RawBytes
      /** Name of its file for this store, where the file is this one report. Kept in `FILE_LOG`. */
      readonly file?: string
    }
  | {
      readonly rejected: { readonly path: string; readonly line?: number; readonly reason: string }
    }

/**
 * `clash`: the id is taken by other content; nothing is kept, and the caller must name the report
 * anew.
 */
export type Outcome = 'stored' | 'duplicate' | 'clash' | 'rejected'

/** The log of which file held which report. */
export const FILE_LOG = 'file'

/** A line of it: from this run on the file holds this text; null where it is there no more. */
export interface FileLine {
  readonly run: number
  /** Null where its name was forgotten. */
  readonly file: string | null
  /** Id as it came in, without the number of a version. */
  readonly id: DocumentId | null
  /** Of the source. */
  readonly hash: string | null
  /** Whether the id is the record's own, not made from its words. */
  readonly own?: true
}

/** One line of the account log: reports in = stored + duplicate + rejected. */
export interface Account {
  readonly path: string | null
  readonly part: string | null
  readonly line: number | null
  readonly outcome: Exclude<Outcome, 'clash'>
  /** Id of the report stored, or of the one that was there before; null when rejected. */
  readonly document: DocumentId | null
  /** Why it was rejected or counts as a duplicate; null when stored. */
  readonly reason: string | null
}

/** What is known of a stored report without loading its text. */
export interface Head {
  readonly id: DocumentId
  readonly hash: string
  readonly published: string | null
  readonly url: string | null
}

/** The bytes that a stored report was read from. */
export interface StoredRaw {
  readonly document: DocumentId
  readonly path: string | null
  /** SHA-256 of the bytes, in hex: one row of bytes may hold several reports. */
  readonly hash: string
  readonly raw: RawBytes
}

/**
 * All annotations of one kind for one report, and the key of the annotator version (and date) that
 * made them.
 */
export interface StoredLayer {
  readonly document: DocumentId
  readonly kind: Kind
  readonly key: string
  readonly annotations: readonly object[]
}

/** A result computed from others: valid only while the hash of what went into it is the same. */
export interface Derived {
  /** "cluster@2": a rise of the version makes a new row. */
  readonly stage: string
  readonly key: string
  readonly inputs: string
  /** JSON; null removes the row. */
  readonly value: unknown
}

/** Every method rejects with OperationError when the disk, the lock or the schema fails. */
export interface Store {
  /**
   * Keeps the reports whose id is new, logs each arrival in order, and answers with one outcome
   * each. The first report of an id stays; the same id and content again is a duplicate, whose
   * bytes are kept only where the report had none. One transaction. RangeError as `checkIds`.
   */
  putDocuments(arrivals: readonly Arrival[]): Promise<Outcome[]>
  /**
   * The bytes of these reports as they came in, in the order asked; reports kept without bytes are
   * left out. Same hash means same bytes. OperationError `store-damaged` for bytes that are not
   * what was put.
   */
  raws(ids: readonly DocumentId[]): Promise<StoredRaw[]>
  /** All reports in canonical order, without their texts. */
  heads(): Promise<Head[]>
  /** The reports with these ids, in the order asked; ids not held are left out. */
  documents(ids: readonly DocumentId[]): Promise<Document[]>
  /** Replaces the layers of these (report, kind) pairs. One transaction. */
  putLayers(layers: readonly StoredLayer[]): Promise<void>
  /** All layers of these reports, in the order asked, then by kind. */
  layers(ids: readonly DocumentId[]): Promise<StoredLayer[]>
  /** Replaces or removes derived results. One transaction. */
  putDerived(results: readonly Derived[]): Promise<void>
  /** Results of a stage by key, sorted by key; all of them when no keys are given. */
  derived(stage: string, keys?: readonly string[]): Promise<Derived[]>
  /**
   * What went into the results of a stage, by key; of all of them when no keys are given. Values
   * are not read: one that is damaged counts as held until it is asked for.
   */
  inputs(stage: string, keys?: readonly string[]): Promise<Map<string, string>>
  /** The account log, oldest first. */
  account(): Promise<Account[]>
  /**
   * Adds lines to the end of a named log that holds `after` lines, in one transaction; false, and
   * nothing is added, where it holds more or fewer: somebody else wrote in between.
   */
  append(log: string, after: number, lines: readonly string[]): Promise<boolean>
  /** The lines of a named log, oldest first. */
  log(log: string): Promise<string[]>
  /** Forgets every layer and derived result. Reports, the account and all logs stay. */
  dropDerived(): Promise<void>
  /**
   * Frees the store. Closing twice is harmless; any other call afterwards rejects with
   * `store-closed`.
   */
  close(): Promise<void>
}

/** A report with the layers a store holds for it. */
export function joinLayers(document: Document, layers: readonly StoredLayer[]): AnnotatedDocument {
  const own = layers.filter((layer) => layer.document === document.id)
  return {
    document,
    layers: Object.fromEntries(own.map((layer) => [layer.kind, layer.annotations])),
  }
}
/** Order of strings by UTF-16 code unit, the same in every store whatever its own collation. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** RangeError for an id that is not well-formed Unicode: a database would keep it under another. */
export function checkIds(arrivals: readonly Arrival[]): void {
  for (const arrival of arrivals)
    if ('document' in arrival && !arrival.document.id.isWellFormed())
      throw new RangeError(`id with half a character: ${JSON.stringify(arrival.document.id)}`)
}

/**
 * What the log says of an arrival, given its outcome; null for a clash, which comes again under
 * another id.
 */
export function accountOf(arrival: Arrival, outcome: Outcome): Account | null {
  if (outcome === 'clash') return null
  if ('rejected' in arrival) {
    const { path, line, reason } = arrival.rejected
    return { path, part: null, line: line ?? null, outcome: 'rejected', document: null, reason }
  }
  const { path, part, id } = arrival.document
  if (outcome === 'rejected') {
    const reason = 'forgotten: this report was erased from the store'
    return { path, part, line: null, outcome, document: null, reason }
  }
  return {
    path,
    part,
    line: null,
    outcome: outcome === 'stored' ? 'stored' : 'duplicate',
    document: id,
    reason: outcome === 'stored' ? null : 'the same report is held already',
  }
}
