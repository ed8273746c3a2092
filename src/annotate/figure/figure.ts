// Quantities that a ledger would hold: what is counted, whether it happened, where, when, who
// says so, of which whole. Example: "The agency said 900 families could be displaced in Ostrel"
// -> {term: 'displaced', status: 'projected', place: Ostrel, speaker: The agency}. A figure has
// the span of its quantity.
import type { Figure, Quantity, Time, TimeMention } from '../../model/annotation.ts'
import type { Annotated, Annotator } from '../../model/annotator.ts'
import type { Term } from '../../model/term.ts'
import { containsSpan, firstAtOrAfter, overlapsSpan, type Span } from '../../text/span.ts'
import { coversOf } from './period.ts'
import { placeMentions, placeOf, placesNear, placesOf, type PlaceMention } from './place.ts'
import { sourcesIn, speakerOf, type SourceCue } from './speaker.ts'
import { isToldOn, vouchersIn, type Voucher } from './source.ts'
import {
  holdQuantities,
  lastCount,
  readNumbers,
  type Held,
  type NumberRead,
} from './figure-term.ts'
import { wholeOf } from './whole.ts'
import type { Piece } from '../grammar/piece.ts'
import { statusAt, subjectStatus } from '../event/status.ts'
import { mentionOf } from '../time/since.ts'
import { joinLines } from '../grammar/stretch.ts'

// Dates on either side of a figure that are looked at.
const MOST_DATES = 3

/**
 * The nearest date of the figure's clause, or of what opens the sentence; null where neither names
 * one. `opening` ends where the first number of the sentence begins.
 */
function timeOf(
  text: string,
  times: readonly Time[],
  figure: Span,
  { clause, opening, isTelling }: TimeFrame,
): TimeMention | null {
  const middle = firstAtOrAfter(times, figure.start)
  let best: Time | null = null
  let distance = Infinity
  for (let k = Math.max(0, middle - MOST_DATES); k < middle + MOST_DATES; k++) {
    const time = times[k]
    if (!time || !(containsSpan(clause, time) || containsSpan(opening, time))) continue
    if (time.type !== 'date' && time.type !== 'time') continue
    if (isTelling(time)) continue
    const gap = time.start >= figure.end ? time.start - figure.end : figure.start - time.end
    if (gap < 0 || gap >= distance) continue
    best = time
    distance = gap
  }
  return best && mentionOf(text, best)
}

/** Where the date of a figure may stand, and which dates are those of the telling. */
interface TimeFrame {
  readonly clause: Span
  readonly opening: Span
  readonly isTelling: (time: Span) => boolean
}

/** Layers of one report, made ready for its figures. */
interface Layers {
  readonly report: Annotated
  /** Single mentions of known places. */
  readonly known: readonly PlaceMention[]
  /** Place phrases of the whole text. */
  readonly places: readonly PlaceMention[]
}

/** What a sentence takes over from those before it. */
interface Earlier {
  /** The last count with its counted phrase. */
  readonly whole: Span | null
  /** What stands on it, where that is a figure. */
  readonly wholeStatus: Figure['status'] | null
  /** The most that it says. */
  readonly wholeMax: number | null
  readonly figure: Figure | null
}

function figuresIn({ report, known, places }: Layers, held: Held, earlier: Earlier): Figure[] {
  const { text, layer } = report
  const { pieces, quantities, sentence } = held
  const opening = { start: sentence.start, end: quantities[0]!.start }
  const figures: Figure[] = []
  let sources: readonly SourceCue[] | null = null
  let vouchers: readonly Voucher[] = []
  let near: readonly PlaceMention[] | null = null
  const reads = readNumbers(held, earlier.whole)
  for (const [k, found] of reads.entries()) {
    const read = partOfWhat(held, k, withWhole(held, k, found, reads[k + 1]), earlier)
    const quantity = quantities[k]!
    const previous = read.like ? (figures.at(-1) ?? earlier.figure) : null
    const told = read.term !== null && read.term.term !== 'other'
    const holder = told || !read.whole ? null : wholeFigure(figures, earlier, read.whole)
    const plain = tellOf(held, k, read, { previous, holder })
    if (!plain) continue
    const counts = foreseen(held, k, plain)
    if (sources === null) {
      sources = sourcesIn(pieces)
      vouchers = vouchersIn(pieces, layer('name'))
    }
    near ??= placesNear(text, held, known, layer('name'))
    const clause = {
      start: pieces[read.left]?.start ?? sentence.start,
      end: pieces[read.right - 1]!.end,
    }
    const first = quantities[k - 1] ? clause.start : sentence.start
    const covers = coversOf(text, { start: first, end: clause.end })
    figures.push({
      ...quantity,
      kind: 'figure',
      what: countedWords(quantity.what) ?? read.noun,
      ...counts,
      place: placeOf(text, { figure: quantity, clause, sentence, near, all: places }),
      time: timeOf(text, layer('time'), quantity, {
        clause,
        opening,
        isTelling: (time) => isToldOn(pieces, time),
      }),
      speaker: speakerOf(text, quantity, layer('quotation'), { sources, vouchers }),
      partOf: read.whole,
      ...(covers && quantity.unit === null ? { covers } : {}),
    })
  }
  return figures
}

