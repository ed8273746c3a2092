// The term of a number that its own noun does not tell: what a label says of which it is the value,
// and what the opening of its sentence says befell those counted. Example: "The number of dead in
// Pell was put at 31" -> killed; "Burnt in the fire: 12 houses" -> destroyed housing.
import type { Term } from '../../model/term.ts'
import { cueAt } from './cue.ts'
import { COUNTS } from '../lexicon/sources.ts'
import { HOUSEHOLDS, LABEL_LINKS, MODIFIER_TERMS, NOUN_TERMS, PEOPLE } from '../lexicon/terms.ts'
import type { Piece } from '../grammar/piece.ts'
import type { Counting, Household, TermRead } from './term.ts'

const LINKS =
  /^(?:as|comes|came|went|goes|going|gone|numbers?|numbered|given|gives|gave|least|now|then|today|currently|already|has|have|swelled|swollen|cut|brought|brings|bringing|taking|takes|took|ballooned|soared|surged|doubled|tripled|hit|crossed|edged|crept|swells|shot|scaled|amended|amounts?|believed|thought|reckoned|assumed)$/u

const isLabelLink = ({ lower }: Piece) =>
  LABEL_LINKS.has(lower) || LINKS.test(lower) || YEAR.test(lower) || lower === '('

const YEAR = /^\d{4}$/u
/** Longest aside between a label and its number ("…, the office told reporters, was 31"). */
const MOST_ASIDE = 14

/** The index before what links a label to its number, asides and "from 19 dead to" left out. */
function beforeLinks(pieces: readonly Piece[], from: number, left: number): number {
  let k = from - 1
  while (k >= left) {
    const piece = pieces[k]!
    const origin = originAt(pieces, k)
    const opens = piece.raw === ',' ? asideFrom(pieces, k, left) : -1
    if (origin > 0) k = origin - 1
    else if (opens >= 0) k = opens - 1
    else if (piece.raw === '(' && restatesBefore(pieces, k)) break
    else if (isLabelLink(piece)) k--
    else break
  }
  return k
}

/** "900 displaced people (240 families)": the bracket stands behind a count of its own. */
const restatesBefore = (pieces: readonly Piece[], bracket: number): boolean =>
  pieces.slice(Math.max(0, bracket - 5), bracket).some(({ kind }) => kind === 'number')

/** "from 19 dead to": the index of "from" where such an origin ends at a piece, or 0. */
function originAt(pieces: readonly Piece[], at: number): number {
  if (pieces[at + 1]?.lower !== 'to') return 0
  for (let k = at; k > 0 && k > at - 3; k--)
    if (pieces[k]!.kind === 'number' && pieces[k - 1]!.lower === 'from') return k - 1
  return 0
}

/** The comma that opens an aside which a comma closes, or -1. */
function asideFrom(pieces: readonly Piece[], close: number, left: number): number {
  for (let k = close - 2; k >= left && k >= close - MOST_ASIDE; k--) {
    if (pieces[k]!.kind === 'number') return -1
    if (pieces[k]!.raw === ',') return k
  }
  return -1
}

/**
 * The label that a bare number stands behind: "number of displaced families is 75", "IDPs total
 * 88", "destroyed housing: 58".
 */
