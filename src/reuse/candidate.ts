// Which pairs of reports are worth comparing word by word: those with a stretch of a few dozen
// words on each side in which they share rare enough word runs or stems. Example: of forty reports,
// the two that share "old bridge fell" and "harbour of Marn" within one paragraph.
import { gramKey, seeds, type Report } from './report.ts'
import { log16 } from './rewrite.ts'
import { FUNCTION, NUMBER } from './words.ts'

/** Up to this many reports every pair is compared. */
export const ALL_PAIRS = 24
/** A feature that stands more often than this in the pile says nothing on any pair of them. */
const MAX_OCCURRENCES = 60
/** Features of a stretch must stand within this many words on both sides. */
const WINDOW = 50

/**
 * Weight of the features of one stretch that makes a pair worth comparing: two word runs that no
 * third report holds.
 */
const ENOUGH = 350
/**
 * Weight from which a pair is compared whatever else there is; of weaker ones each report has so
 * many (24 lose one in three hundred short passages at 20 % word noise).
 */
const STRONG = 1500
const MAX_WEAK = 64
/** Weights of the kinds of features, times their rarity. */
const GRAM_FACTOR = 2
const COUPLE_FACTOR = 1.5
const STEM_FACTOR = 0.5
/** Stems are held by more reports than runs and say less. */
const MAX_STEM_OCCURRENCES = 30

/** Features of all reports of one kind: parallel arrays, one entry per occurrence. */
interface Features {
  readonly keys: Uint32Array
  readonly reports: Uint32Array
  readonly places: Uint32Array
  /** Whether the feature is furniture of its report's outlet. */
  readonly marked: Uint8Array
  readonly count: number
  readonly factor: number
  readonly cap: number
}

/**
 * Pairs of report indices (lower, higher) worth comparing, sorted. The order of reports changes no
 * pair.
 */
export function candidatePairs(reports: readonly Report[]): [number, number][] {
  if (reports.length <= ALL_PAIRS) return allPairs(reports.length)
  const kinds = [gramFeatures(reports), coupleFeatures(reports), stemFeatures(reports)]
  const indices = kinds.map((features) => indexFeatures(features))
  const pairs: [number, number][] = []
  const hits: Hit[] = []
  const cursors = kinds.map(() => 0)
  for (let report = 0; report < reports.length; report++) {
    hits.length = 0
    kinds.forEach((features, k) => {
      let at = cursors[k]!
      while (at < features.count && features.reports[at] === report) {
        collect(features, indices[k]!, at, { total: reports.length, hits })
        at++
      }
      cursors[k] = at
    })
    for (const other of strongPartners(hits)) pairs.push([other, report])
  }
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1])
}

function allPairs(count: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) pairs.push([i, j])
  return pairs
}

/**
 * A feature that a report shares with an earlier one: where it stands in both, and what it weighs.
 */
interface Hit {
  readonly other: number
  readonly place: number
  readonly otherPlace: number
  readonly weight: number
}

/** Sorted order of a feature list, and for each entry the range of entries with its key. */
interface FeatureIndex {
  readonly order: Uint32Array
  readonly groupStart: Uint32Array
  readonly groupEnd: Uint32Array
}

function collect(
  features: Features,
  { order, groupStart, groupEnd }: FeatureIndex,
  at: number,
  { total, hits }: { readonly total: number; readonly hits: Hit[] },
): void {
  const [start, end] = [groupStart[at]!, groupEnd[at]!]
  const size = end - start
  if (size < 2 || size > features.cap) return
  const weight = Math.floor(features.factor * (log16(total) - log16(Math.min(size, total)) + 16))
  for (let k = start; k < end; k++) {
    const other = order[k]!
    if (features.reports[other]! >= features.reports[at]!) continue
    if (features.marked[other] && features.marked[at]) continue
    hits.push({
      other: features.reports[other]!,
      place: features.places[at]!,
      otherPlace: features.places[other]!,
      weight,
    })
  }
}

/**
 * Earlier reports that share enough with this one inside one stretch: all strong ones, and the best
 * of the others.
 */
