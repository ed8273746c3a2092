// Decisions as an append-only log: each record holds the hash of its content and of the record
// before it, so that a changed byte is found and named. Which decisions hold, and where two
// analysts disagree, depends on the set of records alone, never on the order in which logs met.
// Example: a log of three records of which the second was altered fails with {record: 2}.
import type { Decision, Deed, Named } from './decision.ts'
import { anchorsOf, reportsOfDeed } from './decision.ts'
import { readDecision } from './decision-read.ts'
import { contentId, sha256 } from './identity.ts'

/** One line of the log. `content` is the decision as JSON; null where it was forgotten. */
export interface LogRecord {
  readonly number: number
  readonly content: string | null
  readonly contentHash: string
  /** Hash of the record before; empty for the first. */
  readonly previous: string
  readonly hash: string
}

const hashOf = (number: number, contentHash: string, previous: string) =>
  sha256(JSON.stringify([number, contentHash, previous]))

/** The records that continue a log with some decisions. */
export function recordsAfter(
  last: LogRecord | undefined,
  decisions: readonly Decision[],
): LogRecord[] {
  const records: LogRecord[] = []
  for (const { by, time, reason, deed } of decisions) {
    const before = records.at(-1) ?? last
    const number = (before?.number ?? 0) + 1
    const content = JSON.stringify({ by, time, reason, deed })
    const contentHash = sha256(content)
    const previous = before?.hash ?? ''
    records.push({
      number,
      content,
      contentHash,
      previous,
      hash: hashOf(number, contentHash, previous),
    })
  }
  return records
}

/** A record as its line in an export. */
export function recordLine({ number, content, contentHash, previous, hash }: LogRecord): string {
  return JSON.stringify({ number, content, contentHash, previous, hash })
}

/** Where a log is broken: the first record that does not hold, by its place. */
export interface Broken {
  readonly record: number
  readonly why: string
}

/** The records of a log's lines in order, or where it is broken. O(lines). */
export function readLog(lines: readonly string[]): LogRecord[] | Broken {
  const records: LogRecord[] = []
  for (const [index, line] of lines.entries()) {
    const broken = (why: string): Broken => ({ record: index + 1, why })
    const record = parseRecord(line)
    if (record === null) return broken('it is no record of a decision log')
    const { number, content, contentHash, previous, hash } = record
    if (number !== index + 1) return broken(`it says it is record ${number}`)
    if (content !== null && sha256(content) !== contentHash)
      return broken('its content does not have the hash that it states')
    if (previous !== (records.at(-1)?.hash ?? ''))
      return broken('it does not follow the record before')
    if (hash !== hashOf(number, contentHash, previous))
      return broken('its own hash does not match what it holds')
    if (recordLine(record) !== line) return broken('it is not written as records are')
    const decision = content === null ? null : readDecision(content)
    if (typeof decision === 'string') return broken(decision)
    records.push(record)
  }
  return records
}

function parseRecord(line: string): LogRecord | null {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null) return null
  const { number, content, contentHash, previous, hash } = value as {
    readonly [key: string]: unknown
  }
  if (typeof number !== 'number' || typeof contentHash !== 'string') return null
  if (typeof previous !== 'string' || typeof hash !== 'string') return null
  if (content !== null && typeof content !== 'string') return null
  return { number, content, contentHash, previous, hash }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return null // Not JSON: told of as a record that is none.
  }
}

/** A decision with the id that its content gives. */
export function named({ by, time, reason, deed }: Decision): Named {
  return { by, time, reason, deed, id: contentId(JSON.stringify([by, time, reason, deed])) }
}

/** Every decision of some records, each once, by time, then by id. */
export function decisionsOf(records: readonly LogRecord[]): Named[] {
  const all = new Map<string, Named>()
  for (const { content } of records) {
    const decision = content === null ? null : readDecision(content)
    if (decision === null || typeof decision === 'string') continue
    const one = named(decision)
    all.set(one.id, one)
  }
  return [...all.values()].sort(
    (a, b) => compare(instant(a.time), instant(b.time)) || compare(a.id, b.id),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A time as text that sorts: offsets are turned into UTC. */
const instant = (time: string) => {
  const parsedTime = Date.parse(time)
  return Number.isNaN(parsedTime) ? time : new Date(parsedTime).toISOString()
}

/** Decisions that hold: not undone, where an undo counts only while it is not undone itself. */
export function heldDecisions(all: readonly Named[]): Named[] {
  const undos = Map.groupBy(
    all.filter(({ deed }) => deed.kind === 'undo'),
    ({ deed }) => (deed as Extract<Deed, { kind: 'undo' }>).of,
  )
  const known = new Map<string, boolean>()
  // Ids hash what they undo, so no chain of undos can go in a circle.
  const holds = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    const result = !(undos.get(id) ?? []).some((undo) => holds(undo.id))
    known.set(id, result)
    return result
  }
  return all.filter(({ id, deed }) => deed.kind !== 'undo' && holds(id))
}

/** Two decisions by different analysts on one thing that cannot both hold. */
export interface Disagreement {
  readonly about: string
  readonly decisions: readonly [Named, Named]
}

// Deeds that set the same thing; two of one group by different names on one thing are at odds.
const GROUPS: { readonly [kind: string]: string } = {
  accept: 'reading',
  reject: 'reading',
  merge: 'link',
  split: 'link',
  'other-scope': 'link',
  join: 'story',
  part: 'story',
}

/** Where analysts disagree: on one passage or report, by different names, with other outcomes. */
export function disagreements(held: readonly Named[]): Disagreement[] {
  const groups = Map.groupBy(
    held.filter(({ deed }) => deed.kind !== 'note' && deed.kind !== 'describe').flatMap(thingsOf),
    ({ thing }) => thing,
  )
  const found = new Map<string, Disagreement>()
  for (const [about, things] of groups)
    for (const [at, { one }] of things.entries())
      for (const { one: other } of things.slice(0, at))
        if (one.by !== other.by && outcomeOf(one.deed) !== outcomeOf(other.deed))
          found.set(`${other.id} ${one.id}`, { about, decisions: [other, one] })
  return [...found.values()]
}

/** What a decision is about, one entry for each passage or report. */
function thingsOf(one: Named): { thing: string; one: Named }[] {
  const group = GROUPS[one.deed.kind] ?? one.deed.kind
  const places = anchorsOf(one.deed).map(
    ({ document, start, end, exact }) => `${document} ${start}-${end} “${exact.slice(0, 60)}”`,
  )
  const reports = places.length > 0 ? [] : reportsOfDeed(one.deed).map(({ document }) => document)
  const outlet = 'outlet' in one.deed && one.deed.kind === 'grade' ? [one.deed.outlet ?? ''] : []
  return [...places, ...reports, ...outlet.filter(Boolean)].map((thing) => ({
    thing: `${group}: ${thing}`,
    one,
  }))
}

function outcomeOf(deed: Deed): string {
  switch (deed.kind) {
    case 'date':
      return `${deed.from} ${deed.to}`
    case 'outlet':
      return deed.outlet
    case 'speaker':
      return deed.speaker ?? ''
    case 'grade':
      return `${deed.scheme} ${deed.value}`
    case 'retype':
      return `${deed.term} ${deed.status}`
    case 'reject':
      return `reject ${deed.what}`
    default:
      return deed.kind
  }
}
