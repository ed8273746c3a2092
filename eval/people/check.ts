// Who is who across reports, checked against a list of mentions that are one person or body and so
// no other. The five real reports are not part of the project: their list holds offsets only; where
// they are absent the check says "skipped". The example story's list is checked by eval/example.
//   node eval/people/check.ts
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cleanDocument } from '../../src/clean/index.ts'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import { pileOf } from '../../src/engine/pile.ts'
import { shippedStages } from '../../src/engine/stages.ts'
import type { Document } from '../../src/model/document.ts'
import { compareDocuments } from '../../src/model/pile.ts'
import { readBytes } from '../../src/read/index.ts'
import { speakerNamer } from '../../src/reconcile/people/party.ts'
import { peopleOf } from '../../src/reconcile/people/people.ts'
import { reportsOf, type NameSpeaker, type Report } from '../../src/reconcile/statement.ts'
import { mapEdits, toText } from '../../src/text/edits.ts'
import { overlapsSpan, type Span } from '../../src/text/span.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
export const REPORTS = join(HERE, '..', '..', '..', 'shared', 'reports')

/** A person, a body or somebody unnamed; mentions as report, start and end in its source. */
export interface Entity {
  readonly id: string
  readonly kind: 'person' | 'body' | 'unnamed'
  readonly mentions: readonly (readonly [report: string, start: number, end: number])[]
}

/** All mentions of an entity are one, and never one with those of another. */
export interface PeopleList {
  /** SHA-256 of each file: offsets hold for these bytes only. */
  readonly reports: { readonly [report: string]: string }
  readonly entities: readonly Entity[]
}

export interface Broken {
  readonly rule: 'must be one' | 'must be apart' | 'must be found'
  readonly entities: readonly string[]
  readonly because: string
}

/** The list of the five reports. */
export function readList(): PeopleList {
  // The file is this project's own.
  return JSON.parse(readFileSync(join(HERE, 'five-reports.json'), 'utf8')) as PeopleList
}

/** What breaks a list; null where its reports are not there. Throws where they are others. */
export function checkPeople(list: PeopleList, folder: string): Broken[] | null {
  const paths = Object.keys(list.reports).map((report) => join(folder, `${report}.txt`))
  if (!paths.every((path) => existsSync(path))) return null
  const byReport = new Map<string, Report>()
  const documents = Object.entries(list.reports).map(([report, hash]) => {
    const document = documentAt(join(folder, `${report}.txt`), hash)
    return { report, document }
  })
  const plan = shippedPlan()
  const annotated = documents
    .map(({ document }) => annotateDocument(document, plan))
    .sort((a, b) => compareDocuments(a.document, b.document))
  const reports = reportsOf(pileOf(annotated, shippedStages))
  for (const { report, document } of documents)
    byReport.set(
      report,
      reports.find(({ id }) => id === document.id)!,
    )
  return brokenIn(list, identifier(reports, byReport))
}

function documentAt(path: string, hash: string): Document {
  const bytes = readFileSync(path)
  const own = createHash('sha256').update(bytes).digest('hex')
  if (own !== hash) throw new Error(`${path} is not the file the list was made for: ${own}`)
  const [read] = readBytes(bytes, { path }).documents
  if (!read) throw new Error(`${path} cannot be read`)
  return cleanDocument(read)
}

/** Who a mention is: a person of the pile, else the name a speaker would get there, else null. */
type Identify = (mention: Entity['mentions'][number]) => string | null

function identifier(reports: readonly Report[], byReport: ReadonlyMap<string, Report>): Identify {
  const people = peopleOf(reports)
  const nameSpeaker: NameSpeaker = speakerNamer(reports, people)
  return ([name, start, end]) => {
    const report = byReport.get(name)!
    const at: Span = toText(mapEdits(report.annotated.document.edits), { start, end })
    const person = people.people.findIndex(({ mentions }) =>
      mentions.some((one) => one.document === report.id && overlapsSpan(one, at)),
    )
    if (person >= 0) return `person ${person}: ${people.people[person]!.name}`
    const named = nameSpeaker(report, report.text.slice(at.start, at.end))
    const same = people.people.findIndex((one) => one.name === named)
    return same >= 0 ? `person ${same}: ${named}` : named && `name: ${named}`
  }
}

function brokenIn({ entities }: PeopleList, identify: Identify): Broken[] {
  const broken: Broken[] = []
  const owner = new Map<string, string>()
  for (const { id, kind, mentions } of entities) {
    const found = new Set(mentions.map(identify))
    if (found.has(null)) broken.push({ rule: 'must be found', entities: [id], because: 'no name' })
    if (found.size > 1)
      broken.push({ rule: 'must be one', entities: [id], because: [...found].join(' / ') })
    for (const one of found) {
      if (one === null) continue
      const other = owner.get(one)
      if (other !== undefined)
        broken.push({ rule: 'must be apart', entities: [other, id], because: one })
      owner.set(one, id)
      if (kind === 'unnamed' && one.startsWith('person'))
        broken.push({ rule: 'must be apart', entities: [id], because: `unnamed, yet ${one}` })
    }
  }
  return broken
}

function main(): void {
  const list = readList()
  const broken = checkPeople(list, REPORTS)
  if (!broken) {
    process.stdout.write(`skipped: the five reports are not in ${REPORTS}\n`)
    return
  }
  const count = list.entities.reduce((sum, { mentions }) => sum + mentions.length, 0)
  for (const { rule, entities, because } of broken)
    process.stdout.write(`${rule}: ${entities.join(', ')}: ${because}\n`)
  process.stdout.write(
    `${count} mentions of ${list.entities.length} persons and bodies, ${broken.length} broken\n`,
  )
  process.exitCode = broken.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
