// The verb groups of a sentence as ranges of its pieces, for the rules that ask which words are
// verbs and whose they are. Example: in "Tarnline has sold 40 boats" pieces 1..3, finite.
import type { Token } from '../../text/token.ts'
import { firstAtOrAfter } from '../../text/span.ts'
import { formsOf } from '../event/verb-form.ts'
import { verbsIn, type EventVerb } from '../event/verb-group.ts'
import { FALLS, RISES } from '../lexicon/approximators.ts'
import { DETERMINERS } from '../lexicon/grammar.ts'
import type { Piece } from '../grammar/piece.ts'

/** A verb group as pieces [from, to); `finite`: it has a subject of its own. */
export interface Verb {
  readonly from: number
  readonly to: number
  readonly finite: boolean
  /** A single form that may be a participle: "homes built by hand". */
  readonly bare: boolean
  /** A single -ing form: "men earning little". */
  readonly ing: boolean
}

/** A sentence's pieces with its verbs. */
export interface Clause {
  readonly pieces: readonly Piece[]
  readonly verbs: readonly Verb[]
  /** The verb that begins at a piece. */
  readonly startsAt: ReadonlyMap<number, Verb>
  /** Indexes of all pieces that belong to a verb group. */
  readonly verbal: ReadonlySet<number>
}

const NUMBER_OPENS =
  /^(?:about|around|some|nearly|almost|over|at|up|more|fewer|less|another|dozens|hundreds|thousands|[$€£])$/u

/** "Tarnline cut 450 jobs": a past form that is a noun as well, between a noun and a number. */
function beforeNumbers(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  groups: readonly EventVerb[],
): EventVerb[] {
  const known = new Set(groups.map(({ head }) => head))
  const found: EventVerb[] = []
  for (let k = from + 1; k < to - 1; k++) {
    const { form, lower } = tokens[k]!
    const next = tokens[k + 1]!
    if (form !== 'word' || known.has(k) || tokens[k - 1]!.form !== 'word') continue
    if (next.form !== 'number' && !NUMBER_OPENS.test(next.lower)) continue
    if (!formsOf(lower)?.isPast || DETERMINERS.has(tokens[k - 1]!.lower)) continue
    found.push({ ...PLAIN_PAST, first: k, head: k, base: lower })
  }
  return found
}

const PLAIN_PAST = {
  modal: null,
  negated: false,
  passive: false,
  progressive: false,
  perfect: false,
  form: 'past' as const,
  copula: false,
}

/** Whether a form can be a participle that describes a noun; what rises or falls does so itself. */
const mayDescribe = (lower: string) =>
  !RISES.has(lower) && !FALLS.has(lower) && formsOf(lower)?.isParticiple === true

/** The pieces of a stretch of text with its verb groups. O(tokens). */
export function readClause(pieces: readonly Piece[], tokens: readonly Token[]): Clause {
  const first = pieces[0]
  if (!first) return { pieces, verbs: [], startsAt: new Map(), verbal: new Set() }
  const from = firstAtOrAfter(tokens, first.start)
  const to = firstAtOrAfter(tokens, pieces.at(-1)!.end)
  const groups = verbsIn(tokens, { from, to })
  const verbs = [...groups, ...beforeNumbers(tokens, { from, to }, groups)]
    .sort((a, b) => a.first - b.first)
    .filter(({ head }) => !/[-‐‑]/u.test(tokens[head]!.lower))
    .map(({ first, head, form, copula }) => ({
      from: firstAtOrAfter(pieces, tokens[first]!.start),
      to: firstAtOrAfter(pieces, tokens[head]!.end),
      finite: form === 'past' || form === 'present',
      bare: first === head && !copula && mayDescribe(tokens[head]!.lower),
      ing: first === head && form === 'ing',
    }))
    .filter(({ from, to }) => to > from && !(to === from + 1 && pieces[from]!.capital))
  const verbal = new Set<number>()
  for (const { from, to } of verbs) for (let k = from; k < to; k++) verbal.add(k)
  return { pieces, verbs, startsAt: new Map(verbs.map((verb) => [verb.from, verb])), verbal }
}

/** Index of the last verb that ends before a piece, or -1. O(log verbs). */
export function lastVerbBefore(verbs: readonly Verb[], piece: number): number {
  let low = 0
  let high = verbs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (verbs[middle]!.to <= piece) low = middle + 1
    else high = middle
  }
  return low - 1
}
