import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Annotated } from '../../model/annotator.ts'
import { tokenize } from '../../text/token.ts'
import { smallGazetteer } from './gazetteer.fixture.ts'
import { cases } from './place.cases.ts'
import { foldName, skeletonOf, soundOf } from './fold.ts'
import { placeAnnotator } from './place.ts'
import { layersOf } from '../report.fixture.ts'

function placesIn(text: string) {
  const layers = layersOf(text)
  const report: Annotated = {
    text,
    title: null,
    published: null,
    tokens: tokenize(text),
    repeats: [],
    layer: ((kind: keyof typeof layers) => layers[kind]) as Annotated['layer'],
  }
  return placeAnnotator(smallGazetteer).annotate(report)
}

for (const [expected, text] of cases)
  test(`places of "${text}"`, () => {
    const found = placesIn(text).map(({ name, lat }) => [name, lat])
    assert.deepEqual(found.sort(), [...expected].map((one) => [...one]).sort())
  })

test('one name has one meaning in a report', () => {
  const points = placesIn('Rain fell in Pell, Ostrel. Later the sun shone in Pell.')
    .filter(({ name }) => name === 'Pell')
    .map(({ lat }) => lat)
  assert.deepEqual(points, [-40, -40])
})

test('spellings of one name fold to one', () => {
  assert.equal(foldName('São Tarn'), foldName('Sao Tarn'))
  assert.equal(foldName('St. Orm'), foldName('Saint Orm'))
  assert.equal(foldName("Tarn-l'Orm"), 'tarn lorm')
  assert.equal(skeletonOf(foldName('Kafr al-Zunn')), skeletonOf(foldName('Kfar Zun')))
  assert.equal(skeletonOf('orm'), '')
  assert.equal(soundOf(foldName('Tel ez-Zūn')), soundOf(foldName('Tell az Zunn')))
  assert.equal(soundOf(foldName('Orqaliya')), soundOf(foldName('Al Orkalīyah')))
  assert.equal(soundOf('orm'), '')
})

test('any text is read, and its places lie in it', () => {
  const word = fc.constantFrom('in', 'Pell', ',', 'Ostrel', 'Ost.', '(', '\n', 'Mr', '\ud800')
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 40 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(text, (one) => {
      for (const { start, end, name } of placesIn(one)) assert.equal(one.slice(start, end), name)
    }),
    { seed: 7, numRuns: 200 },
  )
})
