// Which addresses may be connected to, however they are written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ADDRESSES, DISGUISES } from './address.cases.ts'
import { refusedAddress } from './address.ts'
import { vettedAddresses } from './dial.ts'
import { FetchFailure } from './failure.ts'
import { hostOf, NOTHING_MORE, targetOf } from './target.ts'

const signal = new AbortController().signal
const refused = (error: unknown) => error instanceof FetchFailure && error.code === 'refused'

test('only public unicast passes', () => {
  for (const [reason, address] of ADDRESSES) assert.equal(refusedAddress(address), reason, address)
})

test('no IPv4 address inside an IPv6 one passes', () => {
  fc.assert(
    fc.property(fc.ipV4(), (inner) => {
      for (const around of ['::', '::ffff:', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'])
        assert.notEqual(refusedAddress(`${around}${inner}`), null)
    }),
  )
})

test('nothing makes the rule throw', () => {
  fc.assert(fc.property(fc.string(), (words) => void refusedAddress(words)))
})

test('a host is refused however it is written, and nobody is asked for its name', async () => {
  const resolve = async () => assert.fail('asked for a name')
  for (const host of DISGUISES) {
    const url = targetOf(`http://${host}/`, null, NOTHING_MORE)
    await assert.rejects(
      vettedAddresses(url, { resolve, anyAddress: false, signal }),
      refused,
      host,
    )
  }
})

test('every answer of a name is held against the rule', async () => {
  const url = new URL('http://herald.example/')
  const answers = async (...found: string[]) =>
    vettedAddresses(url, { resolve: async () => found, anyAddress: false, signal })
  assert.deepEqual(await answers('8.8.8.8', '2606:4700::1111'), ['8.8.8.8', '2606:4700::1111'])
  await assert.rejects(answers('8.8.8.8', '10.0.0.7'), refused)
  await assert.rejects(answers('::ffff:8.8.8.8'), refused)
  await assert.rejects(answers('not an address'), refused)
  await assert.rejects(answers(), /has no address/u)
})

test('addresses that are asked: http, https, their own ports, no user name', () => {
  const target = (stated: string, ports: number[] = []) =>
    targetOf(stated, new URL('https://herald.example/a/b'), {
      ...NOTHING_MORE,
      ports: new Set(ports),
    }).href
  assert.equal(target('/flood?x=1#top'), 'https://herald.example/flood?x=1')
  assert.equal(target('../c'), 'https://herald.example/c')
  assert.equal(target('//courier.example'), 'https://courier.example/')
  assert.equal(target('http://herald.example:8080/', [8080]), 'http://herald.example:8080/')
  for (const wrong of [
    'file:///etc/passwd',
    'ftp://herald.example/',
    'gopher://herald.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@herald.example/',
    'https://user@herald.example/',
    'http://herald.example:22/',
    'https://herald.example:6379/',
    'https://herald.onion/',
    'http://',
    `https://herald.example/${'a'.repeat(3000)}`,
  ])
    assert.throws(() => target(wrong), refused, wrong)
})

test('a password is never told', () => {
  assert.throws(
    () => targetOf('https://desk:secret@herald.example/', null, NOTHING_MORE),
    (error: Error) => !error.message.includes('secret'),
  )
})

test('hosts as a user names them', () => {
  assert.equal(hostOf('LOCALHOST'), 'localhost')
  assert.equal(hostOf('127.1'), '127.0.0.1')
  assert.equal(hostOf('::1'), '[::1]')
  for (const wrong of ['', 'a b', 'herald.example/x', 'a@b', 'herald.example:8080'])
    assert.equal(hostOf(wrong), null, wrong)
})
