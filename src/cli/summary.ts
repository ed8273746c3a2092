// A story in a terminal: a dozen lines that an editor can read in a minute, each naming its
// reports. Example: DIFFER  people expected to flee  40,000 (Herald) · 60,000–90,000 (Courier)
// projected
import { styleText } from 'node:util'
import { caveat, formatBounds, formatDays, formatOrigins, plural } from '../export/wording.ts'
import { labelReports } from '../export/label.ts'
import type { Claim } from '../model/claim.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import type { Statement } from '../model/statement.ts'
import type { Story } from '../model/story.ts'

/** What became of all that was read: in = stored + duplicate + rejected. */
export interface Account {
  readonly in: number
  readonly stored: number
  readonly duplicate: number
  readonly rejected: number
}

/** What the summary of one story is made from. */
export interface SummaryInput {
  readonly story: Story
  /** The story's reports in canonical order. */
  readonly documents: readonly Document[]
}

const FINDINGS_PER_KIND_MAX = 4
const DUE_MAX = 6
const LABEL_WIDTH_MAX = 44
const QUOTE_LENGTH_MAX = 44
const WHY_LENGTH_MAX = 110

const KIND_WORDS: readonly (readonly [kind: FindingKind, word: string])[] = [
  ['differ', 'DIFFER'],
  ['range', 'RANGE'],
  ['update', 'UPDATE'],
  ['part', 'PART'],
  ['other-scope', 'OTHER SCOPE'],
  ['same', 'SAME'],
  ['contested', 'CONTESTED'],
  ['unsafe-speaker', 'SPEAKER?'],
]

type Labels = ReadonlyMap<DocumentId, string>

const counted = (claim: Claim): readonly Statement[] =>
  claim.statements.filter((one) => !one.repeat)

function shorten(words: string, most: number): string {
  const flat = words.replaceAll(/\s+/gu, ' ')
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat
}

/** Values of a claim with the reports that give each: "800,000 (003) · 900,000 (001)". */
const valuesOf = (claim: Claim, labels: Labels): string =>
  valuesAmong(claim, counted(claim), labels).join(' · ')

/** Values in order of the reports' days: "9 (a) → 14 (b); without a day: 12 (c)". */
function valuesInTime(claim: Claim, story: Story, labels: Labels): string {
  const days = new Map(
    story.documents.map(({ id, published }) => [id, published?.from ?? published?.to ?? null]),
  )
  const dayOf = ({ document }: Statement) => days.get(document) ?? null
  const dated = counted(claim)
    .filter((one) => dayOf(one) !== null)
    .toSorted((a, b) => (dayOf(a)! < dayOf(b)! ? -1 : dayOf(a)! > dayOf(b)! ? 1 : 0))
  const undated = counted(claim).filter((one) => dayOf(one) === null)
  const line = valuesAmong(claim, dated, labels).join(' → ')
  if (undated.length === 0) return line
  const rest = valuesAmong(claim, undated, labels).join(' · ')
  return line === '' ? rest : `${line}; without a day: ${rest}`
}

function valuesAmong(claim: Claim, statements: readonly Statement[], labels: Labels): string[] {
  const byValue = new Map<string, string[]>()
  for (const one of statements) {
    const stated = one.min !== undefined && one.max !== undefined
    const share = stated && isShare(one.min ?? one.max)
    const value = share
      ? `“${shorten(one.exact, LABEL_WIDTH_MAX)}”`
      : stated
        ? formatBounds({ min: one.min!, max: one.max!, bound: null, unit: claim.unit ?? null })
        : formatBounds(claim)
    const label = labels.get(one.document) ?? one.document
    const known = byValue.get(value) ?? []
    if (!known.includes(label)) byValue.set(value, [...known, label])
  }
  return [...byValue].map(([value, from]) => `${value} (${from.join(', ')})`)
}

/** Whether a value is a part of a whole ("almost half"), which reads better in its own words. */
const isShare = (value: number | null | undefined) =>
  typeof value === 'number' && value > 0 && value < 1

