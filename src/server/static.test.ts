// The built page as a table: what is in the folder, nothing else, nothing of strange kinds.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bareAssets, readAssets } from './static.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-static-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a folder without a page is none', () => {
  assert.equal(readAssets(join(folder, 'nothing')), null)
  assert.equal(readAssets(folder), null)
})

test('files are keyed by their addresses; links and strange endings are left out', () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'app-3f2a.js'), 'void 0')
  writeFileSync(join(folder, 'notes.sh'), 'true')
  writeFileSync(join(folder, 'secret.txt'), 'words')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'assets', 'link.txt'))
  const assets = readAssets(folder)!
  assert.deepEqual([...assets.keys()].toSorted(), ['/', '/assets/app-3f2a.js', '/secret.txt'])
  assert.equal(assets.get('/assets/app-3f2a.js')!.type, 'text/javascript; charset=utf-8')
})

test('without a built page there is a way to the report', () => {
  const page = new TextDecoder().decode(bareAssets().get('/')!.bytes)
  assert.match(page, /npm run build:web/u)
  assert.ok(!/<script(?! type="module" src="\/bare\.js")/u.test(page), 'no script inside the page')
})
