// A decision asked for on the page → recorded, its story told again. Only the stories that the ids
// are of are loaded, so that a store of thousands answers as fast as one of five.
// Example: {kind: 'accept', refs: ['3f2a77c0']} answers {id: '9c1e…', story: '04cd…'}.
import { checkDecision } from '../model/decision-read.ts'
import { reportsOfDeed, type Deed, type Decision } from '../model/decision.ts'
import type { Story } from '../model/story.ts'
import { refOf } from '../model/decision-anchor.ts'
import { allDecisions, decisionCalled, recordDecisions, undoOf } from './decide-log.ts'
import { deedOf, type Held, type Request } from './decide-request.ts'
import type { Recorded, Refused, Shelved, Signed } from './desk-message.ts'
import { shelvedRows } from './desk-shelf.ts'
import type { DeskWork } from './desk-work.ts'
import { loadReports } from './pile.ts'

/** Stories that one decision may be about; more would load too much at once. */
const STORIES_MAX = 40
/** Ids of one request. */
const REFS_MAX = 40

type Retell = (stories: readonly string[] | 'all') => Promise<void>

/** Records what was asked for, or says why not. */
export async function decideAt(
  desk: DeskWork,
  { request, signed }: { readonly request: Request; readonly signed: Signed },
  retell: Retell,
): Promise<Recorded | Refused> {
  const { kind, refs } = request
  if (refs.length > REFS_MAX) return { refused: `at most ${REFS_MAX} ids, not ${refs.length}` }
  const stories = await storiesOfRefs(desk, refs)
  if (stories.length > STORIES_MAX)
    return { refused: `${stories.length} stories are meant: name a report by its id` }
  const held = await heldOf(desk, stories)
  const deed =
    kind === 'join' || kind === 'part' ? storyDeed(kind, refs, held) : deedOf(request, held)
  if (typeof deed === 'string') return { refused: deed }
  return record(desk, { ...signed, deed }, { stories, retell })
}

/** Takes a decision back. */
export async function undoAt(
  desk: DeskWork,
  { id, signed }: { readonly id: string; readonly signed: Signed },
  retell: Retell,
): Promise<Recorded | Refused> {
  const decision = await decisionCalled(desk.store, id)
  if (!decision) return { refused: `no decision has the id ${id}` }
  const held = (await allDecisions(desk.store)).find((one) => one.decision.id === decision.id)
  if (!held?.holds) return { refused: `decision ${decision.id} was taken back already` }
  const shelf = await shelvedRows(desk.store, desk.settings)
  const about = new Set(reportsOfDeed(rootOf(decision.deed, await deedsById(desk))).map(bareId))
  const stories = shelf.filter(({ reports }) =>
    reports.some((report) => about.has(report.replace(/#\d+$/u, ''))),
  )
  return record(desk, { ...signed, deed: undoOf(decision) }, { stories, retell })
}

const bareId = ({ document }: { readonly document: string }) => document.replace(/#\d+$/u, '')

async function deedsById({ store }: DeskWork): Promise<ReadonlyMap<string, Deed>> {
  const all = await allDecisions(store)
  return new Map(all.map(({ decision }) => [decision.id, decision.deed]))
}

/** The deed that an undo, or an undo of an undo, is about in the end. */
function rootOf(deed: Deed, deeds: ReadonlyMap<string, Deed>): Deed {
  let root: Deed | undefined = deed
  for (let steps = 0; root?.kind === 'undo' && steps < deeds.size; steps++)
    root = deeds.get(root.of)
  return root ?? deed
}

async function record(
  desk: DeskWork,
  decision: Decision,
  { stories, retell }: { readonly stories: readonly Shelved[]; readonly retell: Retell },
): Promise<Recorded | Refused> {
  const checked = checkDecision(decision)
  if (typeof checked === 'string') return { refused: checked }
  const [recorded] = await recordDecisions(desk.store, [decision])
  if (!recorded) return { refused: 'that was decided already' }
  const deeds = await deedsById(desk)
  const root = rootOf(decision.deed, deeds)
  // Which reports are one story is settled before any is told.
  const wide = root.kind === 'join' || root.kind === 'part' || stories.length === 0
  await retell(wide ? 'all' : stories.map(({ id }) => id))
  return { id: recorded.id, story: stories.length === 1 ? stories[0]!.id : null }
}

/** The stories that claims, findings, reports, outlets or stories with these names are in. */
async function storiesOfRefs(desk: DeskWork, refs: readonly string[]): Promise<Shelved[]> {
  const shelf = await shelvedRows(desk.store, desk.settings)
  const wanted = refs.map((ref) => ref.split('/')[0]!)
  const named = new Set(desk.search().storiesOf(wanted))
  return shelf.filter(
    ({ id, aliases, reports, card }) =>
      named.has(id) ||
      refs.some(
        (ref) =>
          [id, ...aliases].includes(ref) || reports.includes(ref) || card.outlets.includes(ref),
      ),
  )
}

async function heldOf(desk: DeskWork, shelved: readonly Shelved[]): Promise<Held> {
  const { store, workshop } = desk
  const stage = `story@${workshop.stages.storyVersion}`
  const rows = await store.derived(
    stage,
    shelved.map(({ id }) => id),
  )
  const reports = await loadReports(
    store,
    shelved.flatMap((one) => one.reports),
  )
  return {
    stories: rows.map(({ value }) => value as Story),
    documents: reports.map(({ document }) => document),
  }
}

/** The deed that makes one story of several, or takes reports out of theirs. */
function storyDeed(kind: 'join' | 'part', refs: readonly string[], held: Held): Deed | string {
  const least = kind === 'join' ? 2 : 1
  const named = new Set<string>()
  const wanted = new Set<string>()
  for (const ref of refs) {
    const story = held.stories.find(({ id, aliases = [] }) => [id, ...aliases].includes(ref))
    const ids = story ? story.documents.map(({ id }) => id) : [ref]
    named.add(story?.id ?? ref)
    for (const id of ids) wanted.add(id)
  }
  // A story and an id that it had before are one.
  if (named.size < least) return `${kind} needs ${least} different ids at least`
  const found = held.documents.filter(({ id }) => wanted.has(id))
  if (found.length < wanted.size) return 'no story or report is called so'
  return { kind, reports: found.map(refOf) }
}
