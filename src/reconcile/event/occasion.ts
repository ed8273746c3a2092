// Sentences that tell of a meeting, a vote, a trial -> occasions: which kind, where, who, and
// whether it lies ahead, was held or was called off. Example: "Preparations are under way in Keld
// for talks that both intend to hold on Sunday" -> meeting, Keld, ahead.
import { layerOf } from '../../model/pile.ts'
import type { Published } from '../../model/story.ts'
import { firstAtOrAfter } from '../../text/span.ts'
import { PUBLIC_ROLES } from '../people/role.ts'
import { isRepeated, type Report, type Said } from '../statement.ts'
import { placeNames } from '../figure/where.ts'
import { stem } from '../words.ts'
import { isOccasionSense } from './occasion-sense.ts'
import { planAhead, stateOf, type State } from './occasion-state.ts'
import { dayTold, tellingAt } from './telling.ts'
import { MEETING_SOMEBODY, MEETING_WORDS } from '../lexicon/occasion.ts'
import { oneOf, wholeWords } from '../lexicon/phrase.ts'

export interface Occasion {
  readonly said: Said<'event'>
  readonly kind: string
  /** Where it is, or null where only its name or its people tell it apart. */
  readonly place: string | null
  /** The word that names it more closely ("donor" of "donor conference"), or null. */
  readonly named: string | null
  /** Stems of the names in its sentence, the place's left out. */
  readonly names: ReadonlySet<string>
  /** Last words of the names of people in it. */
  readonly people: ReadonlySet<string>
  readonly state: State
}

// Nouns and verbs of one kind of occasion, so that "summit" and "talks" may be one event.
const OCCASIONS: readonly (readonly string[])[] = [
  ['meeting', 'meet', 'met', 'summit', 'talks', 'conference', 'negotiations', 'gathering'],
  ['election', 'vote', 'referendum', 'poll'],
  ['trial', 'hearing', 'inquest'],
  ['funeral', 'burial'],
  ['signing', 'ceremony'],
  ['ceasefire', 'cease-fire', 'truce'],
]
const OCCASION_OF = new Map(
  OCCASIONS.flatMap((all) => all.map((word) => [stem(word), all[0]!] as const)),
)

/** "Eastern Conference": no place. */
const isOccasion = (name: string) => name.split(/\s+/u).some((word) => OCCASION_OF.has(stem(word)))

/** Other words for two people meeting: they count where the sentence names two. */
const MEETS = wholeWords(MEETING_WORDS)

/** Occasions of a report, one of a kind in a sentence. */
export function occasionsIn(
  report: Report,
  events: readonly Said<'event'>[],
  published: Published | null | undefined,
): Occasion[] {
  const found = events.flatMap((said) => occasionOf(said, published) ?? [])
  const meetings = report.sentences.flatMap((sentence): Occasion[] => {
    if (isRepeated(report, sentence) || found.some((one) => holds(one, sentence))) return []
    if (peopleIn(report, sentence).length < 2) return []
    const text = report.text.slice(sentence.start, sentence.end)
    const match = MEETS.exec(text)
    if (!match || !joinsPeople(text, match)) return []
    const start = sentence.start + match.index
    const time = dayTold(report, sentence)
    const said = tellingAt(report, sentence, { start, words: match[0], time })
    return [occasionAs(said, OCCASIONS[0]![0]!, published)]
  })
  return [...found, ...meetings]
}

/** Words that join two people only with the other as their object: one also hosts a show. */
const WITH_OBJECT = new RegExp(`^${oneOf(MEETING_SOMEBODY)}\\b`, 'iu')
const OBJECT = /^\s+(?:(?!(?:in|at|on|near)\b)\p{L}+\s+){0,5}?\p{Lu}\p{L}+/u

const joinsPeople = (text: string, { index, 0: words }: RegExpExecArray) =>
  !WITH_OBJECT.test(words) || OBJECT.test(text.slice(index + words.length))

const holds = (
  { said }: Occasion,
  sentence: { readonly start: number; readonly end: number },
): boolean => said.sentence.start < sentence.end && sentence.start < said.sentence.end

/** An event as an occasion with a place, a name or two people; null where it is none. */
function occasionOf(said: Said<'event'>, published: Published | null | undefined): Occasion | null {
  const words = said.about.what.split(/[\s-]+/u)
  const kind = hasGuest(said)
    ? OCCASIONS[0]![0]!
    : words.map((word) => OCCASION_OF.get(stem(word))).find((one) => one !== undefined)
  if (kind === undefined || (kind === 'election' && isSurvey(said))) return null
  if (!hasGuest(said) && !isOccasionSense(said)) return null
  const one = occasionAs(said, kind, published)
  const known = one.place !== null || one.named !== null
  return known || one.people.size > 1 ? one : null
}

function occasionAs(
  said: Said<'event'>,
  kind: string,
  published: Published | null | undefined,
): Occasion {
  const place = placeOf(said)
  const state = stateOf(said, published)
  return {
    said: state === 'ahead' ? planAhead(said, published) : said,
    kind,
    place,
    named: closerName(said),
    names: namesIn(said, place),
    people: new Set(peopleIn(said.report, said.sentence)),
    state,
  }
}

/** "An opinion poll", "economists polled by a bank": nobody is elected. */
const isSurvey = ({ about, report }: Said<'event'>) =>
  /^poll(?:ed|ing)$/iu.test(about.what) ||
  (/^polls?$/iu.test(about.what) &&
    /\b(?:opinion|exit|straw|online|newspaper|phone|new|latest|recent)\s+$/iu.test(
      report.text.slice(Math.max(0, about.start - 20), about.start),
    ))

