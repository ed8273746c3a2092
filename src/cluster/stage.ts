// Small groups that are stages of a larger story: their reports name people and places that hardly
// any report outside both names. Likeness of words misses them, because a feature or a late report
// on a story tells other things with few of its words.
// Example: of all reports in the window only those on the Ulva dam name Keld, Harwick and Torrin;
// two reports on a street market that name all three are part of that story.
import type { LinkGroup } from './link.ts'

/** What a stage is judged by: reports, and how many of them write each rare term as a name. */
export interface Staged {
  readonly size: number
  readonly named: ReadonlyMap<number, number>
}

/** Fewest reports of a story that others can be stages of, and of it that bear a name. */
const STORY_SIZE_MIN = 5
const BEARERS_MIN = 3
/** A stage is at most this share of its story, and at most so many reports. */
const STAGE_SHARE_MAX = 0.5
const STAGE_SIZE_MAX = 6
/** Share of all reports with a name that must stand in the story or its stage. */
const OWN_SHARE_MIN = 0.6
/** Such names of a stage, and how many of them one of its reports has on average. */
const NAMES_MIN = 3
const NAMES_PER_REPORT_MIN = 2

/**
 * The groups with stages joined to their stories, in order of their first item. `within` of a joined
 * group lacks the likeness between both: it counts as none. O(groups × names of large groups).
 */
export function joinStages(groups: readonly LinkGroup[], items: readonly Staged[]): LinkGroup[] {
  const left = groups.map((group) => ({ group, named: namesOf(group, items) }))
  const all = totalsOf(left.map(({ named }) => named))
  const stories = left
    .filter(({ group }) => group.size >= STORY_SIZE_MIN)
    .toSorted((a, b) => b.group.size - a.group.size)
  const gone = new Set<object>()
  for (const story of stories) {
    if (gone.has(story)) continue
    const stages = left
      .filter((one) => one !== story && !gone.has(one))
      .filter(({ group }) => group.size <= STAGE_SIZE_MAX)
      .toSorted((a, b) => b.group.size - a.group.size)
    for (const stage of stages)
      if (isStage(stage, story, all)) {
        gone.add(stage)
        story.named = totalsOf([story.named, stage.named])
        story.group = {
          size: story.group.size + stage.group.size,
          within: story.group.within + stage.group.within,
          members: [...story.group.members, ...stage.group.members].sort((a, b) => a - b),
        }
      }
  }
  return left
    .filter((one) => !gone.has(one))
    .map(({ group }) => group)
    .sort((a, b) => a.members[0]! - b.members[0]!)
}

interface Named {
  group: LinkGroup
  named: ReadonlyMap<number, number>
}

function isStage(stage: Named, story: Named, all: ReadonlyMap<number, number>): boolean {
  if (stage.group.size > STAGE_SHARE_MAX * story.group.size) return false
  let [names, bearers] = [0, 0]
  for (const [term, count] of stage.named) {
    const there = story.named.get(term) ?? 0
    if (there < BEARERS_MIN || there + count < OWN_SHARE_MIN * all.get(term)!) continue
    names++
    bearers += count
  }
  return names >= NAMES_MIN && bearers >= NAMES_PER_REPORT_MIN * stage.group.size
}

function namesOf({ members }: LinkGroup, items: readonly Staged[]): ReadonlyMap<number, number> {
  return members.length === 1
    ? items[members[0]!]!.named
    : totalsOf(members.map((member) => items[member]!.named))
}

/** Sums of several counts. */
export function totalsOf(all: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>()
  for (const one of all)
    for (const [term, count] of one) sum.set(term, (sum.get(term) ?? 0) + count)
  return sum
}
