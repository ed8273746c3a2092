// One request and its answer over one connection, within limits: time in all and in silence, bytes
// of headers and body. Nothing is kept between two requests: no cookie, no connection. Example: a
// server that sends a byte a second is left after the time in all, whatever it goes on to send.
import { request as requestPlain, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { FetchFailure } from './failure.ts'
import type { Growth } from './unpack.ts'

/** What one fetch may cost. Times in milliseconds. */
export interface Limits extends Growth {
  readonly totalMs: number
  readonly silentMs: number
  readonly connectMs: number
  readonly headerBytes: number
  /** Of the body as it is sent. */
  readonly bytes: number
}

const MB = 1024 * 1024

/** A record of a web archive that Stemma reads holds 16 MB, headers included. */
export const LIMITS: Limits = {
  totalMs: 60_000,
  silentMs: 15_000,
  connectMs: 10_000,
  headerBytes: 32 * 1024,
  bytes: 15 * MB,
  expandedBytes: 15 * MB,
  ratio: 200,
  freeBytes: MB,
}

/** An answer as it was sent; the body without the coding of its transfer, still packed. */
export interface Answer {
  readonly url: URL
  readonly status: number
  readonly statusText: string
  /** Names as sent, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
  /** The address that was connected to. */
  readonly address: string
  /** The head of the request, as sent. */
  readonly request: string
}

/** The first header of a name (in lower case), or null. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string | null {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? null
}

/** Statuses whose body is a page or feed. */
export const hasContent = (status: number) => status === 200 || status === 203

export interface Exchange {
  readonly socket: Socket
  readonly headers: { readonly [name: string]: string }
  readonly limits: Limits
  readonly signal: AbortSignal
}

/**
 * Asks for an address over an open connection, and closes it. The body is read only where the
 * status promises one. FetchFailure says what went wrong.
 */
export async function exchange(
  url: URL,
  { socket, headers, limits, signal }: Exchange,
): Promise<Answer> {
  let ended: FetchFailure | null = null
  const end = (why: string) => {
    ended ??= new FetchFailure('timeout', why)
    socket.destroy(ended)
  }
  const stopped = () => end('took too long')
  signal.addEventListener('abort', stopped, { once: true })
  socket.setTimeout(limits.silentMs, () => end(`silent for ${limits.silentMs} ms`))
  // Whoever reads from it is told by the stream; nobody listens when that is done.
  socket.on('error', () => undefined)
  const address = socket.remoteAddress ?? ''
  const asked = { host: url.host, ...headers }
  try {
    if (signal.aborted) stopped()
    const message = await headOf(url, { socket, headers: asked, limits, signal })
    const status = message.statusCode ?? 0
    const body = hasContent(status) ? await bodyOf(message, limits) : new Uint8Array()
    return {
      url,
      status,
      statusText: message.statusMessage ?? '',
      headers: pairsOf(message.rawHeaders),
      body,
      address,
      request: headText(url, asked),
    }
  } catch (error) {
    throw failureOf(ended ?? error, url, limits)
  } finally {
    signal.removeEventListener('abort', stopped)
    socket.destroy()
  }
}

const pathOf = (url: URL) => `${url.pathname}${url.search}`

function headText(url: URL, headers: Exchange['headers']): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${pathOf(url)} HTTP/1.1\r\n${lines.join('')}\r\n`
}

function headOf(url: URL, { socket, headers, limits }: Exchange): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = requestPlain({
      method: 'GET',
      path: pathOf(url),
      headers,
      setHost: false,
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
      createConnection: () => socket,
    })
    request.once('response', resolve)
    request.on('error', reject)
    request.once('upgrade', () => reject(new FetchFailure('protocol', 'changes the protocol')))
    request.once('close', () => reject(new FetchFailure('protocol', 'closed without an answer')))
    request.end()
  })
}

async function bodyOf(message: IncomingMessage, { bytes }: Limits): Promise<Uint8Array> {
  const said = Number(message.headers['content-length'] ?? 0)
  const tooLarge = () => new FetchFailure('too-large', `larger than ${bytes} bytes`)
  if (said > bytes) throw tooLarge()
  const held: Uint8Array[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > bytes) throw tooLarge()
    held.push(chunk)
  }
  // An answer without length ends with its connection; one with a length must have it.
  if (!message.complete) throw new FetchFailure('protocol', `cut off after ${length} bytes`)
  return Buffer.concat(held)
}

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at]!, raw[at + 1]!])
  return pairs
}

function failureOf(error: unknown, url: URL, { headerBytes }: Limits): FetchFailure {
  const { code, message } = error as NodeJS.ErrnoException
  const at = (kind: FetchFailure['code'], why: string) =>
    new FetchFailure(kind, `${url.host}: ${why}`)
  if (error instanceof FetchFailure) return at(error.code, error.message)
  if (code === 'HPE_HEADER_OVERFLOW') return at('too-large', `headers of over ${headerBytes} bytes`)
  if (code === 'ECONNRESET') return at('protocol', 'cut off')
  return at('protocol', code?.startsWith('HPE_') ? `no HTTP: ${message}` : (code ?? message))
}
