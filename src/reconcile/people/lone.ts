// Whether a report shows that a name of one word is somebody: a title, an age, a walk of life, kin,
// a pronoun, a verb of speaking or of daily life beside it. Without any of these it may as well be
// a town or a ship, and nobody is hidden under it. Example: "Orsk, 34, sleeps in a bus" -> yes;
// "the road to Orsk" -> no.
import type { Mention } from './people.ts'
import { sentenceOf } from '../statement.ts'
import { DOINGS, FORMS_BEFORE, KIN, OWNED, SUFFERINGS, WORDS_BEFORE } from './life.ts'

const any = (words: readonly string[]) => words.join('|')
const BEFORE = new RegExp(
  String.raw`\b(?:${any([...FORMS_BEFORE, ...KIN, ...WORDS_BEFORE])})\.?,?\s+["“‘']?$`,
  'iu',
)
const OWNS = String.raw`['’]s?\s+(?:\p{L}+\s+)?(?:${any([...KIN, ...OWNED])})\b`
const AGE = String.raw`,?\s*\(?\d{1,3}[,).]|,?\s+(?:aged?|who|whose|himself|herself)\b`
const ROLE = String.raw`,\s+(?:an?|the|his|her|my)\s+\p{Ll}+|\s+and\s+(?:his|her)\b`
const DOES = String.raw`\s+(?:(?:also|then|later|still)\s+)?(?:${any(DOINGS)})\b`
const SUFFERS = String.raw`\s+(?:was|is|had\s+been|has\s+been)\s+(?:${any(SUFFERINGS)})\b`
const AFTER = new RegExp(`^["”’']?(?:${OWNS}|${AGE}|${ROLE}|${DOES}|${SUFFERS})`, 'u')
const PERSONAL = /\b(?:he|she|his|her|him|hers|himself|herself)\b/iu
const NEXT_SENTENCE = /^\s*["“‘']?(?:he|she|his|her)\b/iu
const REACH = 60

/** Whether any of the mentions has such evidence beside it. O(mentions). */
export const isSomebody = (mentions: readonly Mention[]): boolean => mentions.some(isShown)

function isShown({ report, at, form, roles, office }: Mention): boolean {
  if (form.given.length > 0 || roles.length > 0 || office) return true
  const { text } = report
  if (BEFORE.test(text.slice(Math.max(0, at.start - REACH), at.start))) return true
  if (AFTER.test(text.slice(at.end, at.end + REACH))) return true
  const sentence = sentenceOf(report, at)
  // A title that the annotation itself holds: "Mr Venn".
  if (/\s/u.test(text.slice(at.start, at.end))) return true
  return (
    PERSONAL.test(text.slice(sentence.start, sentence.end)) ||
    NEXT_SENTENCE.test(text.slice(sentence.end, sentence.end + REACH))
  )
}
