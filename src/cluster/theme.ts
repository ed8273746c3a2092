// What a pile on one developing story is about: names, not known from English at large, that at
// least half of its reports have. Groups whose reports name enough of them are stages of that
// story, however little else they share; a pile on many things has no theme.
// Example: a pile on a dam names Keld, Ulva and Ostrel throughout; a report on its market day is
// part of it.
import type { DocumentId } from '../model/document.ts'
import { backgroundCount } from './rarity.ts'
import type { StoryVector } from './vector.ts'

/** A store of more reports than this is no pile on one story. Also bounds memory. */
const REPORTS_MAX = 1000
/** Half of a few reports share some names by chance: fewer are grouped by likeness only. */
const REPORTS_MIN = 12
/** A theme's names stand in this share of the reports, and in this share of them as names. */
const REPORTS_SHARE_MIN = 0.5
const NAMED_SHARE_MIN = 0.5
/**
 * A few names that most reports have make a subject (a campaign, a party), not a story. In 5,000
 * mixed political reports no forty in a row had four, while one-story piles had four to seventeen.
 */
const THEME_NAMES_MIN = 4
/** A group belongs when its reports have this share of the theme's names on average. */
const BELONGING_MIN = 0.2

/** The reports of a pile while it is filled. */
export interface ThemeWatch {
  readonly add: (vector: StoryVector) => void
  /**
   * The groups with those of the theme as one, at the place of the first; members in the order they
   * were added.
   */
  readonly join: (groups: readonly DocumentId[][]) => DocumentId[][]
}

/** A watch over an empty pile, or over one of so many reports that it is on many things. */
export function watchTheme(before = 0): ThemeWatch {
  const vectors = new Map<DocumentId, StoryVector>()
  let count = before
  return {
    add(vector) {
      count++
      if (count <= REPORTS_MAX) vectors.set(vector.id, vector)
      else vectors.clear()
    },
    join(groups) {
      const theme = new Set(themeOf([...vectors.values()]))
      if (theme.size === 0) return groups.map((ids) => [...ids])
      const belongs = groups.map((ids) =>
        shareOf(
          theme,
          ids.map((id) => vectors.get(id)!),
        ),
      )
      const joined = new Set(groups.filter((_, i) => belongs[i]! >= BELONGING_MIN).flat())
      const story = [...vectors.keys()].filter((id) => joined.has(id))
      const first = belongs.findIndex((share) => share >= BELONGING_MIN)
      return groups.flatMap((ids, i) =>
        i === first ? [story] : belongs[i]! >= BELONGING_MIN ? [] : [[...ids]],
      )
    },
  }
}

/** The rare names that a pile shares; empty where it has no theme. */
export function themeOf(vectors: readonly StoryVector[]): string[] {
  if (vectors.length < REPORTS_MIN) return []
  const seen = new Map<string, { reports: number; named: number }>()
  for (const { terms, names } of vectors)
    for (const [i, term] of terms.entries()) {
      const there = seen.get(term) ?? { reports: 0, named: 0 }
      there.reports++
      there.named += names[i]!
      seen.set(term, there)
    }
  const theme = [...seen]
    .filter(([, { reports }]) => reports >= vectors.length * REPORTS_SHARE_MIN)
    .filter(([, { reports, named }]) => named >= reports * NAMED_SHARE_MIN)
    .filter(([term]) => backgroundCount(term) === 0)
    .map(([term]) => term)
  return theme.length >= THEME_NAMES_MIN ? theme.sort() : []
}

/** Mean share of the theme's names that a report of the group has. */
function shareOf(theme: ReadonlySet<string>, vectors: readonly StoryVector[]): number {
  const found = vectors.reduce(
    (sum, { terms }) => sum + terms.reduce((hits, term) => hits + (theme.has(term) ? 1 : 0), 0),
    0,
  )
  return found / (theme.size * vectors.length)
}
