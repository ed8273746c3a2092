// One watch at a time: a lock that was left behind is taken over, one that is held is not, whoever
// has the number of its process by now.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lockFolder } from './lock.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-lock-'))
after(() => rmSync(root, { recursive: true, force: true }))

const pathIn = (folder: string) => join(folder, '.stemma', 'watch.lock')

function left(words: string): string {
  const folder = mkdtempSync(join(root, 'desk-'))
  mkdirSync(join(folder, '.stemma'))
  writeFileSync(pathIn(folder), words)
  return folder
}

test('a folder is watched once at a time, also by one process', () => {
  const folder = mkdtempSync(join(root, 'desk-'))
  const unlock = lockFolder(folder)
  assert.throws(() => lockFolder(join(folder, '.')), /process \d+ watches for .* already/u)
  unlock()
  lockFolder(folder)()
  assert.ok(!existsSync(pathIn(folder)))
})

test('a lock of a process that is gone, that says nothing or had our number is taken over', () => {
  for (const words of [
    '',
    'no number',
    '{"pid":',
    '999999999',
    // In a container every watch is process 1.
    String(process.pid),
    JSON.stringify({ pid: process.pid, began: '1' }),
    ...(existsSync('/proc/1/stat') ? [JSON.stringify({ pid: process.ppid, began: '1' })] : []),
  ])
    lockFolder(left(words))()
})

test('a lock of a process that lives is kept, and the message names the file', () => {
  for (const words of [String(process.ppid), JSON.stringify({ pid: process.ppid, began: null })]) {
    const folder = left(words)
    assert.throws(
      () => lockFolder(folder),
      (error: Error) =>
        error.message.includes(`process ${process.ppid} watches`) &&
        error.message.includes(pathIn(folder)),
    )
  }
})
