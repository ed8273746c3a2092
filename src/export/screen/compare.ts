// Two reports side by side: every passage they share, numbered in the first one's order, with the
// words that differ and what is known of the direction.
// Example: "62 words in 3 shared passages; direction undecided".
import type { DocumentId } from '../../model/document.ts'
import type { Direction, SharedPassage } from '../../model/reuse.ts'
import type { CompareScreen, ScreenShared } from '../../model/screen.ts'
import { DIRECTION_WORDS } from '../rows/sharing.ts'
import { reason, type View } from '../view.ts'
import { formatNumber, plural } from '../wording.ts'
import { countWords, reportScreen } from './report.ts'

const TURNED: { readonly [direction in Direction]: Direction } = {
  'a-to-b': 'b-to-a',
  'b-to-a': 'a-to-b',
  'common-origin': 'common-origin',
  undecided: 'undecided',
}

/** A shared passage with this report as the first. */
function facing(passage: SharedPassage, a: DocumentId): SharedPassage {
  if (passage.a.document === a) return passage
  return {
    ...passage,
    a: passage.b,
    b: passage.a,
    direction: TURNED[passage.direction],
    changes: passage.changes.map((one) => ({ a: one.b, b: one.a })),
  }
}

function sharedOf(view: View, passage: SharedPassage, index: number): ScreenShared {
  const { a, b, kind, direction, changes, why } = passage
  return {
    number: index + 1,
    kind,
    direction,
    words: countWords(a.exact),
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    changes,
    why: why.map((one) => reason(view, one)),
  }
}

function summaryOf(shared: readonly ScreenShared[]): string {
  if (shared.length === 0) return 'No shared passage was found between these two reports.'
  const words = shared.reduce((sum, one) => sum + one.words, 0)
  const alike = shared.filter(({ kind }) => kind === 'verbatim')
  const verbatim = alike.reduce((sum, one) => sum + one.words, 0)
  const decided = new Set(shared.map(({ direction }) => direction))
  const [only] = decided
  const direction = decided.size === 1 ? DIRECTION_WORDS[only!] : 'directions differ by passage'
  return `${formatNumber(words)} words in ${plural(shared.length, 'shared passage')}, ${formatNumber(verbatim)} of them word for word; ${direction}`
}

/** Two reports of one story; null where the story does not hold both. */
export function compareScreen(view: View, a: DocumentId, b: DocumentId): CompareScreen | null {
  const [left, right] = [reportScreen(view, a), reportScreen(view, b)]
  if (!left || !right) return null
  const between = (view.story.shared ?? []).filter(
    (one) =>
      (one.a.document === a && one.b.document === b) ||
      (one.a.document === b && one.b.document === a),
  )
  const shared = between
    .map((one) => facing(one, a))
    .toSorted((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
    .map((one, i) => sharedOf(view, one, i))
  return { a: left, b: right, shared, summary: summaryOf(shared) }
}
