// Numbers as outlets print them: exact, rounded with a hedge, as a bound, as a range, in millions.
// Example: 38,512 becomes "38,512", "nearly 39,000", "more than 38,000" or "about 40,000".
import type { Dice } from './world.ts'

const WORDS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A whole number in digits with commas, as a word below ten, in millions where round. */
export function plainNumber(value: number): string {
  if (value >= 3 && value <= 9) return WORDS[value - 3]!
  if (value >= 1_000_000 && value % 100_000 === 0) return `${value / 1_000_000} million`
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

function round(value: number, digits: number, how: (x: number) => number): number {
  const step = 10 ** (String(value).length - digits)
  return how(value / step) * step
}

/**
 * One outlet's wording of a value. Small counts are told exactly or as "at least"; large ones may
 * be rounded to two digits, always to a number whose rounding still holds the value.
 */
export function wordNumber(dice: Dice, value: number): string {
  if (value < 1000) return dice.chance(0.75) ? plainNumber(value) : `at least ${plainNumber(value)}`
  const near = round(value, 2, Math.round)
  const style = dice.below(6)
  if (style === 0) return `more than ${plainNumber(round(value, 2, (x) => Math.ceil(x) - 1))}`
  if (style === 1) return `about ${plainNumber(near)}`
  if (style === 2) return `some ${plainNumber(near)}`
  if (style === 3) return `nearly ${plainNumber(round(value, 2, (x) => Math.floor(x) + 1))}`
  return plainNumber(value)
}

/** A range in one of its wordings. */
export function wordRange(dice: Dice, from: number, to: number): string {
  const [low, high] = [plainNumber(from), plainNumber(to)]
  return dice.pick([`between ${low} and ${high}`, `${low} to ${high}`, `from ${low} to ${high}`])
}