/** "900 strong" says how many, not of what. */
const countedWords = (what: string | null) => (what === 'strong' ? null : what)

/** A part whose whole follows it ("12 children among the 40 killed") befell what the whole did. */
function withWhole(
  { quantities }: Held,
  k: number,
  read: NumberRead,
  next: NumberRead | undefined,
): NumberRead {
  const after = quantities[k + 1]
  const follows =
    read.whole !== null && after && read.whole.start <= after.start && after.start < read.whole.end
  const plain = read.term === null || read.term.term === 'other'
  return follows && plain && next?.term ? { ...read, term: next.term } : read
}

const UNREAL: ReadonlySet<unknown> = new Set(['projected', 'planned', 'hypothetical'])

/**
 * What has happened to people is no part of those to whom it only may happen, and no part is larger
 * than its whole.
 */
function partOfWhat(held: Held, k: number, read: NumberRead, earlier: Earlier): NumberRead {
  if (read.whole === null || read.whole !== earlier.whole) return read
  const { min, unit } = held.quantities[k]!
  if (unit === null && min !== null && earlier.wholeMax !== null && min > earlier.wholeMax)
    return { ...read, whole: null }
  if (!UNREAL.has(earlier.wholeStatus)) return read
  const { from } = held.ranges[k]!
  const status = read.term ? statusAt(held.pieces, read.term.at) : null
  return (status ?? subjectStatus(held.pieces, from, read.end)) === 'actual'
    ? { ...read, whole: null }
    : read
}

/** The figure that stands on a whole, unless it only says that people live there. */
function wholeFigure(figures: readonly Figure[], earlier: Earlier, whole: Span): Figure | null {
  const found = figures.findLast(({ start }) => start === whole.start) ?? earlier.figure
  return found?.start === whole.start && found.term !== 'residents' ? found : null
}

// A measure stands inside a phrase whose verb is at most this many pieces away.
const VERB_REACH = 12

/** The modal after the phrase that a measure stands in ("a 15 km wide strip will be …"). */
function verbAfter(pieces: readonly Piece[], to: number): number {
  for (let k = to; k < to + VERB_REACH && k < pieces.length; k++) {
    if (/^[,;.:]$/u.test(pieces[k]!.raw)) return to
    if (/^(?:will|would|could|may|might|must|shall)$/u.test(pieces[k]!.raw)) return k
  }
  return to
}

/** The term and status of a number, or null where it is no figure. */
function tellOf(
  { pieces, ranges, quantities }: Held,
  k: number,
  { term, whole, like, end }: NumberRead,
  { previous, holder }: { readonly previous: Figure | null; readonly holder: Figure | null },
): Pick<Figure, 'term' | 'status'> | null {
  const { from, to } = ranges[k]!
  const measure = quantities[k]!.unit !== null
  if (!term && previous && previous.unit === null && previous.term !== 'other') {
    const status = like === 'estimate' ? previous.status : subjectStatus(pieces, from, end)
    return { term: previous.term, status }
  }
  // What befell the whole befell its part: "wounded 11, three of them seriously".
  if (holder && !measure) return { term: holder.term, status: holder.status }
  if (!term) return whole && { term: 'other', status: subjectStatus(pieces, from, end) }
  if (term.at >= from && term.at < Math.max(to, end))
    return {
      term: term.term,
      status: subjectStatus(pieces, from, measure ? verbAfter(pieces, end) : end),
    }
  return { term: term.term, status: statusAt(pieces, term.at) }
}

const BEFALLS: ReadonlySet<Term> = new Set([
  'displaced',
  'forced to flee',
  'homeless',
  'killed',
  'injured',
  'missing',
  'refugees',
  'in need',
  'destroyed housing',
  'partially destroyed housing',
  'uninhabitable housing',
])
const OVER =
  /\b(?:across|over|crossed|crossing|beyond)\s+(?:the|its|their)\s+(?:\p{L}+\s+)?(?:border|frontier)\b|\b(?:sought|seek|seeking|found|find|taken|took|take)\s+(?:refuge|asylum)\b|\bfled\s+abroad\b|\binto\s+neighbou?ring\b|\bin\s+exile\b/iu

/** Whether a sentence tells of people who left the country. */
const isAbroad = (pieces: readonly Piece[]): boolean =>
  OVER.test(pieces.map(({ raw }) => raw).join(' '))

const FORESEES =
  /^(?:foresee|foresees|foresaw|envisage|envisages|envisaged|assume|assumes|assumed|project|projects|predict|predicts|anticipate|anticipates)$/u
const AHEAD = /^(?:projected|expected|anticipated|predicted|forecast|feared|potential|possible)$/u
const MUSTERS = /^(?:muster|field|mobilise|mobilize|deploy|call|count|draw|rely)$/u

/**
 * What the words before a number make of its status: plans foresee it, a label calls it expected;
 * who could muster fighters has them.
 */
