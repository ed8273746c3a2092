// A store as a server shows it: the list of stories, views of those that are read, search, and a
// thread that does all that takes long or writes. Reading never waits for the thread.
// Example: const desk = await openDesk({ folder: '.', unmasked: false }); await desk.view('9c1e…').
import { Worker } from 'node:worker_threads'
import { viewOf, type StoryInput, type View } from '../export/view.ts'
import type { DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import { OperationError } from '../store/operation-error.ts'
import { openFinder, type Finder } from '../store/sqlite/search-query.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import type { DeskEvent, DeskSettings, Hands, Shelved } from './desk-message.ts'
import { shelvedRows } from './desk-shelf.ts'
import type { DeskAnswer, DeskJob } from './desk-thread.ts'
import { loadReports } from './pile.ts'
import { shippedStages } from './stages.ts'
import { compileCache } from './thread-cache.ts'

/** Reports whose views are kept in memory: some 100 KB each. */
const VIEW_REPORTS_MAX = 600

export interface Desk {
  /** All stories, the latest first. */
  readonly shelf: () => readonly Shelved[]
  /** The story with an id, or one that had this id. */
  readonly shelved: (id: string) => Shelved | null
  readonly storyOf: (report: DocumentId) => string | null
  /** Stories with a claim or finding that has such an id, or begins so. */
  readonly storiesOf: (ids: readonly string[]) => readonly Shelved[]
  /** Null where the story is not told yet. The same object while nothing of it changes. */
  readonly view: (shelved: Shelved) => Promise<View | null>
  /** A view with private persons shown, kept nowhere. */
  readonly unmaskedView: (shelved: Shelved) => Promise<View | null>
  readonly store: Store
  readonly hands: Hands
  readonly find: Finder['find']
  readonly listen: (listener: (event: DeskEvent) => void) => () => void
  readonly close: () => Promise<void>
}

/** Opens the store of a folder; its stories are told in the background, and again on changes. */
export async function openDesk(settings: DeskSettings): Promise<Desk> {
  const store = await openSqliteStore(settings.folder)
  const finder = openFinder(settings.folder, settings.unmasked ? 'unmasked' : 'masked')
  const listeners = new Set<(event: DeskEvent) => void>()
  const shelf = openShelf(await shelvedRows(store, settings))
  const views = viewMemory()
  const heard = async (event: DeskEvent) => {
    if (event.kind === 'erased') {
      views.clear()
      finder.reopen()
    }
    if (event.kind === 'changed') {
      const rows = await shelvedRows(store, settings, event.stories)
      shelf.replace(event.stories, rows)
      views.drop(event.stories)
    }
    for (const listener of listeners) listener(event)
  }
  const thread = openThread(settings, (event) => void heard(event).catch(() => undefined))
  const inputOf = async (shelved: Shelved): Promise<StoryInput | null> => {
    const stage = `story@${shippedStages.storyVersion}`
    const [row] = await store.derived(stage, [shelved.id])
    if (!row) return null
    const story = row.value as Story
    const ids = story.documents.map(({ id }) => id)
    return { story, reports: await loadReports(store, ids) }
  }
  return {
    shelf: shelf.all,
    shelved: shelf.called,
    storyOf: shelf.storyOf,
    storiesOf: (ids) => finder.storiesOf(ids).flatMap((id) => shelf.called(id) ?? []),
    view: async (shelved) => {
      const held = views.get(shelved)
      if (held) return held
      const input = await inputOf(shelved)
      return input && views.keep(shelved, viewOf(input, settings))
    },
    unmaskedView: async (shelved) => {
      const input = await inputOf(shelved)
      return input && viewOf(input, { unmasked: true })
    },
    store,
    hands: thread.hands,
    find: finder.find,
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      await thread.close()
      finder.reopen()
      await store.close()
    },
  }
}

