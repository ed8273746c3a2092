// How much a term tells: the rarer it is in English at large and in the pile so far, the more.
// Counts of both are added, so that a pile of five reports leans on the background and one of
// thousands on itself.
// Example: in any pile "the" tells 0 and a town's name much.
import { BACKGROUND, BACKGROUND_PIECES } from './lexicon/background.ts'

/** What one background piece counts against one report of the pile. */
const BACKGROUND_WEIGHT = 4

let table: ReadonlyMap<string, number> | null = null

/** In how many background pieces a term occurs; the table is read when first asked. */
export function backgroundCount(term: string): number {
  table ??= new Map(
    BACKGROUND.flatMap(([pieces, words]) =>
      words.split(' ').map((word) => [word, pieces] as const),
    ),
  )
  return table.get(term) ?? 0
}

/** How much a term tells: about log2 of one in how many texts has it; 0 and more. */
export function rarityOf(inBackground: number, inReports: number, reports: number): number {
  const texts = BACKGROUND_PIECES * BACKGROUND_WEIGHT + reports
  return logTwo(texts / (inBackground * BACKGROUND_WEIGHT + inReports + 0.5))
}

/**
 * log2 with a straight line between powers of two: exact in binary arithmetic, so that no machine's
 * library can change a grouping. 0 below 1. RangeError from 2^31.
 */
export function logTwo(x: number): number {
  if (!(x < 2 ** 31)) throw new RangeError(`too large: ${x}`)
  if (x < 1) return 0
  const whole = 31 - Math.clz32(x)
  return whole + x / 2 ** whole - 1
}
