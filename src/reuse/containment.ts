// How much of each of two reports stands in the other: the share of its words that align with the
// same word there, furniture left out. Possible rewrites count nothing. Example: 40 of 100 words
// shared word for word give 0.4.
import type { ReusePair } from '../model/reuse.ts'
import type { AlignedPair } from '../text/alignment.ts'
import type { Extent } from './passage.ts'
import type { Report } from './report.ts'

/**
 * Shortest run of equal words that counts: shorter ones are set phrases or the frame of a caption.
 */
const MIN_RUN = 6

/** The pair with both containments, in thousandths; null where nothing is shared word for word. */
export function containmentOf(a: Report, b: Report, extents: readonly Extent[]): ReusePair | null {
  const [inA, inB] = [new Uint8Array(a.words.count), new Uint8Array(b.words.count)]
  for (const { pairs } of extents)
    for (const run of runsOf(pairs)) {
      inA.fill(1, run.a, run.a + run.length)
      inB.fill(1, run.b, run.b + run.length)
    }
  const containmentA = shareOf(inA, a.furniture)
  const containmentB = shareOf(inB, b.furniture)
  if (containmentA === 0 && containmentB === 0) return null
  return { a: a.document.id, b: b.document.id, containmentA, containmentB }
}

/**
 * Runs of equal words in an alignment that are long enough to be the same text and no common
 * phrase.
 */
function runsOf(pairs: readonly AlignedPair[]): { a: number; b: number; length: number }[] {
  const runs: { a: number; b: number; length: number }[] = []
  for (const { a, b, how } of pairs) {
    if (how !== 'same') continue
    const last = runs.at(-1)
    if (last && last.a + last.length === a && last.b + last.length === b) last.length++
    else runs.push({ a, b, length: 1 })
  }
  return runs.filter(({ length }) => length >= MIN_RUN)
}

function shareOf(marked: Uint8Array, furniture: Uint8Array): number {
  let [shared, all] = [0, 0]
  for (let i = 0; i < marked.length; i++) {
    if (furniture[i]) continue
    all++
    shared += marked[i]!
  }
  return all === 0 ? 0 : Math.round((1000 * shared) / all) / 1000
}
