// A report that is to be forgotten → the records of the archive that hold it, read as the watch
// read them, for the store to block out; and its address, from which nothing is taken again: the
// words would come back with the next pass. Example: of three fetches of a feed two held it; two
// records are named, with the other items of those two fetches, which the store keeps.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { addressKey } from '../engine/admit-revision.ts'
import { cleanAll } from '../engine/intake.ts'
import { openSealed } from '../engine/intake-sealed.ts'
import type { Document, RawDocument } from '../model/document.ts'
import { contentId, sha256 } from '../model/identity.ts'
import type { Read } from '../read/part.ts'
import type { Store } from '../store/store.ts'
import { archiveFolder, memberAt, recordsAfter } from './archive.ts'
import { lockFolder } from './lock.ts'
import { readAnswer, readMember, type KeptAnswer } from './record.ts'

const BARRED_LOG = 'barred'

/** Whether a report is one that was forgotten, or stands at the address of one. */
export type IsBarred = (document: Pick<RawDocument, 'url' | 'source'>) => boolean

/** What tells reports from which nothing is taken any more. */
export async function barredReports(store: Store): Promise<IsBarred> {
  const barred = new Set(await store.log(BARRED_LOG))
  if (barred.size === 0) return () => false
  return ({ url, source }) =>
    barred.has(barOf({ url }) ?? '') || barred.has(contentId(sha256(source)))
}

/** The name under which an address is barred; null for a report without one. */
function barOf(document: Pick<Document, 'url'>): string | null {
  const key = addressKey(document)
  return key === null ? null : contentId(key)
}

/** Takes nothing from the addresses of some reports any more, nor their words from anywhere. */
export async function barReports(store: Store, documents: readonly Document[]): Promise<void> {
  const bars = documents.flatMap((one) => [barOf(one) ?? [], contentId(one.hash)].flat())
  for (;;) {
    const lines = await store.log(BARRED_LOG)
    const fresh = [...new Set(bars)].filter((bar) => !lines.includes(bar))
    if (fresh.length === 0 || (await store.append(BARRED_LOG, lines.length, fresh))) return
  }
}

/**
 * Keeps every watch of a folder out while something is done to its archive; nothing is made where
 * there is none. OperationError `store-busy` while a watch goes on there.
 */
export async function withoutWatch<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const unlock = existsSync(dirname(archiveFolder(folder))) ? lockFolder(folder) : null
  try {
    return await work()
  } finally {
    unlock?.()
  }
}

/** Names of the records that hold a report, or some words of it, in the archive of a folder. */
export async function recordsHolding(
  folder: string,
  document: Document,
  words: string | null,
): Promise<readonly string[]> {
  const apart = openSealed()
  const found: string[] = []
  try {
    for (const kept of recordsAfter(folder, null).kept) {
      const answer = readMember(memberAt(folder, kept))
      const own = { folder, file: kept.file, apart: apart.read }
      if (answer && (await holds(answer, own, { document, words })))
        found.push(answer.fetched.record)
    }
    return found
  } finally {
    apart.close()
  }
}

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