export function labelOf({ pieces, from, to, left }: Counting): TermRead | null {
  const settled =
    settlementOf(pieces, from) ?? forceOf(pieces, from, to) ?? restatedOf(pieces, from, to)
  if (settled) return settled
  const verb = from > 0 ? cueAt(pieces, beforeHedge(pieces, from), 'people') : null
  // "The attack killed 31": the verb before a number says more than the noun before that.
  if (verb?.cue?.object && verb.term !== 'residents') return null
  // "25 missing": what follows at once says it.
  if (to < pieces.length && cueAt(pieces, to, 'people')) return null
  const behind = labelBehind(pieces, from, to)
  if (behind) return behind
  const k = beforeLinks(pieces, from, left)
  if (k < left && pieces[to]?.raw === ':') return labelAfter(pieces, to)
  const joined = k < from - 1 || left === 0
  const limit = Math.max(left, k - LABEL_REACH)
  let number = -1
  let plain = true
  for (let j = k; j >= limit; j--) {
    if (pieces[j]!.kind === 'mark' && pieces[j]!.raw !== '-') plain = false
    const { lower } = pieces[j]!
    if (
      LABELS.test(lower) ||
      isStrength(pieces, j, k) ||
      (plain && (VICTIMS.test(lower) || isForces(pieces, j)))
    )
      number = j
  }
  const short =
    left === 0 && from <= 6 && (pieces[from - 1]?.raw === ':' || to >= pieces.length - 2)
  if (k >= left && number < 0 && peopleOf(pieces, from, k)) return { term: 'residents', at: from }
  if (k < left || !joined || (number < 0 && !short)) return null
  // "The death toll stands at 18": the word before names what is counted.
  const named = number > left && pieces[number]!.lower === 'toll'
  const begin = number < 0 ? left : named ? number - 1 : number
  const sort = pieces.slice(begin, k + 1).some(({ lower }) => HOUSEHOLDS.has(lower))
    ? 'households'
    : 'people'
  for (let j = begin; j <= k; j++) {
    if (pieces[j]!.lower === 'armed' || isForces(pieces, j))
      return { term: 'fighters', at: from, noun: j }
    const noun = NOUN_TERMS.get(pieces[j]!.lower)
    // "The toll of the attack": the dead are counted, not the attack.
    if (noun === 'attacks' && named) continue
    if (noun && noun !== 'residents') return { term: noun, at: from, noun: j }
    const found = cueAt(pieces, j, sort)
    if (found && found.term !== 'residents')
      return { term: found.term, at: from, noun: labelNoun(pieces, j, k) }
  }
  if (number >= 0 && pieces.slice(number, k + 1).some(({ lower }) => DWELLERS.test(lower)))
    return { term: 'residents', at: from, noun: number }
  if (number >= 0 && pieces[number]!.lower === 'population') {
    const which = MODIFIER_TERMS.get(pieces[number - 1]?.lower ?? '')
    const kind = /^(?:refugees?|idps?)$/u.test(pieces[number - 1]?.lower ?? '') ? 'refugees' : which
    return { term: kind ?? 'residents', at: from, noun: number }
  }
  if (
    number >= 0 &&
    pieces.slice(number, k + 1).some((_, j) => isStrength(pieces, number + j, k))
  ) {
    const state = pieces.slice(Math.max(0, number - 2), k + 1)
    const soldiers = state.some(({ lower }) => STATE_FORCES.test(lower))
    return { term: soldiers ? 'soldiers' : 'fighters', at: from, noun: number }
  }
  return named && !OTHER_TOLLS.test(pieces[begin]!.lower)
    ? { term: 'killed', at: from, noun: number }
    : null
}

/** "a town of about 45,000": those who live there. */
function settlementOf(pieces: readonly Piece[], from: number): TermRead | null {
  const k = beforeHedge(pieces, from)
  const { lower } = pieces[k] ?? { lower: '' }
  const before = pieces[k - 1]?.lower ?? ''
  const of = lower === 'of' && SETTLEMENT.test(before)
  const by = lower === 'by' && /^(?:inhabited|populated|peopled)$/u.test(before)
  return of || by ? { term: 'residents', at: from } : null
}

/** "The fighters of the front, 900 of them, hold Pell": a count of those named before the comma. */
function restatedOf(pieces: readonly Piece[], from: number, to: number): TermRead | null {
  const comma = beforeHedge(pieces, from)
  const after = `${pieces[to]?.lower ?? ''} ${pieces[to + 1]?.lower ?? ''}`
  if (pieces[comma]?.raw !== ',' || !/^(?:of them|in all|in total|in number)$/u.test(after))
    return null
  for (let k = comma - 1; k >= 0 && k > comma - MOST_ASIDE; k--) {
    const { kind, lower } = pieces[k]!
    if (kind !== 'word') return null
    const term = MODIFIER_TERMS.get(lower) ?? NOUN_TERMS.get(lower)
    const own = /^(?:the|its|their|all|,)$/u.test(pieces[k - 1]?.lower ?? 'the')
    if (term && own && LABELLED.has(term)) return { term, at: from, noun: k }
  }
  return null
}

