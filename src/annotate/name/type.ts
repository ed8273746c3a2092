// What a candidate name is: evidence from its words and its surroundings, summed over a whole
// report, so that all mentions of one name agree. Example: "Orsk said" and "Ingrid Orsk" elsewhere
// make every "Orsk" a person.
import type { Name } from '../../model/annotation.ts'
import type { Token } from '../../text/token.ts'
import { isCueWord } from '../quotation/cue-lookup.ts'
import { KIN, ROLES, HONORIFICS } from '../lexicon/roles.ts'
import { JOINING_HEADS, ORGANISATION_HEADS, WORK_HEADS } from '../lexicon/organisations.ts'
import { PLACE_HEADS, PLACE_OPENERS, PLACE_PREPOSITIONS } from '../lexicon/places.ts'
import { FREQUENT_WORDS } from '../lexicon/frequent.ts'
import { isPlaceWord, knownType } from './lexicon.ts'
import { isFirstName, isOrdinary, type NameCandidate } from './mentions.ts'

export type NameType = Name['type']

/** Points for each type; whole numbers, so that sums do not depend on order. */
interface Evidence {
  person: number
  organisation: number
  place: number
  other: number
}

const none = (): Evidence => ({ person: 0, organisation: 0, place: 0, other: 0 })

export const keyOf = (candidate: NameCandidate): string =>
  candidate.words.map((word) => word.text).join(' ')

/** A type with the points by which it leads the next. */
export interface TypeLead {
  readonly type: NameType
  readonly lead: number
}

/**
 * The type of every key among the candidates; a key without enough to go by is left out.
 * O(candidates).
 */
export function typesOf(
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
): ReadonlyMap<string, TypeLead> {
  const evidence = new Map<string, Evidence>()
  const seenInside = new Set<string>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    let sum = evidence.get(key)
    if (!sum) {
      sum = wordEvidence(candidate)
      evidence.set(key, sum)
    }
    addContext(sum, candidate, tokens)
    if (!candidate.doubtful && !candidate.run.shouted) seenInside.add(key)
  }
  linkShortForms(evidence)
  linkLists(evidence, candidates, tokens)
  linkAcronyms(evidence, candidates, tokens)
  const types = new Map<string, TypeLead>()
  for (const [key, sum] of evidence) {
    const type = strongest(sum)
    if (type === 'other' && isOrdinary(key.toLowerCase())) continue
    if (type && (seenInside.has(key) || sum[type] >= (isOrdinary(key.toLowerCase()) ? 12 : 3)))
      types.set(key, { type, lead: leadOf(sum, type) })
  }
  return types
}

/** The type with most points; ties go to the rarer error: the vaguer type first. */
function strongest(sum: Evidence): NameType | null {
  const order = ['organisation', 'place', 'other', 'person'] as const
  let best: NameType | null = null
  for (const type of order)
    if (sum[type] > 0 && (best === null || sum[type] > sum[best])) best = type
  return best
}

const leadOf = (sum: Evidence, type: NameType): number => {
  const others = (['person', 'organisation', 'place', 'other'] as const).filter(
    (one) => one !== type,
  )
  return sum[type] - Math.max(0, ...others.map((one) => sum[one]))
}

/** Points from the name's own words. */
function wordEvidence({ words }: NameCandidate): Evidence {
  const sum = none()
  const text = words.map((word) => word.text).join(' ')
  const known = knownType(text)
  if (known === 'country') sum.place += 24
  else if (known === 'place') sum.place += 14
  else if (known === 'organisation') sum.organisation += 18
  else if (known === 'demonym' || known === 'other') sum.other += 20
  if (words.length === 1) addSingle(sum, words[0]!.text)
  else addPhrase(sum, words)
  return sum
}

function addSingle(sum: Evidence, text: string): void {
  if (isFirstName(text)) sum.person += 6
  if (/^\p{Lu}[\p{Lu}\p{Nd}&]+$/u.test(text) && text.length <= 6) sum.organisation += 6
  else if (/^(?:[\p{Lu}]\.){2,}$/u.test(text)) sum.organisation += 4
  else if (/^\p{Ll}+\p{Lu}/u.test(text)) sum.other += 6
  else if (/(?:stan|burg|ville|shire|grad|pur|abad|polis|istan)$/u.test(text)) sum.place += 5
  else if (/(?:ism|ese|ish)$/u.test(text)) sum.other += 4
  else if (/[sS]$|\p{Nd}/u.test(text)) sum.other += 2
  const lower = text.toLowerCase()
  if (ROLES.has(lower) || HONORIFICS.has(lower)) sum.person -= 6
  if (FREQUENT_WORDS.has(lower)) sum.other += 3
  sum.person += 1
  sum.other += 1
}

