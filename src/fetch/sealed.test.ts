// Fetching over TLS from servers on loopback: which certificates are believed, which host is named,
// and that no rule about addresses and redirects is weaker than without TLS.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openAuthority, selfSigned, type Certified } from './certificate.fixture.ts'
import { LIMITS } from './exchange.ts'
import { FetchFailure, type FetchCode } from './failure.ts'
import { get, type Ask, type Manner } from './get.ts'
import { openOrigin, openRude, type Origin } from './origin.fixture.ts'

const HOST = 'invented.example'
const authority = openAuthority()
const origin = await openOrigin(authority.issue({ names: [HOST, '127.0.0.1'] }))
const plain = await openOrigin()
const open: { close: () => unknown }[] = [origin, plain]
after(async () => {
  for (const one of open) await one.close()
})

interface Doing {
  readonly privateHosts?: readonly string[]
  readonly authorities?: readonly string[]
  readonly downgrade?: boolean
  readonly ports?: readonly number[]
}

function manner({
  privateHosts = [HOST],
  authorities = [authority.cert],
  downgrade = false,
  ports = [origin.port, plain.port],
}: Doing = {}): Manner {
  return {
    agent: 'Stemma/0 (+desk@herald.example)',
    allowance: {
      privateHosts: new Set(privateHosts),
      ports: new Set(ports),
      downgrade,
      authorities,
    },
    limits: LIMITS,
    resolve: async () => ['127.0.0.1'],
    now: () => Date.UTC(2032, 1, 3),
    turn: async () => undefined,
  }
}

const ask = (address: string): Ask => ({
  address,
  accept: '*/*',
  condition: null,
  mayBePrivate: true,
  permit: null,
})
const at = (path: string, { port }: Origin = origin, host = HOST) =>
  `https://${host}:${port}${path}`
const failed = (code: FetchCode, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof FetchFailure)
  assert.equal(error.code, code)
  assert.match(error.message, words)
  return true
}

/** A server with a certificate, and the failure of asking it. */
async function refusal(certified: Certified, words: RegExp, doing: Doing = {}): Promise<void> {
  const server = await openOrigin(certified)
  open.push(server)
  server.answer('/', { body: 'secret' })
  const ports = [server.port]
  await assert.rejects(
    get(ask(at('/', server)), manner({ ports, ...doing })),
    failed('connect', words),
  )
  assert.equal(server.hits().length, 0, 'nothing may be asked of it')
  assert.ok(server.connections() > 0)
}

test('a good certificate is believed where its authority was given, and the host is named', async () => {
  origin.answer('/a', { body: 'Rain in Marn.' })
  const got = await get(ask(at('/a')), manner())
  assert.equal(Buffer.from(got.content).toString(), 'Rain in Marn.')
  assert.equal(got.answer.address, '127.0.0.1')
  const [hit] = origin.hits('/a')
  assert.deepEqual([hit!.named, hit!.headers.host], [HOST, `${HOST}:${origin.port}`])
})

test('an address without a name is held against the certificate, and names no host', async () => {
  origin.answer('/ip', { body: 'x' })
  const privateHosts = ['127.0.0.1']
  await get(ask(at('/ip', origin, '127.0.0.1')), manner({ privateHosts }))
  assert.equal(origin.hits('/ip')[0]!.named, null)
  const named = await openOrigin(authority.issue({ names: [HOST] }))
  open.push(named)
  await assert.rejects(
    get(ask(at('/', named, '127.0.0.1')), manner({ privateHosts, ports: [named.port] })),
    failed('connect', /another name than 127\.0\.0\.1/u),
  )
})

test('an authority that was not given is not trusted', async () => {
  const good = authority.issue({ names: [HOST] })
  const words =
    /^invented\.example:\d+ \(127\.0\.0\.1\): .*authority that is not trusted \(UNABLE_TO_/u
  await refusal(good, words, { authorities: [] })
  // Of the same name, with other keys.
  const other = openAuthority().cert
  await refusal(good, /not trusted|does not bear the signature/u, { authorities: [other] })
})

test('expired, early, self-signed certificates and those for another host are refused', async () => {
  const names = [HOST]
  await refusal(authority.issue({ names, years: [2001, 2002] }), /expired \(CERT_HAS_EXPIRED\)/u)
  await refusal(authority.issue({ names, years: [2140, 2149] }), /not valid yet/u)
  await refusal(selfSigned({ names }), /self-signed/u)
  const others = ['herald.example', 'sub.invented.example', '*.invented.example', '10.0.0.7']
  for (const other of others)
    await refusal(authority.issue({ names: [other] }), /another name than invented\.example/u)
})

test('what does not speak TLS is told of as such', async () => {
  await assert.rejects(
    get(ask(at('/', plain)), manner()),
    failed('connect', /does not answer in TLS; is it an http address\?/u),
  )
  const rude = await openRude((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
  open.push(rude)
  const address = `https://${HOST}:${rude.port}/`
  await assert.rejects(
    get(ask(address), manner({ ports: [rude.port] })),
    failed('connect', /does not answer in TLS|cut off/u),
  )
})

test('no private address is connected to over TLS either, not even for the handshake', async () => {
  const before = origin.connections()
  const places = [
    at('/', origin, 'rebind.example'),
    at('/', origin, '127.0.0.1'),
    at('/', origin, '[::ffff:127.0.0.1]'),
    at('/', origin, '2130706433'),
  ]
  for (const address of places)
    await assert.rejects(get(ask(address), manner()), failed('refused', /is not asked/u), address)
  assert.equal(origin.connections(), before)
})

test('redirects over TLS: each host with its own certificate, http only where that is allowed', async () => {
  origin.answer('/end', { body: 'x' })
  const to = (location: string) => origin.answer('/go', { status: 302, headers: { location } })
  to('/end')
  assert.equal((await get(ask(at('/go')), manner())).answer.url.href, at('/end'))
  // Another name of the same server, which its certificate does not hold.
  to(at('/end', origin, 'courier.example'))
  const privateHosts = [HOST, 'courier.example']
  await assert.rejects(
    get(ask(at('/go')), manner({ privateHosts })),
    failed('connect', /another name than courier\.example/u),
  )
  to(at('/end', origin, 'courier.example'))
  await assert.rejects(
    get(ask(at('/go')), manner()),
    failed('refused', /127\.0\.0\.1 is loopback/u),
  )
  const down = `http://${HOST}:${plain.port}/down`
  plain.answer('/down', { body: 'y' })
  to(down)
  const before = plain.connections()
  await assert.rejects(get(ask(at('/go')), manner()), failed('refused', /from https to http/u))
  assert.equal(plain.connections(), before)
  const got = await get(ask(at('/go')), manner({ downgrade: true }))
  assert.equal(got.answer.url.href, down)
  // Allowed to leave https, it is still no way to an address that is private.
  to(`http://rebind.example:${plain.port}/down`)
  await assert.rejects(
    get(ask(at('/go')), manner({ downgrade: true })),
    failed('refused', /127\.0\.0\.1 is loopback/u),
  )
  assert.equal(origin.hits('/end').length, 1)
})
