// Sentences into verb groups: auxiliaries, negation and the verb they lead to, with what they say
// of its reality. Example: "will not be allowed" is one group with the verb "allowed", modal
// "will", negated, passive.
import type { Token } from '../../text/token.ts'
import { formsOf, type VerbForm } from './verb-form.ts'

/** A verb with its auxiliaries; indexes are into the tokens given. */
export interface EventVerb {
  /** First auxiliary, or the verb itself. */
  readonly first: number
  /** The verb that tells what is done. */
  readonly head: number
  readonly base: string
  /** "will", "may", "must" … spelled out, or null. */
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly progressive: boolean
  readonly perfect: boolean
  readonly form: 'past' | 'present' | 'infinitive' | 'participle' | 'ing'
  /** No verb after the auxiliary: "was a mistake". The head is the auxiliary. */
  readonly copula: boolean
}

type Kind = 'modal' | 'have' | 'be' | 'do' | 'to' | 'not' | 'adverb'

const WORDS: readonly (readonly [Kind, string])[] = [
  ['modal', 'will shall would should could can may might must cannot ought'],
  ['have', 'have has had having'],
  ['be', 'be is are was were been being am get gets got getting gotten'],
  ['do', 'do does did'],
  ['to', 'to'],
  ['not', 'not never neither nor'],
  [
    'adverb',
    'also still now ever already soon then just since all both so even always often once ' +
      'only again yet far further later instead first thus therefore together either today',
  ],
]
const KIND = new Map(
  WORDS.flatMap(([kind, words]) => words.split(' ').map((w) => [w, kind] as const)),
)
const NEGATED = new Map([
  ["won't", 'will'],
  ["can't", 'can'],
  ['cannot', 'can'],
  ["shan't", 'shall'],
])
/** Contracted auxiliaries: what stands after the apostrophe. */
const CONTRACTED = new Map<string, readonly [Kind, string]>([
  ["'ll", ['modal', 'will']],
  ["'ve", ['have', 'have']],
  ["'re", ['be', 'are']],
  ["'m", ['be', 'am']],
  ["'d", ['modal', 'would']],
])
/** Auxiliaries and adverbs in one group. */
const MAX_GROUP = 8
/** Tokens between verbs that share their auxiliaries. */
const SHARED_REACH = 12

const DETERMINER = new Set(
  (
    'the a an this these those its their his her our my your no any some each every ' +
    'another such both all several many few most more whose other'
  ).split(' '),
)
const PREPOSITION = new Set(
  (
    'of in on at by for with from into over under between among against about through ' +
    'during without within to as per near after before toward towards amid despite'
  ).split(' '),
)

interface Auxiliary {
  readonly kind: Kind
  readonly word: string
  readonly negated: boolean
}

/** What kind of auxiliary a token is, contractions resolved; null for any other word. */
function auxiliaryOf(lower: string): Auxiliary | null {
  const spelled = NEGATED.get(lower)
  if (spelled) return { kind: 'modal', word: spelled, negated: true }
  if (lower.endsWith("n't")) {
    const kind = KIND.get(lower.slice(0, -3))
    return kind ? { kind, word: lower.slice(0, -3), negated: true } : null
  }
  const kind = KIND.get(lower)
  if (kind) return { kind, word: lower, negated: kind === 'not' }
  const contracted = CONTRACTED.get(lower.slice(lower.indexOf("'")))
  if (contracted && lower.includes("'"))
    return { kind: contracted[0], word: contracted[1], negated: false }
  return lower.length > 4 && lower.endsWith('ly')
    ? { kind: 'adverb', word: lower, negated: false }
    : null
}

const NONE: ReadonlySet<number> = new Set()

/**
 * The verb groups of tokens [from, to), in order; none begins at a token of `named`, those inside
 * names. O(tokens).
 */
export function verbsIn(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  named: ReadonlySet<number> = NONE,
): EventVerb[] {
  const groups: EventVerb[] = []
  for (let i = from; i < to;) {
    if (named.has(i)) {
      i++
      continue
    }
    const group = groupAt(tokens, { from, to, i, previous: groups.at(-1) })
    if (group) groups.push(group)
    i = group ? group.head + 1 : i + 1
  }
  return groups
}

interface Place {
  readonly from: number
  readonly to: number
  readonly i: number
  readonly previous: EventVerb | undefined
}

function groupAt(tokens: readonly Token[], place: Place): EventVerb | null {
  const { i, to } = place
  if (tokens[i]!.form !== 'word') return null
  const lead = auxiliaryOf(tokens[i]!.lower)
  if (!lead || lead.kind === 'adverb' || lead.kind === 'not') return bareGroup(tokens, place)
  const auxiliaries: Auxiliary[] = []
  let at = i
  for (; at < to && at - i < MAX_GROUP; at++) {
    const next = tokens[at]!.form === 'word' ? auxiliaryOf(tokens[at]!.lower) : null
    if (!next || (next.kind === 'to' && at > i)) break
    auxiliaries.push(next)
  }
  return finishGroup(tokens, { first: i, at, auxiliaries, to })
}

interface Begun {
  readonly first: number
  readonly at: number
  readonly to: number
  readonly auxiliaries: readonly Auxiliary[]
}

