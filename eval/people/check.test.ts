import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPeople, readList, REPORTS } from './check.ts'

const list = readList()

test('the list holds offsets and hashes, and no words of the reports', () => {
  for (const { id, mentions } of list.entities) {
    assert.match(id, /^[pbu]-\d+$/u)
    for (const [report, start, end] of mentions) {
      assert.ok(report in list.reports)
      assert.ok(Number.isInteger(start) && end > start)
    }
  }
})

const broken = checkPeople(list, REPORTS)

test(
  'who is one and who is not holds in the five reports',
  {
    skip: broken === null && 'skipped: the reports are not there',
  },
  () => assert.deepEqual(broken, []),
)
