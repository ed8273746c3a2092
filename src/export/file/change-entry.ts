// What changed in a story, day by day, as entries of a feed, newest first: each with an id that
// its content gives and the day on which the reports brought it, so that a reader of the feed meets
// every change once. Example: "raised: people killed in Keld, 9 → 14" of 5 Mar 2031.
import type { ChangeValue, LedgerChange } from '../../model/change.ts'
import type { Day } from '../../model/calendar.ts'
import { contentId } from '../../model/identity.ts'
import type { Passage } from '../../model/passage.ts'
import { formatBounds, formatDay } from '../wording.ts'
import { labelOf, own, reason, wordsOf, type View } from '../view.ts'
import type { DayChanges } from './file.ts'

/** Entries of one feed: those before are in the feed of an earlier day. */
const ENTRIES_MAX = 500
/** Passages quoted in one entry. */
const QUOTED_MAX = 6
/** Longest title that is a quote, in code units. */
const QUOTE_LENGTH_MAX = 100

export interface ChangeEntry {
  /** "urn:stemma:change:…", the same for the same change. */
  readonly id: string
  readonly day: Day
  readonly kind: LedgerChange['kind']
  readonly title: string
  /** The reason, then the words that it stands on with their reports. */
  readonly text: string
  readonly claims: readonly string[]
  readonly before: ChangeValue | null
  readonly after: ChangeValue | null
  readonly cites: readonly Passage[]
}

function valueWords(value: ChangeValue | null): string | null {
  if (value === null || (value.min === null && value.max === null)) return null
  return formatBounds({ ...value, bound: value.min === value.max ? 'exact' : 'range' })
}

/** The label; where it is only the head of a passage, that of the passage as the view shows it. */
function labelWords(view: View, { label, cites }: LedgerChange): string {
  const [first] = cites
  const flat = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
  const quoted = first && flat(first.exact).startsWith(flat(label))
  if (!quoted) return flat(own(view, label))
  const words = flat(wordsOf(view, first))
  return words.length > QUOTE_LENGTH_MAX ? `${words.slice(0, QUOTE_LENGTH_MAX)}…` : words
}

function titleOf(view: View, change: LedgerChange): string {
  const { kind, before, after } = change
  const [from, to] = [valueWords(before), valueWords(after)]
  const values = from && to ? `, ${from} → ${to}` : (to ?? from) ? `, ${to ?? from}` : ''
  return `${kind}: ${labelWords(view, change)}${values}`
}

function textOf(view: View, { why, cites }: LedgerChange): string {
  const quoted = cites
    .slice(0, QUOTED_MAX)
    .map((cite) => `“${wordsOf(view, cite)}” (${labelOf(view, cite.document)})`)
  const more = cites.length - quoted.length
  return [reason(view, why), ...quoted, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

/** Whether the reports that a change stands on are the story's: its id may have been another. */
function isOf({ story, documents }: View, { cites }: LedgerChange): boolean {
  const older = (story.revisions ?? []).map(({ of }) => of)
  return cites.some(({ document }) => documents.has(document) || older.includes(document))
}

/** The entries of a story's history, the newest day first, within a day in the ledger's order. */
export function changeEntries(view: View, history: readonly DayChanges[]): ChangeEntry[] {
  const entries = history.toReversed().flatMap(({ day, changes }) =>
    changes
      .filter((change) => isOf(view, change))
      .map((change): ChangeEntry => {
        const { kind, claims, before, after, cites } = change
        const places = cites.map(({ document, start, end }) => [document, start, end])
        const id = contentId(JSON.stringify([view.story.id, day, kind, claims, after, places]))
        const title = titleOf(view, change)
        const text = textOf(view, change)
        return {
          id: `urn:stemma:change:${id}`,
          day,
          kind,
          title,
          text,
          claims,
          before,
          after,
          cites,
        }
      }),
  )
  return entries.slice(0, ENTRIES_MAX)
}

/** "what changed in …, up to 5 Mar 2031". */
export function feedTitle(view: View, entries: readonly ChangeEntry[]): string {
  const [newest] = entries
  const until = newest ? `, up to ${formatDay(newest.day)}` : ''
  return `${own(view, view.story.title)}: what changed${until}`
}