/** The group that some auxiliaries lead to, or a copula, or null ("to the town"). */
function finishGroup(tokens: readonly Token[], begun: Begun): EventVerb | null {
  const { first, at, to, auxiliaries } = begun
  const has = (kind: Kind) => auxiliaries.some((one) => one.kind === kind)
  const last = auxiliaries.findLast(({ kind }) => kind !== 'adverb' && kind !== 'not')!
  const head = at < to ? tokens[at] : undefined
  const form = head?.form === 'word' ? formsOf(head.lower) : null
  const modal = auxiliaries.find(({ kind }) => kind === 'modal')?.word ?? null
  const common = { first, modal, negated: auxiliaries.some((one) => one.negated) }
  const tense = has('to') && !modal ? 'infinitive' : tenseOf(auxiliaries)
  if (form && fits(last.kind, form))
    return {
      ...common,
      head: at,
      base: form.base,
      perfect: has('have'),
      passive: last.kind === 'be' && form.isParticiple && !form.isIng,
      progressive: last.kind === 'be' && form.isIng,
      form: tense,
      copula: false,
    }
  const verb = auxiliaries.findLastIndex(({ kind }) => /^(?:be|have|do)$/u.test(kind))
  if (verb < 0 || /^g[eo]t/u.test(tokens[first + verb]!.lower)) return null
  const plain = { passive: false, progressive: false, copula: true }
  const { kind } = auxiliaries[verb]!
  return {
    ...common,
    ...plain,
    head: first + verb,
    base: kind,
    perfect: has('have') && verb > 0,
    form: tense,
  }
}

function fits(kind: Kind, form: VerbForm): boolean {
  if (kind === 'have') return form.isParticiple
  return kind === 'be' ? form.isParticiple || form.isIng : form.isBase
}

const tenseOf = (auxiliaries: readonly Auxiliary[]) =>
  /^(?:was|were|had|did|got)$/u.test(auxiliaries[0]?.word ?? '') ? 'past' : 'present'

/** A verb without auxiliaries, told from nouns and adjectives by its neighbours. */
function bareGroup(tokens: readonly Token[], { from, to, i, previous }: Place): EventVerb | null {
  const form = formsOf(tokens[i]!.lower)
  if (!form) return null
  const before = i > from ? tokens[i - 1]! : undefined
  const after = i + 1 < to ? tokens[i + 1]! : undefined
  if (/^(?:forces|troops)$/u.test(tokens[i]!.lower) && ARMED.test(before?.lower ?? '')) return null
  const shares =
    previous !== undefined &&
    i - previous.head <= SHARED_REACH &&
    /^(?:and|or)$/u.test(before?.lower ?? '')
  const kind = bareForm(form, { before, after, shares: shares && previous.form !== 'past' })
  if (!kind) return null
  const passive = kind === 'participle' || (shares && previous.passive && form.isParticiple)
  const lead = shares && (kind === 'base' || passive) ? previous : null
  const adverb = before?.lower ?? ''
  return {
    first: i,
    head: i,
    base: form.base,
    modal: lead?.modal ?? null,
    negated:
      (passive && lead?.negated === true) ||
      /^(?:not|never)$/u.test(adverb) ||
      (adverb === 'without' && kind === 'ing'),
    passive,
    progressive: false,
    perfect: false,
    form: lead ? lead.form : kind === 'base' ? 'present' : kind,
    copula: false,
  }
}

/** Before "forces" and "troops": a body, no verb. */
const ARMED =
  /^(?:government|security|armed|rebel|coalition|opposition|ground|special|allied|state|police|army|military|defence|defense|border|peacekeeping|foreign|loyalist)$/u

interface Neighbours {
  readonly before: Token | undefined
  readonly after: Token | undefined
  /** Joined by "and" to a verb whose auxiliaries it may share. */
  readonly shares: boolean
}

type BareForm = 'past' | 'present' | 'base' | 'participle' | 'ing'

function bareForm(form: VerbForm, near: Neighbours): BareForm | null {
  const before = near.before?.lower ?? ''
  const owned = DETERMINER.has(before) || before.endsWith("'s") || before.endsWith("s'")
  // "radically minded rebels": a guessed participle after an adverb is an adjective.
  if (form.guessed && before.endsWith('ly')) return null
  if (form.isPast || form.isParticiple) {
    if (owned && !/^(?:all|both|some|many|this|that|few)$/u.test(before)) return null
    if (form.isBase && form.nounLike && !takesObject(near)) return null
    return form.isPast ? 'past' : 'participle'
  }
  if (owned) return null
  if (form.isIng) return 'ing'
  if (PREPOSITION.has(before)) return null
  if (form.isThird) return isThirdPerson(form, near) ? 'present' : null
  return isPlainPresent(form, near) ? 'base' : null
}

const opensObject = (token: Token | undefined) =>
  token !== undefined && (DETERMINER.has(token.lower) || /^(?:to|that)$/u.test(token.lower))

/** "hit the town", "cut its staff": a past form spelled like a noun needs an object. */
const takesObject = ({ before, after }: Neighbours) => before?.form === 'word' && opensObject(after)

/** "Marn plans to": an -s form that is also a plural noun needs what a verb takes after it. */
function isThirdPerson(form: VerbForm, { before, after }: Neighbours): boolean {
  if (!before) return false
  if (/^(?:he|she|it|who|which|that|this)$/u.test(before.lower)) return true
  if (before.form === 'word' && opensObject(after)) return true
  if (form.nounLike) return before.form === 'word' && after?.form === 'number'
  return before.form !== 'mark' || /^[,”"')]$/u.test(before.lower)
}

/** A base form as the verb of "they", of a plural, or after "and" in a shared group. */
function isPlainPresent(form: VerbForm, { before, after, shares }: Neighbours): boolean {
  if (!before) return false
  if (/^(?:i|we|they|you|who|people|let|help|make|police)$/u.test(before.lower)) return true
  if (/^(?:and|or)$/u.test(before.lower)) return shares && !form.nounLike
  return /[^s]s$/u.test(before.lower) && (!form.nounLike || opensObject(after))
}
