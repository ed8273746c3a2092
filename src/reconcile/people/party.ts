// Names of people, bodies and countries made one across reports: a person's full name, a body's,
// articles and dots dropped. Example: "the N.R.A." and "Northern Relief Agency" -> "Northern Relief
// Agency".
import type { People } from './people.ts'
import { bodyNames } from './body.ts'
import type { NameSpeaker, Report } from '../statement.ts'
import { remembered } from '../../text/memory.ts'
import { compareText, fold } from '../words.ts'

/** "8/30 Harbour": the caption of a picture in a row of them. */
const IN_A_ROW = /^\d{1,3}\s?(?:\/|of)\s?\d{1,3}\s/u

const PRONOUN = /^(?:he|she|they|it|i|we|you|him|her|them|who|one|others?|some|this|that)$/iu

/**
 * The speaker namer of a pile: a person's full name, a body's full name, the words themselves, or
 * null for a pronoun.
 */
export function speakerNamer(reports: readonly Report[], people: People): NameSpeaker {
  const nameBody = bodyNames(reports)
  return (report, printed) => {
    const bare = bareName(printed)
    if (PRONOUN.test(bare) || !/\p{L}{2}/u.test(bare) || IN_A_ROW.test(bare)) return null
    return people.nameOf(report, bare) ?? nameBody(bare) ?? bare
  }
}

/** A name without article, possessive and outer white space; dots of initials dropped. */
export function bareName(printed: string): string {
  return printed
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the\s+/iu, '')
    .replace(/['’]s$/u, '')
    .replace(/\b(\p{Lu})\.(?=\p{Lu}\b|\s|$)/gu, '$1')
    .trim()
}

/** A key under which two spellings of one party meet. */
export const partyKey = remembered((name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim(),
)

/** Words that open what is no name: "a resident", "her office", "those views". */
const UNNAMED =
  /^(?:an?|some|several|many|one|two|three|other|his|her|its|their|my|our|this|that|these|those|both|all)\s/iu

/** Whether the words name somebody: a proper name, not "officials" or "a resident". */
export function isNamedSource(speaker: string): boolean {
  if (UNNAMED.test(speaker)) return false
  return /\p{Lu}/u.test(speaker)
}

// Bodies that are one source in a story without a name of their own: "the health ministry".
const INSTITUTION =
  /(?:^|\s)(?:ministry|government|army|military|police|navy|air force|coast ?guard|council|office|agency|presidency|parliament|hospital|court|prosecutor['’]?s office|civil defen[cs]e|rescue service|fire service|red cross|town hall|governor|mayor|president|prime minister|interior minister|health minister)$/iu

/** Whether the words name one source: somebody by name, or an institution of the story. */
export function isOneSource(speaker: string): boolean {
  if (UNNAMED.test(speaker)) return false
  return isNamedSource(speaker) || INSTITUTION.test(speaker)
}

/** Distinct parties of a list, in order of spelling. */
export function distinctParties(names: readonly string[]): string[] {
  const byKey = Map.groupBy(names, partyKey)
  return [...byKey.values()].map(([first]) => first!).sort(compareText)
}
