// What the words beside one mention of a name say it is: points for a place and for a person.
// Example: "residents of Orsk fled" -> place 3; "Orsk, 34, sleeps in a bus" -> person 4.
import type { Token } from '../../text/token.ts'
import { PLACE_HEADS } from '../lexicon/places.ts'
import * as frames from '../lexicon/place-frames.ts'
import { HONORIFICS, KIN, RANKS, ROLES } from '../lexicon/roles.ts'
import { isPlaceWord } from './lexicon.ts'

/** Points of evidence. */
export interface Signs {
  readonly place: number
  readonly person: number
}

/** A text's tokens; words beyond a line end are not seen. */
export interface Words {
  readonly text: string
  readonly tokens: readonly Token[]
}

const NO_SIGNS: Signs = { place: 0, person: 0 }
const SURE = 3
const LIKELY = 2
const TITLED = 4

/** Looks at most nine words ahead or back. */
const REACH = 9

const LINE_END = 10

/** The lower-case token `by` words from i; '' across a line end. */
function wordAt({ text, tokens }: Words, i: number, by: number): string {
  const found = tokens[i + by]
  if (!found) return ''
  const from = by < 0 ? found.end : tokens[i]!.end
  const to = by < 0 ? tokens[i]!.start : found.start
  for (let k = from; k < to; k++) if (text.charCodeAt(k) === LINE_END) return ''
  return found.lower
}

/** What stands around the name that is token i. O(1). */
export function signsAt(words: Words, i: number): Signs {
  const { lower } = words.tokens[i]!
  const owns = lower.endsWith("'s") || lower.endsWith("'")
  const before = signsBefore(words, i, owns)
  const after = owns ? signsOfOwned(wordAt(words, i, 1)) : signsAfter(words, i)
  const goesOn = isHeOrShe(words, i) ? LIKELY : 0
  return { place: before.place + after.place, person: before.person + after.person + goesOn }
}

const STOPS = new Set(['.', '?', '!', ';', ':', '"', '“', '”'])
const HE_OR_SHE = new Set(['he', 'she', 'his', 'her', 'him', 'himself', 'herself'])
const PRONOUN_REACH = 14

/** "Orsk shut the door behind him": a pronoun before any other name of the sentence. */
function isHeOrShe(words: Words, i: number): boolean {
  for (let k = i + 1; k <= i + PRONOUN_REACH; k++) {
    const token = words.tokens[k]
    if (!token || STOPS.has(token.lower)) return false
    if (HE_OR_SHE.has(token.lower)) return true
    if (token.form === 'word' && isCapital(words, token)) return false
  }
  return false
}

const place = (points: number): Signs => ({ place: points, person: 0 })
const person = (points: number): Signs => ({ place: 0, person: points })

// A word for a side ("rebel Orsk") before a name is no title.
const NO_TITLE =
  /^(?:democrat|republican|conservative|liberal|socialist|independent|rebel|migrant|chief|head)$/u

const isTitle = (word: string) =>
  !NO_TITLE.test(word) && (HONORIFICS.has(word) || RANKS.has(word) || ROLES.has(word))

function signsBefore(words: Words, i: number, owns: boolean): Signs {
  const one = wordAt(words, i, -1)
  const two = wordAt(words, i, -2)
  if (one === '') return NO_SIGNS
  const bare = one === '.' ? two : one
  if (isTitle(bare) && (one !== '.' || HONORIFICS.has(bare) || RANKS.has(bare)))
    return person(TITLED)
  if (KIN.has(one)) return person(SURE)
  if (/^(?:named|called|nicknamed)$/u.test(one))
    return PLACE_HEADS.has(two) ? place(SURE) : person(LIKELY)
  if (one === ',' || one === 'is') {
    if (two === 'name') return person(TITLED)
    if (one === ',' && (isTitle(two) || KIN.has(two))) return person(LIKELY)
    return one === ',' ? fronted(words, i) : NO_SIGNS
  }
  return owns ? NO_SIGNS : placeBefore(one, two)
}

function placeBefore(one: string, two: string): Signs {
  if (one === 'said' || one === 'says' || one === 'added') return person(LIKELY)
  if (one === 'in') return frames.HELD_IN.has(two) ? NO_SIGNS : place(SURE)
  if (/^(?:outside|across|throughout|into)$/u.test(one)) return place(SURE)
  if (/^(?:near|around|inside|towards?)$/u.test(one)) return place(LIKELY)
  if (one === 'of') {
    if (frames.OF_PLACES.has(two)) return place(SURE)
    return /^(?:people|government|army|invasion|control|all|most|part)$/u.test(two)
      ? place(1)
      : NO_SIGNS
  }
  if (one === 'to') return place(frames.GOING_TO.has(two) ? LIKELY : 0)
  if (one === 'from') return place(frames.COMING_FROM.has(two) ? LIKELY : 0)
  if (frames.OVERCOME.has(one)) return place(LIKELY)
  return frames.TAKES_PLACE.has(one) ? place(1) : NO_SIGNS
}

