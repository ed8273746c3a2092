// Numbers of a text as quantities with bounds: what is counted or measured, in which unit, and
// whether it rose. Example: "more than 41,700 people" -> {min: 41700, max: null, bound:
// 'more-than', what: 'people'}. The span holds the bound, the number and its unit, not the
// counted noun, so that a figure on the same words has the same span.
import type { Quantity, Time } from '../../model/annotation.ts'
import type { Annotator } from '../../model/annotator.ts'
import type { Bound } from '../../model/bounds.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import { readAmount, readRange, type Amount } from './amount.ts'
import {
  boundAfter,
  boundBefore,
  boundedBy,
  changeAfter,
  changeBefore,
  openEnds,
  type BoundRead,
} from './approximator.ts'
import { countedAt, type Counted } from './counted.ts'
import {
  SMALL_NUMBERS,
  VAGUE_COUNTS,
  VAGUE_PLURALS,
  type VagueConvention,
} from '../lexicon/numbers.ts'
import { isAged, isNoQuantity } from './not-quantity.ts'
import { looksPlural, singular } from '../grammar/plural.ts'
import { splitPieces, type Piece } from '../grammar/piece.ts'
import { saidReader, takesOver, type Earlier, type Said } from './said.ts'
import { joinLines } from '../grammar/stretch.ts'
import { isMoney, rateAt } from './unit.ts'

/** Words that can begin a numeral. */
const STARTS = new Set([
  ...SMALL_NUMBERS.keys(),
  ...VAGUE_COUNTS.keys(),
  ...[...VAGUE_PLURALS.keys()].map((phrase) => phrase.split(' ')[0]!),
  'a',
  'an',
  'half',
  'quarter',
])
const GATE =
  /[\p{Nd}½⅓⅔¼¾⅕⅛]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|quarter|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|scores|tens|\w+fold)\b/iu

/** A quantity with the pieces it was read from, for the rules that look at its neighbours. */
interface Found extends Earlier {
  readonly quantity: Quantity
}

/** Whether a unit rises and falls of itself. */
const isScalar = (unit: string | null) =>
  unit !== null &&
  (isMoney(unit) ||
    /^(?:percentage(?: point)?|basis point|point|celsius|fahrenheit|degree)$/u.test(unit))

const DURATIONS = /^(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century)$/u

/** Dates and clock times hold no quantity; a number of days or years inside one still is. */
function isInDate(times: readonly Time[], at: Span, unit: string | null): boolean {
  if (unit !== null && DURATIONS.test(unit)) return false
  for (
    let k = firstAtOrAfter(times, at.end) - 1;
    k >= 0 && k > firstAtOrAfter(times, at.end) - 4;
    k--
  ) {
    const time = times[k]!
    if (time.end >= at.end && time.start <= at.start)
      return time.type === 'date' || time.type === 'time'
  }
  return false
}

/** The bound of a quantity: words before, else words after it, else what the numeral itself is. */
function boundOf(read: BoundRead | null, trailing: BoundRead | null, amount: Amount): Bound {
  if (read && !(read.bound === 'about' && trailing)) return read.bound
  if (trailing) return trailing.bound
  if (amount.range) return 'range'
  return amount.form === 'vague' ? 'vague' : 'exact'
}

/** "It spends 3 crowns over five years": over as long as that, not more than that. */
function isDuring(pieces: readonly Piece[], { unit }: Amount, read: BoundRead | null): boolean {
  if (!read || pieces[read.at]!.lower !== 'over' || !DURATIONS.test(unit ?? '')) return false
  const word = pieces[read.at - 1]
  return word?.kind === 'word' && looksPlural(word.lower)
}

/** The counted noun phrase after an amount without a unit. */
function countedOf(pieces: readonly Piece[], amount: Amount): Counted | null {
  if (amount.unit !== null) return null
  const dashed = pieces[amount.to]?.raw === '-' && pieces[amount.to]!.glued
  return countedAt(pieces, dashed ? amount.to + 1 : amount.to, amount.max === 1)
}

const countsPlural = (pieces: readonly Piece[], { from, to, head }: Counted) =>
  !pieces[from]!.capital &&
  looksPlural(pieces[head]!.lower) &&
  pieces.slice(from, to).every((piece) => piece.lower !== 'and')

