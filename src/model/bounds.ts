// Numbers with bounds: what a text states ("more than 38,500", "700,000 to one million") as an
// interval that may be open. An open side is null, never Infinity, so that every value survives
// JSON. Example: {min: 700000, max: 1000000, bound: 'range'} and {min: 800000, max: 800000, bound:
// 'exact'} intersect.

export type Bound =
  | 'exact'
  | 'about'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'range'
  | 'vague'

/** A number as stated: closed, half-open or unknown on either side. */
export interface Bounds {
  readonly min: number | null
  readonly max: number | null
  readonly bound: Bound
}

/** RangeError when a bound is not finite or the interval is upside down. */
export function bounds(min: number | null, max: number | null, bound: Bound): Bounds {
  for (const side of [min, max])
    if (side !== null && !Number.isFinite(side))
      throw new RangeError(`bound is not finite: ${side}`)
  if (min !== null && max !== null && max < min)
    throw new RangeError(`bounds upside down: ${min}..${max}`)
  return { min, max, bound }
}

/** Whether two intervals share a number. An open side reaches as far as needed. */
export function boundsIntersect(a: Bounds, b: Bounds): boolean {
  return (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity)
}

/**
 * Half of the last significant digit of a printed number: the rounding it may hide ("3 million"
 * -> 500,000; "2.9 million" -> 50,000; 38,500 -> 50). 0 for 0.
 */
export function roundingSlack(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0
  if (Number.isSafeInteger(value)) return lastDigit(value) / 2
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e') as [string, string]
  const decimals = mantissa.includes('.') ? mantissa.split('.')[1]!.length : 0
  return Number(`5e${Number(exponent) - decimals - 1}`)
}

/** What one of the last significant digit of a whole number stands for: 38,500 -> 100. */
function lastDigit(value: number): number {
  let [rest, unit] = [value, 1]
  while (rest % 10 === 0) [rest, unit] = [rest / 10, unit * 10]
  return unit
}

/** The interval widened by its own rounding on each stated side. */
export function widenByRounding({ min, max, bound }: Bounds): Bounds {
  return {
    min: min === null ? null : min - roundingSlack(min),
    max: max === null ? null : max + roundingSlack(max),
    bound,
  }
}

/**
 * The smallest interval that holds all; open where one of them is open. RangeError for an empty
 * list.
 */
export function hullOf(all: readonly Bounds[]): Bounds {
  if (all.length === 0) throw new RangeError('no bounds to hull')
  const mins = all.map((one) => one.min)
  const maxes = all.map((one) => one.max)
  const min = mins.includes(null) ? null : Math.min(...(mins as number[]))
  const max = maxes.includes(null) ? null : Math.max(...(maxes as number[]))
  return { min, max, bound: min !== null && min === max ? 'exact' : 'range' }
}
