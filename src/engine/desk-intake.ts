// Reports handed in at the door of a server → arrivals: a form with files as a browser sends it, or
// one pasted text. Each file is read as the command line reads one: PDF and DOCX in a process
// apart. A file's name is only a name: no path is ever made of it.
// Example: a form with "note.txt" gives the arrival of its report, cleaned.
import type { Arrival } from '../store/store.ts'
import type { Rejection } from '../model/notice.ts'
import { openBytes } from '../read/index.ts'
import { rawOf, type Opened, type Read } from '../read/part.ts'
import { readPlain } from '../read/plain.ts'
import type { Handed } from './desk-message.ts'
import { cleanAll } from './intake.ts'
import { openSealed, type SealedReader } from './intake-sealed.ts'

/** Files of one form, and code units of a file's name. */
const FILES_MAX = 500
const NAME_LENGTH_MAX = 120

interface Heard {
  readonly onRead: () => void
  readonly onRejected: (rejection: Rejection) => void
}

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a store takes in of what was handed in, file by file. Never throws for a bad file. */
export async function* handedArrivals(handed: Handed, heard: Heard): AsyncGenerator<Arrival> {
  for await (const one of cleanAll(readHanded(handed))) {
    // Other threads' messages get their turn between two reports.
    await new Promise<void>((resolve) => setImmediate(resolve))
    heard.onRead()
    if ('document' in one) yield one
    else {
      heard.onRejected(one.rejection)
      yield { rejected: one.rejection }
    }
  }
}

async function* readHanded(handed: Handed): AsyncGenerator<Read> {
  const files = await filesOf(handed)
  let apart: SealedReader | null = null
  try {
    for (const { name, bytes } of files.slice(0, FILES_MAX))
      for await (const one of openOne(name, bytes))
        if ('sealed' in one) {
          apart ??= openSealed()
          const read = await apart.read(one.sealed)
          yield 'document' in read && one.raw ? { ...read, raw: one.raw } : read
        } else yield one
    for (const { name } of files.slice(FILES_MAX))
      yield { rejection: { path: name, reason: `more than ${FILES_MAX} files at once` } }
  } finally {
    apart?.close()
  }
}

async function* openOne(name: string, bytes: Uint8Array): AsyncGenerator<Opened> {
  const opened = readPlain(bytes, name, {}) ?? openBytes(bytes, { path: name })
  yield* rawOf(opened, { bytes, unit: 'file', offset: null, name, part: null, reading: {} })
}

/** The files of a form; a broken form is no file with a reason, as a file of that name. */
async function filesOf(handed: Handed): Promise<NamedBytes[]> {
  if ('text' in handed)
    return [{ name: plainName(handed.name), bytes: new TextEncoder().encode(handed.text) }]
  const body = new Response(handed.form, { headers: { 'content-type': handed.type } })
  const form = await body.formData().catch(() => null)
  if (form === null) throw new RangeError('the form cannot be read')
  const files: NamedBytes[] = []
  for (const [, value] of form)
    if (typeof value !== 'string')
      files.push({ name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
  return files
}

/** The last part of a file's name, without control characters; a pasted text is "pasted.txt". */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return plain.slice(-NAME_LENGTH_MAX) || 'pasted.txt'
}
