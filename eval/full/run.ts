// A disk that fills up while a pile is read, at twenty sizes from nothing to nearly enough: the
// message names the place, nothing is left half, and once there is room the run goes on and gives
// the same bytes.
//   node eval/full/run.ts [--sizes 20] [--reports 60] [--keep]   (npm run full)
// The disk is a small one in memory (tmpfs) in a namespace of its own; where that is not allowed,
// a limit on the size of a file (a write fails as on a full disk).
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from '../../bench/machine.ts'
import { canonicalExport } from '../../src/engine/canonical.ts'
import { runPile } from '../../src/engine/run.ts'
import { storePath } from '../../src/store/sqlite/open.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'

const here = dirname(fileURLToPath(import.meta.url))
const STEMMA = join(here, '..', '..', 'bin', 'stemma.js')
const TOWNS = ['Marn', 'Orsk', 'Pell', 'Dovra']

/** Lines of JSON: invented reports, each of about three thousand characters. */
function pile(reports: number): string {
  const line = (n: number) => {
    const town = TOWNS[n % TOWNS.length]!
    const text =
      `Flood in ${town}\n\nAt least ${n + 3} people were hurt in ${town}, the mayor said on Monday. ` +
      `The mill on the Ost stood ${n} hours in water and the road to the coast was closed. `.repeat(
        30,
      )
    return JSON.stringify({ id: `r${n}`, text, published: `2031-03-0${1 + (n % 9)}` })
  }
  return Array.from({ length: reports }, (_, n) => `${line(n)}\n`).join('')
}

/** In a namespace: a disk of $1 KB, a run that fills it, an examination, room, the run again. */
const ON_SMALL_DISK = `
  mount -t tmpfs -o size=$1k,mode=700 tmpfs "$2" || exit 90
  "$4" "$5" --store "$2" --out "$2/report.html" "$3" > "$6/out" 2> "$6/err"; echo $? > "$6/code"
  ls -A "$2" "$2/.stemma" > "$6/left" 2>/dev/null
  mount -o remount,size=512m "$2" || exit 91
  "$4" "$5" doctor --store "$2" > "$6/doctor" 2>&1; echo $? > "$6/doctored"
  "$4" "$5" --store "$2" --out "$2/report.html" "$3" > "$6/out" 2> "$6/err2"; echo $? > "$6/code2"
  cp -r "$2/." "$6/disk"
`
/** The same with a limit of $1 KB on each file. */
const WITH_LIMIT = `
  (trap '' XFSZ; ulimit -f $1
  "$4" "$5" --store "$2" --out "$2/report.html" "$3" > "$6/out" 2> "$6/err"; echo $? > "$6/code")
  ls -A "$2" "$2/.stemma" > "$6/left" 2>/dev/null
  "$4" "$5" doctor --store "$2" > "$6/doctor" 2>&1; echo $? > "$6/doctored"
  "$4" "$5" --store "$2" --out "$2/report.html" "$3" > "$6/out" 2> "$6/err2"; echo $? > "$6/code2"
  cp -r "$2/." "$6/disk"
`

const canMount = (): boolean =>
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp']).status === 0

interface Bench {
  readonly root: string
  readonly reports: string
  readonly expected: string
  readonly page: string
  /** Kilobytes that the store and the page take in the end. */
  readonly need: number
}

async function openBench(reports: number): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-full-'))
  const file = join(root, 'pile.jsonl')
  writeFileSync(file, pile(reports))
  const folder = mkdtempSync(join(root, 'whole-'))
  const page = join(folder, 'report.html')
  spawnSync(process.execPath, [STEMMA, '--store', folder, '--out', page, file])
  const need = [page, storePath(folder)].reduce((sum, path) => sum + statSync(path).size, 0) / 1000
  const expected = await exportOf(folder)
  return { root, reports: file, expected, page: readFileSync(page, 'utf8'), need }
}

