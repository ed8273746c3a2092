// Word classes by list and by ending, for phrases read without a parser. Example: "vigorously" and
// "also" are adverbs, "family" and the name "Kelly" are none.
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from '../lexicon/grammar.ts'

// Nouns, names and verbs in -ly.
const NO_ADVERBS: ReadonlySet<string> = new Set(
  (
    'family ally rally reply supply assembly italy july bully fly apply anomaly monopoly tally ' +
    'jelly belly lily rely comply imply multiply ugly friendly elderly deadly likely unlikely ' +
    'lonely lovely daily weekly monthly yearly early holy silly costly only orderly homily'
  ).split(' '),
)

/** A word as printed: its lower-case spelling and whether it carries a capital. */
interface Printed {
  readonly lower: string
  readonly cap: boolean
}

/** Whether a word is an adverb; a capitalised one in -ly is taken for a name. */
export function isAdverb({ lower, cap }: Printed): boolean {
  if (ADVERBS.has(lower)) return true
  return !cap && lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower)
}

/** Whether a lower-case word belongs to a closed class: "if", "when", "in", "has". */
export function isFunctionWord(lower: string): boolean {
  return CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower) || AUXILIARIES.has(lower)
}
