// Everything derived thrown away and made again from the texts: the proof that layers, vectors and
// stories are functions of the reports. The canonical export before and after is the same, byte for
// byte.
import type { Store } from '../store/store.ts'
import { runPile, type RunOptions, type RunResult } from './run.ts'

/** The stories of all that a store holds, with every layer and result made anew. */
export async function rebuild(store: Store, options: RunOptions = {}): Promise<RunResult> {
  await store.dropDerived()
  return runPile(store, [], { ...options, scope: 'all' })
}
