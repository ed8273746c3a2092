import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../index.ts'
import { independentIn, toldPile, toldReport, type FigureCase } from '../pile.cases.ts'

const of = (term: FigureCase['term'], min: number, more: FigureCase = {}): FigureCase => ({
  min,
  max: min,
  place: 'Pell',
  ...more,
  ...(term === undefined ? {} : { term }),
})

/** Findings of reports, each a sentence with its figures; published two days apart in turn. */
function findingsOf(told: readonly (readonly [string, Record<string, FigureCase>])[]) {
  const pile = toldPile(
    told.map(([text, figures], i) =>
      toldReport(String.fromCharCode(97 + i), text, {
        figures,
        places: ['Pell', 'Tarn'].filter((place) => text.includes(place)),
        published: `2031-03-0${2 + 2 * i}T08:00:00Z`,
      }),
    ),
  )
  return reconcile(pile, { independentReports: independentIn(pile) }).findings
}
const kindsOf = (told: Parameters<typeof findingsOf>[0]) => findingsOf(told).map(({ kind }) => kind)

test('a number that opens with "with" is told, not recalled', () => {
  const kinds = kindsOf([
    ['Some 900 people are displaced in Pell.', { '900 people': of('displaced', 900) }],
    [
      'With 1,400 people displaced in Pell, schools are full.',
      { '1,400 people': of('displaced', 1400) },
    ],
  ])
  assert.deepEqual(kinds, ['update'])
})

test('a toll is one count whatever day it was told on', () => {
  const kinds = kindsOf([
    [
      'On Saturday 12 people died in a flood in Pell.',
      { '12 people': of('killed', 12, { time: ['Saturday', '2031-03-01', '2031-03-01'] }) },
    ],
    [
      'The death toll from the flood in Pell rose to 19 on Tuesday.',
      { '19': of('killed', 19, { time: ['Tuesday', '2031-03-04', '2031-03-04'] }) },
    ],
    [
      'The flood in Pell killed 27 people, up from 12, it was said on Thursday.',
      { '27 people': of('killed', 27, { time: ['Thursday', '2031-03-06', '2031-03-06'] }) },
    ],
  ])
  assert.deepEqual(kinds, ['update'])
})

test('deaths of two days that nobody adds up are two counts', () => {
  const kinds = kindsOf([
    [
      'On Saturday 12 people died in a flood in Pell.',
      { '12 people': of('killed', 12, { time: ['Saturday', '2031-03-01', '2031-03-01'] }) },
    ],
    [
      'On Tuesday 19 people died in a fire in Pell.',
      { '19 people': of('killed', 19, { time: ['Tuesday', '2031-03-04', '2031-03-04'] }) },
    ],
  ])
  assert.ok(!kinds.includes('update'))
})

test('a number of a headline has the place that the first sentences give it', () => {
  const kinds = kindsOf([
    [
      'Flood kills 12 in Tarn. Some 12 people died in Pell.',
      { '12': of('killed', 12, { place: 'Tarn' }), '12 people': of('killed', 12) },
    ],
    ['The death toll in Pell rose to 19.', { '19': of('killed', 19) }],
  ])
  assert.deepEqual(kinds, ['update'])
})

test('a number that the new one is compared with is recalled', () => {
  const kinds = kindsOf([
    ['Some 900 people are displaced in Pell.', { '900 people': of('displaced', 900) }],
    [
      'Some 1,400 people are displaced in Pell, compared with 850 earlier.',
      { '1,400 people': of('displaced', 1400), '850': of('displaced', 850) },
    ],
  ])
  assert.deepEqual(kinds, ['update'])
})

test('what is now known of one attack is no count of an attack years ago', () => {
  const kinds = kindsOf([
    [
      'In 2024, 93 people were killed in an attack on Pell.',
      { '93 people': of('killed', 93, { time: ['2024', '2024-01-01', '2024-12-31'] }) },
    ],
    [
      'In Pell 150 people are now known to be dead after an attack.',
      { '150 people': of('killed', 150, { time: ['now', null, null] }) },
    ],
  ])
  assert.deepEqual(kinds, [])
})

test('earlier reports are no second source of a number that is recalled', () => {
  const kinds = kindsOf([
    ['The blast killed 22 people in Pell.', { '22 people': of('killed', 22) }],
    [
      'Earlier reports spoke of 22 dead; the army now counts 30 people killed in Pell.',
      {
        '22 dead': of('killed', 22, { speaker: 'Earlier reports' }),
        '30 people': of('killed', 30, { speaker: 'army' }),
      },
    ],
  ])
  assert.deepEqual(kinds, ['update'])
})

test('a word that only says how sure a count is does not narrow it', () => {
  const kinds = kindsOf([
    ['The blast killed 22 people in Pell.', { '22 people': of('killed', 22, { what: 'people' }) }],
    [
      'The blast in Pell has now caused 30 confirmed deaths.',
      { '30 confirmed deaths': of('killed', 30, { what: 'confirmed deaths' }) },
    ],
  ])
  assert.deepEqual(kinds, ['update'])
})

test('refugees of two countries are other scope where one report names no place beside', () => {
  const told: Parameters<typeof findingsOf>[0] = [
    [
      'The council said 900,000 refugees were there.',
      { '900,000 refugees': { min: 900_000, max: 900_000, term: 'refugees' } },
    ],
    [
      'In Pell live 900,000 refugees.',
      { '900,000 refugees': of('refugees', 900_000, { what: 'refugees' }) },
    ],
    [
      'In Tarn live 120,000 refugees.',
      { '120,000 refugees': of('refugees', 120_000, { what: 'refugees', place: 'Tarn' }) },
    ],
  ]
  assert.deepEqual(kindsOf(told).toSorted(), ['other-scope', 'same'])
})

test('people who fled and whom others call refugees are not set beside the displaced', () => {
  const told: Parameters<typeof findingsOf>[0] = [
    ['In Pell live 900,000 refugees.', { '900,000 refugees': of('refugees', 900_000) }],
    ['In Pell are 900,000 people who fled.', { '900,000 people': of('forced to flee', 900_000) }],
    [
      'In Tarn 40,000 people are displaced.',
      { '40,000 people': of('displaced', 40_000, { place: 'Tarn' }) },
    ],
  ]
  assert.deepEqual(kindsOf(told), ['same'])
})
