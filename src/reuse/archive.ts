// An index of many reports that grows one at a time and tells which earlier ones share text with a new one, at a cost
// that does not rise with their number: chains of postings in typed arrays, walked a bounded way, newest first.
// Example: to a hundred thousand reports one is added; two earlier ones share three fingerprints with it.
import { fingerprintsOf, type Fingerprints } from './fingerprint.ts'
import type { Words } from './words.ts'

/** Slots of the table of chains: the low 24 bits of a key; its high 8 bits are kept with each posting. */
const SLOTS = 1 << 24
/** Postings of one chunk: memory grows by nine megabytes at a time, nothing is copied. */
const CHUNK_BITS = 20
const CHUNK = 1 << CHUNK_BITS
/** Postings of one chain that are looked at: a fingerprint held by more reports says little on any of them. */
const MAX_WALK = 24
/** Shared fingerprints that make an earlier report a candidate; a band of the signature counts for both. */
const ENOUGH = 3
/** Candidates given for one report: the strongest. */
const MAX_CANDIDATES = 4
/** Postings at most: about 250,000 news articles. */
const MAX_POSTINGS = 100_000_000

/** Postings: the next of the chain (its number plus one, 0 at the end), the report, and the key's high bits. */
interface Chunk {
  readonly next: Int32Array
  readonly reports: Int32Array
  readonly tags: Uint8Array
}

/** The index. `heads` holds one more than the number of a chain's newest posting, 0 for none. */
export interface Archive {
  readonly heads: Int32Array
  readonly chunks: Chunk[]
  postings: number
  /** Number of reports. */
  size: number
}

export function blankArchive(): Archive {
  return { heads: new Int32Array(SLOTS), chunks: [], postings: 0, size: 0 }
}

/**
 * Adds a report's words and returns the numbers of earlier reports that may share text with it, ascending; reports are
 * numbered from 0 in the order added. Bounded cost, whatever the size. RangeError when the index is full.
 */
export function addToArchive(archive: Archive, words: Words, furniture?: Uint8Array): number[] {
  const prints = fingerprintsOf(words, furniture)
  const candidates = candidatesOf(archive, prints)
  const report = archive.size++
  for (const key of prints.keys) post(archive, key, report)
  for (const key of prints.bands) post(archive, key, report)
  return candidates
}

function candidatesOf(archive: Archive, { keys, bands }: Fingerprints): number[] {
  const votes = new Map<number, number>()
  for (const key of keys) vote(archive, key, 1, votes)
  for (const key of bands) vote(archive, key, ENOUGH, votes)
  return [...votes]
    .filter(([, count]) => count >= ENOUGH)
    .sort((x, y) => y[1] - x[1] || y[0] - x[0])
    .slice(0, MAX_CANDIDATES)
    .map(([report]) => report)
    .sort((x, y) => x - y)
}

function vote(archive: Archive, key: number, weight: number, votes: Map<number, number>): void {
  const tag = key >>> 24
  let at = archive.heads[key & (SLOTS - 1)]!
  for (let step = 0; at > 0 && step < MAX_WALK; step++) {
    const { next, reports, tags } = archive.chunks[(at - 1) >>> CHUNK_BITS]!
    const posting = (at - 1) & (CHUNK - 1)
    if (tags[posting] === tag) {
      const report = reports[posting]!
      votes.set(report, (votes.get(report) ?? 0) + weight)
    }
    at = next[posting]!
  }
}

function post(archive: Archive, key: number, report: number): void {
  if (archive.postings >= MAX_POSTINGS) throw new RangeError(`index full: ${archive.postings}`)
  const posting = archive.postings & (CHUNK - 1)
  if (posting === 0)
    archive.chunks.push({
      next: new Int32Array(CHUNK),
      reports: new Int32Array(CHUNK),
      tags: new Uint8Array(CHUNK),
    })
  const chunk = archive.chunks.at(-1)!
  const slot = key & (SLOTS - 1)
  chunk.next[posting] = archive.heads[slot]!
  chunk.reports[posting] = report
  chunk.tags[posting] = key >>> 24
  archive.heads[slot] = ++archive.postings
}
