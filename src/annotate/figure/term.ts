// What a figure counts: the term that its noun phrase, the verb that governs it, or a label
// beside it gives. Example: "displaced 90 families" -> displaced; "90 houses collapsed" ->
// destroyed housing; "90 fighters" -> fighters.
import type { Term } from '../../model/term.ts'
import type { Counted } from '../quantity/counted.ts'
import { cueAt, isCue } from './cue.ts'
import { FORCES, labelOf, mannedAt, openedBy, settledAt, strengthAt } from './label.ts'
import { countries } from '../lexicon/countries.ts'
import {
  ANIMALS,
  HAVENS,
  HOUSEHOLDS,
  LODGINGS,
  MODIFIER_TERMS,
  NOUN_TERMS,
  OBJECT_FILLERS,
  PEOPLE,
  STAYS,
  type Cue,
} from '../lexicon/terms.ts'
import type { Piece } from '../grammar/piece.ts'
import { looksPlural } from '../grammar/plural.ts'

/**
 * A number in its sentence: its pieces [from, to), its counted phrase, and how far its clause
 * reaches.
 */
export interface Counting {
  readonly pieces: readonly Piece[]
  readonly from: number
  readonly to: number
  readonly counted: Counted | null
  /** First piece that may speak of it, and the index after the last. */
  readonly left: number
  readonly right: number
  /**
   * Starts of the other numbers of the sentence, in pieces: a verb followed by one has that
   * as its object.
   */
  readonly others: ReadonlySet<number>
  /** What an elliptic count ("and 20 more") takes over from the count before. */
  readonly inherited: Household | null
}

/** What sort of thing is counted. */
export type Household = 'people' | 'households' | 'thing'

/** A term and the piece whose verb group tells the status. */
export interface TermRead {
  readonly term: Term
  readonly at: number
  /** The noun of the label that a bare number stands behind. */
  readonly noun?: number
  /** It is the object of the verb at `at`: a second object may follow. */
  readonly object?: true
}

const RIGHT_REACH = 24
const LEFT_REACH = 8

const inhabitants = new Set(
  countries.flatMap(({ demonyms }) => demonyms.map((word) => word.toLowerCase())),
)

/** What sort of thing a noun phrase counts. */
export function sortOf(pieces: readonly Piece[], counted: Counted | null): Household | null {
  if (!counted) return null
  const head = pieces[counted.head]!.lower
  if (HOUSEHOLDS.has(head)) return 'households'
  if (PEOPLE.has(head) || inhabitants.has(head) || head.startsWith('people')) return 'people'
  for (let k = counted.from; k < counted.to; k++) if (PEOPLE.has(pieces[k]!.lower)) return 'people'
  return 'thing'
}

// "Observation points", "water stations": sites by what is done there. General English.
const SITES = /^(?:points?|sites?|stations?|towers?|positions?)$/u
const WATCHED =
  /^(?:observations?|monitoring|watch|lookout|control|military|army|border|police|security|crossing|water|distribution|aid|radar)$/u

/** The noun phrase's own term: its head ("refugees") or a modifier ("displaced people"). */
function phraseTerm({ pieces, counted }: Counting, sort: Household): TermRead | null {
  if (!counted) return null
  for (let k = counted.head; k >= counted.from; k--) {
    const { lower } = pieces[k]!
    const modifier = MODIFIER_TERMS.get(lower)
    if (modifier && !(modifier.endsWith('housing') && sort !== 'households'))
      return { term: modifier, at: k }
    const noun = k === counted.head ? NOUN_TERMS.get(lower) : undefined
    if (noun) return { term: noun, at: k }
    if (lower === 'armed' && pieces[k + 1] && sort === 'people') return { term: 'fighters', at: k }
    if (k < counted.head && lower === 'asylum' && /^seekers?$/u.test(pieces[k + 1]!.lower))
      return { term: 'refugees', at: k }
    const strong = pieces[k - 1]?.lower === 'strong' || pieces[counted.from]!.lower === 'strong'
    if (k === counted.head && strong && FORCES.test(lower)) return { term: 'fighters', at: k }
    if (k === counted.head && SITES.test(lower) && WATCHED.test(pieces[k - 1]?.lower ?? ''))
      return { term: 'facilities', at: k }
    if (k < counted.head && /^(?:idps?|refugees?|returnees?|forces|troops)$/u.test(lower))
      return { term: NOUN_TERMS.get(lower)!, at: k }
  }
  return null
}

