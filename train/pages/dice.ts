// Seeded chance: a seed becomes a stream of numbers that is the same on every machine, and from it
// picks, shuffles and integers, as in diceOf('7 wordpress').pick(['a', 'b']).

/** A stream of chance. */
export interface Dice {
  /** A fraction from 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly int: (least: number, most: number) => number
  /** One of the values; the list must hold one. */
  readonly pick: <T>(values: readonly T[]) => T
  /** True in this share of calls. */
  readonly chance: (share: number) => boolean
  /** A new list of the same values in another order. */
  readonly shuffle: <T>(values: readonly T[]) => T[]
}

/** Returns dice that always fall alike for one seed. Generator: mulberry32 over an FNV-1a hash. */
export function diceOf(seed: string): Dice {
  let state = 2166136261
  for (let at = 0; at < seed.length; at++)
    state = Math.imul(state ^ seed.charCodeAt(at), 16777619) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(values: readonly T[]): T => values[int(0, values.length - 1)]!
  const shuffle = <T>(values: readonly T[]): T[] => {
    const mixed = [...values]
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = int(0, at)
      ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
    }
    return mixed
  }
  return { next, int, pick, chance: (share) => next() < share, shuffle }
}
