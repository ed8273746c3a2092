import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyNames } from './body.ts'
import { peopleOf } from './people.ts'
import { toldPile, toldReport, type Layers } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

type Told = readonly [text: string, people: readonly string[], more?: Layers]

const reportsFor = (told: readonly Told[]) =>
  reportsOf(
    toldPile(told.map(([text, people, more], i) => toldReport(`r${i}`, text, { people, ...more }))),
  )
const mentionsOf = (...told: readonly Told[]) =>
  peopleOf(reportsFor(told)).people.map(({ name, mentions }) => [
    name,
    ...mentions.map(({ document, exact }) => `${document} ${exact}`),
  ])

const VENN: Told = ['President Aldo Venn spoke.', ['Aldo Venn']]

// Every mention of each person, annotated or found.
const cases: readonly (readonly [readonly (readonly string[])[], ...Told[]])[] = [
  [[['Aldo Venn', 'r0 Aldo Venn', 'r1 Venn']], [VENN[0], VENN[1]], ['Venn to meet rebels', []]],
  // Read as a place once, as a person more often.
  [
    [['Aldo Venn', 'r0 Aldo Venn', 'r0 Venn', 'r1 Venn']],
    ['Aldo Venn spoke. Venn left.', ['Aldo Venn', 'Venn#2']],
    ['Venn to meet rebels', [], { places: ['Venn'] }],
  ],
  // A place as often as a person.
  [[['Aldo Venn', 'r0 Aldo Venn']], VENN, ['Rain fell on Venn.', [], { places: ['Venn'] }]],
  // Two bearers: nobody.
  [
    [
      ['Aldo Venn', 'r0 Aldo Venn'],
      ['Ina Venn', 'r0 Ina Venn'],
    ],
    ['Aldo Venn met Ina Venn.', ['Aldo Venn', 'Ina Venn']],
    ['Venn to meet rebels', []],
  ],
  // A word of the language, a street, another given name.
  [
    [['Aldo Rook', 'r0 Aldo Rook']],
    ['Aldo Rook left.', ['Aldo Rook']],
    ['Rook of all birds, a rook', []],
  ],
  [[['Aldo Venn', 'r0 Aldo Venn']], VENN, ['Fire on Venn Street and in Ilse Venn house', []]],
  // The office of the only one who holds it there.
  [
    [['Aldo Venn', 'r0 Aldo Venn', 'r0 the president']],
    ['President Aldo Venn spoke. Then the president left.', ['Aldo Venn']],
  ],
  [[['Aldo Venn', 'r0 Aldo Venn']], VENN, ['Then the president left.', []]],
  [
    [['Aldo Venn', 'r0 Aldo Venn']],
    ['President Aldo Venn met the president of Ostrel.', ['Aldo Venn']],
  ],
  [
    [['Aldo Venn', 'r0 Aldo Venn']],
    ['The president left. President Aldo Venn met two presidents.', ['Aldo Venn']],
  ],
  [
    [['Piet Lund', 'r0 Piet Lund']],
    ['Presidential spokesman Piet Lund came. The president slept.', ['Piet Lund']],
  ],
  [
    [['Aldo Venn', 'r0 Aldo Venn']],
    ['Former president Aldo Venn came. The president slept.', ['Aldo Venn']],
  ],
  [
    [
      ['Aldo Venn', 'r0 Aldo Venn'],
      ['Ilse Tarn', 'r0 Ilse Tarn'],
    ],
    [
      'President Aldo Venn met President Ilse Tarn. The president slept.',
      ['Aldo Venn', 'Ilse Tarn'],
    ],
  ],
]

for (const [expected, ...told] of cases)
  test(`mentions of: ${told.map(([text]) => text).join(' | ')}`, () =>
    assert.deepEqual(mentionsOf(...told), expected))

test('a person says why mentions in other words are one', () => {
  const [venn] = peopleOf(
    reportsFor([
      ['President Aldo Tayo Venn spoke. The president left.', ['Aldo Tayo Venn']],
      ['Tayo Venn came. Mr Venn left.', ['Tayo Venn', 'Mr Venn']],
      ['Aldo Tayyo Venn came.', ['Aldo Tayyo Venn']],
    ]),
  ).people
  assert.deepEqual(venn!.why, [
    '“The president” is Aldo Tayo Venn: nobody else is called so in r0',
    '“Tayo Venn” is Aldo Tayo Venn: the given names agree',
    '“Venn” is Aldo Tayo Venn: no other bearer of the name is near',
    '“Aldo Tayyo Venn” is Aldo Tayo Venn: the same name in another spelling',
  ])
})

test('a title before a name is no part of it', () => {
  assert.deepEqual(
    mentionsOf(['Latvian President Aldo Venn spoke.', ['Latvian President Aldo Venn']]),
    [['Aldo Venn', 'r0 Latvian President Aldo Venn']],
  )
})

const nameBody = (organisations: readonly string[], ...texts: readonly string[]) =>
  bodyNames(
    reportsFor(
      texts.map((text) => [
        text,
        [],
        { organisations: organisations.filter((o) => text.includes(o)) },
      ]),
    ),
  )

test('initials, word order and hyphens make no other body', () => {
  const name = nameBody(
    ['Northern Relief Agency', 'Ostrel Observatory for Human Rights', 'al-Karim Front'],
    'The Northern Relief Agency came.',
    'Ostrel Observatory for Human Rights said no. The al-Karim Front left.',
  )
  assert.equal(name('N.R.A.'), 'Northern Relief Agency')
  assert.equal(name('the NRA'), 'Northern Relief Agency')
  assert.equal(name('Ostrel Human Rights Observatory'), 'Ostrel Observatory for Human Rights')
  assert.equal(name('al Karim Front'), 'al-Karim Front')
})

test('what a report puts in brackets after a name goes before initials', () => {
  const name = nameBody(
    ['League Office for Waters', 'Lake Order of Women'],
    'League Office for Waters (LOW) met.',
    'The Lake Order of Women met.',
  )
  assert.equal(name('LOW'), 'League Office for Waters')
})

test('two names for one set of initials, and words without a capital, stay as they are', () => {
  const name = nameBody(
    ['Northern Relief Agency', 'National Road Authority', 'Front'],
    'The Northern Relief Agency and the National Road Authority met the Front.',
  )
  assert.equal(name('NRA'), null)
  assert.equal(name('the front'), null)
  assert.equal(name('UN'), 'United Nations')
})