/**
 * A verb or noun just before the number that takes it as its object ("displaced 90",
 * "evacuation of about 90").
 */
function governedBy({ pieces, from, left }: Counting, sort: Household): TermRead | null {
  const first = beforeAside(pieces, from - 1)
  for (let k = first; k >= left && k >= first - LEFT_REACH; k--) {
    const piece = pieces[k]!
    const found = piece.kind === 'word' ? cueAt(pieces, k, sort) : null
    if (found?.cue?.object && k + found.size <= from && !isPassive(pieces, k)) {
      const before = alternative(pieces, k, sort)
      return { term: before ?? found.term, at: k, object: true }
    }
    if (!OBJECT_FILLERS.has(piece.lower)) return null
  }
  return null
}

// Longest aside between a preposition and its number, in pieces.
const MOST_ASIDE = 12

/** "the evacuation of, by the latest count, 900 people": the index before the aside. */
function beforeAside(pieces: readonly Piece[], last: number): number {
  if (pieces[last]?.raw !== ',') return last
  for (let k = last - 1; k > 0 && k > last - MOST_ASIDE; k--)
    if (pieces[k]!.raw === ',') return pieces[k - 1]!.lower === 'of' ? k - 1 : last
  return last
}

/**
 * "damaged or destroyed", "displaced or relocated": of two joined words the graver or first one
 * counts.
 */
function alternative(pieces: readonly Piece[], at: number, sort: Household): Term | null {
  const joint = pieces[at - 1]?.lower
  if ((joint !== 'or' && joint !== 'and' && joint !== '/') || at < 2) return null
  const found = cueAt(pieces, at - 2, sort)
  if (!found) return null
  return found.term === 'destroyed housing' ? found.term : null
}

/** A participle after "be", "left", "were": it says what befell its subject, not its object. */
function isPassive(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.lower ?? ''
  return (
    /^(?:were|was|are|is|been|being|be|left)$/u.test(before) && pieces[at]!.lower.endsWith('ed')
  )
}

/**
 * Whether the word at a piece acts on another number or noun rather than says what befell its
 * subject.
 */
function actsOnOther({ pieces, others }: Counting, at: number, cue: Cue | null): boolean {
  if (!cue?.object || isPassive(pieces, at)) return false
  for (let k = at + 1; k < at + 5; k++) {
    if (others.has(k)) return true
    const piece = pieces[k]
    if (!piece || piece.kind !== 'word') return false
    if (k === at + 1 && (/^(?:the|an?)$/u.test(piece.lower) || isObject(piece))) return true
    if (/^(?:at|up)$/u.test(piece.lower) && !/^(?:least|to)$/u.test(pieces[k + 1]?.lower ?? ''))
      return false
    if (
      !/^(?:more|than|at|least|about|over|some|nearly|almost|up|to|as|many|around|another|an|estimated)$/u.test(
        piece.lower,
      )
    )
      return false
    if (piece.lower === 'to' && pieces[k - 1]?.lower !== 'up') return false
  }
  return false
}

const isObject = ({ kind, lower }: Piece) =>
  kind === 'word' &&
  looksPlural(lower) &&
  !/^(?:people|others|days|weeks|months|years|hours|times)$/u.test(lower)

const STOPS = /^(?:while|whereas|but|although|though|as)$/u

/** The first word to the right that says what befell those counted. */
function befell(counting: Counting, sort: Household, reach: number): TermRead | null {
  const { pieces, counted, to, right } = counting
  let start = counted ? counted.to : to
  let lives: TermRead | null = null
  for (let k = start; k < right && k < start + reach; k++) {
    const piece = pieces[k]!
    if (piece.kind === 'mark') {
      if (/^[;:.]$/u.test(piece.lower)) return lives
      const after = asideEnd(counting, k)
      if (after > k) start += after - k
      k = Math.max(k, after)
      continue
    }
    if (
      STOPS.test(piece.lower) &&
      // "listed as wrecked": what follows says what befell them.
      !(piece.lower === 'as' && stateAfter(pieces, k, sort))
    )
      return lives
    const haven = STAYS.has(piece.lower) ? havenAt(pieces, k) : null
    if (haven) return { term: haven, at: k }
    const found = cueAt(pieces, k, sort)
    if (!found || actsOnOther(counting, k, found.cue)) continue
    if (found.cue && isOtherNoun(pieces, k, start)) continue
    // "2,300 cases and 61 deaths": the noun is counted by a number of its own.
    const counts = counting.others.has(k - 1) && k - 1 !== counting.from
    if (found.cue && counts && NOUN_TERMS.has(pieces[k]!.lower)) continue
    if (found.term === 'residents') {
      lives ??= { term: 'residents', at: k }
      continue
    }
    const read = { term: joinedTerm(pieces, k, found.term, sort), at: k }
    return (isReduced(pieces, k) ? mainVerb(counting, sort, k, start + reach) : null) ?? read
  }
  return lives
}

