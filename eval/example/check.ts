// Runs the contract commands on the example story and prints what of its gold is found: one row a
// phenomenon. Example: `node eval/example/check.ts` ends with 1 when a phenomenon is missed that is
// not listed as known to fail, or when a listed one no longer fails. `--all` prints the found ones
// as well, `--settle` takes those that no longer fail off the list (nothing puts one on it but a
// hand).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Gold, PeopleGold } from './gold.ts'
import { judge, stateOf, type KnownFailure, type State, type Verdict } from './judge.ts'
import type { AnnotatedLine, Outputs, ReuseLine, StoryLine } from './outputs.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = dirname(dirname(HERE))
const EXAMPLE = join(ROOT, 'examples', 'lake-crisis')
const KNOWN = join(HERE, 'known-failures.json')
/** A pile of two dozen reports takes seconds; a command that runs longer has hung. */
const COMMAND_MS_MAX = 300_000
const OUTPUT_BYTES_MAX = 200 * 1024 * 1024

/** The example's reports, gold and known failures as they stand in the repository. */
export function readExample(): {
  readonly gold: Gold
  readonly people: PeopleGold
  readonly known: readonly KnownFailure[]
  readonly reports: string
} {
  // The files are this project's own; example.test.ts holds them to these types.
  const gold = json(join(EXAMPLE, 'gold.json')) as Gold
  const people = json(join(EXAMPLE, 'people-gold.json')) as PeopleGold
  const known = json(KNOWN) as readonly KnownFailure[]
  return { gold, people, known, reports: join(EXAMPLE, gold.reports) }
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function run(args: readonly string[]): string {
  const child = spawnSync(process.execPath, [join(ROOT, 'bin', 'stemma.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: COMMAND_MS_MAX,
    maxBuffer: OUTPUT_BYTES_MAX,
  })
  if (child.error) throw child.error
  if (child.status !== 0) {
    const last = child.stderr.trim().split('\n').at(-1) ?? ''
    throw new Error(`stemma ${args[0]} ended with ${child.status ?? child.signal}: ${last}`)
  }
  return child.stdout
}

function lines(args: readonly string[]): readonly unknown[] {
  return run(args)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}

/** The page that `stemma <reports>` writes by default, its quotation marks decoded. */
function page(reports: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-example-'))
  try {
    const path = join(folder, 'report.html')
    run([reports, '--store', folder, '--out', path])
    return readFileSync(path, 'utf8').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the commands make of the example's reports. Throws where a command fails. */
export function runCommands(reports: string): Outputs {
  // The shapes are the contract's; schemas/ holds the commands to them.
  return {
    annotate: lines(['annotate', '--edits', reports]) as readonly AnnotatedLine[],
    reuse: lines(['reuse', reports])[0] as ReuseLine,
    story: lines(['story', reports]) as readonly StoryLine[],
    page: page(reports),
  }
}

function table(verdicts: readonly Verdict[], known: readonly KnownFailure[], all: boolean): string {
  const rows = verdicts.map((one) => [one.id, one.kind, stateOf(one, known), one.because] as const)
  const shown = rows.filter(([, , state]) => all || state !== 'found')
  const head = ['phenomenon', 'kind', 'state', 'because'] as const
  const width = (i: 0 | 1 | 2) => Math.max(...[head, ...shown].map((row) => row[i].length))
  const widths = [width(0), width(1), width(2)] as const
  return [head, ...shown]
    .map(([id, kind, state, because]) =>
      [id.padEnd(widths[0]), kind.padEnd(widths[1]), state.padEnd(widths[2]), because]
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function kinds(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, { met: number; all: number }>()
  for (const { kind, met } of verdicts) {
    const count = counts.get(kind) ?? { met: 0, all: 0 }
    counts.set(kind, { met: count.met + (met ? 1 : 0), all: count.all + 1 })
  }
  return [...counts].map(([kind, { met, all }]) => `  ${met}/${all} ${kind}`).join('\n')
}

/** The list without those that no longer fail, written back one a line. */
function settle(
  verdicts: readonly Verdict[],
  listed: readonly KnownFailure[],
): readonly KnownFailure[] {
  const known = listed.filter(({ id }) => verdicts.some((one) => one.id === id && !one.met))
  const rows = known.map(({ id, since }) => `  { "id": "${id}", "since": "${since}" }`).join(',\n')
  writeFileSync(KNOWN, known.length === 0 ? '[]\n' : `[\n${rows}\n]\n`)
  return known
}

function main(args: readonly string[]): number {
  const { gold, people, known: listed, reports } = readExample()
  const verdicts = judge(gold, people, runCommands(reports))
  const known = args.includes('--settle') ? settle(verdicts, listed) : listed
  const states = verdicts.map((one) => stateOf(one, known))
  const count = (state: State) => states.filter((one) => one === state).length
  const unknown = known.filter(({ id }) => verdicts.every((one) => one.id !== id))
  const strays = unknown.map(
    ({ id }) => `known-failures.json lists ${id}, which is not in the gold\n`,
  )
  process.stdout.write(
    `${table(verdicts, known, args.includes('--all'))}\n\nfound by kind\n${kinds(verdicts)}\n\n` +
      `${verdicts.length} phenomena: ${count('found')} found, ` +
      `${count('known failure')} known failures, ${count('MISSED')} missed, ` +
      `${count('NO LONGER FAILS')} no longer fail\n${strays.join('')}`,
  )
  return count('MISSED') + count('NO LONGER FAILS') + unknown.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
