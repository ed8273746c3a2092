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
  const left = groups.map((group, at): Named => ({ group, named: namesOf(group, items), at }))
  const stories = left
    .filter(({ group }) => group.size >= STORY_SIZE_MIN)
    .toSorted((a, b) => b.group.size - a.group.size)
  const bearers = bearersOf(left)
  const gone = new Set<Named>()
  let small = smallOf(left)
  for (const story of stories) {
    if (gone.has(story)) continue
    const shared = sharedNames(story, bearers, left.length)
    let isGrown = false
    for (const stage of small) {
      // One that has grown names more than the table knows.
      if (!stage.isGrown && shared[stage.at]! < NAMES_MIN) continue
      if (stage === story || gone.has(stage) || !isStage(stage, story, bearers)) continue
      gone.add(stage)
      countRisen(story, stage, { bearers, shared })
      story.named = totalsOf([story.named, stage.named])
      story.group = together(story.group, stage.group)
      isGrown = true
    }
    if (!isGrown) continue
    story.isGrown = true
    small = smallOf(small)
  }
  return left
    .filter((one) => !gone.has(one))
    .map(({ group }) => group)
    .sort((a, b) => a.members[0]! - b.members[0]!)
}

interface Named {
  group: LinkGroup
  named: ReadonlyMap<number, number>
  readonly at: number
  /** Whether others have joined it. */
  isGrown?: true
}

const together = (story: LinkGroup, stage: LinkGroup): LinkGroup => ({
  size: story.size + stage.size,
  within: story.within + stage.within,
  members: [...story.members, ...stage.members].sort((a, b) => a - b),
})

/** Groups small enough for a stage, the largest first, else in the order given. */
const smallOf = (groups: readonly Named[]) =>
  groups
    .filter(({ group }) => group.size <= STAGE_SIZE_MAX)
    .toSorted((a, b) => b.group.size - a.group.size || a.at - b.at)

/** For each term how many reports bear it as a name, and the small groups that do. */
interface Bearers {
  readonly reports: Float64Array
  readonly starts: Int32Array
  readonly groups: Int32Array
}

function bearersOf(groups: readonly Named[]): Bearers {
  let last = -1
  for (const { named } of groups) for (const term of named.keys()) if (term > last) last = term
  const [reports, starts] = [new Float64Array(last + 1), new Int32Array(last + 3)]
  const small = groups.filter(({ group }) => group.size <= STAGE_SIZE_MAX)
  for (const { named } of groups) for (const [term, count] of named) reports[term]! += count
  for (const { named } of small) for (const term of named.keys()) starts[term + 2]!++
  for (let term = 2; term < starts.length; term++) starts[term]! += starts[term - 1]!
  const bearing = new Int32Array(starts.at(-1)!)
  // While it is filled, the start of a term's groups moves up to the start of the next one's.
  for (const { named, at } of small)
    for (const term of named.keys()) bearing[starts[term + 1]!++] = at
  return { reports, starts, groups: bearing }
}

/** For each group how many of its names so many reports of the story bear. */
function sharedNames({ named }: Named, bearers: Bearers, groups: number): Int32Array {
  const shared = new Int32Array(groups)
  for (const [term, count] of named) if (count >= BEARERS_MIN) countBearers(term, bearers, shared)
  return shared
}

function countBearers(term: number, { starts, groups }: Bearers, shared: Int32Array): void {
  for (let i = starts[term]!; i < starts[term + 1]!; i++) shared[groups[i]!]!++
}

/** Counts the names that a stage brings to enough bearers in the story that it joins. */
function countRisen(
  story: Named,
  stage: Named,
  { bearers, shared }: { readonly bearers: Bearers; readonly shared: Int32Array },
): void {
  for (const [term, count] of stage.named) {
    const before = story.named.get(term) ?? 0
    if (before < BEARERS_MIN && before + count >= BEARERS_MIN) countBearers(term, bearers, shared)
  }
}

function isStage(stage: Named, story: Named, { reports }: Bearers): boolean {
  if (stage.group.size > STAGE_SHARE_MAX * story.group.size) return false
  let [names, bearers] = [0, 0]
  for (const [term, count] of stage.named) {
    const there = story.named.get(term) ?? 0
    if (there < BEARERS_MIN || there + count < OWN_SHARE_MIN * reports[term]!) continue
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