/** "Received King Sorn" is a meeting; a parcel is received as well. */
const hasGuest = ({ about, report }: Said<'event'>) =>
  /^(?:receiv(?:e|es|ed)|hosts?|hosted|welcom(?:e|es|ed))$/iu.test(about.what) &&
  /^\s+(?:the\s+)?(?:\p{L}+\s+)?(?:(?:[Pp]resident|[Kk]ing|[Qq]ueen|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]inister|[Ee]nvoy|[Pp]remier)\b|\p{Lu}\p{L}+\s+\p{Lu})/u.test(
    report.text.slice(about.end, about.end + 60),
  )

const TOLD_BY =
  /[,”"]\s(?:the\s+|its\s+|his\s+|her\s+)?\p{Ll}{4,}\s[^,;”"]{3,80}\s(?:said|says|announced|told|added|confirmed|stated|reported)(?:\s[^,;”"]{1,40})?[.!]?["”]?$/u

/** Stems of the last words of full names, and of names after a title, in a sentence. */
function peopleIn(
  report: Report,
  { start, end }: { readonly start: number; readonly end: number },
): string[] {
  const names = layerOf(report.annotated, 'name')
  // ", its makers Lund and Orsk said": who tells of it need not take part.
  const tail = TOLD_BY.exec(report.text.slice(start, end))
  const until = tail ? start + tail.index : end
  const within = names.slice(firstAtOrAfter(names, start), firstAtOrAfter(names, until))
  return within.flatMap((name) => {
    if (name.type !== 'person') return []
    const title = /(?<!\p{L})(\p{L}{2,19})\s$/u.exec(
      report.text.slice(Math.max(0, name.start - 20), name.start),
    )
    const words = report.text.slice(name.start, name.end).split(/\s+/u)
    // Who speaks for somebody is not the one who meets.
    if (/^spokes/iu.test(title?.[1] ?? '')) return []
    const known = words.length > 1 || PUBLIC_ROLES.has(title?.[1]?.toLowerCase() ?? '')
    return known ? [stem(words.at(-1)!)] : []
  })
}

/** Words between an event and its place: "in the lakeside resort of". */
const TO_PLACE = /^(?:\s+\p{Ll}[\p{L}-]*){0,6}?\s+(?:in|at)(?:\s+the)?(?:\s+[\p{L}-]+){0,4}?\s+$/u

/** The place of an event: the annotation's own, else one that follows it with "in" or "at". */
function placeOf({ about, report, sentence }: Said<'event'>): string | null {
  if (about.place !== null) return about.place.name
  const within = placeNames(report).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  )
  const next = within.find(({ start }) => start >= about.end && start - about.end < 80)
  if (next && TO_PLACE.test(report.text.slice(about.end, next.start))) return next.name
  const at = within.filter(({ start }) =>
    /\b(?:in|at)\s+$/u.test(report.text.slice(Math.max(sentence.start, start - 5), start)),
  )
  if (at.length > 0) return at.length === 1 ? at[0]!.name : null
  const text = report.text.slice(sentence.start, sentence.end)
  if (isHeadline(text)) return null
  const printed = [...text.matchAll(PRINTED)].map(([, name]) => name!)
  const places = new Set(printed.filter((name) => !DAY_OR_TITLE.test(name) && !isOccasion(name)))
  return places.size === 1 ? [...places][0]! : null
}

/** Whether most words of a sentence have capitals: none of them need be a name. */
function isHeadline(text: string): boolean {
  const words = text.match(/(?<![\p{L}’'-])\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return (
    words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 4 > words.length * 3
  )
}

/** A capitalised name after "in": a place that no list knows. */
const PRINTED = /\b(?:[Ii]n|at)\s+(?:the\s+)?(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)/gu
const DAY_OR_TITLE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|President|Prime|King|Queen|Minister|Chancellor|Premier|Emir|Sultan)\b/u

// Words before an occasion that say when or how, not which.
const NO_NAME =
  /^(?:the|a|an|this|that|his|her|its|their|first|second|third|next|last|new|direct|further|more|day|days|fresh|early|late|of|in|at|for|to|and|or|long|recent|special|two|three|four|several|many|such|said|say|says|these|those|no|any|all|some|other|before|after|during|until|hold|holds|host|hosts|from|with|when|will|would|would-be|has|have|had|is|are|was|were|be|been|being|by|as|on|into|than|not|who|which|where|when|also|still|again|if|but|about|over|both)$/u

/** The word that names an occasion more closely: "donor conference". */
function closerName({ about, report, sentence }: Said<'event'>): string | null {
  const before = report.text.slice(Math.max(sentence.start, about.start - 30), about.start)
  const word = /(?<!\p{L})(\p{Ll}[\p{Ll}-]{2,30})\s{1,3}$/u.exec(before)?.[1]
  return word === undefined || NO_NAME.test(word) || /(?:ed|ing|ly)$/u.test(word) ? null : word
}

/** Stems of capitalised words of the sentence, days, titles and the place left out. */
function namesIn({ report, sentence }: Said<'event'>, place: string | null): ReadonlySet<string> {
  const text = report.text.slice(sentence.start, sentence.end)
  const words = [...text.matchAll(/(?<=\s|["“(])\p{Lu}\p{L}+/gu)].map(([word]) => word)
  const own = new Set((place ?? '').split(/\s+/u).map(stem))
  return new Set(
    words
      .filter((word) => !DAY_OR_TITLE.test(word))
      .map(stem)
      .filter((word) => !own.has(word)),
  )
}
