// What the server tells while the page is open: stories that changed, reports being read. Nothing
// on the page moves by itself: the reader is told and asks for it.
import type { IntakeProgress } from '../../src/model/screen.ts'
import { signal } from './signal.ts'

/** Ids of stories that changed since they were last asked for. */
export const changedStories = signal<readonly string[]>([])
/** The latest word on each intake, by its id. */
export const intakes = signal<ReadonlyMap<string, IntakeProgress>>(new Map())

function read<T>(event: Event): T | null {
  try {
    return JSON.parse((event as MessageEvent<string>).data) as T
  } catch {
    return null
  }
}

/** Listens to the server; the browser itself tries again after a break. Call once. */
export function startLive(): void {
  const source = new EventSource('/api/events')
  source.addEventListener('changed', (event) => {
    const told = read<{ readonly stories?: readonly string[] }>(event)?.stories ?? []
    changedStories.set([...new Set([...changedStories.get(), ...told])])
  })
  source.addEventListener('intake', (event) => {
    const told = read<IntakeProgress>(event)
    if (told) intakes.set(new Map([...intakes.get(), [told.id, told]]))
  })
}
