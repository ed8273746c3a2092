// The thread of a desk: opens the store of its folder, does what it is asked, one thing after the
// other, and looks every second whether somebody else has written to the store.
// Example: asked {number: 1, call: 'refresh', args: []} it answers {number: 1, done: undefined}.
import { parentPort, workerData } from 'node:worker_threads'
import { OperationError, type StoreErrorCode } from '../store/operation-error.ts'
import { openPulse } from '../store/sqlite/pulse.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { DeskEvent, DeskSettings, Hands } from './desk-message.ts'
import { erasedTeller, handsOf } from './desk-work.ts'

const LOOK_MS = 1000

/** A job for the thread, and what it tells. */
export type DeskJob = {
  [Call in keyof Hands]: {
    readonly number: number
    readonly call: Call
    readonly args: Parameters<Hands[Call]>
  }
}[keyof Hands]

export type DeskAnswer =
  | { readonly event: DeskEvent }
  | { readonly number: number; readonly done: unknown }
  | { readonly number: number; readonly failed: string; readonly code: StoreErrorCode | null }

// What openDesk passes.
const settings = workerData as DeskSettings
const send = (answer: DeskAnswer) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort?.postMessage(answer)
}

const store = await openSqliteStore(settings.folder)
const pulse = openPulse(settings.folder)
const tell = (event: DeskEvent) => send({ event })
const hands = handsOf({ store, pulse, settings, tell })
const tellErased = erasedTeller({ pulse, tell })
tellErased()

async function answer({ number, call, args }: DeskJob): Promise<DeskAnswer> {
  try {
    // The arguments are those of this very call: a job is made in one place (desk.ts).
    const act = hands[call] as (...given: readonly unknown[]) => Promise<unknown>
    return { number, done: await act(...args) }
  } catch (cause) {
    const code = cause instanceof OperationError ? cause.code : null
    return { number, failed: cause instanceof Error ? cause.message : String(cause), code }
  }
}

parentPort?.on('message', (job: DeskJob) => void answer(job).then(send))

let looking = false
setInterval(() => {
  tellErased()
  if (looking) return
  looking = true
  // A look that fails fails again with the next job, which is told of.
  const done = () => void (looking = false)
  hands.check().then(done, done)
}, LOOK_MS)
