// A watch killed with SIGKILL at every named point of a pass, then run again: every report that the
// feeds and the folder hold is in the store once, the account is theirs, a third pass finds nothing
// new, and `doctor` finds nothing wrong. Also with the last record of the archive cut off, as a
// loss of power leaves it.
//   node eval/crash/watch-points.ts [--times 3]
// The test beside it does some of the points.
import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { archiveFolder } from '../../src/fetch/archive.ts'
import { openOrigin, type Origin } from '../../src/fetch/origin.fixture.ts'
import { examineStore } from '../../src/store/sqlite/keep.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'

const here = dirname(fileURLToPath(import.meta.url))
const FEEDS = 3
const ITEMS = 3
const FILES = 2

const calls = (name: string, ...counts: readonly number[]) =>
  counts.flatMap((n) => [`${name}:before:${n}`, `${name}:after:${n}`])

/** Where a watch is killed. */
export const POINTS: readonly string[] = [
  ...calls('resolve', 1, 2, 3),
  // Inside the archive: the record of the file, an answer, its request; then the next answer.
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => `uuid:${n}`),
  ...['source:1', 'source:2', 'source:3', 'source:4', 'report:1', 'batch:1'].map(
    (one) => `tell:${one}`,
  ),
  'readFiles:1',
  ...calls('takeIn', 1),
  ...calls('putDocuments', 1),
  ...calls('putLayers', 1),
  ...calls('putDerived', 1, 2),
  ...calls('heads', 1, 2),
  'close:before:1',
]

const wordsOf = (feed: number, item: number) =>
  `House ${item} of street ${feed} in Marn stands in water, the guard of Marn said.`
const fileOf = (n: number) => `File ${n}: the ferry of Orsk is late by ${n + 2} hours.`

/** A server with the feeds. */
export async function openFeeds(): Promise<Origin> {
  const origin = await openOrigin()
  for (let feed = 0; feed < FEEDS; feed++) {
    const items = Array.from(
      { length: ITEMS },
      (_, item) =>
        `<item><title>T</title><link>/${feed}/${item}</link><description>${wordsOf(feed, item)}</description></item>`,
    )
    // Conditional requests: what was sent and not taken in is not sent again.
    origin.answer(`/${feed}.rss`, ({ headers }) =>
      headers['if-none-match'] === '"v1"'
        ? { status: 304 }
        : {
            headers: { 'content-type': 'application/rss+xml', etag: '"v1"' },
            body: `<rss><channel><title>H</title>${items.join('')}</channel></rss>`,
          },
    )
  }
  return origin
}

function pass(folder: string, port: number, point: string) {
  return new Promise<{ readonly killed: boolean; readonly fault: string | null }>((resolve) => {
    const args = [join(here, 'watch-child.ts'), folder, String(port), point]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('exit', (code, signal) => {
      const killed = signal === 'SIGKILL'
      resolve({ killed, fault: killed || code === 0 ? null : `ended with ${code}: ${said}` })
    })
  })
}

/** Kills a watch once and lets it run again; what is wrong then. */
export async function killedAt(
  point: string,
  { port, cut }: { readonly port: number; readonly cut: boolean },
): Promise<{ readonly killed: boolean; readonly wrong: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-points-'))
  try {
    mkdirSync(join(folder, 'inbox'))
    for (let n = 0; n < FILES; n++) {
      const path = join(folder, 'inbox', `${n}.txt`)
      writeFileSync(path, fileOf(n))
      utimesSync(path, 1_000_000_000, 1_000_000_000)
    }
    const { killed, fault } = await pass(folder, port, point)
    if (cut) cutOff(folder)
    const again = await pass(folder, port, 'none')
    const before = examineStore(folder).account.in
    const third = await pass(folder, port, 'none')
    const faults = [fault, again.fault, third.fault].flatMap((one) => one ?? [])
    return { killed, wrong: [...faults, ...(await wrongIn(folder, before))] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last record of the archive without its end. */
function cutOff(folder: string): void {
  const place = archiveFolder(folder)
  const [last] = names(place).toReversed()
  if (last === undefined) return
  const path = join(place, last)
  truncateSync(path, Math.max(0, statSync(path).size - 11))
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

async function wrongIn(folder: string, before: number): Promise<string[]> {
  const wrong = examineStore(folder).problems.map(({ where, what }) => `doctor: ${where}: ${what}`)
  const { account } = examineStore(folder)
  if (account.in !== before) wrong.push(`a third pass took in ${account.in - before} more`)
  const expected = FEEDS * ITEMS + FILES
  if (
    account.stored !== expected ||
    account.rejected > 0 ||
    account.in !== account.stored + account.duplicate
  )
    wrong.push(`account ${JSON.stringify(account)}, ${expected} reports`)
  const store = await openSqliteStore(folder)
  const held = await store.documents((await store.heads()).map(({ id }) => id))
  await store.close()
  const texts = held.map(({ text }) => text.trim())
  for (let feed = 0; feed < FEEDS; feed++)
    for (let item = 0; item < ITEMS; item++) wrong.push(...onceIn(texts, wordsOf(feed, item)))
  for (let n = 0; n < FILES; n++) wrong.push(...onceIn(texts, fileOf(n)))
  return wrong
}

function onceIn(texts: readonly string[], words: string): string[] {
  const count = texts.filter((one) => one === words).length
  return count === 1 ? [] : [`${count} times: ${words}`]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { times: { type: 'string', default: '1' } } })
  const origin = await openFeeds()
  let [runs, kills, bad] = [0, 0, 0]
  for (let round = 0; round < Number(values.times); round++)
    for (const point of POINTS)
      for (const cut of [false, true]) {
        const { killed, wrong } = await killedAt(point, { port: origin.port, cut })
        runs++
        if (killed) kills++
        else process.stdout.write(`${point}: was never reached\n`)
        if (wrong.length > 0) bad++
        for (const one of wrong.slice(0, 3))
          process.stdout.write(`${point}${cut ? ', cut off' : ''}: ${one}\n`)
      }
  process.stdout.write(`${POINTS.length} points, ${runs} runs, ${kills} killed, ${bad} wrong\n`)
  await origin.close()
  process.exitCode = bad > 0 || kills < runs ? 1 : 0
}
