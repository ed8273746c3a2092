// The parties of a sentence that accuses or denies -> who stands accused and who denies, by the
// words beside each party. Example: "Blame for the fire was laid on Dorn by the Shore Front" ->
// accused Dorn; the other party, the Shore Front, is the one who accuses.
import type { Span } from '../../text/span.ts'
import { oneOf, sourceOf } from '../lexicon/phrase.ts'
import { DENIES, PLACE_PREPOSITIONS, SPEAKS_FOR, STANDS_ACCUSED } from '../lexicon/roles.ts'

/** A party of a sentence: what it is called in the story, and where. */
export interface PartyAt extends Span {
  readonly name: string
}

export interface Accused {
  readonly accused: readonly string[]
  /** Parties that neither stand accused nor say where. */
  readonly others: readonly string[]
}

/** A party in a pattern, with a few words that may stand in front of it. */
const PARTY = `(?:(?:an?|the|its|their)\\s+)?(?:${oneOf(SPEAKS_FOR)}\\s+(?:of|for|from)\\s+)?(?:the\\s+)?«(\\d+)»`
/** Up to three words between a party and its verb: "has openly", "on Sunday again". */
const GAP = '(?:\\s+(?!that\\b|and\\b)[\\p{L}-]+){0,3}?'

const patterns = (phrases: readonly string[]) =>
  phrases.map((phrase) => {
    const source = sourceOf(phrase).replaceAll('\\s+GAP', GAP).replaceAll('PARTY', PARTY)
    const word = /^[a-z(]/u.test(phrase)
    return new RegExp(word ? `\\b${source}` : source, 'giu')
  })

const ACCUSED = patterns(STANDS_ACCUSED)
const DENIERS = patterns(DENIES)

/** Names that say where, not who: "in Keld", "near the Tarn". */
const WHERE = new RegExp(`\\b${oneOf(PLACE_PREPOSITIONS)}\\s+(?:the\\s+)?$`, 'iu')

/** A sentence with its parties numbered in place of their names; null where none acts. */
export function masked(text: string, from: number, parties: readonly PartyAt[]) {
  let words = ''
  let at = 0
  const kept: string[] = []
  for (const { start, end, name } of parties) {
    const before = text.slice(at, start - from)
    const lead = text.slice(Math.max(0, start - from - 24), start - from)
    // "pointed the finger at Dorn", "at the government of Dorn": no place.
    const where = WHERE.test(lead) && !/^\p{Ll}/u.test(name) && !/finger/iu.test(lead)
    words += where ? text.slice(at, end - from) : `${before}«${kept.length}»`
    if (!where) kept.push(name)
    at = end - from
  }
  return kept.length === 0 ? null : { words: words + text.slice(at), kept }
}

/** Names of the parties beside which one of the patterns stands. */
function named(
  { words, kept }: { readonly words: string; readonly kept: readonly string[] },
  patterns: readonly RegExp[],
): Set<string> {
  return new Set(
    patterns.flatMap((pattern) =>
      [...words.matchAll(pattern)].map(([, number]) => kept[Number(number)]!),
    ),
  )
}

/** Who stands accused in a sentence, and who else acts in it. `text` starts at `from`. */
export function accusedIn(text: string, from: number, parties: readonly PartyAt[]): Accused {
  const sentence = masked(text, from, parties)
  if (!sentence) return { accused: [], others: [] }
  const accused = named(sentence, ACCUSED)
  const others = [...new Set(sentence.kept)].filter((name) => !accused.has(name))
  return { accused: [...accused], others }
}

/** Who denies in a sentence. `text` starts at `from`. */
export function deniersIn(text: string, from: number, parties: readonly PartyAt[]): string[] {
  const sentence = masked(text, from, parties)
  return sentence ? [...named(sentence, DENIERS)] : []
}
