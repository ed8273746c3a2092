// Bytes that the store kept → their reports, read again by the reader that they were read by: what
// a damaged store is rebuilt from. Example: a line of JSON Lines gives its one report, a feed all
// of its items. Readers get better: a report read again may differ from the one of then.
import { cleanDocument } from '../clean/index.ts'
import type { Document } from '../model/document.ts'
import type { RawBytes } from '../model/raw.ts'
import { openPart, openWarc } from '../read/index.ts'
import { readPlain, type Reading } from '../read/plain.ts'
import type { Opened } from '../read/part.ts'
import { openSealed, type SealedReader } from './intake-sealed.ts'

/** Reads bytes again; `close` it, or the process that parses PDF and DOCX lives on. */
export interface Rereader {
  readonly reread: (raw: RawBytes, path: string | null) => Promise<readonly Document[]>
  readonly close: () => void
}

/** A reader of kept bytes. It never throws for what they hold. */
export function openRereader(): Rereader {
  let apart: SealedReader | null = null
  const reread = async (raw: RawBytes, path: string | null): Promise<readonly Document[]> => {
    if (raw.unit === 'document') return recordIn(raw.bytes)
    const found: Document[] = []
    for (const one of openRaw(raw, path ?? '')) {
      const read = 'sealed' in one ? await (apart ??= openSealed()).read(one.sealed) : one
      if ('document' in read) found.push(cleanDocument({ ...read.document, path }))
    }
    return found
  }
  return { reread, close: () => apart?.close() }
}

function openRaw({ bytes, unit, name, part, reading }: RawBytes, path: string): Iterable<Opened> {
  const place = { path, part }
  if (unit === 'line') return readPlain(bytes, path, { as: 'jsonl' }) ?? []
  if (unit === 'record') return recordsOf(bytes, place)
  const depth = unit === 'entry' ? 1 : 0
  const hints = { name, type: '', charset: null, depth, ...(reading as Reading) }
  return openPart(bytes, place, hints)
}

function* recordsOf(bytes: Uint8Array, place: Parameters<typeof openWarc>[0]): Generator<Opened> {
  const reader = openWarc(place, openPart, 0)
  yield* reader.take(bytes)
  yield* reader.end()
}

function recordIn(bytes: Uint8Array): Document[] {
  try {
    return [JSON.parse(Buffer.from(bytes).toString('utf8')) as Document]
  } catch {
    return []
  }
}
