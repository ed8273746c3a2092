// How the server stands: what a page of somebody else, another user of the machine, a slow or a
// greedy client may not do.
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { TOKEN, serving } from './served.cases.ts'

const REQUEST_MS = 400
const lines: object[] = []
const server = await serving({ requestMs: REQUEST_MS, onRequest: (line) => void lines.push(line) })
after(() => server.end())
const port = Number(new URL(server.address).port)
const story = server.desk.shelf()[0]!.id
const decision = { what: 'accept', ids: ['x'], by: 'a', reason: 'b' }

interface Raw {
  readonly method?: string
  readonly path?: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
}

/** Asks with exactly these headers, which fetch would not send. */
function raw({ method = 'GET', path = '/api/stories', headers = {}, body }: Raw) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk) => (text += chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: text }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    },
  )
}

const bearer = { authorization: `Bearer ${TOKEN}` }
const json = { 'content-type': 'application/json' }

/** Opens a session with the launch token of the newest link; its cookie. */
async function cookie(): Promise<string> {
  const link = server.links.at(-1) ?? server.link
  const token = new URL(link).hash.slice('#token='.length)
  const answer = await raw({
    method: 'POST',
    path: '/api/session',
    headers: json,
    body: JSON.stringify({ token }),
  })
  assert.equal(answer.status, 204, answer.body)
  return String(answer.headers['set-cookie'])
}

test('a launch token is good once; its cookie is kept from scripts and other sites', async () => {
  const set = await cookie()
  assert.match(set, /^stemma_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/u)
  const session = set.split(';')[0]!
  assert.equal((await raw({ headers: { cookie: session } })).status, 200)
  const token = new URL(server.link).hash.slice('#token='.length)
  const again = await server.post('/api/session', { token })
  assert.equal(again.status, 401)
  assert.equal(server.links.length, 1, 'a new link is told')
  assert.notEqual(server.links[0], server.link)
  const other = `${session.slice(0, -1)}${session.endsWith('A') ? 'B' : 'A'}`
  assert.equal((await raw({ headers: { cookie: other } })).status, 401)
})

test('without a session there is the shell and nothing else', async () => {
  assert.equal((await raw({ path: '/' })).status, 200)
  assert.equal((await raw({ path: `/s/${story}/quotes` })).status, 200)
  const held = ['/api/stories', '/api/about', '/api/events', '/api/openapi.json', '/report', '/api']
  for (const path of held) assert.equal((await raw({ path })).status, 401, path)
  const dressed = ['/%61pi/stories', '/API/stories', '/api//stories', '//api/stories', '/api/']
  for (const path of [...dressed, '/%72eport', '/report/', '/REPORT', '/api/stories/', '/./report'])
    assert.ok([401, 404].includes((await raw({ path })).status), path)
  const wrong = { authorization: `Bearer ${TOKEN}x` }
  assert.equal((await raw({ headers: wrong })).status, 401)
  const launch = { authorization: `Bearer ${server.link.split('token=')[1]}` }
  assert.equal((await raw({ headers: launch })).status, 401, 'a launch token is no bearer token')
})

test('a page that rebinds its name to this machine is refused', async () => {
  for (const host of ['evil.test', `evil.test:${port}`, `127.0.0.1:${port + 1}`, '127.0.0.1'])
    for (const path of ['/', '/api/stories', '/report'])
      assert.equal((await raw({ path, headers: { ...bearer, host } })).status, 421, host + path)
  for (const host of ['Host: \r\n', 'Host: evil.test\r\n']) {
    const { said } = await slow(`GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)
    assert.match(said, /^HTTP\/1\.1 4\d\d/u, host)
  }
  for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
    assert.equal((await raw({ headers: { ...bearer, host } })).status, 200, host)
})

test('a form or a script of another page changes nothing', async () => {
  const session = (await fresh()).split(';')[0]!
  const before = (await server.desk.store.log('decision')).length
  const body = JSON.stringify(decision)
  const tries: readonly (readonly [headers: { [name: string]: string }, status: number])[] = [
    [{ ...json, origin: 'http://evil.test' }, 403],
    [{ ...json, origin: 'null' }, 403],
    [{ ...json, origin: `http://127.0.0.1:${port + 1}` }, 403],
    [{ ...json, 'sec-fetch-site': 'cross-site' }, 403],
    [{ ...json, 'sec-fetch-site': 'same-site' }, 403],
    [{ ...json, 'sec-fetch-site': 'none' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 415],
    [{}, 415],
  ]
  for (const path of ['/api/decisions', `/api/stories/${story}/look`, '/api/decisions/x/undo'])
    for (const [headers, status] of tries) {
      const asked = { method: 'POST', path, headers: { cookie: session, ...headers }, body }
      assert.equal((await raw(asked)).status, status, `${path} ${JSON.stringify(headers)}`)
    }
  assert.equal((await server.desk.store.log('decision')).length, before)
  assert.equal((await server.desk.store.log('look')).length, 0)
})

/** A session made by the token of the file, as often as one likes. */
async function fresh(): Promise<string> {
  const answer = await server.post('/api/session', { token: TOKEN })
  return answer.headers.get('set-cookie')!
}

test('another page reads nothing, and no answer invites it to', async () => {
  const sites = ['cross-site', 'same-site']
  for (const path of ['/api/stories', `/api/stories/${story}/screen`, '/report', '/api/events'])
    for (const site of sites) {
      const headers = { ...bearer, 'sec-fetch-site': site }
      assert.equal((await raw({ path, headers })).status, 403, path)
    }
  const origin = { ...bearer, origin: 'http://evil.test' }
  assert.equal((await raw({ headers: origin })).status, 403)
  const preflight = { ...origin, 'access-control-request-method': 'POST' }
  assert.equal((await raw({ method: 'OPTIONS', headers: preflight })).status, 405)
  for (const path of ['/', '/api/stories', '/api/none', '/report', '/bare.js', '/none']) {
    const { headers } = await raw({ path, headers: bearer })
    assert.equal(headers['access-control-allow-origin'], undefined)
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin', path)
    assert.match(
      String(headers['content-security-policy'] ?? "frame-ancestors 'none'"),
      /frame-anc/u,
    )
  }
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  assert.equal((await raw({ path: '/', headers: link })).status, 200, 'a link in a mail opens')
})

test('the shell takes scripts from here alone', async () => {
  const policy = String((await raw({ path: '/' })).headers['content-security-policy'])
  for (const rule of ["default-src 'none'", "script-src 'self'", "trusted-types 'none'"])
    assert.ok(policy.includes(rule), rule)
  assert.ok(!/unsafe|\*|https?:/u.test(policy))
})

test('methods that nothing takes are refused, and reading changes nothing', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])
    assert.equal((await raw({ method, headers: bearer })).status, 405, method)
  for (const path of ['/', '/report', '/s/x'])
    assert.equal((await raw({ method: 'POST', path, headers: bearer })).status, 405, path)
  const override = { ...bearer, 'x-http-method-override': 'POST' }
  assert.equal((await raw({ path: '/api/session', headers: override })).status, 404)
  const posts = [
    '/api/session',
    '/api/reports',
    '/api/decisions/x/undo',
    `/api/stories/${story}/look`,
  ]
  for (const path of posts)
    assert.equal((await raw({ path, headers: bearer })).status, 404, `GET ${path}`)
  const { status, body } = await raw({ method: 'HEAD', headers: bearer })
  assert.deepEqual([status, body], [200, ''])
})