/** "as wrecked", "as partly or wholly destroyed": a state behind "as", adverbs aside. */
function stateAfter(pieces: readonly Piece[], as: number, sort: Household): boolean {
  let k = as + 1
  while (k < as + 5 && /(?:ly|^or|^and|^being|^having|^been)$/u.test(pieces[k]?.lower ?? '')) k++
  return pieces[k] !== undefined && cueAt(pieces, k, sort) !== null
}

/**
 * The comma that closes an aside with a number of its own ("soldiers, of whom half were conscripts,
 * died"), or the index given.
 */
function asideEnd({ pieces, others, right }: Counting, comma: number): number {
  const open = pieces[comma + 1]?.lower === 'of' ? comma + 3 : comma + 1
  if (pieces[comma]!.raw !== ',' || !others.has(open)) return comma
  for (let k = open; k < right && k < open + MOST_ASIDE; k++) if (pieces[k]!.raw === ',') return k
  return comma
}

/**
 * A participle without its auxiliary ("people displaced by floods"): the main verb may be still
 * to come.
 */
const isReduced = (pieces: readonly Piece[], at: number) =>
  pieces[at]!.lower.endsWith('ed') && pieces[at + 1]?.lower === 'by' && !isPassive(pieces, at)

/** The passive main verb after a reduced clause ("… displaced by floods were evacuated"). */
function mainVerb(
  { pieces, right }: Counting,
  sort: Household,
  at: number,
  limit: number,
): TermRead | null {
  for (let k = at + 1; k < right && k < limit; k++) {
    if (pieces[k]!.kind === 'mark') return null
    const found = isPassive(pieces, k) ? cueAt(pieces, k, sort) : null
    if (found) return { term: found.term, at: k }
  }
  return null
}

/** What a place to stay is ("staying in 20 evacuation centres", "living in a camp"), or null. */
function havenAt(pieces: readonly Piece[], at: number): Term | null {
  if (!/^(?:in|at|inside|with)$/u.test(pieces[at + 1]?.lower ?? '')) return null
  for (let k = at + 2; k < at + 10 && k < pieces.length; k++) {
    const { lower, kind } = pieces[k]!
    const haven = HAVENS.get(lower)
    if (haven) return haven
    if (LODGINGS.has(lower) && /^(?:stay|sleep|slept|shelter)/u.test(pieces[at]!.lower))
      return 'sheltered'
    if (
      /^(?:centres|centers|centre|center)$/u.test(lower) &&
      /^(?:evacuation|collective|transit|reception|relief)$/u.test(pieces[k - 1]!.lower)
    )
      return 'sheltered'
    if (lower === 'host') return 'sheltered'
    if (kind === 'mark' && /^[.;]$/u.test(lower)) return null
  }
  return null
}

const HAVEN_VERBS =
  /^(?:took|take|takes|taken|taking|seek|seeks|seeking|sought|find|found|finding|given|offered|temporary|under)$/u

/**
 * A cue that is a noun of its own after a preposition ("living near a shelter", "after the
 * attacks").
 */
function isOtherNoun(pieces: readonly Piece[], at: number, start: number): boolean {
  const { lower } = pieces[at]!
  if (
    !/(?:tion|tions|ment|ments|deaths?|shelter|shelters|home|missing|living|injuries|population)$/u.test(
      lower,
    )
  )
    return false
  const before = pieces[at - 1]?.lower ?? ''
  if (/^(?:shelters?|refuge)$/u.test(lower)) return !HAVEN_VERBS.test(before)
  if (at === start) return false
  return /^(?:the|a|an|of|after|from|by|in|for|and|to|with)$/u.test(before)
}

/** "damaged or destroyed" is destroyed; sheltered in camps is in relief camps. */
function joinedTerm(pieces: readonly Piece[], at: number, term: Term, sort: Household): Term {
  if (term === 'partially destroyed housing' && /^(?:or|and)$/u.test(pieces[at + 1]?.lower ?? '')) {
    const next = pieces[at + 2] && cueAt(pieces, at + 2, sort)
    if (next && next.term === 'destroyed housing') return next.term
  }
  if (term !== 'sheltered') return term
  for (let k = at + 1; k < at + 9 && k < pieces.length; k++) {
    if (/^(?:camp|camps)$/u.test(pieces[k]!.lower)) return 'in relief camp'
    if (/^[.;]$/u.test(pieces[k]!.lower)) break
  }
  return term
}

