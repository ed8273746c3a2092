// stemma explain: why a claim or a finding is there: its statements with their words and reports,
// and every reason; for a person, why mentions in other words are that person; for a report, how
// its day is known.
import { labelReports, withLabels } from '../../export/label.ts'
import { formatBounds, formatCounts, formatDays, reasonWords } from '../../export/wording.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document, Fetched } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Passage } from '../../model/passage.ts'
import type { SharedPassage } from '../../model/reuse.ts'
import type { Person, Story, StoryDocument } from '../../model/story.ts'
import { runPile } from '../../engine/run.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import { overlapsSpan } from '../../text/span.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command } from '../command.ts'
import { storyInputs } from '../page.ts'

const ID_LENGTH_MIN = 4

interface Found {
  readonly story: Story
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

const matches = (id: string, wanted: string) =>
  id === wanted || (wanted.length >= ID_LENGTH_MIN && id.startsWith(wanted))

/**
 * The claim or finding with an id (or the head of one), with the findings on a claim and the
 * claims of a finding.
 */
export function findById(
  story: Story,
  documents: readonly Document[],
  wanted: string,
): Found | null {
  const findings = story.findings.filter(({ id }) => matches(id, wanted))
  const claims = story.claims.filter(({ id, aliases }) =>
    [id, ...aliases].some((one) => matches(one, wanted)),
  )
  if (findings.length + claims.length === 0) return null
  const about =
    findings.length > 0
      ? findings
      : story.findings.filter((f) => claims.some(({ id }) => f.claims.includes(id)))
  const named = new Set([
    ...claims.map(({ id }) => id),
    ...findings.flatMap((finding) => finding.claims),
  ])
  return {
    story,
    documents,
    claims: story.claims.filter(({ id }) => named.has(id)),
    findings: about,
  }
}

/** What made the counts: reports that share the text of a statement, and the sources named. */
function countLines(
  { statements, reports }: Claim,
  shared: readonly SharedPassage[],
  labels: ReadonlyMap<string, string>,
): string[] {
  if (reports < 2) return []
  const counted = statements.filter(({ repeat }) => !repeat)
  const touches = (side: Passage) =>
    counted.some((one) => one.document === side.document && overlapsSpan(one, side))
  const name = (id: string) => labels.get(id) ?? id
  const pairs = shared.filter(
    ({ a, b, kind }) => kind !== 'shared-quote' && touches(a) && touches(b),
  )
  const alike = pairs.map(
    ({ a, b, kind, similarity }) =>
      `  counted: ${name(a.document)} and ${name(b.document)} have this in text they share ` +
      `(${kind}, ${Math.round(similarity * 100)} % of the words alike)`,
  )
  const sources = new Set(counted.flatMap(({ speaker }) => speaker ?? []))
  const named =
    sources.size === 0 ? 'no source is named' : `sources named: ${[...sources].join(', ')}`
  return [...new Set(alike), `  counted: ${named}`]
}

function claimLines(
  claim: Claim,
  {
    labels,
    shared,
  }: { readonly labels: ReadonlyMap<string, string>; readonly shared: readonly SharedPassage[] },
): string[] {
  const scope = [
    claim.term,
    claim.status,
    claim.place,
    claim.time && formatDays(claim.time),
  ].filter(Boolean)
  const value = claim.kind === 'figure' ? `: ${formatBounds(claim)}` : ''
  return [
    `claim ${claim.id} (${claim.kind}) ${claim.label}${value}`,
    `  ${scope.join(' · ')}`,
    `  ${formatCounts(claim)}`,
    ...countLines(claim, shared, labels),
    ...claim.why.map((why) => `  because ${withLabels(reasonWords(why), labels)}`),
    ...claim.statements.map((one) => {
      const speaker = one.speaker ? `, ${one.speaker}` : ''
      const repeat = one.repeat ? ' (a repeat: not counted)' : ''
      return `  “${one.exact}”${speaker} — ${labels.get(one.document) ?? one.document}, characters ${one.start}–${one.end}${repeat}`
    }),
  ]
}

/** The persons of a story whose name, or last word of it, was given. */
export function personsNamed(story: Story, wanted: string): readonly Person[] {
  const named = wanted.toLowerCase()
  return story.people.filter(({ name }) => {
    const lower = name.toLowerCase()
    return lower === named || lower.endsWith(` ${named}`)
  })
}

function personLines(person: Person, documents: readonly Document[]): string {
  const labels = labelReports(documents)
  const forms = Map.groupBy(person.mentions, ({ exact }) => exact)
  const lines = [
    `person ${person.name} (${person.standing})`,
    ...person.roles.map((role) => `  called ${role}`),
    ...(person.why ?? []).map((why) => `  because ${why}`),
    ...[...forms].map(([exact, all]) => {
      const reports = new Set(all.map(({ document }) => labels.get(document) ?? document))
      return `  “${exact}” — ${[...reports].join(', ')}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

function explanation({ story, documents, claims, findings }: Found): string {
  const shared = story.shared ?? []
  const labels = labelReports(documents)
  const lines = findings.flatMap((finding) => [
    `finding ${finding.id} (${finding.kind})`,
    ...finding.why.map((why) => `  because ${withLabels(reasonWords(why), labels)}`),
    ...finding.cites.map(
      (cite) =>
        `  “${cite.exact}” — ${labels.get(cite.document) ?? cite.document}, characters ${cite.start}–${cite.end}`,
    ),
  ])
  return `${[...lines, ...claims.flatMap((claim) => claimLines(claim, { labels, shared }))].join('\n')}\n`
}

/** Reports that are called so: by id, the head of one, or label. */
function reportsNamed(
  story: Story,
  labels: ReadonlyMap<string, string>,
  wanted: string,
): StoryDocument[] {
  return story.documents.filter(({ id }) => matches(id, wanted) || labels.get(id) === wanted)
}

/** "12–19 September 2031, inferred"; "day not known". */
function dayOf({ published }: StoryDocument): string {
  if (!published) return 'day not known'
  return `${formatDays(published)}, ${published.stated ? 'stated' : 'inferred'}`
}

function reportLines(
  report: StoryDocument,
  labels: ReadonlyMap<string, string>,
  fetched: Fetched | undefined,
): string {
  const why = report.published?.why.replace(/^inferred: /u, '').split('; ') ?? [
    'no day is stated, and the pile puts it in no narrow stretch of days',
  ]
  const lines = [
    `report ${labels.get(report.id) ?? report.id}: ${dayOf(report)}`,
    ...why.map((reason) => `  because ${withLabels(reason, labels)}`),
    ...(fetched ? [`  fetched ${fetched.at} from ${fetched.url}, record ${fetched.record}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

export const explain: Command = {
  name: 'explain',
  arguments: '[id]',
  summary: 'why a claim or finding is there; without an id, lists them all',
  details:
    'Takes the id of a claim or finding, or its first four or more characters, or the name of a ' +
    'person: then why mentions in other words are that person; or a report: then how its day is ' +
    'known. Reads the store.',
  options: [STORE, JSON_OUT],
  examples: [
    ['stemma explain', 'the claims and findings of the store, with their ids'],
    ['stemma explain 3f2a', 'what stands behind one of them'],
    ['stemma explain 003', 'how the day of that report is known'],
    ['stemma explain "Aldo Venn"', 'why “Mr Venn” and “the president” are he'],
  ],
  async run(args, values, terminal) {
    if (args.length > 1) throw new UsageError(`one id at a time, not ${args.length}`)
    const store = await openSqliteStore(valueOf(values, 'store') ?? '.')
    const { stories } = await runPile(store, [], { scope: 'all' })
    const inputs = await storyInputs(store, stories)
    await store.close()
    const [wanted] = args
    let found = 0
    for (const { story, reports } of inputs) {
      const documents = reports.map((report) => report.document)
      const labels = labelReports(documents)
      if (wanted === undefined) {
        found++
        for (const { id, kind, why } of story.findings)
          terminal.out(`${id}  finding ${kind}: ${why[0] ?? ''}\n`)
        for (const { id, kind, label } of story.claims)
          terminal.out(`${id}  claim ${kind}: ${label}\n`)
        for (const report of story.documents)
          terminal.out(`${report.id}  report ${labels.get(report.id)}: ${dayOf(report)}\n`)
        continue
      }
      const named = reportsNamed(story, labels, wanted)
      found += named.length
      for (const report of named) {
        const fetched = documents.find(({ id }) => id === report.id)?.fetched
        const printed = fetched ? { ...report, fetched } : report
        if (values['json'] === true)
          terminal.out(
            `${JSON.stringify({ story: story.id, claims: [], findings: [], reports: [printed] })}\n`,
          )
        else terminal.out(reportLines(report, labels, fetched))
      }
      const people = personsNamed(story, wanted)
      found += people.length
      for (const person of people)
        if (values['json'] === true)
          terminal.out(
            `${JSON.stringify({ story: story.id, claims: [], findings: [], people: [person] })}\n`,
          )
        else terminal.out(personLines(person, documents))
      const match = findById(story, documents, wanted)
      if (!match) continue
      found++
      const { claims, findings } = match
      const json = JSON.stringify({ story: story.id, claims, findings })
      terminal.out(values['json'] === true ? `${json}\n` : explanation(match))
    }
    if (found > 0) return EXIT.read
    terminal.err(
      wanted === undefined
        ? 'stemma: the store holds no report\n'
        : `stemma: no claim, finding, report or person is called ${wanted}\n`,
    )
    return wanted === undefined ? EXIT.nothingRead : EXIT.failed
  },
}
