// Where a reader stands in the queue of matters: which one is shown, how many are settled, what was
// decided in this sitting and can be taken back.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ReviewItem } from '../../../src/model/screen.ts'
import { renew, send, useAnswer, type Answer } from '../api.ts'
import { changedStories } from '../live.ts'
import { usePlace } from '../router.ts'
import { useSignal } from '../signal.ts'
import type { Signed } from './review-form.ts'

interface ReviewAnswer {
  readonly items: readonly ReviewItem[]
  readonly settled: number
  readonly open: number
}

/** A decision of this sitting. */
export interface Done {
  readonly id: string
  readonly finding: string
  readonly label: string
  readonly heading: string
}

export interface Queue {
  readonly answer: Answer<ReviewAnswer>
  readonly items: readonly ReviewItem[]
  readonly item: ReviewItem | null
  readonly at: number
  readonly settled: number
  readonly of: number
  readonly done: readonly Done[]
  readonly move: (by: number) => void
  /** Null where it was recorded, else what went wrong. */
  readonly record: (item: ReviewItem, label: string, signed: Signed) => Promise<string | null>
  readonly undo: (by: string, reason: string) => Promise<string | null>
}

/** Matters asked for at once. */
const ITEMS_MAX = 200

const recordAt = (path: string, body: unknown) => send<{ readonly id: string }>(path, body)
const wordsOf = (answer: Answer<unknown>) =>
  answer.state === 'failed' ? [answer.problem.title, answer.problem.detail].join(': ') : ''

/** The last answer that came, so that the matter stays while the next one is on its way. */
function useLatest(path: string): Answer<ReviewAnswer> {
  const answer = useAnswer<ReviewAnswer>(path)
  const latest = useRef(answer)
  if (answer.state !== 'waiting' || latest.current.state === 'failed') latest.current = answer
  return latest.current
}

export function useQueue(story: string | null): Queue {
  const query = new URLSearchParams({ limit: String(ITEMS_MAX), ...(story ? { story } : {}) })
  const answer = useLatest(`/api/review?${query}`)
  const { hash } = usePlace()
  const changed = useSignal(changedStories)
  const [current, setCurrent] = useState<string | null>(hash || null)
  const [done, setDone] = useState<readonly Done[]>([])
  const known = useRef(changed)
  useEffect(() => {
    if (known.current === changed) return
    known.current = changed
    renew('/api/review')
  }, [changed])
  const items = answer.state === 'here' ? answer.value.items : []
  const at = useMemo(() => placeOf(items, current), [items, current])
  const item = items[at] ?? null
  // What is shown stays shown when something before it comes or goes.
  useEffect(() => {
    if (item && current === null) setCurrent(item.finding.id)
  }, [item])
  // A merged or rejected matter is in no list any more; it was settled in this sitting.
  const listed = new Set(items.map(({ finding }) => finding.id))
  const gone = new Set(done.map(({ finding }) => finding).filter((id) => !listed.has(id))).size
  const [settled, open] =
    answer.state === 'here' ? [answer.value.settled, answer.value.open] : [0, 0]
  return {
    answer,
    items,
    item,
    at,
    settled: settled + gone,
    of: settled + open + gone,
    done,
    move: (by) => {
      const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
      if (next) setCurrent(next.finding.id)
    },
    record: async (about, label, signed) => {
      const next = nextOpen(items, at)
      const answer = await recordAt('/api/decisions', signed)
      if (answer.state !== 'here') return wordsOf(answer)
      const { id, heading } = about.finding
      setDone((all) => [...all, { id: answer.value.id, finding: id, label, heading }])
      setCurrent(next)
      renew('/api/')
      return null
    },
    undo: async (by, reason) => {
      const last = done.at(-1)
      if (!last) return ''
      const path = `/api/decisions/${encodeURIComponent(last.id)}/undo`
      const answer = await recordAt(path, { by, reason })
      if (answer.state !== 'here') return wordsOf(answer)
      setDone((all) => all.slice(0, -1))
      setCurrent(last.finding)
      renew('/api/')
      return null
    },
  }
}

/** Where a matter stands; the first open one where it is not there. */
function placeOf(items: readonly ReviewItem[], id: string | null): number {
  const at = items.findIndex(({ finding }) => finding.id === id)
  if (at >= 0) return at
  return Math.max(
    0,
    items.findIndex(({ settled }) => !settled),
  )
}

/** The open matter after this one, else the first open one, else none. */
function nextOpen(items: readonly ReviewItem[], at: number): string | null {
  const open = (from: readonly ReviewItem[]) => from.find(({ settled }) => !settled)
  return (open(items.slice(at + 1)) ?? open(items.slice(0, at)))?.finding.id ?? null
}
