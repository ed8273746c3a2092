// The bodies of a sentence that stand behind its numbers, by what is said of them: they tell or
// count, a paper or people of theirs do, they stand in brackets. Example: in "By the count of the
// river office, 40 homes are gone" it is "the river office".
import type { Name } from '../../model/annotation.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import type { Piece } from '../grammar/piece.ts'
import {
  BODIES,
  COUNTS,
  COUNT_WORDS,
  GIVES,
  JUDGES,
  JUDGES_AS,
  PAPERS,
  STAFF,
  TAKES_AS,
  TELLS,
} from '../lexicon/sources.ts'

/** A body that vouches for numbers, and for which of the sentence. */
export interface Voucher {
  readonly source: Span
  readonly over: Span
}

/** Pieces [from, to) of a body's name. */
interface Body {
  readonly from: number
  readonly to: number
}

/** Bodies looked at in one sentence. */
const MOST_BODIES = 8
/** Words of a body's name. */
const MOST_WORDS = 7
/** How far a paper may stand before "from the ministry", in pieces. */
const PAPER_REACH = 7

/** The bodies that vouch for the numbers of a sentence, in order. O(pieces). */
export function vouchersIn(pieces: readonly Piece[], names: readonly Name[]): Voucher[] {
  const start = pieces[0]?.start ?? 0
  const end = pieces.at(-1)?.end ?? 0
  return bodiesIn(pieces, names).flatMap((body): Voucher[] => {
    const source = { start: pieces[body.from]!.start, end: pieces[body.to - 1]!.end }
    const tells = isBehind(pieces, body) || speaks(pieces, body) || asPronoun(pieces, body)
    return tells ? [{ source, over: { start, end } }] : []
  })
}

const DETERMINER = /^(?:the|an?)$/u

/** Names of bodies and people, and "the river office": phrases that end in a word for a body. */
function bodiesIn(pieces: readonly Piece[], names: readonly Name[]): Body[] {
  const found: Body[] = []
  for (let k = 0; k < pieces.length && found.length < MOST_BODIES; k++) {
    const to = bodyFrom(pieces, k, names)
    if (to === 0) continue
    found.push({ from: k, to })
    k = to - 1
  }
  return found
}

/** The index after a body whose name opens at a piece, or 0. */
function bodyFrom(pieces: readonly Piece[], at: number, names: readonly Name[]): number {
  const { lower, capital, start } = pieces[at]!
  const opens = DETERMINER.test(lower)
  if (!opens && (!capital || NO_NAME.test(lower))) return 0
  const named = namedAt(pieces, at + (opens ? 1 : 0), names)
  let last = named
  for (let k = at + (opens ? 1 : 0), n = 0; k < pieces.length && n < MOST_WORDS; k++, n++) {
    const piece = pieces[k]!
    if (piece.kind !== 'word') {
      if (piece.raw === '-' || piece.raw === '&') continue
      break
    }
    const ends = BODIES.has(piece.lower) || (k > at && piece.capital && BODIES.has(stemOf(piece)))
    if (ends) last = Math.max(last, k + 1)
    if (!piece.capital && !ends && (STOP.test(piece.lower) || !(opens || n > 0))) break
    // "the ministry found": a lower-case word after the name is its verb.
    if (!piece.capital && ends && !BODIES.has(pieces[k + 1]?.lower ?? '')) break
    if (!piece.capital && !ends && (TELLS.has(piece.lower) || isJudging(piece))) break
  }
  return last > at && !(last === at + 1 && opens) && start >= 0 ? last : 0
}

const isJudging = ({ lower }: Piece) =>
  JUDGES.has(lower) || JUDGES_AS.has(lower) || TAKES_AS.has(lower)

const NO_NAME =
  /^(?:as|when|in|on|at|by|with|after|before|while|where|whereas|of|for|from|according|and|but|if|since|having|not|no|some|all|to|it|he|she|they|we|there|this|that|these|those|what|how)$/u

