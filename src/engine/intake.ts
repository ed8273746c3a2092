// What readers yield → what the engine takes in: reports cleaned, rejections passed on.
import { cleanDocument } from '../clean/index.ts'
import type { Document } from '../model/document.ts'
import type { Rejection } from '../model/notice.ts'
import type { RawBytes } from '../model/raw.ts'
import type { Read } from '../read/part.ts'
import { openDoor } from './admit.ts'

/** What was read; `from`: the regular file that holds it, as the door named it. */
export type Found = Read & { readonly from?: string }

/** A cleaned report, or what was rejected. */
export type Cleaned =
  | {
      readonly document: Document
      readonly raw?: RawBytes
      readonly from?: string
      /** Name of its file for a store, as `Arrival` says. */
      readonly file?: string
    }
  | { readonly rejection: Rejection }

/** Each report cleaned as it comes; nothing is kept. */
export async function* cleanAll(reads: AsyncIterable<Found>): AsyncGenerator<Cleaned> {
  for await (const read of reads)
    yield 'document' in read ? { ...read, document: cleanDocument(read.document) } : read
}

/**
 * Each cleaned report once, under its final id: an id met again with other content gets "#2";
 * identical content is left out and told of as a rejection whose reason names the report that
 * holds it. Memory: one hash per report.
 */
export async function* admitAll(reads: AsyncIterable<Cleaned>): AsyncGenerator<Cleaned> {
  const door = openDoor()
  for await (const read of reads) {
    const admitted = door.admit(read)
    if (admitted.kind === 'stored') yield { document: admitted.document }
    else if (admitted.kind === 'rejected') yield { rejection: admitted.rejection }
    else yield { rejection: duplicateOf(admitted.document, admitted.of) }
  }
}

function duplicateOf(document: Document, of: string): Rejection {
  return { path: document.path ?? document.id, reason: `duplicate: identical to ${of}` }
}
