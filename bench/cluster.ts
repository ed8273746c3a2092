// Does placing a report in its story cost the same however many came before? A stream of invented
// reports, two hundred terms each: a third from their story, the rest as common in any as words
// are. Processor time, so that the load of the machine counts less.   node bench/cluster.ts
// [reports]
import { openStream } from '../src/cluster/index.ts'
import type { StoryVector } from '../src/cluster/vector.ts'
import { keep } from './machine.ts'

const REPORTS = Number(process.argv[2] ?? 20_000)
const STEPS = 10
const TERMS = 200
const OWN_TERMS = 60
/** Stories that are told at the same time, and reports until they have all made way for others. */
const STORIES_AT_ONCE = 150
const TURNOVER_REPORTS = 1500
const WORDS = 60_000

/** Mulberry32: the same numbers on every machine. */
let state = 7
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

function invented(number: number): StoryVector {
  const era = Math.floor(number / TURNOVER_REPORTS) * STORIES_AT_ONCE
  const story = era + Math.floor(random() * random() * STORIES_AT_ONCE)
  const terms = new Set<string>()
  while (terms.size < OWN_TERMS) terms.add(`s${story}t${Math.floor(random() * 150)}`)
  // The cube makes few words frequent and most rare, as words are.
  while (terms.size < TERMS) terms.add(`w${Math.floor(random() ** 3 * WORDS)}`)
  return {
    id: `r${number}`,
    day: Math.floor(number / 500),
    terms: [...terms],
    counts: [...terms].map(() => 1),
    names: [...terms].map(() => 0),
  }
}

const stream = openStream()
const rows: object[] = []
let moves = 0
for (let step = 0; step < STEPS; step++) {
  const vectors = Array.from({ length: REPORTS / STEPS }, (_, i) =>
    invented((step * REPORTS) / STEPS + i),
  )
  const before = process.cpuUsage()
  for (const vector of vectors) moves += stream.add(vector).length - 1
  const { user, system } = process.cpuUsage(before)
  rows.push({
    reports: ((step + 1) * REPORTS) / STEPS,
    cpuMsPerReport: Math.round((user + system) / vectors.length / 10) / 100,
    moves,
    residentMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  })
}
keep('cluster', { question: 'cost of placing a report, by how many came before', rows })