function strongPartners(hits: Hit[]): number[] {
  hits.sort((x, y) => x.other - y.other || x.place - y.place || x.otherPlace - y.otherPlace)
  const partners: number[] = []
  const weak: { readonly other: number; readonly strength: number }[] = []
  for (let from = 0; from < hits.length;) {
    const { other } = hits[from]!
    let to = from
    while (to < hits.length && hits[to]!.other === other) to++
    const strength = strengthOf(hits, from, to)
    if (strength >= STRONG) partners.push(other)
    else if (strength >= ENOUGH) weak.push({ other, strength })
    from = to
  }
  weak.sort((x, y) => y.strength - x.strength || x.other - y.other)
  return [...partners, ...weak.slice(0, MAX_WEAK).map(({ other }) => other)]
}

/** Weight of the strongest stretch, at most `STRONG`. */
function strengthOf(hits: readonly Hit[], from: number, to: number): number {
  let best = 0
  for (let i = from; i < to && best < STRONG; i++) {
    let sum = 0
    let [lastPlace, lastOther] = [-1, -1]
    for (let k = i; k < to && hits[k]!.place - hits[i]!.place <= WINDOW; k++) {
      const hit = hits[k]!
      if (Math.abs(hit.otherPlace - hits[i]!.otherPlace) > WINDOW) continue
      if (hit.place === lastPlace && hit.otherPlace === lastOther) continue
      lastPlace = hit.place
      lastOther = hit.otherPlace
      sum += hit.weight
    }
    best = Math.max(best, Math.min(sum, STRONG))
  }
  return best
}

function blankFeatures(reports: readonly Report[]) {
  const total = reports.reduce((sum, { words }) => sum + words.count, 0)
  return {
    keys: new Uint32Array(total),
    reports: new Uint32Array(total),
    places: new Uint32Array(total),
    marked: new Uint8Array(total),
    count: 0,
  }
}

function gather(
  reports: readonly Report[],
  keyAt: (report: Report, i: number) => number | null,
): Omit<Features, 'factor' | 'cap'> {
  const features = blankFeatures(reports)
  reports.forEach((report, index) => {
    for (let i = 0; i < report.words.count; i++) {
      const key = keyAt(report, i)
      if (key === null) continue
      const at = features.count++
      features.keys[at] = key
      features.reports[at] = index
      features.places[at] = i
      features.marked[at] = report.furniture[i]!
    }
  })
  return features
}

function gramFeatures(reports: readonly Report[]): Features {
  const features = gather(reports, ({ words }, i) =>
    i + 3 <= words.count && seeds(words, i, 3) ? gramKey(words.codes, i, 3) : null,
  )
  return { ...features, factor: GRAM_FACTOR, cap: MAX_OCCURRENCES }
}

function coupleFeatures(reports: readonly Report[]): Features {
  const features = gather(reports, ({ words }, i) =>
    i + 2 <= words.count && seeds(words, i, 2) ? gramKey(words.codes, i, 2) : null,
  )
  return { ...features, factor: COUPLE_FACTOR, cap: MAX_OCCURRENCES }
}

function stemFeatures(reports: readonly Report[]): Features {
  const features = gather(reports, ({ words, sequence }, i) =>
    words.flags[i]! & (FUNCTION | NUMBER) ? null : sequence().kin[i]! >>> 0,
  )
  return { ...features, factor: STEM_FACTOR, cap: MAX_STEM_OCCURRENCES }
}

/** Groups the entries by key. O(entries). */
function indexFeatures({ keys, count }: Features): FeatureIndex {
  const order = sortByKey(keys, count)
  const groupStart = new Uint32Array(count)
  const groupEnd = new Uint32Array(count)
  for (let start = 0; start < count;) {
    let end = start + 1
    while (end < count && keys[order[end]!] === keys[order[start]!]) end++
    for (let k = start; k < end; k++) {
      groupStart[order[k]!] = start
      groupEnd[order[k]!] = end
    }
    start = end
  }
  return { order, groupStart, groupEnd }
}

/**
 * Indices of the entries by ascending key, equal keys in their order: a radix sort in two passes of
 * 16 bits.
 */
function sortByKey(keys: Uint32Array, count: number): Uint32Array {
  let order = Uint32Array.from({ length: count }, (_, k) => k)
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537)
    for (let k = 0; k < count; k++) starts[((keys[k]! >>> shift) & 0xffff) + 1]! += 1
    for (let bucket = 0; bucket < 65_536; bucket++) starts[bucket + 1]! += starts[bucket]!
    const next = new Uint32Array(count)
    for (let k = 0; k < count; k++) {
      const entry = order[k]!
      next[starts[(keys[entry]! >>> shift) & 0xffff]!++] = entry
    }
    order = next
  }
  return order
}
