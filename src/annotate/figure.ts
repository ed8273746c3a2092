// Quantities that a ledger would hold: what is counted, whether it happened, where, when, who
// says so, of which whole. Example: "The agency said 900 families could be displaced in Ostrel"
// -> {term: 'displaced', status: 'projected', place: Ostrel, speaker: The agency}. A figure has
// the span of its quantity.
import type { Figure, Name, Quantity, Time, TimeMention } from '../model/annotation.ts'
import type { Annotated, Annotator } from '../model/annotator.ts'
import type { Term } from '../model/term.ts'
import { compareSpans, firstAtOrAfter, overlapsSpan, type Span } from '../text/span.ts'
import { countedAt, type Counted } from './counted.ts'
import {
  joinPhrases,
  likelyPlaces,
  placeMentions,
  placeOf,
  placesIn,
  type PlaceMention,
} from './figure-place.ts'
import { sourcesIn, speakerOf, type SourceCue } from './figure-speaker.ts'
import { UNIT_TERMS } from './lexicon/units.ts'
import { splitPieces, type Piece } from './piece.ts'
import { statusAt } from './status.ts'
import { joinLines } from './stretch.ts'
import { sortOf, termOf, type Counting, type Household, type TermRead } from './term.ts'
import { isMoney } from './unit.ts'

/** A sentence that holds quantities, cut into pieces once for all of them. */
interface Held {
  readonly sentence: Span
  readonly pieces: readonly Piece[]
  readonly quantities: readonly Quantity[]
  /** First piece of each quantity, and the index after its last. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

function holdQuantities(text: string, sentence: Span, quantities: readonly Quantity[]): Held {
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
  const left = k > 0 ? ranges[k - 1]!.to : 0
  let next = k + 1
  // A conversion in brackets ("2,400 families (8,200 people)") or a share of the same does not
  // end the clause.
  const last = Math.min(ranges.length, k + MOST_SKIPPED)
  while (next < last && (restates(pieces, ranges[next]!) || !isRival(quantities[next]!))) next++
  const right = next < ranges.length ? ranges[next]!.from : pieces.length
  return { left, right }
}

/** "(8,200 people)", ", or 8,200 people", "including 8,200 children", but not "(200 of whom". */
function restates(pieces: readonly Piece[], { from, to }: { from: number; to: number }): boolean {
  const ofWhole = pieces[to]?.lower === 'of' && WHOLE.test(pieces[to + 1]?.lower ?? '')
  return !ofWhole && /^(?:\(|or|including)$/u.test(pieces[from - 1]?.lower ?? '')
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
  const bare = unit.split(' per ')[0]!
  if (isMoney(unit)) return { term: 'money', at: range.from }
  const term = UNIT_TERMS.get(bare)
  if (term && term !== 'duration') return { term, at: range.from }
  if (
    term === 'duration' &&
    what &&
    /(?:truce|ceasefire|cease-fire|curfew|siege|sentence)/iu.test(what)
  )
    return { term, at: range.from }
  return null
}

const WHOLE = /^(?:whom|which|them|these|those)$/u

/**
 * The whole that a number is a part of ("of whom almost half", "half of them", "(85 of which
 * …)").
 */
function partOf(held: Held, k: number, earlier: Span | null): Span | null {
  const { pieces, ranges, quantities } = held
  const { from, to } = ranges[k]!
  const before = pieces[from - 2]?.lower === 'of' && WHOLE.test(pieces[from - 1]?.lower ?? '')
  const after = pieces[to]?.lower === 'of' && WHOLE.test(pieces[to + 1]?.lower ?? '')
  const among =
    /^(?:including|among)$/u.test(pieces[from - 1]?.lower ?? '') ||
    (pieces[from - 2]?.lower === 'among' && WHOLE.test(pieces[from - 1]?.lower ?? ''))
  if (!before && !after && !among) return null
  for (let j = k - 1; j >= 0; j--) if (quantities[j]!.unit === null) return wholeOf(held, j)
  return after || before ? earlier : null
}

/** A quantity with its counted phrase. */
function wholeOf({ pieces, quantities, ranges }: Held, j: number): Span {
  const { start, end, max } = quantities[j]!
  const counted = countedAt(pieces, ranges[j]!.to, max === 1)
  return { start, end: counted ? pieces[counted.to - 1]!.end : end }
}

// A sentence that names more places than this is a list; the first ones stand for it.
const MOST_PLACES = 40

/** The places of a sentence: those known, and names that stand where places stand. */
function placesNear(
  text: string,
  { sentence, pieces }: Pick<Held, 'sentence' | 'pieces'>,
  places: readonly PlaceMention[],
  names: readonly Name[],
): PlaceMention[] {
  const known = placesIn(places, sentence).slice(0, MOST_PLACES)
  const likely = likelyPlaces(text, pieces, names).filter(
    (one) => !known.some((place) => overlapsSpan(place, one)),
  )
  return joinPhrases(text, [...known, ...likely].sort(compareSpans))
}

// Sentences searched for a place in a text that names none which is known.
const MOST_SENTENCES = 40

/** The places of a text; where none is known, names that stand where places stand. */
function placesOf({ text, layer }: Annotated, sentences: readonly Span[]): PlaceMention[] {
  const known = placeMentions(text, layer('place'), layer('name'))
  if (known.length > 0) return joinPhrases(text, known)
  return sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => {
    const pieces = splitPieces(text, sentence)
    return placesNear(text, { sentence, pieces }, [], layer('name'))
  })
}

// Dates on either side of a figure that are looked at.
const MOST_DATES = 3

/** The nearest date of the sentence, or null. */
function timeOf(times: readonly Time[], figure: Span, sentence: Span): TimeMention | null {
  const middle = firstAtOrAfter(times, figure.start)
  let best: Time | null = null
  let distance = Infinity
  for (let k = Math.max(0, middle - MOST_DATES); k < middle + MOST_DATES; k++) {
    const time = times[k]
    if (!time || time.start < sentence.start || time.end > sentence.end) continue
    if (time.type !== 'date' && time.type !== 'time') continue
    const gap = time.start >= figure.end ? time.start - figure.end : figure.start - time.end
    if (gap < 0 || gap >= distance) continue
    best = time
    distance = gap
  }
  return best && { start: best.start, end: best.end, from: best.from, to: best.to }
}

/** Layers of one report, made ready for its figures. */
interface Layers {
  readonly report: Annotated
  /** Single mentions of known places. */
  readonly known: readonly PlaceMention[]
  /** Place phrases of the whole text. */
  readonly places: readonly PlaceMention[]
}

function figuresIn({ report, known, places }: Layers, held: Held, earlier: Span | null): Figure[] {
  const { text } = report
  const { pieces, quantities, ranges, sentence } = held
  const figures: Figure[] = []
  let sources: readonly SourceCue[] | null = null
  let near: readonly PlaceMention[] | null = null
  let inherited: Household | null = null
  const others = new Set(ranges.map(({ from }) => from))
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]!
    const { from, to } = ranges[k]!
    const clause = clauseOf(held, k)
    const counted = quantity.unit === null ? namedCount(pieces, to, quantity) : null
    const counting: Counting = { pieces, from, to, counted, ...clause, others, inherited }
    const whole = partOf(held, k, earlier)
    const read =
      quantity.unit === null ? countTerm(counting, quantity) : measureTerm(quantity, ranges[k]!)
    const sort = sortOf(pieces, counted)
    if (quantity.unit === null && sort !== 'thing') inherited = sort ?? inherited
    if (!read && !whole) continue
    sources ??= sourcesIn(pieces)
    near ??= placesNear(text, held, known, report.layer('name'))
    const reach = {
      start: pieces[clause.left]?.start ?? sentence.start,
      end: pieces[clause.right - 1]!.end,
    }
    figures.push({
      ...quantity,
      kind: 'figure',
      what:
        quantity.what ??
        labelWhat(pieces, read) ??
        (counted || quantity.unit ? null : inheritedWhat(inherited, read)),
      term: read?.term ?? 'other',
      status: read ? statusAt(pieces, read.at >= from && read.at < to ? from : read.at) : 'actual',
      place: placeOf(text, { figure: quantity, clause: reach, near, all: places }),
      time: timeOf(report.layer('time'), quantity, sentence),
      speaker: speakerOf(text, quantity, report.layer('quotation'), sources),
      partOf: whole,
    })
  }
  return figures
}

