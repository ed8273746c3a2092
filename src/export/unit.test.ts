import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitWords } from './unit.ts'

test('units stand behind values as readers print them', () => {
  const cases: readonly (readonly [string, string | null, boolean])[] = [
    [' km', 'kilometre', false],
    [' %', 'percentage', false],
    [' mile', 'mile', true],
    [' miles', 'mile', false],
    [' feet', 'foot', false],
    [' dollars per week', 'dollar per week', false],
    [' miles per hour', 'mile per hour', false],
    [' japanese yen', 'japanese yen', false],
    ['', null, false],
  ]
  for (const [words, unit, one] of cases) assert.equal(unitWords(unit, one), words)
})
