// What changed in one story since a reader's last look, the last run or a day. Its ledger of then is
// told again from its own reports, in a small store of its own: the others are not touched.
// Example: a reader looked, a report came with 14 killed instead of 9: raised, with both passages.
import { changeOf } from '../export/screen/index.ts'
import { viewOf } from '../export/view.ts'
import type { Day } from '../model/calendar.ts'
import type { DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { storedRuns } from './changes-run.ts'
import { changesSince, markLook, type Look, type Since } from './changes-since.ts'
import type { Asked, Shelved, ToldChanges } from './desk-message.ts'
import { shelvedRows } from './desk-shelf.ts'
import type { DeskWork } from './desk-work.ts'
import { REPORT_STAGE, vectorStage } from './job.ts'
import { loadReports } from './pile.ts'

/** The name under which a reader's look at a story is kept. */
const lookName = (reader: string, story: string) => `${reader} ${story}`

interface LookAsked {
  readonly story: string
  readonly reader: string
}

/** Keeps that a reader has seen all that is said of a story now. */
export async function markStoryLook(
  { store }: DeskWork,
  { story, reader, day }: LookAsked & { readonly day: Day },
): Promise<void> {
  await markLook(store, lookName(reader, story), day)
}

/** Who has looked at which story, and what has come since. */
export interface StoryLook {
  readonly look: Look
  /** Reports stored after the look. */
  readonly later: ReadonlySet<DocumentId>
  /** Tells this look from any other. */
  readonly mark: string
}

/**
 * A reader's last look at each story, under any name the story had, or at everything; null for a
 * story never looked at. O(looks + runs) to make.
 */
export async function lastStoryLooks(
  store: Store,
  reader: string,
): Promise<(story: Pick<Shelved, 'id' | 'aliases'>) => StoryLook | null> {
  const looks = new Map<string, Look>()
  for (const line of await store.log('look')) {
    const look = JSON.parse(line) as Look
    if (look.reader === reader || look.reader.startsWith(`${reader} `)) looks.set(look.reader, look)
  }
  if (looks.size === 0) return () => null
  const runs = await storedRuns(store)
  const laterThan = memoize((count: number) => new Set(runs.slice(count).flatMap((r) => r.stored)))
  return ({ id, aliases }) => {
    const names = [reader, ...[id, ...aliases].map((story) => lookName(reader, story))]
    const held = names.flatMap((name) => looks.get(name) ?? [])
    const [look] = held.sort((a, b) => b.runs + b.decisions - a.runs - a.decisions)
    if (!look) return null
    const mark = `${look.runs} ${look.decisions} ${look.day}`
    return { look, later: laterThan(look.runs), mark }
  }
}

function memoize<T>(make: (key: number) => T): (key: number) => T {
  const held = new Map<number, T>()
  return (key) => {
    const there = held.get(key) ?? make(key)
    held.set(key, there)
    return there
  }
}

/** The changes of a story; null where there is no such story now. */
export async function changesOf(
  desk: DeskWork,
  asked: LookAsked & { readonly since: Asked; readonly today: Day },
): Promise<ToldChanges | null> {
  const { store, settings, workshop } = desk
  const [shelved] = await shelvedRows(store, settings, [asked.story])
  const stage = `story@${workshop.stages.storyVersion}`
  const [row] = await store.derived(stage, [asked.story])
  if (!shelved || !row) return null
  const look = (await lastStoryLooks(store, asked.reader))(shelved)?.look ?? null
  if (asked.since === 'look' && look === null)
    return { since: 'you have not looked at this story yet', changes: [] }
  const since = sinceOf(asked.since, look)
  const story = row.value as Story
  const older = (story.revisions ?? []).map(({ of }) => of)
  const own = await ownStore(desk, [...shelved.reports, ...older])
  const date = settings.date === undefined ? {} : { date: settings.date }
  const { changes } = await changesSince(own, since, { ...date, today: asked.today })
  const view = viewOf({ story, reports: await loadReports(store, shelved.reports) }, settings)
  return {
    since: wordsOf(asked.since, look),
    changes: changes.map((change) => changeOf(view, { ...change, story: shelved.id })),
  }
}

function sinceOf(asked: Asked, look: Look | null): Since {
  if (asked === 'run') return { last: true }
  if (asked !== 'look') return { day: asked }
  if (look === null) throw new RangeError('since a look that never was')
  return { reader: look.reader }
}

function wordsOf(asked: Asked, look: Look | null): string {
  if (asked === 'run') return 'since before the last run'
  if (asked !== 'look') return `since what had been published by ${asked}`
  return `since your last look on ${look?.day ?? 'an unknown day'}`
}

/** A store in memory with some reports, all that is derived of each, and all logs. */
async function ownStore({ store, workshop }: DeskWork, ids: readonly string[]): Promise<Store> {
  const own = memoryStore()
  const documents = await store.documents(ids)
  await own.putDocuments(documents.map((document) => ({ document })))
  await own.putLayers(await store.layers(ids))
  for (const stage of [REPORT_STAGE, vectorStage(workshop)])
    await own.putDerived(await store.derived(stage, ids))
  for (const log of ['decision', 'run', 'look']) await own.append(log, 0, await store.log(log))
  return own
}
