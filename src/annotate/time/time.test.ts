import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Time } from '../../model/annotation.ts'
import type { Annotated } from '../../model/annotator.ts'
import type { Day } from '../../model/calendar.ts'
import { splitSentences } from '../../text/sentence.ts'
import { tokenize } from '../../text/token.ts'
import {
  knownFailures,
  nothingCases,
  timeCases,
  undatedCases,
  type TimeCase,
} from './time.cases.ts'
import { time } from './time.ts'

const PUBLISHED = '2031-03-12'

function timesOf(text: string, published: Day | null = PUBLISHED): Time[] {
  const sentences = splitSentences(text).map((one) => ({ kind: 'sentence' as const, ...one }))
  const report = { text, title: null, published, tokens: tokenize(text), repeats: [] }
  const layer = (() => sentences) as unknown as Annotated['layer']
  return time.annotate({ ...report, layer })
}

function found(marked: string, published: Day | null): unknown {
  const text = marked.replace('[[', '').replace(']]', '')
  return timesOf(text, published).map((one) => [one.value, text.slice(one.start, one.end)])
}

const wanted = ([value, marked]: TimeCase) => [[value, /\[\[(.*)\]\]/u.exec(marked)![1]]]

for (const one of timeCases)
  test(`time: ${one[1]}`, () => assert.deepEqual(found(one[1], PUBLISHED), wanted(one)))
for (const one of undatedCases)
  test(`time without a publication day: ${one[1]}`, () =>
    assert.deepEqual(found(one[1], null), wanted(one)))
for (const text of nothingCases)
  test(`no time: ${text}`, () => assert.deepEqual(found(text, PUBLISHED), []))
test('known failures still fail', () => {
  for (const one of knownFailures) assert.notDeepEqual(found(one[1], PUBLISHED), wanted(one))
})

const only = (text: string, published: Day | null = PUBLISHED) => {
  const [first, ...rest] = timesOf(text, published)
  assert.ok(first && rest.length === 0)
  return first
}

test('days covered have both ends, and modifiers narrow them', () => {
  const days = (text: string) => {
    const { from, to } = only(text)
    return [from, to]
  }
  assert.deepEqual(days('Orsk left last week.'), ['2031-03-03', '2031-03-09'])
  assert.deepEqual(days('Roads open by the end of the year.'), ['2031-11-01', '2031-12-31'])
  assert.deepEqual(days('It began in late February.'), ['2031-02-19', '2031-02-28'])
  assert.deepEqual(days('The first 12 days of February were cold.'), ['2031-02-01', '2031-02-12'])
  assert.deepEqual(days('It rained over the past three days.'), ['2031-03-09', '2031-03-12'])
  assert.deepEqual(days('The war lasted seven years.'), [null, null])
})

test('what the words state is kept apart from what it means', () => {
  assert.equal(only('He left on Friday.').stated, 'XXXX-WXX-5')
  assert.equal(only('He left last week.').stated, 'UNDEF-last-week')
  assert.equal(only('He left on Saturday last week.').stated, 'XXXX-WXX-6 UNDEF-last-week')
  assert.equal(only('The first 12 days of May were hot.').stated, 'XXXX-05-01/XXXX-05-12')
  assert.equal(only('He left two days ago.').stated, 'UNDEF-minus-2-day')
})

test('the anchor is the publication day, a mention, or nothing', () => {
  assert.equal(only('He left on Friday.').anchor, 'published')
  assert.equal(only('He left on 3 May 2030.').anchor, null)
  assert.equal(only('He left on Friday.', null).anchor, null)
  const text = 'Shelling began on 3 May 2030. Two days later the town fell.'
  const [, later] = timesOf(text, null)
  assert.equal(later?.value, '2030-05-05')
  assert.deepEqual(later?.anchor, { start: 18, end: 28 })
})

test('a dateline anchors what follows', () => {
  const [, friday] = timesOf('MARN, 12 March 2031 (NORDPRESS) - Troops left on Friday.', null)
  assert.equal(friday?.from, '2031-03-07')
})

test('the date of a picture anchors nothing', () => {
  const text =
    'A wall is pictured near Tarn, October 10, 2029.\nTwo days later the gate was closed.'
  const [, later] = timesOf(text, null)
  assert.equal(later?.from, null)
})

test('a million characters in one line take linear time', () => {
  for (const piece of [
    'last ',
    'one hundred ',
    '1 1/2 ',
    'the end of ',
    'May 3 ',
    '- ',
    'two days ',
  ])
    timesOf(piece.repeat(Math.ceil(300_000 / piece.length)))
})

test('any string: spans inside the text, sorted, disjoint; days in order', () => {
  const words = fc.constantFrom(
    ...'the of last next May March 3 31 29 2031 99999 first Friday days ago end a , . - / : 12.30 pm Feb. year two'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
  )
  const day = fc.constantFrom('2031-03-12', '0001-01-01', '9999-12-31', null)
  fc.assert(
    fc.property(text, day, (t, published) => {
      let at = 0
      for (const { start, end, from, to } of timesOf(t, published)) {
        assert.ok(start >= at && end > start && end <= t.length)
        assert.ok(from === null || to === null || from <= to)
        at = end
      }
    }),
    { seed: 31, numRuns: 1500 },
  )
})
