// What decisions of an analyst do to the list of changes: words brought back move no other claim,
// and what was rejected says by whom.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { run } from './pile.cases.ts'

const desk = mkdtempSync(join(tmpdir(), 'stemma-changes-'))
after(() => rmSync(desk, { recursive: true, force: true }))
const at = ['--store', desk]
const signed = ['--who', 'Dana Keld', '--reason', 'rang the council']
const page =
  '<!doctype html><html lang="en"><head><title>Ulva dam</title></head><body><aside>About 700 people fled Marn</aside><article><h1>Ulva dam</h1><p>At least 9 people were killed in Keld when the Ulva dam burst on Sunday, the council said.</p><p>Some 4,300 people have been evacuated to Marn, said Mira Tolan, its spokeswoman.</p></article></body></html>'
const path = join(desk, 'ulva.html')
const changed = async (...more: readonly string[]) =>
  (await run('changes', '--reader', 'dana', '--today', '2031-03-20', ...at, ...more)).out
const idOf = async (label: RegExp) =>
  (await run('explain', ...at)).out
    .split('\n')
    .find((one) => label.test(one))!
    .split(' ')[0]!

test('restored words are new, and nothing else of their report is', async () => {
  writeFileSync(path, page)
  await run(path, ...at, '--out', join(desk, 'r.html'))
  await changed('--seen')
  assert.match(await changed(), /nothing changed/u)
  const words = ['--set', 'About 700 people fled Marn']
  const done = await run('decide', 'restore', 'ulva', ...words, ...signed, ...at)
  assert.match(done.out, /restore by Dana Keld: applied/u)
  const told = await changed()
  assert.match(told, /^NEW .*700/mu)
  assert.doesNotMatch(told, /WITHDRAWN|4,300|killed/u)
})

test('a claim that was rejected says by whom and why', async () => {
  await changed('--seen')
  const id = await idOf(/claim figure: .*4,300/u)
  assert.equal((await run('decide', 'reject', id, ...signed, ...at)).code, 0)
  assert.match(
    await changed(),
    /^WITHDRAWN .*\(rejected by Dana Keld: rang the council; 1 report\)/mu,
  )
})

test('days are in words', async () => {
  const text = 'Halder must repair the Ulva dam by 10 March 2031, under the deal that it signed.'
  const record = { id: 'n9', published: '2031-03-05', outlet: 'Ostrel Post', text }
  writeFileSync(join(desk, 'n9.jsonl'), JSON.stringify(record))
  await run(join(desk, 'n9.jsonl'), ...at, '--out', join(desk, 'r.html'))
  const told = (await run('changes', '--since', '2031-03-06', '--today', '2031-03-20', ...at)).out
  assert.match(told, /^DEADLINE .*its day was 10 Mar 2031/mu)
})
