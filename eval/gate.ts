// The quality gate: runs every scorer on every development set through the contract commands,
// prints the figures with goals and baselines beside them, and fails where a figure falls below
// its pinned floor. The sets are not part of the project: where their folder is absent the gate
// says so and counts as skipped.
//   node eval/gate.ts [--update [--allow-regression]] [--only name,…]
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parseArgs } from 'node:util'
import { SETS, type EvalSet, type Measure } from './sets.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = join(root, '..', 'shared')
const pinned = join(root, 'eval', 'gate.json')

/** A figure may fall this far below its floor before the gate fails: the last printed digit. */
const TOLERANCE = 0.0005

interface Pin {
  /** SHA-256 over the set's files. */
  readonly data: string
  readonly floors: { readonly [measure: string]: number }
}
type Pins = { readonly [set: string]: Pin }

/** Digs a number out of a scorer's JSON. RangeError when it is not there. */
export function figureAt(result: unknown, { at }: Pick<Measure, 'at'>): number {
  let value: unknown = result
  for (const step of at) value = stepInto(value, step)
  if (typeof value !== 'number') throw new RangeError(`the scorer printed no ${at.join(' › ')}`)
  return value
}

function stepInto(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    const cut = step.indexOf('=')
    const [key, wanted] = [step.slice(0, cut), step.slice(cut + 1)]
    return value.find((one: Record<string, unknown>) => String(one[key]).trim() === wanted)
  }
  const fields = value as Record<string, unknown>
  if (!step.includes('/')) return fields[step]
  const [over, under] = step.split('/').map((key) => fields[key])
  return typeof over === 'number' && typeof under === 'number' ? over / under : undefined
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).toSorted())
    if (/\.(?:jsonl|gz)$/u.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** Pages are unpacked into a scratch folder: the scorer matches them by file name. */
function unpackPages(folder: string, scratch: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const path = join(scratch, name.replace(/\.gz$/u, ''))
      writeFileSync(path, gunzipSync(readFileSync(join(folder, name))))
      return path
    })
}

function predict(set: EvalSet, folder: string, scratch: string): string {
  const output = join(scratch, 'predicted.jsonl')
  const file = openSync(output, 'w')
  try {
    for (const input of set.inputs) {
      const paths =
        input === 'pages' ? unpackPages(join(folder, input), scratch) : [join(folder, input)]
      const stemma = join(root, 'bin', 'stemma.js')
      const run = spawnSync(process.execPath, [stemma, ...set.command, ...paths], {
        stdio: ['ignore', file, 'inherit'],
      })
      if (run.status !== 0)
        throw new Error(`stemma ${set.command.join(' ')} ended with ${run.status ?? run.signal}`)
    }
  } finally {
    closeSync(file)
  }
  return output
}

/**
 * The timeline scorer tells a story's topic from the ids of its documents, which it reads as
 * plain strings.
 */
function withPlainIds(predicted: string): void {
  const lines = readFileSync(predicted, 'utf8').split('\n').filter(Boolean)
  const plain = lines.map((line) => {
    const story = JSON.parse(line) as { documents: readonly { id: string }[]; timeline: unknown }
    const documents = story.documents.map(({ id }) => id)
    return `${JSON.stringify({ documents, timeline: story.timeline })}\n`
  })
  writeFileSync(predicted, plain.join(''))
}

