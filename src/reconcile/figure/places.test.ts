import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../../model/annotation.ts'
import { namesOfOthers, placesOf } from './places.ts'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

const TARN = { geonames: 7, lat: 40, lon: 70 }

/** Places of a pile of two reports that name Tarn, with what each says of it. */
function places(...marks: readonly Partial<Place>[]) {
  const reports = marks.map((mark, k) => {
    const report = toldReport(`r${k}`, 'Women live in a shelter in Tarn.', { places: ['Tarn'] })
    const layer = report.layers.place!.map((place) => ({ ...place, ...TARN, ...mark }))
    return { ...report, layers: { ...report.layers, place: layer } }
  })
  return placesOf(reportsOf(toldPile(reports)))
}

test('one place for one identity, with every mention', () => {
  const [tarn, ...rest] = places({}, {})
  assert.deepEqual(rest, [])
  assert.equal(tarn?.lat, 40)
  assert.equal(tarn?.mentions.length, 2)
})

test('a town named only as the address of a shelter has no coordinates', () => {
  const [tarn] = places({ addressOf: 'shelter' }, { addressOf: 'shelter' })
  assert.deepEqual([tarn?.lat, tarn?.lon, tarn?.geonames], [null, null, null])
  assert.equal(tarn?.sensitive, 'shelter')
})

test('a town that a report names for another reason has them', () => {
  const [tarn] = places({ addressOf: 'shelter' }, {})
  assert.equal(tarn?.lat, 40)
  assert.equal(tarn?.sensitive, undefined)
})

test('what is of a place, and a body named like one, are no places', () => {
  const text = 'Kestrian guns fell silent in Kestria, the Shore Front said.'
  const report = toldReport('r', text, { places: ['Kestrian', 'Kestria,', 'Shore Front'] })
  const named = report.layers.place!.map((one) => ({ ...one, name: one.name.replace(',', '') }))
  const told = { ...report, layers: { ...report.layers, place: named } }
  const names = placesOf(reportsOf(toldPile([told]))).map(({ name }) => name)
  assert.deepEqual(names, ['Kestria'])
})

test('a person or firm elsewhere in the pile is no place of a count', () => {
  const reports = reportsOf(
    toldPile([
      toldReport('a', 'Orsk: 12 people drowned in Tarn.', { places: ['Orsk', 'Tarn'] }),
      toldReport('b', 'Aldo Orsk left. Later Orsk came to Tarn.', {
        people: ['Aldo Orsk', 'Orsk#2'],
        places: ['Tarn'],
      }),
    ]),
  )
  const others = namesOfOthers(reports)
  assert.deepEqual([others.has('orsk'), others.has('tarn')], [true, false])
})