/** The latest day first; stories without any day last. */
function compareShelved(a: Shelved, b: Shelved): number {
  const [dayA, dayB] = [a.card.to ?? '', b.card.to ?? '']
  return dayA > dayB ? -1 : dayA < dayB ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function openShelf(rows: readonly Shelved[]) {
  const byId = new Map(rows.map((one) => [one.id, one]))
  let sorted: readonly Shelved[] = []
  const aliases = new Map<string, string>()
  const reports = new Map<DocumentId, string>()
  const arrange = () => {
    sorted = [...byId.values()].sort(compareShelved)
    aliases.clear()
    reports.clear()
    for (const one of sorted) {
      for (const alias of one.aliases) aliases.set(alias, one.id)
      for (const report of one.reports) reports.set(report, one.id)
    }
  }
  arrange()
  return {
    all: () => sorted,
    called: (id: string) => byId.get(id) ?? byId.get(aliases.get(id) ?? '') ?? null,
    storyOf: (report: DocumentId) => reports.get(report) ?? null,
    replace: (ids: readonly string[], fresh: readonly Shelved[]) => {
      for (const id of ids) byId.delete(id)
      for (const one of fresh) byId.set(one.id, one)
      arrange()
    },
  }
}

/** Views by story, the one used longest ago dropped first, as many as `VIEW_REPORTS_MAX` allows. */
function viewMemory() {
  const held = new Map<string, { readonly version: string; readonly view: View }>()
  let reports = 0
  const drop = (id: string) => {
    reports -= held.get(id)?.view.reports.length ?? 0
    held.delete(id)
  }
  return {
    get: ({ id, version }: Shelved): View | null => {
      const there = held.get(id)
      if (!there) return null
      if (there.version !== version) {
        drop(id)
        return null
      }
      held.delete(id)
      held.set(id, there)
      return there.view
    },
    keep: ({ id, version }: Shelved, view: View): View => {
      drop(id)
      held.set(id, { version, view })
      reports += view.reports.length
      for (const oldest of held.keys()) {
        if (reports <= VIEW_REPORTS_MAX || oldest === id) break
        drop(oldest)
      }
      return view
    },
    drop: (ids: readonly string[]) => ids.forEach(drop),
    clear: () => {
      held.clear()
      reports = 0
    },
  }
}

const CALLS: readonly (keyof Hands)[] = [
  'refresh',
  'check',
  'take',
  'decide',
  'undo',
  'look',
  'changes',
  'history',
  'pack',
  'page',
]

interface Waiting {
  readonly resolve: (done: unknown) => void
  readonly reject: (error: Error) => void
}

/** A thread that ended is started again for the next job, so often. */
const STARTS_MAX = 20
/** When it is started again by itself, so that it goes on looking at the store. */
const RESTART_MS = 2000

/** The hands of a thread of its own. A call rejects as the thread's failed, or when it ended. */
function openThread(settings: DeskSettings, onEvent: (event: DeskEvent) => void) {
  const file = new URL(import.meta.url.replace(/desk(\.[jt]s)$/u, 'desk-thread$1'))
  const waiting = new Map<number, Waiting>()
  let [number, starts, closed] = [0, 0, false]
  let worker: Worker | null = null
  const end = (error: Error) => {
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    if (!closed) setTimeout(running, RESTART_MS).unref()
  }
  const hear = (answer: DeskAnswer) => {
    if ('event' in answer) {
      onEvent(answer.event)
      return
    }
    const asked = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('failed' in answer) asked?.reject(errorOf(answer))
    else asked?.resolve(answer.done)
  }
  const running = (): Worker | null => {
    if (worker || closed || starts >= STARTS_MAX) return worker
    starts++
    const made = new Worker(file, { ...compileCache(), workerData: settings })
    let why: Error = new OperationError('store-closed', 'the thread of the desk has ended')
    made.on('message', hear)
    made.on('error', (error) => (why = error instanceof Error ? error : new Error(String(error))))
    made.on('exit', () => end(why))
    worker = made
    return made
  }
  const call = (name: keyof Hands, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const there = running()
      if (!there) {
        reject(new OperationError('store-closed', 'the desk is closed'))
        return
      }
      waiting.set(++number, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
      there.postMessage({ number, call: name, args } as DeskJob)
    })
  running()
  const hands = CALLS.map((name) => [name, (...args: readonly unknown[]) => call(name, args)])
  return {
    hands: Object.fromEntries(hands) as Hands, // Names and promises as the thread has them.
    close: async () => {
      closed = true
      await worker?.terminate()
    },
  }
}

function errorOf({ failed, code }: Extract<DeskAnswer, { failed: string }>): Error {
  return code === null ? new Error(failed) : new OperationError(code, failed)
}
