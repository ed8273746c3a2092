// What a desk does beyond reading, over a store of its own: stories told again, reports taken in,
// decisions recorded, looks marked. Run in a thread (desk-thread.ts), so that reading goes on.
// Example: hands.refresh() after another process stored a report tells {kind: 'changed', stories}.
import { reportPage } from '../export/report/page.ts'
import { viewOf, type StoryInput } from '../export/view.ts'
import { contentId } from '../model/identity.ts'
import type { IntakeProgress } from '../model/screen.ts'
import type { Story } from '../model/story.ts'
import type { Beat, Pulse } from '../store/sqlite/pulse.ts'
import { openSearch, type SearchIndex } from '../store/sqlite/search.ts'
import type { Arrival, Derived, Store } from '../store/store.ts'
import { shippedPlan } from './annotate.ts'
import { ownCrew, type Crew } from './crew.ts'
import { changesByDay } from './changes-days.ts'
import { changesOf, markStoryLook } from './desk-changes.ts'
import { decideAt, undoAt } from './desk-decide.ts'
import { handedArrivals } from './desk-intake.ts'
import type { DeskEvent, DeskSettings, Handed, Hands, Recorded, Refused } from './desk-message.ts'
import { searchStory } from './desk-search.ts'
import { SHELF_VERSION, shelfStage, shelvedOf, shelvedRows } from './desk-shelf.ts'
import type { Workshop } from './job.ts'
import { packStory } from './pack.ts'
import { loadReports } from './pile.ts'
import { runPile, type Progress, type RunResult } from './run.ts'
import { shippedStages } from './stages.ts'
import type { ToldStory } from './story-job.ts'
import type { StoryName } from './tell-stories.ts'

/** A desk at work: the store, how it shows stories, and whom it tells. */
export interface DeskWork {
  readonly store: Store
  readonly settings: DeskSettings
  readonly workshop: Workshop
  readonly pulse: Pulse
  readonly search: () => SearchIndex
  readonly tell: (event: DeskEvent) => void
  /** Stories told so far, in the version that was told of. */
  readonly known: Map<string, string>
}

export interface DeskTools extends Pick<DeskWork, 'store' | 'pulse' | 'settings' | 'tell'> {}

/** The hands of a desk over an open store; a call begins when the one before has ended. */
export function handsOf(tools: DeskTools): Hands {
  const { store, pulse, settings, tell } = tools
  const plan = shippedPlan()
  const workshop: Workshop = { store, plan, stages: shippedStages, date: settings.date }
  const search = searchKeeper(tools)
  const desk: DeskWork = { store, settings, workshop, pulse, search, tell, known: new Map() }
  /** What the store had been given when stories were last told; null before that. */
  let seen: Beat | null = null
  const telling = async (given: Given, work: () => Promise<number>) => {
    const before = pulse.beat()
    const arrivals = before.arrivals + (await work())
    const decisions = before.decisions + (given.decisions ?? 0)
    const now = pulse.beat()
    const alone =
      now.arrivals === arrivals && now.decisions === decisions && now.forgotten === before.forgotten
    // Where somebody else wrote meanwhile, or before what was told in part, the next look tells it.
    const whole = given.decisions === undefined || (seen !== null && isSame(seen, before))
    if (alone && whole) seen = now
  }
  const refresh = () => telling({}, async () => (await run(desk, [])).counters.in)
  const retell = async (stories: readonly string[] | 'all') =>
    stories === 'all' ? void (await run(desk, [])) : retellSome(desk, stories)
  const deciding = async (work: () => Promise<Recorded | Refused>) => {
    let answer: Recorded | Refused | null = null
    await telling({ decisions: 1 }, async () => {
      answer = await work()
      return 0
    })
    return answer! // Set where telling did not reject.
  }
  return inTurn({
    refresh,
    check: async () => {
      const now = pulse.beat()
      if (seen === null || !isSame(now, seen)) await refresh()
    },
    take: (asked) => telling({}, () => take(desk, asked)),
    decide: (asked) => deciding(() => decideAt(desk, asked, retell)),
    undo: (asked) => deciding(() => undoAt(desk, asked, retell)),
    look: (asked) => markStoryLook(desk, asked),
    changes: (asked) => changesOf(desk, asked),
    history: async ({ story }) => {
      const input = await inputOf(desk, story)
      const date = settings.date === undefined ? {} : { date: settings.date }
      return input && (await changesByDay(store, input.story, date))
    },
    pack: async ({ story, version }) => {
      const input = await inputOf(desk, story)
      return input && (await packStory(store, input, { version }))
    },
    page: ({ withTexts }) => pageOfAll(desk, withTexts),
  })
}

