// How fast is the way from text to names and speakers, beside wink-nlp and compromise? One core,
// the same articles, each library in a process of its own, warmed on other articles: tokens a
// second, milliseconds to load, megabytes of weights. Each does what it can of tokens, sentences,
// names and quotations; only Stemma says who speaks.
//   node bench/language.ts [file.jsonl.gz] [reports]
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { tokenize } from '../src/text/token.ts'
import { keep } from './machine.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const path = given[0] ?? join(root, '..', 'shared', 'data', 'throughput', 'input.jsonl.gz')
const most = Number(given[1] ?? 500)
const WARM = 100

interface Library {
  /** Reads one text in full; what it found, counted. */
  readonly read: (text: string) => Record<string, number>
  readonly weightsMb: number
  /** Milliseconds of reading the weights alone, where they are a file of their own. */
  readonly weightsMs?: number
}

const require = createRequire(import.meta.url)
const megabytes = (bytes: number) => Math.round(bytes / 1e4) / 100
const sizeOf = (...files: readonly string[]) =>
  megabytes(files.reduce((sum, file) => sum + statSync(file).size, 0))

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const LIBRARIES: Readonly<Record<string, () => Promise<Library>>> = {
  stemma: async () => {
    const { shippedPlan, viewOf } = await import('../src/engine/annotate.ts')
    const { nameModel } = await import('../src/engine/resources.ts')
    const started = performance.now()
    nameModel()
    const weightsMs = Math.round(performance.now() - started)
    const plan = shippedPlan(['name', 'quotation'])
    const document = { title: null, published: null, repeats: [] }
    return {
      weightsMb: sizeOf(join(root, 'resources', 'names.bin')),
      weightsMs,
      read: (text) => {
        const layers: Record<string, readonly object[]> = {}
        const view = viewOf({ ...document, text } as never, layers)
        for (const { annotator } of plan) layers[annotator.makes] = annotator.annotate(view)
        const quotations = layers['quotation'] as readonly { speaker: object | null }[]
        return {
          names: layers['name']!.length,
          quotations: quotations.length,
          speakers: quotations.filter(({ speaker }) => speaker).length,
        }
      },
    }
  },
  'wink-nlp': async () => {
    const { default: wink } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = wink(model, ['sbd', 'pos', 'ner'])
    return {
      weightsMb: sizeOf(...filesBelow(dirname(require.resolve('wink-eng-lite-web-model')))),
      // Dates, amounts, addresses: its model has no persons, bodies or places.
      read: (text) => ({ entities: nlp.readDoc(text).entities().length() }),
    }
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return {
      weightsMb: sizeOf(require.resolve('compromise')),
      read: (text) => {
        const document = nlp(text)
        return { names: document.topics().length, quotations: document.quotations().length }
      },
    }
  },
}

/** The texts to read, after those to warm on. */
function textsOf(): string[] {
  const lines = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n', WARM + most)
  return lines.filter(Boolean).map((line) => JSON.parse(line).text)
}

async function measure(name: string): Promise<void> {
  const texts = textsOf()
  const tokens = texts.slice(WARM).reduce((sum, text) => sum + tokenize(text).length, 0)
  const started = process.cpuUsage()
  const { read, ...weights } = await LIBRARIES[name]!()
  const loaded = process.cpuUsage(started)
  const loadCpuMs = Math.round((loaded.user + loaded.system) / 1e3)
  for (const text of texts.slice(0, WARM)) read(text)
  const found: Record<string, number> = {}
  const before = process.cpuUsage()
  for (const text of texts.slice(WARM))
    for (const [kind, count] of Object.entries(read(text))) found[kind] = (found[kind] ?? 0) + count
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const result = {
    tokens,
    cpuSeconds: Math.round(seconds * 100) / 100,
    tokensPerCpuSecond: Math.round(tokens / seconds),
    loadCpuMs,
    ...weights,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    found,
  }
  process.stdout.write(JSON.stringify(result))
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
if (only) await measure(only)
else {
  const own = [fileURLToPath(import.meta.url), path, String(most)]
  const results = Object.keys(LIBRARIES).map((name) => {
    const output = execFileSync(process.execPath, [...own, `--only=${name}`], { encoding: 'utf8' })
    return [name, JSON.parse(output)] as const
  })
  keep('language', {
    question: `tokens to names and speakers, ${most} articles, one process each`,
    ...Object.fromEntries(results),
  })
}
