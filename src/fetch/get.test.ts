// Fetching from servers on loopback, allowed for the test alone: answers, redirects, names that
// change, servers that misbehave.
import assert from 'node:assert/strict'
import { createServer } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { vettedAddresses, type Resolve } from './dial.ts'
import { headerOf, LIMITS, type Limits } from './exchange.ts'
import { FetchFailure, type FetchCode } from './failure.ts'
import { get, HOPS_MAX, nextOf, type Ask, type Got, type Manner } from './get.ts'
import { openOrigin, openRude } from './origin.fixture.ts'
import { NOTHING_MORE } from './target.ts'

const HOST = 'herald.example'
const origin = await openOrigin()
const canary = await openOrigin()
const rude: { close: () => void }[] = []
after(async () => {
  rude.forEach(({ close }) => close())
  await Promise.all([origin.close(), canary.close()])
})

/** Only herald.example may be private; every name is this machine. */
function manner({
  limits = {},
  resolve = async () => ['127.0.0.1'],
  privateHosts = [HOST],
  ports = [origin.port, canary.port],
  downgrade = false,
}: {
  limits?: Partial<Limits>
  resolve?: Resolve
  privateHosts?: string[]
  ports?: number[]
  downgrade?: boolean
} = {}): Manner {
  return {
    agent: 'Stemma/0 (+desk@herald.example)',
    allowance: { privateHosts: new Set(privateHosts), ports: new Set(ports), downgrade },
    limits: { ...LIMITS, ...limits },
    resolve,
    now: () => Date.UTC(2032, 1, 3),
    turn: async () => undefined,
  }
}
const at = (path: string, port = origin.port, host = HOST) => `http://${host}:${port}${path}`
const ask = (address: string, more: Partial<Ask> = {}): Ask => ({
  address,
  accept: '*/*',
  condition: null,
  mayBePrivate: true,
  permit: null,
  ...more,
})
const failed = (code: FetchCode, words?: RegExp) => (error: unknown) =>
  error instanceof FetchFailure && error.code === code && (words?.test(error.message) ?? true)
const textOf = ({ content }: Got) => Buffer.from(content).toString()

async function rudeAt(
  act: Parameters<typeof openRude>[0],
  limits: Partial<Limits> = {},
): Promise<Got> {
  const server = await openRude(act)
  rude.push(server)
  return get(ask(at('/', server.port)), manner({ limits, ports: [server.port] }))
}

test('content comes as sent, and the request says who asks and keeps no cookie', async () => {
  origin.answer('/a?x=1', { headers: { 'set-cookie': 'id=7' }, body: 'Rain in Marn.' })
  const got = await get(ask(at('/a?x=1#part')), manner())
  assert.equal(textOf(got), 'Rain in Marn.')
  assert.equal(got.answer.address, '127.0.0.1')
  await get(ask(at('/a?x=1')), manner())
  for (const { headers } of origin.hits('/a?x=1')) {
    assert.equal(headers['user-agent'], 'Stemma/0 (+desk@herald.example)')
    assert.equal(headers.host, `${HOST}:${origin.port}`)
    assert.deepEqual(
      [headers.cookie, headers.referer, headers.authorization],
      [undefined, undefined, undefined],
    )
  }
})

