// The job that tells one story: its pile loaded, reconciled and written back, or the stored story
// where nothing that went into it has changed. Idempotent, like every job.
// Example: members [['r1', '9af…'], ['r2', '04c…']] give the story that r1 opened.
import type { DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import type { Revision } from '../model/revision.ts'
import { VERSIONS_STAGE } from './admit-versions.ts'
import { storedDecisions } from './decide-log.ts'
import type { Workshop } from './job.ts'
import { openPairMemory } from './pair-memory.ts'
import { loadReports, pileOf } from './pile.ts'
import { planStories, storyStage } from './story-inputs.ts'

/** A report of the story: its id and the hash of its source. */
export type Member = readonly [id: DocumentId, hash: string]

/** What telling a story took. */
export interface KeptStory {
  /** False where the store held it. */
  readonly computed: boolean
  readonly pairsCompared: number
}

export interface ToldStory extends KeptStory {
  readonly story: Story
  /** Hash of what went into it. */
  readonly inputs: string
}

/** The story of these reports, given in canonical order. OperationError when the store fails. */
export async function runStoryJob(
  workshop: Workshop,
  members: readonly Member[],
): Promise<ToldStory> {
  const { store, stages, date } = workshop
  const ids = members.map(([id]) => id)
  const [plan] = await planStories(workshop, [members], await storedDecisions(store))
  const { id, inputs, decisions } = plan!
  const stage = storyStage(workshop)
  const [held] = await store.derived(stage, [id])
  if (held?.inputs === inputs)
    return { story: held.value as Story, inputs, computed: false, pairsCompared: 0 }
  const reports = await loadReports(store, ids)
  const memory = await openPairMemory(workshop, id)
  const revised = await store.derived(VERSIONS_STAGE, ids)
  const steps = revised.flatMap((row) => row.value as Revision[])
  const revisions = [...new Map(steps.map((one) => [`${one.of} ${one.document}`, one])).values()]
  const pile = pileOf(reports, stages, { date, memory, decisions, revisions })
  const story = stages.tell(pile, id, decisions)
  await store.putDerived([{ stage, key: id, inputs, value: story }, ...memory.rows()])
  return { story, inputs, computed: true, pairsCompared: memory.compared() }
}
