// What goes into a story, as one hash: its reports, what made their layers, the versions among them
// and the decisions about it. A stored story whose hash is the same needs no telling.
// Example: a decision on another story leaves the hash as it is.
import type { Named } from '../model/decision.ts'
import { contentId } from '../model/identity.ts'
import { VERSIONS_STAGE } from './admit-versions.ts'
import { findDecisions } from './decide-about.ts'
import { reportInputs, type Workshop } from './job.ts'
import { storyId } from './stages.ts'
import type { Member } from './story-job.ts'

/** A story to be told or found: its id, its reports and what goes into it. */
export interface StoryPlan {
  readonly id: string
  /** In canonical order. */
  readonly members: readonly Member[]
  readonly inputs: string
  /** Those about it, in order of time. */
  readonly decisions: readonly Named[]
}

/** The stage whose rows are the stories told. */
export const storyStage = ({ stages }: Pick<Workshop, 'stages'>) => `story@${stages.storyVersion}`

/** The plans of some stories, each given by its reports in canonical order. O(reports). */
export async function planStories(
  workshop: Workshop,
  stories: readonly (readonly Member[])[],
  decisions: readonly Named[],
): Promise<StoryPlan[]> {
  const reports = stories.flat()
  const about = await findDecisions(workshop.store, decisions, reports)
  const ids = reports.map(([id]) => id)
  const chains = await workshop.store.inputs(VERSIONS_STAGE, ids)
  const made = [reportInputs(workshop), workshop.stages.pairVersion]
  return stories.map((members) => {
    const own = about(members)
    const versions = new Set(members.flatMap(([id]) => chains.get(id) ?? []))
    const what = [[...made, ...own.map(({ id }) => id)], members, ...versions]
    const inputs = contentId(JSON.stringify(what))
    return { id: storyId(members.map(([id]) => id)), members, inputs, decisions: own }
  })
}
