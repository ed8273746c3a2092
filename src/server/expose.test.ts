// A server that is told to answer beyond 127.0.0.1 wants a token, prints none and checks names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk } from '../engine/desk.ts'
import { serveDesk } from './serve.ts'

/** Another address of loopback stands for one of the machine; only Linux has it from the start. */
const ADDRESS = '127.0.0.2'
const skip = process.platform === 'linux' ? false : 'only Linux has a second loopback address'
const TOKEN = 'a-token-of-a-file-that-is-long-enough'

const empty: Partial<Desk> = { shelf: () => [], listen: () => () => undefined }
const options = {
  desk: empty as Desk, // No route that is asked here needs more of it.
  web: null,
  version: '0',
  reader: 'desk',
  unmasked: false,
  withTexts: false,
  port: 0,
}

test('no address beyond loopback without a token', async () => {
  await assert.rejects(serveDesk({ ...options, expose: ADDRESS }), RangeError)
})

test('an exposed server prints no token and answers to its names alone', { skip }, async () => {
  const hosts = ['stemma.example']
  const served = await serveDesk({ ...options, expose: ADDRESS, token: TOKEN, hosts })
  try {
    assert.equal(served.link, served.address)
    assert.ok(served.address.startsWith(`http://${ADDRESS}:`))
    const headers = { authorization: `Bearer ${TOKEN}` }
    const about = await fetch(`${served.address}api/about`, { headers })
    assert.equal(((await about.json()) as { exposed: boolean }).exposed, true)
    assert.equal((await fetch(`${served.address}api/about`)).status, 401)
    const login = await fetch(`${served.address}api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: TOKEN }),
    })
    assert.match(login.headers.get('set-cookie')!, /HttpOnly; SameSite=Strict/u)
  } finally {
    await served.close()
  }
})
