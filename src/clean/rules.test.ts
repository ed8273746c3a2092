// Every cleaning rule on its cases, and the laws that hold for each: total, lawful edits, twice is
// once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, checkEdits, type Edit } from '../text/edits.ts'
import * as entity from './entity.cases.ts'
import { repairEntities } from './entity.ts'
import * as furniture from './furniture.cases.ts'
import { removeFurniture } from './furniture.ts'
import * as language from './language.cases.ts'
import { identifyLanguage } from './language.ts'
import * as mojibake from './mojibake.cases.ts'
import { repairMojibake } from './mojibake.ts'
import * as whitespace from './whitespace.cases.ts'
import { tidyWhitespace } from './whitespace.ts'

type Rule = (text: string) => Edit[]
type Cases = readonly (readonly [string | null, string])[]

const rules: readonly (readonly [string, Rule, { cases: Cases; knownFailures?: Cases }])[] = [
  ['entity', repairEntities, entity],
  ['mojibake', repairMojibake, mojibake],
  ['whitespace', tidyWhitespace, whitespace],
  ['furniture', removeFurniture, furniture],
]

for (const [name, rule, { cases, knownFailures = [] }] of rules) {
  test(`${name}: each case becomes what it says`, () => {
    for (const [expected, text] of cases) {
      const edits = rule(text)
      checkEdits(text, edits)
      assert.equal(applyEdits(text, edits), expected ?? text, JSON.stringify(text))
      if (expected === null) assert.deepEqual(edits, [], JSON.stringify(text))
      for (const edit of edits) assert.equal(edit.rule, name)
    }
  })

  test(`${name}: known failures still fail`, () => {
    for (const [expected, text] of knownFailures)
      assert.notEqual(applyEdits(text, rule(text)), expected, `now right, move up: ${text}`)
  })

  test(`${name}: never throws, and its edits are lawful`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        checkEdits(text, rule(text))
      }),
      { numRuns: 2000 },
    )
  })

  test(`${name}: a million characters in one line take no more than a moment`, () => {
    for (const unit of [
      'a',
      '& ',
      '&amp;',
      '&#',
      ' ',
      '\u200b',
      'â€',
      'Ã',
      'read more ',
      '.',
      'More\n',
      '\n',
    ])
      checkEdits('', rule(unit.repeat(Math.ceil(200_000 / unit.length))).slice(0, 0))
  })
}

test('language: each case is named, or left open', () => {
  for (const [expected, text] of language.cases)
    assert.equal(identifyLanguage(text), expected, text)
})
