// A user's gazetteer on the command line, each run in a process of its own: the places that a user
// brings stay with the process.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/stemma.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stemma-gazetteer-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function annotate(gazetteer: string | Uint8Array) {
  writeFileSync(join(folder, 'a.txt'), 'Floods reached the town of Unvarnik on Monday.\n')
  writeFileSync(join(folder, 'own.csv'), gazetteer)
  const args = ['annotate', '--kinds', 'place', '--gazetteer', 'own.csv', 'a.txt']
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' })
}

test("a place of the user's gazetteer has its point", () => {
  const done = annotate('name,lat,lon\nUnvarnik,40.5,71.25\n')
  assert.equal(done.status, 0, done.stderr)
  const [place] = JSON.parse(done.stdout).annotations
  assert.deepEqual([place.name, place.lat, place.lon], ['Unvarnik', 40.5, 71.25])
})

test('a fault is named by file and line, and nothing is read', () => {
  const done = annotate('name,lat,lon\nUnvarnik,40.5,71.25\nPell,91,0\n')
  assert.equal(done.status, 2)
  assert.equal(done.stdout, '')
  assert.match(done.stderr, /own\.csv:3: latitude is no number from -90 to 90: "91"/u)
})

test('a file of other bytes is refused', () => {
  const done = annotate(new Uint8Array([0xff, 0xfe, 0x80]))
  assert.equal(done.status, 2)
  assert.match(done.stderr, /own\.csv is no UTF-8 text/u)
})
