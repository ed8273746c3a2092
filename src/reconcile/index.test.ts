import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Finding } from '../model/finding.ts'
import type { Claim } from '../model/claim.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import { reconcile } from './index.ts'
import { independentIn, spanOf, toldPile, toldReport } from './pile.cases.ts'

const people = (min: number | null, max = min) => ({ min, max, term: 'displaced' as const })

const FORECASTS = [
  toldReport(
    'a',
    'The Northern Relief Agency said an assault could displace 800,000 people in Ostrel.',
    {
      organisations: ['Northern Relief Agency'],
      figures: {
        '800,000 people': {
          ...people(800_000),
          status: 'projected',
          speaker: 'Northern Relief Agency',
        },
      },
    },
  ),
  toldReport('b', 'The Northern Relief Agency is bracing for 900,000 people to flee an assault.', {
    figures: {
      '900,000 people': {
        ...people(900_000),
        term: 'forced to flee',
        status: 'projected',
        speaker: 'Northern Relief Agency',
      },
    },
  }),
  toldReport(
    'c',
    'Aid workers warned an assault would end in 700,000 to one million people being displaced. ' +
      'About 10,000 people had moved towards the border by Saturday.',
    {
      figures: {
        '700,000 to one million people': {
          ...people(700_000, 1_000_000),
          bound: 'range',
          status: 'projected',
        },
        'About 10,000 people': {
          ...people(10_000),
          bound: 'about',
          time: ['Saturday', null, null],
        },
      },
    },
  ),
  toldReport(
    'd',
    'In the first twelve days of March over 38,500 people were displaced, the agency said.',
    {
      figures: {
        'over 38,500 people': {
          ...people(38_500, null),
          bound: 'more-than',
          time: ['the first twelve days of March', '2031-03-01', '2031-03-12'],
        },
      },
    },
  ),
]

const run = (
  reports: readonly AnnotatedDocument[],
  shared: Parameters<typeof toldPile>[1] = [],
) => {
  const pile = toldPile(reports, shared)
  return reconcile(pile, { independentReports: independentIn(pile) })
}
const kindsOf = (findings: readonly Finding[]) => findings.map(({ kind }) => kind)
const words = ({ statements }: Claim) => statements.map(({ exact }) => exact)

test('three forecasts of one thing are one differing claim, apart from what has happened', () => {
  const { claims, findings } = run(FORECASTS)
  const differ = findings.filter(({ kind }) => kind === 'differ')
  assert.equal(differ.length, 1)
  const claim = claims.find(({ id }) => id === differ[0]!.claims[0])!
  assert.deepEqual(words(claim), [
    '800,000 people',
    '900,000 people',
    '700,000 to one million people',
  ])
  assert.equal(claim.label, 'people expected to be displaced')
  const scope = findings.find(({ kind }) => kind === 'other-scope')!
  const apart = scope.claims.map((id) => words(claims.find((one) => one.id === id)!))
  assert.deepEqual(apart, [['About 10,000 people'], ['over 38,500 people']])
})

const RESIDENTS = [
  toldReport('a', 'Around 3 million people live in Ostrel, which borders Dorn.', {
    places: ['Ostrel'],
    figures: {
      'Around 3 million people': {
        min: 3e6,
        max: 3e6,
        bound: 'about',
        term: 'residents',
        place: 'Ostrel',
      },
    },
  }),
  toldReport('b', 'Around 3 million people live in Ostrel, which borders Dorn.', {
    places: ['Ostrel'],
    figures: {
      'Around 3 million people': {
        min: 3e6,
        max: 3e6,
        bound: 'about',
        term: 'residents',
        place: 'Ostrel',
      },
    },
  }),
  toldReport('c', 'The safety of some 2.9mn civilians residing in Ostrel province is at risk.', {
    figures: {
      'some 2.9mn civilians': {
        min: 2.9e6,
        max: 2.9e6,
        bound: 'about',
        what: 'civilians',
        term: 'residents',
        place: 'Ostrel province',
      },
    },
  }),
  toldReport(
    'd',
    'Dorn hosts 3.5 million refugees. Ostrel is home to more than 3 million people.',
    {
      figures: {
        '3.5 million refugees': {
          min: 3.5e6,
          max: 3.5e6,
          what: 'refugees',
          term: 'refugees',
          place: 'Dorn',
        },
        'more than 3 million people': {
          min: 3e6,
          max: null,
          bound: 'more-than',
          term: 'residents',
          place: 'Ostrel',
        },
      },
    },
  ),
]

