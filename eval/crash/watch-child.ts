// One pass of a watch that kills itself at a named point: node watch-child.ts FOLDER PORT POINT.
// Points are calls of the store's methods ("putDocuments:after:1"), names asked for
// ("resolve:before:2"), identifiers of records ("uuid:4": inside the archive), events
// ("tell:source:2"), files read ("readFiles:1") and a batch taken in ("takeIn:after:1").
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { readInputs } from '../../src/cli/input.ts'
import { runPile } from '../../src/engine/run.ts'
import { LIMITS } from '../../src/fetch/exchange.ts'
import { watchOnce } from '../../src/fetch/watch.ts'
import { systemWorld } from '../../src/fetch/world.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { die, mined } from './mined.ts'

const [folder = '.', port = '0', point = 'none'] = process.argv.slice(2)
const counts = new Map<string, number>()
const passes = (name: string) => {
  const count = (counts.get(name) ?? 0) + 1
  counts.set(name, count)
  if (point === `${name}:${count}`) die()
}
const feeds = [0, 1, 2].map((n) => `http://feed${n}.example:${port}/${n}.rss`)
const store = mined(await openSqliteStore(folder), point)
const { resolve, takeIn } = mined(
  {
    resolve: async () => ['127.0.0.1'],
    takeIn: async (arrivals: Parameters<typeof runPile>[1]) =>
      (await runPile(store, arrivals, { scope: 'all', kinds: ['time'], stories: 'stored' }))
        .counters,
  },
  point,
)
await watchOnce({
  store,
  folder,
  named: [...feeds, join(folder, 'inbox')],
  software: 'Stemma 0',
  contact: 'desk@herald.example',
  everyMs: 60_000,
  pauseMs: 0,
  fullText: false,
  raw: true,
  allowance: {
    privateHosts: new Set([0, 1, 2].map((n) => `feed${n}.example`)),
    ports: new Set([Number(port)]),
    downgrade: false,
  },
  limits: LIMITS,
  world: {
    ...systemWorld,
    resolve,
    uuid: () => {
      passes('uuid')
      return randomUUID()
    },
  },
  readFiles: (paths) => {
    passes('readFiles')
    return readInputs(paths, { stdin: Readable.from([]) })
  },
  tell: ({ event }) => passes(`tell:${event}`),
  takeIn,
  stop: new AbortController().signal,
})
await store.close()
