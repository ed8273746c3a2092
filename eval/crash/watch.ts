// A watch killed with SIGKILL at random moments, over and over, while a server brings new reports:
// afterwards every report in every answer that the archive keeps must be in the store, each once,
// and the store must be whole.
//   node eval/crash/watch.ts [--kills 25] [--seed 1]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { archiveFolder, recordsAfter } from '../../src/fetch/archive.ts'
import { readMember } from '../../src/fetch/record.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { seeded } from '../hostile/random.ts'

const stemma = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'bin', 'stemma.js')
const FEEDS = 5
const ITEMS = 4
/** A kill comes so long after the first question at most, in milliseconds. */
const KILL_MS = 4500

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const random = seeded(Number(values.seed))
const folder = mkdtempSync(join(tmpdir(), 'stemma-kill-'))

let edition = 0
const wordsOf = (feed: number, item: number, of: number) =>
  `Edition ${of}: house ${item} of street ${feed} in Marn stands in water.`
let sent = 0
/** Called when a run asks its first question. */
let asked: () => void = () => undefined
const server = createServer((request, response) => {
  const feed = Number(/\d+/u.exec(request.url ?? '')?.[0] ?? -1)
  const of = edition
  const items = Array.from({ length: ITEMS }, (_, item) => {
    const link = `/${feed}/${item}/${of}`
    return `<item><title>T</title><link>${link}</link><description>${wordsOf(feed, item, of)}</description></item>`
  })
  response.writeHead(200, { 'content-type': 'application/rss+xml' })
  response.end(`<rss><channel><title>H</title>${items.join('')}</channel></rss>`)
  sent++
  asked()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
const feeds = Array.from({ length: FEEDS }, (_, n) => `http://127.0.0.1:${port}/${n}.rss`)
const args = [stemma, 'watch', '--once', '--store', folder, '--contact', 'desk@herald.example']
args.push('--allow-private', '127.0.0.1', '--allow-port', String(port), ...feeds)

function run(command: readonly string[]) {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code === 0 ? '' : `${code ?? signal} ${said}`)),
  )
  return { child, ended }
}

let killed = 0
for (let kill = 0; kill < kills; kill++) {
  edition = kill
  const delay = KILL_MS * random()
  const { child, ended } = run(args)
  let timer: NodeJS.Timeout | undefined
  asked = () => (timer ??= setTimeout(() => child.kill('SIGKILL'), delay))
  await ended
  clearTimeout(timer)
  if (child.signalCode === 'SIGKILL') killed++
}
edition = kills
const last = await run(args).ended
server.close()

const wrong: string[] = []
if (last !== '') wrong.push(`the last run ends with ${last}`)
const doctor = await run([stemma, 'doctor', '--store', folder]).ended
if (doctor !== '') wrong.push(`doctor: ${doctor}`)
const store = await openSqliteStore(folder)
const held = await store.documents((await store.heads()).map(({ id }) => id))
await store.close()
const count = new Map<string, number>()
for (const { text } of held) count.set(text, (count.get(text) ?? 0) + 1)
for (const [text, times] of count) if (times > 1) wrong.push(`${times} times: ${text}`)
for (let feed = 0; feed < FEEDS; feed++)
  for (let item = 0; item < ITEMS; item++)
    if (!count.has(wordsOf(feed, item, kills)))
      wrong.push(`lost of the last edition: ${feed} ${item}`)
const { kept, torn } = recordsAfter(folder, null)
let answers = 0
for (const one of kept) {
  const member = readFileSync(join(archiveFolder(folder), one.file))
  const answer = readMember(member.subarray(one.offset, one.offset + one.length))
  if (!answer) continue
  answers++
  const body = Buffer.from(answer.content).toString()
  for (const [words] of body.matchAll(/Edition \d+: [^<]+/gu))
    if (!count.has(words)) wrong.push(`kept and not taken in: ${words}`)
}
process.stdout.write(
  `seed ${values.seed}: ${kills} runs, ${killed} killed; ${sent} answers sent, ${answers} kept, ` +
    `${torn.length} torn; ${held.length} reports; ${wrong.length} wrong\n`,
)
for (const one of wrong.slice(0, 20)) process.stdout.write(`  ${one}\n`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = wrong.length > 0 ? 1 : 0
