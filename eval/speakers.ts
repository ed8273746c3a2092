// The coverage-error curve of speakers: at each threshold of certainty, for how many of the quotes
// found a speaker is given and how many of those are wrong. Prints a table; `--write` keeps it in
// eval/results/speakers.json with the hash of the set.
//   node eval/speakers.ts [--set quotes-dev] [--write]
// Says "skipped" where the set is not there: it may be measured on, but is no part of the project.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SHARED = join(ROOT, '..', 'shared')
const RESULT = join(ROOT, 'eval', 'results', 'speakers.json')
const THRESHOLDS = [0, 50, 60, 65, 70, 75, 80, 85, 90, 95, 100]
const OUTPUT_BYTES_MAX = 1 << 28

interface Predicted {
  readonly annotations: readonly { readonly speaker: unknown; readonly certainty?: number }[]
}

/** One threshold and form: shares of quotes found with a speaker, and of those the wrong ones. */
export interface CurvePoint {
  readonly threshold: number
  readonly form: string
  readonly coverage: number
  readonly falseAttribution: number
  readonly counts: { readonly found: number; readonly spoken: number; readonly wrong: number }
}

/** Predictions in which speakers below a threshold are taken back. */
export function withholdBelow(line: Predicted, threshold: number): Predicted {
  const annotations = line.annotations.map((one) =>
    (one.certainty ?? 0) < threshold ? { ...one, speaker: null } : one,
  )
  return { ...line, annotations }
}

interface ScoreRow {
  readonly measure: string
  readonly correct?: number
  readonly count?: string
}

const FORMS = ['direct/mixed', 'indirect', 'all'] as const

/** The point of a form in a scorer's rows. */
export function pointOf(rows: readonly ScoreRow[], form: string, threshold: number): CurvePoint {
  const row = (measure: string) => rows.find((one) => one.measure === `${form}: ${measure}`)
  const found = row('content overlap >= 0.5')?.correct ?? 0
  const [wrong = 0, spoken = 0] = (row('false attribution rate')?.count ?? '')
    .split('/')
    .map(Number)
  return {
    threshold,
    form,
    coverage: found === 0 ? 0 : spoken / found,
    falseAttribution: spoken === 0 ? 0 : wrong / spoken,
    counts: { found, spoken, wrong },
  }
}

function run(args: readonly string[]): string {
  const child = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
  })
  if (child.status !== 0) throw new Error(`${args[0]} ended with ${child.status}: ${child.stderr}`)
  return child.stdout
}

function curveOf(folder: string): CurvePoint[] {
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-speakers-'))
  try {
    const input = join(folder, 'input.jsonl')
    const stemma = join(ROOT, 'bin', 'stemma.js')
    const lines = run([stemma, 'annotate', input, '--kinds', 'quotation'])
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Predicted)
    const scorer = realpathSync(join(SHARED, 'score', 'quotations.mjs'))
    const gold = join(folder, 'gold.jsonl')
    const path = join(scratch, 'predicted.jsonl')
    return THRESHOLDS.flatMap((threshold) => {
      const kept = lines.map((line) => JSON.stringify(withholdBelow(line, threshold)))
      writeFileSync(path, `${kept.join('\n')}\n`)
      const [json = ''] = run([scorer, '--gold', gold, '--pred', path, '--json']).split('\n')
      const { rows } = JSON.parse(json) as { rows: readonly ScoreRow[] }
      return FORMS.map((form) => pointOf(rows, form, threshold))
    })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(6)

function tableOf(points: readonly CurvePoint[]): string {
  const head = `certainty${FORMS.map((form) => form.padStart(22)).join('')}\n`
  const under = `         ${FORMS.map(() => '      given  wrong    n').join('')}\n`
  const rows = THRESHOLDS.map((threshold) => {
    const cells = FORMS.map((form) => {
      const point = points.find((one) => one.form === form && one.threshold === threshold)!
      const { coverage, falseAttribution, counts } = point
      return `     ${percent(coverage)} ${percent(falseAttribution)}${`${counts.spoken}`.padStart(5)}`
    })
    return `${`≥ ${threshold}`.padEnd(9)}${cells.join('')}\n`
  })
  return head + under + rows.join('')
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

function main(): void {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'quotes-dev' },
      write: { type: 'boolean', default: false },
    },
  })
  const folder = join(SHARED, 'data', values.set)
  if (!existsSync(join(folder, 'gold.jsonl'))) {
    process.stdout.write(`skipped: no ${folder}\n`)
    return
  }
  const points = curveOf(folder)
  process.stdout.write(tableOf(points))
  if (!values.write) return
  mkdirSync(join(ROOT, 'eval', 'results'), { recursive: true })
  const files = ['input.jsonl', 'gold.jsonl'].map((name) => [name, hashOf(join(folder, name))])
  const kept = { set: values.set, sha256: Object.fromEntries(files), points }
  writeFileSync(RESULT, `${JSON.stringify(kept, null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
