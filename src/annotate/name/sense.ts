// A lower-case word → the class of its commonest sense, as WordNet files it: a person, an act, a
// verb of saying. Example: "guitarists" -> nouns for persons; "warned" -> verbs of communication.
import type { Token } from '../../text/token.ts'
import { bitsOf, type WordList } from '../../learn/word-list.ts'

/** The word list keeps senses under the lemma with this before it. */
export const SENSE_MARK = '='
const PARTS = { noun: 1, verb: 2 } as const
const NUMBER = 300
const MARK = 301
const OTHER = 128
/** The class of a word that the list does not hold. */
export const UNKNOWN = 200
/** The class of what is beyond the sentence. */
export const EDGE_SENSE = 302

/** A lemma's entry: file of its first noun sense, of its first verb sense, commonest part. */
export const senseEntry = (noun: number, verb: number, part: 1 | 2 | 3): number =>
  noun | (verb << 5) | (part << 9)

/** The class of a word; a number of its own for numbers, marks and unknown words. */
export function senseOf(word: string, form: Token['form'], list: WordList): number {
  if (form !== 'word') return form === 'number' ? NUMBER : MARK
  const entry = entryOf(word, list)
  if (entry === 0) return UNKNOWN
  const part = entry >> 9
  if (part === PARTS.noun) return entry & 31
  return part === PARTS.verb ? 64 + ((entry >> 5) & 15) : OTHER
}

function entryOf(word: string, list: WordList): number {
  const look = (lemma: string) => bitsOf(list, SENSE_MARK + lemma)
  const cut = (units: number, end = '') => look(word.slice(0, -units) + end)
  const found = look(word)
  if (found > 0 || word.length < 4) return found
  if (word.endsWith('s'))
    return (word.endsWith('ies') && cut(3, 'y')) || (word.endsWith('es') && cut(2)) || cut(1)
  const units = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  if (units === 0) return 0
  const before = word.at(-units - 1)
  const isDoubled = before === word.at(-units - 2)
  return (
    (word.endsWith('ied') && cut(3, 'y')) ||
    cut(units) ||
    cut(units, 'e') ||
    (isDoubled ? cut(units + 1) : 0)
  )
}