test('one number in several roundings is the same, with fewer independent than reports', () => {
  const { claims, findings } = run(RESIDENTS, [
    ['a', 'b', 'Around 3 million people live in Ostrel'],
  ])
  assert.deepEqual(kindsOf(findings), ['same'])
  const claim = claims.find(({ id }) => id === findings[0]!.claims[0])!
  assert.equal(claim.reports, 4)
  assert.equal(claim.independent, 3)
  assert.equal(claim.origins, 3)
  // Nobody is named: the three may all have it from one.
  assert.equal(claim.originsAtLeast, 1)
  assert.equal(claims.filter(({ term }) => term === 'refugees').length, 1)
})

test('dead of one side are part of all dead', () => {
  const { findings, claims } = run([
    toldReport('a', 'More than 124,000 army fighters have died in the war.', {
      figures: {
        'More than 124,000 army fighters': {
          min: 124_000,
          max: null,
          bound: 'more-than',
          what: 'army fighters',
          term: 'killed',
        },
      },
    }),
    toldReport('b', 'The war has killed more than 350,000 people.', {
      figures: {
        'more than 350,000 people': { min: 350_000, max: null, bound: 'more-than', term: 'killed' },
      },
    }),
  ])
  assert.deepEqual(kindsOf(findings), ['part'])
  assert.equal(claims[0]!.partOf, claims[1]!.id)
})

test('fighters described otherwise are other scope', () => {
  const { findings } = run([
    toldReport('a', 'There are 10,000 hard core fighters in Ostrel.', {
      figures: {
        '10,000 hard core fighters': {
          min: 10_000,
          max: 10_000,
          what: 'hard core fighters',
          term: 'fighters',
          place: 'Ostrel',
        },
      },
    }),
    toldReport('b', 'Some 14,000 fighters in Ostrel follow the Front.', {
      figures: {
        '14,000 fighters': {
          min: 14_000,
          max: 14_000,
          what: 'fighters',
          term: 'fighters',
          place: 'Ostrel',
        },
      },
    }),
  ])
  assert.deepEqual(kindsOf(findings), ['other-scope'])
})

test('the number of killed that grows from day to day is an update, on one day it differs', () => {
  const told = (id: string, published: string, number: number) =>
    toldReport(id, `The blast in Marn market killed ${number} people, the mayor said.`, {
      published,
      figures: {
        [`${number} people`]: { min: number, max: number, term: 'killed', place: 'Marn' },
      },
    })
  assert.deepEqual(
    kindsOf(run([told('a', '2031-03-01', 12), told('b', '2031-03-02', 15)]).findings),
    ['update'],
  )
  assert.deepEqual(
    kindsOf(run([told('a', '2031-03-01', 12), told('b', '2031-03-01', 15)]).findings),
    ['differ'],
  )
  assert.deepEqual(
    kindsOf(run([told('a', '2031-03-01', 12), told('b', '2031-03-02', 12)]).findings),
    ['same'],
  )
})

test('figures of two towns never link', () => {
  const told = (id: string, place: string) =>
    toldReport(id, `A blast in ${place} killed 12 people.`, {
      figures: { '12 people': { min: 12, max: 12, term: 'killed', place } },
    })
  const { findings, claims } = run([told('a', 'Marn'), told('b', 'Keld')])
  assert.deepEqual(findings, [])
  assert.equal(claims.length, 2)
})

const QUOTE =
  'We have watched the water rise for years, and nobody asked us, the people of the valley.'

test('a shared quote that nobody says, after different people, has an unsafe speaker', () => {
  const { findings } = run([
    toldReport('a', `Governor Mira Tolan warned of floods. "${QUOTE}"`, {
      people: ['Mira Tolan'],
      quotations: { [`"${QUOTE}"`]: null },
    }),
    toldReport('b', `Engineers of the River Board had marched in Marn. "${QUOTE}"`, {
      organisations: ['River Board'],
      quotations: { [`"${QUOTE}"`]: null },
    }),
  ])
  assert.deepEqual(kindsOf(findings), ['unsafe-speaker'])
  assert.match(findings[0]!.why.join('\n'), /Mira Tolan[\s\S]*River Board/u)
})

