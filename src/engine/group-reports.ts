// The reports of a store → stories. What was grouped before is kept beside the reports as derived
// data, so that one more report costs one grouping of the window, not one for every hundred reports
// there are. What is kept says which reports it stands for: where they are no longer the first in
// canonical order, an earlier state is taken, or none.
// Example: of 5,000 reports 4,960 were grouped before; the run reads the vectors of the window and
// of the last 40.
import type { GroupingStart, KeptGrouping, SettledStory, StoryVector } from '../cluster/index.ts'
import type { DocumentId } from '../model/document.ts'
import { sha256 } from '../model/identity.ts'
import type { Derived, Head } from '../store/store.ts'
import { inBatches } from './batches.ts'
import { vectorStage, type Workshop } from './job.ts'

/** One grouping of the window: after how many reports, and the stories that it settled. */
interface Step {
  readonly at: number
  readonly settled: readonly SettledStory[]
}

interface StoredStep extends Step {
  /** Hash of the reports up to it. */
  readonly inputs: string
}

/**
 * Ids story by story, of reports in canonical order. `remember` is for all reports of a store:
 * what is kept would be of no use to a run over others. OperationError when the store fails.
 */
export async function groupReports(
  workshop: Workshop,
  heads: readonly Head[],
  { remember }: { readonly remember: boolean },
): Promise<DocumentId[][]> {
  const before = remember ? await openBefore(workshop, heads) : null
  const start = before?.start ?? null
  const grouping = workshop.stages.openGrouping(start ? { from: start.from } : {})
  const chain = openChain(workshop, start?.hash)
  const fresh = openFresh(start?.steps ?? 0)
  let at = start?.at ?? 0
  for (const some of inBatches(heads.slice(at))) {
    const vectors = await vectorsOf(workshop, some)
    for (const head of some) {
      const vector = vectors.get(head.id)
      if (!vector) continue
      at++
      chain.add(head)
      const done = grouping.add(vector)
      if (!done || !remember) continue
      fresh.add({ at, settled: done.settled, inputs: chain.hash() }, done.kept, {
        further: Math.floor((heads.length - at) / grouping.longest),
      })
    }
  }
  const rows = before ? rowsOf(workshop, before, fresh) : []
  if (rows.length > 0) await workshop.store.putDerived(rows)
  return grouping.groups()
}

/** The vectors that the store holds of some reports. */
async function vectorsOf(
  workshop: Workshop,
  reports: readonly { readonly id: DocumentId }[],
): Promise<Map<DocumentId, StoryVector>> {
  const vectors = new Map<DocumentId, StoryVector>()
  for (const some of inBatches(reports)) {
    const ids = some.map(({ id }) => id)
    for (const row of await workshop.store.derived(vectorStage(workshop), ids))
      vectors.set(row.key, row.value as StoryVector)
  }
  return vectors
}

/** A hash of the reports so far, taken at each grouping; it goes on from an earlier one. */
function openChain({ stages }: Workshop, from?: string) {
  let last = from ?? JSON.stringify([stages.rules, stages.groupingVersion, stages.vectorVersion])
  let since: string[] = []
  return {
    add({ id, hash }: Head) {
      since.push(JSON.stringify([id, hash]))
    },
    hash() {
      last = sha256(`${last}${since.join('')}`)
      since = []
      return last
    },
  }
}

const stepStage = ({ stages }: Workshop) => `grouping@${stages.groupingVersion}`
const stateStage = ({ stages }: Workshop) => `grouped@${stages.groupingVersion}`

const DIGITS = 8
const keyOf = (step: number) => `${step}`.padStart(DIGITS, '0')

/**
 * The groupings whose state is kept, of so many: the last two multiples of each power of two. So a
 * report that sorts k groupings before the end costs about 2k of them, and a store keeps a state
 * for each doubling of its size. A number once left out never comes back.
 */
export function keptOf(steps: number): Set<number> {
  const kept = new Set<number>()
  for (let power = 1; power <= steps; power *= 2) {
    const last = steps - (steps % power)
    for (const step of [last, last - power]) if (step > 0) kept.add(step)
  }
  return kept
}

