// The accounts of a store over sequences of all that changes it, drawn by a seed: files and
// folders read, a feed watched, reports revised, forgotten, parts of them forgotten, copies made
// and brought back, stores salvaged whole and damaged. After each step `stemma doctor` must find
// nothing, count what the steps told (in = stored + duplicate + rejected), and no erased word may
// be anywhere.
//   node eval/crash/account.ts [--seeds 20] [--steps 25] [--seed 1]
// The test beside it does two short walks.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { run } from '../../src/cli/pile.cases.ts'
import { openOrigin, type Origin } from '../../src/fetch/origin.fixture.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { storePath } from '../../src/store/sqlite/open.ts'
import { pick, seeded, type Random } from '../hostile/random.ts'

interface Account {
  in: number
  stored: number
  duplicate: number
  rejected: number
}

interface Walk {
  readonly random: Random
  readonly root: string
  readonly origin: Origin
  /** The desk in use: a salvaged or restored one takes its place. */
  desk: string
  /** What the steps told so far. */
  readonly account: Account
  reports: number
  tombstones: number
  /** Words that were erased. */
  readonly gone: string[]
  /** Items of the feed, by their address. */
  readonly items: Map<string, string>
  number: number
}

const TOWNS = ['Marn', 'Orsk', 'Pell', 'Dovra', 'Tessel', 'Quill']
const CONTACT = ['--contact', 'desk@herald.example']

/** Each report has a word of its own, which no other report may hold. */
function wordsOf(walk: Walk, token = `mill${walk.random().toString(36).slice(2, 12)}`): string {
  const town = pick(walk.random, TOWNS)
  const count = 3 + Math.floor(walk.random() * 900)
  return `The ${token} in ${town} was closed. The guard told the ${count} people of ${town} to leave the river.`
}

const add = (account: Account, told: Omit<Account, 'in'>) => {
  account.stored += told.stored
  account.duplicate += told.duplicate
  account.rejected += told.rejected
  account.in += told.stored + told.duplicate + told.rejected
}

type Step = (walk: Walk) => Promise<void>

async function counted(walk: Walk, told: Omit<Account, 'in'>): Promise<void> {
  add(walk.account, told)
  walk.reports += told.stored
}

/** New files, files met before, and one that holds nothing. */
const files: Step = async (walk) => {
  const folder = mkdtempSync(join(walk.root, 'in-'))
  const lines = Array.from({ length: 1 + Math.floor(walk.random() * 3) }, () =>
    JSON.stringify({ id: `n${walk.number++}`, text: wordsOf(walk) }),
  )
  if (walk.random() < 0.5) lines.push(lines[0]!, '{"id": "none"}', 'no JSON')
  writeFileSync(join(folder, 'lines.jsonl'), lines.join('\n'))
  if (walk.random() < 0.5) writeFileSync(join(folder, 'plain.txt'), wordsOf(walk))
  if (walk.random() < 0.3) writeFileSync(join(folder, 'half.zip'), 'PK\u0003\u0004')
  const out = ['--out', join(walk.desk, 'report.html'), '--json']
  for (const again of walk.random() < 0.4 ? [false, true] : [false]) {
    const done = await run('--store', walk.desk, ...out, folder)
    if (done.code !== 0) throw new Error(`files ${again}: ${done.code} ${done.err}`)
    const [{ counters }] = done.lines() as [{ counters: Account }]
    await counted(walk, counters)
  }
}

/** A file of the desk that is edited in its place: most of it stays, what names nothing else. */
const edited: Step = async (walk) => {
  const folder = join(walk.root, 'kept')
  mkdirSync(folder, { recursive: true })
  const town = pick(walk.random, TOWNS)
  const kept = `The harbour of ${town} lies behind the old wall. The ferry of ${town} goes at nine.`
  writeFileSync(join(folder, `${town}.txt`), `${kept} ${wordsOf(walk)}`)
  const out = ['--out', join(walk.desk, 'report.html'), '--json']
  const done = await run('--store', walk.desk, ...out, join(folder, `${town}.txt`))
  if (done.code !== 0) throw new Error(`edited: ${done.code} ${done.err}`)
  const [{ counters }] = done.lines() as [{ counters: Account }]
  await counted(walk, counters)
}

const feedOf = ({ items }: Walk) =>
  `<rss><channel><title>H</title>${[...items].map(([link, words]) => `<item><title>T</title><link>${link}</link><description>${words}</description></item>`).join('')}</channel></rss>`

