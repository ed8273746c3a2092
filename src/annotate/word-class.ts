// Word classes by list and by ending, for phrases read without a parser. Example:
// isAdverb('vigorously') and isAdverb('also') hold, isAdverb('family') does not.
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  PREPOSITIONS,
} from './lexicon/grammar.ts'

// Nouns, names and verbs in -ly.
const NO_ADVERBS: ReadonlySet<string> = new Set(
  (
    'family ally rally reply supply assembly italy july bully fly apply anomaly monopoly tally jelly belly lily rely ' +
    'comply imply multiply ugly friendly elderly deadly likely unlikely lonely lovely daily weekly monthly yearly ' +
    'early holy silly costly only orderly homily folly wholly'
  ).split(' '),
)

/** Whether a lower-case word is an adverb. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower))
}

/**
 * Whether a word belongs to a closed class whatever its capital says: "If", "When", "In" at a
 * sentence's start.
 */
export function isFunctionWord(lower: string): boolean {
  return CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower) || AUXILIARIES.has(lower)
}

/** Whether a lower-case word is a frequent finite verb that no cue list holds. */
export const isCommonVerb = (lower: string): boolean => COMMON_VERBS.has(lower)
