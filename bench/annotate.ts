// How many reports does one core annotate in a second? All articles of the throughput set through
// reading, cleaning and every annotator in one process: reports, megabytes of text, CPU seconds
// and peak memory; then each annotator's share.
//   node bench/annotate.ts [file.jsonl.gz] [reports]
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { cleanDocument } from '../src/clean/index.ts'
import { shippedPlan, viewOf } from '../src/engine/annotate.ts'
import { readBytes } from '../src/read/index.ts'
import { keep } from './machine.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const path = process.argv[2] ?? join(root, '..', 'shared', 'data', 'throughput', 'input.jsonl.gz')
const most = Number(process.argv[3] ?? Infinity)

const bytes = readFileSync(path)
const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
const { documents } = readBytes(text, { path, as: 'jsonl' })
const plan = shippedPlan()
const spent: Record<string, number> = {}

/** Runs a step and books its time under a name. */
function timed<T>(name: string, step: () => T): T {
  const started = process.hrtime.bigint()
  const result = step()
  spent[name] = (spent[name] ?? 0) + Number(process.hrtime.bigint() - started) / 1e9
  return result
}

let [reports, units] = [0, 0]
const before = process.cpuUsage()
for (const raw of documents.slice(0, most)) {
  const document = timed('clean', () => cleanDocument(raw))
  const layers: Record<string, readonly object[]> = {}
  const view = timed('token', () => viewOf(document, layers))
  for (const { annotator } of plan)
    layers[annotator.makes] = timed(annotator.makes, () => annotator.annotate(view))
  reports++
  units += document.text.length
}
const { user, system } = process.cpuUsage(before)
const seconds = (user + system) / 1e6
keep('annotate', {
  question: 'cleaning and every annotator, one process',
  reports,
  millionUnits: Math.round(units / 1e4) / 100,
  cpuSeconds: Math.round(seconds * 10) / 10,
  reportsPerCpuSecond: Math.round(reports / seconds),
  millionUnitsPerCpuSecond: Math.round((units / seconds / 1e6) * 100) / 100,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  secondsOf: Object.fromEntries(
    Object.entries(spent).map(([name, s]) => [name, Math.round(s * 10) / 10]),
  ),
})
