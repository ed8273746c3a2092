// What a measurement was made on: without it a figure says nothing.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly node: string
  /** Mean load over the last minute when the run began: above 1, wall times are too long. */
  readonly load: number
  readonly commit: string
}

export function machine(): Machine {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
  const dirty = git('status', '--porcelain', '--', '../src', '../bin') ? ' with changes' : ''
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Math.round(loadavg()[0]! * 100) / 100,
    commit: git('rev-parse', '--short', 'HEAD') + dirty,
  }
}

/** Prints a result and keeps it in bench/results/<name>.json. */
export function keep(name: string, result: object): void {
  const text = `${JSON.stringify({ machine: machine(), ...result }, null, 2)}\n`
  writeFileSync(join(folder, 'results', `${name}.json`), text)
  process.stdout.write(text)
}
