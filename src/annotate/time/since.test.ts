// Dates that only begin a span, and dates that are the day itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Time } from '../../model/annotation.ts'
import { readMarks } from '../report.fixture.ts'
import { mentionOf } from './since.ts'

const cases: readonly (readonly [isOpen: boolean, string])[] = [
  [true, 'The firm has owned the mine since [[2011]].'],
  [true, 'Since [[2011]], the mine has been shut.'],
  [true, 'It has been shut since about [[2011]].'],
  [true, 'It has been shut since early [[2011]].'],
  [true, 'It has been shut since at least [[2011]].'],
  [true, 'It has been shut since the spring of [[2011]].'],
  [false, 'The mine shut in [[2011]].'],
  [false, 'It was shut, since sold, in [[2011]].'],
  [false, 'It has been shut since the dam was seized on [[May 2]].'],
  [false, '[[2011]] was dry.'],
  [false, 'Until [[2011]] it was open.'],
]

for (const [isOpen, marked] of cases)
  test(marked, () => {
    const { text, spans } = readMarks(marked)
    const time = { ...spans[0]!, from: '2011-01-01', to: '2011-12-31' } as Time
    assert.deepEqual(mentionOf(text, time), { ...time, to: isOpen ? null : '2011-12-31' })
  })
