// The decision log of a store: recorded, undone, exported, imported from another analyst, verified.
// A log that does not hold is never replayed in part: it fails with the number of the record.
// Example: importing a colleague's log adds what is new and answers where the two disagree.
import { checkDecision } from '../model/decision-read.ts'
import type { Decided, Decision, Deed, Named } from '../model/decision.ts'
import {
  decisionsOf,
  disagreements,
  heldDecisions,
  named,
  readLog,
  recordLine,
  recordsAfter,
  type Broken,
  type Disagreement,
  type LogRecord,
} from '../model/decision-log.ts'
import type { Story } from '../model/story.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'

/** The name of the log in a store. */
export const DECISION_LOG = 'decision'
/** How often a write is tried again where others write at the same time. */
const MOST_TRIES = 20

/** The records of a store's log. OperationError `log-broken` naming the first that does not hold. */
export async function storedRecords(store: Store): Promise<readonly LogRecord[]> {
  const lines = await store.log(DECISION_LOG)
  const before = lastRead.get(store)
  if (before?.lines.length === lines.length && lines.every((line, at) => line === before.lines[at]))
    return before.records
  const records = readLog(lines)
  if ('record' in records) throw brokenError(records)
  lastRead.set(store, { lines, records })
  return records
}

/** The log as it was last checked: a run asks for it story by story, and hashes it once. */
const lastRead = new WeakMap<
  Store,
  { readonly lines: readonly string[]; readonly records: readonly LogRecord[] }
>()

function brokenError({ record, why }: Broken): OperationError {
  return new OperationError('log-broken', `decision log is broken at record ${record}: ${why}`)
}

/** Decisions of a store that hold, in order of time. */
export async function storedDecisions(store: Store): Promise<Named[]> {
  return heldDecisions(decisionsOf(await storedRecords(store)))
}

/** Every decision of a store, undone ones too, each with whether it holds. */
export async function allDecisions(
  store: Store,
): Promise<{ readonly decision: Named; readonly holds: boolean }[]> {
  const all = decisionsOf(await storedRecords(store))
  const held = new Set(heldDecisions(all).map(({ id }) => id))
  const undone = new Set(all.flatMap(({ deed }) => (deed.kind === 'undo' ? [deed.of] : [])))
  return all.map((decision) => {
    const holds = decision.deed.kind === 'undo' ? !undone.has(decision.id) : held.has(decision.id)
    return { decision, holds }
  })
}

/**
 * Records decisions and answers with those that were not there yet, named. RangeError for one that
 * is no sound decision; OperationError where the log is broken or the store fails.
 */
export async function recordDecisions(
  store: Store,
  decisions: readonly Decision[],
): Promise<Named[]> {
  for (const decision of decisions) {
    const checked = checkDecision(decision)
    if (typeof checked === 'string') throw new RangeError(`no decision: ${checked}`)
  }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const records = await storedRecords(store)
    const known = new Set(decisionsOf(records).map(({ id }) => id))
    const fresh = [...new Map(decisions.map(named).map((one) => [one.id, one])).values()].filter(
      ({ id }) => !known.has(id),
    )
    const lines = recordsAfter(records.at(-1), fresh).map(recordLine)
    if (lines.length === 0 || (await store.append(DECISION_LOG, records.length, lines)))
      return fresh
  }
  throw new OperationError('store-busy', 'decision log: others keep writing to it')
}

/** The decision with an id or the head of one; null for none or several. */
export async function decisionCalled(store: Store, head: string): Promise<Named | null> {
  const all = decisionsOf(await storedRecords(store)).filter(({ id }) => id.startsWith(head))
  return all.length === 1 ? all[0]! : null
}

/** A decision that takes another back. */
export function undoOf({ id }: Named): Deed {
  return { kind: 'undo', of: id }
}

/** The log as JSON Lines, as it is stored. */
export async function exportLog(store: Store): Promise<string[]> {
  return (await storedRecords(store)).map(recordLine)
}

/** What an import brought. */
export interface Imported {
  /** Records read, and decisions that were not there yet. */
  readonly read: number
  readonly added: readonly Named[]
  /** Between any two analysts, after the import. */
  readonly disagreements: readonly Disagreement[]
}

/**
 * Adds another log's decisions to a store's own. OperationError `log-broken` where the other log
 * does not hold: nothing of it is taken.
 */
export async function importLog(store: Store, lines: readonly string[]): Promise<Imported> {
  const records = readLog(lines)
  if ('record' in records) throw brokenError(records)
  const added = await recordDecisions(store, decisionsOf(records).map(bare))
  const held = await storedDecisions(store)
  return { read: records.length, added, disagreements: disagreements(held) }
}

const bare = ({ by, time, reason, deed }: Named): Decision => ({ by, time, reason, deed })

/** Where a store's log is broken; null where it holds. */
export async function verifyLog(
  store: Store,
): Promise<{ readonly records: number; readonly broken: Broken | null; readonly head: string }> {
  const lines = await store.log(DECISION_LOG)
  const records = readLog(lines)
  if ('record' in records) return { records: lines.length, broken: records, head: '' }
  return { records: records.length, broken: null, head: records.at(-1)?.hash ?? '' }
}

/** What became of a decision over all stories of a store. */
export interface DecisionState {
  readonly state: Decided['state']
  readonly why: string | null
  readonly claims: readonly string[]
}

/**
 * What became of each decision that holds, by id: applied where some story applied it. Decisions
 * that no story knows anything about are left out: their reports are not held.
 */
export function statesIn(stories: readonly Story[]): ReadonlyMap<string, DecisionState> {
  const states = new Map<string, DecisionState>()
  for (const { id, state, why, claims } of stories.flatMap((story) => story.decisions ?? [])) {
    const before = states.get(id)
    if (before?.state === 'applied') {
      if (state === 'applied')
        states.set(id, { ...before, claims: [...new Set([...before.claims, ...claims])] })
    } else states.set(id, { state, why, claims })
  }
  return states
}