function claimsOf(story: Story, finding: Finding): Claim[] {
  return finding.claims.flatMap((id) => story.claims.find((claim) => claim.id === id) ?? [])
}

function sameLine(claim: Claim, labels: Labels): string {
  const reports = [
    ...new Set(counted(claim).map((one) => labels.get(one.document) ?? one.document)),
  ]
  const value = claim.kind === 'figure' ? `${formatBounds(claim)} ` : ''
  return `${value}in ${plural(claim.reports, 'report')} (${reports.join(', ')}), ${claim.independent} independent at most, ${formatOrigins(claim)}`
}

function findingLine(story: Story, finding: Finding, labels: Labels): readonly [string, string] {
  const claims = claimsOf(story, finding)
  const [first] = claims
  if (finding.kind === 'contested') return contestedLine(finding)
  if (!first || claims.some((claim) => claim.kind !== 'figure')) {
    const words = shorten(finding.cites[0].exact, QUOTE_LENGTH_MAX)
    const why = finding.why.join('; ')
    return [`“${words}”`, shorten(why, WHY_LENGTH_MAX)]
  }
  if (finding.kind === 'same') return [first.label, sameLine(first, labels)]
  const told = (claim: Claim) =>
    finding.kind === 'update' ? valuesInTime(claim, story, labels) : valuesOf(claim, labels)
  const values = [...new Set(claims.map(told))].join(' · ')
  const statuses = [...new Set(claims.map((claim) => claim.status))].filter(Boolean).join(', ')
  return [first.label, `${values}   ${statuses}`]
}

/** "packing the gallery with explosives": "Dorn accuses (003) · the Front denies (001)". */
function contestedLine({ why, cites }: Finding): readonly [string, string] {
  const about = why.map((one) => /^about “([^]{1,200})”$/u.exec(one)?.[1]).find(Boolean)
  const parties = why.flatMap(
    (one) =>
      /^([^“]{1,200}? (?:accuses?|says? so|den(?:ies|y)) \([^)“]{1,100}\)): “/u.exec(one)?.[1] ??
      [],
  )
  const subject = about ?? `“${shorten(cites[0].exact, QUOTE_LENGTH_MAX)}”`
  return [subject, [...new Set(parties)].join(' · ')]
}

function sharedWords({ story, documents }: SummaryInput): string {
  const repeats = documents.reduce((sum, { repeats }) => sum + repeats.length, 0)
  const ofRule = (rules: readonly string[]) =>
    documents.reduce(
      (sum, { edits }) =>
        sum + edits.filter(({ rule }) => rule.split('+').some((one) => rules.includes(one))).length,
      0,
    )
  const [repaired, removed] = [ofRule(['entity', 'mojibake']), ofRule(['furniture'])]
  const parts = [
    `${plural(story.shared?.length ?? 0, 'passage')} between reports`,
    repeats > 0 && `${plural(repeats, 'repeated stretch', 'repeated stretches')} marked`,
    repaired > 0 && `${plural(repaired, 'broken character')} repaired`,
    removed > 0 && `${plural(removed, 'piece')} of page furniture removed`,
  ]
  return parts.filter(Boolean).join(', ')
}

/** "; reported as not done: Union Voice": which reports say what became of it. */
function outcomesOf({ outcomes = [] }: Claim, labels: Labels): string {
  const by = Map.groupBy(outcomes, ({ reported }) => reported)
  const reports = (all: typeof outcomes) =>
    [...new Set(all.map(({ cite }) => labels.get(cite.document) ?? cite.document))].join(', ')
  return [...by]
    .map(([reported, all]) =>
      reported === 'done'
        ? `; reported as done: ${reports(all)}`
        : `; reported as not done: ${reports(all)}`,
    )
    .join('')
}