/** What a store holds of earlier groupings. */
interface Before {
  /** Hashes of the steps and of the states that are there, by key, whether they hold or not. */
  readonly steps: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, string>
  readonly start: {
    readonly steps: number
    readonly at: number
    readonly hash: string
    readonly from: NonNullable<GroupingStart['from']>
  } | null
}

async function openBefore(workshop: Workshop, heads: readonly Head[]): Promise<Before> {
  const { store } = workshop
  const rows = await store.derived(stepStage(workshop))
  const steps = new Map(rows.map(({ key, inputs }) => [key, inputs]))
  const states = await store.inputs(stateStage(workshop))
  const valid: Step[] = []
  const chain = openChain(workshop)
  let at = 0
  for (const [i, { key, inputs, value }] of rows.entries()) {
    const step = value as Step
    if (key !== keyOf(i + 1) || step.at > heads.length) break
    heads.slice(at, step.at).forEach(chain.add)
    at = step.at
    if (chain.hash() !== inputs) break
    valid.push(step)
  }
  for (let count = valid.length; count > 0; count--) {
    const key = keyOf(count)
    const hash = steps.get(key)!
    if (states.get(key) !== hash) continue
    const from = await stateOf(workshop, key, valid.slice(0, count))
    if (!from) continue
    return { steps, states, start: { steps: count, at: valid[count - 1]!.at, hash, from } }
  }
  return { steps, states, start: null }
}

/** The state after some steps; null where something of it is missing or damaged. */
async function stateOf(workshop: Workshop, key: string, steps: readonly Step[]) {
  const [row] = await workshop.store.derived(stateStage(workshop), [key])
  if (!row) return null
  const kept = row.value as KeptGrouping
  const { window } = kept.stream
  const vectors = await vectorsOf(workshop, window)
  if (window.some(({ id }) => !vectors.has(id))) return null
  return { kept, vectors, settled: steps.flatMap(({ settled }) => settled) }
}

interface Fresh {
  readonly steps: readonly StoredStep[]
  readonly states: ReadonlyMap<number, KeptGrouping>
  /** Groupings in all. */
  readonly count: number
}

/** The groupings of this run, after so many that were done before. */
function openFresh(done: number) {
  const steps: StoredStep[] = []
  const states = new Map<number, KeptGrouping>()
  let count = done
  return {
    steps,
    states,
    get count() {
      return count
    },
    /** `further`: how many groupings will follow at least. */
    add(step: StoredStep, kept: () => KeptGrouping, { further }: { readonly further: number }) {
      count++
      steps.push(step)
      const left = keptOf(count + further)
      if (left.has(count)) states.set(count, kept())
      for (const number of states.keys()) if (!left.has(number)) states.delete(number)
    },
  }
}

/** What is to be written: what is new, and removed what holds no longer. */
function rowsOf(workshop: Workshop, { steps, states, start }: Before, fresh: Fresh): Derived[] {
  const [stepsAt, statesAt] = [stepStage(workshop), stateStage(workshop)]
  const done = start?.steps ?? 0
  const hashOf = (number: number) =>
    number <= done ? steps.get(keyOf(number)) : fresh.steps[number - done - 1]?.inputs
  const kept = [...keptOf(fresh.count)]
  const left = new Set(
    kept
      .filter((one) => fresh.states.has(one) || states.get(keyOf(one)) === hashOf(one))
      .map(keyOf),
  )
  const last = keyOf(fresh.count)
  const removed = (stage: string, key: string): Derived => ({ stage, key, inputs: '', value: null })
  return [
    ...[...steps.keys()].filter((key) => key > last).map((key) => removed(stepsAt, key)),
    ...[...states.keys()].filter((key) => !left.has(key)).map((key) => removed(statesAt, key)),
    ...fresh.steps.map(({ at, settled, inputs }, i): Derived => ({
      stage: stepsAt,
      key: keyOf(done + 1 + i),
      inputs,
      value: { at, settled },
    })),
    ...[...fresh.states]
      .filter(([number]) => left.has(keyOf(number)))
      .map(([number, value]): Derived => ({
        stage: statesAt,
        key: keyOf(number),
        inputs: hashOf(number)!,
        value,
      })),
  ]
}