async function watched(walk: Walk, ...sources: string[]): Promise<void> {
  const { port } = walk.origin
  const allow = ['--allow-private', '127.0.0.1', '--allow-port', String(port)]
  const done = await run(
    'watch',
    '--once',
    '--json',
    '--store',
    walk.desk,
    ...allow,
    ...CONTACT,
    ...sources,
  )
  if (done.code !== 0) throw new Error(`watch: ${done.code} ${done.err} ${done.out}`)
  for (const event of done.lines() as (Account & { event: string })[])
    if (event.event === 'batch') await counted(walk, event)
}

/** The feed with a new item, perhaps a changed one, perhaps one gone. */
const feed: Step = async (walk) => {
  const { items, random } = walk
  items.set(`/r/${walk.number++}`, wordsOf(walk))
  const [first] = items.keys()
  if (random() < 0.5) items.set(first!, `${items.get(first!)} It opens on day ${walk.number++}.`)
  if (random() < 0.3) items.delete(pick(random, [...items.keys()]))
  walk.origin.answer('/feed.rss', {
    headers: { 'content-type': 'application/rss+xml' },
    body: feedOf(walk),
  })
  await watched(walk, `http://127.0.0.1:${walk.origin.port}/feed.rss`)
}

/** A file of a watched folder, new or changed, and one that is no report. */
const inbox: Step = async (walk) => {
  const folder = join(walk.root, 'inbox')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `file-${Math.floor(walk.random() * 3)}.txt`)
  writeFileSync(path, wordsOf(walk))
  // Left alone long enough, at another time than before.
  const seconds = 1_000_000_000 + walk.number++
  utimesSync(path, seconds, seconds)
  if (walk.random() < 0.3) writeFileSync(join(folder, 'half.zip'), 'PK\u0003\u0004')
  await watched(walk, folder)
}

async function someReport(walk: Walk): Promise<{ id: string; text: string } | null> {
  const store = await openSqliteStore(walk.desk)
  try {
    const heads = await store.heads()
    if (heads.length === 0) return null
    const [document] = await store.documents([pick(walk.random, heads).id])
    return document ?? null
  } finally {
    await store.close()
  }
}

interface Told {
  readonly reports: readonly string[]
  readonly alike: readonly {
    readonly report: string
    readonly start: number
    readonly end: number
  }[]
}

async function forgotten(walk: Walk, id: string, ...passage: string[]): Promise<Told> {
  const who = ['--who', 'Dana Keld', '--reason', 'asked to']
  const done = await run('forget', id, ...who, '--store', walk.desk, '--json', ...passage)
  if (done.code !== 0) throw new Error(`forget: ${done.err}`)
  const [told] = done.lines() as [Told]
  walk.tombstones += told.reports.length
  return told
}

const forgetReport: Step = async (walk) => {
  const report = await someReport(walk)
  if (!report) return
  const { reports, alike } = await forgotten(walk, report.id)
  walk.reports -= reports.length
  // Whoever is told that the same stands elsewhere decides about each.
  for (const id of new Set(alike.map((one) => one.report)))
    walk.reports -= (await forgotten(walk, id)).reports.length
  walk.gone.push(...(report.text.match(/\bmill[a-z\d]{5,}\b/gu) ?? []))
}

const forgetPassage: Step = async (walk) => {
  const report = await someReport(walk)
  const [token] = report?.text.match(/\bmill[a-z\d]{5,}\b/u) ?? []
  if (!report || token === undefined) return
  const start = report.text.indexOf(token)
  let left: Told['alike'] = [{ report: report.id, start, end: start + token.length }]
  for (let next = left[0]; next; next = left[0]) {
    const passage = `${next.start}-${next.end}`
    left = (await forgotten(walk, next.report, '--passage', passage)).alike
  }
  walk.gone.push(token)
}

/** The rest of a desk moves with its store. */
function nextDesk(walk: Walk): string {
  return mkdtempSync(join(walk.root, 'desk-'))
}

const salvage: Step = async (walk) => {
  const target = nextDesk(walk)
  const done = await run('salvage', target, '--store', walk.desk, '--json')
  if (done.code !== 0) throw new Error(`salvage: ${done.code} ${done.out} ${done.err}`)
  walk.desk = target
}

/** A byte changed somewhere: what cannot be saved is told as rejected, and the sums still hold. */
const damage: Step = async (walk) => {
  const path = storePath(walk.desk)
  const bytes = readFileSync(path)
  const at = 4096 + Math.floor(walk.random() * (bytes.length - 4096))
  bytes[at]! ^= 1 << Math.floor(walk.random() * 8)
  writeFileSync(path, bytes)
  const target = nextDesk(walk)
  const done = await run('salvage', target, '--store', walk.desk, '--json')
  const [{ saved, lost }] = done.lines() as [{ saved: number; lost: readonly string[] }]
  // Lines of logs and accounts are named, too.
  const gone = lost.filter((one) => one.startsWith('report ')).length
  if (saved + gone !== walk.reports)
    throw new Error(
      `damage at ${at}: ${walk.reports} held, ${saved} saved, ${lost.join(', ')} lost`,
    )
  walk.desk = target
  walk.reports = saved
  // A line of the account itself may have been hit: what is left must add up, as doctor checks.
  const examined = await doctor(walk)
  Object.assign(walk.account, examined.account)
  walk.tombstones = examined.forgotten
}