/** "a force of 900", "an army of 900", "900 strong" beside fighters: those under arms. */
function forceOf(pieces: readonly Piece[], from: number, to: number): TermRead | null {
  const k = beforeHedge(pieces, from)
  const body = pieces[k - 1]?.lower ?? ''
  if (pieces[k]?.lower === 'of' && FORCES.test(body))
    return { term: STATE_FORCES.test(body) ? 'soldiers' : 'fighters', at: from, noun: k - 1 }
  if (MUSTERS.test(pieces[k]?.lower ?? '')) return { term: 'fighters', at: from }
  const hyphen = pieces[to]?.raw === '-' && pieces[to + 1]?.lower === 'strong'
  const strong = hyphen || pieces[to]?.lower === 'strong'
  const numbers = /^numbers?$/u.test(pieces[k]?.lower ?? '')
  if (!strong && !numbers) return null
  const subject = pieces.slice(0, from)
  const others = numbers && subject.some(({ lower }) => PEOPLE.has(lower) || NOUN_TERMS.has(lower))
  // The nearest: in "the army says the front is 900 strong" the army only says so.
  const isArmed = (one: Piece) => isArmedName(one) || (strong && ARMED.test(one.lower))
  const before = subject.findLastIndex(isArmed)
  // "Some 900 strong, the front holds Pell", "a 900-strong Shore Front force"
  const opens = strong && (hyphen || subject.every(({ lower }) => HEDGE.test(lower)))
  const reach = hyphen ? MOST_NAMED : MOST_ASIDE
  const behind = opens ? pieces.slice(to, to + reach).findIndex(isArmed) : -1
  const armed = behind < 0 ? before : to + behind
  if (armed < 0 || others) return null
  const soldiers = STATE_FORCES.test(pieces[armed]!.lower)
  const term = soldiers ? 'soldiers' : 'fighters'
  // A name says whose they are, not what is counted.
  return isArmedName(pieces[armed]!) ? { term, at: from } : { term, at: from, noun: armed }
}

/** Pieces from a number's "-strong" to the force, at most. */
const MOST_NAMED = 7

export const FORCES =
  /^(?:force|army|militia|contingent|garrison|brigade|battalion|regiment|division|legion)$/u
const STATE_FORCES = /^(?:army|garrison|contingent|battalion|regiment|division|troops|soldiers)$/u
const ARMED =
  /^(?:fighters|rebels|rebel|guerrillas|insurgents|militants|militia|troops|soldiers|force|army|fighting)$/u
/** Last words of names that only armed groups have, and a few that they share. */
const isArmedName = ({ capital, raw }: Piece): boolean =>
  capital &&
  /^(?:Front|Brigades?|Army|Militias?|Guards?|Legion|Corps|Forces|Fighters|Resistance|Command|Battalions?)$/u.test(
    raw,
  )

/** Labels of how many bear arms. */
const STRENGTH = /^(?:strength|manpower|ranks|contingent|garrison)$/u

/** Whether a label is that of armed people: a strength, or the size of a force. */
const isStrength = (pieces: readonly Piece[], label: number, end: number): boolean =>
  STRENGTH.test(pieces[label]!.lower) ||
  (pieces[label]!.lower === 'size' &&
    pieces.slice(label, end + 1).some(({ lower }) => FORCES.test(lower)))

/** "Dawn Front forces": those of a body by name. */
const isForces = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:forces|units)$/u.test(pieces[at]!.lower) &&
  at > 0 &&
  pieces[at - 1]!.capital &&
  !/^(?:the|government|armed|security|special|united)$/u.test(pieces[at - 1]!.lower)

