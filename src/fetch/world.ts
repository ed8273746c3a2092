// The world as it is: its clock, its chance, its name service. Only a door hands it to a watch; a
// test hands in a world of its own.
import { randomUUID } from 'node:crypto'
import { setTimeout as waitFor } from 'node:timers/promises'
import { systemResolve } from './dial.ts'
import type { WatchWorld } from './watch.ts'

/** Timers hold no more than 2^31 milliseconds; whoever waits longer looks at the clock again. */
const WAIT_MAX_MS = 3_600_000

/** Clock, waiting, chance and names of this machine. */
export const systemWorld: WatchWorld = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    waitFor(Math.min(ms, WAIT_MAX_MS), undefined, { signal }).catch(() => undefined),
  jitter: () => Math.random(),
  uuid: () => randomUUID(),
  resolve: systemResolve,
}