function addPhrase(sum: Evidence, words: NameCandidate['words']): void {
  const first = words[0]!
  const last = words.at(-1)!
  const second = words[1]!
  const joint = words.findIndex((word) => word.lower === 'of' || word.lower === 'for')
  const head = joint > 0 ? words[joint - 1]!.lower : last.lower.replace(/\.$/u, '')
  const isOrganisation = ORGANISATION_HEADS.has(head) || (joint > 0 && JOINING_HEADS.has(head))
  if (WORK_HEADS.has(head)) sum.other += 13
  else if (PLACE_HEADS.has(head)) sum.place += 11
  else if (isOrganisation) sum.organisation += 13
  if (words.some((word) => word.text === '&')) sum.organisation += 8
  if (isFirstName(first.text)) {
    const isHeaded = isOrganisation || PLACE_HEADS.has(head)
    sum.person += isHeaded ? 2 : 12
  }
  if (words.some((word, i) => i > 0 && /^\p{Lu}$/u.test(word.text))) sum.person += 6
  if (/^(?:jr|sr|ii|iii|iv)\.?$/u.test(last.lower)) sum.person += 8
  if (/^(?:al|el|an|as)-|^(?:de|da|van|von|bin|ibn|al|der|del|di)$/u.test(second.lower))
    sum.person += 4
  if (/^\p{Lu}$/u.test(first.text)) sum.person += 6
  if (PLACE_OPENERS.has(first.lower)) sum.place += first.lower.length < 6 ? 6 : 8
  const known = knownType(first.text)
  if (known === 'demonym' || known === 'country' || known === 'place') sum.organisation += 3
  if (/^\p{Lu}{2,}$/u.test(first.text)) sum.organisation += 3
  if (words.length >= 4 && !/^(?:de|da|van|von|bin|al)$/u.test(second.lower)) sum.organisation += 2
  if (words.some((word) => FREQUENT_WORDS.has(word.lower) || /\p{Nd}/u.test(word.text))) {
    sum.person -= 8
    sum.other += 3
  }
  if (words.length === 2 || words.length === 3) sum.person += 3
}

/** Countries and their people stay what they are, whatever stands beside them. */
const isFixed = (key: string): boolean => {
  const known = knownType(key)
  return known === 'country' || known === 'demonym' || known === 'other'
}

/** Points from what stands before and after one mention. */
function addContext(sum: Evidence, candidate: NameCandidate, tokens: readonly Token[]): void {
  const { run, first, last } = candidate
  if (isFixed(keyOf(candidate))) return
  if (candidate.titled) sum.person += 14
  if (first && !run.opensSentence) addBefore(sum, run.before, run.beforeThat)
  if (last) addAfter(sum, tokens, run.next)
  if (first && isQuoteMark(run.before) && isQuoteMark(tokens[run.next]?.lower)) sum.other += 4
}