test('conditions are said back to the address that gave them, and to no other', async () => {
  origin.answer('/c', ({ headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304 }
      : { headers: { etag: '"v1"', 'last-modified': 'Tue, 03 Feb 2032 07:05:00 GMT' }, body: 'x' },
  )
  origin.answer('/to-c', { status: 302, headers: { location: '/c' } })
  const first = await get(ask(at('/to-c')), manner())
  assert.deepEqual(first.condition, {
    url: at('/c'),
    etag: '"v1"',
    lastModified: 'Tue, 03 Feb 2032 07:05:00 GMT',
  })
  const second = await get(ask(at('/to-c'), { condition: first.condition }), manner())
  assert.equal(second.kind, 'unchanged')
  assert.equal(second.condition, first.condition)
  assert.equal(origin.hits('/to-c').at(-1)!.headers['if-none-match'], undefined)
  assert.equal(
    origin.hits('/c').at(-1)!.headers['if-modified-since'],
    'Tue, 03 Feb 2032 07:05:00 GMT',
  )
})

test('only a chain of permanent redirects moves an address', async () => {
  origin.answer('/new', { body: 'x' })
  origin.answer('/301', { status: 301, headers: { location: '/new' } })
  origin.answer('/308', { status: 308, headers: { location: '/301' } })
  origin.answer('/302', { status: 302, headers: { location: '/301' } })
  origin.answer('/mix', { status: 301, headers: { location: '/302' } })
  const moved = async (path: string) => (await get(ask(at(path)), manner())).moved
  assert.equal(await moved('/new'), null)
  assert.equal(await moved('/301'), at('/new'))
  assert.equal(await moved('/308'), at('/new'))
  assert.equal(await moved('/302'), null)
  assert.equal(await moved('/mix'), at('/302'))
})

test('redirects end after five, and lead nowhere without a place', async () => {
  origin.answer('/loop', { status: 302, headers: { location: '/loop' } })
  const before = origin.hits('/loop').length
  await assert.rejects(get(ask(at('/loop')), manner()), failed('refused', /more than 5 redirects/u))
  assert.equal(origin.hits('/loop').length - before, HOPS_MAX + 1)
  origin.answer('/nowhere', { status: 302 })
  await assert.rejects(get(ask(at('/nowhere')), manner()), failed('protocol', /leads nowhere/u))
})

test('no redirect leads to a private address, however it is written', async () => {
  const { port } = canary
  const places = [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://2130706433:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://0:${port}/`,
    `//127.1:${port}/x`,
    `http://intranet.example:${port}/`,
    'file:///etc/passwd',
    `http://user:pass@herald.example:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'http://herald.example:22/',
  ]
  for (const location of places) {
    origin.answer('/away', { status: 302, headers: { location } })
    await assert.rejects(get(ask(at('/away')), manner()), failed('refused'), location)
  }
  assert.equal(canary.hits().length, 0)
})

test('a public source does not lead to a host that may be private for others', async () => {
  // The name of the source is public; what it is asked through is not looked at in this test.
  const privateHosts = [HOST]
  await assert.rejects(
    get(ask(at('/', canary.port), { mayBePrivate: false }), manner({ privateHosts })),
    failed('refused', /a public source leads to it/u),
  )
  assert.equal(canary.hits().length, 0)
})

test('a name that answers otherwise a moment later is connected where it was looked at', async () => {
  let asked = 0
  const turning = (...answers: string[]): Resolve => {
    asked = 0
    return async () => [answers[asked++]!]
  }
  const rebind = at('/', canary.port, 'rebind.example')
  // What is looked at is what is connected to: a second answer is never asked for.
  origin.answer('/once', { body: 'x' })
  const resolve = turning('127.0.0.1', '10.0.0.7')
  assert.equal((await get(ask(at('/once')), manner({ resolve }))).answer.address, '127.0.0.1')
  assert.equal(asked, 1)
  // First a public address, then a private one, on the way of a redirect to the same name.
  const vetted = await vettedAddresses(new URL(rebind), {
    resolve: turning('198.41.0.4', '127.0.0.1'),
    anyAddress: false,
    signal: new AbortController().signal,
  })
  assert.deepEqual([vetted, asked], [['198.41.0.4'], 1])
  // First a private address: refused, whatever it would say next.
  const turned = turning('127.0.0.1', '198.41.0.4')
  await assert.rejects(
    get(ask(rebind), manner({ resolve: turned })),
    failed('refused', /127\.0\.0\.1 is loopback/u),
  )
  assert.equal(asked, 1)
  assert.equal(canary.hits().length, 0)
})

test('each redirect is looked up and looked at anew', async () => {
  let asked = 0
  const resolve: Resolve = async (host) => {
    asked++
    return host === HOST ? ['127.0.0.1'] : ['10.0.0.7']
  }
  origin.answer('/hop', {
    status: 307,
    headers: { location: `http://courier.example:${canary.port}/` },
  })
  await assert.rejects(get(ask(at('/hop')), manner({ resolve })), failed('refused', /10\.0\.0\.7/u))
  assert.equal(asked, 2)
})

test('https is not left for http, unless the user says so', () => {
  const leads = (location: string, downgrade: boolean) =>
    nextOf(
      { url: new URL('https://herald.example/a'), headers: [['Location', location]] },
      { ...NOTHING_MORE, downgrade },
    ).href
  assert.throws(() => leads('http://herald.example/b', false), failed('refused', /to http/u))
  assert.equal(leads('http://herald.example/b', true), 'http://herald.example/b')
  assert.equal(leads('b', false), 'https://herald.example/b')
})

