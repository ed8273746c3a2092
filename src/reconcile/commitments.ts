// Commitments -> claims, and the clauses of one agreement together. Status is what reports say of
// it, never a verdict of ours. Example: "Both armies must leave the strip by 9 March" and "the road
// must reopen" in a report of one deal -> an agreement of two clauses, the first due by 9 March.
import type { Commitment } from '../model/annotation.ts'
import type { DayRange } from '../model/calendar.ts'
import { isDay, partsOf } from '../model/calendar.ts'
import { layerOf } from '../model/pile.ts'
import type { Agreement, Published } from '../model/story.ts'
import { containsSpan, overlapsSpan, type Span } from '../text/span.ts'
import { draftClaim, type Drafted } from './claim.ts'
import type { CountIndependent } from './counts.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf } from './finding.ts'
import { partyKey } from './people/party.ts'
import { shorten } from './speech/quote-speakers.ts'
import { sentenceIndex, type Report, type Said } from './statement.ts'
import { containment, contentStems, fold, jaccard } from './words.ts'

/** Share of content words at which two commitments bind to the same deed. */
const SAME_DEED = 0.6
/** Commitments compared pair by pair. */
const MOST_COMMITMENTS = 400

/**
 * Claims of commitments: the same deed by the same day in several reports is one claim.
 * O(commitments²), ≤ 400.
 */
export function commitmentClaims(
  all: readonly Said<'commitment'>[],
  published: { readonly [id: string]: Published | null },
  independentReports: CountIndependent,
): Drafted<'commitment'>[] {
  const groups: {
    readonly deed: ReadonlySet<string>
    readonly due: DayRange | null
    readonly said: Said<'commitment'>[]
  }[] = []
  for (const one of all) {
    const deed = deedOf(one)
    const stated = one.about.due
    const open = stated === null || (stated.from === null && stated.to === null)
    const due = open ? dueInSentence(one, published) : stated
    const known = groups.slice(0, MOST_COMMITMENTS).find(
      (group) =>
        group.said.every(({ report }) => report.order !== one.report.order) &&
        sameDue(group.due, due) &&
        sameParty(group.said[0]!, one) &&
        (sameDeed(group.deed, deed) ||
          // One body, one day, one thing: "hand over the tower" / "leave the tower".
          (due !== null && boundAlike(group.said[0]!, one) && common(group.deed, deed) >= 2)),
    )
    if (known) known.said.push(one)
    else groups.push({ deed, due, said: [one] })
  }
  return groups.map(({ said, due }) => {
    const [first] = said
    const { who, what, status } = first!.about
    const fields = {
      label: shorten(who === null ? what : `${who}: ${what}`, 100),
      term: null,
      status: due !== null && status === 'undated' ? ('dated' as const) : status,
      place: null,
      time: due,
      why:
        said.length === 1
          ? ['stands alone: no other report binds to the same deed']
          : ['the same deed in the same words, by the same day'],
    }
    return draftClaim(said, fields, independentReports)
  })
}

/** Whether two deeds are told in like words, or one in the words of the other. */
const sameDeed = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  jaccard(a, b) >= SAME_DEED || (a.size >= 2 && b.size >= 2 && containment(a, b) >= 0.8)

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((word) => b.has(word)).length

/** A name among those bound, articles dropped; null for "both sides", "the rebels" or nobody. */
function partyOf({ about }: Said<'commitment'>): string | null {
  const bare = (about.who ?? '').replace(/^(?:the|an?|both|all)\s+/iu, '')
  return /\p{Lu}/u.test(bare) ? partyKey(bare) : null
}

/** Whether nothing says that two bind different bodies. */
function sameParty(a: Said<'commitment'>, b: Said<'commitment'>): boolean {
  const [x, y] = [partyOf(a), partyOf(b)]
  return x === null || y === null || x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)
}

const boundAlike = (a: Said<'commitment'>, b: Said<'commitment'>) =>
  partyOf(a) !== null && partyOf(b) !== null && sameParty(a, b)

const sameDue = (a: DayRange | null, b: DayRange | null) =>
  a === null || b === null ? a === b : a.from === b.from && a.to === b.to

/**
 * The day a clause is due that only the pile can date: a day of the month in a year that all of it
 * agrees on.
 */
function dueInSentence(
  { report, about, sentence }: Said<'commitment'>,
  published: { readonly [id: string]: Published | null },
): DayRange | null {
  if (about.status === 'undated') return dueAtOpening(report, sentence)
  if (about.status !== 'dated') return null
  const when = published[report.id]
  const [from, to] = [when?.from ?? null, when?.to ?? null]
  if (from === null || to === null || partsOf(from).year !== partsOf(to).year) return null
  const year = from.slice(0, 4)
  for (const time of layerOf(report.annotated, 'time')) {
    if (!containsSpan(about, time) && !overlapsSpan(about, time)) continue
    const day = time.stated.replace(/^XXXX/u, year)
    if (isDay(day)) return day >= from ? { from: null, to: day } : null
  }
  return null
}

/** "By 24 March, the army is to …": the day stands before the clause. */
function dueAtOpening(report: Report, sentence: Span): DayRange | null {
  const opening = /^(?:by|before|until|no later than)\s+(?:the\s+)?/iu.exec(
    report.text.slice(sentence.start, sentence.end),
  )
  if (!opening) return null
  const at = sentence.start + opening[0].length
  const time = layerOf(report.annotated, 'time').find(({ start }) => Math.abs(start - at) <= 4)
  return time?.to ? { from: null, to: time.to } : null
}

