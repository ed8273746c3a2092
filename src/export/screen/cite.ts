// Passages as a screen shows them: the report's label, the place in its text, the words with
// private ones masked. A passage in a stretch that repeats, or that translation damaged, says so.
// Example: {report: 'r1', label: 'Marn Daily', start: 40, end: 52, words: 'nine persons'}.
import type { Passage } from '../../model/passage.ts'
import type { ScreenChange, ScreenCite, ScreenLine, ScreenValue } from '../../model/screen.ts'
import type { LedgerChange } from '../../model/change.ts'
import type { Claim } from '../../model/claim.ts'
import { overlapsSpan } from '../../text/span.ts'
import { namedIn } from '../rows/cited.ts'
import {
  countedStatements,
  isWithdrawn,
  onePerReport,
  wordingsOf,
  WORDINGS_MAX,
  type Wording,
} from '../rows/statements.ts'
import { labelOf, own, wordsOf, type View } from '../view.ts'
import { formatBounds } from '../wording.ts'

const UNSAFE = {
  'translation-damage': 'its sense may be damaged by translation',
  repeat: 'it stands in a passage that repeats',
} as const

/** Why a passage is no safe ground by itself; null where nothing speaks against it. */
function unsafeOf(view: View, passage: Passage): string | null {
  const report = view.story.documents.find(({ id }) => id === passage.document)
  const met = report?.condition.find(
    ({ kind, cite }) => kind === 'translation-damage' && overlapsSpan(cite, passage),
  )
  if (met) return UNSAFE['translation-damage']
  const repeats = view.documents.get(passage.document)?.repeats ?? []
  return repeats.some(({ span }) => overlapsSpan(span, passage)) ? UNSAFE.repeat : null
}

/** One passage. */
export function citeOf(view: View, passage: Passage): ScreenCite {
  const unsafe = unsafeOf(view, passage)
  return {
    report: passage.document,
    label: labelOf(view, passage.document),
    start: passage.start,
    end: passage.end,
    words: wordsOf(view, passage),
    ...(unsafe === null ? {} : { unsafe }),
  }
}

/** One passage of each report, in the order given. */
export function citesOf(view: View, passages: readonly Passage[]): ScreenCite[] {
  return onePerReport(passages).map((passage) => citeOf(view, passage))
}

/** Words of our own with their passages. */
export function lineOf(
  view: View,
  line: { readonly text: string; readonly cites: readonly Passage[] },
): ScreenLine {
  const { words, named, behind } = namedIn(view, line)
  if (named.length === 0) return { text: words, cites: citesOf(view, line.cites) }
  const inside = named.map(({ passage }) => citeOf(view, passage))
  return {
    text: words,
    cites: [...inside, ...citesOf(view, behind)],
    named: named.map(({ start, end }, cite) => ({ start, end, cite })),
  }
}

/** Passages of a claim as decisions name them; passages that are no statement of it left out. */
export function refsOf(claim: Claim, passages: readonly Passage[]): string[] {
  return passages.flatMap((passage) => {
    const { statements } = claim
    const there = (one: Passage) => one.document === passage.document
    const same = statements.findIndex((one) => there(one) && one.start === passage.start)
    const near = statements.findIndex((one) => there(one) && overlapsSpan(one, passage))
    const at = same < 0 ? near : same
    return at < 0 ? [] : [`${claim.id}/${at + 1}`]
  })
}

function valueOf(view: View, claim: Claim, wording: Wording): ScreenValue {
  const { words, speaker, statements } = wording
  const [{ min = null, max = null }] = statements
  const refs = refsOf(claim, statements)
  const gone = isWithdrawn(statements) ? { withdrawn: true as const } : {}
  return { value: words, min, max, by: speaker, cites: citesOf(view, statements), refs, ...gone }
}

/** Each wording of a claim with its speaker and reports. */
export function valuesOf(view: View, claim: Claim): ScreenValue[] {
  const wordings = wordingsOf(view, countedStatements(claim))
  return wordings.slice(0, WORDINGS_MAX).map((wording) => valueOf(view, claim, wording))
}

/** A change of the ledger with its values in words. */
export function changeOf(view: View, change: LedgerChange): ScreenChange {
  const claim = view.story.claims.find(({ id }) => change.claims.includes(id))
  const words = (value: LedgerChange['before']) =>
    value && (value.min !== null || value.max !== null)
      ? formatBounds({ ...value, unit: claim?.unit ?? null })
      : null
  return {
    ...change,
    label: own(view, change.label),
    why: own(view, change.why),
    beforeWords: words(change.before),
    afterWords: words(change.after),
    cites: citesOf(view, change.cites),
  }
}
