// What a figure is limited to, as the text names it: place, time, which people, whither, part of
// what. Two figures of one thing are other scope only where such a part differs and their values
// differ by more than rounding. Example: "12,000 displaced in the first week" / "3,000 fled towards
// the border": time named in one, direction in the other.
import type { Figure } from '../../model/annotation.ts'
import type { Term } from '../../model/term.ts'
import { dayNumber, dayOfTimestamp, rangesOverlap, type DayRange } from '../../model/calendar.ts'
import { layerOf } from '../../model/pile.ts'
import type { Span } from '../../text/span.ts'
import { sentenceHolds, type Report, type Said } from '../statement.ts'
import { contentStems, fold, isEmptyWord, stem } from '../words.ts'
import type { RelatePlaces } from './where.ts'

/** The named parts of one figure. */
export interface Scope {
  /** The place that the text puts beside the number; a place farther off may belong to others. */
  readonly place: string | null
  /**
   * Stems of the words that narrow what is counted ("hard core"), without general words for people.
   */
  readonly modifiers: ReadonlySet<string>
  /** Which kind of people, where the text says one: "civilians", "fighters". */
  readonly group: string | null
  /** "towards the border", as printed, or null. */
  readonly direction: string | null
  /** "since the war began", as printed: a total over a stretch that the text names, or null. */
  readonly since: string | null
  /** Words of its time as printed, or null. */
  readonly timeWords: string | null
}

/**
 * How the scopes of two figures compare: reasons to keep them apart at any value, or only where
 * values differ.
 */
export interface ScopeDifference {
  readonly hard: readonly string[]
  readonly soft: readonly string[]
}

// Words for people that narrow nothing: a town's people, residents and civilians are the same count
// in news.
const ANYONE = new Set(
  (
    'people person persons bodies corpses wounded hurt men women inhabitants residents civilians population citizens lives ' +
    'life souls individuals others those casualties deaths dead fatalities injuries injured ' +
    'wounded killed victims displaced evacuees idps refugees number total figure humans locals ' +
    'them strong strength force contingent garrison home homes house houses dwellings buildings detentions armed fatalities arrests ' +
    'arrest detainees protesters demonstrators destroyed ' +
    'wrecked ruined burnt burned demolished flattened levelled detained arrested ' +
    // What the term says already, and how sure or how new the count is.
    'died lost slain perished deceased remains lifeless loss losses fatal mortal bodies body toll ' +
    'tally count estimate fled fleeing ' +
    'uprooted refuge asylum seekers exiles newcomers arrivals escaped escapees confirm known ' +
    'recorded registered verif documented identified reported listed official further ' +
    'additional overall altogether townspeople townsfolk villagers adults folk human'
  )
    .split(' ')
    .map(stem),
)

// Kinds of people that a count may be limited to. Members of different kinds are different people.
const GROUPS: readonly (readonly string[])[] = [
  [
    'fighters',
    'militants',
    'rebels',
    'insurgents',
    'jihadists',
    'gunmen',
    'militiamen',
    'combatants',
  ],
  ['soldiers', 'troops', 'servicemen', 'conscripts', 'soldier', 'marines'],
  ['police', 'policemen', 'officers'],
  ['children', 'child', 'minors', 'boys', 'girls', 'pupils', 'infants'],
  ['women', 'mothers'],
  ['journalists', 'reporters'],
  ['doctors', 'medics', 'nurses', 'patients'],
  ['workers', 'miners', 'staff', 'employees'],
  ['tourists', 'passengers', 'pilgrims', 'students'],
  ['families', 'households'],
]
const GROUP_OF = new Map(GROUPS.flatMap((all) => all.map((word) => [stem(word), all[0]!] as const)))

