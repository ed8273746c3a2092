// The term of each number of a sentence: its own reading, the verb that an object before shares
// with it, and the whole that it is a part of. Example: in "killed 12 soldiers and five herders"
// both numbers are killed; in "90 families, of whom half fled" the half is part of 90 families.
import type { Quantity } from '../../model/annotation.ts'
import type { Term } from '../../model/term.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import { countedAt, type Counted } from '../quantity/counted.ts'
import { LABEL_LINKS } from '../lexicon/terms.ts'
import { UNIT_TERMS } from '../lexicon/units.ts'
import { splitPieces, type Piece } from '../grammar/piece.ts'
import { countsBare, FORCES, tellsOfDwellers } from './label.ts'
import { movedTerm } from './moved.ts'
import { sortOf, termOf, type Counting, type Household, type TermRead } from './term.ts'
import { isMoney } from '../quantity/unit.ts'
import { isPart, partOf } from './whole.ts'

/** A sentence that holds quantities, cut into pieces once for all of them. */
export interface Held {
  readonly sentence: Span
  readonly pieces: readonly Piece[]
  readonly quantities: readonly Quantity[]
  /** First piece of each quantity, and the index after its last. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

/** The quantities of a sentence with its pieces. */
export function holdQuantities(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
): Held {
  const pieces = splitPieces(text, sentence)
  const ranges = quantities.map(({ start, end }) => ({
    from: firstAtOrAfter(pieces, start),
    to: firstAtOrAfter(pieces, end),
  }))
  return { sentence, pieces, quantities, ranges }
}

// Neighbours that restate a count or are too small to end its clause, at most.
const MOST_SKIPPED = 8

/**
 * How far the clause of the k-th quantity reaches, in pieces: to its neighbours, brackets
 * aside.
 */
function clauseOf(
  { pieces, ranges, quantities }: Held,
  k: number,
): { left: number; right: number } {
  const left = leftOf({ pieces, ranges }, k)
  let next = k + 1
  // A conversion in brackets ("240 families (820 people)") or a share of the same does not
  // end the clause.
  const last = Math.min(ranges.length, k + MOST_SKIPPED)
  while (
    next < last &&
    (inMarks(pieces, ranges[next]!) || !isPart(pieces, ranges[next]!)) &&
    (inMarks(pieces, ranges[next]!) ||
      restates(pieces, ranges[next]!) ||
      isAside(pieces, ranges[next]!) ||
      !isRival(quantities[next]!))
  )
    next++
  const right = next < ranges.length ? ranges[next]!.from : pieces.length
  return { left, right }
}

// Longest chain of "from 1 to 2" read as one move ("rose from 8 to 40 in March").
const MOST_MOVES = 4

/** Where a number's clause begins: behind the one before, unless it rose from that. */
function leftOf({ pieces, ranges }: Pick<Held, 'pieces' | 'ranges'>, k: number): number {
  for (let at = k; at > Math.max(0, k - MOST_MOVES); at--)
    if (!roseFrom({ pieces, ranges }, at)) return ranges[at - 1]!.to
  return ranges[k - MOST_MOVES - 1]?.to ?? 0
}

/** Whether the k-th number is where a move ends that the one before it begins. */
function roseFrom({ pieces, ranges }: Pick<Held, 'pieces' | 'ranges'>, k: number): boolean {
  const before = ranges[k - 1]!
  const [begin, end] = [before.to, ranges[k]!.from]
  if (pieces[before.from - 1]?.lower !== 'from' || end - begin > 6) return false
  const between = pieces.slice(begin, end)
  return between.some(({ lower }) => lower === 'to') && between.every(({ kind }) => kind === 'word')
}

/** "soldiers, of whom half were conscripts, died": the number stands between commas. */
function isAside(pieces: readonly Piece[], { from, to }: { from: number; to: number }): boolean {
  const whole =
    /^(?:whom|which|them)$/u.test(pieces[from - 1]?.lower ?? '') && pieces[from - 2]?.lower === 'of'
  if (pieces[from - (whole ? 3 : 1)]?.raw !== ',') return false
  for (let k = to; k < to + MOST_ASIDE && k < pieces.length; k++) {
    if (/^[;:.]$/u.test(pieces[k]!.raw)) return false
    if (pieces[k]!.raw === ',') return !/^(?:and|or)$/u.test(pieces[k + 1]?.lower ?? '')
  }
  return false
}

/**
 * "people, 12 of whom are children, have fled": between two marks, and what follows the second is
 * a verb whose subject stands before the first.
 */
function inMarks(pieces: readonly Piece[], { from, to }: { from: number; to: number }): boolean {
  let open = from - 1
  while (open > from - 5 && open > 0 && pieces[open]!.kind === 'word') open--
  const close = CLOSES.get(pieces[open]?.raw ?? '')
  if (close === undefined) return false
  for (let k = to; k < to + MOST_ASIDE && k < pieces.length; k++)
    if (pieces[k]!.raw === close) return VERB_OPENS.test(pieces[k + 1]?.lower ?? '')
  return false
}

const CLOSES = new Map([
  [',', ','],
  ['(', ')'],
  ['-', '-'],
  ['–', '–'],
  ['—', '—'],
])
const VERB_OPENS =
  /^(?:have|has|had|are|were|is|was|will|could|may|might|remain|live|died|fled|left|lost)$/u

// Longest aside with a number of its own, in pieces.
const MOST_ASIDE = 10

/** "(820 people)", ", or 820 people", "including 820 children", but not "(200 of whom". */
function restates(pieces: readonly Piece[], { from, to }: { from: number; to: number }): boolean {
  return !isPart(pieces, { to }) && /^(?:\(|or|including)$/u.test(pieces[from - 1]?.lower ?? '')
}

/**
 * Whether a quantity claims the words after it: counts do, measures and small counts of places
 * do not.
 */
const isRival = ({ unit, min, max }: Quantity) =>
  unit === null && ((min ?? max ?? 0) > 99 || (min ?? max ?? 0) < 1)

/** The term of a measure or sum of money. */
function measureTerm({ unit, what }: Quantity, range: { from: number }): TermRead | null {
  if (unit === null) return null
  if (isMoney(unit)) return { term: 'money', at: range.from }
  const term = UNIT_TERMS.get(unit)
  if (term && term !== 'duration') return { term, at: range.from }
  if (
    term === 'duration' &&
    what &&
    /(?:truce|ceasefire|cease-fire|curfew|siege|sentence)/iu.test(what)
  )
    return { term, at: range.from }
  return null
}

/**
 * The counted phrase, unless it is only "others" or "more": then the count before names it. "A
 * force 900 strong holds Pell" counts those of the force.
 */
function namedCount(pieces: readonly Piece[], to: number, { max }: Quantity): Counted | null {
  const counted = countedAt(pieces, to, max === 1)
  const head = counted && pieces[counted.head]!.lower
  return head === 'others' || (counted && isStrong(pieces, to, counted)) ? null : counted
}

/** Whether "strong" says how many, not of which sort: "900 strong", but "900 strong fighters". */
const isStrong = (pieces: readonly Piece[], to: number, { head }: Counted): boolean =>
  pieces[to]?.lower === 'strong' &&
  (head === to || pieces.slice(Math.max(0, to - 4), to).some(({ lower }) => FORCES.test(lower)))

// People whom the text tells nothing of are filed from this count on.
const LEAST_OTHER = 10

/**
 * Counts below two ("one of the towns") are no figures unless somebody was killed, hurt, held
 * or lost.
 */
function countTerm(counting: Counting, { min, max }: Quantity): TermRead | null {
  const head = counting.counted && counting.pieces[counting.counted.head]!.lower
  if (head && KIN.test(head)) return null
  const read = termOf(counting)
  const harm: readonly Term[] = ['killed', 'injured', 'missing', 'detained']
  if (read && max === 1 && min === 1 && !harm.includes(read.term)) return null
  return read?.term === 'other' && max !== null && max < LEAST_OTHER ? null : read
}

/** A family's own loss is no toll. */
const KIN =
  /^(?:sisters?|brothers?|siblings|sons?|daughters?|cousins|twins|parents|grandparents|grandchildren|nephews|nieces|wives|husbands|widows)$/u

/** A verb's first object, which a second may follow. */
interface Shared {
  readonly read: TermRead
  /** Index after its counted phrase. */
  readonly to: number
}

const JOINS = new Set([',', 'and', 'including', 'plus', 'another', '(', ')'])

/** A second object shares the verb of the first: "killed 12 soldiers and five villagers". */
function sharedTerm(held: Held, k: number, counted: Counted | null, first: Shared | null) {
  if (!first || !counted || sortOf(held.pieces, counted) !== 'people') return null
  const to = held.ranges[k]!.from
  if (to - first.to < 1 || to - first.to > 3) return null
  const joins = held.pieces.slice(first.to, to).every(({ lower }) => JOINS.has(lower))
  return joins ? first.read : null
}

/** "512 displaced in Pell and 240 in Tarn", "Pell hosts 62 and Tarn 41": the verb is not repeated. */
function gappedTerm(held: Held, k: number, counted: Counted | null, last: Shared | null) {
  if (counted || !last) return null
  const { pieces, ranges } = held
  const { from, to } = ranges[k]!
  if (from - last.to > MOST_GAPPED) return null
  let joint = from - 1
  if (isJoint(pieces[joint]) && /^(?:in|from|near|at|across)$/u.test(pieces[to]?.lower ?? ''))
    return last.read
  while (joint > last.to && joint > from - 4 && pieces[joint]!.capital) joint -= 1
  const named = joint < from - 1 && joint - last.to <= 1
  return named && last.read.object && isJoint(pieces[joint]) ? last.read : null
}

// How far a number may stand behind the one whose verb it shares, in pieces.
const MOST_GAPPED = 14

const isJoint = (piece: Piece | undefined) =>
  piece !== undefined && /^(?:,|and)$/u.test(piece.lower)

const COUNT_NOUNS =
  /^(?:number|numbers|figure|figures|toll|total|tally|count|estimate|estimates|forecast)$/u
const COUNT_LINKS = /^(?:of|closer|between|than|higher|lower|even|only|just|:|,)$/u

/**
 * Whether a bare number gives another value of the figure before ("put the number closer to 50",
 * "a bleaker estimate, of 90"): "estimate" where it also has its status.
 */
function restatesFigure(
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): 'number' | 'estimate' | null {
  if (countsBare(pieces, { from, to }) || isNowBare(pieces, { from, to })) return 'number'
  // "up to 90 might follow"
  for (let k = to; k < to + 4; k++) if (pieces[k]?.lower === 'follow') return 'number'
  for (let k = from - 1; k >= 0 && k >= from - MOST_LINKS; k--) {
    const { lower } = pieces[k]!
    if (COUNT_NOUNS.test(lower))
      return /^(?:estimate|forecast)/u.test(lower) ? 'estimate' : 'number'
    if (!LABEL_LINKS.has(lower) && !COUNT_LINKS.test(lower)) return null
  }
  return null
}

const MOST_LINKS = 8
/** A bare number below this is a year, an age or a rank more often than a population. */
const LEAST_DWELLERS = 3000

/** "The census gives Pell 900,000": a bare number of who lives there. */
function dwellersTerm({ pieces, ranges, quantities }: Held, k: number, counted: Counted | null) {
  const { min, max } = quantities[k]!
  const bare = counted === null && (min ?? max ?? 0) >= LEAST_DWELLERS
  const term: TermRead = { term: 'residents', at: ranges[k]!.from }
  return bare && quantities.length === 1 && tellsOfDwellers(pieces) ? term : null
}

/** "there are now 900", "have become 900": a bare number for the same as before. */
function isNowBare(
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (pieces[to] && !/^[.,;)]$/u.test(pieces[to]!.raw)) return false
  const near = pieces.slice(Math.max(0, from - 5), from)
  return near.some(({ lower }) => /^(?:now|today|become|became|currently)$/u.test(lower))
}

/** What is read of one number of a sentence. */
export interface NumberRead {
  readonly term: TermRead | null
  /** The whole that it is a part of. */
  readonly whole: Span | null
  /** It gives another value of the figure before; "estimate": of the same status. */
  readonly like: 'number' | 'estimate' | null
  /** Index after its counted phrase. */
  readonly end: number
  /** The noun that stands for an elliptic count, where one before or a label gives it. */
  readonly noun: string | null
  /** Its clause, in pieces. */
  readonly left: number
  readonly right: number
}

/**
 * Whether the whole that a number is a part of holds the number after it, with no "who" that says
 * more of the whole.
 */
function holdsNext(held: Held, k: number, whole: Span | null | undefined): boolean {
  const { pieces, quantities, ranges } = held
  const next = quantities[k + 1]
  if (!whole || !next || whole.start < quantities[k]!.end || whole.end <= next.start) return false
  const between = pieces.slice(ranges[k]!.to, ranges[k + 1]!.from)
  if (between.length > MOST_HELD || between.some(({ raw }) => raw === ',')) return false
  const after = namedCount(pieces, ranges[k + 1]!.to, next)?.to ?? ranges[k + 1]!.to
  return !pieces.slice(after, after + RELATIVE_REACH).some(({ lower }) => RELATIVE.test(lower))
}

/** How far the whole may stand behind "100 of the", in pieces. */
const MOST_HELD = 6
const RELATIVE = /^(?:who|which|that)$/u
const RELATIVE_REACH = 4

/** The last count of a sentence that states its present value, not one that it rose from. */
export function lastCount({ pieces, quantities, ranges }: Held): number {
  return quantities.findLastIndex(
    ({ unit }, k) => unit === null && pieces[ranges[k]!.from - 1]?.lower !== 'from',
  )
}

/**
 * The counted phrase of the k-th number and the pieces that speak of it. In "100 of the 2,000
 * villagers have returned" the noun and the verb are the part's; the whole has its noun alone.
 */
function scopeOf(
  held: Held,
  k: number,
  { left, right, whole, before }: ScopeHints,
): { readonly counted: Counted | null; readonly left: number; readonly right: number } {
  const { pieces, ranges, quantities } = held
  const { from, to } = ranges[k]!
  if (holdsNext(held, k, whole)) {
    const counted = namedCount(pieces, ranges[k + 1]!.to, quantities[k]!)
    return { counted, left, right: clauseOf(held, k + 1).right }
  }
  const counted = namedCount(pieces, to, quantities[k]!)
  if (k === 0 || !holdsNext(held, k - 1, before?.whole)) return { counted, left, right }
  const end = counted?.to ?? to
  // "of the 900 people displaced in Pell": a participle behind the noun is the whole's own.
  const reduced =
    pieces[end]?.lower.endsWith('ed') === true &&
    /^(?:in|by|from|at)$/u.test(pieces[end + 1]?.lower ?? '')
  return { counted, left: from, right: reduced ? end + 1 : end }
}

interface ScopeHints {
  readonly left: number
  readonly right: number
  readonly whole: Span | null
  /** What was read of the number before. */
  readonly before: NumberRead | undefined
}

/** What the quantities of a sentence count; `earlier`: the last count of a sentence before. */
export function readNumbers(held: Held, earlier: Span | null): NumberRead[] {
  const { pieces, quantities, ranges } = held
  const others = new Set(ranges.map(({ from }) => from))
  const reads: NumberRead[] = []
  let inherited: Household | null = null
  let object: Shared | null = null
  let last: Shared | null = null
  const dwellers = tellsOfDwellers(pieces)
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]!
    const { from, to } = ranges[k]!
    const clause = clauseOf(held, k)
    const whole = partOf(held, k, earlier)
    if (quantity.unit !== null) {
      const term = measureTerm(quantity, { from })
      const share = quantity.unit === 'percentage' ? whole : null
      reads.push({ term, whole: share, like: null, end: to, noun: null, ...clause })
      continue
    }
    const { counted, left, right } = scopeOf(held, k, { ...clause, whole, before: reads[k - 1] })
    const counting: Counting = { pieces, from, to, counted, left, right, others, inherited }
    // "one in five villagers": a share counts nobody, unless of a stated whole.
    const share = quantity.max !== null && quantity.max < 1 && whole === null
    const term: TermRead | null = share
      ? null
      : (sharedTerm(held, k, counted, object) ??
        countTerm(counting, quantity) ??
        (k > 0 && !counted ? movedTerm(counting, ranges[k - 1]!) : null) ??
        gappedTerm(held, k, counted, last) ??
        dwellersTerm(held, k, counted))
    const sort = sortOf(pieces, counted)
    if (sort !== 'thing') inherited = sort ?? inherited
    const end = counted?.to ?? to
    object = term?.object ? { read: term, to: end } : null
    if (term) last = { read: term, to: end }
    const like = term || counted || dwellers ? null : restatesFigure(pieces, { from, to })
    const noun = counted ? null : (labelNoun(pieces, term) ?? inheritedNoun(inherited, term))
    reads.push({ term, whole, like, end, noun, ...clause })
  }
  return reads
}

/** The noun of a label ("number of displaced families: 75"), as printed. */
const labelNoun = (pieces: readonly Piece[], read: TermRead | null): string | null =>
  read?.noun === undefined ? null : pieces[read.noun]!.raw

/** An elliptic count of dwellings is of dwellings still ("26 were destroyed, 140 damaged"). */
const inheritedNoun = (inherited: Household | null, read: TermRead | null): string | null =>
  inherited === 'households' && read?.term.endsWith('housing') ? 'houses' : null
