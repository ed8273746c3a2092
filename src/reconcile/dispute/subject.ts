// The parties of a sentence and the place of its verb -> those who do what the verb says: its
// subject by the words between, or nobody. Example: "Dorn, whose envoy had met Lund in Keld, has
// denied it" -> Dorn; neither Lund nor Keld denies.
import { oneOf } from '../lexicon/phrase.ts'
import { ACTING_HEADS, BREAKS, GOVERNING, SAYING_VERBS, TURNING_TO } from '../lexicon/subject.ts'
import { masked, type PartyAt } from './roles.ts'

// Whence and by whom a report was sent: "MARN, May 7 (Nordpress) - ", "(Nordpress) ", "KELD — ".
const DATELINE =
  /^\s{0,3}(?:\p{Lu}[^()\n]{1,50}\([^()\n]{2,30}\)\s{1,2}[-–—]{1,2}\s|\([^()\n]{2,30}\)\s|\p{Lu}[\p{Lu}\s,.«»\d]{2,40}\s[-–—]{1,2}\s)/u

const PARTY = '(?:the\\s+)?«\\d+»(?:\\s\\([^()]{2,20}\\))?'
const PARTIES = `(?:${PARTY},\\s){0,3}(?:${PARTY},?\\s+and\\s+(?:(?:its|their|the)\\s+)?(?:\\p{Ll}+\\s+){0,3}?)?${PARTY}`
/** What may stand between a subject and its verb: "on Sunday again", "has openly". */
const GAP = `(?:\\s+(?!${oneOf(BREAKS)}\\b)[\\p{L}’-]+){0,4}`
/** "…, who had been in Keld,": what is told of a subject between commas. */
const ASIDE = '(?:,\\s[^;:]{1,220}?,|\\s[–—-]\\s[^;:“”"]{1,160}?\\s[–—-])?'

const AT_VERB = new RegExp(`(${PARTIES})${ASIDE}${GAP}\\s+$`, 'iu')
/** "Dorn condemned the fire but ": the second verb of a subject. */
const SECOND_VERB = new RegExp(
  `^(?:[^«»]{0,60},\\s+)?(${PARTIES})\\s+(?!(?:and|or)\\b)[^«»;:]{2,200}\\s(?:and|but),?(?:\\s(?:has|have|had|also|then|later|again|\\p{L}+ly)){0,3}\\s+$`,
  'iu',
)

/** "Lund used a speech in Keld to ": an infinitive with the subject of the verb before it. */
const TO_VERB = new RegExp(
  `(${PARTIES})\\s+(?:(?:has|have|had|also|then|later|again|\\p{L}+ly)\\s){0,3}${oneOf(TURNING_TO)}\\s(?:[^«»;:]|(?<=\\s)«\\d+»){0,220}?\\bto\\s+$`,
  'iu',
)

/** "Dorn said that it had ": a pronoun for who speaks. */
const AS_SAID = new RegExp(
  `(${PARTIES})${ASIDE}${GAP}\\s+${oneOf(SAYING_VERBS)}\\s(?:[^«»;:]{0,30}\\s)?(?:it|they|he|she)${GAP}\\s+$`,
  'iu',
)
/** Heads of "officials of Dorn" that act for it; those of "critics of Dorn" do not. */
const ACTS_FOR = new RegExp(`\\b${oneOf(ACTING_HEADS)}\\s+(?:of|for|from|in)\\s+$`, 'iu')
const GOVERNED = new RegExp(`\\b${oneOf(GOVERNING)}\\s+$`, 'iu')

/**
 * The names of those whose verb stands at `verbAt`, an offset into `text`; none where the words
 * do not say. `text` starts at `from`. O(text).
 */
export function subjectsAt(
  text: string,
  from: number,
  { verbAt, parties }: { readonly verbAt: number; readonly parties: readonly PartyAt[] },
): string[] {
  const before = parties.filter(({ end }) => end <= from + verbAt)
  const sentence = masked(text.slice(0, verbAt), from, before)
  if (!sentence) return []
  const words = sentence.words.replace(DATELINE, '')
  const found =
    [AT_VERB, SECOND_VERB, AS_SAID]
      .map((pattern) => pattern.exec(words))
      .find((match) => match !== null && isSubject(words, match))?.[1] ?? turning(words)
  if (found === undefined) return []
  return [...new Set([...found.matchAll(/«(\d+)»/gu)].map(([, at]) => sentence.kept[Number(at)]!))]
}

/** Those who turn to the deed of an infinitive; none where another party may be meant by it. */
function turning(words: string): string | undefined {
  const match = TO_VERB.exec(words)
  if (match === null) return undefined
  // "emerged after Lund used": a clause of its own.
  const clause = words.slice(0, match.index).replace(CLAUSE_OPENS, '')
  const between = words.slice(match.index + match[1]!.length)
  const others = [...between.matchAll(/«\d+»/gu)]
  // "asked Dorn to accuse": the object may be the one that does so.
  const placed = others.every(({ index }) =>
    GOVERNED.test(between.slice(0, index).replace(THE, ' ')),
  )
  return placed && !GOVERNED.test(clause) ? match[1] : undefined
}

const CLAUSE_OPENS = /\b(?:after|before|when|while|as)\s+$/iu
const THE = /\s(?:the|its|his|her|their)\s+$/iu

/** Whether the party matched is the head of its phrase, or somebody acts for it there. */
function isSubject(words: string, { index, 0: whole, 1: parties }: RegExpExecArray): boolean {
  const before = words.slice(0, index + whole.indexOf(parties!))
  return !GOVERNED.test(before) || ACTS_FOR.test(before)
}
