// Scores a change log against a simulated story: what the reports after a day brought. Example: the
// toll was 31 by the second day and 40 on the third, so "raised" is asked of it, and nothing else.
import type { LedgerChange } from '../../src/model/change.ts'
import type { Story } from '../../src/model/story.ts'
import type { Changed, Key, SimStory, Told } from './fact.ts'
import { thingOf, toldAt, type Score } from './score.ts'

/** Adds a story's change log to a score. */
export function scoreChanges(
  score: Score,
  gold: SimStory,
  { changes, story }: { readonly changes: readonly LedgerChange[]; readonly story: Story },
): void {
  const figures = new Set(story.claims.flatMap(({ id, kind }) => (kind === 'figure' ? id : [])))
  const asked = changesAsked(gold)
  const met = new Set<Changed>()
  for (const change of changes) {
    const keys = new Set(change.cites.flatMap((cite) => keysAt(gold, change, cite)))
    // What is new is asked of figures alone, and of nothing that fills a page.
    if (change.kind === 'new' && !(figures.has(change.claims[0]!) && keys.size > 0)) continue
    // The day of a meeting that was planned passes as well.
    if (change.kind === 'deadline' && keys.has('meeting planned')) continue
    score.changes.found++
    const fits = asked.find((one) => !met.has(one) && isAbout(one, change.kind, keys))
    if (fits) {
      met.add(fits)
      score.changes.right++
    } else
      score.errors.push(`${gold.seed} wrong change: ${change.kind} [${[...keys]}] ${change.label}`)
  }
  score.changes.asked += asked.length
  score.changes.met += met.size
  for (const one of asked)
    if (!met.has(one))
      score.errors.push(`${gold.seed} missed change: ${one.kind} ${one.left} / ${one.right}`)
}

function keysAt(
  gold: SimStory,
  { kind }: LedgerChange,
  cite: LedgerChange['cites'][number],
): Key[] {
  const figure = toldAt(gold, 'figure', cite)
  const whole = kind === 'contested' || kind === 'withdrawn' || kind === 'deadline'
  const told = whole && figure.length === 0 ? toldAt(gold, null, cite) : figure
  return told.map(({ key }) => key)
}

function isAbout(one: Changed, kind: LedgerChange['kind'], keys: ReadonlySet<Key>): boolean {
  if (one.kind !== kind || keys.size === 0) return false
  const things = new Set([one.left, one.right].map(thingOf))
  return [...keys].every((key) => things.has(thingOf(key)))
}

/** All lines that the log should have. */
function changesAsked(gold: SimStory): Changed[] {
  const early = new Set(
    gold.reports
      .filter(({ published }) => published.slice(0, 10) <= gold.since)
      .map(({ id }) => id),
  )
  const before = (one: Told) => early.has(one.report) && !one.recalled
  const toldBefore = new Set(gold.told.filter(before).map(({ key }) => key))
  const things = Map.groupBy(
    gold.told.filter(({ key, recalled }) => gold.figures.has(key) && !recalled),
    ({ key }) => thingOf(key),
  )
  const fresh = [...things].flatMap(([thing, told]): Changed[] =>
    told.some(before) ? [] : [{ kind: 'new', left: thing, right: thing }],
  )
  const atOdds = gold.asked
    .filter(({ kind }) => kind === 'contested' || kind === 'differ')
    .filter(({ left, right }) => !(toldBefore.has(left) && toldBefore.has(right)))
    .map(({ left, right }): Changed => ({ kind: 'contested', left, right }))
  return [...fresh, ...atOdds, ...gold.changes]
}
