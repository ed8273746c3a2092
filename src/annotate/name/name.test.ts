import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownFailures, nameCases, namelessTexts, type NameCase } from './name.cases.ts'
import { layersOf, readMarks } from '../report.fixture.ts'

const has = ([type, marked]: NameCase): boolean => {
  const { text, spans } = readMarks(marked)
  return spans.every((at) =>
    layersOf(text).name.some(
      (one) => one.start === at.start && one.end === at.end && one.type === type,
    ),
  )
}

for (const one of nameCases)
  test(`name, ${one[0]}: ${one[1]}`, () => {
    const { text } = readMarks(one[1])
    assert.ok(
      has(one),
      JSON.stringify(layersOf(text).name.map((n) => [text.slice(n.start, n.end), n.type])),
    )
  })

for (const text of namelessTexts)
  test(`no name: ${text}`, () => {
    const found = layersOf(text).name.filter((one) => one.type !== 'other')
    assert.deepEqual(
      found.map((one) => text.slice(one.start, one.end)),
      [],
    )
  })

test('known failures still fail', () => {
  for (const one of knownFailures) assert.ok(!has(one), one[1])
})

test('all mentions of a name agree on its type', () => {
  const text = 'Mayor Ilse Orsk spoke. Nobody answered Orsk. Then Orsk left.'
  assert.deepEqual(
    layersOf(text).name.map((one) => one.type),
    ['person', 'person', 'person'],
  )
})

test('places are the names typed place, without coordinates', () => {
  const { place } = layersOf('Latvian buses left Marn for Latvia.')
  assert.deepEqual(
    place.map(({ name, geonames, lat, lon }) => [name, geonames, lat, lon]),
    [
      ['Marn', null, null, null],
      ['Latvia', null, null, null],
    ],
  )
})

test('words for a country’s people are no place, whatever stands before them', () => {
  const { name } = layersOf('In Latvian towns, near Latvian farms, north of Latvian hills.')
  assert.deepEqual([...new Set(name.map((one) => one.type))], ['other'])
})