/** "Home to 2.9 million people, X", "With 300,000 inhabitants, X". */
function fronted(words: Words, i: number): Signs {
  for (let by = -2; by >= -REACH; by--) {
    const word = wordAt(words, i, by)
    if (word === '' || word === '.') break
    if (word === 'inhabitants' || word === 'residents') return place(LIKELY)
    if ((word === 'home' || word === 'host') && wordAt(words, i, by + 1) === 'to')
      return place(LIKELY)
  }
  return NO_SIGNS
}

const signsOfOwned = (next: string): Signs =>
  KIN.has(next) || frames.OWNED_BY_PERSON.has(next) ? person(LIKELY) : NO_SIGNS

function signsAfter(words: Words, i: number): Signs {
  const one = wordAt(words, i, 1)
  const two = wordAt(words, i, 2)
  if (frames.PLACE_NOUNS.has(one)) return place(SURE)
  if (frames.NAMED_AFTER_PLACE.has(one)) return place(1)
  if (frames.DWELLERS.has(one)) return place(LIKELY)
  if (one === 'who' || one === 'whose') return person(SURE)
  if (one === ',') return afterComma(words, i, two)
  if (one === ':' || one === '(') return isNumber(words, i + 2) ? place(LIKELY) : NO_SIGNS
  if (one === 'fell' && two === 'to') return place(LIKELY)
  if (/^(?:was|is|been)$/u.test(one) && frames.DONE_TO_PERSON.has(two)) return person(LIKELY)
  if ((one === 'was' || one === 'were') && frames.DONE_TO_PLACE.has(two)) return place(LIKELY)
  if (/^(?:is|was|are|were|remains|became)$/u.test(one)) {
    if (frames.HOSTS.has(two) || (two === 'to' && wordAt(words, i, 3) === 'host'))
      return place(LIKELY)
    return saidToBe(words, i + 1)
  }
  if (frames.HOSTS.has(one)) return place(1)
  if (frames.PERSON_VERBS.has(one)) return person(LIKELY)
  if (one === 'has' && two === 'been' && wordAt(words, i, 5) === 'hands') return place(LIKELY)
  return one === 'has' && two === 'become' ? saidToBe(words, i + 2) : itsOwn(words, i)
}

/** "X also counted its dead": what has an "its" is no person. */
function itsOwn(words: Words, i: number): Signs {
  for (let by = 1; by <= 4; by++) {
    const token = words.tokens[i + by]
    if (!token || token.form !== 'word') break
    if (token.lower === 'its') return place(1)
    if (isCapital(words, token)) break
  }
  return NO_SIGNS
}

const isCapital = ({ text }: Words, { start, lower }: Token) =>
  text.charCodeAt(start) !== lower.charCodeAt(0)

const isNumber = ({ tokens }: Words, i: number) => tokens[i]?.form === 'number'

function afterComma(words: Words, i: number, two: string): Signs {
  if (two === 'who' || two === 'whose') return person(SURE)
  const age = words.tokens[i + 2]
  if (age?.form === 'number' && age.end - age.start <= 3 && wordAt(words, i, 3) === ',')
    return person(TITLED)
  if (isPlaceWord(two)) return place(LIKELY)
  return saidToBe(words, i + 1)
}

/** "a port on the coast", "one of the larger provinces", "the former baker": what follows token i. */
function saidToBe(words: Words, i: number): Signs {
  for (let by = 1; by <= 6; by++) {
    const token = words.tokens[i + by]
    const word = wordAt(words, i, by)
    if (!token || word === '' || token.form !== 'word') return NO_SIGNS
    if (by === 1 && !/^(?:an?|the|one|among|his|her|its|now|still)$/u.test(word)) return NO_SIGNS
    if (isTitle(word) || KIN.has(word)) return person(SURE)
    if (frames.SAID_TO_BE.has(word)) {
      const next = wordAt(words, i, by + 1)
      return isTitle(next) || words.tokens[i + by + 1]?.form === 'number' ? NO_SIGNS : place(SURE)
    }
  }
  return NO_SIGNS
}
