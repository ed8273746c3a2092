// What came since a reader last looked, story by story: whether any report did, and how many
// changes of the ledger that made. Counting them takes long, so the list shows what is counted
// already, and pages are told when more is. Example: two reports after the look made five changes.
import { lastStoryLooks } from '../engine/desk-changes.ts'
import type { Shelved } from '../engine/desk-message.ts'
import { dayOf, type Door } from './door.ts'

/** Stories counted at a time, and counts remembered. */
const COUNTED_MAX = 20
const REMEMBERED_MAX = 2000

export interface ChangedCounts {
  /** Whether reports came after the look. */
  readonly fresh: (shelved: Shelved) => boolean
  /** Changes since the look; null where there was none, or where they are not counted yet. */
  readonly changed: (shelved: Shelved) => number | null
}

const memories = new WeakMap<Door, Map<string, number>>()

/** The counts for all stories, as far as they are known now. */
export async function changedCounts(door: Door): Promise<ChangedCounts> {
  const { desk, reader } = door
  const looks = await lastStoryLooks(desk.store, reader)
  const known = memories.get(door) ?? new Map<string, number>()
  memories.set(door, known)
  const waiting: Shelved[] = []
  const keyOf = ({ id, version }: Shelved, mark: string) => `${id} ${version} ${mark}`
  const fresh = (one: Shelved) => {
    const look = looks(one)
    return look !== null && one.reports.some((id) => look.later.has(id))
  }
  const changed = (one: Shelved): number | null => {
    const look = looks(one)
    if (look === null) return null
    if (!fresh(one)) return 0
    const key = keyOf(one, look.mark)
    const count = known.get(key)
    if (count === undefined && waiting.length < COUNTED_MAX) {
      waiting.push(one)
      void countOne(one, key)
    }
    return count ?? null
  }
  const countOne = async (one: Shelved, key: string) => {
    const today = dayOf(door.time())
    const found = await desk.hands
      .changes({ story: one.id, reader, since: 'look', today })
      .catch(() => null)
    if (found === null) return
    known.set(key, found.changes.length)
    if (known.size > REMEMBERED_MAX) known.delete(known.keys().next().value!)
    door.events.changed([one.id])
  }
  return { fresh, changed }
}
