// Orphan context measured on spliced news whose antecedents are known to be left out. Prints
// precision and recall by kind of splice, and with `--errors` each mistake.
//   node eval/orphans.ts [--count 300] [--seed 5] [--errors] [--file …/news.conllu.gz]
// Says "skipped" where the articles (GUM, news) are not there: they are not part of the project.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { annotateDocument, shippedPlan } from '../src/engine/annotate.ts'
import type { Orphan } from '../src/model/annotation.ts'
import { overlapsSpan, type Span } from '../src/text/span.ts'
import { readCoreference, type CorefArticle } from './generate/coreference.ts'
import { makeSplices, SEAMS, type Splice, type SpliceKind } from './generate/splice.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const NEWS = join(ROOT, '..', 'shared', 'data', 'gum-train', 'news.conllu.gz')

/** What was found in one splice: orphans said, those of them right, and required ones found. */
export interface Judged {
  readonly splice: Splice
  readonly said: readonly Orphan[]
  readonly right: readonly Orphan[]
  readonly found: readonly Span[]
}

export interface Figures {
  readonly said: number
  readonly right: number
  readonly required: number
  readonly found: number
}

export interface SpliceRun {
  readonly kinds: readonly SpliceKind[]
  readonly count: number
  readonly seed: number
}

/** The articles of a GUM file, or null where it is not there. */
export function readArticles(path: string): CorefArticle[] | null {
  if (!existsSync(path)) return null
  return readCoreference(gunzipSync(readFileSync(path)).toString('utf8'))
}

/** Splices of articles, annotated by what ships and judged. */
export function judgeSplices(articles: readonly CorefArticle[], run: SpliceRun): Judged[] {
  const plan = shippedPlan(['orphan'])
  return makeSplices({ articles, ...run }).map((splice) => {
    const { layers } = annotateDocument(documentOf(splice), plan)
    return judge(splice, layers.orphan ?? [])
  })
}

const documentOf = ({ id, text }: Splice) => ({
  id,
  hash: id,
  path: null,
  part: null,
  source: text,
  text,
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  repeats: [],
})

/** Right is what overlaps words that point at nothing. */
function judge(splice: Splice, said: readonly Orphan[]): Judged {
  const right = said.filter((one) => splice.orphans.some((gold) => overlapsSpan(one, gold)))
  const found = splice.required.filter((gold) => said.some((one) => overlapsSpan(one, gold)))
  return { splice, said, right, found }
}

/** Sums over splices. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const sum = (count: (one: Judged) => number) => judged.reduce((all, one) => all + count(one), 0)
  return {
    said: sum(({ said }) => said.length),
    right: sum(({ right }) => right.length),
    required: sum(({ splice }) => splice.required.length),
    found: sum(({ found }) => found.length),
  }
}

const percent = (part: number, whole: number) =>
  (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(6)

function row(name: string, judged: readonly Judged[]): string {
  const { said, right, required, found } = figuresOf(judged)
  const counts = `${right}/${said}, ${found}/${required}`
  return `${name.padEnd(16)} ${percent(right, said)} ${percent(found, required)}  ${counts}\n`
}

function errorsOf({ splice, said, right, found }: Judged): string {
  const around = ({ start, end }: Span) => {
    const before = splice.text.slice(Math.max(0, start - 160), start).replaceAll('\n', ' ¶ ')
    const after = splice.text.slice(end, end + 60).replaceAll('\n', ' ¶ ')
    return `${before}[[${splice.text.slice(start, end)}]]${after}`
  }
  const wrong = said.filter((one) => !right.includes(one))
  const missed = splice.required.filter((one) => !found.includes(one))
  return [
    ...wrong.map((one) => `WRONG  ${splice.id} (${one.why})\n  ${around(one)}\n`),
    ...missed.map((one) => `MISSED ${splice.id}\n  ${around(one)}\n`),
  ].join('')
}

/** Share of the splices that a hole adds: they are counted by themselves. */
const HOLES = 1 / 3

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '300' },
      seed: { type: 'string', default: '5' },
      file: { type: 'string', default: NEWS },
      errors: { type: 'boolean', default: false },
    },
  })
  const articles = readArticles(values.file)
  if (!articles) {
    process.stdout.write(`skipped: no ${values.file}\n`)
    return
  }
  const count = Number(values.count)
  const seed = Number(values.seed)
  const seams = judgeSplices(articles, { kinds: SEAMS, count, seed })
  const holes = judgeSplices(articles, { kinds: ['hole'], count: Math.round(count * HOLES), seed })
  if (values.errors) process.stdout.write([...seams, ...holes].map(errorsOf).join(''))
  const kinds = Map.groupBy(seams, ({ splice }) => splice.kind)
  const rows = [...kinds].map(([kind, some]) => row(kind, some)).join('')
  process.stdout.write(
    `${'splices'.padEnd(16)} ${'P'.padStart(6)} ${'R'.padStart(6)}  right/said, found/required\n` +
      `${rows}${row(`all ${seams.length}`, seams)}\n${row('holes, apart', holes)}`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
