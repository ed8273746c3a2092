import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelReports, spellsName, withLabels } from './label.ts'

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

test('a name that would move the cursor of a terminal is printed without', () => {
  const labels = labelReports([
    report('a', 'pile/bell\u0007\u001b[31mred.txt'),
    report('b', 'pile/two\nlines.txt'),
    report('c', 'pile/\u202e\n.txt'),
    report('d', null, 'Herald\u2066 of Marn'),
  ])
  assert.deepEqual([...labels.values()], ['bell [31mred', 'two lines', 'c', 'Herald of Marn'])
})

test('an id inside another id is not mistaken for it', () => {
  const labels = new Map([
    ['wire-0508-mill', 'Wire'],
    ['wire-0508-mill-2', 'Wire 2'],
  ])
  assert.equal(withLabels('wire-0508-mill-2 after wire-0508-mill', labels), 'Wire 2 after Wire')
})

test('a file spells a name by its folded letters, apart or run together', () => {
  const names = ['Tomás Riel', 'Tomás', 'Riel']
  for (const stem of ['tomas-riel-interview', 'Riel_2', 'TomasRiel', 'talk with tomás'])
    assert.ok(spellsName(stem, names), stem)
  for (const stem of ['gabriel-bridge', 'tomasian', '000', ''])
    assert.ok(!spellsName(stem, names), stem)
  assert.ok(!spellsName('', ['李', '—']))
})

test('a report is called as it is told to be', () => {
  const reports = [report('a', 'x/tomas-riel.txt'), report('b', 'x/flood.txt')]
  const labels = labelReports(reports, new Map([['a', 'report 1']]))
  assert.deepEqual([...labels.values()], ['report 1', 'flood'])
})
