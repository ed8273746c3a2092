// A report that is to be forgotten → the archive without the records that hold it: each file is
// written anew without them, and what it was is overwritten. A record "metadata" stays in the place
// of each, with its name and the digest of what it held. Nothing is taken from its address again:
// the words would come back with the next pass. Example: of three fetches of a feed two held the
// report; two records are erased, with the other items of those two fetches, which the store keeps.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { addressKey } from '../engine/admit-revision.ts'
import { cleanAll } from '../engine/intake.ts'
import { openSealed } from '../engine/intake-sealed.ts'
import type { Document } from '../model/document.ts'
import { contentId } from '../model/identity.ts'
import type { Read } from '../read/part.ts'
import type { Store } from '../store/store.ts'
import { archiveFolder, erasedRecord, recordsAfter, type KeptAt } from './archive.ts'
import { lockFolder } from './lock.ts'
import { gzipMember } from './member.ts'
import { readAnswer, readMember, type KeptAnswer } from './record.ts'
import { loadState, saveState } from './state.ts'

const BARRED_LOG = 'barred'
const ZEROS = new Uint8Array(1024 * 1024)

/** Addresses from which nothing is taken any more, each as the hash of its key. */
export async function barredAddresses(store: Store): Promise<ReadonlySet<string>> {
  return new Set(await store.log(BARRED_LOG))
}

/** The name under which an address is barred; null for a report without one. */
export function barOf(document: Pick<Document, 'url'>): string | null {
  const key = addressKey(document)
  return key === null ? null : contentId(key)
}

/** Takes nothing from the address of a report any more. */
export async function barAddress(store: Store, document: Document): Promise<void> {
  const bar = barOf(document)
  if (bar === null) return
  for (;;) {
    const lines = await store.log(BARRED_LOG)
    if (lines.includes(bar) || (await store.append(BARRED_LOG, lines.length, [bar]))) return
  }
}

/**
 * Erases the records that hold a report, or some words of it, from the archive of a folder; how
 * many there were. OperationError `store-busy` while a watch goes on there.
 */
export async function eraseFetched(
  folder: string,
  document: Document,
  words: string | null,
): Promise<number> {
  if (!existsSync(archiveFolder(folder))) return 0
  const unlock = lockFolder(folder)
  const apart = openSealed()
  try {
    const files = Map.groupBy(recordsAfter(folder, null).kept, ({ file }) => file)
    let erased = 0
    for (const [file, records] of files) {
      const bytes = readFileSync(join(archiveFolder(folder), file))
      const gone = new Map<KeptAt, Uint8Array>()
      let before: KeptAt | null = null
      for (const one of records) {
        const answer = readMember(memberOf(bytes, one))
        const own = { folder, file, apart: apart.read }
        if (answer && (await holds(answer, own, { document, words }))) {
          gone.set(one, gzipMember(erasedRecord(answer)))
          erased++
          before = one
          continue
        }
        // The request stands behind its response: its address may name what is forgotten.
        if (answer === null && before !== null && gone.has(before)) gone.set(one, new Uint8Array())
        before = null
      }
      if (gone.size > 0) writeAnew(folder, file, { bytes, records, gone })
    }
    return erased
  } finally {
    apart.close()
    unlock()
  }
}

const memberOf = (bytes: Uint8Array, { offset, length }: KeptAt) =>
  bytes.subarray(offset, offset + length)

async function holds(
  answer: KeptAnswer,
  own: Parameters<typeof readAnswer>[1],
  { document, words }: { readonly document: Document; readonly words: string | null },
): Promise<boolean> {
  const key = addressKey(document)
  const { reads } = await readAnswer(answer, own)
  for await (const one of cleanAll(each(reads))) {
    if ('rejection' in one) continue
    const { hash, text } = one.document
    if (hash === document.hash || (key !== null && addressKey(one.document) === key)) return true
    const sought = words ?? document.text
    if (sought !== '' && text.includes(sought)) return true
  }
  return false
}

async function* each(reads: readonly Read[]): AsyncGenerator<Read> {
  yield* reads
}

interface Rewrite {
  readonly bytes: Uint8Array
  readonly records: readonly KeptAt[]
  readonly gone: ReadonlyMap<KeptAt, Uint8Array>
}

function writeAnew(folder: string, file: string, { bytes, records, gone }: Rewrite): void {
  const path = join(archiveFolder(folder), file)
  const end = records.at(-1)!.offset + records.at(-1)!.length
  const pieces = records.map((one) => gone.get(one) ?? memberOf(bytes, one))
  // Whatever is torn at the end goes, too: nobody can say what it holds.
  const fresh = Buffer.concat(pieces)
  const { state } = loadState(folder)
  const mark = state.archive
  const draft = `${path}.part`
  const into = openSync(draft, 'w', 0o600)
  for (let at = 0; at < fresh.length;) at += writeSync(into, fresh, at)
  fsyncSync(into)
  closeSync(into)
  const old = openSync(path, 'r+')
  const { size } = statSync(path)
  renameSync(draft, path)
  for (let at = 0; at < size;) at += writeSync(old, ZEROS, 0, Math.min(ZEROS.length, size - at), at)
  fsyncSync(old)
  closeSync(old)
  if (mark?.file !== file) return
  const before = records.filter(({ offset }) => offset < Math.min(mark.offset, end))
  const offset = before.reduce((sum, one) => sum + (gone.get(one)?.length ?? one.length), 0)
  saveState(folder, { ...state, archive: { file, offset } })
}