/** "The strength of the front is put at 900 rifles": of a strength, whatever is counted. */
export function strengthAt({ pieces, from, left }: Counting): TermRead | null {
  const k = beforeLinks(pieces, from, left)
  if (k < left || k === from - 1) return null
  for (let j = k; j >= left && j >= k - LABEL_REACH && pieces[j]!.kind === 'word'; j--)
    if (STRENGTH.test(pieces[j]!.lower)) return { term: 'fighters', at: from }
  return null
}

/**
 * "The front commands 900 men", "a force of 900 men": people whom an armed body has are those under
 * arms.
 */
export function mannedAt({ pieces, from, counted, left }: Counting): TermRead | null {
  if (!counted || !MANNED.test(pieces[counted.head]!.lower)) return null
  const verb = pieces[beforeHedge(pieces, from)]?.lower ?? ''
  if (COMMANDS.test(verb)) return { term: 'fighters', at: from }
  if (!HAS.test(verb)) return null
  const subject = pieces.slice(Math.max(left, from - LABEL_REACH), from)
  const armed = subject.some((one) => isArmedName(one) || ARMED.test(one.lower))
  return armed ? { term: 'fighters', at: from } : null
}

const MANNED = /^(?:men|members|recruits|volunteers|personnel|militiamen|people|women)$/u
const COMMANDS = /^(?:commands?|commanded|commanding|musters?|mustered|fields?|fielded)$/u
const HAS =
  /^(?:has|have|had|of|at|to|on|comprises?|comprising|keeps?|maintains?|counts?|numbers?)$/u

/** Verbs of gathering fighters, with a bare number as their object. */
const MUSTERS = /^(?:mobili[sz]e[sd]?|muster(?:s|ed)?|field(?:s|ed)?|recruit(?:s|ed)?)$/u

/**
 * The label that follows a bare number: "puts at 900 the number of fighters", "900 is the number of
 * dead", "At 900, the fighters of …".
 */
function labelBehind(pieces: readonly Piece[], from: number, to: number): TermRead | null {
  let k = pieces[to]?.lower === 'strong' ? to + 1 : to
  if (/^(?:,|:)$/u.test(pieces[k]?.raw ?? '')) {
    if (from > 2) return null
    k++
  } else if (/^(?:is|was|are|were)$/u.test(pieces[k]?.lower ?? '')) k++
  // "a figure of 900 for the fighters in Pell"
  else if (pieces[k]?.lower === 'for' && pieces[from - 1]?.lower === 'of') k++
  const opened = k
  while (k < opened + 3 && /^(?:as|the|so|many|total|current)$/u.test(pieces[k]?.lower ?? '')) k++
  const word = pieces[k]?.lower ?? ''
  if (k === opened || !(LABELS.test(word) || STRENGTH.test(word) || VICTIMS.test(word))) return null
  for (let j = k; j < Math.min(pieces.length, k + 8) && pieces[j]!.kind !== 'number'; j++) {
    const { lower } = pieces[j]!
    const noun = MODIFIER_TERMS.get(lower) ?? NOUN_TERMS.get(lower)
    const armed = STRENGTH.test(lower) ? ('fighters' as const) : undefined
    const term = noun ?? armed ?? cueAt(pieces, j, 'people')?.term
    if (term && LABELLED.has(term)) return { term, at: j, noun: j }
  }
  return null
}

/** Whether a sentence speaks of who lives in a place: a bare number there is of them. */
export const tellsOfDwellers = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ lower }) => /^(?:population|inhabitants|residents|census|populous)$/u.test(lower))

/** The index before a number's own hedge. */
function beforeHedge(pieces: readonly Piece[], from: number): number {
  let k = from - 1
  while (k > 0 && HEDGE.test(pieces[k]!.lower)) k--
  return Math.max(0, k)
}

/** "inhabited by 900 people": those who live there, where a noun follows that says only people. */
export function settledAt({ pieces, from, counted }: Counting): TermRead | null {
  const plain = counted !== null && PEOPLE.has(pieces[counted.head]!.lower)
  return plain ? settlementOf(pieces, from) : null
}