interface Given {
  readonly decisions?: number
}

const isSame = (a: Beat, b: Beat) =>
  a.arrivals === b.arrivals &&
  a.decisions === b.decisions &&
  a.forgotten === b.forgotten &&
  a.told === b.told

/** The same hands, each call begun when the one before has ended. */
function inTurn(hands: Hands): Hands {
  let last: Promise<unknown> = Promise.resolve()
  const queued = Object.entries(hands).map(([name, act]) => [
    name,
    (...args: readonly unknown[]) => {
      const next = last.then(() => (act as (...given: readonly unknown[]) => unknown)(...args))
      last = next.catch(() => undefined)
      return next
    },
  ])
  return Object.fromEntries(queued) as Hands // The same names with the same promises.
}

/**
 * A look outside the turn of the calls: what was forgotten since the last is told of at once, while
 * a long call runs. Throws nothing: where the store cannot be asked, the next call says so.
 */
export function erasedTeller({ pulse, tell }: Pick<DeskTools, 'pulse' | 'tell'>): () => void {
  let known: number | null = null
  return () => {
    try {
      const { forgotten } = pulse.beat()
      if (known !== null && forgotten !== known) tell({ kind: 'erased' })
      known = forgotten
    } catch {
      // Told of by the next call.
    }
  }
}

/** The search index, begun anew when something was forgotten since it was opened. */
function searchKeeper({ pulse, settings, tell }: DeskTools): () => SearchIndex {
  let open: { readonly index: SearchIndex; readonly forgotten: number } | null = null
  return () => {
    const { forgotten } = pulse.beat()
    if (open?.forgotten === forgotten) return open.index
    if (open) {
      open.index.close()
      tell({ kind: 'erased' })
    }
    const shown = settings.unmasked ? 'unmasked' : 'masked'
    open = { index: openSearch(settings.folder, { shown, forgotten }), forgotten }
    return open.index
  }
}

/** Tells stories from the arrivals and all that is held, and keeps what is to be shown of them. */
async function run(
  desk: DeskWork,
  arrivals: AsyncIterable<Arrival> | Iterable<Arrival>,
  at: {
    readonly onProgress?: (progress: Progress) => void
    readonly onStory?: (story: Story) => void
  } = {},
): Promise<RunResult> {
  const { store, settings, workshop } = desk
  const shelf = await store.inputs(shelfStage(settings))
  const indexed = desk.search().versions()
  const changed: string[] = []
  const isChanged = (id: string, version: string) => {
    if (desk.known.get(id) !== version) changed.push(id)
    desk.known.set(id, version)
  }
  /** Only stories that the shelf or the search shows in another version are read. */
  const wants = ({ id, inputs }: StoryName) => {
    const version = indexed.get(id)
    if (version === undefined || shelf.get(id) !== shelfInputs(inputs, version)) return true
    isChanged(id, version)
    return false
  }
  const onStory = async (told: ToldStory) => {
    const { story } = told
    at.onStory?.(story)
    const held = { shelf: shelf.get(story.id), indexed: indexed.get(story.id) }
    isChanged(story.id, await shelve(desk, told, held))
  }
  const result = await runPile(store, arrivals, {
    ...(settings.date === undefined ? {} : { date: settings.date }),
    scope: 'all',
    stories: 'stored',
    crew: breathing(ownCrew(workshop)),
    onStory,
    wants,
    ...(at.onProgress ? { onProgress: at.onProgress } : {}),
  })
  const told = new Set(result.names.map(({ id }) => id))
  // What was forgotten has left no row behind: stories told before are remembered here.
  const gone = [...new Set([...shelf.keys(), ...desk.known.keys()])].filter((id) => !told.has(id))
  if (gone.length > 0) await store.putDerived(gone.map((id) => goneRow(settings, id)))
  for (const id of gone) desk.known.delete(id)
  desk.search().remove([...indexed.keys()].filter((id) => !told.has(id)))
  const stories = [...changed, ...gone]
  if (stories.length > 0) desk.tell({ kind: 'changed', stories })
  return result
}

/** A crew that lets messages of other threads in between two jobs. */
function breathing(crew: Crew): Crew {
  const breath = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    size: crew.size,
    annotate: async (ids) => {
      await breath()
      return crew.annotate(ids)
    },
    tell: async (members) => {
      await breath()
      return crew.tell(members)
    },
  }
}

