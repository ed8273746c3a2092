// Statements of a claim as the rows that readers see: the same words of the same speaker are one
// row, in however many reports. Example: seven reports with "some 90 homes" are one wording.
import type { Claim } from '../../model/claim.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { standingOf } from '../file/standing.ts'
import { own, wordsOf, type View } from '../view.ts'

/** Wordings shown of one claim; the rest are counted. */
export const WORDINGS_MAX = 12

/**
 * Statements that count: those outside repeats that their reports still make; where none does,
 * those that once were made.
 */
export function countedStatements(claim: Claim): readonly Statement[] {
  const standing = standingOf(claim)
  return standing.length > 0 ? standing : claim.statements.filter(({ repeat }) => !repeat)
}

/** Whether no report makes these statements any more. */
export const isWithdrawn = (statements: readonly Statement[]): boolean =>
  statements.every(({ withdrawn }) => withdrawn)

/** The same words of the same speaker, in one report or several. */
export interface Wording {
  readonly words: string
  readonly speaker: string | null
  readonly statements: [Statement, ...Statement[]]
}

/** Wordings in the order of their first statement. */
export function wordingsOf(view: View, statements: readonly Statement[]): Wording[] {
  const wordings = new Map<string, Wording>()
  for (const statement of statements) {
    const words = wordsOf(view, statement)
    const speaker = statement.speaker ? own(view, statement.speaker) : null
    const key = JSON.stringify([words.toLowerCase(), speaker, statement.min, statement.max])
    const known = wordings.get(key)
    if (known) known.statements.push(statement)
    else wordings.set(key, { words, speaker, statements: [statement] })
  }
  return [...wordings.values()]
}

type Stated = Pick<Statement, 'min' | 'max'>

/** The largest value that these state, the end of their common axis; 0 where none states any. */
export function axisEnd(values: readonly Stated[]): number {
  return Math.max(0, ...values.map(({ min, max }) => max ?? min ?? 0))
}

/** The end of an axis for a claim's values; null where fewer than two of them differ. */
export function comparedEnd(claim: Claim): number | null {
  const values = countedStatements(claim)
  const distinct = new Set(values.map(({ min, max }) => `${min} ${max}`))
  const end = axisEnd(values)
  return distinct.size < 2 || end <= 0 ? null : end
}

/**
 * Whether days told of these passages are inferred: none of their reports states when it
 * appeared, so a year or a weekday was concluded from the pile.
 */
export function isInferred(view: View, passages: readonly Passage[]): boolean {
  const published = new Map(view.story.documents.map((one) => [one.id, one.published]))
  return !passages.some(({ document }) => published.get(document)?.stated)
}

/** One passage of each report, in the order given. */
export function onePerReport<P extends Passage>(passages: readonly P[]): P[] {
  const seen = new Set<string>()
  return passages.filter((p) => !seen.has(p.document) && seen.add(p.document))
}
