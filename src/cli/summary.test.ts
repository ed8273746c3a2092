import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test('what is due is told with what reports say became of it, both ways', async () => {
  const deal = 'Dorn and Venn signed an agreement on the Ulva tower in Keld after long talks.'
  const path = join(desk, 'due.jsonl')
  const due =
    'Under it Dorn must clear the upper tower by 9 March 2031. Venn must pay by 10 March 2031.'
  const said =
    'Dorn has not cleared the upper tower, said Mira Tolan. Dorn said it had cleared the tower.'
  writeFileSync(
    path,
    record('b1', '2031-03-03', `${deal} ${due}`) + record('b2', '2031-03-10', `${deal} ${said}`),
  )
  const at = ['--store', join(desk, 'due')]
  const { out } = await run(path, ...at, '--out', join(desk, 'due.html'))
  assert.match(out, /DUE .*reported as not done: Outlet b2; reported as done: Outlet b2/u)
  const told = await run('explain', ...at, 'agreement/1')
  assert.match(told.out, /reported as not done by Mira Tolan \(Outlet b2\)/u)
  assert.match(readFileSync(join(desk, 'due.html'), 'utf8'), /reported as done by /u)
})

test('what became of all that was met is told, where not all of it is new', async () => {
  const path = join(desk, 'met.jsonl')
  const rain = 'Rain fell in Keld for a week, the guard said.'
  const lines = [record('c1', '2031-03-03', rain), record('c1', '2031-03-03', rain), '{}\n']
  writeFileSync(path, lines.join(''))
  const at = ['--store', join(desk, 'met'), '--out', join(desk, 'met.html')]
  const first = await run(path, ...at)
  const told = '1 known already or the same as another, 1 without a report (told above)'
  assert.ok(first.out.includes(`  3 met: 1 new, ${told}\n`), first.out)
  writeFileSync(path, lines[0]!)
  assert.doesNotMatch((await run(path, ...at)).out, / met: /u)
})
