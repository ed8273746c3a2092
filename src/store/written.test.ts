// Paths of written files: each once, also where a store holds one twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryStore } from './memory.ts'
import { noteCopy, noteWritten, writtenIn } from './written.ts'

test('a path is remembered once, and others after a store that holds one twice', async () => {
  const store = memoryStore()
  await noteWritten(store, ['/desk/a.html', '/desk/a.html'])
  assert.deepEqual(await store.log('written'), ['"/desk/a.html"'])
  await store.append('written', 1, ['"/desk/a.html"'])
  await noteWritten(store, ['/desk/b.html', '/desk/a.html'])
  await noteCopy(store, { kind: 'bytes', path: '/desk/c.pdf', hash: 'c0ffee' })
  assert.deepEqual(
    writtenIn(await store.log('written')).map(({ kind, path }) => `${kind} ${path}`),
    ['told /desk/a.html', 'told /desk/a.html', 'told /desk/b.html', 'bytes /desk/c.pdf'],
  )
})
