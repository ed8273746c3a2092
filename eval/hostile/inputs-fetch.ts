// Answers of hostile servers, byte for byte: redirects to places that must not be asked, feeds
// whose items lead there, headers and bodies that break the rules of HTTP, and answers with bits
// flipped. Example: "HTTP/1.1 302 Found\r\nLocation: http://2130706433:80/" must end as a failure.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Given, HostileInput } from './inputs.ts'
import { addressForms } from './inputs-words.ts'
import { pick, seeded } from './random.ts'

const number = (index: number) => String(index).padStart(3, '0')
const STATUSES = ['301 Moved', '302 Found', '303 See Other', '307 Temporary', '308 Permanent']
const MUTATED = 60
const FLIPS = 12

const feed = (link: string, words = 'Rain in Marn.') =>
  `<rss><channel><title>x</title><link>${link}</link><item><title>Flood</title><link>${link}</link><description>${words}</description></item></channel></rss>`

function answer(status: string, headers: readonly string[], body: string | Uint8Array = '') {
  const head = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}
const rss = (link: string, words?: string) =>
  answer('200 OK', ['Content-Type: application/rss+xml'], feed(link, words))

/** Answers that are no good HTTP, or good HTTP with something else in it than it says. */
function broken(canary: string): Buffer[] {
  const type = 'Content-Type: application/rss+xml'
  const body = feed('/flood')
  const zeros = Buffer.alloc(40_000_000)
  const texts = [
    '',
    '\r\n\r\n',
    'HTTP/1.1\r\n\r\n',
    'HTTP/9.9 200 OK\r\n\r\n',
    'HTTP/1.1 99999 No\r\n\r\n',
    'HTTP/1.1 -1 No\r\n\r\n',
    'ICY 200 OK\r\n\r\n',
    `HTTP/1.1 100 Continue\r\n\r\n`.repeat(5000),
    `HTTP/1.1 103 Early Hints\r\nLink: <${canary}>; rel=preload\r\n\r\n`.repeat(500),
    `HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
    `HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nRain in`,
    `HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nRain`,
    `HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nRain`,
    `HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nRain`,
    `HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nRain\r\n0\r\n\r\n`,
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nRain`,
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${'1;'.padEnd(30_000, 'x')}\r\n`,
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n${'X: y\r\n'.repeat(20_000)}\r\n`,
    `HTTP/1.1 200 OK\r\n${type}\r\n\r\n${body}`,
    `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(200_000)}\r\n\r\n`,
    `HTTP/1.1 200 OK\r\n${'X: a\r\n'.repeat(50_000)}\r\n`,
    `HTTP/1.1 200 OK\r\n folded: yes\r\n\r\n`,
    `HTTP/1.1 200 OK\r\nX\u0000Y: a\r\n\r\n`,
    `HTTP/1.1 200 OK\r\n: no name\r\n\r\n`,
    `HTTP/1.1 200 ${'O'.repeat(50_000)}\r\n\r\n`,
    `HTTP/1.1 304 Not Modified\r\n\r\n`,
    `HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-3/9\r\n\r\nRain`,
    `HTTP/1.1 302 Found\r\n\r\n`,
    `HTTP/1.1 302 Found\r\nLocation: \r\n\r\n`,
    `HTTP/1.1 429 No\r\nRetry-After: 99999999999999\r\n\r\n`,
    `HTTP/1.1 503 No\r\nRetry-After: ${'9'.repeat(5000)}\r\n\r\n`,
    `HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic\r\n\r\n`,
    `HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\n\r\n`,
  ].map((text) => Buffer.from(text))
  const packed: [string, Uint8Array][] = [
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: { 1: 1 } })],
    ['deflate', deflateSync(zeros)],
    ['gzip', gzipSync(gzipSync(zeros))],
    ['gzip', gzipSync(body).subarray(0, 50)],
    ['gzip, gzip, gzip', gzipSync(body)],
    ['zstd', Buffer.from(body)],
    [`${'x'.repeat(9000)}`, Buffer.from(body)],
  ]
  const charsets = ['utf-7', 'utf-16', 'x-user-defined', 'iso-2022-jp', '"', 'a'.repeat(500)]
  const dangers = [
    `Set-Cookie: a=${'b'.repeat(8000)}`,
    `Refresh: 0; url=${canary}`,
    `Link: <${canary}>; rel="self"`,
    `Alt-Svc: h2="127.0.0.1:1"`,
    `ETag: "${'e'.repeat(9000)}"`,
    `ETag: "\u00ff\u0001"`,
    `Last-Modified: ${canary}`,
    `Cache-Control: max-age=99999999999999999999`,
    `Content-Disposition: attachment; filename="../../x"`,
    `Content-Location: ${canary}`,
  ]
  return [
    ...texts,
    ...packed.map(([name, bytes]) => answer('200 OK', [type, `Content-Encoding: ${name}`], bytes)),
    ...charsets.map((name) => answer('200 OK', [`${type}; charset=${name}`], body)),
    ...dangers.map((header) => answer('200 OK', [type, header], body)),
  ]
}

function mutated(seed: number): Buffer[] {
  const random = seeded(seed + 77)
  const whole = [
    rss('/flood'),
    answer('302 Found', ['Location: /flood.rss']),
    answer('200 OK', ['Content-Type: text/html'], '<h1>Flood</h1><p>Rain in Marn.</p>'),
    answer('200 OK', ['Content-Encoding: gzip'], gzipSync(feed('/flood'))),
  ]
  return Array.from({ length: MUTATED }, () => {
    const bytes = Buffer.from(pick(random, whole))
    for (let flip = 0; flip < FLIPS * random(); flip++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    return bytes.subarray(0, Math.ceil(bytes.length * (random() < 0.3 ? random() : 1)))
  })
}

export function fetchInputs({ seed, canary }: Given): HostileInput[] {
  const forms = addressForms(canary)
  const leading = forms.flatMap((form) =>
    STATUSES.map((status) => answer(status, [`Location: ${form}`])),
  )
  const linking = forms.map((form, index) =>
    // Forms of one address: only more words are another report.
    rss(form, `Rain in Marn. ${'More rain. '.repeat(index)}`),
  )
  const named = (kind: string, all: readonly Buffer[], reports?: number): HostileInput[] =>
    all.map((bytes, index) => ({
      kind: 'fetch',
      name: `fetch-${kind}-${number(index)}.rss`,
      bytes: () => bytes,
      expect: reports === undefined ? null : { reports },
    }))
  return [
    ...named('leads', leading, 0),
    ...named('links', linking, 1),
    ...named('broken', broken(canary)),
    ...named('mutated', mutated(seed)),
  ]
}
