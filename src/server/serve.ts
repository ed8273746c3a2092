// A desk on a socket: loopback unless an address is given, bounded in headers, bodies, time and
// connections. Example: const { link, close } = await serveDesk({ desk, web: null, … }).
import type { IncomingMessage, Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Context } from 'hono'
import type { Desk } from '../engine/desk.ts'
import { answerMemory } from './answer.ts'
import { appOf, type RequestLine } from './app.ts'
import type { Door } from './door.ts'
import { openEvents } from './events.ts'
import { limiter } from './limits.ts'
import { newSecret, openSessions } from './session.ts'
import { bareAssets, type Assets } from './static.ts'

export const DEFAULT_PORT = 4747
const LOOPBACK = '127.0.0.1'
/** Ports tried after the first when the user named none. */
const PORTS_TRIED = 20

/** How much one client may ask, and how often anybody may try a token. */
const REQUESTS = { burst: 200, perSecond: 100 }
const LOGINS = { burst: 20, perSecond: 20 / 600 }
const CONNECTIONS_MAX = 256
const HEADER_BYTES_MAX = 16 * 1024
/** Milliseconds for the head of a request, and for all of it. */
const HEAD_MS = 10_000
const REQUEST_MS = 30_000

export interface ServeOptions {
  readonly desk: Desk
  /** The built page; null where it is not built. */
  readonly web: Assets | null
  readonly version: string
  readonly reader: string
  readonly unmasked: boolean
  readonly withTexts: boolean
  readonly port?: number
  /** An address other than loopback; `token` must be given then. */
  readonly expose?: string
  /** Further Host headers: of a proxy in front. */
  readonly hosts?: readonly string[]
  /** Good for programs as a bearer token, and for sessions. */
  readonly token?: string
  readonly requestMs?: number
  readonly onRequest?: (line: RequestLine) => void
  /** Told a new link when somebody came with a spent one. */
  readonly onLink?: (link: string) => void
}

export interface Served {
  readonly address: string
  /** The address with a launch token, good once. */
  readonly link: string
  readonly close: () => Promise<void>
}

/** Serves until closed. Rejects when the port (or every one tried) is taken. */
export async function serveDesk(options: ServeOptions): Promise<Served> {
  const { expose, token, desk } = options
  if (expose !== undefined && token === undefined) throw new RangeError('exposed without a token')
  const now = () => performance.now()
  const sessions = openSessions(token ?? null, now)
  let bound = options.port ?? DEFAULT_PORT
  const address = () => `http://${hostOf(expose ?? LOOPBACK)}:${bound}/`
  const linkOf = (launch: string) => `${address()}#token=${launch}`
  const cookie = () => `stemma_${bound}`
  const events = openEvents(desk, newSecret().slice(0, 8))
  const door: Door = {
    desk,
    sessions,
    events,
    cookie,
    answers: answerMemory(),
    version: options.version,
    reader: options.reader,
    exposed: expose !== undefined,
    unmasked: options.unmasked,
    withTexts: options.withTexts,
    time: () => new Date().toISOString(),
    onSpent: () => options.onLink?.(linkOf(sessions.renew())),
  }
  const app = appOf({
    door,
    web: options.web ?? bareAssets(),
    guard: {
      hosts: () => [...ownHosts(expose, bound), ...(options.hosts ?? [])],
      sessions,
      cookie,
      requests: limiter(REQUESTS, now),
      logins: limiter(LOGINS, now),
      address: addressOf,
    },
    onRequest: options.onRequest,
  })
  const hostname = expose ?? LOOPBACK
  const listen = () => listening(app.fetch, { hostname, port: bound, options })
  const server = await firstFree(listen, options.port === undefined, () => bound++)
  const actual = server.address()
  if (actual && typeof actual === 'object') bound = actual.port
  return {
    address: address(),
    link: expose === undefined ? linkOf(sessions.launch()) : address(),
    close: () =>
      new Promise<void>((resolve) => {
        events.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const hostOf = (address: string) => (address.includes(':') ? `[${address}]` : address)

/**
 * Names under which this server may be asked; any other Host is somebody else's page talking to
 * this port.
 */
function ownHosts(expose: string | undefined, port: number): string[] {
  const local = [LOOPBACK, 'localhost', '[::1]']
  const names = expose === undefined ? local : [...local, hostOf(expose).toLowerCase()]
  return names.map((name) => `${name}:${port}`)
}

/** The address of who asks, for limits. */
function addressOf({ env }: Context): string {
  const { incoming } = env as { readonly incoming?: IncomingMessage }
  return incoming?.socket.remoteAddress ?? ''
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

function listening(
  fetch: Fetch,
  at: { readonly hostname: string; readonly port: number; readonly options: ServeOptions },
): Promise<Server> {
  const requestTimeout = at.options.requestMs ?? REQUEST_MS
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      maxHeaderSize: HEADER_BYTES_MAX,
      headersTimeout: Math.min(HEAD_MS, requestTimeout),
      requestTimeout,
      connectionsCheckingInterval: Math.min(1000, requestTimeout),
    },
  }) as Server // HTTP/1: no other kind of server is asked for.
  server.maxConnections = CONNECTIONS_MAX
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.hostname, () => resolve(server))
  })
}

const isBusy = (error: unknown) => (error as { code?: string }).code === 'EADDRINUSE'

/** The first server that finds its port free. */
async function firstFree(
  listen: () => Promise<Server>,
  mayMove: boolean,
  move: () => void,
): Promise<Server> {
  for (let tried = 0; ; tried++) {
    try {
      return await listen()
    } catch (error) {
      if (!mayMove || !isBusy(error) || tried >= PORTS_TRIED) throw error
      move()
    }
  }
}
