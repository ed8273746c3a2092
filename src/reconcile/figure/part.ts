// Which figure is a part of which: where the text says so ("of whom half"), and where one counts a
// kind of people and the other all of them. Example: "900 fighters killed" is part of "2,000 people
// killed" when neither names more.
import { overlapsSpan } from '../../text/span.ts'
import type { Drafted } from '../claim.ts'
import { scopeOf } from './scope.ts'
import { numberOf, ratioOf } from './value.ts'
import type { RelatePlaces } from './where.ts'

export interface Part {
  readonly part: Drafted<'figure'>
  readonly whole: Drafted<'figure'>
  readonly why: string
}

/** A part this many times smaller than the whole is not set beside it. */
const MOST_RATIO = 150

/**
 * Parts that the texts state: the whole that a figure points at is another figure of the same
 * report.
 */
export function statedParts(claims: readonly Drafted<'figure'>[]): Part[] {
  return claims.flatMap((part) =>
    part.said
      .flatMap(({ about, report, statement }) => {
        if (about.partOf === null) return []
        const whole = claims.find(
          (other) =>
            other !== part &&
            other.said.some(
              (one) =>
                one.report.order === report.order && overlapsSpan(one.statement, about.partOf!),
            ),
        )
        if (!whole) return []
        const of = report.text.slice(about.partOf.start, about.partOf.end)
        return [{ part, whole, why: `the text says “${statement.exact}” of “${of}”` }]
      })
      .slice(0, 1),
  )
}

/**
 * Which of two claims is part of the other, as far as the texts name it: a kind of people among all
 * people.
 */
export function partReason(
  a: Drafted<'figure'>,
  b: Drafted<'figure'>,
  relate: RelatePlaces,
): Part | null {
  for (const [part, whole] of [
    [a, b],
    [b, a],
  ] as const) {
    const [small, large] = [part.said[0], whole.said[0]]
    const [scope, wide] = [scopeOf(small), scopeOf(large)]
    if (
      scope.group === null ||
      scope.group === 'families' ||
      wide.group !== null ||
      wide.modifiers.size > 0
    )
      continue
    const [x, y] = [numberOf(small.about), numberOf(large.about)]
    const apart = relate(scope.place, wide.place) === 'apart'
    if (x === null || y === null || x >= y || apart || small.about.time !== null) continue
    if (ratioOf(small.about, large.about)! > MOST_RATIO) continue
    const counts = `“${small.statement.exact}” counts ${scope.group} only`
    const why = `${counts}, “${large.statement.exact}” all; neither names another place or time`
    return { part, whole, why }
  }
  return null
}