function dueWords(story: Story, labels: Labels): string | null {
  const due = story.claims.filter((claim) => claim.kind === 'commitment' && claim.time?.to)
  if (due.length === 0) return null
  const sorted = due.toSorted((a, b) => (a.time!.to! < b.time!.to! ? -1 : 1)).slice(0, DUE_MAX)
  const items = sorted.map((claim) => {
    const from = labels.get(claim.statements[0].document) ?? ''
    const told = outcomesOf(claim, labels)
    return `${formatDays({ from: null, to: claim.time!.to }).replace('until ', 'by ')} ${shorten(claim.label, LABEL_WIDTH_MAX)} (${from}${told})`
  })
  return items.join(' · ')
}

/** Lines of a story as [word, subject, rest]. */
function rowsOf(input: SummaryInput): (readonly [string, string, string])[] {
  const { story, documents } = input
  const labels = labelReports(documents)
  const rows: (readonly [string, string, string])[] = [['SHARED', '', sharedWords(input)]]
  for (const [kind, word] of KIND_WORDS) {
    const findings = story.findings.filter((finding) => finding.kind === kind)
    for (const finding of findings.slice(0, FINDINGS_PER_KIND_MAX))
      rows.push([word, ...findingLine(story, finding, labels)])
    const rest = findings.length - FINDINGS_PER_KIND_MAX
    if (rest > 0) rows.push([word, '', `and ${rest} more on the page`])
  }
  const due = dueWords(story, labels)
  return due ? [...rows, ['DUE', '', due]] : rows
}

function periodOf(story: Story): string {
  if (!story.from && !story.to) return 'no dates stated'
  const inferred = story.documents.some(({ published }) => published && !published.stated)
  return `${formatDays(story)}${inferred ? ' (partly inferred)' : ''}`
}

const STORIES_SHOWN_MAX = 5

/**
 * "  9 met: 5 new, 3 known already or the same as another, 1 without a report (told above)"; nothing
 * where all are new, or all known.
 */
function accountLines(account: Account | undefined): string[] {
  if (!account) return []
  const { in: all, stored, duplicate, rejected } = account
  if (rejected === 0 && (duplicate === 0 || stored === 0)) return []
  const same = `${duplicate} known already or the same as another`
  const none = rejected === 0 ? '' : `, ${rejected} without a report (told above)`
  return [`  ${all} met: ${stored} new, ${same}${none}`]
}

/**
 * The summary of a run. `colour` puts the leading words in bold; `seconds` is left out when
 * null.
 */
export function summarize(
  inputs: readonly SummaryInput[],
  {
    colour,
    seconds,
    account,
  }: {
    readonly colour: boolean
    readonly seconds: number | null
    readonly account?: Account
  },
): string {
  const strong = (words: string) =>
    colour ? styleText('bold', words, { validateStream: false }) : words
  const reports = inputs.reduce((sum, { documents }) => sum + documents.length, 0)
  const took = seconds === null ? '' : ` · ${seconds.toFixed(1)} s`
  const shown = inputs.slice(0, STORIES_SHOWN_MAX)
  const single = inputs.length === 1 ? ` · ${periodOf(inputs[0]!.story)}` : ''
  const lines = [
    `  ${plural(reports, 'report')} · ${plural(inputs.length, 'story', 'stories')}${single}${took}`,
    ...accountLines(account),
  ]
  for (const input of shown) {
    if (inputs.length > 1)
      lines.push(
        '',
        `  ${strong(input.story.title)}`,
        `  ${plural(input.documents.length, 'report')} · ${periodOf(input.story)}`,
      )
    for (const [word, subject, rest] of rowsOf(input)) {
      const about = subject && `${shorten(subject, LABEL_WIDTH_MAX)}  `
      lines.push(`  ${strong(word.padEnd(11))} ${about}${rest}`)
    }
  }
  if (inputs.length > shown.length)
    lines.push('', `  and ${inputs.length - shown.length} more stories on the page`)
  return `${[...lines, `  ${caveat(reports)}`].join('\n')}\n`
}
