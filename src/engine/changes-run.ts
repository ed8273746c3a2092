// The log of runs: which reports each stored and how many decisions there were before it, so that
// the ledger before a run can be told again. Example: {"stored":["n4"],"decisions":2}.
import type { DocumentId } from '../model/document.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'
import { DECISION_LOG } from './decide-log.ts'

const RUN_LOG = 'run'
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

/** Keeps what a run stored. OperationError `store-busy` where others keep writing. */
export async function logRun(store: Store, stored: readonly DocumentId[]): Promise<void> {
  const decisions = (await store.log(DECISION_LOG)).length
  const line = JSON.stringify({ stored, decisions })
  for (let tries = 0; tries < MOST_TRIES; tries++)
    if (await store.append(RUN_LOG, (await store.log(RUN_LOG)).length, [line])) return
  throw new OperationError('store-busy', 'run log: others keep writing to it')
}