test('a sealed connection names its host, though it is made to an address', async () => {
  let named = ''
  const server = createServer({
    SNICallback: (name, done) => {
      named = name
      done(new Error('no certificate'))
    },
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await assert.rejects(
    get(ask(`https://${HOST}:${port}/`), manner({ ports: [port] })),
    failed('connect'),
  )
  server.close()
  assert.equal(named, HOST)
})

test('packed bodies are unpacked, bombs are cut', async () => {
  const page = 'Rain in Marn. '.repeat(500)
  const packings = [
    ['gzip', gzipSync(page)],
    ['br', brotliCompressSync(page)],
    ['deflate', deflateSync(page)],
    ['identity', Buffer.from(page)],
    ['GZIP', Buffer.from(page)],
  ] as const
  for (const [packing, body] of packings) {
    origin.answer('/packed', { headers: { 'content-encoding': packing }, body })
    assert.equal(textOf(await get(ask(at('/packed')), manner())), page, packing)
  }
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  for (const [packing, body] of [
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ] as const) {
    origin.answer('/bomb', { headers: { 'content-encoding': packing }, body })
    await assert.rejects(get(ask(at('/bomb')), manner()), failed('too-large', /expands/u), packing)
  }
  origin.answer('/odd', { headers: { 'content-encoding': 'gzip, gzip' }, body: 'x' })
  await assert.rejects(get(ask(at('/odd')), manner()), failed('protocol', /not asked for/u))
  origin.answer('/broken', {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(page).subarray(0, 40),
  })
  await assert.rejects(get(ask(at('/broken')), manner()), failed('protocol', /broken gzip/u))
})

test('a body beyond the limit is left, whether it says so or not', async () => {
  origin.answer('/large', { headers: { 'content-length': '2000' }, body: 'x'.repeat(2000) })
  await assert.rejects(
    get(ask(at('/large')), manner({ limits: { bytes: 1000 } })),
    failed('too-large', /larger than 1000/u),
  )
  const endless = rudeAt(
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const timer = setInterval(() => socket.write('x'.repeat(500)), 1)
      socket.once('close', () => clearInterval(timer))
    },
    { bytes: 5000 },
  )
  await assert.rejects(endless, failed('too-large'))
})

test('a server that dribbles is left after the time in all, a silent one sooner', async () => {
  const dribble = rudeAt(
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n')
      const timer = setInterval(() => socket.write('x'), 5)
      socket.once('close', () => clearInterval(timer))
    },
    { totalMs: 150, silentMs: 100 },
  )
  await assert.rejects(dribble, failed('timeout', /took too long/u))
  const head = rudeAt(
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-A: ')
      const timer = setInterval(() => socket.write('a'), 5)
      socket.once('close', () => clearInterval(timer))
    },
    { totalMs: 150, silentMs: 100 },
  )
  await assert.rejects(head, failed('timeout', /took too long/u))
  const silent = rudeAt(() => undefined, { totalMs: 5000, silentMs: 60 })
  await assert.rejects(silent, failed('timeout', /silent for 60 ms/u))
  const resolve = () => new Promise<never>(() => undefined)
  await assert.rejects(
    get(ask(at('/')), manner({ resolve, limits: { totalMs: 60 } })),
    failed('timeout', /its name took too long/u),
  )
})

test('headers without end are cut', async () => {
  const many = rudeAt((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    let number = 0
    const timer = setInterval(() => {
      for (let i = 0; i < 50; i++) socket.write(`X-${number++}: ${'a'.repeat(100)}\r\n`)
    }, 1)
    socket.once('close', () => clearInterval(timer))
  })
  await assert.rejects(many, failed('too-large', /headers of over/u))
  const one = rudeAt((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}`)
  })
  await assert.rejects(one, failed('too-large', /headers of over/u))
})

test('an answer that is shorter than it says is cut off; one that is longer ends where it says', async () => {
  const short = rudeAt((socket) => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nRain')
  })
  await assert.rejects(short, failed('protocol', /cut off/u))
  const long = await rudeAt((socket) => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nRain in Marn.')
  })
  assert.equal(textOf(long), 'Rain')
})

test('what is no HTTP, or not what was asked for, fails with words', async () => {
  const acts: [string, RegExp][] = [
    ['SSH-2.0-OpenSSH_9.2\r\n', /no HTTP/u],
    ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nRain', /no HTTP/u],
    [
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      /protocol|HTTP|cut off|without/u,
    ],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nRain\r\n', /no HTTP|cut off/u],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nRain\r\n', /cut off/u],
    ['', /cut off|without an answer/u],
  ]
  for (const [bytes, words] of acts)
    await assert.rejects(
      rudeAt((socket) => socket.end(bytes)),
      (error: FetchFailure) => error instanceof FetchFailure && words.test(error.message),
      bytes,
    )
})

test('a status that is no content says when to come back', async () => {
  origin.answer('/busy', { status: 503, headers: { 'retry-after': '120' } })
  await assert.rejects(
    get(ask(at('/busy')), manner()),
    (error: FetchFailure) =>
      error.code === 'status' && error.status === 503 && error.retryAfterMs === 120_000,
  )
  origin.answer('/none', { status: 204 })
  await assert.rejects(get(ask(at('/none')), manner()), failed('status', /204/u))
})

test('headers are kept as sent', async () => {
  origin.answer('/h', { headers: { 'X-Mine': 'a', 'Content-Type': 'text/html; charset=x' } })
  const { answer } = await get(ask(at('/h')), manner())
  assert.equal(headerOf(answer, 'x-mine'), 'a')
  assert.ok(answer.headers.some(([name]) => name === 'X-Mine'))
})
