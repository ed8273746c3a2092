// Every number of a line must be in a passage, with the same unit or the same thing counted.
// Example: "12,000 homes" is not carried by "12,000 people"; "two million" is carried by "2m".
import type { Quantity } from '../../model/annotation.ts'
import { tokensOf } from '../../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { numeral, stem } from '../words.ts'

const DIGITS = /\d+(?:[.,]\d+)*/gu

/** A number, or a number of something, that no passage has. */
export function numberReason({ line, passages, annotate }: Checked): string | null {
  const outside = outsideQuotes(line)
  // A whole passage states what it states.
  if (passages.includes(line)) return unitReason(outside, passages)
  // Numbers between quotation marks are checked to the letter as quotes: without a word outside of
  // them there is none to look for.
  const stated = WORDS.test(outside) ? (annotate(line).quantity ?? []) : []
  const known = () => passages.flatMap((text) => annotate(text).quantity ?? [])
  for (const one of stated) {
    const words = line.slice(one.start, one.end)
    if (inQuotes(line, one.start)) continue
    if (passages.some((text) => holdsWords(text, words))) continue
    const alike = known().filter((other) => sameNumber(one, other))
    if (alike.length === 0) return `no passage has the number “${words}”`
    if (!alike.some((other) => sameThing(one, other)))
      return `“${words}”: the passage counts ${alike[0]!.what ?? alike[0]!.unit ?? 'others'}`
    if (!alike.some((other) => sameThing(one, other) && sameHedge(one, other)))
      return `“${words}”: the passage hedges the number otherwise`
  }
  return digitReason(line, passages, known) ?? unitReason(outside, passages)
}

/** What a quantity may begin with. */
const WORDS = /[\p{L}\p{N}\p{Sc}]/u

/** Whether an offset of a text stands between quotation marks. */
function inQuotes(text: string, at: number): boolean {
  for (const match of text.matchAll(/“[^”]{0,2000}”|"[^"]{0,2000}"/gu))
    if (match.index < at && at < match.index + match[0].length) return true
  return false
}

/**
 * Whether a text has these words with their number standing alone: "38,500 people" is not in
 * "138,500 people".
 */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const open = !/[\p{L}\p{Nd}.,]$/u.test(
      text.slice(Math.max(0, at - 1), at).replace(/[.,]$/u, ''),
    )
    if (
      open &&
      !/^[\p{L}\p{Nd}]|^[.,]\p{Nd}/u.test(text.slice(at + words.length, at + words.length + 2))
    )
      return true
  }
  return false
}

const sameNumber = (a: Quantity, b: Quantity) =>
  (a.min === b.min && a.max === b.max) ||
  (a.min !== null && (a.min === b.min || a.min === b.max) && a.max === null) ||
  (a.max !== null && (a.max === b.max || a.max === b.min) && a.min === null) ||
  ((a.min ?? a.max) === (b.min ?? b.max) && (a.max ?? a.min) === (b.max ?? b.min))

/** The head of the noun phrase counted or measured, without whom it is said of. */
const headOf = (what: string) => stem(what.split(', ')[0]!.trim().split(/\s+/u).at(-1) ?? '')

/** The unit of a measure; a count has none but its noun. */
const measureOf = ({ unit, counted }: Quantity) => (counted ? null : unit || null)

/** What is counted or measured; a bare number counts nothing by itself. */
const thingOf = ({ unit, what }: Quantity) => (unit === '' ? null : what)

function sameThing(a: Quantity, b: Quantity): boolean {
  if (measureOf(a) !== measureOf(b)) return false
  const [one, other] = [thingOf(a), thingOf(b)]
  return one === null || other === null || headOf(one) === headOf(other)
}

/** A bound may be kept or weakened to "about", never turned round or dropped. */
function sameHedge(a: Quantity, b: Quantity): boolean {
  const side = ({ bound }: Quantity) =>
    bound === 'at-least' || bound === 'more-than'
      ? 'up'
      : bound === 'at-most' || bound === 'less-than'
        ? 'down'
        : 'none'
  return side(a) === side(b) && (a.bound !== 'exact' || b.bound === 'exact')
}

/** Digits that no annotator read as a quantity: a version, a year, a score. */
function digitReason(
  line: string,
  passages: readonly string[],
  quantities: () => readonly Quantity[],
): string | null {
  const known = new Set(passages.flatMap(numeralsOf))
  let values: ReadonlySet<number | null> | undefined
  const isKnown = (value: number) => {
    const stated = () => quantities().flatMap(({ min, max }) => [min, max])
    values ??= new Set([...[...known].map(Number), ...stated()])
    return values.has(value)
  }
  for (const match of line.matchAll(DIGITS)) {
    const digits = bare(match[0])
    if (known.has(digits) || isKnown(Number(digits))) continue
    // An ISO day is checked as a date.
    if (
      /^\d{4}-\d{2}-\d{2}/u.test(line.slice(match.index)) ||
      /-\d{0,2}-?$/u.test(line.slice(Math.max(0, match.index - 8), match.index))
    )
      continue
    return `no passage has the number ${match[0]}`
  }
  return null
}

/** Numbers of a text in digits, spelled ones up to twenty too. */
function numeralsOf(text: string): string[] {
  const spelled = tokensOf(text).map(({ lower }) => numeral(lower))
  return [...(text.match(DIGITS) ?? []).map(bare), ...spelled.filter((one) => /^\d/u.test(one))]
}

const bare = (digits: string) => digits.replace(/,(?=\d{3}(?:\D|$))/gu, '')

/** How many words after a number its unit or what it counts may stand. */
const REACH = 4

/** A number whose next telling word follows it in no passage that has the number. */
function unitReason(line: string, passages: readonly string[]): string | null {
  const there = passages.map(numbersOf).flat()
  for (const { number, printed, next } of numbersOf(line)) {
    const same = there.filter((one) => one.number === number)
    const [first] = next
    if (same.length === 0 || first === undefined || MONTH.test(first)) continue
    if (!same.some((one) => one.next.includes(first) || one.next.length === 0))
      return `no passage has “${printed} ${first}…”`
  }
  return null
}

/** Numbers of a text with the stems of the words after them, up to the next mark. */
function numbersOf(text: string): { number: string; printed: string; next: string[] }[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => {
    if (token.form !== 'number' && !NUMBER_WORD.test(token.lower)) return []
    const next: string[] = []
    for (const after of tokens.slice(at + 1, at + 1 + REACH)) {
      if (after.form !== 'word') break
      if (NUMBER_WORD.test(after.lower) || LINKING.test(after.lower)) continue
      next.push(stem(after.lower))
    }
    return [
      { number: numeral(bare(token.lower)), printed: text.slice(token.start, token.end), next },
    ]
  })
}

/** Stems of months: a day of the month is checked as a date. */
const MONTH = /^(?:januar|februar|march|april|may|june|july|august|septemb|octob|novemb|decemb)/u
const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|mn|bn|m)$/u
const LINKING =
  /^(?:of|the|more|other|another|to|and|or|a|an|were|was|are|is|had|have|has|by|in|on|at)$/u
