import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './people.ts'
import { toldPile, toldReport, type Layers } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

type Told = readonly [text: string, people: readonly string[], more?: Layers]

const people = (...told: readonly Told[]) => {
  const reports = told.map(([text, names, more], i) =>
    toldReport(`r${i}`, text, { people: names, ...more }),
  )
  return peopleOf(reportsOf(toldPile(reports)))
}
const namesOf = (...told: readonly Told[]) =>
  people(...told).people.map(({ name, mentions }) => [name, mentions.length])

// Who is one person: [name, mentions] in the order of their first mention.
const cases: readonly (readonly [readonly (readonly [string, number])[], ...Told[]])[] = [
  [
    [['Aldo Venn', 3]],
    ['President Aldo Venn spoke. Mr Venn left. Venn slept.', ['Aldo Venn', 'Mr Venn', 'Venn#3']],
  ],
  [
    [['Rica Tayo Erdem', 2]],
    ['Rica Tayo Erdem came.', ['Rica Tayo Erdem']],
    ['Tayo Erdem left.', ['Tayo Erdem']],
  ],
  [
    [['Bassar al-Asan', 2]],
    ['Bassar Asan came.', ['Bassar Asan']],
    ['Bassar al-Asan left.', ['Bassar al-Asan']],
  ],
  [
    [['Joren Maskel', 2]],
    ['Joren Maskel came.', ['Joren Maskel']],
    ['Yoren Maskel left.', ['Yoren Maskel']],
  ],
  [
    [
      ['Ina Orsk', 1],
      ['Pavel Orsk', 1],
      ['Orsk', 1],
    ],
    ['Ina Orsk met Pavel Orsk. Orsk wept.', ['Ina Orsk', 'Pavel Orsk', 'Orsk#3']],
  ],
  [
    [
      ['Ina Orsk', 2],
      ['Pavel Orsk', 1],
    ],
    ['Ina Orsk came. Orsk wept.', ['Ina Orsk', 'Orsk#2']],
    ['Pavel Orsk left.', ['Pavel Orsk']],
  ],
  [
    [
      ['Ina Orsk', 1],
      ['Pavel Orsk', 1],
    ],
    ['Ina Orsk came.', ['Ina Orsk']],
    ['Pavel Orsk left.', ['Pavel Orsk']],
  ],
  [
    [
      ['Lund', 1],
      ['Lund', 1],
    ],
    ['Judge Lund spoke.', ['Lund']],
    ['Colonel Lund spoke.', ['Lund']],
  ],
  [[['Lund', 2]], ['Minister Lund spoke.', ['Lund']], ['Foreign Minister Lund spoke.', ['Lund']]],
  [[], ['Keld Street is closed.', ['Keld Street']]],
]

for (const [expected, ...told] of cases)
  test(`people of: ${told.map(([text]) => text).join(' | ')}`, () => {
    assert.deepEqual(namesOf(...told), expected)
  })

test('a public role beside the name makes a public person, kin and work do not', () => {
  const standing = (text: string, name: string) => people([text, [name]]).people[0]!.standing
  assert.equal(standing('Ostrel governor Mira Tolan spoke.', 'Mira Tolan'), 'public')
  assert.equal(standing('Mira Tolan, head of the river board, spoke.', 'Mira Tolan'), 'public')
  assert.equal(standing('The new adviser to Ostrel, Mira Tolan, spoke.', 'Mira Tolan'), 'public')
  assert.equal(
    standing('Troops of Venn’s government left. The Venn regime fell.', 'Venn#2'),
    'public',
  )
  assert.equal(standing('His brother, Ina Orsk, a baker, spoke.', 'Ina Orsk'), 'private')
  assert.equal(standing('Ina Orsk fled Keld.', 'Ina Orsk'), 'private')
  assert.equal(standing('Speaking beside Lund, Foreign Minister Orsk said no.', 'Lund'), 'private')
})

test('a printed speaker finds its person by name, by surname and by a title that one alone bears', () => {
  const told: Told = ['Ostrel governor Mira Tolan spoke. Tolan left.', ['Mira Tolan', 'Tolan#2']]
  const { nameOf } = people(told)
  const [report] = reportsOf(toldPile([toldReport('r0', told[0], { people: told[1] })]))
  for (const printed of ['Tolan', 'Ms Tolan', 'the Ostrel governor', 'Ostrel governor Mira Tolan'])
    assert.equal(nameOf(report!, printed), 'Mira Tolan')
  for (const printed of ['the governor', 'Venn', 'a spokesman', ''])
    assert.equal(nameOf(report!, printed), null)
})
