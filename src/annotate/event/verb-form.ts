// The forms of English verbs: which bases a word may be a form of, and which forms. Regular forms
// are spelled by rule, irregular ones come from a table; unknown words in -ed and -ing count as
// forms of a verb not listed. Example: formsOf('struck') holds past and participle of "strike";
// formsOf('withdrawing') the -ing form of "withdraw".
import { EVENT_TYPES, NOT_VERB_FORMS, NOUN_LIKE_BASES, VERB_BASES } from '../lexicon/events.ts'
import { IRREGULAR_VERBS } from '../lexicon/verbs.ts'

/** What a word may be as a verb. */
export interface VerbForm {
  readonly base: string
  readonly isBase: boolean
  readonly isThird: boolean
  readonly isPast: boolean
  readonly isParticiple: boolean
  readonly isIng: boolean
  /** The base is at least as often a noun. */
  readonly nounLike: boolean
  /** Guessed from its ending alone: the base is in no list. */
  readonly guessed?: true
}

const NOUN_LIKE = new Set(NOUN_LIKE_BASES)
const NOT_VERB = new Set(NOT_VERB_FORMS)
const FORMS = new Map<string, VerbForm>()

const VOWEL_Y = /[aeiou]y$/u
/** Short words with one vowel, and the longer ones stressed on their last syllable. */
const DOUBLES =
  /^(?:[^aeiou]*[aeiou][bdgmnprt]|(?:ad|com|per|sub|e|o)mit|(?:re|trans|pre|in|de)fer|(?:oc|in)cur|(?:com|ex|pro|re)pel|begin|forget|regret|kidnap|equip|format)$/u

/** Third person, past and -ing forms of a regular verb. */
function regular(base: string): { third: string; past: string; ing: string } {
  const third = /(?:s|sh|ch|x|z|o)$/u.test(base)
    ? `${base}es`
    : base.endsWith('y') && !VOWEL_Y.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  if (base.endsWith('ie')) return { third, past: `${base}d`, ing: `${base.slice(0, -2)}ying` }
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/u.test(base))
    return { third, past: `${base}d`, ing: `${base.slice(0, -1)}ing` }
  if (base.endsWith('e')) return { third, past: `${base}d`, ing: `${base}ing` }
  if (base.endsWith('y') && !VOWEL_Y.test(base))
    return { third, past: `${base.slice(0, -1)}ied`, ing: `${base}ing` }
  const stem = DOUBLES.test(base) ? base + base.at(-1)! : base
  return { third, past: `${stem}ed`, ing: `${stem}ing` }
}

function enrol(word: string, base: string, form: Partial<VerbForm>): void {
  const known = FORMS.get(word)
  const none = { isBase: false, isThird: false, isPast: false, isParticiple: false, isIng: false }
  FORMS.set(word, { ...none, base, nounLike: NOUN_LIKE.has(base), ...known, ...form })
}

const irregular = new Map(IRREGULAR_VERBS.map((verb) => [verb.slice(0, verb.indexOf(' ')), verb]))
const bases = new Set([
  ...EVENT_TYPES.flatMap(({ verbs }) => verbs.split(' ')),
  ...VERB_BASES,
  ...irregular.keys(),
])
for (const base of bases) {
  const { third, past, ing } = regular(base)
  enrol(base, base, { isBase: true })
  enrol(third, base, { isThird: true })
  enrol(ing, base, { isIng: true })
  const [, pasts, participles] = irregular.get(base)?.split(' ') ?? [base, past, past]
  for (const word of pasts!.split('/')) enrol(word, base, { isPast: true })
  for (const word of participles!.split('/')) enrol(word, base, { isParticiple: true })
}

/** What a lower-case word may be as a verb, or null when it is none. */
export function formsOf(lower: string): VerbForm | null {
  if (NOT_VERB.has(lower)) return null
  const known = FORMS.get(lower)
  if (known) return known
  const plain = { isBase: false, isThird: false, isPast: false, isParticiple: false, isIng: false }
  if (lower.length > 5 && lower.endsWith('ing'))
    return { ...plain, base: lower.slice(0, -3), isIng: true, nounLike: false, guessed: true }
  if (lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed'))
    return {
      ...plain,
      base: lower.slice(0, -2),
      isPast: true,
      isParticiple: true,
      nounLike: false,
      guessed: true,
    }
  return null
}
