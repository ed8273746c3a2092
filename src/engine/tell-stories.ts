// Reports → their stories, each told by a job or found as it was told before. Stories that hold are
// not even read where nobody asked for them.
// Example: one more report among 1,455 stories: one is told, 1,454 are found to hold by their
// inputs.
import type { Story } from '../model/story.ts'
import type { DocumentId } from '../model/document.ts'
import type { Head } from '../store/store.ts'
import { atOnce } from './batches.ts'
import type { Crew } from './crew.ts'
import { storedDecisions } from './decide-log.ts'
import { decideStories } from './decide-stories.ts'
import { groupReports } from './group-reports.ts'
import type { Workshop } from './job.ts'
import type { Counters, Progress } from './run.ts'
import { planStories, storyStage, type StoryPlan } from './story-inputs.ts'
import type { KeptStory, Member, ToldStory } from './story-job.ts'

/** A story as its id and what went into it: of another version where that is another. */
export type StoryName = Pick<StoryPlan, 'id' | 'inputs'>

/** How stories are told. */
export interface Telling {
  readonly crew: Crew
  /** Whether these are all reports of the store. */
  readonly whole: boolean
  /** Whether the stories are returned. */
  readonly keep: boolean
  readonly onProgress: (progress: Progress) => void
  /** Given each story that was told, and those that hold and are wanted. */
  readonly onStory: ((told: ToldStory) => Promise<void>) | undefined
  readonly wants: (held: StoryName) => boolean
}

/** What became of the stories, in order of their earliest report. */
export interface Told {
  /** Empty unless they are kept. */
  readonly stories: readonly Story[]
  readonly names: readonly StoryName[]
  readonly counters: Pick<Counters, 'stories' | 'storiesComputed' | 'pairsCompared'>
}

/** The stories of these reports, in canonical order. OperationError when the store fails. */
export async function tellStories(
  workshop: Workshop,
  heads: readonly Head[],
  { crew, whole, keep, onProgress, onStory, wants }: Telling,
): Promise<Told> {
  const { store } = workshop
  const decisions = await storedDecisions(store)
  const groups = await groupReports(workshop, heads, { remember: whole })
  const plans = await planStories(workshop, decided(groups, heads, decisions), decisions)
  const held = await store.inputs(
    storyStage(workshop),
    plans.map(({ id }) => id),
  )
  const stories: Story[] = []
  let [done, storiesComputed, pairsCompared] = [0, 0, 0]
  await atOnce(plans, crew.size, async (plan, number) => {
    const holds = held.get(plan.id) === plan.inputs
    const book = ({ computed, pairsCompared: compared }: KeptStory) => {
      if (computed) storiesComputed++
      pairsCompared += compared
    }
    if (!holds && !keep && !onStory && crew.keep) book(await crew.keep(plan.members))
    else if (!holds || keep || (onStory && wants(plan))) {
      const one = (holds && (await heldStory(workshop, plan))) || (await crew.tell(plan.members))
      if (keep) stories[number] = one.story
      await onStory?.(one)
      book(one)
    }
    onProgress({ step: 'stories', done: ++done, total: plans.length })
  })
  const names = plans.map(({ id, inputs }) => ({ id, inputs }))
  return { stories, names, counters: { stories: plans.length, storiesComputed, pairsCompared } }
}

/** The members of each story, as decided, in canonical order. */
function decided(
  groups: readonly (readonly DocumentId[])[],
  heads: readonly Head[],
  decisions: Parameters<typeof decideStories>[1],
): Member[][] {
  const order = new Map(heads.map(({ id }, number) => [id, number]))
  return decideStories(groups, decisions).map((ids) =>
    ids
      .map((id) => order.get(id)!)
      .sort((a, b) => a - b)
      .map((number): Member => [heads[number]!.id, heads[number]!.hash]),
  )
}

/** A story that the store holds; null where its row is damaged, so that it is told again. */
async function heldStory(workshop: Workshop, { id, inputs }: StoryName): Promise<ToldStory | null> {
  const [row] = await workshop.store.derived(storyStage(workshop), [id])
  if (row?.inputs !== inputs) return null
  return { story: row.value as Story, inputs, computed: false, pairsCompared: 0 }
}
