// An index of many reports that grows one at a time and tells which earlier ones share text with a
// new one, at a cost that does not rise with their number: chains of postings in typed arrays,
// walked a bounded way, newest first. Example: to a hundred thousand reports one is added; two
// earlier ones share three fingerprints with it.
import { fingerprintsOf, type Fingerprints } from './fingerprint.ts'
import type { Words } from './words.ts'

/**
 * Slots of the table of chains: as many low bits of a key; its high 8 bits are kept with each
 * posting.
 */
const MIN_SLOT_BITS = 16
const MAX_SLOT_BITS = 24
/** Postings of a news article, about; there are as many slots as postings expected. */
const PER_ARTICLE = 300
/** Postings of one chunk: memory grows by eight megabytes at a time, nothing is copied. */
const CHUNK_BITS = 20
const CHUNK = 1 << CHUNK_BITS
/**
 * Postings of one chain that are looked at: a fingerprint held by more reports says little on any
 * of them.
 */
const MAX_WALK = 10
/**
 * Shared fingerprints that make an earlier report a candidate; a band of the signature counts for
 * both.
 */
const ENOUGH = 3
/** Candidates given for one report: the strongest. */
const MAX_CANDIDATES = 4
/** Postings at most: about 250,000 news articles. */
const MAX_POSTINGS = 100_000_000

/** Most reports: their numbers share a word with the high bits of a key. */
const MAX_REPORTS = 1 << 24

/** The index. `heads` holds one more than the number of a chain's newest posting, 0 for none. */
export interface Archive {
  readonly heads: Int32Array
  /**
   * Two words a posting: the next of its chain (as in `heads`); the key's high bits over the
   * report's number.
   */
  readonly chunks: Uint32Array[]
  postings: number
  /** Number of reports. */
  size: number
}

/** An empty archive for about so many reports; more only make it slower. */
export function blankArchive(reports: number): Archive {
  const bits = 32 - Math.clz32(Math.max(1, reports) * PER_ARTICLE)
  const slots = 2 ** Math.min(MAX_SLOT_BITS, Math.max(MIN_SLOT_BITS, bits))
  return { heads: new Int32Array(slots), chunks: [], postings: 0, size: 0 }
}

/**
 * Adds a report's words and returns the numbers of earlier reports that may share text with it,
 * ascending; reports are numbered from 0 in the order added. Bounded cost, whatever the size.
 * RangeError when the index is full.
 */
export function addToArchive(archive: Archive, words: Words, furniture?: Uint8Array): number[] {
  const prints = fingerprintsOf(words, furniture)
  const candidates = candidatesOf(archive, prints)
  if (archive.size >= MAX_REPORTS) throw new RangeError(`index full: ${archive.size} reports`)
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
  let at = archive.heads[key & (archive.heads.length - 1)]!
  for (let step = 0; at > 0 && step < MAX_WALK; step++) {
    const chunk = archive.chunks[(at - 1) >>> CHUNK_BITS]!
    const posting = 2 * ((at - 1) & (CHUNK - 1))
    const held = chunk[posting + 1]!
    if (held >>> 24 === tag) {
      const report = held & (MAX_REPORTS - 1)
      votes.set(report, (votes.get(report) ?? 0) + weight)
    }
    at = chunk[posting]!
  }
}

function post(archive: Archive, key: number, report: number): void {
  if (archive.postings >= MAX_POSTINGS) throw new RangeError(`index full: ${archive.postings}`)
  const posting = 2 * (archive.postings & (CHUNK - 1))
  if (posting === 0) archive.chunks.push(new Uint32Array(2 * CHUNK))
  const chunk = archive.chunks.at(-1)!
  const slot = key & (archive.heads.length - 1)
  chunk[posting] = archive.heads[slot]!
  chunk[posting + 1] = ((key >>> 24) << 24) | report
  archive.heads[slot] = ++archive.postings
}
