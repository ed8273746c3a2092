// Stretches before a verb of speech: whether the [[marked]] one can be a speaker of what is said
// and not only supposed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstAtOrAfter } from '../../text/span.ts'
import { tokenize } from '../../text/token.ts'
import { readMarks } from '../report.fixture.ts'
import { canSpeak, isSupposed } from './speaking.ts'

const cases: readonly (readonly [boolean, string])[] = [
  [true, '[[The port authority]] said it was open.'],
  [true, '[[Both sides]] agreed to a truce.'],
  [true, '[[Workers near the gate]] said it was open.'],
  [true, 'On Friday [[the ministry of water]] warned them.'],
  [true, 'They left after [[both sides]] agreed.'],
  [true, '[[Aldo Venn]] promised it.'],
  [true, 'It is open, [[officials in Marn]] said.'],
  [true, 'He wept when [[the judge]] said no.'],
  [true, '[[Ilse Tarn of Keld]] denied it.'],
  [true, 'A survey by [[the union]] showed it.'],
  [false, 'They would be let [[onto the site if both sides]] agree.'],
  [false, 'They would be let onto the site if [[both sides]] agree.'],
  [false, 'They would be let in if the [[company]] agrees.'],
  [false, '[[Into the mine]] said nobody.'],
  [false, 'It stays shut unless [[the army]] says so.'],
  [false, 'They asked whether [[the army]] agreed.'],
]

for (const [expected, marked] of cases)
  test(marked, () => {
    const { text, spans } = readMarks(marked)
    const tokens = tokenize(text)
    const from = firstAtOrAfter(tokens, spans[0]!.start)
    const to = firstAtOrAfter(tokens, spans[0]!.end)
    assert.equal(canSpeak(tokens, { from, to }) && !isSupposed(tokens, from), expected)
  })
