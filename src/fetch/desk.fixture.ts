// A desk for tests of the watch: servers on loopback, a clock that moves only when somebody waits,
// a store in memory, and the events that were told. Example: const bench = await
// openWatchBench(tmpdir()); await bench.openDesk().once([bench.at('/feed')]).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '../read/index.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import type { WatchEvent } from './event.ts'
import { LIMITS } from './exchange.ts'
import { openOrigin, type Origin } from './origin.fixture.ts'
import { watchOnce, type WatchGiven } from './watch.ts'

export const HOSTS = [
  'herald.example',
  'courier.example',
  'post.example',
  'star.example',
  'times.example',
]
export const START = Date.UTC(2032, 1, 3, 7, 5)
export const MINUTE = 60_000

export interface WatchDesk {
  readonly folder: string
  readonly store: Store
  readonly events: WatchEvent[]
  readonly waits: number[]
  readonly clock: { now: number }
  readonly given: (named: readonly string[], more?: Partial<WatchGiven>) => WatchGiven
  /** One pass; the events that it told, as "event words". */
  readonly once: (named: readonly string[], more?: Partial<WatchGiven>) => Promise<string[]>
}

/** Servers that answer to all names of `HOSTS`, and desks that watch them. */
export interface WatchBench {
  /** Where folders may be made; gone when the bench is closed. */
  readonly root: string
  readonly origin: Origin
  readonly at: (path: string, host?: string) => string
  readonly openDesk: () => WatchDesk
  readonly close: () => Promise<void>
}

/** A bench with a server of its own, and a folder of its own in a place for such. */
export async function openWatchBench(place: string): Promise<WatchBench> {
  const root = mkdtempSync(join(place, 'stemma-watch-'))
  const origin = await openOrigin()
  return {
    root,
    origin,
    at: (path, host = HOSTS[0]!) => `http://${host}:${origin.port}${path}`,
    openDesk: () => openDesk(root, origin.port),
    close: async () => {
      await origin.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function openDesk(root: string, port: number): WatchDesk {
  const folder = mkdtempSync(join(root, 'desk-'))
  const store = memoryStore()
  const events: WatchEvent[] = []
  const waits: number[] = []
  const clock = { now: START }
  let number = 0
  const given: WatchDesk['given'] = (named, more = {}) => ({
    store,
    folder,
    named,
    software: 'Stemma 0',
    contact: 'desk@herald.example',
    everyMs: 15 * MINUTE,
    pauseMs: 1000,
    fullText: false,
    raw: true,
    allowance: { privateHosts: new Set(HOSTS), ports: new Set([port]), downgrade: false },
    limits: { ...LIMITS, totalMs: 5000, silentMs: 2000, connectMs: 1000 },
    world: {
      now: () => clock.now,
      wait: async (ms) => {
        waits.push(ms)
        clock.now += ms
      },
      jitter: () => 0,
      uuid: () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`,
      resolve: async () => ['127.0.0.1'],
    },
    readFiles: async function* (paths) {
      for (const path of paths) {
        const { documents, rejections } = readBytes(readFileSync(path), { path })
        for (const document of documents) yield { document }
        for (const rejection of rejections) yield { rejection }
      }
    },
    tell: (event) => events.push(event),
    stop: new AbortController().signal,
    ...more,
  })
  return {
    folder,
    store,
    events,
    waits,
    clock,
    given,
    once: async (named, more) => {
      const from = events.length
      await watchOnce(given(named, more))
      return events.slice(from).map(({ event, words }) => `${event} ${words}`)
    },
  }
}

export const item = (title: string, words: string, link = `/${title.toLowerCase()}`) =>
  `<item><title>${title}</title><link>${link}</link><pubDate>Tue, 03 Feb 2032 07:00:00 GMT</pubDate><description>${words}</description></item>`
export const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss><channel><title>The Ostrel Herald</title>${channel}${items}</channel></rss>`
export const FEED = { 'content-type': 'application/rss+xml' }
export const PAGE = { 'content-type': 'text/html' }
export const page = (title: string, ...paragraphs: string[]) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
export const documentsOf = async (store: Store) =>
  store.documents((await store.heads()).map(({ id }) => id))
