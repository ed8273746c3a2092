// What stemma serve demands of a token before it listens.
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { UsageError } from '../command.ts'
import { tokenChoice } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-serve-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('an address beyond loopback wants a token', async () => {
  await assert.rejects(tokenChoice({ expose: '0.0.0.0' }), UsageError)
  assert.deepEqual(await tokenChoice({}), {})
})

test('a token file is made where there is none, for its owner alone, and read again', async () => {
  const file = join(folder, 'token')
  const { token } = await tokenChoice({ 'token-file': file, expose: '0.0.0.0' })
  assert.equal(readFileSync(file, 'utf8').trim(), token)
  assert.match(token!, /^[\w-]{43}$/u)
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(await tokenChoice({ 'token-file': file }), { token })
})

test('a token that others may read, or may guess, is refused', async () => {
  const file = join(folder, 'bad')
  writeFileSync(file, 'short\n', { mode: 0o600 })
  await assert.rejects(tokenChoice({ 'token-file': file }), /no token of 22 characters/u)
  writeFileSync(file, 'long enough, but with blanks in it\n')
  await assert.rejects(tokenChoice({ 'token-file': file }), UsageError)
  writeFileSync(file, `${'x'.repeat(40)}\n`)
  chmodSync(file, 0o644)
  if (process.platform !== 'win32')
    await assert.rejects(tokenChoice({ 'token-file': file }), /others may read/u)
})
