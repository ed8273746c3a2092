// Numbers that count nothing: years, dates, clock times, scores, labels, model names, ages in
// apposition, list numbers. Example: "the Corvane 12 tablet", "on 3 March 2031", "won 2-1",
// "Article 5", "Ms Venn, 41, said" hold no quantity.
import type { Numeral } from './number.ts'
import { endsPhrase } from './counted.ts'
import type { Piece } from '../grammar/piece.ts'
import { looksPlural } from '../grammar/plural.ts'

const MONTHS = new Set(
  `
  january february march april may june july august september october november december jan
  feb mar apr jun jul aug sep sept oct nov dec
`
    .trim()
    .split(/\s+/u),
)
const CLOCK = new Set(
  `
  am pm a.m. p.m. gmt est edt utc bst cet pst pdt o'clock hrs et
`
    .trim()
    .split(/\s+/u),
)
/** Nouns that a number after them names rather than counts. */
const LABELS = new Set(
  `
  no nos number game week day article section chapter act page pages room unit phase level
  version route highway flight category grade type model part volume season episode round
  stage step figure table item rule resolution line platform gate terminal apartment suite
  zone area ward district sector block track class group gen channel title paragraph clause
  amendment form top aged age ages u under- covid formula windows android ios div quarter q
  world since circa
`
    .trim()
    .split(/\s+/u),
)
const YEAR_BEFORE = new Set(
  `
  in since of by until till during from between early late mid and to for the its year summer
  winter spring autumn fall before after a his her their through last ad bc a.d. b.c. fiscal
  end on this next vs than
`
    .trim()
    .split(/\s+/u),
)

const isYear = ({ min, form, scale }: Numeral, printed: Piece) =>
  form === 'digits' && scale === 1 && /^\d{4}$/u.test(printed.raw) && min >= 1000 && min <= 2100

/** Facts about a numeral's surroundings that the caller has read already. */
export interface Surroundings {
  /** A unit, currency or percent sign belongs to it. */
  readonly unit: boolean
  /** Words before it bound it ("more than"). */
  readonly bounded: boolean
  /** A plural noun in lower case that it counts follows it. */
  readonly counts: boolean
}

function namesYear(pieces: readonly Piece[], numeral: Numeral): boolean {
  const printed = pieces[numeral.from]!
  if (!isYear(numeral, printed)) return false
  const prev = pieces[numeral.from - 1]
  const next = pieces[numeral.to]
  const counts = next?.kind === 'word' && !next.capital && looksPlural(next.lower)
  const first = /^(?:and|to|-)$/u.test(prev?.lower ?? '') ? pieces[numeral.from - 2] : undefined
  if (first && /^1\d{3}$/u.test(first.raw)) return true
  // Years before 1900 are rarely followed by a plural: "a total of 1057 people".
  if (
    counts &&
    (numeral.min < 1900 || /^(?:total|number)$/u.test(pieces[numeral.from - 2]?.lower ?? ''))
  )
    return false
  if (next?.lower === 'and' || next?.raw === '-') return true
  if (prev && (YEAR_BEFORE.has(prev.lower) || MONTHS.has(prev.lower) || prev.lower === ','))
    return true
  if (counts) return false
  if (numeral.min < 1900) return next !== undefined && next.capital
  return true
}

function isDateOrClock(pieces: readonly Piece[], { from, to, min, form }: Numeral): boolean {
  const prev = pieces[from - 1]
  const next = pieces[to]
  const second = pieces[to + 1]
  if (form !== 'digits' && form !== 'words') return false
  if (
    next &&
    CLOCK.has(next.lower) &&
    !(next.lower === 'am' && !next.glued && next.raw === 'am' && min > 12)
  )
    return true
  if (next?.glued && /^(?:st|nd|rd|th|s|ers)$/u.test(next.lower)) return true
  if (next?.raw === ':' && next.glued && second?.kind === 'number' && second.glued) return true
  if (prev?.raw === ':' && prev.glued && pieces[from - 2]?.kind === 'number') return true
  if (form !== 'digits' || min > 31 || !Number.isInteger(min)) return false
  const month = (piece: Piece | undefined) =>
    piece !== undefined && MONTHS.has(piece.lower) && (piece.capital || piece.lower !== 'may')
  const before = prev?.raw === '.' ? pieces[from - 2] : prev
  if (month(next) && next!.capital) return true
  if (month(before) && before!.capital && !(next?.kind === 'word' && looksPlural(next.lower)))
    return true
  return false
}

