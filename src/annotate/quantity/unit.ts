// The unit that stands beside a number, in one spelling, with its rate ("a year", "per day").
// Example: the pieces after 8.5 in "8.5 miles wide" give {unit: 'mile', to: after "miles"}; "$80
// per sq m" gives "dollar per square metre".
import type { Piece } from '../grammar/piece.ts'
import { CURRENCY_BEFORE, MEASURES, MONIES } from '../lexicon/units.ts'

const monies = new Set([...MONIES.map((line) => line.split('|')[0]!), ...CURRENCY_BEFORE.values()])

/** Whether a unit is money, with or without a rate. */
export const isMoney = (unit: string): boolean => monies.has(unit.split(' per ')[0]!)

/** A unit and the index of the piece after it (or, before a number, of its first piece). */
export interface UnitRead {
  readonly unit: string
  readonly at: number
}

const MOST_PIECES = 5

interface Spelling {
  readonly unit: string
  readonly size: number
  /** As printed where case matters, else null. */
  readonly raw: string | null
  readonly words: string
  /** One letter or mark: only where it cannot be a word or a name's initial. */
  readonly short: boolean
}

const spellings = new Map<string, Spelling[]>()

function addSpelling(unit: string, printed: string): void {
  const parts = printed.match(/\p{L}+|\p{Nd}+|\S/gu) ?? []
  const words = parts.join(' ').toLowerCase()
  const raw = /\p{Lu}|^\p{L}$/u.test(printed) ? parts.join(' ') : null
  const first = parts[0]!.toLowerCase()
  const row = {
    unit,
    size: parts.length,
    raw,
    words,
    short: printed.length === 1 && /\p{L}/u.test(printed),
  }
  const rows = spellings.get(first) ?? []
  if (rows.some((one) => one.words === words && one.raw === raw)) return
  rows.push(row)
  spellings.set(first, rows)
}

for (const line of [...MEASURES, ...MONIES]) {
  const [unit, ...others] = line.split('|') as [string, ...string[]]
  for (const printed of [unit, ...others]) {
    addSpelling(unit, printed)
    if (/\p{Ll}{3}$/u.test(printed) && !printed.endsWith('s')) addSpelling(unit, `${printed}s`)
  }
}
for (const rows of spellings.values())
  rows.sort((a, b) => b.size - a.size || Number(a.raw === null) - Number(b.raw === null))

function spellingAt(pieces: readonly Piece[], at: number): Spelling | null {
  const rows = spellings.get(pieces[at]?.lower ?? '')
  if (!rows) return null
  let lower = ''
  let raw = ''
  const joined: [string, string][] = []
  for (let k = 0; k < MOST_PIECES && at + k < pieces.length; k++) {
    lower += (k ? ' ' : '') + pieces[at + k]!.lower
    raw += (k ? ' ' : '') + pieces[at + k]!.raw
    joined.push([lower, raw])
  }
  for (const row of rows) {
    const found = joined[row.size - 1]
    if (found && found[0] === row.words && (row.raw === null || row.raw === found[1])) return row
  }
  return null
}

/** A one-letter unit must not touch what follows it nor be the word "a". */
function standsAlone(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1]
  return !after || !after.glued || (after.kind === 'mark' && !/^['’&@]$/u.test(after.raw))
}

// Quotation marks this many pieces before a mark may be the one it closes.
const QUOTE_REACH = 80

/** Whether a mark that could be inches or feet rather closes a quotation opened before. */
function closesQuote(pieces: readonly Piece[], at: number): boolean {
  let open = false
  for (let k = Math.max(0, at - QUOTE_REACH); k < at; k++) {
    const { raw } = pieces[k]!
    if (/^[“‘]$/u.test(raw)) open = true
    else if (raw === '”') open = false
    else if (raw === pieces[at]!.raw && !pieces[k]!.glued) open = true
    else if (raw === pieces[at]!.raw) open = false
  }
  return open
}

/** The unit that begins at a piece, without its rate; null where none does. */
function simpleUnit(pieces: readonly Piece[], at: number): UnitRead | null {
  const found = spellingAt(pieces, at)
  if (!found) return null
  const last = pieces[at + found.size - 1]!
  const after = pieces[at + found.size]
  if (after?.glued && last.kind === 'word' && after.kind !== 'mark') return null
  if (found.short && !standsAlone(pieces, at)) return null
  if (/^['"”″]$/u.test(found.words)) {
    if (!pieces[at]!.glued || after?.glued || closesQuote(pieces, at)) return null
  }
  if (found.unit === 'second' && found.words === 'second' && after?.lower === 'half') return null
  return { unit: found.unit, at: at + found.size }
}

const RATE_WORDS = new Set(['per', '/', 'a', 'an', 'each', 'every'])
const RATE_NOUNS = new Set(
  `
  person capita head game share unit household family day night week month year hour minute
  second annum quarter student child ticket barrel ounce tonne ton gallon litre liter kilogram
  kilo kg mile km million pound vehicle season match
`
    .trim()
    .split(/\s+/u),
)

/**
 * "per day", "a week", "/cm" after a unit or a counted noun: its noun and the index after it,
 * or null.
 */
export function rateAt(pieces: readonly Piece[], at: number): UnitRead | null {
  const word = pieces[at]
  const noun = pieces[at + 1]
  if (!word || !noun || noun.kind !== 'word' || !RATE_WORDS.has(word.lower)) return null
  const unit = simpleUnit(pieces, at + 1)
  if (word.lower === 'per' || word.lower === '/') {
    if (unit && unit.unit !== 'percentage') return unit
    return RATE_NOUNS.has(noun.lower) ? { unit: noun.lower, at: at + 2 } : null
  }
  // "7 per cent a year earlier" tells when.
  if (/^(?:earlier|ago|before|later|on|old|after)$/u.test(pieces[at + 2]?.lower ?? '')) return null
  return /^(?:second|minute|hour|day|night|week|month|year|game)$/u.test(noun.lower)
    ? { unit: noun.lower, at: at + 2 }
    : null
}

/** The unit that begins at a piece, with its rate; null where none does. */
export function unitAt(pieces: readonly Piece[], at: number): UnitRead | null {
  const unit = simpleUnit(pieces, at)
  if (!unit) return null
  const rate = rateAt(pieces, unit.at)
  return rate ? { unit: `${unit.unit} per ${rate.unit}`, at: rate.at } : unit
}

/** Money just before the number at a piece ("US $", "HK$", "Rs."); `at` is its first piece. */
export function currencyBefore(pieces: readonly Piece[], number: number): UnitRead | null {
  for (let size = 3; size >= 1; size--) {
    const from = number - size
    if (from < 0) continue
    const slice = pieces.slice(from, number)
    const name = slice.map((piece) => piece.lower).join('')
    const unit = CURRENCY_BEFORE.get(name)
    if (!unit) continue
    const last = slice.at(-1)!
    // "PS" and one-letter codes must touch the number, and letters must be capitals: "try 5
    // times" is no lira.
    if (
      /^\p{L}/u.test(name) &&
      !(slice[0]!.raw === slice[0]!.raw.toUpperCase() || name.startsWith('rs'))
    )
      continue
    if ((name === 'ps' || name === 'r') && !pieces[number]!.glued) continue
    if (last.kind === 'word' && name.length < 2 && !pieces[number]!.glued) continue
    if (slice[0]!.glued && pieces[from - 1]?.kind === 'word') continue
    return { unit, at: from }
  }
  return null
}
