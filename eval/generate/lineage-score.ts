// How often is the direction of copying right, and how exact is the count of independent reports?
// Lineages are made from the articles of a JSON Lines file, searched like any pile, and compared
// with what they were made by: with stamps of which a fifth are useless, and without any.
//   node eval/generate/lineage-score.ts [file.jsonl.gz] [seeds]
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import type { Document } from '../../src/model/document.ts'
import type { Direction, Reuse } from '../../src/model/reuse.ts'
import { cleanDocument } from '../../src/clean/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { findReuse, independentReports } from '../../src/reuse/index.ts'
import { splitSentences } from '../../src/text/sentence.ts'
import { makeLineage, type Made } from './lineage.ts'

const FAMILIES = 3
const COPIES = 14
const BAD_STAMPS = 0.2
const MIN_SENTENCES = 10
const MAX_SENTENCES = 30

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const path = process.argv[2] ?? join(root, '..', 'shared', 'data', 'throughput', 'input.jsonl.gz')
const seeds = Number(process.argv[3] ?? 12)

/** Sentences of articles long enough to be copied from, article by article. */
function readSentences(): string[][] {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const wanted = seeds * (FAMILIES + COPIES)
  const { documents } = readBytes(text, { path, as: 'jsonl' })
  const step = Math.max(1, Math.floor(documents.length / (2 * wanted)))
  return documents
    .filter((_, k) => k % step === 0)
    .map((raw) => cleanDocument(raw).text)
    .map((whole) => splitSentences(whole).map(({ start, end }) => whole.slice(start, end)))
    .filter((sentences) => sentences.length >= MIN_SENTENCES)
    .map((sentences) => sentences.slice(0, MAX_SENTENCES))
    .slice(0, wanted)
}

function documentOf({ id, outlet, text, published }: Made): Document {
  const blank = { path: null, part: null, edits: [], title: null, byline: null, url: null }
  const rest = { modified: null, language: 'en', notices: [], repeats: [] }
  return { ...blank, ...rest, id, outlet, published, hash: '', source: text, text }
}

interface Tally {
  /** Pairs of a copy and its parent, and of those the decided and the rightly decided. */
  pairs: number
  /** Of them, those whose texts are the same: nothing in them can tell. */
  identical: number
  differentDecided: number
  decided: number
  right: number
  /** The same where both stamps are usable. */
  usable: number
  usableDecided: number
  usableRight: number
  /** Pairs of relatives neither of which was made from the other, and those decided anyhow. */
  siblings: number
  siblingsDecided: number
  /** Statements, those whose count of independent reports is exact, and the error in reports. */
  counts: number
  exact: number
  off: number
}

const blank = (): Tally => ({
  pairs: 0,
  identical: 0,
  differentDecided: 0,
  decided: 0,
  right: 0,
  usable: 0,
  usableDecided: 0,
  usableRight: 0,
  siblings: 0,
  siblingsDecided: 0,
  counts: 0,
  exact: 0,
  off: 0,
})

const keyOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Which report was the source of each pair, by its first passage that is no shared quote. */
function decisions({ passages }: Reuse): Map<string, string | null> {
  const source: Record<Direction, 'a' | 'b' | null> = {
    'a-to-b': 'a',
    'b-to-a': 'b',
    'common-origin': null,
    undecided: null,
  }
  const found = new Map<string, string | null>()
  for (const passage of passages) {
    const key = keyOf(passage.a.document, passage.b.document)
    const side = source[passage.direction]
    if (passage.kind !== 'shared-quote' && !found.has(key))
      found.set(key, side && passage[side].document)
  }
  return found
}

