// What does keeping the bytes of every report cost: time of reading, cleaning and storing with and
// without them, and room on the disk? Interleaved, least of three, processor time: a loaded machine
// says nothing by the clock.
//   node bench/raw.ts [file.jsonl.gz] [reports]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stdin } from 'node:process'
import { readInputs } from '../src/cli/input.ts'
import { cleanAll } from '../src/engine/intake.ts'
import { storePath } from '../src/store/sqlite/open.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import type { Arrival } from '../src/store/store.ts'
import { THROUGHPUT } from './articles.ts'
import { keep } from './machine.ts'

const path = process.argv[2] ?? THROUGHPUT
const most = Number(process.argv[3] ?? 1000)
const [ROUNDS, BATCH] = [3, 200]

/** Processor milliseconds and bytes on disk for each report. */
async function run(raw: boolean): Promise<{ ms: number; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-raw-'))
  const store = await openSqliteStore(folder)
  const before = process.cpuUsage()
  let reports = 0
  const batch: Arrival[] = []
  for await (const one of cleanAll(readInputs([path], { stdin }))) {
    if (!('document' in one)) continue
    batch.push(raw ? one : { document: one.document })
    if (++reports === most) break
    if (batch.length === BATCH) await store.putDocuments(batch.splice(0))
  }
  await store.putDocuments(batch)
  await store.close()
  const { user, system } = process.cpuUsage(before)
  const bytes = statSync(storePath(folder)).size
  rmSync(folder, { recursive: true, force: true })
  return { ms: (user + system) / 1000 / reports, bytes: bytes / reports }
}

const least = { raw: Infinity, bare: Infinity }
const room = { raw: 0, bare: 0 }
for (let round = 0; round < ROUNDS; round++)
  for (const kind of ['raw', 'bare'] as const) {
    const { ms, bytes } = await run(kind === 'raw')
    least[kind] = Math.min(least[kind], ms)
    room[kind] = bytes
  }
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
keep('raw', {
  question: 'what does it cost to keep the bytes of every report?',
  reports: most,
  cpuMsPerReport: { withBytes: round(least.raw, 3), without: round(least.bare, 3) },
  extraCpuMsPerReport: round(least.raw - least.bare, 3),
  bytesPerReport: { withBytes: Math.round(room.raw), without: Math.round(room.bare) },
})
