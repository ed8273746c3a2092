// What later reports say became of a commitment: done, or not done, each in a report's own words,
// both ways where reports say both. Never a verdict: a clause of which nobody tells has none.
// Example: "Dorn must clear the tower by 9 March", then "Dorn has not cleared the tower, Venn said"
// -> not done, says Venn; and "Dorn said it had cleared it all, tower and yard" -> done, says Dorn.
import type { Commitment } from '../model/annotation.ts'
import type { Outcome } from '../model/claim.ts'
import { withdrawnIn, type Revision } from '../model/revision.ts'
import type { Published } from '../model/story.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import type { Drafted } from './claim.ts'
import { PAST_FORMS } from './outcome-verbs.ts'
import {
  cite,
  isRepeated,
  unrepeated,
  type NameSpeaker,
  type Report,
  type Said,
} from './statement.ts'
import { contentStems, fold, isEmptyWord, stem } from './words.ts'

/** Commitments asked about, reports told of each, characters between a deed and its thing. */
const MOST_COMMITMENTS = 200
const MOST_OUTCOMES = 12
const REACH = 80

export interface OutcomeDeps {
  readonly reports: readonly Report[]
  readonly published: { readonly [id: string]: Published | null }
  readonly revisions: readonly Revision[]
  readonly nameSpeaker: NameSpeaker
}

/** A deed to look for: the stem of its verb, of the thing it is done to, of who is to do it. */
interface Deed {
  readonly verb: string
  readonly thing: string
  /** All stems of the thing's name, its head among them. */
  readonly things: ReadonlySet<string>
  readonly doer: string | null
  /** Stems that narrow the thing ("the road to Keld"). */
  readonly rest: ReadonlySet<string>
  readonly passive: boolean
}

/**
 * The claims with what reports other than theirs, of their day or later, say became of each; in
 * order of the reports. O(commitments × words that are their verb).
 */
export function withOutcomes(
  drafted: readonly Drafted<'commitment'>[],
  deps: OutcomeDeps,
): Drafted<'commitment'>[] {
  const deeds = drafted.map(({ said }, k) => (k < MOST_COMMITMENTS ? deedOf(said[0]!.about) : null))
  const verbs = new Set(deeds.flatMap((one) => one?.verb ?? []))
  if (verbs.size === 0 || deps.reports.length < 2) return [...drafted]
  const tokens = new Map(deps.reports.map((report) => [report.order, wordsOf(report, verbs)]))
  return drafted.map((one, k) => {
    const deed = deeds[k] ?? null
    const outcomes = deed === null ? [] : outcomesOf(one, deed, tokens, deps)
    return outcomes.length > 0 ? { ...one, claim: { ...one.claim, outcomes } } : one
  })
}

type Words = ReadonlyMap<string, readonly Span[]>

