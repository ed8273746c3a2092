// Whether an event word that looks like an occasion is one: verbs of two senses and their nouns.
// Example: "mourners buried the victims in Keld" tells of a funeral, "a mudslide buried a village"
// does not; "the hearing in Keld" is a trial, "nobody hears them in Keld" none.
import type { Said } from '../statement.ts'
import { BURIED, BURYING, GATHERED_THINGS, MET_THINGS } from '../lexicon/occasion.ts'
import { oneOf, wholeWords } from '../lexicon/phrase.ts'

/** What a word's stem would make an occasion though its other sense stands here. */
interface Exception {
  readonly word: RegExp
  /** It is an occasion only with this after it, or before it where it is passive. */
  readonly only?: RegExp
  /** It is none with this right after it. */
  readonly not?: RegExp
}

/** The dead, as they are buried; a bare name or pronoun. */
const DEAD = new RegExp(`\\b${oneOf(BURIED)}\\b|^\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}`, 'u')
/** Who is under mud or snow is not at rest. */
const UNDER = wholeWords(BURYING)

const EXCEPTIONS: readonly Exception[] = [
  { word: /^bur(?:y|ies|ied|ying)$/iu, only: DEAD },
  { word: /^(?:hears?|heard)$/iu, only: /^\s+(?:the\s+|a\s+)?(?:case|appeal|trial)\b/iu },
  {
    word: /^gather(?:s|ed|ing)?$/iu,
    not: new RegExp(
      `^\\s+(?:the\\s+|their\\s+|more\\s+|new\\s+)?${oneOf(GATHERED_THINGS)}\\b`,
      'iu',
    ),
  },
  { word: /^signs?$/iu, not: /^\s+(?:of|that|at|on|posted|reading|saying|for)\b/iu },
  {
    word: /^(?:meets?|met|meeting)$/iu,
    not: new RegExp(
      `^\\s+(?:(?:the|its|their|his|her|all|a|no|fierce|stiff|strong|with|our|these|those|every)\\s+)*${oneOf(MET_THINGS)}\\b`,
      'iu',
    ),
  },
]

const REACH = 80

/** Whether the word of an event stands in the sense that is an occasion. */
export function isOccasionSense({ about, report, sentence }: Said<'event'>): boolean {
  const exception = EXCEPTIONS.find(({ word }) => word.test(about.what))
  if (!exception) return true
  const after = report.text.slice(about.end, Math.min(sentence.end, about.end + REACH))
  if (exception.not) return !exception.not.test(after)
  const before = report.text.slice(Math.max(sentence.start, about.start - REACH), about.start)
  const isBurial = exception.only === DEAD
  if (isBurial && (UNDER.test(before) || UNDER.test(after))) return false
  const passive = /\b(?:was|were|been|be|being|is|are)\s+$/iu.test(before)
  return exception.only!.test(isBurial && passive ? before : after)
}
