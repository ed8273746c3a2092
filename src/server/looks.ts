// What came since a reader last looked, story by story: whether any report did, and how many
// changes of the ledger that made. Counting is the desk's work: an answer waits a moment for it, and
// pages are told when a number comes later. Example: two reports after the look made five changes.
import { setTimeout } from 'node:timers/promises'
import { lastStoryLooks } from '../engine/desk-changes.ts'
import type { Shelved } from '../engine/desk-message.ts'
import { dayOf, type Door } from './door.ts'

/** Stories counted for one answer, counts remembered, and how long an answer waits. */
const COUNTED_MAX = 20
const REMEMBERED_MAX = 2000
const WAIT_MS = 400

export interface ChangedCounts {
  /** Whether reports came after the look. */
  readonly fresh: (shelved: Shelved) => boolean
  /** Counts what is not counted yet for some stories, and waits a moment. */
  readonly count: (shelf: readonly Shelved[]) => Promise<void>
  /** Changes since the look; null where there was none, or where they are not counted yet. */
  readonly changed: (shelved: Shelved) => number | null
}

/** Counts by story, version and look; null while they are being made. */
const memories = new WeakMap<Door, Map<string, number | null>>()

/** The counts for all stories, as far as they are known now. */
export async function changedCounts(door: Door): Promise<ChangedCounts> {
  const { desk, reader } = door
  const looks = await lastStoryLooks(desk.store, reader)
  const known = memories.get(door) ?? new Map<string, number | null>()
  memories.set(door, known)
  const fresh = (one: Shelved) => {
    const look = looks(one)
    return look !== null && one.reports.some((id) => look.later.has(id))
  }
  const keyOf = (one: Shelved) => `${one.id} ${one.version} ${looks(one)?.mark}`
  const countOne = async (one: Shelved) => {
    const key = keyOf(one)
    known.set(key, null)
    if (known.size > REMEMBERED_MAX) known.delete(known.keys().next().value!)
    const asked = { story: one.id, reader, since: 'look' as const, today: dayOf(door.time()) }
    const found = await desk.hands.changes(asked).catch(() => null)
    if (found === null) known.delete(key)
    else known.set(key, found.changes.length)
  }
  return {
    fresh,
    count: async (shelf) => {
      const missing = shelf.filter((one) => fresh(one) && !known.has(keyOf(one)))
      if (missing.length === 0) return
      const all = Promise.all(missing.slice(0, COUNTED_MAX).map(countOne)).then(() => true)
      const late = new AbortController()
      const done = await Promise.race([all, waited(late.signal)])
      late.abort()
      if (!done) void all.then(() => door.events.counted(missing.map(({ id }) => id)))
    },
    changed: (one) => (fresh(one) ? (known.get(keyOf(one)) ?? null) : looks(one) ? 0 : null),
  }
}

/** False after a moment, unless it is called off before. */
function waited(signal: AbortSignal): Promise<boolean> {
  return setTimeout(WAIT_MS, false, { signal }).catch(() => false)
}