const copy: Step = async (walk) => {
  const file = join(walk.root, `copy-${walk.number++}.sqlite`)
  const target = nextDesk(walk)
  for (const args of [
    ['backup', file, '--store', walk.desk],
    ['restore', file, '--drill'],
    ['restore', file, '--store', target],
  ]) {
    const done = await run(...args)
    if (done.code !== 0) throw new Error(`${args.join(' ')}: ${done.err}${done.out}`)
  }
  rmSync(file)
  walk.desk = target
}

const repair: Step = async (walk) => {
  const done = await run('doctor', '--repair', '--store', walk.desk)
  if (done.code !== 0) throw new Error(`repair: ${done.out}`)
}

const STEPS: readonly (readonly [string, Step])[] = [
  ['files', files],
  ['files', files],
  ['feed', feed],
  ['feed', feed],
  ['inbox', inbox],
  ['edited', edited],
  ['edited', edited],
  ['forget', forgetReport],
  ['passage', forgetPassage],
  ['salvage', salvage],
  ['damage', damage],
  ['copy', copy],
  ['repair', repair],
]

interface Examined {
  readonly reports: number
  readonly forgotten: number
  readonly account: Account
  readonly problems: readonly unknown[]
}

async function doctor({ desk }: Walk): Promise<Examined> {
  const [examined] = (await run('doctor', '--store', desk, '--json')).lines() as [Examined]
  return examined
}

/** What does not hold after a step. */
async function wrongIn(walk: Walk): Promise<string[]> {
  const { reports, forgotten: tombstones, account, problems } = await doctor(walk)
  const wrong = problems.map((one) => `doctor: ${JSON.stringify(one)}`)
  const { stored, duplicate, rejected } = account
  if (account.in !== stored + duplicate + rejected) wrong.push('the sum does not hold')
  const expected = JSON.stringify([walk.reports, walk.tombstones, walk.account])
  const found = JSON.stringify([reports, tombstones, account])
  if (expected !== found) wrong.push(`told ${expected}, counted ${found}`)
  const bytes = bytesOf(join(walk.desk, '.stemma'))
  for (const word of walk.gone) if (bytes.includes(word)) wrong.push(`${word} is still there`)
  return wrong
}

/** All that lies below a folder, web archives unpacked. */
function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name))
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
    })
    .join('\n')
}

/** Walks; the steps that were made, and what was wrong after the last of them. */
export async function walked(
  seed: number,
  steps: number,
): Promise<{
  readonly steps: readonly string[]
  readonly wrong: readonly string[]
  account: Account
}> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-account-'))
  const origin = await openOrigin()
  const walk: Walk = {
    random: seeded(seed),
    root,
    origin,
    desk: mkdtempSync(join(root, 'desk-')),
    account: { in: 0, stored: 0, duplicate: 0, rejected: 0 },
    reports: 0,
    tombstones: 0,
    gone: [],
    items: new Map(),
    number: 0,
  }
  const made: string[] = []
  let wrong: string[] = []
  try {
    for (let step = 0; step < steps && wrong.length === 0; step++) {
      const [name, go] = step === 0 ? STEPS[0]! : pick(walk.random, STEPS)
      made.push(name)
      wrong = await go(walk).then(
        () => wrongIn(walk),
        (error: unknown) => [String(error)],
      )
    }
    return { steps: made, wrong, account: walk.account }
  } finally {
    await origin.close()
    rmSync(root, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '20' },
      steps: { type: 'string', default: '25' },
      seed: { type: 'string', default: '1' },
    },
  })
  let bad = 0
  const first = Number(values.seed)
  for (let seed = first; seed < first + Number(values.seeds); seed++) {
    const { steps, wrong, account } = await walked(seed, Number(values.steps))
    if (wrong.length > 0) bad++
    const line = `seed ${seed}: ${steps.length} steps, ${JSON.stringify(account)}`
    process.stdout.write(`${line}${wrong.length > 0 ? ` WRONG after ${steps.join(' ')}` : ''}\n`)
    for (const one of wrong.slice(0, 5)) process.stdout.write(`  ${one}\n`)
  }
  process.exitCode = bad > 0 ? 1 : 0
}
