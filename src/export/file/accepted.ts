// Which readings an analyst chose: statements that a decision "accept" is about, where it found
// them. Files leave "best" and "recommended" empty unless there is one.
// Example: "accept" on "14 people were killed" by Dana Keld gives that statement, and no other.
import type { Claim } from '../../model/claim.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { overlapsSpan } from '../../text/span.ts'
import type { View } from '../view.ts'

function acceptedPassages({ story }: View): readonly Passage[] {
  return (story.decisions ?? [])
    .filter(({ kind, state }) => kind === 'accept' && state === 'applied')
    .flatMap(({ cites }) => cites)
}

/** The statements of a claim that an analyst chose, in the claim's order; none where nobody did. */
export function acceptedOf(view: View, claim: Claim): readonly Statement[] {
  const chosen = acceptedPassages(view)
  return claim.statements.filter((statement) =>
    chosen.some((one) => one.document === statement.document && overlapsSpan(one, statement)),
  )
}

/** The one number that the chosen statements give, or null: none chosen, a range, or several. */
export function acceptedValue(view: View, claim: Claim): number | null {
  const values = new Set(
    acceptedOf(view, claim).map(({ min, max }) => (min === max ? (min ?? null) : null)),
  )
  const [value = null] = values
  return values.size === 1 ? value : null
}
