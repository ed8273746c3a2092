// "He" or "she" into the person meant, where one paragraph leaves no choice: the only person named in
// it up to there who can be meant, and the subject of a sentence. Example: in "Petra Velo runs the
// clinic. “We are full,” she said" it is Petra Velo; with a second woman named, nobody.
import type { Name, NamedMention, Sentence } from '../../model/annotation.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../../text/first-names.ts'
import { FEMALE_TITLES, GROUPS, KIN, MALE_TITLES, ROLES } from '../lexicon/roles.ts'

/** What a pronoun is resolved with. */
export interface PronounScene {
  readonly text: string
  readonly names: readonly Name[]
  readonly sentences: readonly Sentence[]
  /** A printed name into the full one. */
  readonly fullOf: (printed: string) => string
}

// Sentences and names of one paragraph that are looked through.
const MOST_SENTENCES = 12
const MOST_NAMES = 24

/**
 * The name that a pronoun stands for, or null. `previous` is who spoke last in the paragraph.
 * O(1): at most `MOST_SENTENCES` sentences and `MOST_NAMES` names are read.
 */
export function antecedentOf(
  scene: PronounScene,
  pronoun: 'he' | 'she',
  { mention, previous }: { readonly mention: Span; readonly previous: NamedMention | null },
): string | null {
  const { sentences, names, text, fullOf } = scene
  let at = firstAtOrAfter(sentences, mention.start + 1) - 1
  const paragraph = sentences[at]?.paragraph
  const before: Sentence[] = []
  for (; at >= 0 && sentences[at]!.paragraph === paragraph; at--) {
    if (before.length === MOST_SENTENCES) return null
    before.unshift(sentences[at]!)
  }
  if (before.length === 0) return null
  const named = new Map<string, Span>()
  let seen = 0
  for (let i = firstAtOrAfter(names, before[0]!.start); i < names.length; i++) {
    const { start, end, type } = names[i]!
    if (start >= mention.start) break
    if (seen++ === MOST_NAMES) return null
    if (type !== 'person') continue
    const name = fullOf(text.slice(start, end))
    if (genderOf(name) !== OPPOSITE[pronoun]) named.set(name, { start, end })
  }
  const [only, second] = [...named]
  if (!only || second || !agrees(pronoun, only[0])) return null
  const [name, last] = only
  if (previous && previous.name !== name && genderOf(previous.name) !== OPPOSITE[pronoun])
    return null
  const home = before.findIndex(({ end }) => last.start < end)
  if (!isSubject(text, before[home]!, last)) return null
  return before.slice(home + 1).some((one) => opensWithPerson(text, one)) ? null : name
}

const OPPOSITE = { he: 'she', she: 'he' } as const

/** Whether a pronoun can stand for a name: where its gender is not known, only for a full name. */
export function agrees(pronoun: 'he' | 'she', name: string): boolean {
  const gender = genderOf(name)
  return gender === null ? name.trim().includes(' ') : gender === pronoun
}

/** The pronoun that a given name or title calls for; null where they tell nothing. */
export function genderOf(name: string): 'he' | 'she' | null {
  const all = name.split(/\s+/u)
  // A surname may be a given name too: "Ilse Martin".
  const words = all.length > 1 ? all.slice(0, -1) : all
  const male = words.some((word) => MALE_NAMES.has(word) || MALE_TITLES.has(word.toLowerCase()))
  const female = words.some(
    (word) => FEMALE_NAMES.has(word) || FEMALE_TITLES.has(word.toLowerCase()),
  )
  return male === female ? null : male ? 'he' : 'she'
}

// Longest lead of titles before a name that opens its sentence, in words.
const MOST_LEAD = 6

/** "The mayor, Petra Velo, …": only titles and descriptions stand before the name. */
function isSubject(text: string, sentence: Span, name: Span): boolean {
  const lead = text.slice(sentence.start, name.start).trim()
  if (lead === '') return true
  const words = lead.split(/[\s,]+/u).filter((word) => word !== '')
  if (words.length > MOST_LEAD) return false
  return words.every(
    (word) =>
      /^\p{Lu}/u.test(word) ||
      /^(?:the|a|an|and|but|of|its|their|his|her)$/u.test(word) ||
      ROLES.has(word) ||
      KIN.has(word),
  )
}

/** Whether a sentence's subject is a person without a name: "The envoy left." */
function opensWithPerson(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 60)).split(/[\s,]+/u)
  return words
    .slice(0, 4)
    .map((word) => word.toLowerCase())
    .some((word) => ROLES.has(word) || KIN.has(word) || GROUPS.has(word))
}
