// What of a claim files may count: statements that their reports still make, each once. Repeats and
// statements that a newer version of the report no longer makes count nowhere, so they are in no
// table. Example: of 9 killed on Monday and 14 in the same report on Tuesday only the 14 stands.
import type { Claim } from '../../model/claim.ts'
import type { Statement } from '../../model/statement.ts'

/** The statements that stand, in the claim's order; none where all were withdrawn. */
export function standingOf({ statements }: Pick<Claim, 'statements'>): readonly Statement[] {
  return statements.filter(({ repeat, withdrawn }) => !repeat && !withdrawn)
}

/** The statements that stand; where none does, those that once were made. */
export function standingOrAll(claim: Claim): readonly Statement[] {
  const standing = standingOf(claim)
  return standing.length > 0 ? standing : claim.statements
}