test('no path of a request reaches the disk', async () => {
  const paths = [
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/....//....//etc/passwd',
    '/etc/passwd%00.html',
    '//etc/passwd',
    '/\\..\\..\\package.json',
    '/.stemma/store.sqlite',
    '/%',
  ]
  for (const path of paths) {
    const { status, body } = await raw({ path, headers: bearer })
    assert.ok([404, 400].includes(status), `${path}: ${status}`)
    assert.ok(!/root:|"dependencies"|SQLite/u.test(body), path)
  }
})

test('what is too large is refused before it is held', async () => {
  const body = JSON.stringify({ ...decision, reason: 'x'.repeat(1_100_000) })
  const headers = { ...bearer, ...json }
  const said = await raw({ method: 'POST', path: '/api/decisions', headers, body })
  assert.equal(said.status, 413)
  assert.match(String(said.headers['content-type']), /problem\+json/u)
  const chunked = { ...headers, 'transfer-encoding': 'chunked' }
  const streamed = await raw({ method: 'POST', path: '/api/decisions', headers: chunked, body })
  assert.equal(streamed.status, 413)
  const header = { ...bearer, 'x-long': 'y'.repeat(20_000) }
  assert.equal((await raw({ headers: header })).status, 431)
  const query = `/api/search?q=${'z'.repeat(500)}`
  assert.equal((await raw({ path: query, headers: bearer })).status, 400)
  const odd = { ...headers, 'content-length': '9999999999' }
  const lied = await raw({ method: 'POST', path: '/api/reports', headers: odd, body: '{' }).catch(
    () => ({ status: 413 }),
  )
  assert.equal(lied.status, 413)
})

/** Sends a beginning and never the rest; the answer, and after how many milliseconds it ended. */
function slow(beginning: string): Promise<{ readonly said: string; readonly ms: number }> {
  return new Promise((resolve) => {
    const started = performance.now()
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning))
    socket.on('data', (chunk) => (said += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ said, ms: performance.now() - started }))
  })
}

test('who sends slowly is let go', async () => {
  const host = `Host: 127.0.0.1:${port}\r\n`
  const head = `POST /api/decisions HTTP/1.1\r\n${host}Authorization: Bearer ${TOKEN}\r\n`
  const body = `${head}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"what"`
  for (const beginning of [body, head, 'GET / HT']) {
    const { said, ms } = await slow(beginning)
    assert.match(said, /^(?:HTTP\/1\.1 4|$)/u)
    assert.ok(ms < REQUEST_MS * 20, `${Math.round(ms)} ms`)
  }
  assert.equal((await raw({ headers: bearer })).status, 200)
})

test('the log has a line for each request, with no query, body or token', async () => {
  await raw({ path: '/api/search?q=secret-words', headers: bearer })
  const text = JSON.stringify(lines)
  assert.ok(lines.length > 50)
  assert.ok(!text.includes('secret-words') && !text.includes(TOKEN))
  assert.match(text, /"path":"\/api\/search","status":200/u)
})

test('who asks too often waits; tokens cannot be guessed by trying', async () => {
  const tries: number[] = []
  for (let i = 0; i < 30; i++)
    tries.push((await server.post('/api/session', { token: `guess-${i}` })).status)
  assert.equal(tries.at(-1), 429)
  let waited: unknown
  for (let round = 0; round < 20 && waited === undefined; round++) {
    const many = await Promise.all(Array.from({ length: 100 }, () => raw({ path: '/' })))
    waited = many.find(({ status }) => status === 429)?.headers['retry-after']
  }
  assert.equal(waited, '1')
})