const isQuoteMark = (lower: string | undefined) => lower !== undefined && /^["“”'‘’]$/u.test(lower)

// Words that are "of" a place more often than of anything else.
const AREAS =
  /^(?:outskirts|suburbs|suburb|residents|people|north|south|east|west|stronghold|bastion|capital|streets|centre|center|parts|most|part|population|port|coast|hills|northwest|northeast|southwest|southeast|siege|city|town|battle|provinces|cities|towns|villages|districts|counties|states|regions|islands)$/u

function addBefore(sum: Evidence, before: string, beforeThat: string): void {
  if (before === 'the') {
    sum.person -= 5
    sum.organisation += 2
    sum.other += 2
    sum.place += PLACE_PREPOSITIONS.has(beforeThat) ? 2 : 0
  } else if (before === 'of' && PLACE_HEADS.has(beforeThat)) sum.place += 10
  else if (before === 'of' && AREAS.test(beforeThat)) sum.place += 7
  else if (/['’]s$/u.test(before) && PLACE_PREPOSITIONS.has(beforeThat)) sum.place += 4
  else if (before === 'in') sum.place += 6
  else if (before === 'from' || before === 'near') sum.place += 4
  else if (PLACE_PREPOSITIONS.has(before)) sum.place += 3
  else if (before === 'at') {
    sum.place += 2
    sum.organisation += 2
  } else if (before === 'to') sum.place += 1
  else if (before === 'by' || before === 'with') sum.person += 1
  else if (ROLES.has(before) || HONORIFICS.has(before) || KIN.has(before)) sum.person += 8
  else if (before === ',' && KIN.has(beforeThat)) sum.person += 6
  else if (before === ',' && beforeThat === 'name') sum.person += 16
}

// Lower-case nouns after a name that make it a place: "Ostrel province".
const PLACE_NOUNS =
  /^(?:province|provinces|city|town|village|county|district|districts|governorate|region|peninsula|island|islands|valley|river|airport|suburb|neighborhood|neighbourhood|countryside)$/u

// Lower-case nouns after a name that make it a body: "the Tarn front".
const BODY_NOUNS =
  /^(?:front|militia|party|brigade|faction|alliance|movement|airline|company|newspaper)$/u

function addAfter(sum: Evidence, tokens: readonly Token[], next: number): void {
  const after = tokens[next]?.lower ?? ''
  const then = tokens[next + 1]
  if (PLACE_NOUNS.test(after)) sum.place += 6
  else if (BODY_NOUNS.test(after)) sum.organisation += 6
  else if (after === 'who') sum.person += 6
  else if (after === ',') {
    if (then?.lower === 'who') sum.person += 6
    else if (then?.form === 'number' && then.end - then.start === 2) sum.person += 6
    else if (isAppositive(tokens, next + 1)) sum.person += 5
    else if (then && isPlaceWord(then.lower)) sum.place += 8
  } else if (after === '(' && then?.form === 'number') sum.person += 1
  else if (after === 'was' && then?.lower === 'born') sum.person += 8
  else if (then?.form === 'number' || tokens[next]?.form === 'number') sum.other += 1
  else if (isCueWord(after)) {
    sum.person += 3
    sum.organisation += 1
  }
}

/** ", a spokesman", ", the former mayor": a role within four words. */
function isAppositive(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < at + 4; k++) {
    const word = tokens[k]
    if (!word || word.form !== 'word') return false
    if (ROLES.has(word.lower) || KIN.has(word.lower)) return true
  }
  return false
}

/**
 * Surnames and given names of persons seen in full, acronyms and first words of bodies seen in
 * full.
 */
function linkShortForms(evidence: Map<string, Evidence>): void {
  for (const [key, sum] of evidence) {
    const words = key.split(' ')
    if (words.length < 2) continue
    const type = strongest(sum)
    if (type === 'person') {
      add(evidence, words.at(-1)!, 'person', 9)
      if (isFirstName(words[0]!)) add(evidence, words[0]!, 'person', 4)
      if (words.length > 2) add(evidence, words.slice(-2).join(' '), 'person', 6)
    } else if (type === 'organisation') {
      const initials = words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('')
      add(evidence, initials, 'organisation', 6)
      if (knownType(words[0]!) === undefined) add(evidence, words[0]!, 'organisation', 2)
      if (/^(?:Inc|Corp|Ltd|Co)\.?$/u.test(words.at(-1)!))
        add(evidence, words.slice(0, -1).join(' '), 'organisation', 8)
    }
  }
}

/** "Marn, Velo and Tarn": a sure place or person in a list says what its weaker neighbours are. */
function linkLists(
  evidence: Map<string, Evidence>,
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
): void {
  for (let i = 0; i + 1 < candidates.length; i++) {
    const left = candidates[i]!
    const right = candidates[i + 1]!
    if (!left.last || !right.first || !/^(?:,|and|or)$/u.test(right.run.before)) continue
    if (tokens[left.run.next + 1]?.start !== right.words[0]!.start) continue
    shareType(evidence, keyOf(left), keyOf(right))
    shareType(evidence, keyOf(right), keyOf(left))
  }
}

function shareType(evidence: Map<string, Evidence>, from: string, to: string): void {
  const source = evidence.get(from)
  if (!source || isFixed(to)) return
  const type = strongest(source)
  if ((type === 'place' || type === 'person') && source[type] >= 7) add(evidence, to, type, 4)
}

/** "Tarn Water Users (TWU)": capitals in brackets that are a name's initials make both a body. */
function linkAcronyms(
  evidence: Map<string, Evidence>,
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
): void {
  for (const candidate of candidates) {
    const { words, run, last } = candidate
    if (!last || words.length < 2 || tokens[run.next]?.lower !== '(') continue
    const acronym = tokens[run.next + 1]
    if (!acronym || tokens[run.next + 2]?.lower !== ')' || acronym.lower.length < 2) continue
    const initials = words
      .flatMap((word) => (word.text.match(/\p{Lu}/gu) ? [word.text.match(/\p{Lu}/u)![0]] : []))
      .join('')
      .toLowerCase()
    if (acronym.lower !== initials) continue
    add(evidence, keyOf(candidate), 'organisation', 20)
    add(evidence, acronym.lower.toUpperCase(), 'organisation', 20)
  }
}

function add(evidence: Map<string, Evidence>, key: string, type: NameType, points: number): void {
  const sum = evidence.get(key)
  if (sum) sum[type] += points
}