const DIRECTION =
  /\b(?:towards?|into|across|out\s+of|to)\s+(?:the\s+|its\s+|their\s+)?(?:[\p{L}'’-]+\s+){0,2}?(?:border|frontier|coast|camps?|capital|hills|south|north|east|west|interior)\b(?!\s+(?:ministry|minister|officials?))/iu

const SINCE =
  /\bsince\s+(?:the\s+)?[\p{L}\p{Nd}]+(?:\s+(?!(?:and|but|while|when|according|as|with|after|including)\b)[\p{L}\p{Nd}'’-]+){0,13}|\b(?:in|over|during)\s+(?:the\s+)?(?:past|last|previous|two|three|four|five|six|seven|several|entire|whole|course)\s+(?:\p{L}+\s+)?(?:days|weeks|months|years|war|conflict|crisis)|\b(?:in|during)\s+(?:the|a)\s+(?:[\p{L}-]+\s+){0,2}(?:war|conflict)\b|\bso\s+far\s+this\s+\p{L}+/iu

const OPENING_SINCE = /^(?:since|in\s+\p{L}+\s+(?:days|weeks|months|years))\b[^,]{0,60}/iu

/** "Since the attack" is no stretch of its own: the toll of the attack is counted since then. */
const SINCE_EVENT =
  /^since\s+(?:the\s+|last\s+|this\s+)?(?:\p{L}+\s+)?(?:attacks?|strikes?|airstrikes?|shelling|bombing|blasts?|explosions?|raids?|fire|blaze|floods?|storm|earthquake|quake|tremor|landslide|crash|collapse|shooting|disaster|accident|eruption)\b/iu

/** How far after a figure its direction is looked for, in code units. */
const REACH = 90

/** The named parts of a figure. */
export function scopeOf({
  about,
  report,
  sentence,
}: Pick<Said<'figure'>, 'about' | 'report' | 'sentence'>): Scope {
  const stems = contentStems(about.what ?? '')
  const named = stems.map((one) => GROUP_OF.get(one)).find((one) => one !== undefined) ?? null
  // Fighters counted as fighters are no group of them.
  const group = named === about.term ? null : named
  const after = report.text.slice(about.end, Math.min(sentence.end, about.end + REACH))
  const clause = after.split(/[;:]|,\s+(?:with|and|but|while)\s|\baccording\s+to\b/u)[0]!
  const direction = DIRECTION.exec(clause)
  const head = report.text.slice(sentence.start, about.start)
  const stretch =
    about.status === 'actual' ? (SINCE.exec(clause) ?? OPENING_SINCE.exec(head)) : null
  const since = stretch && SINCE_EVENT.test(stretch[0]) ? null : stretch
  return {
    place: placeBeside({ about, report, sentence }),
    modifiers: new Set(stems.filter((one) => !ANYONE.has(one) && !GROUP_OF.has(one))),
    group,
    direction: direction ? direction[0].replace(/\s+/gu, ' ') : null,
    since: since ? since[0].replace(/\s+/gu, ' ') : null,
    timeWords: about.time ? report.text.slice(about.time.start, about.time.end) : null,
  }
}

/** How far from a number its place may stand, in code units. */
const BESIDE = 60

function placeBeside({
  about,
  report,
  sentence,
}: Pick<Said<'figure'>, 'about' | 'report' | 'sentence'>): string | null {
  const { place } = about
  const within = (at: Span) => at.start >= sentence.start && at.end <= sentence.end
  const near = (at: Span) =>
    (at.start >= about.end ? at.start - about.end : about.start - at.end) <= BESIDE
  const read = place === null || namesBody(report, place) ? null : place
  if (read !== null && within(read))
    return near(read) && !isDateline(report, read) && !namesWar(report, read) ? read.name : null
  // A body, or a place of another sentence, was read: the one place of this sentence is nearer.
  const others = layerOf(report.annotated, 'place').filter(
    (one) =>
      within(one) &&
      near(one) &&
      !namesBody(report, one) &&
      !isDateline(report, one) &&
      !namesWar(report, one) &&
      !one.inName,
  )
  const keys = new Set(others.map(({ name }) => fold(name)))
  return keys.size === 1 || (read === null && keys.size > 0) ? others[0]!.name : null
}

/** "The seven-year war in Veldoria": which war it is, not where the number is counted. */
const namesWar = ({ text }: Report, { start }: Span) =>
  /\b(?:wars?|conflict|crisis|uprising)\s+in\s+(?:the\s+)?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  )

/** Capitals throughout are a dateline: where the report was written, not where people are. */
function isDateline(report: Report, at: Span): boolean {
  const printed = report.text.slice(at.start, at.end)
  return printed.length > 3 && printed === printed.toUpperCase()
}

/** Last words of names of bodies: "Dawn Front", "Relief Council". General knowledge of English. */
const BODY_WORD =
  /\b(?:Front|Brigades?|Union|Movement|Council|Office|Group|Watch|Army|Party|Agency|Monitor|Ministry|Committee|League|Forces?|Alliance|Coalition|Organi[sz]ation|Society|Commission|Guard|Corps|Network|Association|Federation|Company)$/u

/** Whether a name that was read as a place is that of a body: "Dawn Front". */
export const isBodyName = (name: string): boolean => BODY_WORD.test(name)

/** Whether a span that was read as a place is, or stands in, the name of a body. */
function namesBody(report: Report, at: Span & { readonly name: string }): boolean {
  if (isBodyName(at.name) || isBodyName(report.text.slice(at.start, at.end))) return true
  return layerOf(report.annotated, 'name').some(
    (name) =>
      name.type === 'organisation' &&
      name.start <= at.start &&
      at.end <= name.end &&
      isBodyName(report.text.slice(name.start, name.end)),
  )
}

/** Compares the named parts of two figures of one term and status. */
export function compareScopes(a: Scoped, b: Scoped, relate: RelatePlaces): ScopeDifference {
  const hard: string[] = []
  const soft: string[] = []
  const [left, right] = [a.said.about, b.said.about]
  const places = relate(a.scope.place, b.scope.place)
  if (places === 'apart') hard.push(`other places: ${a.scope.place} / ${b.scope.place}`)
  if (places === 'inside')
    soft.push(`one place lies in the other: ${a.scope.place} / ${b.scope.place}`)
  if (a.scope.group !== null && b.scope.group !== null && a.scope.group !== b.scope.group)
    hard.push(`other people: ${a.scope.group} / ${b.scope.group}`)
  else if (a.scope.group !== b.scope.group)
    soft.push(`only one is limited to ${a.scope.group ?? b.scope.group}`)
  if ((left.partOf === null) !== (right.partOf === null))
    hard.push('only one is a part of another figure')
  compareModifiers(a, b, soft)
  if (!isLasting(left.term) && farApart(daysOf(a.said), daysOf(b.said)))
    hard.push(
      `other events: ${a.scope.timeWords ?? 'not dated'} / ${b.scope.timeWords ?? 'not dated'}`,
    )
  const totals = (a.scope.since === null) !== (b.scope.since === null)
  const dated = left.time !== null && right.time !== null
  if (totals && (!isLasting(left.term) || (dated && ACTS.has(left.term!))))
    soft.push(`a total over a stretch in one only: ${a.scope.since ?? b.scope.since}`)
  // "since 2031" is the stretch itself, not a second difference.
  if (!totals && !isTally(a.said, b.said))
    compareTimes(left, right, { a: a.scope.timeWords, b: b.scope.timeWords }, soft)
  const directions = [a.scope.direction, b.scope.direction]
  if (fold(directions[0] ?? '') !== fold(directions[1] ?? ''))
    soft.push(`direction: ${directions.map((one) => one ?? 'not stated').join(' / ')}`)
  return { hard, soft }
}

/** Whether a sentence gives a count that is kept: "the death toll rose to", "up from". */
const RUNNING =
  /\b(?:toll|tally|number\s+of|total\s+of|so\s+far|up\s+from|down\s+from|(?:rose|risen|climbed|grown|grew|lowered|raised|corrected)\b[^.]{0,40}\bto|has\s+now|have\s+now|are\s+now|is\s+now|now\s+(?:stands?|puts?|known|counts?))\b/iu

export const isRunning = sentenceHolds(RUNNING)

const TALLY =
  /\b(?:toll|tally|up\s+from|(?:number\s+of\s+(?:the\s+)?(?:dead|deaths|victims|injured|wounded)|deaths|dead)\s+(?:(?:has|have|had)\s+)?(?:rose|risen|climbed|grown|grew|reached))\b/iu

const isTold = sentenceHolds(TALLY)

/**
 * Whether two deaths or injuries are told as one tally: the day beside "the toll rose to 31 on
 * Friday" is when it was told, not when all of them died.
 */
const isTally = (a: Said<'figure'>, b: Said<'figure'>): boolean =>
  !isLasting(a.about.term) &&
  !isWindow(a.about.time) &&
  !isWindow(b.about.time) &&
  [a, b].some(isTold)

interface Scoped {
  readonly said: Said<'figure'>
  readonly scope: Scope
}

/** Words that narrow one figure and that the sentence of the other does not have either. */
function compareModifiers(a: Scoped, b: Scoped, soft: string[]): void {
  const only = (one: Scoped, other: Scoped) =>
    [...one.scope.modifiers].filter(
      (word) => !other.scope.modifiers.has(word) && !other.said.context.has(word),
    )
  const [left, right] = [only(a, b), only(b, a)]
  if (left.length === 0 && right.length === 0) return
  const words = (list: readonly string[]) => (list.length === 0 ? 'not stated' : list.join(' '))
  soft.push(`described otherwise: ${words(left)} / ${words(right)}`)
}

// States that last: a count of one day and a count of the next are the same count, later.
const LASTING: ReadonlySet<Term> = new Set([
  'displaced',
  'forced to flee',
  'evacuated',
  'relocated',
  'sheltered',
  'in relief camp',
  'homeless',
  'refugees',
  'residents',
  'in need',
  'detained',
  'missing',
  'returned',
  'fighters',
  'soldiers',
  'facilities',
] as const)

// Of these, acts that a single day may count by itself.
const ACTS: ReadonlySet<Term> = new Set(['detained', 'returned', 'evacuated', 'relocated'] as const)

/** Whether figures of a term count a state that lasts, so that their days may differ. */
export const isLasting = (term: Term | null): boolean => term !== null && LASTING.has(term)

/** Days between two stated times at which deaths are those of two events. */
const FAR_DAYS = 60

/** The days of a figure: its own, else those of its report, for what is not dated is news. */
function daysOf({ about, report }: Said<'figure'>): DayRange | null {
  if (about.time?.from && about.time.to) return about.time
  const stamp = report.annotated.document.published
  const open = about.time === null || NOW.test(report.text.slice(about.time.start, about.time.end))
  const day = open && stamp !== null ? dayOfTimestamp(stamp) : null
  return day === null ? null : { from: day, to: day }
}

/** Words of time that name no day because they mean that of the report. */
const NOW = /^(?:(?:right |by |until )?now|currently|at present|presently|so far|to date)$/iu

function farApart(a: DayRange | null, b: DayRange | null): boolean {
  if (!a?.from || !a.to || !b?.from || !b.to) return false
  const gap = Math.max(dayNumber(a.from) - dayNumber(b.to), dayNumber(b.from) - dayNumber(a.to))
  return gap > FAR_DAYS
}

/** A stretch of several days with a stated beginning: what is counted in it is no running total. */
const isWindow = (time: Figure['time']) =>
  time !== null && time.from !== null && time.to !== null && time.from !== time.to

function compareTimes(
  a: Figure,
  b: Figure,
  words: { readonly a: string | null; readonly b: string | null },
  soft: string[],
): void {
  const windows = [isWindow(a.time), isWindow(b.time)]
  if (a.time && b.time) {
    const dated = [a.time, b.time].every(({ from, to }) => from !== null || to !== null)
    const overlap = dated && rangesOverlap(a.time, b.time)
    if (overlap && windows[0] === windows[1]) return
    if (!dated && fold(words.a!) === fold(words.b!)) return
    // Running totals of two days are compared as an update.
    if (isLasting(a.term) && !windows[0] && !windows[1]) return
    if (dated && (!overlap || windows[0] !== windows[1]))
      soft.push(`other times: ${words.a} / ${words.b}`)
    return
  }
  if (windows[0] || windows[1]) soft.push(`time named by one only: ${words.a ?? words.b}`)
}

/** Stems shared by two lists of narrowing words. */
export function sharesModifiers(a: Scope, b: Scope): boolean {
  return [...a.modifiers].some((word) => b.modifiers.has(word) && !isEmptyWord(word))
}
