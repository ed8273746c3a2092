// How good are inferred days? Piles whose days are known are annotated and dated like any other:
// in how many is the true day inside the interval, how wide are the intervals, and how many
// reports get one at all.
//   node eval/generate/dating-score.ts [piles]
import { fileURLToPath } from 'node:url'
import { cleanDocument } from '../../src/clean/index.ts'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import { shippedStages } from '../../src/engine/stages.ts'
import { dayNumber } from '../../src/model/calendar.ts'
import { readBytes } from '../../src/read/index.ts'
import { makeDatedPile, type DatedPile } from './dating.ts'

/** What was inferred for one report without a stated day. */
export interface Inferred {
  readonly pile: number
  readonly id: string
  readonly day: string
  readonly from: string | null
  readonly to: string | null
  readonly why: string
}

const plan = shippedPlan()

/** The intervals of a pile's reports that do not state their day. */
export function inferredOf(pile: DatedPile): Inferred[] {
  const reports = pile.reports.map(({ id, text, day, stated }) => {
    const line = JSON.stringify({ id, text, ...(stated ? { published: day } : {}) })
    const { documents } = readBytes(Buffer.from(line), { path: `${id}.jsonl`, as: 'jsonl' })
    return annotateDocument(cleanDocument(documents[0]!), plan)
  })
  const { passages } = shippedStages.reuse(reports)
  const dates = shippedStages.date(reports, passages)
  return pile.reports
    .filter(({ stated }) => !stated)
    .map(({ id, day }) => {
      const found = dates[id]
      const { from = null, to = null, why = '' } = found ?? {}
      return { pile: pile.seed, id, day, from, to, why }
    })
}

/** The figures over many inferred intervals. */
export interface DatingScore {
  readonly reports: number
  /** Share of the reports that got an interval. */
  readonly dated: number
  /** Of those, share with the true day inside. */
  readonly inside: number
  readonly medianWidth: number
}

export function scoreOf(all: readonly Inferred[]): DatingScore {
  const dated = all.filter(({ from, to }) => from !== null && to !== null)
  const inside = dated.filter(({ day, from, to }) => day >= from! && day <= to!)
  const widths = dated
    .map(({ from, to }) => dayNumber(to!) - dayNumber(from!) + 1)
    .sort((a, b) => a - b)
  return {
    reports: all.length,
    dated: dated.length / all.length,
    inside: inside.length / dated.length,
    medianWidth: widths[Math.floor(widths.length / 2)] ?? 0,
  }
}

/** Inferred days of the piles of seeds 1 to `piles`. */
export function inferAll(piles: number): Inferred[] {
  return Array.from({ length: piles }, (_, k) => inferredOf(makeDatedPile(k + 1))).flat()
}

const PILES = 300

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = inferAll(Number(process.argv[2] ?? PILES))
  const { reports, dated, inside, medianWidth } = scoreOf(all)
  const percent = (share: number): string => (100 * share).toFixed(1)
  process.stdout.write(
    `${reports} reports without a stated day, seeds 1 to ${process.argv[2] ?? PILES}\n` +
      `an interval given          ${percent(dated)} %\n` +
      `true day inside, of those  ${percent(inside)} %   (asked 95)\n` +
      `median width               ${medianWidth} days   (asked 7 at most)\n`,
  )
}
