// What happens at the desk, told to every open page as server-sent events, with a heartbeat. A page
// that lost its line says which event it had last and gets the rest, or is told to read all anew.
// Example: a stored report gives "event: changed", data {"stories":["9c1e…"]}.
import type { DeskEvent } from '../engine/desk-message.ts'
import type { Desk } from '../engine/desk.ts'
import type { IntakeProgress } from '../model/screen.ts'

/** Events kept for pages that come back, pages at once, intakes remembered. */
const KEPT_MAX = 200
const PAGES_MAX = 32
const INTAKES_MAX = 100
const HEARTBEAT_MS = 15_000
/** Least time between two steps of an intake, as pages are told of them. */
const STEP_MS = 200
/** When a page that lost its line tries again. */
const RETRY_MS = 2000

export interface EventHub {
  /** Notes that an intake came to nothing. */
  readonly failed: (id: string, error: unknown) => void
  /** A page's line; null where there are too many. `last`: its Last-Event-ID. */
  readonly open: (last: string | null) => ReadableStream<Uint8Array> | null
  readonly intake: (id: string) => IntakeProgress | null
  /** Notes an intake that waits for its turn. */
  readonly await: (id: string) => void
  /** Tells pages that the changes of some stories since a look are counted now. */
  readonly counted: (stories: readonly string[]) => void
  readonly close: () => void
}

const NOTHING: Omit<IntakeProgress, 'id'> = {
  state: 'waiting',
  read: 0,
  stored: 0,
  duplicate: 0,
  rejected: [],
  stories: [],
  error: null,
}

const encoder = new TextEncoder()

/** A hub on a desk. `run` tells this server's events from those of one before. */
export function openEvents(desk: Pick<Desk, 'listen' | 'shelf'>, run: string): EventHub {
  const pages = new Set<Page>()
  const intakes = new Map<string, IntakeProgress>()
  const record = openRecord(run)
  const all = () => ({ stories: desk.shelf().map(({ id }) => id) })
  const emit = (event: string, data: object) => {
    const text = record.add(event, data)
    for (const page of pages) write(pages, page, text)
  }
  let told = -Infinity
  const note = (progress: IntakeProgress) => {
    const before = intakes.get(progress.id)
    intakes.set(progress.id, progress)
    if (intakes.size > INTAKES_MAX) intakes.delete(intakes.keys().next().value!)
    // A thousand stories told are a thousand steps: pages are told some of them.
    const now = performance.now()
    if (before?.state === progress.state && now - told < STEP_MS) return
    told = now
    emit('intake', progress)
  }
  const heard = (event: DeskEvent) => {
    if (event.kind === 'intake') note(event.progress)
    else if (event.kind === 'changed') emit('changed', { stories: event.stories })
    else {
      // What was told before may name stories that are no more: nothing of it is told again.
      record.clear()
      emit('changed', all())
    }
  }
  const unlisten = desk.listen(heard)
  const beat = setInterval(() => {
    for (const page of pages) write(pages, page, ': here\n\n')
  }, HEARTBEAT_MS)
  beat.unref()
  return {
    open: (last) => {
      if (pages.size >= PAGES_MAX) return null
      const missed = last === null ? '' : (record.since(last) ?? eventText('changed', all()))
      return streamOf(pages, `retry: ${RETRY_MS}\n\n${missed}`)
    },
    intake: (id) => intakes.get(id) ?? null,
    await: (id) => note({ id, ...NOTHING }),
    failed: (id, error) => {
      const why = error instanceof Error ? error.message : String(error)
      note({ ...NOTHING, ...intakes.get(id), id, state: 'failed', error: why })
    },
    counted: (stories) => emit('counted', { stories }),
    close: () => {
      unlisten()
      clearInterval(beat)
      for (const page of pages) page.close()
      pages.clear()
    },
  }
}

type Page = ReadableStreamDefaultController<Uint8Array>

function write(pages: Set<Page>, page: Page, text: string): void {
  try {
    page.enqueue(encoder.encode(text))
  } catch {
    pages.delete(page) // Its reader has gone.
  }
}

function streamOf(pages: Set<Page>, first: string): ReadableStream<Uint8Array> {
  let own: Page
  return new ReadableStream<Uint8Array>({
    start: (page) => {
      own = page
      pages.add(page)
      write(pages, page, first)
    },
    cancel: () => void pages.delete(own),
  })
}

const eventText = (event: string, data: object) =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** The latest events, for pages that come back. */
function openRecord(run: string) {
  const kept: { readonly number: number; readonly text: string }[] = []
  let number = 0
  return {
    add: (event: string, data: object): string => {
      const text = `id: ${run}-${++number}\n${eventText(event, data)}`
      kept.push({ number, text })
      if (kept.length > KEPT_MAX) kept.shift()
      return text
    },
    clear: () => void kept.splice(0),
    /** What came after an event; null where that is not known any more. */
    since: (last: string): string | null => {
      const at = /^(.*)-(\d{1,15})$/u.exec(last)
      const since = Number(at?.[2])
      const oldest = kept[0]?.number ?? number + 1
      if (at?.[1] !== run || since > number || since < oldest - 1) return null
      return kept.flatMap((one) => (one.number > since ? one.text : [])).join('')
    },
  }
}