const goneRow = (settings: DeskSettings, key: string): Derived => ({
  stage: shelfStage(settings),
  key,
  inputs: '',
  value: null,
})

/** What a row of the shelf was made of: what went into the story, and what came out. */
const shelfInputs = (inputs: string, version: string) => `${inputs} ${version}`

/**
 * Keeps what the list and the search show of a story, and answers with its version. Another server
 * on the same store may have kept it already.
 */
async function shelve(
  desk: DeskWork,
  { story, inputs }: ToldStory,
  held: { readonly shelf: string | undefined; readonly indexed: string | undefined },
): Promise<string> {
  const { store, settings } = desk
  const version = contentId(`${SHELF_VERSION} ${JSON.stringify(story)}`)
  const row = { stage: shelfStage(settings), key: story.id, inputs: shelfInputs(inputs, version) }
  if (held.shelf === row.inputs && held.indexed === version) return version
  const reports = await loadReports(
    store,
    story.documents.map(({ id }) => id),
  )
  const view = viewOf({ story, reports }, settings)
  if (held.indexed !== version) desk.search().put(searchStory(view, version))
  if (held.shelf !== row.inputs)
    await store.putDerived([{ ...row, value: shelvedOf(view, version) }])
  return version
}

/** Tells single stories again, by what is decided of them now. */
async function retellSome(desk: DeskWork, stories: readonly string[]): Promise<void> {
  const { store, workshop, settings } = desk
  const crew = ownCrew(workshop)
  const heads = await store.heads()
  const changed: string[] = []
  for (const shelved of await shelvedRows(store, settings, stories)) {
    const own = new Set(shelved.reports)
    const members = heads.filter(({ id }) => own.has(id))
    const told = await crew.tell(members.map(({ id, hash }) => [id, hash]))
    const { id } = told.story
    const version = await shelve(desk, told, { shelf: undefined, indexed: undefined })
    if (desk.known.get(id) !== version) changed.push(id)
    desk.known.set(id, version)
  }
  if (changed.length > 0) desk.tell({ kind: 'changed', stories: changed })
}

/** Takes reports in and answers how many inputs they were. */
async function take(
  desk: DeskWork,
  { id, handed }: { readonly id: string; readonly handed: Handed },
): Promise<number> {
  const counts = {
    id,
    read: 0,
    stored: 0,
    duplicate: 0,
    rejected: [] as IntakeProgress['rejected'][number][],
  }
  const stories: string[] = []
  let state: IntakeProgress['state'] = 'reading'
  const say = (more: Partial<IntakeProgress> = {}) =>
    desk.tell({
      kind: 'intake',
      progress: { ...counts, state, stories: [], error: null, ...more },
    })
  say()
  const before = new Set((await desk.store.heads()).map((head) => head.id))
  const arrivals = handedArrivals(handed, {
    onRead: () => void counts.read++,
    onRejected: (one) => void counts.rejected.push(one),
  })
  try {
    const { counters } = await run(desk, arrivals, {
      onProgress: ({ step }) => {
        if (step !== 'reading') state = 'telling'
        say()
      },
      onStory: ({ id: story, documents }) => {
        if (documents.some((one) => !before.has(one.id))) stories.push(story)
      },
    })
    const { stored, duplicate } = counters
    say({ state: 'done', stored, duplicate, stories })
    return counters.in
  } catch (error) {
    say({ state: 'failed', error: error instanceof Error ? error.message : String(error) })
    return counts.read
  }
}

/** A story with its reports; null where it is not told now. */
async function inputOf({ store, workshop }: DeskWork, id: string): Promise<StoryInput | null> {
  const [row] = await store.derived(`story@${workshop.stages.storyVersion}`, [id])
  if (!row) return null
  const story = row.value as Story
  const ids = story.documents.map((one) => one.id)
  return { story, reports: await loadReports(store, ids) }
}

async function pageOfAll({ store, settings }: DeskWork, withTexts: boolean): Promise<string> {
  const inputs: StoryInput[] = []
  const { stories } = await runPile(store, [], {
    ...(settings.date === undefined ? {} : { date: settings.date }),
    scope: 'all',
  })
  for (const story of stories) {
    const reports = await loadReports(
      store,
      story.documents.map(({ id }) => id),
    )
    inputs.push({ story, reports })
  }
  return reportPage(inputs, { withTexts, unmasked: settings.unmasked })
}