const DWELLERS = /^(?:residents|inhabitants|citizens)$/u
const SETTLEMENT =
  /^(?:town|city|village|hamlet|province|region|district|county|country|island|nation|republic|community|settlement|borough|suburb|territory|camp)$/u

/** "From 900 to 1,400: within days, the number of homeless people …": the label stands behind. */
function labelAfter(pieces: readonly Piece[], colon: number): TermRead | null {
  const end = Math.min(pieces.length, colon + LABEL_REACH)
  for (let k = colon + 1; k < end; k++) {
    if (!LABELS.test(pieces[k]!.lower)) continue
    for (let j = k; j < Math.min(end, k + 8); j++) {
      const { lower } = pieces[j]!
      const noun = MODIFIER_TERMS.get(lower) ?? NOUN_TERMS.get(lower)
      const term = noun ?? cueAt(pieces, j, 'people')?.term
      if (term && LABELLED.has(term)) return { term, at: j, noun: j }
    }
    return null
  }
  return null
}

/** "The people of Pell number 900". */
const peopleOf = (pieces: readonly Piece[], from: number, at: number): boolean =>
  pieces.slice(at, from).some(({ lower }) => /^number(?:s|ed)?$/u.test(lower)) &&
  pieces
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }, i, all) => lower === 'people' && all[i + 1]?.lower === 'of')

/** How far before the link a label may begin, in pieces. */
const LABEL_REACH = 22

/** Nouns that a number is the value of. */
const LABELS =
  /^(?:number|total|tally|count|toll|population|displacement|arrests|detentions|deaths|injuries|fatalities|estimate)$/u
/** Those counted, as the subject that a number is said of: "the dead number 31". */
const VICTIMS =
  /^(?:dead|displaced|wounded|injured|refugees|detainees|fighters|rebels|militants|insurgents|gunmen|guerrillas|combatants)$/u

/** Words before "toll" that make it no count of the dead. */
const OTHER_TOLLS =
  /^(?:casualty|injury|road|bridge|motorway|highway|economic|financial|daily|new)$/u

/** The noun of a label, near its verb ("displaced families"). */
function labelNoun(pieces: readonly Piece[], at: number, end: number): number {
  for (let k = at - 2; k <= Math.min(end, at + 2); k++) {
    const word = pieces[k]?.lower ?? ''
    if (HOUSEHOLDS.has(word) || PEOPLE.has(word)) return k
  }
  return at
}

const LINKED = /^(?:were|was|are|is|been)$/u
/** Words of a number's own hedge: "at least", "more than". */
const HEDGE =
  /^(?:at|least|most|more|than|about|around|some|nearly|almost|over|up|to|roughly|approximately|an|estimated|as|many|the|between|from)$/u

/**
 * What the opening of a sentence says befell those counted: "Killed in the raid were 31 people",
 * "Houses lost in Pell: 12", "Forced to flee by floods, 900 people …". Null without.
 */
export function openedBy(counting: Counting, sort: Household): TermRead | null {
  const { pieces, from, to } = counting
  if (to < pieces.length && cueAt(pieces, to, 'people')) return null
  let k = from - 1
  while (k >= 0 && HEDGE.test(pieces[k]!.lower)) k--
  const before = pieces[k]
  if (!before || k < 1) return costsLives(counting)
  const colon = before.raw === ':'
  const opens = colon || before.raw === ',' || LINKED.test(before.lower)
  if (!opens) return costsLives(counting)
  const kind = sort === 'thing' ? 'people' : sort
  const last = Math.min(k, OPENING)
  for (let j = 0; j < last; j++) {
    const { lower } = pieces[j]!
    if (pieces[j]!.kind === 'number') return costsLives(counting)
    const noun = colon ? (MODIFIER_TERMS.get(lower) ?? NOUN_TERMS.get(lower)) : undefined
    if (noun && LABELLED.has(noun)) return { term: noun, at: from, noun: j }
    const found = cueAt(pieces, j, kind)
    // Only a participle that opens the sentence speaks of its subject.
    const opener = j === 0 && /(?:ed|en|t|ung)$/u.test(lower)
    const speaks = colon || opener || (j === 2 && namesThose(pieces))
    if (found && speaks && LABELLED.has(found.term)) return { term: found.term, at: from }
    if (!colon && j > 2) break
  }
  return costsLives(counting)
}

