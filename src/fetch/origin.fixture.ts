// Servers for tests, on loopback: one that answers as told and counts who comes, one that
// misbehaves below HTTP. Example: origin.answer('/feed', { body: '<rss>…' }) and later
// origin.hits('/feed').
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import { createServer as createPlain, type AddressInfo, type Socket } from 'node:net'
import { createServer as createSealed, type TLSSocket } from 'node:tls'
import type { Certified } from './certificate.fixture.ts'

export interface Reply {
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string | Uint8Array
}
export interface Hit {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The host that the connection named before it was sealed; null where none or not sealed. */
  readonly named: string | null
}

export interface Origin {
  readonly port: number
  /** Connections so far, whatever became of them. */
  readonly connections: () => number
  /** What a path answers from now on. */
  readonly answer: (path: string, reply: Reply | ((hit: Hit) => Reply)) => void
  readonly hits: (path?: string) => readonly Hit[]
  readonly close: () => Promise<void>
}

/** A server that answers 404 but where it was told otherwise; of https where it has a key. */
export async function openOrigin(certified?: Certified): Promise<Origin> {
  const replies = new Map<string, (hit: Hit) => Reply>()
  const hits: Hit[] = []
  let connections = 0
  const serve: RequestListener = (request, response) => {
    const named = (request.socket as Partial<TLSSocket>).servername || null
    const hit = { path: request.url ?? '', headers: request.headers, named }
    hits.push(hit)
    const {
      status = 200,
      headers = {},
      body = '',
    } = replies.get(hit.path)?.(hit) ?? {
      status: 404,
    }
    response.writeHead(status, headers)
    response.end(body)
  }
  const server = createServer(serve)
  const door = certified
    ? createSealed(certified, (socket) => void server.emit('connection', socket))
    : server
  door.on('connection', () => connections++)
  const port = await listening(door)
  return {
    port,
    connections: () => connections,
    answer: (path, reply) =>
      void replies.set(path, typeof reply === 'function' ? reply : () => reply),
    hits: (path) => (path === undefined ? hits : hits.filter((hit) => hit.path === path)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        door.close(() => resolve())
      }),
  }
}

/** A server that does with each connection what it is told, once the request has begun. */
export async function openRude(
  act: (socket: Socket, request: string) => void,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const open = new Set<Socket>()
  const server = createPlain((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => open.delete(socket))
    socket.once('data', (chunk) => act(socket, chunk.toString('latin1')))
  })
  const port = await listening(server)
  return {
    port,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

function listening(server: Server | ReturnType<typeof createPlain>): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
}
