// Names of files for a store: one for each file, and whether what they name is still there.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { filePlaces } from './file-place.ts'

test('a file has one name however its path is spelled, and is there while it is there', (t) => {
  const top = mkdtempSync(join(tmpdir(), 'stemma-place-'))
  t.after(() => rmSync(top, { recursive: true, force: true }))
  const desk = join(top, 'desk')
  mkdirSync(join(desk, 'in'), { recursive: true })
  symlinkSync(join(desk, 'in'), join(top, 'link'))
  for (const path of ['desk/in/a.txt', 'desk/pile.zip', 'beside.txt'])
    writeFileSync(join(top, path), 'Rain.')
  const { placeOf, isThere } = filePlaces(desk)
  const spelled = ['desk/in/a.txt', 'desk/../desk/in/./a.txt', 'link/a.txt']
  for (const path of spelled) assert.equal(placeOf(`${top}/${path}`), 'in/a.txt')
  assert.equal(placeOf(join(top, 'beside.txt')), '../beside.txt')
  assert.equal(placeOf(join(top, 'none', 'a.txt')), null)
  for (const place of ['in/a.txt', '../beside.txt', 'pile.zip/001.txt', 'pile.zip/../x'])
    assert.ok(isThere(place), place)
  // An entry may be named "../../beside.txt": its archive decides, not the file of that name.
  for (const place of ['in/b.txt', 'gone.zip/001.txt', 'gone.zip/../../beside.txt'])
    assert.ok(!isThere(place), place)
})