/** "Among those uprooted in Pell, 900 in total": the opening names them. */
const namesThose = (pieces: readonly Piece[]) =>
  /^(?:among|of)$/u.test(pieces[0]!.lower) && pieces[1]!.lower === 'those'

/** How far into a sentence its opening reaches, in pieces. */
const OPENING = 20
const LABELLED: ReadonlySet<Term> = new Set<Term>([
  'killed',
  'injured',
  'missing',
  'detained',
  'displaced',
  'forced to flee',
  'evacuated',
  'homeless',
  'refugees',
  'destroyed housing',
  'partially destroyed housing',
  'returned',
  'fighters',
  'soldiers',
  'protesters',
])

const LOSES = /^(?:lose|loses|lost|losing)$/u
const DWELLINGS = /^(?:houses|homes|dwellings|huts|buildings|apartments|flats|cottages)$/u

/** Verbs of ruin in two words, and what is left: "wiped out 12 houses", "made ruins of 12 homes". */
const RUINS =
  /^(?:wip(?:es?|ed|ing) out|(?:tears?|tore|tearing|knocks?|knocked|brings?|brought|bringing|pulls?|pulled|burn(?:s|ed|t)?) down|(?:blew|blows?) (?:up|apart|away)|(?:ruins|rubble|ashes|wrecks) of|end (?:of|for))$/u

/** "Pell lost 12 houses", "the loss of 12 houses", "little is left of 12 houses". */
function takesHomes(pieces: readonly Piece[], from: number): boolean {
  const at = beforeHedge(pieces, from)
  const { lower } = pieces[at]!
  if (LOSES.test(lower) || /^(?:claim(?:s|ed)?|took)$/u.test(lower)) return true
  const phrase = `${pieces[at - 1]?.lower ?? ''} ${lower}`
  if (RUINS.test(phrase)) return true
  // "cost Pell 40 homes"
  for (let k = at; k > at - 4 && k >= 0; k--)
    if (/^cost(?:s|ing)?$/u.test(pieces[k]!.lower)) return true
  return lower === 'of' && /^(?:loss|left|remains|remain)$/u.test(pieces[at - 1]?.lower ?? '')
}

const NEIGHBOURS =
  /^(?:people|residents|inhabitants|citizens|civilians|villagers|townspeople|men|women)$/u

/** "Pell lost 31 people", "cost 31 people their lives": the verb before the number, the lives behind its noun. */
function costsLives({ pieces, from, to, counted }: Counting): TermRead | null {
  const end = counted?.to ?? to
  const loses = from > 0 && LOSES.test(pieces[beforeHedge(pieces, from)]!.lower)
  if (loses && counted && NEIGHBOURS.test(pieces[counted.head]!.lower))
    return { term: 'killed', at: from }
  if (counted && DWELLINGS.test(pieces[counted.head]!.lower) && takesHomes(pieces, from))
    return { term: 'destroyed housing', at: from }
  const their = /^(?:their|his|her)$/u.test(pieces[end]?.lower ?? '')
  if (!their || !/^li(?:ves|fe)$/u.test(pieces[end + 1]?.lower ?? '')) return null
  for (let k = from - 1; k >= 0 && k > from - 5; k--)
    if (/^cost(?:s|ing)?$/u.test(pieces[k]!.lower)) return { term: 'killed', at: from }
  return null
}

/** "the ministry now registers 900": a verb of counting with a bare number as its object. */
export function countsBare(
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const next = pieces[to]
  if (next && !/^[.,;)]$/u.test(next.raw)) return false
  let k = from - 1
  while (k >= 0 && HEDGE.test(pieces[k]!.lower)) k--
  return COUNTS.has(pieces[k]?.lower ?? '')
}
