// How much of a damaged passage is found? Copies are made by the scorers' own generator: a run of
// sentences of one article, words replaced, dropped and added, set into another one; the whole pile
// is searched by the shipped command. Prints precision and recall for each share of words touched.
//   node eval/generate/noise-score.ts [file.jsonl.gz] [seeds]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** Every so many articles takes part: 1,250 of five thousand, 625 pairs. */
const STEP = 4
const LEVELS = '0.2,0.4,0.5'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const shared = join(root, '..', 'shared')
const path = process.argv[2] ?? join(shared, 'data', 'throughput', 'input.jsonl.gz')
const seeds = Number(process.argv[3] ?? 5)

function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

interface Row {
  readonly kind: string
  readonly precision: number
  readonly recall: number
}

function measure(seed: number, articles: string, scratch: string): readonly Row[] {
  const [input, gold, pred] = ['input.jsonl', 'gold.jsonl', 'pred.json'].map((name) =>
    join(scratch, name),
  ) as [string, string, string]
  // The scorers compare their own address with the one they were called by: no link in between.
  const scorer = (name: string) => realpathSync(join(shared, 'score', `${name}.mjs`))
  const making = ['--input', articles, '--noise', LEVELS, '--seed', `${seed}`, '--gold', gold]
  writeFileSync(input, run(scorer('noise'), ...making))
  writeFileSync(pred, run(join(root, 'bin', 'stemma.js'), 'reuse', input))
  const scored = run(scorer('reuse'), '--gold', gold, '--pred', pred, '--json')
  // The first line is the object, the last the headline.
  const [object] = scored.split('\n')
  return (JSON.parse(object!) as { kinds: readonly Row[] }).kinds
}

const scratch = mkdtempSync(join(tmpdir(), 'stemma-noise-'))
try {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  const articles = join(scratch, 'articles.jsonl')
  const chosen = lines.filter((line, k) => line !== '' && k % STEP === 0)
  writeFileSync(articles, `${chosen.join('\n')}\n`)
  const rows: Row[] = []
  for (let seed = 1; seed <= seeds; seed++) rows.push(...measure(seed, articles, scratch))
  for (const [kind, of] of Map.groupBy(rows, (row) => row.kind)) {
    const list = (name: 'precision' | 'recall') => of.map((row) => (100 * row[name]).toFixed(1))
    process.stdout.write(`${kind}: recall ${list('recall').join(' ')}, `)
    process.stdout.write(`precision ${list('precision').join(' ')}\n`)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
