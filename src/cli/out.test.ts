// Where the page is written: a folder that is not there is made, and what stands in the way is
// named before any report is read.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { run } from './pile.cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-out-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (...names: readonly string[]) => join(folder, ...names)
writeFileSync(at('a.txt'), 'Flood in Marn. 300 people left the town, the guard said.')
mkdirSync(at('taken'))

const write = async (out: string) => {
  const { code, err } = await run(at('a.txt'), '--store', at('desk'), '--out', out)
  return { code, err }
}

test('a folder that is not there is made', async () => {
  assert.deepEqual(await write(at('new', 'deep', 'page.html')), { code: 0, err: '' })
  assert.ok(existsSync(at('new', 'deep', 'page.html')))
})

test('a folder in the place of the page, and a file in the place of a folder, are named', async () => {
  const folderThere = await write(at('taken'))
  assert.equal(folderThere.code, 2)
  assert.match(folderThere.err, /^stemma: --out .*taken: a folder, not a file/u)
  const fileThere = await write(at('a.txt', 'page.html'))
  assert.equal(fileThere.code, 1)
  assert.match(fileThere.err, /^stemma: --out: .*a\.txt\n$/u)
  assert.doesNotMatch(fileThere.err, /\.part/u)
})
