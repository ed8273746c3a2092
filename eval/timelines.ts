// Timelines beside the plain baseline, topic by topic, by the scorer of the set. The baseline takes
// a day for as weighty as reports appeared on it, and of their first two sentences those most like
// the others: what any program can do without reading a date. `node eval/timelines.ts [--topic mj]`
// Says "skipped" where the set is not there: it may be measured on, but is no part of the project.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SHARED = join(ROOT, '..', 'shared')
const FOLDER = join(SHARED, 'data', 'timelines-dev')
const TOPICS = ['egypt', 'finan', 'h1n1', 'haiti', 'iraq', 'mj']
/** Topics that tell systems apart; ours must be this many times the baseline there. */
const ASKED = { topics: new Set(['h1n1', 'iraq', 'mj']), times: 1.1 }
/** Sentences at the head of a report that the baseline chooses from. */
const LEADS = 2
/** Sentences that the baseline offers for a day; the scorer takes as many as the gold has. */
const MOST_SENTENCES = 10
const OUTPUT_BYTES_MAX = 1 << 28

interface Told {
  readonly id: string
  readonly published: string
  readonly text: string
}

interface Scored {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface Timeline {
  readonly topic: string
  readonly date: Scored
  readonly ar1: Scored
}

/** Words of three letters and more with how often each stands in a sentence. */
function wordsOf(sentence: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of sentence.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const norm = (counts: ReadonlyMap<string, number>) =>
  Math.sqrt([...counts.values()].reduce((sum, n) => sum + n * n, 0)) || 1

/** Sentences by their likeness (cosine) to the mean of all, most like first. */
export function centralFirst(sentences: readonly string[]): string[] {
  const vectors = sentences.map(wordsOf)
  const centre = new Map<string, number>()
  for (const vector of vectors)
    for (const [word, n] of vector) centre.set(word, (centre.get(word) ?? 0) + n / norm(vector))
  const likeness = vectors.map((vector) => {
    let sum = 0
    for (const [word, n] of vector) sum += n * centre.get(word)!
    return sum / norm(vector)
  })
  return sentences
    .map((sentence, index) => ({ sentence, like: likeness[index]! }))
    .sort((a, b) => b.like - a.like)
    .map(({ sentence }) => sentence)
}

/**
 * The baseline's timeline of a topic as the scorer reads it. An entry cites every report of its
 * day, so that a day weighs as many reports as appeared on it, times its entries.
 */
export function baselineOf(reports: readonly Told[]): object {
  const byDay = Map.groupBy(reports, ({ published }) => published.slice(0, 10))
  const timeline = [...byDay].flatMap(([day, told]) => {
    const leads = told.flatMap(({ text }) => text.split('\n').filter(Boolean).slice(0, LEADS))
    const chosen = centralFirst(leads).slice(0, MOST_SENTENCES)
    // A report is cited by one entry only: the day's weight is its number of reports.
    return chosen.map((text, index) => ({
      from: day,
      to: day,
      text,
      cites: told
        .filter((_, at) => at % chosen.length === index)
        .map(({ id }) => ({ document: id })),
    }))
  })
  return { documents: reports.map(({ id }) => id), timeline }
}

function ours(topic: string, path: string): object[] {
  const run = spawnSync(process.execPath, [join(ROOT, 'bin', 'stemma.js'), 'story', path], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
  })
  if (run.status !== 0) throw new Error(`stemma story ended with ${run.status} on ${topic}`)
  return run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { documents, timeline } = JSON.parse(line) as {
        documents: readonly { id: string }[]
        timeline: unknown
      }
      return { documents: documents.map(({ id }) => id), timeline }
    })
}

function score(lines: readonly object[], scratch: string): readonly Timeline[] {
  const predicted = join(scratch, 'predicted.jsonl')
  writeFileSync(predicted, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  // Scorers compare their own address with the one they were called by.
  const scorer = realpathSync(join(SHARED, 'score', 'timelines.mjs'))
  const files = ['--gold', join(FOLDER, 'gold.jsonl'), '--pred', predicted, '--json']
  const run = spawnSync(process.execPath, [scorer, ...files], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the scorer ended with ${run.status}: ${run.stderr}`)
  return (JSON.parse(run.stdout.split('\n')[0]!) as { timelines: readonly Timeline[] }).timelines
}

/** F1 of the mean precision and the mean recall, as the scorer does over its timelines. */
export function f1Of(scores: readonly Scored[]): number {
  const mean = (side: 'precision' | 'recall') =>
    scores.reduce((sum, one) => sum + one[side], 0) / Math.max(1, scores.length)
  const [precision, recall] = [mean('precision'), mean('recall')]
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

const cell = (share: number) => (100 * share).toFixed(1).padStart(7)

function row(name: string, base: readonly Timeline[], own: readonly Timeline[]): string {
  const cells = (['ar1', 'date'] as const).map((measure) => {
    const [before, after] = [base, own].map((all) => f1Of(all.map((one) => one[measure])))
    const short = ASKED.topics.has(name) && after! < ASKED.times * before!
    return `${cell(before!)}${cell(after!)}${short ? ' short' : '      '}`
  })
  return `${name.padEnd(8)}${cells.join('  ')}\n`
}

function main(): void {
  if (!existsSync(FOLDER)) {
    process.stdout.write('timelines: skipped, the set is not beside the project\n')
    return
  }
  const { values } = parseArgs({ options: { topic: { type: 'string' } } })
  const topics = TOPICS.filter((topic) => !values.topic || topic === values.topic)
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-timelines-'))
  try {
    const paths = topics.map((topic) => [topic, join(FOLDER, `${topic}.jsonl.gz`)] as const)
    const read = (path: string) =>
      gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
    const reports = paths.map(([, path]) => read(path).map((line) => JSON.parse(line) as Told))
    const base = score(reports.map(baselineOf), scratch)
    const own = score(
      paths.flatMap(([topic, path]) => ours(topic, path)),
      scratch,
    )
    const of = (all: readonly Timeline[], topic: string) => all.filter((one) => one.topic === topic)
    process.stdout.write('          AR1: baseline, here    date F1: baseline, here (percent)\n')
    for (const topic of topics) process.stdout.write(row(topic, of(base, topic), of(own, topic)))
    if (!values.topic) process.stdout.write(row('all', base, own))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
