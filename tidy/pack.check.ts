// Packs the project as npm would, installs the tarball in another folder and runs it there: an
// installed Stemma has no TypeScript to strip and no source tree beside it. Slower than the unit
// tests, so it runs after them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'stemma-pack-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: readonly string[], cwd: string): string {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' })
  assert.equal(done.status, 0, `${command} ${args.join(' ')}\n${done.stdout}\n${done.stderr}`)
  return done.stdout
}

test('the packed tarball installs elsewhere and reads a report', () => {
  run('npm', ['pack', '--silent', '--pack-destination', folder], root)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  // The runtime is the one that runs this test; npm takes the dependencies from its cache where
  // it can.
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--omit=optional',
    '--prefer-offline',
    '--ignore-scripts',
  ]
  run('npm', ['install', '--silent', ...quiet, join(folder, tarball)], folder)
  writeFileSync(
    join(folder, 'note.txt'),
    'Ferry stopped\n\nThe ferry to Marn was stopped, the harbour master said.\n',
  )
  const installed = join(folder, 'node_modules', 'stemma', 'bin', 'stemma.js')
  const line = JSON.parse(run(process.execPath, [installed, 'annotate', 'note.txt'], folder))
  assert.equal(typeof line.id, 'string')
  writeFileSync(join(folder, 'far.txt'), 'Rain fell in Reykjavik on Monday.\n')
  const far = run(process.execPath, [installed, 'annotate', '--kinds', 'place', 'far.txt'], folder)
  const [place] = JSON.parse(far).annotations
  assert.equal(Math.round(place.lat), 64, 'the installed package finds its gazetteer')
  assert.match(run(process.execPath, [installed, 'note.txt'], folder), /1 report · 1 story/u)
  assert.ok(readdirSync(folder).includes('report.html'))
  const shipped = join(folder, 'node_modules', 'stemma')
  assert.ok(readdirSync(join(shipped, 'examples')).length > 0)
  assert.ok(readdirSync(join(shipped, 'web', 'dist')).includes('index.html'), 'the built page')
})
