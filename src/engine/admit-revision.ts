// Reports of one address (or one id) with different texts → revisions: which sentences are gone,
// new and changed. Example: a page saved on Monday and again on Tuesday, then without "Nobody was
// hurt.", is one revision with that sentence gone. A revision is a report of its own, never a
// duplicate; what it no longer says stays where it was said.
import { printSpan, rimOf } from '../export/annotated.ts'
import type { Document, DocumentId } from '../model/document.ts'
import { passageAt, type Passage } from '../model/passage.ts'
import type { Revision } from '../model/revision.ts'
import { compareText } from '../store/store.ts'
import { splitSentences } from '../text/sentence.ts'

/** Texts with less in common than this share of the shorter only share an address. */
const COMMON_MIN = 0.2
/**
 * A file is a weaker name than an address: "latest.txt" holds another story each day, and stories
 * of one outlet share their background. Below half the two stand side by side as before.
 */
const COMMON_IN_FILE_MIN = 0.5
/** Words that two sentences share at least, as a share of both, to be one sentence changed. */
const CHANGED_MIN = 0.5
/** Unmatched sentences compared word by word; more are told as gone and added. */
const COMPARED_MAX = 400

/** The revisions of a pile, in its order. O(sentences) but for the changed ones. */
export function revisionsOf(documents: readonly Document[]): Revision[] {
  const found: Revision[] = []
  const told = new Set<string>()
  for (const why of ['same address', 'same id'] as const) {
    const keyOf = why === 'same address' ? addressKey : idKey
    for (const group of Map.groupBy(documents, keyOf)) {
      if (group[0] === null) continue
      const versions = inOrder(group[1])
      for (const [index, document] of versions.slice(1).entries()) {
        const revision = revisionOf(versions[index]!, document, why)
        const pair = `${document.id}\n${versions[index]!.id}`
        if (revision && !told.has(pair)) found.push(revision)
        told.add(pair)
      }
    }
  }
  const places = new Map(documents.map(({ id }, index) => [id, index]))
  return found.sort((a, b) => places.get(a.document)! - places.get(b.document)!)
}

/** The revisions along some texts of one file, oldest first; `mayBeOne` as to two of them. */
export function revisionsInFile(
  documents: readonly Document[],
  mayBeOne: (before: Document, after: Document) => boolean,
): Revision[] {
  return documents.slice(1).flatMap((document, index) => {
    const before = documents[index]!
    return mayBeOne(before, document) ? (revisionOf(before, document, 'same file') ?? []) : []
  })
}

/**
 * An address without what does not name the page: scheme, "www.", fragment, a slash at its end, and
 * marks of campaigns. Null where there is none.
 */
export function addressKey({ url }: Pick<Document, 'url'>): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  if (!/^https?:$/u.test(protocol)) return null
  const marks = /^(?:utm_\w{1,40}|fbclid|gclid|mc_[ce]id|cmpid|ocid|igshid|ref|ref_src|s_cid)$/iu
  const rest = [...searchParams].filter(([name]) => !marks.test(name))
  const query = rest
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
  const path = pathname.replace(/\/{1,9}$/u, '')
  const host = hostname.replace(/^www\./u, '')
  // The front page of a site is another page every day.
  return path === '' && query === '' ? null : `${host}:${port}${path}?${query}`
}

