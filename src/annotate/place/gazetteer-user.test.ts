import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { smallGazetteer } from './gazetteer.fixture.ts'
import { joinGazetteers, readUserPlaces, type UserPlaces } from './gazetteer-user.ts'

function places(text: string): UserPlaces {
  const read = readUserPlaces(text)
  assert.ok(!('reason' in read), JSON.stringify(read))
  return read
}

/** A row of a GeoNames dump. */
const dump = (over: Partial<Record<number, string>>): string =>
  Array.from({ length: 19 }, (_, k) => over[k] ?? '').join('\t')
const ORSK = { 0: '901', 1: 'Orsk Ford', 2: 'Orsk Ford', 4: '40.5', 5: '71.25' }

test('a GeoNames dump is read: names, numbers, kinds', () => {
  const rows = [
    dump({ ...ORSK, 3: 'Orska,Ford of Orsk', 6: 'P', 7: 'PPL', 8: 'VB', 14: '3000' }),
    dump({ ...ORSK, 0: '902', 1: 'Ostrel', 6: 'A', 7: 'ADM1', 8: 'VB' }),
    dump({ ...ORSK, 0: '903', 1: 'Orsk Hospital', 6: 'S', 7: 'HSP', 8: 'VB' }),
  ]
  const { places: found, names } = places(`${rows.join('\n')}\n`)
  assert.deepEqual(
    found.map(({ geonames, type, lat }) => [geonames, type, lat]),
    [
      [901, 'town', 40.5],
      [902, 'state', 40.5],
    ],
  )
  const written = names.filter(({ place }) => place === 0).map(({ folded }) => folded)
  assert.deepEqual(written, ['orsk ford', 'orska', 'ford of orsk'])
})

test('CSV is read by its header, in any order, with quoted cells', () => {
  const text =
    'Lon,Name,aliases,lat\r\n71.25,"Orsk, Lower",Orska;"",40.5\r\n\r\n72,"Tarn ""East""",,41\r\n'
  const { places: found, names } = places(text.replace(';""', ''))
  assert.deepEqual(
    found.map(({ lat, lon }) => [lat, lon]),
    [
      [40.5, 71.25],
      [41, 72],
    ],
  )
  const main = names.filter((one) => one.main).map(({ folded }) => folded)
  assert.deepEqual(main, ['orsk lower', 'tarn east'])
})

const faults: readonly (readonly [line: number, reason: RegExp, text: string])[] = [
  [1, /no column name, lat, lon in the header/u, ''],
  [1, /no place in it/u, 'name,lat,lon\n'],
  [1, /no column lat, lon in the header/u, 'name,size\nOrsk,3\n'],
  [3, /latitude is no number from -90 to 90: "9x"/u, 'name,lat,lon\nOrsk,4,7\nTarn,9x,7\n'],
  [2, /longitude is no number .*: "181"/u, 'name,lat,lon\nOrsk,4,181\n'],
  [2, /latitude .*: ""/u, 'name,lat,lon\nOrsk,,7\n'],
  [2, /2 columns, the header 3/u, 'name,lat,lon\nOrsk,4\n'],
  [2, /no name/u, 'name,lat,lon\n,4,7\n'],
  [3, /a quoted cell does not end/u, 'name,lat,lon\nOrsk,4,7\n"Tarn,4,7\n'],
  [2, /text behind a quoted cell: "x,4,7/u, 'name,lat,lon\n"Orsk"x,4,7\n'],
  [2, /18 columns, not 19/u, `${dump({ ...ORSK, 6: 'P' })}\n${dump(ORSK).slice(0, -1)}\n`],
  [1, /GeoNames number is no whole number: "x"/u, `${dump({ ...ORSK, 0: 'x', 6: 'P' })}\n`],
]
for (const [line, reason, text] of faults)
  test(`fault at line ${line}: ${String(reason)}`, () => {
    const read = readUserPlaces(text)
    assert.ok('reason' in read)
    assert.equal(read.line, line)
    assert.match(read.reason, reason)
  })

test("a user's places stand before the shipped ones, and for the same number alone", () => {
  const shipped = smallGazetteer()
  const joined = joinGazetteers(places('name,lat,lon,id\nPell,1,2,1\nOrsk,3,4,\n'), shipped)
  const lats = (name: string) => joined.find(name).map(({ place }) => joined.at(place).lat)
  assert.deepEqual(lats('pell'), [1, -40])
  assert.deepEqual(lats('orsk'), [3])
  assert.deepEqual(lats('marn'), [12])
  assert.equal(joined.size, shipped.size + 2)
})

test('any text is places or a fault, and cells come back from CSV', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      readUserPlaces(text)
      const quoted = `"Orsk ${text.replaceAll('"', '""')}"`
      const { places: found } = places(`name,lat,lon\n${quoted},1,2\n`)
      assert.equal(found.length, 1)
    }),
    { seed: 3 },
  )
})
