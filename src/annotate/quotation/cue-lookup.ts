// Cue words by their printed forms. Example: cueOf('warned') -> lemma "warn", form "past", stance
// "warn", frames "ca", prepositions "of", "against", "about".
import type { Stance } from '../../model/annotation.ts'
import { CUE_NOUNS, CUE_VERBS } from '../lexicon/cues.ts'

export type CueForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** What a verb form may be and take; frames as in the lexicon. */
export interface Cue {
  readonly lemma: string
  readonly forms: ReadonlySet<CueForm>
  readonly frames: string
  readonly stance: Stance | null
  /** Prepositions that belong to the cue, with the stance it then takes: "called for" demands. */
  readonly prepositions: ReadonlyMap<string, Stance | null>
}

const STANCES: Readonly<Record<string, Stance | null>> = {
  A: 'assert',
  W: 'warn',
  D: 'deny',
  P: 'promise',
  M: 'demand',
  U: 'doubt',
  H: 'hearsay',
  '-': null,
}

// Verbs of more than one syllable whose last consonant doubles, and one-syllable verbs found by
// shape.
const DOUBLING =
  /^(?:admit|commit|confer|refer|rebut|concur|regret|demur|(?:[^aeiou]*[aeiou][bdgmnprt]))$/u

const verbs = new Map<string, Cue>()
const nouns = new Map<string, Stance | null>()

for (const row of CUE_VERBS) {
  const [forms = '', frames = '', stance = '-', prepositions = ''] = row.split(' ')
  const [lemma = '', past, participle] = forms.split('/')
  const cue = {
    lemma,
    frames: frames === 'p' ? '' : frames,
    stance: STANCES[stance] ?? null,
    prepositions: new Map(
      prepositions === ''
        ? []
        : prepositions.split(',').map((one) => [one, STANCES[stance] ?? null] as const),
    ),
  }
  const regular = past ?? pastOf(lemma)
  addForm(lemma, 'base', cue)
  addForm(thirdOf(lemma), 'third', cue)
  addForm(regular, 'past', cue)
  addForm(participle ?? regular, 'participle', cue)
  addForm(gerundOf(lemma), 'gerund', cue)
}
for (const row of CUE_NOUNS) {
  const [noun = '', stance = '-'] = row.split(' ')
  nouns.set(noun, STANCES[stance] ?? null)
}

/** Forms that two verbs or two rows share are joined: "call" is "call it" and "call for". */
function addForm(printed: string, form: CueForm, cue: Omit<Cue, 'forms'>): void {
  const known = verbs.get(printed)
  verbs.set(printed, {
    lemma: known?.lemma ?? cue.lemma,
    forms: new Set([...(known?.forms ?? []), form]),
    frames: known && known.frames !== cue.frames ? known.frames + cue.frames : cue.frames,
    stance: known?.stance ?? cue.stance,
    prepositions: new Map([...(known?.prepositions ?? []), ...cue.prepositions]),
  })
}

function thirdOf(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return DOUBLING.test(lemma) ? `${lemma + lemma.at(-1)}ed` : `${lemma}ed`
}

function gerundOf(lemma: string): string {
  if (/[^e]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`
  return DOUBLING.test(lemma) ? `${lemma + lemma.at(-1)}ing` : `${lemma}ing`
}

/** The cue a lower-case word form is, or undefined. O(1). */
export function cueOf(lower: string): Cue | undefined {
  return verbs.get(lower)
}

/**
 * The stance of a cue noun (null where it takes none), or undefined where the word is none. O(1).
 */
export function cueNounStance(lower: string): Stance | null | undefined {
  return nouns.get(lower)
}

/** Whether a word form is a verb of speech that can follow its speaker: "said", "warns". */
export function isCueWord(lower: string): boolean {
  const cue = verbs.get(lower)
  return (
    cue !== undefined &&
    (cue.forms.has('past') || cue.forms.has('third')) &&
    /[ca]/u.test(cue.frames)
  )
}
