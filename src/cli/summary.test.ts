import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { run } from './pile.cases.ts'

const desk = mkdtempSync(join(tmpdir(), 'stemma-summary-'))
after(() => rmSync(desk, { recursive: true, force: true }))

const record = (id: string, published: string, text: string) =>
  `${JSON.stringify({ id, published, outlet: `Outlet ${id}`, text })}\n`

test('a number that grows is told in order of days, whatever the ids', async () => {
  const path = join(desk, 'r.jsonl')
  writeFileSync(
    path,
    record('a9', '2031-03-03', 'The Ulva dam burst on Sunday. Nine people were killed in Keld.') +
      record(
        'a2',
        '2031-03-06',
        'The Ulva dam burst on Sunday. The number of people killed in Keld has risen to 31, up from 14.',
      ) +
      record(
        'a5',
        '2031-03-04',
        'The Ulva dam burst on Sunday. The number of people killed in Keld has risen to 14, up from nine.',
      ),
  )
  const { out } = await run(path, '--store', desk, '--out', join(desk, 'r.html'))
  assert.match(out, /UPDATE .*9 \(Outlet a9\) → 14 \(Outlet a5\) → 31 \(Outlet a2\)/u)
})
