// Reports as they come → new, changed or as before, by their address and their words; and, when a
// batch is stored, what to tell of each. Example: a page at an address that the store knows, with
// another sentence, is a revision; the same words in other markup are as before.
import { addressKey, revisionsOf } from '../engine/admit-revision.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Store } from '../store/store.ts'
import { counted, type WatchEvent } from './event.ts'
import { barredReports, type IsBarred } from './forget.ts'

/** Versions of one address looked at, and reports loaded at once. */
const VERSIONS_MAX = 50
const BATCH = 200
const TITLE_MAX = 100

export interface News {
  readonly isBarred: IsBarred
  /** What a report is to the store and to this batch. */
  readonly placeOf: (
    document: Document,
    source: string,
  ) => Promise<'new' | 'changed' | 'same' | 'barred'>
  /**
   * The report under the id by which it is to be stored: one that goes back to the words of an
   * earlier version is a version of its own, not that one again.
   */
  readonly named: (document: Document, place: 'new' | 'changed') => Document
  /** What to tell of the reports that were stored since. */
  readonly told: () => Promise<Omit<WatchEvent, 'at'>[]>
}

/** The news of one batch, against what the store holds now. */
export async function openNews(store: Store): Promise<News> {
  const held = new Map<DocumentId, string>()
  const byAddress = new Map<string, DocumentId[]>()
  for (const { id, hash, url } of await store.heads()) {
    held.set(id, hash)
    const key = addressKey({ url })
    if (key !== null) byAddress.set(key, [...(byAddress.get(key) ?? []), id])
  }
  const isBarred = await barredReports(store)
  const sources = new Map<string, string>()
  const latest = new Map<string, Document>()
  const latestAt = async (key: string): Promise<Document | null> => {
    const known = latest.get(key)
    if (known) return known
    const ids = (byAddress.get(key) ?? []).slice(-VERSIONS_MAX)
    return (await store.documents(ids)).reduce<Document | null>(later, null)
  }
  return {
    isBarred,
    placeOf: async (document, source) => {
      const key = addressKey(document)
      sources.set(document.hash, source)
      if (isBarred(document)) return 'barred'
      if (key === null) return 'new'
      const before = await latestAt(key)
      if (!before || !isLesser(document, before)) latest.set(key, document)
      if (!before) return 'new'
      if (isLesser(document, before)) return 'same'
      return before.text === document.text && before.title === document.title ? 'same' : 'changed'
    },
    named: (document, place) => versionOf(document, place, held),
    told: async () => {
      const heads = await store.heads()
      const fresh = heads.filter(({ id }) => !held.has(id)).map(({ id }) => id)
      const events: Omit<WatchEvent, 'at'>[] = []
      for (let from = 0; from < fresh.length; from += BATCH)
        for (const document of await store.documents(fresh.slice(from, from + BATCH))) {
          const ids = earlierIds(document, { held, byAddress })
          const before = (await store.documents(ids.slice(-VERSIONS_MAX))).reduce(later, null)
          events.push(eventOf(document, before, sources.get(document.hash) ?? document.path ?? ''))
        }
      return events
    },
  }
}

function versionOf(
  document: Document,
  place: 'new' | 'changed',
  held: ReadonlyMap<DocumentId, string>,
): Document {
  const { id, hash } = document
  const hashes: (string | undefined)[] = []
  for (let number = 1; held.has(versionId(id, number)); number++)
    hashes.push(held.get(versionId(id, number)))
  if (!hashes.includes(hash)) return document
  const again = place === 'new' && hashes.at(-1) === hash
  return { ...document, id: versionId(id, again ? hashes.length : hashes.length + 1) }
}

const versionId = (id: DocumentId, number: number) => (number === 1 ? id : `${id}#${number}`)

/** Reports that were held before and that a report tells anew, if it does. */
function earlierIds(
  document: Document,
  {
    held,
    byAddress,
  }: { held: ReadonlyMap<DocumentId, string>; byAddress: ReadonlyMap<string, string[]> },
): readonly DocumentId[] {
  const key = addressKey(document)
  if (key !== null) return byAddress.get(key) ?? []
  const [, base, number] = /^(.*)#(\d{1,6})$/su.exec(document.id) ?? []
  if (base === undefined) return []
  const last = Number(number) - 1
  return [last < 2 ? base : `${base}#${last}`].filter((id) => held.has(id))
}

/**
 * Whether a report is an item of a feed about a page that the store has from elsewhere, with no
 * more words: a summary in another feed takes nothing back.
 */
function isLesser(document: Document, before: Document): boolean {
  const { fetched, text } = document
  if (!fetched || fetched.url === before.fetched?.url) return false
  return addressKey(fetched) !== addressKey(document) && text.length <= before.text.length
}

/** The version that was fetched last; one that was not fetched is older than one that was. */
function later(a: Document | null, b: Document): Document {
  return a !== null && (a.fetched?.at ?? '') > (b.fetched?.at ?? '') ? a : b
}

function eventOf(
  document: Document,
  before: Document | null,
  source: string,
): Omit<WatchEvent, 'at'> {
  const { id, title, url } = document
  const name = (title ?? document.text.trim()).replaceAll(/\s+/gu, ' ')
  const short = name.length > TITLE_MAX ? `${name.slice(0, TITLE_MAX - 1)}…` : name
  const about = { source, report: id, title, ...(url === null ? {} : { address: url }) }
  // The order is known: the store had the one before the other came.
  const undated = { published: null, modified: null }
  const [revision] =
    before === null
      ? []
      : revisionsOf([
          { ...before, ...undated },
          { ...document, ...undated },
        ])
  if (!revision || before === null)
    return { event: 'report', ...about, words: `${source}: ${short}` }
  const { gone, added, changed } = revision
  const told = [
    ...(gone.length > 0 ? [`${counted(gone.length, 'sentence')} gone`] : []),
    ...(added.length > 0 ? [`${added.length} new`] : []),
    ...(changed.length > 0 ? [`${changed.length} reworded`] : []),
  ]
  return {
    event: 'revision',
    ...about,
    of: before.id,
    gone: gone.map(({ exact }) => exact),
    added: added.map(({ exact }) => exact),
    reworded: changed.map((one) => [one.before.exact, one.after.exact] as const),
    words: `${source}: told anew: ${short}${told.length > 0 ? ` (${told.join(', ')})` : ''}`,
  }
}