function judge(made: readonly Made[], reuse: Reuse, tally: Tally): void {
  const byId = new Map(made.map((one) => [one.id, one]))
  const sources = textSources(made)
  const found = decisions(reuse)
  for (const [key, source] of found) {
    const [one, other] = key.split(' ').map((id) => byId.get(id)!) as [Made, Made]
    if (one.text === other.text || comesFrom(one, other, sources) || comesFrom(other, one, sources))
      continue
    tally.siblings++
    if (source !== null) tally.siblingsDecided++
  }
  for (const copy of made) {
    const parent = copy.parent === null ? undefined : byId.get(copy.parent)
    const source = parent && found.get(keyOf(copy.id, parent.id))
    if (!parent || source === undefined) continue
    const usable = copy.usable && parent.usable && copy.published !== null
    tally.pairs++
    if (copy.text === parent.text) tally.identical++
    if (usable) tally.usable++
    if (source === null) continue
    tally.decided++
    if (copy.text !== parent.text) tally.differentDecided++
    if (source === parent.id) tally.right++
    if (!usable) continue
    tally.usableDecided++
    if (source === parent.id) tally.usableRight++
  }
  count(made, reuse, tally)
}

/** For each text, the texts that it was made from at once: copies without a change are one text. */
function textSources(made: readonly Made[]): Map<string, Set<string>> {
  const textOf = new Map(made.map(({ id, text }) => [id, text]))
  const sources = new Map<string, Set<string>>()
  for (const { text, parent } of made) {
    const list = sources.get(text) ?? new Set()
    if (parent !== null && textOf.get(parent) !== text) list.add(textOf.get(parent)!)
    sources.set(text, list)
  }
  return sources
}

function comesFrom(one: Made, of: Made, sources: ReadonlyMap<string, Set<string>>): boolean {
  const waiting = [one.text]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    if (text === of.text) return true
    waiting.push(...(sources.get(text) ?? []))
  }
  return false
}

/** Each report carries a statement of its family: there are as many origins as families. */
function count(made: readonly Made[], reuse: Reuse, tally: Tally): void {
  for (let family = 0; family < FAMILIES; family++) {
    const own = made.filter((one) => one.family === family || one.operation === null)
    const statements = own.map(({ id, statement }) => ({ document: id, exact: '', ...statement }))
    const got = independentReports([], statements, reuse)
    tally.counts += FAMILIES
    tally.off += Math.abs(got - FAMILIES)
    if (got === FAMILIES) tally.exact++
  }
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${(Math.round((1000 * part) / whole) / 10).toFixed(1)} %`

const articles = readSentences()
const vocabulary = articles
  .flat()
  .join(' ')
  .split(/\s+/u)
  .filter((word) => word.length > 3)
const plan = shippedPlan(['quotation'])
for (const noise of [0, 0.2])
  for (const stamps of [true, false]) {
    const tally = blank()
    for (let seed = 1; seed <= seeds; seed++) {
      const from = (seed - 1) * (FAMILIES + COPIES)
      const made = makeLineage({
        articles: articles.slice(from, from + FAMILIES + COPIES),
        families: FAMILIES,
        copies: COPIES,
        noise,
        badStamps: BAD_STAMPS,
        vocabulary,
        synonyms: new Map(),
        seed,
      })
      const documents = made.map((one) => documentOf(stamps ? one : { ...one, published: null }))
      const quotations = Object.fromEntries(
        documents.map((one) => [one.id, annotateDocument(one, plan).layers.quotation ?? []]),
      )
      judge(made, findReuse(documents, { quotations }), tally)
    }
    process.stdout.write(
      `noise ${noise}, ${stamps ? 'a fifth of the stamps bad' : 'no stamps'}: ` +
        `${percent(tally.decided, tally.pairs)} of ${tally.pairs} decided ` +
        `(${percent(tally.differentDecided, tally.pairs - tally.identical)} of those that differ), ` +
        `${percent(tally.right, tally.decided)} right` +
        (stamps ? `, ${percent(tally.usableRight, tally.usableDecided)} with usable stamps` : '') +
        `; siblings decided ${tally.siblingsDecided} of ${tally.siblings}; ` +
        `counts exact ${tally.exact} of ${seeds * FAMILIES}, ` +
        `off by ${percent(tally.off, tally.counts)}\n`,
    )
  }
