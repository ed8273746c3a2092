// Two stated numbers side by side: alike within the rounding that their own digits allow,
// overlapping, or apart. Example: "3 million" and "2.9 million" are alike; 800,000 and 900,000 are
// apart; 850,000 overlaps 800,000-900,000.
import { boundsIntersect, roundingSlack, type Bounds } from '../../model/bounds.ts'

export type ValueRelation = 'alike' | 'overlap' | 'apart' | 'unknown'

export type Value = Pick<Bounds, 'min' | 'max' | 'bound'>

/**
 * The number that a text prints: the middle of a closed interval, else its one stated side; null
 * without any.
 */
export function numberOf({ min, max }: Pick<Bounds, 'min' | 'max'>): number | null {
  if (min !== null && max !== null) return (min + max) / 2
  return min ?? max
}

/**
 * Whether a value is an interval of its own ("700 to 900", "dozens"), not one number with a hedge.
 */
export function isInterval({ min, max, bound }: Value): boolean {
  return bound === 'range' || bound === 'vague' || (min !== null && max !== null && max > 1.5 * min)
}

/**
 * How far a printed number may lie from what it rounds: half its last digit, but no more than a
 * fifth; a twentieth below 10,000, where news counts rather than rounds; nothing below 100, except
 * where the text says "about".
 */
function slackOf(number: number, bound: Bounds['bound']): number {
  const size = Math.abs(number)
  const slack = roundingSlack(number)
  if (bound === 'about' || size >= 10_000) return Math.min(slack, size / 5)
  return size < 100 ? 0 : Math.min(slack, size / 20)
}

/**
 * How far a number of 1,000 and more may lie above a stated lower end, or on either side of a
 * hedge, and still be what the words mean: nobody writes "more than 900" of 1,200.
 */
const HEDGE = 0.15
const LEAST_HEDGED = 1000

/** What a large number means with its hedge; null for one that news counts. */
function meantBy({ bound }: Value, number: number): Bounds | null {
  if (number < LEAST_HEDGED) return null
  const slack = slackOf(number, bound)
  const wide = Math.max(slack, number * HEDGE)
  if (bound === 'more-than' || bound === 'at-least')
    return { min: number, max: number + wide, bound }
  if (bound === 'less-than' || bound === 'at-most')
    return { min: number - wide, max: number, bound }
  if (bound !== 'about') return { min: number - slack, max: number + slack, bound }
  return { min: number - Math.max(slack, (number * HEDGE) / 2), max: number + slack, bound }
}

/** Whether two hedged numbers may mean one: at least one of them is hedged. */
function mayMeanOne(a: Value, b: Value, x: number, y: number): boolean {
  if (a.bound === 'exact' && b.bound === 'exact') return false
  const [left, right] = [meantBy(a, x), meantBy(b, y)]
  return left !== null && right !== null && boundsIntersect(left, right)
}

/** How two values lie to each other. Touching at the very edge of rounding is apart. */
export function relateValues(a: Value, b: Value): ValueRelation {
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x === null || y === null) return 'unknown'
  if (isInterval(a) || isInterval(b)) {
    if (a.min === b.min && a.max === b.max) return 'alike'
    return boundsIntersect(a, b) ? 'overlap' : 'apart'
  }
  const slack = Math.max(slackOf(x, a.bound), slackOf(y, b.bound))
  if (x === y || Math.abs(x - y) < slack || mayMeanOne(a, b, x, y)) return 'alike'
  return boundsIntersect(openSides(a), openSides(b)) ? 'overlap' : 'apart'
}

/** A hedged number as the bound its words state: "about" is the number itself. */
function openSides({ min, max, bound }: Value): Bounds {
  if (bound === 'at-least' || bound === 'more-than') return { min: min ?? max, max: null, bound }
  if (bound === 'at-most' || bound === 'less-than') return { min: null, max: max ?? min, bound }
  return { min, max, bound }
}

/** How many times the larger number is the smaller, at least 1; null where one is 0 or missing. */
export function ratioOf(a: Value, b: Value): number | null {
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x === null || y === null || x <= 0 || y <= 0) return null
  return Math.max(x, y) / Math.min(x, y)
}
