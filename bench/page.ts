// How long does a warm server take to answer the page of a story of 50 reports? The example story
// of 22 reports, and more made of sentences of its reports, each under an outlet of its own;
// asked over a socket: the shell, the list, the story's screen, a report, a comparison.
//   node bench/page.ts
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { cleanDocument } from '../src/clean/index.ts'
import { openDesk, type Desk } from '../src/engine/desk.ts'
import { runPile } from '../src/engine/run.ts'
import type { Document } from '../src/model/document.ts'
import { readBytes } from '../src/read/index.ts'
import { readAssets } from '../src/server/static.ts'
import { serveDesk } from '../src/server/serve.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import { splitSentences } from '../src/text/sentence.ts'
import { draw } from './articles.ts'
import { keep } from './machine.ts'

const REPORTS = 50
/** Some of the made reports have too little in common with the story and are one of their own. */
const MADE = 33
const TIMES = 40
const TOKEN = 'bench-token-of-the-page-bench'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const EXAMPLE = join(root, 'examples', 'lake-crisis', 'reports')
const ms = (value: number) => Math.round(value * 10) / 10

function example(): Document[] {
  return readdirSync(EXAMPLE).flatMap((name) => {
    const { documents } = readBytes(readFileSync(join(EXAMPLE, name)), { path: name })
    return documents.map(cleanDocument)
  })
}

/** The example's reports and made ones: three sentences of four of one of them, in order. */
function pile(): Document[] {
  const given = example()
  const made = Array.from({ length: MADE }, (_, n) => {
    const from = given[n % given.length]!
    const sentences = splitSentences(from.text).map((at) => from.text.slice(at.start, at.end))
    const text = sentences.filter((_one, k) => draw(n * 512 + k, 4) > 0).join('\n\n')
    const blank = { source: text, edits: [], notices: [], part: null, url: null }
    return cleanDocument({
      ...from,
      ...blank,
      id: `made-${n}`,
      path: `made-${n}.txt`,
      outlet: `Outlet ${n}`,
    })
  })
  return [...given, ...made]
}

/** Times of one path, the first and the rest, in milliseconds, with bytes. */
async function timed(address: string, path: string) {
  const times: number[] = []
  let bytes = 0
  for (let i = 0; i < TIMES; i++) {
    const started = performance.now()
    const answer = await fetch(address + path, { headers: { authorization: `Bearer ${TOKEN}` } })
    bytes = (await answer.arrayBuffer()).byteLength
    times.push(performance.now() - started)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  }
  const [first, ...rest] = times
  rest.sort((a, b) => a - b)
  const at = (share: number) => ms(rest[Math.floor(rest.length * share)]!)
  return { firstMs: ms(first!), minMs: at(0), medianMs: at(0.5), p95Ms: at(0.95), bytes }
}

async function measure(desk: Desk) {
  const [story] = desk.shelf()
  if (!story || story.reports.length < REPORTS)
    throw new Error(`the pile is no story of ${REPORTS} reports: ${story?.reports.length ?? 0}`)
  const served = await serveDesk({
    desk,
    web: readAssets(join(root, 'web', 'dist')),
    version: '0',
    reader: 'desk',
    unmasked: false,
    withTexts: false,
    port: 0,
    token: TOKEN,
  })
  const [a, b] = story.reports
  const paths = {
    shell: '',
    stories: 'api/stories',
    screen: `api/stories/${story.id}/screen`,
    report: `api/reports/${a}`,
    compare: `api/compare/${a}/${b}`,
    review: `api/review?story=${story.id}`,
  }
  const rows: { [name: string]: object } = {}
  for (const [name, path] of Object.entries(paths)) rows[name] = await timed(served.address, path)
  await served.close()
  return { reports: story.reports.length, answers: rows }
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-page-'))
const store = await openSqliteStore(folder)
await runPile(
  store,
  pile().map((document) => ({ document })),
)
await store.close()
const desk = await openDesk({ folder, unmasked: false })
await desk.hands.refresh()
const measured = await measure(desk)
await desk.close()
rmSync(folder, { recursive: true, force: true })
keep('page', {
  question: `a story page of ${REPORTS} reports from a warm server`,
  asked: 'first content at most 300 ms',
  ...measured,
})
