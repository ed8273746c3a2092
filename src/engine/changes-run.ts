// The log of runs: which reports each stored and how many decisions there were before it, so that
// the ledger before a run can be told again. Example: {"stored":["n4"],"decisions":2}.
import type { DocumentId } from '../model/document.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'
import { DECISION_LOG } from './decide-log.ts'

export const RUN_LOG = 'run'
/** How often a line is tried again where others write at the same time. */
const MOST_TRIES = 20

/** One run. */
export interface RunLine {
  readonly stored: readonly DocumentId[]
  readonly decisions: number
}

/** The runs of a store, oldest first. */
export async function storedRuns(store: Store): Promise<RunLine[]> {
  return (await store.log(RUN_LOG)).map((line) => JSON.parse(line) as RunLine)
}

/**
 * Keeps what a run stored: `ids` are all reports it was given. Those that a run before it stored
 * and could not log, because it was killed, count as this one's. OperationError `store-busy` where
 * others keep writing.
 */
export async function logRun(
  store: Store,
  run: { readonly stored: readonly DocumentId[]; readonly ids: ReadonlySet<DocumentId> },
): Promise<void> {
  const decisions = (await store.log(DECISION_LOG)).length
  const known = new Set(run.stored)
  if (run.ids.size > known.size)
    for (const { stored } of await storedRuns(store)) for (const id of stored) known.add(id)
  const found = [...run.ids].filter((id) => !known.has(id))
  const line = JSON.stringify({ stored: [...run.stored, ...found], decisions })
  for (let tries = 0; tries < MOST_TRIES; tries++)
    if (await store.append(RUN_LOG, (await store.log(RUN_LOG)).length, [line])) return
  throw new OperationError('store-busy', 'run log: others keep writing to it')
}