/** The noun of a label ("number of displaced families: 349"), as printed. */
const labelWhat = (pieces: readonly Piece[], read: TermRead | null): string | null =>
  read?.noun === undefined ? null : pieces[read.noun]!.raw

/**
 * An elliptic count of dwellings is of dwellings still ("31 houses were destroyed and 300
 * damaged").
 */
const inheritedWhat = (inherited: Household | null, read: TermRead | null): string | null =>
  inherited === 'households' && read?.term.endsWith('housing') ? 'houses' : null

/** The counted phrase, unless it is only "others" or "more": then the count before names it. */
function namedCount(pieces: readonly Piece[], to: number, { max }: Quantity): Counted | null {
  const counted = countedAt(pieces, to, max === 1)
  return counted && pieces[counted.head]!.lower === 'others' ? null : counted
}

/**
 * Counts below two ("one of the towns") are no figures unless somebody was killed, hurt, held
 * or lost.
 */
function countTerm(counting: Counting, { min, max }: Quantity): TermRead | null {
  const read = termOf(counting)
  const harm: readonly Term[] = ['killed', 'injured', 'missing', 'detained']
  if (read && max === 1 && min === 1 && !harm.includes(read.term)) return null
  return read
}

/** Figures of a report, in order; each stands on the span of a quantity. */
export const figure: Annotator<'figure'> = {
  makes: 'figure',
  version: 2,
  needs: ['sentence', 'name', 'place', 'time', 'quantity', 'quotation'],
  annotate: (report) => {
    const { text, layer } = report
    const quantities = layer('quantity')
    if (quantities.length === 0) return []
    const sentences = joinLines(text, layer('sentence'))
    const known = placeMentions(text, layer('place'), layer('name'))
    const places = placesOf(report, sentences)
    const figures: Figure[] = []
    let earlier: Span | null = null
    let q = 0
    for (const sentence of sentences) {
      const first = q
      while (q < quantities.length && quantities[q]!.start < sentence.end) q++
      if (q === first) continue
      const held = holdQuantities(text, sentence, quantities.slice(first, q))
      for (const one of figuresIn({ report, known, places }, held, earlier)) figures.push(one)
      const last = held.quantities.findLastIndex(({ unit }) => unit === null)
      if (last >= 0) earlier = wholeOf(held, last)
    }
    return figures
  },
}
