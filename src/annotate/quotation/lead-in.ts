// Who speaks a quotation that no verb of saying governs: the one person of the words that lead up
// to its colon, or of "was how … summed it up" behind it. Example: "Orsk's mayor, Ada Venn, put it
// this way: “…”" -> Ada Venn. Two persons, or a pronoun beside the name: nobody.
import type { Name } from '../../model/annotation.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import type { ItemRange } from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'

/** Items in front of a colon that are looked at. */
const REACH = 24

/** Who leads to a quotation, by which words. */
export interface LeadIn {
  readonly speaker: Span
  readonly cue: ItemRange
}

/** The speaker that stands in front of the colon of a quotation, or behind it with "was how". */
export function leadIn(
  items: readonly Item[],
  quote: number,
  names: readonly Name[],
): LeadIn | null {
  const colon = items[quote - 1]?.lower === ':' ? quote - 1 : -1
  if (colon > 0) {
    const from = Math.max(0, colon - REACH)
    const speaker = onlyPerson(items, { from, to: colon }, names)
    return speaker && { speaker, cue: { from: colon, to: colon + 1 } }
  }
  const copula = /^(?:was|is|were)$/u.test(items[quote + 1]?.lower ?? '')
  if (!copula || !/^(?:how|what)$/u.test(items[quote + 2]?.lower ?? '')) return null
  const range = { from: quote + 3, to: Math.min(items.length, quote + 3 + REACH) }
  const speaker = onlyPerson(items, range, names)
  return speaker && { speaker, cue: { from: quote + 2, to: quote + 3 } }
}

const PRONOUN = /^(?:he|she|they|i|we|you|him|her|them|us|who)$/u
/** Words before a name that make it what is talked of or to, not who talks. */
const NOT_SPEAKING = /^(?:about|on|against|to|with|for|over|under|at|around|behind|than|like)$/u
/** What somebody's words are called: "in the words of Venn". */
const WORDS_OF =
  /^(?:words?|statement|message|post|letter|comment|account|note|remark|remarks|answer|reply|verdict)$/u

/** The one person named in a stretch, where nobody else may be meant. */
function onlyPerson(
  items: readonly Item[],
  { from, to }: ItemRange,
  names: readonly Name[],
): Span | null {
  if (to <= from) return null
  const part = items.slice(from, to)
  if (part.some(({ lower, form }) => PRONOUN.test(lower) || form === 'quote')) return null
  const start = part[0]!.start
  const end = part.at(-1)!.end
  const persons = names
    .slice(firstAtOrAfter(names, start), firstAtOrAfter(names, end))
    .filter(({ type }) => type === 'person')
  const [person] = persons
  if (!person || persons.length > 1 || person.end > end) return null
  return speaks(items, from, person) ? { start: person.start, end: person.end } : null
}

/** Whether a preposition in front of the name and its title leaves it the speaker. */
function speaks(items: readonly Item[], from: number, person: Span): boolean {
  const at = firstAtOrAfter(items, person.start)
  if (/^['’]s?$/u.test(items[firstAtOrAfter(items, person.end)]?.lower ?? '')) return false
  for (let k = at - 1; k >= from && at - k <= 5; k--) {
    const { lower, form } = items[k]!
    if (NOT_SPEAKING.test(lower)) return false
    if (lower === 'of') return WORDS_OF.test(items[k - 1]?.lower ?? '')
    if (lower === 'by' || lower === 'from' || form === 'mark') return true
  }
  return true
}
