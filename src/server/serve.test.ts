import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageApp, servePage } from './serve.ts'

const app = pageApp('<!doctype html><title>x</title>', () => 4747)
const ask = (path: string, init: RequestInit = {}, host = '127.0.0.1:4747') =>
  app.request(path, { ...init, headers: { host, ...(init.headers as object) } })

test('the page is served with headers that keep it to itself', async () => {
  const answer = await ask('/')
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(answer.headers.get('access-control-allow-origin'), null)
})

test('another host name, another method and another path are refused', async () => {
  assert.equal((await ask('/', {}, 'evil.example')).status, 421)
  assert.equal((await ask('/', { method: 'POST' })).status, 405)
  assert.equal((await ask('/etc/passwd')).status, 404)
})

test('a real socket answers on loopback and closes', async () => {
  const served = await servePage({ page: 'ok', port: 0 })
  try {
    const answer = await fetch(served.address)
    assert.equal(await answer.text(), 'ok')
  } finally {
    await served.close()
  }
})