/**
 * "2-1", "555-0199", "2014-15": numbers joined by a dash or slash that the range reader did not
 * take.
 */
function isJoined(pieces: readonly Piece[], { from, to }: Numeral): boolean {
  if (isOdds(pieces, from, to)) return true
  const prev = pieces[from - 1]
  const beforePrev = pieces[from - 2]
  const next = pieces[to]
  const second = pieces[to + 1]
  if (prev?.glued && pieces[from]!.glued && /^[-/.:_#@]$/u.test(prev.lower)) {
    if (beforePrev && /^(?:sub|mid|to|the|pre|non|a|an|and|or)$/u.test(beforePrev.lower))
      return false
    return beforePrev !== undefined && beforePrev.kind !== 'mark'
  }
  // Text copied out of a PDF loses spaces: "about2,700".
  const lost = /^(?:about|around|over|than|least|some|nearly|almost)$/u.test(prev?.lower ?? '')
  if (prev?.kind === 'word' && pieces[from]!.glued && !lost) return true
  if (prev?.raw === '#') return true
  if (prev?.lower === '-' && pieces[from]!.glued && beforePrev?.capital) return true
  if (next?.glued && next.kind === 'word' && next.raw.length <= 2) return true
  if (next?.capital && /^\d{5}$/u.test(pieces[from]!.raw)) return true
  return next?.raw === '-' && next.glued && second?.kind === 'number' && second.glued
}

/** "2-to-1": a ratio, no count. */
function isOdds(pieces: readonly Piece[], from: number, to: number): boolean {
  const ahead = pieces[to]?.raw === '-' && pieces[to + 1]?.lower === 'to'
  const behind = pieces[from - 1]?.raw === '-' && pieces[from - 2]?.lower === 'to'
  return (ahead && pieces[to + 2]?.raw === '-') || (behind && pieces[from - 3]?.raw === '-')
}

/**
 * A capitalised name that ends in a number ("Corvane 12"), or a label with its number ("Article
 * 5").
 */
function isLabelled(pieces: readonly Piece[], numeral: Numeral, around: Surroundings): boolean {
  const { from, min, form, scale } = numeral
  if (around.bounded || around.unit || form === 'vague' || scale > 1) return false
  const prev = pieces[from - 1]?.raw === '.' ? pieces[from - 2] : pieces[from - 1]
  if (!prev || prev.kind !== 'word') return false
  const { counts } = around
  const stopped = pieces[from - 1]!.raw === '.' && !/^(?:no|nos|art|sec|vol|fig)$/u.test(prev.lower)
  if (prev.lower === 'number' && isVerbNumber(pieces, from - 1)) return false
  if (form === 'digits' && !stopped && LABELS.has(prev.lower)) {
    if (/^aged?$|^ages$/u.test(prev.lower)) return true
    return !counts || prev.lower === 'category'
  }
  if (!prev.capital || counts || pieces[from - 1]?.raw === '.' || WEEKDAY.test(prev.lower))
    return false
  if (form === 'words') return false
  const printed = pieces[from]!.raw
  if (printed.includes(',') || min >= 10_000 || printed.includes('.')) return false
  return (
    from - 1 > 0 ||
    !/^(?:the|in|at|on|about|some|over|only|another|all|as|up|by|of|for)$/u.test(prev.lower)
  )
}

const COUNTED =
  /^(?:they|these|those|we|now|dead|displaced|wounded|injured|missing|homeless|people|troops|police)$/u

/** "The dead in Pell number 31", "they number 31": a verb, with a plural subject before it. */
function isVerbNumber(pieces: readonly Piece[], at: number): boolean {
  // "are believed to number 900"
  const infinitive =
    pieces[at - 1]?.lower === 'to' && /(?:ed|ought)$/u.test(pieces[at - 2]?.lower ?? '')
  if (infinitive) return true
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const { lower, kind, capital } = pieces[k]!
    if (COUNTED.test(lower)) return true
    if (kind === 'word' && (!capital || k === 0) && looksPlural(lower)) return true
    if (!capital && !/^(?:in|of|at|from|on|the|registered|living|and)$/u.test(lower)) return false
  }
  return false
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u

/** An age between commas after a name, or a list number. */
function isAgeOrList(pieces: readonly Piece[], { from, to, min, form }: Numeral): boolean {
  const prev = pieces[from - 1]
  const next = pieces[to]
  if (form === 'digits' && Number.isInteger(min) && min <= 120) {
    const named = pieces[from - 2]
    if (
      prev?.raw === ',' &&
      named?.kind === 'word' &&
      (next?.raw === ',' || next?.raw === '.' || !next)
    )
      return named.capital
    if (!prev && (next?.raw === '.' || next?.raw === ')') && to < 3) return true
  }
  const opened = prev && /^[([]$/u.test(prev.raw)
  return form === 'digits' && !!opened && !!next && /^[)\]]$/u.test(next.raw) && min < 100
}

const ONE_OF = /^(?:the|his|her|its|their|our|these|those|many|several|my|your|two|three|four)$/u
const ONE_NEVER_BEFORE = new Set(
  `
  no any every each this that another some which the good new big old for as loved only a not
`
    .trim()
    .split(/\s+/u),
)
const ONE_NEVER_AFTER = new Set(
  `
  another day thing way else time such reason morning night evening afternoon side point
  example senior official source former may can man woman
`
    .trim()
    .split(/\s+/u),
)

/** "one" as a pronoun or article rather than a count. */
function isPronoun(
  pieces: readonly Piece[],
  { from, to, min, form }: Numeral,
  around: Surroundings,
): boolean {
  if (form !== 'words' || min !== 1 || to !== from + 1) return false
  if (!around.bounded && /^(?:day|night|point|time)$/u.test(pieces[to]?.lower ?? '')) return true
  if (around.unit || around.bounded) return false
  const prev = pieces[from - 1]
  const next = pieces[to]
  if (!next || next.kind !== 'word') return true
  if (prev && ONE_NEVER_BEFORE.has(prev.lower) && next.lower !== 'of') return true
  if (next.lower === 'of') return !ONE_OF.test(pieces[to + 1]?.lower ?? '')
  return ONE_NEVER_AFTER.has(next.lower) || endsPhrase(next)
}

const GOES_ON = new Set(
  `
  were was are is have has had of died fled remain remained survived escaped killed injured
  wounded missing dead displaced evacuated homeless others more other in to from
`
    .trim()
    .split(/\s+/u),
)

/** A small number in words that counts nothing named ("the two met"). */
function isBare(
  pieces: readonly Piece[],
  { from, to, min, form }: Numeral,
  around: Surroundings,
): boolean {
  if (form !== 'words' || around.unit || min > 12) return false
  const prev = pieces[from - 1]
  const next = pieces[to]
  if (next?.raw === '-' && next.glued) return true
  if (around.bounded) return false
  const counts = next?.kind === 'word' && !endsPhrase(next)
  if (counts) return false
  if (prev && /^(?:the|these|those|his|her|their|into|by)$/u.test(prev.lower)) return true
  return !next || !GOES_ON.has(next.lower)
}

/** Whether "aged" stands before a number or range: an age, no count. */
export function isAged(pieces: readonly Piece[], from: number): boolean {
  return /^(?:aged?|ages)$/u.test(pieces[from - 1]?.lower ?? '')
}

/** Whether a numeral states no quantity. Never throws; looks at a handful of pieces. */
export function isNoQuantity(
  pieces: readonly Piece[],
  numeral: Numeral,
  around: Surroundings,
): boolean {
  const { unit } = around
  return (
    (!unit && !around.bounded && namesYear(pieces, numeral)) ||
    isDateOrClock(pieces, numeral) ||
    (!unit && isJoined(pieces, numeral)) ||
    isLabelled(pieces, numeral, around) ||
    (!unit && isAgeOrList(pieces, numeral)) ||
    isPronoun(pieces, numeral, around) ||
    isBare(pieces, numeral, around)
  )
}
