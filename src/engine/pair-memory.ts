// What the pairs of a story's reports were found to share, kept between runs: one row of the store
// for each story. A report that joins the story is compared with the others, and they not again.
import type { PairMemory, PairReuse } from '../reuse/index.ts'
import type { Derived } from '../store/store.ts'
import type { Workshop } from './job.ts'

/** A memory that can be written back. */
export interface StoredPairs extends PairMemory {
  /** Pairs that were not known. */
  readonly compared: () => number
  /** What to store: the pairs asked for in this run, no others; nothing where nothing changed. */
  readonly rows: () => readonly Derived[]
}

type Pairs = { readonly [key: string]: PairReuse }

/** The memory of a story's pairs. */
export async function openPairMemory(
  { store, stages }: Workshop,
  story: string,
): Promise<StoredPairs> {
  const stage = `pairs@${stages.pairVersion}`
  const [row] = await store.derived(stage, [story])
  const isOurs = row?.inputs === stages.rules
  const known = new Map(Object.entries((isOurs ? row.value : {}) as Pairs))
  const asked = new Map<string, PairReuse>()
  let compared = 0
  return {
    recall(key) {
      const found = known.get(key)
      if (found) asked.set(key, found)
      return found
    },
    remember(key, found) {
      compared++
      asked.set(key, found)
    },
    compared: () => compared,
    rows: () =>
      compared === 0 && asked.size === known.size
        ? []
        : [{ stage, key: story, inputs: stages.rules, value: Object.fromEntries(asked) }],
  }
}