function foreseen(
  { pieces, ranges }: Held,
  k: number,
  told: Pick<Figure, 'term' | 'status'>,
): Pick<Figure, 'term' | 'status'> {
  const { from } = ranges[k]!
  const near = pieces.slice(Math.max(0, from - 6), from)
  const armed = told.term === 'fighters' || told.term === 'soldiers'
  if (armed && told.status === 'projected' && near.some(({ lower }) => MUSTERS.test(lower)))
    return { ...told, status: 'actual' }
  // Nobody plans that people flee or die: what "will" befall them is a forecast.
  if (told.status === 'planned' && told.term !== null && BEFALLS.has(told.term))
    return { ...told, status: 'projected' }
  if (told.status !== 'actual') return told
  // Who fled over a border is a refugee.
  if (told.term === 'forced to flee' && isAbroad(pieces)) return { ...told, term: 'refugees' }
  const colon = near.some(({ raw }) => raw === ':')
  // Who is assumed to have fighters has them.
  const ahead =
    (!armed && near.some(({ lower }) => FORESEES.test(lower))) ||
    (colon && AHEAD.test(pieces[0]!.lower))
  return ahead ? { ...told, status: 'projected' } : told
}

// Verbs of a count that moves. General English.
const MOVES =
  /\b(?:ris|rose|grow|grew|climb|increas|swell|swollen|jump|surg|soar|fell|fall|drop|declin|shr[aiu]nk|reduc|lower|rais|revis|correct|cut|chang|doubl|tripl|went|go(?:ne|es)|brought|bring|taking|taken|took|moved|edged|shot)\p{L}*\b|\b(?:up|down)\s*$/iu

/** "rose from 19 to 31": the number that it came to, on a span of its own; others as they are. */
function reached(text: string, sentence: Span, quantity: Quantity): Quantity {
  if (quantity.bound !== 'range' || quantity.unit) return quantity
  const before = text.slice(sentence.start, quantity.start)
  if (!/\bfrom\s+(?:about\s+|around\s+|some\s+)?$/iu.test(before)) return quantity
  const opens = before.trim().length <= 12
  const around = text.slice(sentence.start, Math.min(sentence.end, quantity.end + 120))
  const moves = opens
    ? MOVES.test(around.slice(6))
    : MOVES.test(before.slice(0, before.toLowerCase().lastIndexOf('from')))
  const words = text.slice(quantity.start, quantity.end)
  const to = /\s{1,8}to\s{1,8}(?=\S)/u.exec(words)
  const [low, high] = [quantity.min, quantity.max]
  if (!moves || !to || low === null || high === null) return quantity
  const value = (part: string) => Number(part.replace(/[^\p{Nd}.]/gu, ''))
  const second = words.slice(to.index + to[0].length)
  const number = value(words.slice(0, to.index)) <= value(second) ? high : low
  const start = quantity.end - second.length
  return { ...quantity, start, min: number, max: number, bound: 'exact' }
}

/** A quantity as the ledger has it: a count has no unit, and a bare number nothing counted. */
function plainCount(text: string, { counted, about, ...quantity }: Quantity): Quantity {
  if (counted) return { ...quantity, unit: null, what: text.slice(counted.start, counted.end) }
  if (!quantity.unit) return { ...quantity, unit: null, what: null }
  const named = about ? text.slice(about.start, about.end) : ''
  return { ...quantity, what: quantity.what?.replace(`, ${named}`, '') ?? null }
}

/** Figures of a report, in order; each stands on the span of a quantity. */
export const figure: Annotator<'figure'> = {
  makes: 'figure',
  version: 14,
  needs: ['sentence', 'name', 'place', 'time', 'quantity', 'quotation'],
  annotate: (report) => {
    const { text, layer } = report
    const quantities = layer('quantity').map((one) => plainCount(text, one))
    if (quantities.length === 0) return []
    const sentences = joinLines(text, layer('sentence'))
    const known = placeMentions(text, layer('place'), layer('name'))
    const places = placesOf(text, sentences, known, layer('name'))
    const figures: Figure[] = []
    let whole: Span | null = null
    let wholeStatus: Figure['status'] | null = null
    let wholeMax: number | null = null
    let q = 0
    for (const sentence of sentences) {
      const first = q
      while (q < quantities.length && quantities[q]!.start < sentence.end) q++
      if (q === first) continue
      const own = quantities.slice(first, q).map((one) => reached(text, sentence, one))
      const held = holdQuantities(text, sentence, own)
      const earlier = { whole, wholeStatus, wholeMax, figure: figures.at(-1) ?? null }
      const found = figuresIn({ report, known, places }, held, earlier)
      for (const one of found) figures.push(one)
      const last = lastCount(held)
      // What a page prints once more (a caption set thrice) is nobody's antecedent.
      if (last < 0 || report.repeats.some(({ span }) => overlapsSpan(span, sentence))) continue
      whole = wholeOf(held, last)
      wholeMax = held.quantities[last]!.max
      wholeStatus = found.find(({ start }) => start === whole!.start)?.status ?? null
    }
    return figures
  },
}
