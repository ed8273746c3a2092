// The one way to the server: JSON answers kept by address until something changes, problems as
// words. Example: useAnswer<StoryScreen>('/api/stories/3f2a/screen').
import { useEffect, useState } from 'preact/hooks'
import { words } from './words.ts'

/** Why an answer did not come: what the server said, or that it could not be reached. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
}

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem }

/** Answers kept at most; the oldest go first. */
const KEPT_MAX = 60
const kept = new Map<string, Promise<Answer<unknown>>>()
const settled = new Map<string, Answer<unknown>>()
const drawn = new Set<() => void>()

const unreachable: Problem = {
  status: 0,
  title: words.errors.unreachable,
  detail: words.errors.unreachableDetail,
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { status: response.status, title: words.errors.unexpected, detail: '' }
  try {
    const said = (await response.json()) as Partial<Problem>
    return { ...fallback, ...said, status: response.status }
  } catch {
    return fallback
  }
}

/** Asks once. Never rejects. */
export async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch {
    return { state: 'failed', problem: unreachable }
  }
  if (!response.ok) return { state: 'failed', problem: await problemOf(response) }
  if (response.status === 204) return { state: 'here', value: undefined as T }
  try {
    return { state: 'here', value: (await response.json()) as T }
  } catch {
    const problem = { status: response.status, title: words.errors.unexpected, detail: '' }
    return { state: 'failed', problem }
  }
}

/** Sends JSON and gives the answer. */
export function send<T>(path: string, body: unknown): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' }
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

function answerOf<T>(path: string): Promise<Answer<T>> {
  const known = kept.get(path)
  if (known) return known as Promise<Answer<T>>
  const asked = ask<T>(path).then((answer) => {
    if (answer.state === 'failed') kept.delete(path)
    if (kept.get(path) === asked || answer.state === 'failed') settled.set(path, answer)
    trim(settled)
    return answer
  })
  kept.set(path, asked)
  trim(kept)
  return asked
}

/** Drops the oldest entries over the limit. */
function trim(map: Map<string, unknown>): void {
  for (const old of [...map.keys()].slice(0, Math.max(0, map.size - KEPT_MAX))) map.delete(old)
}

/**
 * Asks anew for every answer whose address holds `part` (all by default). What is shown stays
 * until the new answer is here.
 */
export function renew(part = ''): void {
  for (const path of kept.keys()) if (path.includes(part)) kept.delete(path)
  for (const draw of drawn) draw()
}

/** The answer to a path; null asks nothing. An answer known already is there at the first draw. */
export function useAnswer<T>(path: string | null): Answer<T> {
  const [, setTurn] = useState(0)
  const known = path === null ? undefined : settled.get(path)
  useEffect(() => {
    let here = true
    const fetchIt = () => {
      if (path === null) return
      void answerOf<T>(path).then(() => here && setTurn((turn) => turn + 1))
    }
    fetchIt()
    drawn.add(fetchIt)
    return () => {
      here = false
      drawn.delete(fetchIt)
    }
  }, [path])
  return (known as Answer<T> | undefined) ?? { state: 'waiting' }
}