function score(set: EvalSet, folder: string, predicted: string): unknown {
  // Scorers compare their own address with the one they were called by: a link in between would
  // silence them.
  const scorer = realpathSync(join(shared, 'score', `${set.scorer}.mjs`))
  const gold = join(folder, 'gold.jsonl')
  if (set.scorer === 'timelines') withPlainIds(predicted)
  const run = spawnSync(process.execPath, [scorer, '--gold', gold, '--pred', predicted, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0)
    throw new Error(`the scorer ${set.scorer} ended with ${run.status}: ${run.stderr}`)
  return JSON.parse(run.stdout.split('\n')[0]!)
}

export interface Outcome {
  readonly set: string
  readonly seconds: number
  readonly data: string
  readonly figures: readonly { readonly measure: Measure; readonly figure: number }[]
}

function measureSet(set: EvalSet): Outcome {
  const folder = join(shared, 'data', set.folder)
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-gate-'))
  const started = process.hrtime.bigint()
  try {
    const result = score(set, folder, predict(set, folder, scratch))
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    const figures = set.measures.map((measure) => ({ measure, figure: figureAt(result, measure) }))
    return { set: set.name, seconds, data: hashOf(folder), figures }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const percent = (value: number | null) => (value === null ? '-' : (100 * value).toFixed(1))

/** Why the gate fails for a figure, or null. */
export function failureOf(
  measure: Measure,
  figure: number,
  floor: number | undefined,
): string | null {
  if (floor === undefined) return null
  const short = measure.lower ? figure - floor : floor - figure
  return short > TOLERANCE
    ? `${percent(figure)} is ${measure.lower ? 'above' : 'below'} the floor ${percent(floor)}`
    : null
}

function print(outcome: Outcome, pin: Pin | undefined): number {
  let failed = 0
  process.stdout.write(`${outcome.set} (${outcome.seconds.toFixed(0)} s)\n`)
  for (const { measure, figure } of outcome.figures) {
    const floor = pin?.floors[measure.name]
    const failure = failureOf(measure, figure, floor)
    if (failure) failed++
    const cells = [
      percent(figure),
      percent(floor ?? null),
      percent(measure.goal),
      percent(measure.baseline),
    ].map((cell) => cell.padStart(7))
    process.stdout.write(
      `  ${measure.name.padEnd(40)}${cells.join('')}${failure ? `  FAILED: ${failure}` : ''}\n`,
    )
  }
  return failed
}

function updated(old: Pin | undefined, outcome: Outcome, allowRegression: boolean): Pin {
  const floors = outcome.figures.map(({ measure, figure }) => {
    const before = old?.floors[measure.name]
    const rounded = measure.lower
      ? Math.ceil(figure * 1000) / 1000
      : Math.floor(figure * 1000) / 1000
    const worse = before !== undefined && (measure.lower ? rounded > before : rounded < before)
    return [measure.name, worse && !allowRegression ? before : rounded]
  })
  return { data: outcome.data, floors: Object.fromEntries(floors) }
}

function main(): number {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean' },
      'allow-regression': { type: 'boolean' },
      only: { type: 'string' },
    },
  })
  if (!existsSync(join(shared, 'data'))) {
    process.stdout.write(
      'gate: the development sets are not beside the project (../shared/data): skipped\n0 passed, 0 failed, 1 skipped\n',
    )
    return 0
  }
  const pins: Pins = existsSync(pinned) ? JSON.parse(readFileSync(pinned, 'utf8')) : {}
  const next: Record<string, Pin> = { ...pins }
  let [passed, failed] = [0, 0]
  process.stdout.write(`${''.padEnd(42)}   here  floor   goal   base  (percent)\n`)
  for (const set of SETS.filter(
    ({ name }) => !values.only || values.only.split(',').some((part) => name.startsWith(part)),
  )) {
    const outcome = measureSet(set)
    const pin = pins[set.name]
    const stale = pin !== undefined && pin.data !== outcome.data
    if (stale)
      process.stdout.write(
        `${set.name}: FAILED: the data are not those that the floors were measured on\n`,
      )
    const bad = print(outcome, pin) + (stale && !values.update ? 1 : 0)
    failed += bad
    passed += outcome.figures.length - Math.min(bad, outcome.figures.length)
    next[set.name] = updated(stale ? undefined : pin, outcome, values['allow-regression'] === true)
  }
  if (values.update) writeFileSync(pinned, `${JSON.stringify(next, null, 2)}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed, 0 skipped\n`)
  return failed > 0 && !values.update ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main()