const HARMS: ReadonlySet<Term> = new Set<Term>([
  'killed',
  'injured',
  'missing',
  'detained',
  'returned',
])
const DISPLACED: ReadonlySet<Term> = new Set<Term>([
  'displaced',
  'refugees',
  'evacuated',
  'homeless',
])

/** Whether what befell those counted says more than their noun: fighters who fled stay fighters. */
const overrides = (befell: Term, own: Term) =>
  befell !== 'residents' && (HARMS.has(befell) || DISPLACED.has(own) || own.endsWith('housing'))

/** Terms that only people can come under, whatever noun names them. */
const OF_PEOPLE: ReadonlySet<Term> = new Set<Term>([
  'displaced',
  'forced to flee',
  'homeless',
  'killed',
  'injured',
  'detained',
])

/**
 * What befell those whom an unknown noun names ("40 basket weavers were killed"); animals and
 * things are none.
 */
function harmed(counting: Counting): TermRead | null {
  const { pieces, counted } = counting
  if (!counted || ANIMALS.has(pieces[counted.head]!.lower)) return null
  // A misspelled noun or a people is plural by its verb, a people by its capital as well.
  const agrees = /^(?:were|are|have)$/u.test(pieces[counted.to]?.lower ?? '')
  const head = pieces[counted.head]!
  if (!looksPlural(head.lower) && !agrees && !head.capital) return null
  const read = governedBy(counting, 'people') ?? befell(counting, 'people', 5)
  // Guns are seen heading somewhere as well: only a verb of its own makes those counted people.
  if (read && !isCue(pieces[read.at]!.lower)) return null
  // Districts are evacuated too; a noun that is plural by its verb alone is a misspelled one.
  const people = head.capital || !looksPlural(head.lower)
  return read && (OF_PEOPLE.has(read.term) || people) ? read : null
}

/** "The dead include four children": the term of those whom the number is among. */
function victimsInclude({ pieces, from, left }: Counting): TermRead | null {
  if (from - 2 < left || !/^(?:include|includes|included)$/u.test(pieces[from - 1]!.lower))
    return null
  const { lower } = pieces[from - 2]!
  const term = MODIFIER_TERMS.get(lower) ?? NOUN_TERMS.get(lower)
  return term && term !== 'residents' ? { term, at: from } : null
}

/** A town that shelters fighters or refugees says less of them than their noun. */
const HOSTED: ReadonlySet<Term> = new Set<Term>(['sheltered', 'refugees', 'residents'])

/** People with no verb or noun that says more. */
const PLAIN: ReadonlySet<Household> = new Set(['people', 'households'])

/**
 * The term of a number and the piece that tells it; null where the number counts nothing of the
 * vocabulary. Cost: a few dozen pieces.
 */
export function termOf(counting: Counting): TermRead | null {
  const { pieces, counted, to } = counting
  const elliptic = !counted
  const label = elliptic ? labelOf(counting) : null
  if (label) return label
  const among = victimsInclude(counting)
  if (among) return among
  const sort = sortOf(pieces, counted) ?? (elliptic ? (counting.inherited ?? 'people') : 'thing')
  const opened = openedBy(counting, sort)
  const own = phraseTerm(counting, sort)
  const object = governedBy(counting, sort)
  const named = own !== null && own.term !== 'residents'
  if (object && !(named && HOSTED.has(object.term)) && (sort !== 'thing' || own)) return object
  if (opened && elliptic) return opened
  if (sort === 'thing' && !own) return harmed(counting) ?? strengthAt(counting)
  if (own && NOUN_TERMS.has(pieces[own.at]!.lower)) {
    const strong = own.term === 'attacks' || own.term === 'facilities' || own.term === 'killed'
    if (strong) return own
  }
  const plain = own === null || own.term === 'residents'
  const right = befell(counting, sort, plain ? RIGHT_REACH : 7)
  if (right && (plain || overrides(right.term, own.term))) return right
  if (opened && (plain || overrides(opened.term, own.term))) return opened
  if (own) return own
  if (elliptic) return null
  const settled = settledAt(counting) ?? labelOf(counting)
  if (!PLAIN.has(sort)) return null
  return settled ?? mannedAt(counting) ?? { term: 'other', at: to }
}