/** The own id of a report that was met with other content: "n1#2" is a version of "n1". */
export function idKey({ id }: Pick<Document, 'id'>): DocumentId {
  return id.replace(/#\d{1,6}$/u, '')
}

/**
 * Versions by the time of their fetch where all were fetched, else by that of their last change
 * where all state one; else as they came.
 */
function inOrder(versions: readonly Document[]): Document[] {
  const fetched = versions.filter((one) => one.fetched)
  if (fetched.length === versions.length)
    return versions.toSorted((a, b) => compareText(a.fetched!.at, b.fetched!.at))
  const times = new Map(versions.map((version) => [version, timeOf(version)]))
  if ([...times.values()].some(Number.isNaN)) return [...versions]
  return versions.toSorted((a, b) => times.get(a)! - times.get(b)!)
}

/** Milliseconds of the last stated change; a time without a zone is taken as UTC. */
function timeOf({ modified, published }: Document): number {
  const stamp = modified ?? published ?? ''
  return Date.parse(/T[\d:.]{4,20}$/u.test(stamp) ? `${stamp}Z` : stamp)
}

/** What changed between two texts, or null where they are the same or have too little in common. */
function revisionOf(before: Document, after: Document, why: Revision['why']): Revision | null {
  if (before.text === after.text) return null
  const [old, fresh] = [passagesOf(before), passagesOf(after)]
  const counts = new Map<string, number>()
  for (const { words } of old) counts.set(words, (counts.get(words) ?? 0) + 1)
  const added: Said[] = []
  let [kept, common] = [0, 0]
  for (const one of fresh) {
    const left = counts.get(one.words) ?? 0
    if (left === 0) added.push(one)
    else {
      counts.set(one.words, left - 1)
      kept++
      common += one.words.length
    }
  }
  const gone = old.toReversed().filter(({ words }) => {
    const left = counts.get(words) ?? 0
    counts.set(words, left - 1)
    return left > 0
  })
  const shorter = Math.min(lengthOf(old), lengthOf(fresh))
  const paired = pairsOf(gone.toReversed(), added)
  for (const { after: said } of paired.changed) common += said.exact.length / 2
  const least = why === 'same file' ? COMMON_IN_FILE_MIN : COMMON_MIN
  if (shorter === 0 || common / shorter < least) return null
  return { document: after.id, of: before.id, why, kept, ...paired }
}

interface Said {
  readonly passage: Passage
  /** With one space for each run of blanks. */
  readonly words: string
}

function passagesOf(document: Document): Said[] {
  return splitSentences(document.text).map((at) => {
    const passage = passageAt(document, at)
    return { passage, words: passage.exact.replaceAll(/\s+/gu, ' ') }
  })
}

const lengthOf = (said: readonly Said[]) => said.reduce((sum, { words }) => sum + words.length, 0)

/** Gone and added sentences that are one sentence changed, each told once. */
function pairsOf(
  gone: readonly Said[],
  added: readonly Said[],
): Pick<Revision, 'gone' | 'added' | 'changed'> {
  const changed: { before: Passage; after: Passage }[] = []
  const taken = new Set<Said>()
  const withdrawn: Passage[] = []
  const bags = new Map(added.slice(0, COMPARED_MAX).map((one) => [one, bagOf(one.words)]))
  for (const [index, before] of gone.entries()) {
    const bag = bagOf(before.words)
    let best: { readonly said: Said; readonly share: number } | null = null
    if (index < COMPARED_MAX)
      for (const [said, other] of bags) {
        const share = taken.has(said) ? 0 : shareOf(bag, other)
        if (share >= CHANGED_MIN && share > (best?.share ?? 0)) best = { said, share }
      }
    if (best) {
      taken.add(best.said)
      changed.push({ before: before.passage, after: best.said.passage })
    } else withdrawn.push(before.passage)
  }
  const fresh = added.filter((one) => !taken.has(one)).map(({ passage }) => passage)
  return { gone: withdrawn, added: fresh, changed }
}

const bagOf = (words: string) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}

/** Revisions as printed: every passage with its source offsets. */
export function printRevisions(
  documents: readonly Document[],
  revisions: readonly Revision[],
): object[] {
  const known = new Map(documents.map((document) => [document.id, document]))
  const print = (passage: Passage) => printSpan(rimOf(known.get(passage.document)!), passage)
  return revisions.map(({ gone, added, changed, ...rest }) => ({
    ...rest,
    gone: gone.map(print),
    added: added.map(print),
    changed: changed.map(({ before, after }) => ({ before: print(before), after: print(after) })),
  }))
}
