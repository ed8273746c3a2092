import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelReports, withLabels } from './label.ts'

const report = (id: string, path: string | null, outlet: string | null = null) => ({
  id,
  path,
  outlet,
})

test('a report is called by its outlet, its file or its id, and no two alike', () => {
  const labels = labelReports([
    report('a', 'pile/000.txt'),
    report('b', 'pile/10-ostrel-herald-second-round-of-talks.html'),
    report('n1', 'pile/feed.jsonl'),
    report('c', 'x.txt', 'Marn Courier'),
    report('d', 'y.txt', 'Marn Courier'),
    report('e', null),
  ])
  assert.deepEqual(
    [...labels.values()],
    ['000', '10-ostrel-herald-second', 'n1', 'Marn Courier', 'Marn Courier 2', 'e'],
  )
})

test('an id inside another id is not mistaken for it', () => {
  const labels = new Map([
    ['wire-0508-mill', 'Wire'],
    ['wire-0508-mill-2', 'Wire 2'],
  ])
  assert.equal(withLabels('wire-0508-mill-2 after wire-0508-mill', labels), 'Wire 2 after Wire')
})
