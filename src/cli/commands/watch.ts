// stemma watch: feeds, pages and folders asked again and again, what is new taken into the store.
// The only command that uses the network, and only for what the user names.
import { readFileSync, statSync } from 'node:fs'
import { runPile } from '../../engine/run.ts'
import { authoritiesIn } from '../../fetch/authorities.ts'
import type { WatchEvent } from '../../fetch/event.ts'
import { LIMITS } from '../../fetch/exchange.ts'
import { sourcesOf } from '../../fetch/source.ts'
import { hostOf, type Allowance } from '../../fetch/target.ts'
import { watch as watchOn, watchOnce, type Batch, type WatchGiven } from '../../fetch/watch.ts'
import { systemWorld } from '../../fetch/world.ts'
import { plural } from '../../export/wording.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import { fileFault } from '../../store/file-fault.ts'
import type { Store } from '../../store/store.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, version, type Command, type Terminal, type Values } from '../command.ts'
import { readInputs } from '../input.ts'
import { pageOf, storyInputs, writePage } from '../page.ts'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'

const PACE_DEFAULT = '15m'
const PAUSE_MS = 1000
const UNITS = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])
/** No source of the web is asked more often than this. */
const PACE_MIN_MS = 60_000
/** A bundle of all public authorities has a quarter of that. */
const AUTHORITY_BYTES_MAX = 1_000_000
/** A run that was stopped by a second signal, as shells tell it. */
const INTERRUPTED = 130

function paceChoice(values: Values): number {
  const text = valueOf(values, 'every') ?? PACE_DEFAULT
  const [, count, unit] = /^(\d{1,6})([smhd])$/u.exec(text) ?? []
  const ms = Number(count) * (UNITS.get(unit ?? '') ?? Number.NaN)
  if (!(ms >= PACE_MIN_MS))
    throw new UsageError(`--every is a time of a minute or more, such as 15m or 2h, not ${text}`)
  return ms
}

const listOf = (values: Values, name: string) =>
  (valueOf(values, name) ?? '').split(',').flatMap((one) => one.trim() || [])

function allowanceChoice(values: Values): Allowance {
  const hosts = listOf(values, 'allow-private').map((stated) => {
    const host = hostOf(stated)
    if (host === null)
      throw new UsageError(`--allow-private is a host without a port, not ${stated}`)
    return host
  })
  const ports = listOf(values, 'allow-port').map((stated) => {
    const port = Number(stated)
    if (!/^\d{1,5}$/u.test(stated) || port < 1 || port > 65_535)
      throw new UsageError(`--allow-port is a port, not ${stated}`)
    return port
  })
  const downgrade = values['allow-http'] === true
  const authorities = authoritiesChoice(valueOf(values, 'ca'))
  return { privateHosts: new Set(hosts), ports: new Set(ports), downgrade, authorities }
}

/** The certificates of a file, each of them one that can be read. */
function authoritiesChoice(file: string | undefined): readonly string[] {
  if (file === undefined) return []
  const wrong = (why: string) => new UsageError(`--ca: ${why}`)
  try {
    if (statSync(file).size > AUTHORITY_BYTES_MAX)
      throw wrong(`more than ${AUTHORITY_BYTES_MAX} bytes: ${file}`)
    const found = authoritiesIn(readFileSync(file, 'latin1'))
    if (found.length === 0) throw wrong(`no certificate in PEM is in ${file}`)
    return found
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw wrong(fileFault(error, file) ?? `${(error as Error).message}: ${file}`)
  }
}

/** Whoever runs a site must be able to reach whoever asks it every quarter of an hour. */
function contactChoice(values: Values, named: readonly string[], terminal: Terminal): string {
  const contact = valueOf(values, 'contact') ?? terminal.env['STEMMA_CONTACT'] ?? ''
  const web = sourcesOf(named).sources.some(({ kind }) => kind === 'web')
  if (contact === '' && !web) return 'folders only'
  if (
    !/^(?:mailto:)?[^\s()<>@]{1,100}@[^\s()<>@]{3,100}$|^https?:\/\/[^\s()<>]{3,200}$/u.test(
      contact,
    )
  )
    throw new UsageError(
      contact === ''
        ? 'say who asks: --contact with a mail address or a page about you, sent to every server'
        : `--contact is a mail address or a page, not ${contact}`,
    )
  if (!/^[!-~]+$/u.test(contact)) throw new UsageError(`--contact is not plain ASCII: ${contact}`)
  return contact
}

/** A page that cannot be written is told of before anything is asked, not after the first batch. */
function checkOut(values: Values): void {
  const out = valueOf(values, 'out')
  if (out === undefined) return
  const folder = dirname(resolve(out))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out ${out}: no such folder: ${folder}`)
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out ${out}: a folder, not a file`)
}