test('one speaker in two wordings is the same, with both wordings', () => {
  const [a, b] = [
    'The lawful government has a duty to take back the whole of its national territory.',
    'The lawful government has a duty and must take control of its entire national territory.',
  ]
  const { findings } = run([
    toldReport('a', `"${a}" Aldo Venn said.`, {
      people: ['Aldo Venn'],
      quotations: { [`"${a}"`]: 'Aldo Venn' },
    }),
    toldReport('b', `President Aldo Venn said "${b}"`, {
      people: ['Aldo Venn'],
      quotations: { [`"${b}"`]: 'Aldo Venn' },
    }),
  ])
  assert.deepEqual(kindsOf(findings), ['same'])
  assert.match(findings[0]!.why.join(' '), /wordings differ/u)
})

test('an accusation and its denial by named parties are contested', () => {
  const { findings } = run([
    toldReport(
      'a',
      'Observers of the River Board said the army had used cluster mines near Keld.',
      {
        organisations: ['River Board'],
        quotations: { 'the army had used cluster mines near Keld': 'River Board' },
      },
    ),
    toldReport('b', 'Veldoria denied using cluster mines. The weather was mild.', {
      places: ['Veldoria'],
    }),
  ])
  assert.deepEqual(kindsOf(findings), ['contested'])
  assert.equal(findings[0]!.cites.length, 2)
})

test('a meeting ahead in one report and held in another is an update', () => {
  const { findings } = run([
    toldReport('a', 'The meeting will take place in Keld.', {
      events: { meeting: { place: 'Keld', status: 'planned' } },
    }),
    toldReport('b', 'They shook hands at a meeting in Keld.', {
      events: { meeting: { place: 'Keld' } },
    }),
  ])
  assert.deepEqual(kindsOf(findings), ['update'])
})

test('clauses of one deal stand together, with the day each is due', () => {
  const text =
    'Veldoria and Dorn agreed on a buffer strip along the river.\n' +
    'Both armies must leave the strip by 9 March.\n' +
    'The road across the strip must reopen.'
  const { agreements, claims } = run([
    toldReport('a', text, {
      commitments: {
        'Both armies must leave the strip by 9 March': {
          status: 'dated',
          due: { from: null, to: '2031-03-09' },
        },
        'The road across the strip must reopen': {},
      },
    }),
  ])
  assert.equal(agreements.length, 1)
  assert.equal(agreements[0]!.clauses.length, 2)
  assert.deepEqual(claims[0]!.time, { from: null, to: '2031-03-09' })
})

test('the result is the same for any order of input', () => {
  const all = [
    ...FORECASTS.map((one) => relabel(one, 'f')),
    ...RESIDENTS.map((one) => relabel(one, 'r')),
  ]
  const expected = JSON.stringify(run(all))
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.equal(JSON.stringify(run(shuffled)), expected)
    }),
    { numRuns: 20, seed: 7 },
  )
})

const relabel = (one: AnnotatedDocument, prefix: string): AnnotatedDocument => ({
  ...one,
  document: { ...one.document, id: prefix + one.document.id },
})

test('doubling a caption changes no claim', () => {
  const caption = 'A road near Keld, where 500 people were killed.'
  const figure = { min: 500, max: 500, term: 'killed' as const, place: 'Keld' }
  const once = toldReport('a', caption, { figures: { '500 people': figure } })
  const text = `${caption}\n${caption}`
  const twice = toldReport('a', text, {
    figures: { '500 people': figure, '500 people#2': figure },
    repeats: [
      {
        span: { start: caption.length + 1, end: text.length },
        of: { start: 0, end: caption.length },
      },
    ],
  })
  assert.deepEqual(run([twice]).claims, run([once]).claims)
})

test('every passage holds and every id is unique', () => {
  const { claims, findings } = run([...FORECASTS.map((one) => relabel(one, 'f')), ...RESIDENTS])
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length)
  assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length)
  const texts = new Map(
    [...FORECASTS.map((one) => relabel(one, 'f')), ...RESIDENTS].map(({ document }) => [
      document.id,
      document.text,
    ]),
  )
  for (const { statements } of claims)
    for (const { document, start, end, exact } of statements)
      assert.equal(texts.get(document)!.slice(start, end), exact)
})

test('an id that a new report supersedes stays among the aliases', () => {
  const later = run(RESIDENTS.slice(1)).claims.find(({ term }) => term === 'residents')!
  const all = run(RESIDENTS).claims.find(({ term }) => term === 'residents')!
  assert.notEqual(all.id, later.id)
  assert.ok(all.aliases.includes(later.id))
})

test('a word that is not there is a wrong case', () => {
  assert.throws(() => spanOf('a text', 'none'), RangeError)
})
