// The history of a story: a day for each day of reports, told from reports alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryStore } from '../store/memory.ts'
import { changesByDay } from './changes-days.ts'
import { cleanDocument } from '../clean/index.ts'
import { BLANK } from '../read/text.ts'
import { runPile } from './run.ts'

const report = (id: string, published: string | null, source: string) => ({
  document: cleanDocument({ ...BLANK, id, path: null, source, published, notices: [] }),
})

const REPORTS = [
  report('a', '2031-03-03', 'Flood in Keld\n\nAt least 9 people were killed in the flood in Keld.'),
  report('b', '2031-03-05', 'Keld flood\n\nThe flood in Keld killed 14 people, officials said.'),
  report('c', '2031-03-05', 'More rain\n\nThe flood in Keld killed 14 people. Keld is in Ostrel.'),
]

async function historyOf(arrivals: readonly (typeof REPORTS)[number][]) {
  const store = memoryStore()
  async function* given() {
    yield* arrivals
  }
  const { stories } = await runPile(store, given(), { scope: 'all' })
  return (await Promise.all(stories.map((story) => changesByDay(store, story, {})))).flat()
}

test('each day brings what its reports said, whatever the order of input', async () => {
  const told = await historyOf(REPORTS)
  assert.deepEqual([...new Set(told.map(({ day }) => day))], ['2031-03-03', '2031-03-05'])
  const [first, ...later] = told
  assert.ok(first!.changes.every(({ kind }) => kind === 'new'))
  assert.ok(first!.changes.length > 0)
  assert.ok(later.flatMap(({ changes }) => changes).some(({ kind }) => kind === 'raised'))
  assert.deepEqual(await historyOf(REPORTS.toReversed()), told)
})

test('a story without any day has no history', async () => {
  assert.deepEqual(await historyOf([report('x', null, 'Rain fell in Keld.')]), [])
})
