// What `--as` says: a format, and for tables which column holds what.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatChoice } from './choices.ts'

test('a table of any kind takes a map of columns', () => {
  for (const table of ['csv', 'xlsx', 'ods'])
    assert.deepEqual(formatChoice({ as: `${table}:text=Body,title=3` }), {
      as: table,
      columns: { text: 'Body', title: '3' },
    })
  assert.deepEqual(formatChoice({ as: 'ods:sheet=April' }), {
    as: 'ods',
    columns: { sheet: 'April' },
  })
  assert.deepEqual(formatChoice({ as: 'odt' }), { as: 'odt' })
  assert.deepEqual(formatChoice({}), {})
})

test('what is no format or no column is wrong usage', () => {
  assert.throws(() => formatChoice({ as: 'xls' }), /none of txt, html/u)
  assert.throws(() => formatChoice({ as: 'odt:text=Body' }), /none of txt, html/u)
  assert.throws(() => formatChoice({ as: 'ods:words=Body' }), /wants text, html/u)
  assert.throws(() => formatChoice({ as: 'csv:sheet=April' }), /wants text, html/u)
  assert.throws(() => formatChoice({ as: 'xlsx:' }), /wants text, html/u)
})
