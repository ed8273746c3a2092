// Hostile answers given to a watch: each must end as reports or as a failure that is told, in time,
// and nobody else may be asked. Every name leads to this machine, and the port of the canary is
// allowed: only the rule about addresses stands between. Example: an answer that leads to
// http://2130706433/ is a failure "refused".
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIMITS } from '../../src/fetch/exchange.ts'
import type { WatchEvent } from '../../src/fetch/event.ts'
import { watchOnce, type WatchGiven } from '../../src/fetch/watch.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { HostileInput } from './inputs.ts'

const HOST = 'origin.example'
/** Longest time for one source, in milliseconds: whatever it does, the watch goes on. */
const SOURCE_MS = 8000

export interface Fetched {
  readonly wrong: readonly string[]
  readonly reports: number
  readonly failed: number
  readonly slowestMs: number
  readonly slowest: string
}

/** A watch over all inputs, each a source of its own. */
export async function wrongFetches(
  inputs: readonly HostileInput[],
  canary: string,
): Promise<Fetched> {
  const server = await openServer(new Map(inputs.map((input) => [`/${input.name}`, input])))
  const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-fetch-'))
  const addressOf = ({ name }: HostileInput) => `http://${HOST}:${server.port}/${name}`
  const told = new Map<string, { event: WatchEvent; ms: number }[]>()
  let heard = performance.now()
  const reports = new Map<string, number>()
  const given: WatchGiven = {
    ...quickWatch(folder, [server.port, Number(new URL(canary).port)]),
    named: inputs.map(addressOf),
    tell: (event) => {
      const ms = Math.round(performance.now() - heard)
      heard = performance.now()
      told.set(event.source, [...(told.get(event.source) ?? []), { event, ms }])
    },
    takeIn: async (arrivals) => {
      const counts = { stored: 0, duplicate: 0, rejected: 0 }
      for await (const one of arrivals)
        if ('document' in one) {
          counts.stored++
          const name = one.document.fetched?.url ?? ''
          reports.set(name, (reports.get(name) ?? 0) + 1)
        } else counts.rejected++
      return counts
    },
  }
  try {
    await watchOnce(given)
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return findings(inputs, { addressOf, told, reports })
}

function findings(
  inputs: readonly HostileInput[],
  {
    addressOf,
    told,
    reports,
  }: {
    readonly addressOf: (input: HostileInput) => string
    readonly told: ReadonlyMap<string, readonly { event: WatchEvent; ms: number }[]>
    readonly reports: ReadonlyMap<string, number>
  },
): Fetched {
  const wrong: string[] = []
  let [all, failed, slowestMs, slowest] = [0, 0, 0, '']
  for (const input of inputs) {
    const events = told.get(addressOf(input)) ?? []
    const found = reports.get(addressOf(input)) ?? 0
    all += found
    if (events.some(({ event }) => event.event === 'failed')) failed++
    if (events.length === 0) wrong.push(`${input.name}: passed over in silence`)
    const expected = input.expect?.reports
    if (expected !== undefined && found !== expected)
      wrong.push(`${input.name}: ${found} reports, not ${expected}`)
    for (const { ms } of events) {
      if (ms > SOURCE_MS) wrong.push(`${input.name}: ${ms} ms`)
      if (ms > slowestMs) [slowestMs, slowest] = [ms, input.name]
    }
  }
  return { wrong, reports: all, failed, slowestMs, slowest }
}

/** A server that sends the bytes of an input as they are, whatever is asked, and ends. */
async function openServer(inputs: ReadonlyMap<string, HostileInput>) {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => open.delete(socket))
    socket.once('data', (chunk) => {
      const path = /^GET (\S+) /u.exec(chunk.toString('latin1'))?.[1] ?? ''
      const none = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'
      socket.end(inputs.get(path)?.bytes() ?? none)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

function quickWatch(
  folder: string,
  ports: readonly number[],
): Omit<WatchGiven, 'named' | 'tell' | 'takeIn'> {
  return {
    store: memoryStore(),
    folder,
    software: 'Stemma 0',
    contact: 'desk@herald.example',
    everyMs: 60_000,
    pauseMs: 0,
    fullText: true,
    raw: false,
    allowance: { privateHosts: new Set([HOST]), ports: new Set(ports), downgrade: true },
    limits: { ...LIMITS, totalMs: 4000, silentMs: 1000, connectMs: 1000 },
    world: {
      now: () => Date.now(),
      wait: async () => undefined,
      jitter: () => 0,
      uuid: () => crypto.randomUUID(),
      resolve: async () => ['127.0.0.1'],
    },
    readFiles: async function* () {},
    stop: new AbortController().signal,
  }
}
