// The patterns by which a sentence accuses or denies, made once of the lists in lexicon/dispute.ts.
// Each stays inside a sentence. Example: DENIAL finds "had nothing to do with".
import {
  ACCUSATIONS,
  ACCUSING_VERBS,
  BACK_AT_A_CHARGE,
  BARE_FORCES,
  BODIES,
  CHARGE_NOUNS,
  CHARGING,
  DENIALS,
  DENIALS_OF_A_CHARGE,
  NO_CHARGES,
  SUPPOSING,
} from '../lexicon/dispute.ts'
import { oneOf, wholeWords } from '../lexicon/phrase.ts'

/** A denial: the verb, a rejected charge, or a charge called untrue. */
export const DENIAL = wholeWords(DENIALS)

/** Cues that deny only where a charge is named: one may also reject an offer or dismiss a coach. */
export const NEEDS_CHARGE = new RegExp(`^${oneOf(DENIALS_OF_A_CHARGE)}`, 'iu')

/** What is denied with such verbs. */
export const CHARGE = wholeWords(CHARGE_NOUNS)

/** What is rejected or denied without being a charge: a plan, an offer, a visa. */
export const NO_CHARGE = wholeWords(NO_CHARGES)

/** Words that point back at an accusation made in the sentence before. */
export const POINTS_BACK = wholeWords(BACK_AT_A_CHARGE)

/** An accusation: the verb, evidence of a deed, or a deed said to be done, prepared or planned. */
export const ACCUSATION = wholeWords(ACCUSATIONS)

/** Verbs whose subject accuses: the party stands before them. */
export const ACCUSES = wholeWords(ACCUSING_VERBS)

/** Words that lay a deed at somebody's door, besides verbs of accusing. */
export const CHARGES = wholeWords(CHARGING)

/** Forces without a name and without an article: "government troops". */
export const FORCES = wholeWords(BARE_FORCES, 'giu')

/** A condition or a general warning: what may happen accuses nobody. */
export const SUPPOSED = wholeWords(SUPPOSING)

const BODY_WORDS = `(?:\\p{L}+\\s+)?${oneOf(BODIES)}`

/** Bodies that speak without a name of their own: the army, the government of Dorn. */
export const BODY = new RegExp(
  `\\b(?:the|its|their|his|her|\\p{Lu}\\p{L}+['’]s)\\s+((?:${BODY_WORDS})(?:\\s+of\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+)?)\\b`,
  'giu',
)

/** Bodies named by whose they are: "Dorn's defence ministry". */
export const OWNED = new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}+['’]s\\s+(?:${BODY_WORDS})\\b`, 'gu')
