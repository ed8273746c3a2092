// Many at one store: nothing may be lost, and no one may be told that it is locked.
//   node eval/crowd/run.ts [--seconds 300] [--writers 4] [--readers 8]   (npm run crowd)
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { examineStore } from '../../src/store/sqlite/keep.ts'

const member = join(dirname(fileURLToPath(import.meta.url)), 'member.ts')

export interface Crowd {
  readonly writers: number
  readonly readers: number
  readonly seconds: number
}

/** What a crowd did: reports put, reports held in the end, readings, and what went wrong. */
export interface CrowdResult {
  readonly put: number
  readonly held: number
  readonly readings: number
  readonly wrong: readonly string[]
}

/** Lets a crowd loose on a new store and examines the store afterwards. */
export async function crowd({ writers, readers, seconds }: Crowd): Promise<CrowdResult> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-crowd-'))
  try {
    const roles = [...Array(writers).fill('writer'), ...Array(readers).fill('reader')] as string[]
    const ended = await Promise.allSettled(
      roles.map((role, i) =>
        promisify(execFile)(process.execPath, [member, folder, role, `m${i}`, String(seconds)]),
      ),
    )
    const done = { writer: 0, reader: 0 }
    const wrong: string[] = []
    for (const one of ended) {
      if (one.status === 'rejected') wrong.push(String((one.reason as Error).message))
      else {
        const said = JSON.parse(one.value.stdout) as { role: 'writer' | 'reader'; done: number }
        done[said.role] += said.done
      }
    }
    const { reports, problems } = examineStore(folder)
    wrong.push(...problems.map(({ where, what }) => `${where}: ${what}`))
    return { put: done.writer, held: reports, readings: done.reader, wrong }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '300' },
      writers: { type: 'string', default: '4' },
      readers: { type: 'string', default: '8' },
    },
  })
  const { writers, readers, seconds } = values
  const result = await crowd({
    writers: Number(writers),
    readers: Number(readers),
    seconds: Number(seconds),
  })
  process.stdout.write(`${JSON.stringify(result)}\n`)
  if (result.wrong.length > 0 || result.put !== result.held) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
