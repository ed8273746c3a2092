// A story's parts -> its brief: cited lines by facet, each checked against its passages; a line
// that fails is struck and listed with the reason. Extractive: every line is a report's own words
// in a plain frame, with its report's name.
import type { Facet, Line, StruckLine } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import type { FindingKind } from '../model/finding.ts'
import { checkLine, type AnnotateText } from './check/check.ts'
import { headWeights, leadSentences } from './lead.ts'
import {
  commitmentLine,
  contestedLine,
  figureLine,
  leadLine,
  quotationLine,
  scopeLine,
  wordsLine,
  type Draft,
} from './line.ts'
import { materialOf, namesPrivate, type Material, type StoryParts } from './material.ts'
import { compareText, contentStems } from './words.ts'

export { checkLine, type AnnotateText } from './check/check.ts'
export type { StoryParts } from './material.ts'
export { storyTitle } from './title.ts'

const MOST_LEADS = 5
/** Lines of each facet, in the order in which a brief shows them. */
const MOST_LINES: readonly (readonly [Facet, number])[] = [
  ['what happened', MOST_LEADS],
  ['figures', 5],
  ['positions', 4],
  ['humanitarian', 6],
  ['next steps', 8],
  ['differences', 10],
]

/**
 * The brief of a story: lines by facet in a fixed order, and the lines that failed their check.
 * Deterministic.
 */
export function writeBrief(parts: StoryParts): {
  readonly brief: readonly Line[]
  readonly struck: readonly StruckLine[]
} {
  const told = draftLines(parts)
  const annotate = remembered(parts.annotate)
  const struck: StruckLine[] = []
  const brief = MOST_LINES.flatMap(([facet, most]) => {
    const passed: Line[] = []
    for (const { text, cites, vouched, independent } of told.filter((one) => one.facet === facet)) {
      if (passed.length >= most) break
      const options = independent === undefined ? { vouched } : { vouched, independent }
      const why = checkLine(text, cites, annotate, options)
      if (why === null) passed.push({ text, cites, facet })
      else struck.push({ text, why, cites })
    }
    return passed
  })
  return { brief, struck }
}

/** The lines that a brief may choose from, before any check; none names a private person. */
export function draftLines(parts: StoryParts): Draft[] {
  const material = materialOf(parts)
  const leads = leadSentences(material, 8).map((passage) => leadLine(material, passage))
  // What happened is not told again as a position; as a next step it is, for its day.
  const told = new Set(leads.slice(0, MOST_LEADS).map(({ cites: [one] }) => one.exact))
  const again = ({ cites: [one], facet, text }: Draft) =>
    told.has(one.exact) && (facet === 'positions' || text.startsWith('No day stated:'))
  const drafts = [
    ...leads,
    ...figureDrafts(material),
    ...findingDrafts(material),
    ...claimDrafts(material).filter((draft) => !again(draft)),
  ]
  const unique = [...new Map(drafts.map((draft) => [draft.text, draft])).values()]
  return unique.filter(({ cites }) => !cites.some((one) => namesPrivate(material, one)))
}

/** Texts whose layers are remembered at once while one brief is checked. */
const MOST_REMEMBERED = 2000

/** The annotators, asked once for each text: lines of one brief share their passages. */
function remembered(annotate: AnnotateText): AnnotateText {
  const known = new Map<string, ReturnType<AnnotateText>>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const layers = annotate(text)
    if (known.size < MOST_REMEMBERED) known.set(text, layers)
    return layers
  }
}

/** Figures worth a line: by independent reports, then in canonical order. */
function figureDrafts(material: Material): Draft[] {
  const { claims, findings } = material
  const kinds = new Map<string, FindingKind>()
  const within: readonly FindingKind[] = ['same', 'range', 'differ', 'update']
  for (const { kind, claims: ids } of findings)
    if (within.includes(kind) && ids.length === 1) kinds.set(ids[0]!, kind)
  const scoped = new Set(
    findings
      .filter(({ kind }) => kind === 'other-scope' || kind === 'part')
      .flatMap((one) => one.claims),
  )
  const figures = claims.filter(isTelling)
  const alone = figures.filter(({ id }) => kinds.has(id) || !scoped.has(id))
  const ranked = alone.toSorted(byWeight)
  const lines = ranked.map((claim) => figureLine(material, claim, kinds.get(claim.id) ?? null))
  return lines.filter((line) => line !== null)
}