/** Where each of these verbs stands in a report, in any form. */
function wordsOf({ text }: Report, verbs: ReadonlySet<string>): Words {
  const found = new Map<string, Span[]>()
  for (const { index, 0: word } of text.matchAll(/[\p{L}’'-]{2,40}/gu)) {
    const key = verbStem(word)
    if (!verbs.has(key)) continue
    const spans = found.get(key) ?? []
    spans.push({ start: index, end: index + word.length })
    found.set(key, spans)
  }
  return found
}

const verbStem = (word: string) => {
  const folded = fold(word)
  return stem(PAST_FORMS.get(folded) ?? folded)
}

const CUT =
  /\s(?:by|before|within|until|on|from|to|of|over|in|into|for|with|between|at|after|and|around|near|through|without|under|if|so|that)\s|[,;:()]/u
const BE =
  /^(.{2,120}?)\s(?:(?:must|will|shall|should|is\s+to|are\s+to)\s+be)\s+(?:\p{Ll}+ly\s+)?(\p{Ll}{3,20})\b/u
const ACTIVE =
  /^(?:(.{2,80}?)\s(?:must|will|shall|has\s+to|have\s+to|is\s+to|are\s+to|has\s+promised\s+to|have\s+promised\s+to|promised\s+to|agreed\s+to)\s)?(?:to\s)?(\p{Ll}{3,20})\s(?:(?:up|out|down|off|over|back|away)\s)?([^]{3,200})$/u

/** The deed of a commitment; null where no verb with a thing is found, or it is a pledge not to. */
function deedOf({ who, what }: Commitment): Deed | null {
  const words = what.replaceAll(/\s+/gu, ' ')
  if (/^(?:not|never|no)\b/iu.test(words)) return null
  const passive = BE.exec(words)
  if (passive) {
    const things = stemsOf(passive[1]!)
    return things.length === 0
      ? null
      : deed(passive[2]!, things, { doer: null, subject: passive[1]! })
  }
  const active = ACTIVE.exec(words)
  const body = active ? active[3]!.split(CUT)[0]! : ''
  const things = stemsOf(body)
  if (!active || things.length === 0 || isEmptyWord(fold(active[2]!))) return null
  return deed(active[2]!, things, { doer: who ?? active[1] ?? null, subject: null })
}

function deed(
  verb: string,
  things: readonly string[],
  { doer, subject }: { readonly doer: string | null; readonly subject: string | null },
): Deed {
  const named = doer === null ? [] : stemsOf(doer)
  return {
    verb: verbStem(verb),
    thing: things.at(-1)!,
    things: new Set(things),
    doer: named.at(-1) ?? null,
    rest: new Set(contentStems(subject ?? '').filter((one) => !things.includes(one))),
    passive: subject !== null,
  }
}

/** Stems of the words of a phrase up to its first preposition. */
function stemsOf(phrase: string): string[] {
  const head = ` ${phrase.trim()} `.split(CUT).find((part) => part.trim() !== '') ?? ''
  return (head.match(/[\p{L}’'-]{2,40}/gu) ?? [])
    .map((word) => fold(word))
    .filter((word) => !isEmptyWord(word))
    .map((word) => stem(word))
}

function outcomesOf(
  { said }: Drafted<'commitment'>,
  wanted: Deed,
  tokens: ReadonlyMap<number, Words>,
  { reports, published, revisions, nameSpeaker }: OutcomeDeps,
): Outcome[] {
  const own = new Set(said.map(({ report }) => report.order))
  const since = firstDay(said, published)
  const outcomes: Outcome[] = []
  for (const report of reports) {
    const until = published[report.id]?.to ?? null
    if (own.has(report.order) || (since !== null && until !== null && until < since)) continue
    const spots = tokens.get(report.order)!.get(wanted.verb) ?? []
    let known = false
    for (const at of spots) {
      const told = toldAt(report, at, wanted, known)
      if (!told || isRepeated(report, at)) continue
      const passage = cite(report, told.sentence)
      if (withdrawnIn(passage, revisions)) continue
      known = true
      outcomes.push({
        reported: told.reported,
        by: speakerAt(report, at, nameSpeaker),
        cite: passage,
      })
    }
  }
  return outcomes.slice(0, MOST_OUTCOMES)
}

/** The first day on which a report may have told of the commitment. */
function firstDay(
  said: readonly Said<'commitment'>[],
  published: OutcomeDeps['published'],
): string | null {
  const days = said.map(({ report }) => published[report.id]?.from ?? null)
  return days.some((day) => day === null) ? null : (days.toSorted()[0] ?? null)
}

const NOT_DONE =
  /(?:\b(?:has|have|had|was|were|did|is|are)\s+(?:still\s+)?(?:not|never)(?:\s+yet)?|\b(?:has|have|had|was|were|did)n['’]t|\b(?:failed|refused|neglected|declined|yet)\s+to)\s+(?:yet\s+)?(?:be\s+|been\s+)?(?:\p{Ll}+ly\s+)?$/iu
const HAS_DONE =
  /\b(?:has|have|had)\s+(?:now\s+|since\s+|already\s+|finally\s+)?(?:been\s+)?(?:\p{Ll}+ly\s+)?$/iu
const WAS_DONE = /\b(?:was|were)\s+(?:\p{Ll}+ly\s+|finally\s+)?$/iu
/** Words by which what follows is a wish, a duty or a condition. */
const OPEN =
  /\b(?:if|unless|until|once|whether|would|will|must|shall|should|may|might|could|can|promised|pledged|agreed|vowed|expected|ordered|demanded|urged|wants?|asked|denied|accused|doubt\p{Ll}*)\b[^.;]{0,80}$/iu

interface Told {
  readonly reported: Outcome['reported']
  readonly sentence: Span
}

/**
 * What a report says of a deed at one place of its verb. Where it is `known` to speak of the deed,
 * its thing alone is enough; else most words of the thing, or who does it, must stand there too.
 */
function toldAt(report: Report, at: Span, wanted: Deed, known: boolean): Told | null {
  const sentence = report.sentences.find(({ start, end }) => start <= at.start && at.end <= end)
  if (!sentence) return null
  const before = report.text.slice(Math.max(sentence.start, at.start - REACH), at.start)
  const after = report.text.slice(at.end, Math.min(sentence.end, at.end + REACH))
  const not = NOT_DONE.test(before)
  const done = !not && (HAS_DONE.test(before) || (wanted.passive && WAS_DONE.test(before)))
  if ((!not && !done) || OPEN.test(before.replace(not ? NOT_DONE : HAS_DONE, ''))) return null
  const around = new Set(stemsIn(`${before} ${after}`))
  if (!around.has(wanted.thing)) return null
  const shared = [...wanted.things].filter((one) => around.has(one)).length
  const named = wanted.doer !== null && around.has(wanted.doer)
  const whole = shared >= 2 && shared / wanted.things.size >= 0.6
  const narrowed =
    wanted.passive && (isSubject(before, wanted.thing) || shares(wanted.rest, around))
  if (!known && !named && !whole && !narrowed) return null
  return {
    reported: not ? 'not-done' : 'done',
    sentence: { start: sentence.start, end: sentence.end },
  }
}

const shares = (wanted: ReadonlySet<string>, around: ReadonlySet<string>) =>
  [...wanted].some((one) => around.has(one))

const AUXILIARY = /([\p{L}’'-]{2,40})\s(?:has|have|had|was|were|is|are)(?:n['’]t)?\s[^.;,]{0,30}$/iu

/** Whether a thing stands right before "has been …", with nothing that makes it another one. */
function isSubject(before: string, thing: string): boolean {
  const subject = AUXILIARY.exec(before)?.[1]
  return subject !== undefined && stem(fold(subject)) === thing
}

const stemsIn = (text: string) =>
  (text.match(/[\p{L}’'-]{2,40}/gu) ?? []).map((word) => stem(fold(word)))

/** Who says so: the speaker of the quotation around the words; null where the report does. */
function speakerAt(report: Report, at: Span, nameSpeaker: NameSpeaker): string | null {
  const said = unrepeated(report, 'quotation').find((one) => overlapsSpan(one, at))
  return said?.speaker ? nameSpeaker(report, said.speaker.name) : null
}