/** Takes a batch in and, where asked for, writes the page anew. */
function batchTaker(store: Store, values: Values): NonNullable<WatchGiven['takeIn']> {
  const out = valueOf(values, 'out')
  return async (arrivals, { isThere }): Promise<Batch> => {
    const stories = out === undefined ? 'stored' : 'returned'
    const options = { scope: 'all', stories, isThere } as const
    const { stories: told, counters } = await runPile(store, arrivals, options)
    if (out !== undefined && counters.stored > 0)
      writePage(pageOf(await storyInputs(store, told), values), out)
    return counters
  }
}

function printEvent(terminal: Terminal, values: Values, event: WatchEvent): void {
  if (values['json'] === true) {
    terminal.out(`${JSON.stringify(event)}\n`)
    return
  }
  const time = event.at.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length)
  const line = `${time}  ${event.words.replaceAll(/[\s\p{Cc}]+/gu, ' ')}\n`
  if (event.event === 'failed' || event.event === 'rejected') terminal.err(line)
  else terminal.out(line)
}

/** The first signal ends the watch after what is under way, the second at once. */
function stopOnSignal(): { readonly signal: AbortSignal; readonly release: () => void } {
  const stop = new AbortController()
  const heard = () => {
    if (stop.signal.aborted) process.exit(INTERRUPTED)
    stop.abort()
  }
  process.on('SIGINT', heard).on('SIGTERM', heard)
  return {
    signal: stop.signal,
    release: () => process.off('SIGINT', heard).off('SIGTERM', heard),
  }
}

export const watch: Command = {
  name: 'watch',
  arguments: '<address, list or folder...>',
  summary: 'asks feeds and pages, looks at folders, and takes in what is new (uses the network)',
  details:
    'Takes addresses of feeds and pages, lists of feeds (OPML) and folders, and goes on until it is interrupted; then\n' +
    'what is under way is finished and kept. Asks only what is named here, at public addresses, by the rules that\n' +
    'sites set (docs/watch.md). What was fetched is kept in .stemma/warc. Failures are told on standard error; with\n' +
    '--json every event is one line on standard output.',
  options: [
    { name: 'once', help: 'one pass over all that is due, then end (for cron and tests)' },
    { name: 'every', value: 'TIME', help: `how often to ask: 15m, 2h (default: ${PACE_DEFAULT})` },
    {
      name: 'contact',
      value: 'WHO',
      help: 'mail address or page, sent to servers (STEMMA_CONTACT)',
    },
    { name: 'full-text', help: 'fetch the page of each item of a feed, by its site’s robots.txt' },
    { name: 'allow-private', value: 'HOST,…', help: 'these hosts may have private addresses' },
    { name: 'allow-port', value: 'N,…', help: 'these ports beside 80 and 443' },
    { name: 'allow-http', help: 'an https address may lead to an http one' },
    {
      name: 'ca',
      value: 'FILE',
      help: 'trust these certificates (PEM) too, as of your own network',
    },
    { name: 'out', value: 'FILE', help: 'write the page anew when something new was stored' },
    { name: 'no-raw', help: 'keep no second copy of the bytes in the store' },
    STORE,
    JSON_OUT,
  ],
  examples: [
    [
      'stemma watch desk.opml --contact desk@herald.example',
      'the feeds of a list, every 15 minutes',
    ],
    ['stemma watch --once --json ./inbox', 'the files of a folder that are new since the last run'],
    [
      'stemma watch https://herald.example/feed --full-text --contact desk@herald.example',
      'whole reports',
    ],
  ],
  async run(args, values, terminal) {
    if (args.length === 0) throw new UsageError('name a feed, a page, a list of feeds or a folder')
    const everyMs = paceChoice(values)
    checkOut(values)
    const allowance = allowanceChoice(values)
    const contact = contactChoice(values, args, terminal)
    const folder = valueOf(values, 'store') ?? '.'
    const store = await openSqliteStore(folder)
    const stop = stopOnSignal()
    const given: WatchGiven = {
      store,
      folder,
      named: args,
      software: `Stemma ${version()}`,
      contact,
      everyMs,
      pauseMs: PAUSE_MS,
      fullText: values['full-text'] === true,
      raw: values['no-raw'] !== true,
      allowance,
      limits: LIMITS,
      world: systemWorld,
      readFiles: (paths) => readInputs(paths, { stdin: Readable.from([]) }),
      tell: (event) => printEvent(terminal, values, event),
      takeIn: batchTaker(store, values),
      stop: stop.signal,
    }
    const say = (words: string) => {
      if (values['json'] !== true) terminal.out(words)
    }
    try {
      if (values['once'] !== true) {
        const { length } = sourcesOf(args).sources
        say(`watching ${plural(length, 'source')} for ${folder}/.stemma · Ctrl-C ends\n`)
        await watchOn(given)
        return EXIT.read
      }
      const { asked, failed, waiting } = await watchOnce(given)
      say(`${asked} asked, ${failed} failed, ${waiting} not due yet\n`)
      // Nothing was due, or something answered: a run of cron is well.
      return failed > 0 && failed >= asked ? EXIT.failed : EXIT.read
    } finally {
      stop.release()
      await store.close()
    }
  },
}