const MEASURES = new Set(['distance', 'area', 'duration', 'other'])

/**
 * Whether a figure is worth a line: people or things counted, not a share or a length; a sum of
 * money where several reports give it.
 */
function isTelling({ kind, term, max, reports, status }: Claim): boolean {
  if (kind !== 'figure' || term === null || (max !== null && max <= 1)) return false
  // "Should three million come": a number that nobody states.
  if (status === 'hypothetical') return false
  return !MEASURES.has(term) && (term !== 'money' || reports > 1)
}

const byWeight = (a: Claim, b: Claim) =>
  b.independent - a.independent ||
  b.reports - a.reports ||
  compareText(a.label, b.label) ||
  compareText(a.id, b.id)

function findingDrafts(material: Material): Draft[] {
  const drafts = material.findings.map((finding) => {
    if (finding.kind === 'other-scope' || finding.kind === 'part')
      return scopeLine(material, finding)
    if (finding.kind === 'contested') return contestedLine(material, finding)
    const events = finding.claims.every((id) => material.claimById.get(id)?.kind !== 'figure')
    if (finding.kind === 'unsafe-speaker') return wordsLine(material, finding)
    return events && (finding.kind === 'differ' || finding.kind === 'update')
      ? wordsLine(material, finding)
      : null
  })
  return drafts.filter((draft) => draft !== null)
}

/** Commitments by the day they are due, undated last; quotations that most reports have. */
function claimDrafts(material: Material): Draft[] {
  const due = ({ time }: Claim) => time?.to ?? time?.from ?? '9999'
  const commitments = material.claims
    .filter(({ kind }) => kind === 'commitment')
    .toSorted((a, b) => compareText(due(a), due(b)))
    .map((claim) => commitmentLine(material, claim))
  const quotations = spokenClaims(material).map((claim) => quotationLine(material, claim))
  return [...commitments, ...quotations].filter((draft) => draft !== null)
}

/** Words that a position needs to say something. */
const LEAST_WORDS = 8

/**
 * One telling quotation of each speaker: whom most reports quote first; of a speaker the words
 * that most reports have at their head, marked as a quote where that is equal.
 */
function spokenClaims(material: Material): Claim[] {
  const { claims, findings } = material
  const weights = headWeights(material)
  const unsafe = new Set(
    findings.filter(({ kind }) => kind === 'unsafe-speaker').flatMap((one) => one.claims),
  )
  const spoken = claims.filter(
    ({ kind, id, statements: [first] }) =>
      kind === 'quotation' &&
      !unsafe.has(id) &&
      typeof first.speaker === 'string' &&
      first.exact.split(/\s+/u).length >= LEAST_WORDS,
  )
  const bySpeaker = [...Map.groupBy(spoken, ({ statements: [first] }) => first.speaker!).entries()]
  const reports = (own: readonly Claim[]) =>
    new Set(own.flatMap(({ statements }) => statements.map(({ document }) => document))).size
  bySpeaker.sort(
    ([a, x], [b, y]) => reports(y) - reports(x) || y.length - x.length || compareText(a, b),
  )
  const marked = ({ statements: [first] }: Claim) => Number(/^["“'‘]/u.test(first.exact))
  const weight = ({ statements: [first] }: Claim) => {
    const stems = [...new Set(contentStems(first.exact))]
    const sum = stems.reduce((total, one) => total + (weights.get(one) ?? 0), 0)
    return Math.floor((sum * 10) / (stems.length + 6))
  }
  const better = (a: Claim, b: Claim) =>
    b.independent - a.independent || weight(b) - weight(a) || marked(b) - marked(a)
  return bySpeaker.map(([, own]) => own.toSorted(better)[0]!)
}
