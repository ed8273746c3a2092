// Sources that a user named → reports in the store, again and again: each pass asks what is due,
// keeps what came, takes it in as one batch, and remembers. A source that fails is told of and does
// not stop the others. No source named, no network: nothing here runs by itself.
// Example: await watchOnce({ store, folder: '.', named: ['https://herald.example/feed'], … }).
import type { Found } from '../engine/intake.ts'
import { openSealed, type SealedReader } from '../engine/intake-sealed.ts'
import type { Counters } from '../engine/run.ts'
import type { FilePlaces } from '../store/file-place.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Arrival, Store } from '../store/store.ts'
import { openArchive, recordsAfter, type Archive, type Mark } from './archive.ts'
import { openBells } from './bell.ts'
import type { Resolve } from './dial.ts'
import type { Tell, WatchEvent } from './event.ts'
import type { Limits } from './exchange.ts'
import { get, type Manner } from './get.ts'
import { lockFolder } from './lock.ts'
import { pass, RESCAN_MS, type PassResult } from './pass.ts'
import { openRobots, type Robots } from './robots.ts'
import { sourcesOf } from './source.ts'
import { loadState, saveState, type WatchState } from './state.ts'
import type { Allowance } from './target.ts'
import { openTurns } from './turn.ts'

/** What a watch may use of the world outside; a test hands in its own. */
export interface WatchWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Ends early where the signal is set. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** 0 up to 1: how much longer than need be a source that failed is left alone. */
  readonly jitter: () => number
  readonly uuid: () => string
  readonly resolve: Resolve
}

export interface WatchGiven {
  readonly store: Store
  /** Where .stemma/ is. */
  readonly folder: string
  /** Addresses of feeds and pages, lists of feeds (OPML), folders. */
  readonly named: readonly string[]
  /** Name and version, as it is told to servers and written into archives. */
  readonly software: string
  /** A mail address or page of whoever watches, told to every server. */
  readonly contact: string
  /** Pace of the user's own, in milliseconds; a server may ask for a slower one. */
  readonly everyMs: number
  /** Pause between two requests to one host, in milliseconds. */
  readonly pauseMs: number
  readonly fullText: boolean
  /** Whether the store keeps the bytes of each report, beside the archive. */
  readonly raw: boolean
  readonly allowance: Allowance
  readonly limits: Limits
  readonly world: WatchWorld
  /** The reports of some files. */
  readonly readFiles: (paths: readonly string[]) => AsyncIterable<Found>
  readonly tell: (event: WatchEvent) => void
  /** Takes a batch in; `runPile` over all that the store holds where absent. */
  readonly takeIn?: (
    arrivals: AsyncIterable<Arrival>,
    places: Pick<FilePlaces, 'isThere'>,
  ) => Promise<Batch>
  /** When set, what is being asked is finished, taken in and remembered; nothing more is begun. */
  readonly stop: AbortSignal
}

export type Batch = Pick<Counters, 'stored' | 'duplicate' | 'rejected'>

/** A watch of a folder while it goes on. */
export interface OpenWatch {
  readonly given: WatchGiven
  readonly manner: Manner
  readonly archive: Archive
  readonly robots: Robots
  readonly apart: SealedReader
  readonly tell: Tell
  /** What could not be read of each folder when it was looked at last. */
  readonly faults: Map<string, ReadonlySet<string>>
  readonly state: () => WatchState
  /** `taken`: up to where records of earlier runs were taken in. */
  readonly remember: (state: WatchState, taken: Mark | null) => void
}

/** One pass over all sources that are due. OperationError where the store or the disk fails. */
export async function watchOnce(given: WatchGiven): Promise<PassResult> {
  const { open, close } = openWatch(given)
  try {
    return await pass(open, { pace: false })
  } finally {
    close()
  }
}

/** Passes until it is stopped: when a source is due, and when a file appears in a folder. */
export async function watch(given: WatchGiven): Promise<void> {
  const { open, close } = openWatch(given)
  const { now, wait } = given.world
  let [changed, early] = [false, new AbortController()]
  const sources = sourcesOf(given.named).sources
  const bells = openBells(
    sources.flatMap((source) => (source.kind === 'folder' ? [source.path] : [])),
    () => {
      changed = true
      early.abort()
    },
  )
  try {
    while (!given.stop.aborted) {
      changed = false
      early = new AbortController()
      const due = await patientPass(open)
      const signal = AbortSignal.any([given.stop, early.signal])
      if (!changed) await wait(Math.max(0, due - now()), signal)
    }
  } finally {
    bells.close()
    close()
  }
}

/**
 * A pass, and when the next is due. A store that another program holds is waited for: what was
 * fetched is in the archive by then, and files are read again. OperationError for other failures.
 */
async function patientPass(open: OpenWatch): Promise<number> {
  try {
    return (await pass(open, { pace: true })).due
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'store-busy') throw error
    const { folder, world } = open.given
    const words = `${error.message}: tried again in ${RESCAN_MS / 1000} seconds`
    open.tell({ event: 'failed', source: folder, code: 'store', words })
    return world.now() + RESCAN_MS
  }
}

function openWatch(given: WatchGiven): { readonly open: OpenWatch; readonly close: () => void } {
  const { folder, world, software, contact, allowance, limits, pauseMs, stop } = given
  const unlock = lockFolder(folder)
  const loaded = loadState(folder)
  let { state } = loaded
  const tell: Tell = (event) => given.tell({ at: new Date(world.now()).toISOString(), ...event })
  if (loaded.fault !== null)
    tell({ event: 'failed', source: folder, code: 'state', words: loaded.fault })
  const { torn } = recordsAfter(folder, state.archive)
  for (const { file, offset, bytes } of torn)
    tell({
      event: 'archive',
      source: file,
      words: `${file}: its last record is cut off (${bytes} bytes from ${offset} on); it is left`,
    })
  const archive = openArchive(
    folder,
    { ...world, software },
    torn.length > 0 ? null : state.archive,
  )
  const agent = `${software.replace(' ', '/')} (+${contact})`
  // Robots and requests need each other: rules are fetched like anything else.
  const pauses: { of: (host: string) => number } = { of: () => 0 }
  const turn = openTurns(world, (host) => Math.max(pauseMs, pauses.of(host)), stop)
  const manner = { agent, allowance, limits, resolve: world.resolve, now: world.now, turn }
  const robots = openRobots(
    {
      robot: software.split(' ')[0]!,
      now: world.now,
      fetch: (address, mayBePrivate) =>
        get({ address, accept: 'text/plain', condition: null, mayBePrivate, permit: null }, manner),
    },
    state.robots,
  )
  pauses.of = robots.pauseOf
  const apart = openSealed()
  const open: OpenWatch = {
    given,
    manner,
    archive,
    robots,
    apart,
    tell,
    faults: new Map(),
    state: () => state,
    remember: (next, taken) => {
      const mark = archive.mark() ?? taken ?? next.archive
      state = { ...next, robots: robots.remembered(), archive: mark }
      saveState(folder, state)
    },
  }
  const close = () => {
    apart.close()
    archive.close()
    unlock()
  }
  return { open, close }
}