/** A conversion in brackets or an "or" shares the bound and change of the quantity it restates. */
function restates(pieces: readonly Piece[], from: number, last: Found | null): boolean {
  if (!last) return false
  const between = pieces
    .slice(last.to, from)
    .map((piece) => piece.lower)
    .join(' ')
  return /^(?:\(|\/|or|, or)$/u.test(between)
}

interface Sentence {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly times: readonly Time[]
  readonly said: ReturnType<typeof saidReader>
  readonly vague: VagueConvention
}

function readQuantity(sentence: Sentence, amount: Amount, last: Found | null): Found | null {
  const { text, pieces, times } = sentence
  const before = boundBefore(pieces, amount.from)
  const at = { start: pieces[amount.number]!.start, end: pieces[amount.to - 1]!.end }
  const counted = countedOf(pieces, amount)
  // "The council has passed 12 laws" bounds nothing; "the toll has passed 12" does.
  const passed = before !== null && pieces[before.at + 1]?.lower === 'passed'
  const bound = (passed && counted) || isDuring(pieces, amount, before) ? null : before
  const start = Math.min(bound?.at ?? amount.from, amount.from)
  const surroundings = {
    unit: amount.unit !== null,
    bounded: bound !== null,
    counts: counted !== null && countsPlural(pieces, counted),
  }
  if (!amount.range && isNoQuantity(pieces, amount.numeral, surroundings)) return null
  if (isInDate(times, at, amount.unit) || isAged(pieces, amount.from)) return null
  const trailing =
    boundAfter(pieces, amount.to) ?? (counted ? boundAfter(pieces, counted.to) : null)
  const most = sentence.vague === 'acled' && amount.form === 'vague' ? amount.min : amount.max
  const shared = bound === null && restates(pieces, start, last) ? last!.quantity : null
  const stated = boundOf(bound, trailing, amount)
  const kept =
    shared && stated === 'exact' && shared.bound !== 'vague' && shared.bound !== 'range'
      ? shared.bound
      : stated
  const change =
    (amount.numeral.min < 0 ? ('down' as const) : null) ??
    changeBefore(pieces, amount.from, { scalar: isScalar(amount.unit), range: amount.range }) ??
    (isScalar(amount.unit) ? (changeAfter(pieces, amount.to) ?? shared?.change ?? null) : null)
  const rate = counted ? rateAt(pieces, counted.to) : null
  const to = rate ? rate.at : (counted?.to ?? amount.to)
  const bare = amount.unit === null && counted === null
  const elided =
    bare && last && takesOver(pieces, { from: start, number: amount.number, to: amount.to }, last)
  const said = elided
    ? { what: last.what, about: last.about }
    : sentence.said({ from: start, to: amount.to, end: to, counted }, last)
  const end =
    trailing && trailing.at > 0 && trailing.at <= amount.to + 3 && !counted
      ? pieces[trailing.at - 1]!.end
      : at.end
  return {
    ...said,
    from: start,
    counts: counted !== null || (elided === true && last!.counts),
    scalar: isScalar(amount.unit),
    to,
    quantity: {
      kind: 'quantity',
      start: pieces[start]!.start,
      end,
      ...boundedBy(amount.min, most, kept),
      change,
      unit: elided ? last.quantity.unit : unitOf(text, amount, counted !== null, said),
      ...printed(text, said, counted !== null || (elided === true && last.counts)),
    },
  }
}

const wordsOf = (text: string, { start, end }: Span) =>
  text.slice(start, end).replace(/['’]s$/u, '')

/**
 * The unit of a measure; of a count what is counted, as the name of one ("relief workers" -> "relief
 * worker"); '' for a share, and where a number has neither though something is said to be so much.
 */
function unitOf(
  text: string,
  { unit, form }: Amount,
  counts: boolean,
  { what }: Said,
): string | null {
  if (unit !== null || !what) return unit
  return counts && form !== 'share' ? singular(wordsOf(text, what)) : ''
}

/** What a quantity is of, then whom it is said of. */
function printed(
  text: string,
  { what, about }: Said,
  counts: boolean,
): Pick<Quantity, 'what' | 'counted' | 'about'> {
  const words = [what, about].flatMap((one) => (one ? [wordsOf(text, one)] : []))
  return {
    what: words.join(', ') || null,
    ...(counts && what ? { counted: what } : {}),
    ...(about ? { about } : {}),
  }
}

/** "13,500 …, though the toll is likely far higher": the count before has no upper end. */
function openUp(pieces: readonly Piece[], found: Found[]): void {
  for (const at of openEnds(pieces)) {
    const end = pieces[at]!.start
    const index = found.findLastIndex(
      ({ quantity, counts }) => quantity.end <= end && (counts || !quantity.unit),
    )
    const last = found[index]
    if (!last || last.quantity.min === null || last.quantity.bound === 'vague') continue
    const bound = last.quantity.bound === 'more-than' ? 'more-than' : 'at-least'
    found[index] = { ...last, quantity: { ...last.quantity, max: null, bound } }
  }
}

function quantitiesIn(sentence: Sentence): Quantity[] {
  const { pieces } = sentence
  const found: Found[] = []
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i]!
    const starts =
      piece.kind === 'number' ||
      (piece.kind === 'word'
        ? STARTS.has(piece.lower) || piece.lower.endsWith('fold')
        : /^[½⅓⅔¼¾⅕⅛]$/u.test(piece.raw))
    const first = starts ? readAmount(pieces, i) : null
    if (!first) {
      i += 1
      continue
    }
    const amount = readRange(pieces, first) ?? first
    const read = readQuantity(sentence, amount, found.at(-1) ?? null)
    if (read) found.push(read)
    const end = read?.quantity.end ?? 0
    i = amount.to
    while (i < pieces.length && pieces[i]!.end <= end) i += 1
  }
  openUp(pieces, found)
  return found.map(({ quantity }) => quantity)
}

/**
 * The annotator of quantities, in order. Dates, clock times, years, scores, labels and list numbers
 * are left out. Vague amounts are read by the convention given.
 */
export const quantityBy = (vague: VagueConvention): Annotator<'quantity'> => ({
  makes: 'quantity',
  version: 6,
  ...(vague === 'newsquant' ? {} : { data: vague }),
  needs: ['sentence', 'time'],
  annotate: ({ text, tokens, layer }) => {
    const times = layer('time')
    const quantities: Quantity[] = []
    for (const { start, end } of joinLines(text, layer('sentence'))) {
      if (!GATE.test(text.slice(start, end))) continue
      const pieces = splitPieces(text, { start, end })
      const said = saidReader(pieces, tokens)
      for (const one of quantitiesIn({ text, pieces, times, said, vague })) quantities.push(one)
    }
    return quantities
  },
})

/** Quantities with vague amounts as NewsQuant reads them. */
export const quantity = quantityBy('newsquant')