async function exportOf(folder: string): Promise<string> {
  const store = await openSqliteStore(folder)
  const { stories } = await runPile(store, [], { scope: 'all' })
  const bytes = await canonicalExport(store, stories)
  await store.close()
  return bytes
}

/** What became of one run: whether the disk was full, what it said, and what was wrong, or null. */
export interface FullRun {
  readonly kilobytes: number
  readonly filled: boolean
  readonly said: string
  readonly wrong: string | null
}

async function fill(bench: Bench, kilobytes: number, mounted: boolean): Promise<FullRun> {
  const [disk, notes] = [
    mkdtempSync(join(bench.root, 'disk-')),
    mkdtempSync(join(bench.root, 'is-')),
  ]
  const args = [String(kilobytes), disk, bench.reports, process.execPath, STEMMA, notes]
  const [script, shell] = mounted
    ? [ON_SMALL_DISK, ['unshare', '-rm', 'sh', '-c']]
    : [WITH_LIMIT, ['sh', '-c']]
  const run = spawnSync(shell[0]!, [...shell.slice(1), script, 'sh', ...args])
  const read = (name: string) =>
    existsSync(join(notes, name)) ? readFileSync(join(notes, name), 'utf8').trim() : ''
  const said = read('err').split('\n').at(-1) ?? ''
  const filled = read('code') === '1'
  const wrong = async (): Promise<string | null> => {
    if (run.status !== 0) return `the run of the script ended with ${run.status}: ${run.stderr}`
    if (!filled && read('code') !== '0') return `exit code ${read('code')}: ${read('err')}`
    if (filled && !/no room left on the disk/u.test(said)) return `says: ${said}`
    if (filled && !said.includes(disk)) return `names no place: ${said}`
    if (filled && /\.part$|report\.html$/mu.test(read('left'))) return `left: ${read('left')}`
    const doctored = read('doctored') === '0' || /no store here/u.test(read('doctor'))
    if (!doctored) return `doctor: ${read('doctor')}`
    if (read('code2') !== '0') return `with room: exit code ${read('code2')}: ${read('err2')}`
    const store = join(notes, 'disk')
    if (readFileSync(join(store, 'report.html'), 'utf8') !== bench.page) return 'another page'
    const left = readdirSync(join(store, '.stemma')).filter((name) => name.endsWith('.part'))
    if (left.length > 0) return `left: ${left.join(', ')}`
    return (await exportOf(store)) === bench.expected ? null : 'another export'
  }
  return { kilobytes, filled, said: said.replaceAll(disk, 'DISK'), wrong: await wrong() }
}

/** Fills disks of so many sizes, from nothing to nine tenths of what is needed. */
export async function fillDisks(given: { readonly sizes: number; readonly reports: number }) {
  const bench = await openBench(given.reports)
  const mounted = canMount()
  try {
    const runs: FullRun[] = []
    for (let n = 0; n < given.sizes; n++) {
      const kilobytes = Math.max(
        4,
        Math.round((bench.need * 0.9 * n) / Math.max(1, given.sizes - 1)),
      )
      runs.push(await fill(bench, kilobytes, mounted))
    }
    return { mounted, need: Math.round(bench.need), runs }
  } finally {
    rmSync(bench.root, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '20' },
      reports: { type: 'string', default: '60' },
      keep: { type: 'boolean', default: false },
    },
  })
  const given = { sizes: Number(values.sizes), reports: Number(values.reports) }
  const result = await fillDisks(given)
  const question = 'a disk that fills up: a clean message, nothing half, the same bytes with room?'
  const filled = result.runs.filter((one) => one.filled).length
  const wrong = result.runs.filter((one) => one.wrong !== null).length
  const told = { question, machine: machine(), ...given, filled, wrong, ...result }
  const words = `${JSON.stringify(told, null, 2)}\n`
  if (values.keep) writeFileSync(join(here, '..', 'results', 'full.json'), words)
  process.stdout.write(words)
  if (wrong > 0 || filled < given.sizes) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
