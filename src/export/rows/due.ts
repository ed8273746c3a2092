// Who is bound to what, by when: dated commitments in order of their last day, and agreements with
// their clauses. Example: {from: null, to: '2031-04-10'} reads "by 10 Apr 2031".
import type { DayRange } from '../../model/calendar.ts'
import type { Claim, Outcome } from '../../model/claim.ts'
import { labelOf, own, type View } from '../view.ts'
import { formatDays } from '../wording.ts'

/** Commitments with a last day, soonest first. */
export function deadlines(view: View): readonly Claim[] {
  return view.story.claims
    .filter(({ kind, time }) => kind === 'commitment' && time?.to)
    .toSorted((a, b) => (a.time!.to! < b.time!.to! ? -1 : a.time!.to! > b.time!.to! ? 1 : 0))
}

/** Order of clauses: soonest last day first, undated last. */
export const byDue = (a: Claim, b: Claim): number => {
  const [left, right] = [a.time?.to ?? '9999', b.time?.to ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}

/** When something is due: "by 10 Apr 2031"; null where no day is stated. */
export function dueWords(time: DayRange | null): string | null {
  return time && (time.from || time.to) ? formatDays(time).replace(/^until /u, 'by ') : null
}

/** Agreements with their clauses, and the commitments outside any; each in the story's order. */
export function commitmentsOf(view: View): {
  readonly agreements: readonly { readonly name: string; readonly clauses: readonly Claim[] }[]
  readonly loose: readonly Claim[]
} {
  const { agreements, claims } = view.story
  const inAgreement = new Set(agreements.flatMap((agreement) => agreement.clauses))
  return {
    agreements: agreements.map(({ name, clauses }) => ({
      name,
      clauses: clauses.flatMap((id) => claims.find((claim) => claim.id === id) ?? []),
    })),
    loose: claims.filter((claim) => claim.kind === 'commitment' && !inAgreement.has(claim.id)),
  }
}

/** "reported as done by Halder (Union Voice)": who says what became of it, without a verdict. */
export function outcomeWords(view: View, { reported, by, cite }: Outcome): string {
  const report = labelOf(view, cite.document)
  const what = reported === 'done' ? 'reported as done' : 'reported as not done'
  return by === null ? `${what} by ${report}` : `${what} by ${own(view, by)} (${report})`
}