const stemOf = ({ lower }: Piece) => lower.replace(/['’]s$/u, '')
const STOP =
  /^(?:of|in|on|at|by|to|from|for|with|and|or|but|that|which|who|as|has|have|had|is|are|was|were|will|would|said|than|when|where|while|after|before|if|how|what|because)$/u

/** The index after a person's or body's name that opens at a piece, or 0. */
function namedAt(pieces: readonly Piece[], at: number, names: readonly Name[]): number {
  const piece = pieces[at]
  if (!piece) return 0
  const name = names[firstAtOrAfter(names, piece.start)]
  if (!name || name.start !== piece.start || name.type === 'place' || name.type === 'other')
    return 0
  const to = firstAtOrAfter(pieces, name.end)
  return to - at <= MOST_WORDS ? to : 0
}

/** "by the count of", "figures issued on Monday by", "monitors from", "(", "as … sees it". */
function isBehind(pieces: readonly Piece[], { from, to }: Body): boolean {
  const before = pieces[from - 1]?.lower ?? ''
  const after = pieces[to]?.lower ?? ''
  if (before === 'to' && pieces[from - 2]?.lower === 'according') return true
  if (before === '(' || (before === ':' && pieces[from - 3]?.lower === '(')) {
    // "(NORDPRESS) -" is whence a report was sent.
    return after === ')' && !/^[-–—]$/u.test(pieces[to + 1]?.lower ?? '')
  }
  if (before === 'as' && /^(?:sees?|puts?|put)$/u.test(after)) return true
  // "going by the council", "if the council is to be believed"
  const goes = /^(?:go|going|judge|judging)$/u.test(pieces[from - 2]?.lower ?? '')
  if (before === 'by' && goes) return true
  if (before === 'if' && isTrusted(pieces, to)) return true
  // "lawyers told the council": nobody by name told a body that passes it on.
  if (before === 'told' && UNNAMED.test(pieces[from - 2]?.lower ?? '')) return true
  if (before === 'as' && /^(?:report(?:s|ed)|reckon(?:s|ed)|said|says)$/u.test(after)) return true
  // "the army data show"
  if (PAPERS.has(after) && TELLS.has(pieces[to + 1]?.lower ?? '')) return true
  if (!/^(?:by|from|of|at|with|for|within|inside)$/u.test(before)) return false
  if (before === 'by' && toldBy(pieces, from - 1)) return true
  for (let k = from - 2; k >= 0 && k >= from - 1 - PAPER_REACH; k--) {
    const { lower, kind } = pieces[k]!
    if (kind === 'mark' && lower !== '-') return false
    if (PAPERS.has(lower) || STAFF.has(lower)) return isPaper(pieces, k, { from, to })
    // "lawyers working with the council said"
    const works = lower === 'working' && UNNAMED.test(pieces[k - 1]?.lower ?? '')
    if (works && k === from - 2) return tellsAt(pieces, to, 3)
  }
  return false
}

/** "is right", "is to be believed", "can be trusted": whether a number holds hangs on them. */
const isTrusted = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:(?:is|are|was|were) (?:right|correct)|(?:is|are) to be (?:believed|trusted))\b/u.test(
    pieces
      .slice(at, at + 4)
      .map(({ lower }) => lower)
      .join(' '),
  )

/** "When people of the council had finished, they had listed 900": the pronoun is the body's. */
function asPronoun(pieces: readonly Piece[], { from, to }: Body): boolean {
  const staff = /^(?:of|from|at|with|for)$/u.test(pieces[from - 1]?.lower ?? '')
  if (!staff || !STAFF.has(pieces[from - 2]?.lower ?? '')) return false
  for (let k = to; k < pieces.length && k < to + PRONOUN_REACH; k++)
    if (pieces[k]!.raw === ',' && pieces[k + 1]?.lower === 'they') return tellsAt(pieces, k + 2, 3)
  return false
}

/** How far behind a body the pronoun for its people may stand, in pieces. */
const PRONOUN_REACH = 14

const UNNAMED =
  /^(?:lawyers|officers|doctors|witnesses|residents|villagers|relatives|survivors|activists|nurses|medics|soldiers|refugees|workers|sources|people|neighbours|traders|priests|teachers)$/u

const PASSIVE =
  /^(?:put|given|estimated|counted|reported|recorded|registered|listed|documented|announced|confirmed|verified|published|issued|released|compiled|lowered|raised|revised|corrected|reduced|cut|quoted|cited|tallied|assessed|projected|predicted|expected|feared|stated|noted|observed|established|described|depicted|portrayed|considered|deemed|rated|gauged|judged|presumed|supposed|suspected|credited|ascribed|attributed|believed|thought|known|said|held|understood)$/u

/** "is put at 900 by the council": a verb of telling before "by", with nothing else between. */
function toldBy(pieces: readonly Piece[], by: number): boolean {
  for (let k = by - 1; k >= 0 && k >= by - PAPER_REACH; k--) {
    const { lower, kind } = pieces[k]!
    if (PASSIVE.test(lower)) return true
    if (kind === 'mark' && !/^[,.-]$/u.test(lower)) return false
    if (/(?:ed|en)$/u.test(lower) && lower.length > 4) return false
  }
  return false
}

/** A word for a paper that is one here: "by the count of", "figures from"; not "the number of police". */
function isPaper(pieces: readonly Piece[], at: number, { from, to }: Body): boolean {
  const { lower } = pieces[at]!
  const joint = pieces[from - 1]!.lower
  // "A paper lists a force of 900 for the front": a verb.
  if (lower.endsWith('s') && /^(?:an?|the)$/u.test(pieces[at + 1]?.lower ?? '')) return false
  if (STAFF.has(lower)) {
    const next = /^(?:from|at|of|with|for|within)$/u.test(joint)
    return next && (tellsAt(pieces, to, 3) || /^(?:to|by)$/u.test(pieces[at - 1]?.lower ?? ''))
  }
  if (/^(?:number|numbers|list|lists|toll|count|population)$/u.test(lower) && joint === 'of') {
    const lead = pieces.slice(Math.max(0, at - 2), at).map((one) => one.lower)
    return lead.some((one) => /^(?:by|to|in|on)$/u.test(one))
  }
  // "(estimate of the council)"
  if (pieces[at - 1]?.raw === '(') return true
  const led = /^(?:by|to|in|on|per)$/u.test(
    pieces[at - 1]?.lower === 'the' || pieces[at - 1]?.lower === 'a'
      ? (pieces[at - 2]?.lower ?? '')
      : (pieces[at - 1]?.lower ?? ''),
  )
  return led || joint !== 'of' || tellsAt(pieces, to, 5) || at <= 1
}

const GAP =
  /^(?:has|have|had|also|now|already|later|since|so|far|officially|on|by|in|a|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|dated|still|only|first|itself|then|today|yesterday|earlier|again|meanwhile)$/u

/** Whether a verb of telling or counting stands at a piece, day words before it aside. */
function tellsAt(pieces: readonly Piece[], at: number, reach: number): boolean {
  for (let k = at; k < pieces.length && k <= at + reach; k++) {
    const { lower } = pieces[k]!
    // "the front numbers 900 fighters" tells how many it has.
    const has = /^numbers?$/u.test(lower) && pieces[k + 1]?.lower !== 'the'
    if ((TELLS.has(lower) || COUNTS.has(lower)) && !has) return true
    if (/^(?:contain|contains|attributes?)$/u.test(lower) || JUDGES.has(lower)) return true
    if (isJudging(pieces[k]!) && judgesAs(pieces, k)) return true
    if (lower === 'pointed' && pieces[k + 1]?.lower === 'out') return true
    // "is aware of a force"
    const next = pieces[k + 1]?.lower ?? ''
    const be = /^(?:was|is|were|are)$/u.test(lower)
    if (be && next === 'aware') return true
    // "was able to document", "could verify"
    if (be && next === 'able') k += 2
    else if (!GAP.test(lower) && !/^(?:could|can|managed|to)$/u.test(lower)) return false
  }
  return false
}

/** How far behind a verb of judging its "as" or "to be" may stand, in pieces. */
const JUDGED_REACH = 10
const KNOWING = /^(?:information|evidence|word|indications|proof|knowledge|reports)$/u

/**
 * Whether a verb that also has other senses judges here: "sees the front as", "has it at 900",
 * "holds that", "has word of".
 */
function judgesAs(pieces: readonly Piece[], verb: number): boolean {
  const next = pieces[verb + 1]?.lower ?? ''
  const has = TAKES_AS.has(pieces[verb]!.lower)
  if (next === 'that' || KNOWING.test(next)) return true
  for (let k = verb + 2; k < pieces.length && k <= verb + JUDGED_REACH; k++) {
    const { lower, kind } = pieces[k]!
    if (kind === 'mark' && !/^[-'’]$/u.test(lower)) return false
    const after = pieces[k + 1]
    // "at 900 strong", but "has gathered a force 900 strong"
    if (kind === 'number')
      return after?.lower === 'strong' && (!has || pieces[k - 1]!.lower === 'at')
    if (lower === 'to' && after?.lower === 'be') return true
    // "as", "at" or a force right before the number.
    if (!has && /^(?:as|at)$/u.test(lower) && isNear(pieces, k)) return true
  }
  return false
}

/** Whether a number follows within a few words that belong to it: "as a force some 900". */
const isNear = (pieces: readonly Piece[], at: number): boolean => {
  for (let k = at + 1; k < pieces.length && k <= at + 5; k++) {
    if (pieces[k]!.kind === 'number') return true
    if (pieces[k]!.kind === 'mark') return false
  }
  return false
}

/** Whether a body is the subject of a verb of telling, of counting, or of moving a count. */
function speaks(pieces: readonly Piece[], { from, to }: Body): boolean {
  const before = pieces[from - 1]
  const counts = before !== undefined && RELATIVE.test(before.lower)
  // "detentions that the council documented", "a number that the council repeated".
  if (counts && isCounted(pieces, from - 1, to)) return true
  // After a preposition it is no subject: "in the council said" is a listing of nothing.
  if (
    before &&
    /^(?:of|in|by|to|from|with|at|against|for|on|near|told|between|that|which|whom|whose)$/u.test(
      before.lower,
    )
  )
    return false
  if (tellsAt(pieces, to, 5)) return true
  for (let k = to; k < pieces.length && k <= to + 4; k++) {
    const { lower } = pieces[k]!
    if (GIVES.has(lower)) {
      const near = pieces.slice(k + 1, k + 6)
      return near.some((one) => COUNT_WORDS.has(one.lower))
    }
    if (!GAP.test(lower)) return false
  }
  return false
}

const RELATIVE = /^(?:that|which)$/u

/** Whether a relative clause says that a body counted what stands before it, or told a count. */
function isCounted(pieces: readonly Piece[], that: number, to: number): boolean {
  const noun = pieces[that - 1]?.raw === ',' ? pieces[that - 2] : pieces[that - 1]
  if (!noun || noun.kind !== 'word' || TELLS.has(noun.lower)) return false
  const able = /^(?:was|is|were|are)$/u.test(pieces[to]?.lower ?? '') ? 3 : 0
  for (let k = to + able; k <= to + able + 2; k++) {
    const { lower } = pieces[k] ?? { lower: '' }
    if (COUNTS.has(lower) || JUDGES.has(lower)) return true
    if (/^(?:figure|number|count|toll|tally)$/u.test(noun.lower) && TELLS.has(lower)) return true
    if (!/^(?:has|have|had|could|also|to)$/u.test(lower)) return false
  }
  return false
}

const TOLD_TO =
  /^(?:reporters|journalists|us|parliament|radio|television|press|the|a|local|state)$/u
/** Words between a verb of telling and its day. */
const MOST_TOLD_TO = 5

/** Whether a day is that of the telling ("said on Sunday", "told reporters on Friday"), not of the count. */
export function isToldOn(pieces: readonly Piece[], time: Span): boolean {
  const at = firstAtOrAfter(pieces, time.start)
  const lead = /^(?:on|late|early)$/u.test(pieces[at - 1]?.lower ?? '') ? at - 2 : at - 1
  for (let k = lead; k >= 0 && k > lead - MOST_TOLD_TO; k--) {
    const { lower } = pieces[k]!
    if (TELLS.has(lower)) return true
    if (!TOLD_TO.test(lower)) break
  }
  const to = firstAtOrAfter(pieces, time.end)
  // "On Tuesday, the office gave the toll as 61": a body and its verb of telling follow.
  const comma = pieces[to]?.raw === ',' ? to + 1 : to
  const opens = lead <= 0 || pieces[lead]?.raw === ','
  if (opens && pieces[to]?.raw === ',') {
    const end = bodyFrom(pieces, comma, [])
    return end > 0 && speaks(pieces, { from: comma, to: end })
  }
  // "the office on Monday raised the toll"
  const verb = pieces[to]?.lower ?? ''
  if (!TELLS.has(verb) && !GIVES.has(verb)) return false
  return (
    BODIES.has(pieces[lead]?.lower ?? '') &&
    speaks(pieces, { from: Math.max(0, lead - 1), to: lead + 1 })
  )
}
