// The same pile in shuffled orders, on one thread and on four, in three time zones and three
// locales: is every export the same, byte for byte?
//   node eval/determinism/run.ts [--orders 10] [--workers 1,4] [--zones UTC,Asia/Damascus]
//     [--locales C,tr_TR.UTF-8] [--keep]   (npm run determinism)
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from '../../bench/machine.ts'

const here = dirname(fileURLToPath(import.meta.url))
const EXAMPLE = join(here, '..', '..', 'examples', 'lake-crisis', 'reports')
const ZONES = ['UTC', 'Asia/Damascus', 'America/Los_Angeles']
/** C; one whose small i has no dot; one that writes digits and dates its own way. */
const LOCALES = ['C', 'tr_TR.UTF-8', 'ar_EG.UTF-8']
/** With those of the example more than a run gives to one thread. */
const MORE_REPORTS = 120
const TOWNS = ['Marn', 'Orsk', 'Pell', 'Dovra', 'Tessel', 'Quill', 'Ilmar', 'Ostrel']

/** Lines of JSON: short invented reports, dated, undated and revised. */
function pile(): string {
  const line = (n: number) => {
    const town = TOWNS[n % TOWNS.length]!
    const text =
      `Flood in ${town}\n\nAt least ${5 + (n % 13)} people were injured in ${town} on Tuesday, the mayor said. ` +
      `The İlçe bridge ${n} over the Ost is closed until 1 April.`
    const published = n % 5 === 0 ? undefined : `2031-03-0${1 + (n % 9)}T0${n % 10}:30:00+03:00`
    const url = n % 10 < 2 ? `https://herald.example/${town}/${Math.floor(n / 10)}` : undefined
    return JSON.stringify({ id: `x${n}`, text, published, url, outlet: `Herald of ${town}` })
  }
  return Array.from({ length: MORE_REPORTS }, (_, n) => `${line(n)}\n`).join('')
}

/** What one run gave. */
interface Told {
  readonly zone: string
  readonly locale: string
  readonly order: number
  readonly threads: number
  readonly reports: number
  readonly stories: number
  readonly hashes: { readonly [name: string]: string }
}

export interface DeterminismResult {
  readonly runs: number
  readonly reports: number
  readonly stories: number
  /** Their hashes in the first run. */
  readonly exports: { readonly [name: string]: string }
  /** Exports that were not the same everywhere, with the first run that differed. */
  readonly differ: readonly string[]
}

export interface Variants {
  readonly orders: number
  readonly workers: readonly number[]
  readonly zones: readonly string[]
  readonly locales: readonly string[]
}

/** Runs every variant and compares every export with that of the first. */
export async function compareRuns({ orders, workers, zones, locales }: Variants) {
  const root = mkdtempSync(join(tmpdir(), 'stemma-determinism-'))
  try {
    const more = join(root, 'more.jsonl')
    writeFileSync(more, pile())
    const told: Told[] = []
    for (const zone of zones)
      for (const locale of locales) {
        const args = [`${EXAMPLE},${more}`, String(orders), workers.join(',')]
        const env = { TZ: zone, LANG: locale, LC_ALL: locale, NODE_COMPILE_CACHE: join(root, 'c') }
        for (const line of await linesOf(args, env))
          told.push({ zone, locale, ...(JSON.parse(line) as Omit<Told, 'zone' | 'locale'>) })
        process.stderr.write(`\r${told.length} runs`)
      }
    return compared(told)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function compared(told: readonly Told[]): DeterminismResult {
  const [first] = told
  if (!first) throw new RangeError('no run told anything')
  const names = Object.keys(first.hashes)
  const differ = names.flatMap((name) => {
    const other = told.find(({ hashes }) => hashes[name] !== first.hashes[name])
    if (!other) return []
    const { zone, locale, order, threads } = other
    return [`${name}: ${zone} ${locale} order ${order} threads ${threads}`]
  })
  const { reports, stories } = first
  return { runs: told.length, reports, stories, exports: first.hashes, differ }
}

function linesOf(args: readonly string[], env: Record<string, string>): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [join(here, 'member.ts'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    run.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
    run.on('error', reject)
    run.on('exit', (code) =>
      code === 0 ? resolve(said.trim().split('\n')) : reject(new Error(`a run ended with ${code}`)),
    )
  })
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string', default: '10' },
      workers: { type: 'string', default: '1,4' },
      zones: { type: 'string', default: ZONES.join(',') },
      locales: { type: 'string', default: LOCALES.join(',') },
      keep: { type: 'boolean', default: false },
    },
  })
  const variants = {
    orders: Number(values.orders),
    workers: values.workers.split(',').map(Number),
    zones: values.zones.split(','),
    locales: values.locales.split(','),
  }
  const result = await compareRuns(variants)
  const question = 'the same bytes in any order, on any number of threads, in any zone and locale?'
  const told = { question, machine: machine(), ...variants, ...result }
  const words = `${JSON.stringify(told, null, 2)}\n`
  if (values.keep) writeFileSync(join(here, '..', 'results', 'determinism.json'), words)
  process.stdout.write(`\n${words}`)
  if (result.differ.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