/** Commitments to one deed by other days, and those that several reports have. */
export function commitmentFindings(claims: readonly Drafted<'commitment'>[]): Finding[] {
  const few = claims.slice(0, MOST_COMMITMENTS)
  const deeds = few.map(({ said }) => deedOf(said[0]))
  const findings = few
    .filter(({ claim }) => claim.reports > 1)
    .map((one) => findingOf('same', [one], ['the same deed by the same day', counted(one)]))
  for (let j = 1; j < few.length; j++)
    for (let i = 0; i < j; i++) {
      const [a, b] = [few[i]!, few[j]!]
      const [x, y] = [a.claim.time?.to ?? null, b.claim.time?.to ?? null]
      if (x === null || y === null || x === y) continue
      if (a.said.some(({ report }) => b.said.some((one) => one.report.order === report.order)))
        continue
      if (!sameDeed(deeds[i]!, deeds[j]!) || !sameParty(a.said[0], b.said[0])) continue
      findings.push(findingOf('differ', [a, b], [`the same deed by other days: ${x} / ${y}`]))
    }
  return findings
}

const counted = ({ claim }: Drafted<'commitment'>) =>
  `${claim.reports} reports, ${claim.independent} independent at most`

const MONTHS = new Set(
  contentStems(
    'january february march april may june july august september october november december monday tuesday wednesday ' +
      'thursday friday saturday sunday day week month year end ends early late later latest deadline ' +
      'accord agreement deal treaty terms text article point under according must will shall bound',
  ),
)
/** Stems of what is bound to be done, days left out: "reopen" is to open. */
const deedOf = ({ about }: Said<'commitment'>) =>
  new Set(
    contentStems(about.what)
      .filter((one) => !MONTHS.has(one))
      .map((one) => (/^re\p{L}{4,}$/u.test(one) ? one.slice(2) : one)),
  )

// A sentence that reports an agreement between parties, and the noun that names it.
const AGREED =
  /\b(?:agree(?:s|d|ing)?\s+(?:\p{L}+\s+){0,8}?(?:on|to|that|a|an|the)|agreement|accord|deal|treaty|pact|memorandum|signed|truce|ceasefire)\b/iu

/**
 * Agreements of the pile: two clauses and more that one report gives after saying that parties
 * agreed.
 */
export function agreementsOf(
  reports: readonly Report[],
  commitments: readonly Drafted<'commitment'>[],
): Agreement[] {
  const agreements = reports.flatMap((report) => {
    const here = commitments.filter(({ said }) =>
      said.some((one) => one.report.order === report.order && isClause(one.about)),
    )
    const anchor = report.sentences.find(({ start, end }) =>
      AGREED.test(report.text.slice(start, end)),
    )
    if (!anchor || here.length < 2) return []
    const topic = new Set(contentStems(report.text.slice(anchor.start, anchor.end)))
    const clauses = clausesOf(report, here, topic)
    if (clauses.length < 2) return []
    return [{ name: agreementName(report, anchor), clauses: clauses.map(({ claim }) => claim.id) }]
  })
  return mergeAgreements(agreements)
}

/** A pledge not to act, or an obligation, with a deed; a bare forecast is none. */
const isClause = ({ what }: Commitment) => contentStems(what).length > 0

/**
 * Clauses about the agreement: those that share a word with its announcement, and those that stand
 * beside one.
 */
function clausesOf(
  report: Report,
  here: readonly Drafted<'commitment'>[],
  topic: ReadonlySet<string>,
): Drafted<'commitment'>[] {
  const own = here.map((drafted) => {
    const said = drafted.said.find((one) => one.report.order === report.order)!
    const at = sentenceIndex(report, said.statement)
    const paragraph = report.sentences[at]?.paragraph ?? -1
    return { drafted, paragraph, about: [...said.context].some((word) => topic.has(word)) }
  })
  let size = -1
  let kept = own.filter(({ about }) => about)
  while (kept.length > size) {
    size = kept.length
    const near = new Set(
      kept.flatMap(({ paragraph }) => [-2, -1, 0, 1, 2].map((step) => paragraph + step)),
    )
    kept = own.filter(({ about, paragraph }) => about || near.has(paragraph))
  }
  return kept.map(({ drafted }) => drafted)
}

/**
 * The agreement in the report's own words: its headline where that announces it, else the
 * announcing sentence.
 */
function agreementName(
  report: Report,
  anchor: { readonly start: number; readonly end: number },
): string {
  const { title } = report.annotated.document
  const first = report.text.slice(0, (report.text.indexOf('\n') + 1 || report.text.length + 1) - 1)
  const headline = [title ?? '', first].find((line) => line.length < 140 && AGREED.test(line))
  return shorten(
    (headline ?? report.text.slice(anchor.start, anchor.end)).replace(/\s+/gu, ' ').trim(),
    120,
  )
}

/** Agreements that share a clause are one, under the first name. */
function mergeAgreements(all: readonly Agreement[]): Agreement[] {
  const merged: { name: string; clauses: Set<string> }[] = []
  for (const { name, clauses } of all) {
    const known = merged.find(
      (one) => clauses.some((id) => one.clauses.has(id)) || fold(one.name) === fold(name),
    )
    if (known) for (const id of clauses) known.clauses.add(id)
    else merged.push({ name, clauses: new Set(clauses) })
  }
  return merged.map(({ name, clauses }) => ({ name, clauses: [...clauses] }))
}
