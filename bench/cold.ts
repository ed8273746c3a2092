// How long does a user wait for five reports? The binary run directly on a cold store, wall time
// and peak memory as GNU time sees them (Debian: package "time"): median of ten, after one run
// that warms the compile cache.
//   node bench/cold.ts [folder of reports]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep } from './machine.ts'

const RUNS = 10
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = process.argv[2] ?? join(root, '..', 'shared', 'reports')

interface Run {
  readonly seconds: number
  /** Of the largest process: where an old Node starts the new one, the new one. */
  readonly peakMb: number
}

function once(): Run {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cold-'))
  try {
    const command = ['-f', '%e %M', join(root, 'bin', 'stemma.js'), reports]
    const run = spawnSync('/usr/bin/time', command, { cwd: folder, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    const [seconds, kilobytes] = run.stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
    return { seconds: seconds!, peakMb: kilobytes! / 1024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

once()
const runs = Array.from({ length: RUNS }, once)
keep('cold', {
  question: 'five reports, store cold, binary run directly',
  runs: RUNS,
  wallSecondsMedian: median(runs.map(({ seconds }) => seconds)),
  wallSecondsMin: Math.min(...runs.map(({ seconds }) => seconds)),
  peakMbMedian: Math.round(median(runs.map(({ peakMb }) => peakMb))),
})
