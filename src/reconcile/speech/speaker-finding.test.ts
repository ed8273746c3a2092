import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from '../people/people.ts'
import { speakerNamer } from '../people/party.ts'
import { toldPile, toldReport, type Layers } from '../pile.cases.ts'
import { quotationClaims } from './quote-speakers.ts'
import { speakerFindings } from './speaker-finding.ts'
import { reportsOf, statementsOf } from '../statement.ts'

type Told = readonly [text: string, layers: Layers]

const findingsOf = (...told: readonly Told[]) => {
  const reports = reportsOf(
    toldPile(told.map(([text, layers], i) => toldReport(`r${i}`, text, layers))),
  )
  const people = peopleOf(reports)
  const name = speakerNamer(reports, people)
  const claims = quotationClaims(statementsOf(reports, 'quotation', name), [], () => 1)
  return speakerFindings(claims, name, people.people)
}
const kindsOf = (...told: readonly Told[]) => findingsOf(...told).map(({ kind }) => kind)
const SAID = '"The harbour belongs to the people who work in it."'
const OTHER = '"The harbour belongs to those people who work there."'
const SHORT = '"We have a text."'
const BOTH = ['Rob Tarn', 'Ola Brandt']

const cases: readonly (readonly [expected: readonly string[], ...Told[]])[] = [
  [
    ['same'],
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [
      `Union leader Rob Tarn: ${SAID}`,
      { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } },
    ],
  ],
  [
    ['same'],
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [
      `${OTHER} Tarn said. Rob Tarn left.`,
      { people: ['Tarn', 'Rob Tarn'], quotations: { [OTHER]: 'Tarn' } },
    ],
  ],
  [
    ['same'],
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [`Rob Tarn shook his head. ${SAID}`, { people: ['Rob Tarn'], quotations: { [SAID]: null } }],
  ],
  [
    ['same'],
    [`It rained. ${SAID}`, { quotations: { [SAID]: null } }],
    [`It was cold. ${SAID}`, { quotations: { [SAID]: null } }],
  ],
  [
    ['same'],
    [`${SAID} Ahmed Orsk said.`, { people: ['Ahmed Orsk'], quotations: { [SAID]: 'Ahmed Orsk' } }],
    [
      `${SAID} Ahmmad Orsk said.`,
      { people: ['Ahmmad Orsk'], quotations: { [SAID]: 'Ahmmad Orsk' } },
    ],
  ],
  [
    ['unsafe-speaker'],
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [`${SAID} Ruby Tarn said.`, { people: ['Ruby Tarn'], quotations: { [SAID]: 'Ruby Tarn' } }],
  ],
  [
    ['unsafe-speaker'],
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [`${SAID} Ola Brandt said.`, { people: ['Ola Brandt'], quotations: { [SAID]: 'Ola Brandt' } }],
  ],
  [
    ['unsafe-speaker'],
    [`Rob Tarn spoke. ${SAID}`, { people: ['Rob Tarn'], quotations: { [SAID]: null } }],
    [`Ola Brandt left. ${SAID}`, { people: ['Ola Brandt'], quotations: { [SAID]: null } }],
  ],
  [
    ['unsafe-speaker'],
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [`Ola Brandt left. ${SAID}`, { people: ['Ola Brandt'], quotations: { [SAID]: null } }],
  ],
  // A body and who speaks for it.
  [
    ['same'],
    [
      `${SAID} said Ola Brandt, spokeswoman for the Dock Union.`,
      {
        people: ['Ola Brandt'],
        organisations: ['Dock Union'],
        quotations: { [SAID]: 'Ola Brandt' },
      },
    ],
    [
      `${SAID} the Dock Union said.`,
      { organisations: ['Dock Union'], quotations: { [SAID]: 'the Dock Union' } },
    ],
  ],
  [
    ['same'],
    [
      `${SAID} Defence Minister Ola Brandt said.`,
      { people: ['Ola Brandt'], quotations: { [SAID]: 'Ola Brandt' } },
    ],
    [`${SAID} the defence ministry said.`, { quotations: { [SAID]: 'the defence ministry' } }],
  ],
  // Another body, another ministry; a spokesman and the one he speaks for.
  [
    ['unsafe-speaker'],
    [
      `${SAID} said Ola Brandt, spokeswoman for the Dock Union.`,
      { people: ['Ola Brandt'], quotations: { [SAID]: 'Ola Brandt' } },
    ],
    [
      `${SAID} the Rail Union said.`,
      { organisations: ['Rail Union'], quotations: { [SAID]: 'the Rail Union' } },
    ],
  ],
  [
    ['unsafe-speaker'],
    [
      `${SAID} Defence Minister Ola Brandt said.`,
      { people: ['Ola Brandt'], quotations: { [SAID]: 'Ola Brandt' } },
    ],
    [`${SAID} the interior ministry said.`, { quotations: { [SAID]: 'the interior ministry' } }],
  ],
  [
    ['unsafe-speaker'],
    [
      `${SAID} presidential spokesman Rob Tarn said.`,
      { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } },
    ],
    [
      `${SAID} President Ola Brandt said.`,
      { people: ['Ola Brandt'], quotations: { [SAID]: 'Ola Brandt' } },
    ],
  ],
  [[], [`Rob Tarn: ${SAID}`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }]],
  [
    [],
    [`Rob Tarn: ${SHORT}`, { people: ['Rob Tarn'], quotations: { [SHORT]: 'Rob Tarn' } }],
    [`Ola Brandt: ${SHORT}`, { people: ['Ola Brandt'], quotations: { [SHORT]: 'Ola Brandt' } }],
  ],
  [
    [],
    [`Rob Tarn: ${SAID}`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [
      'Ola Brandt: "Nobody works in the harbour of this town any more."',
      {
        people: BOTH.slice(1),
        quotations: { '"Nobody works in the harbour of this town any more."': 'Ola Brandt' },
      },
    ],
  ],
]

for (const [expected, ...told] of cases)
  test(`speakers of: ${told.map(([text]) => text).join(' | ')}`, () => {
    assert.deepEqual(kindsOf(...told), expected)
  })

test('a finding shows other wordings word by word', () => {
  const [finding] = findingsOf(
    [`${SAID} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [SAID]: 'Rob Tarn' } }],
    [`${OTHER} Rob Tarn said.`, { people: ['Rob Tarn'], quotations: { [OTHER]: 'Rob Tarn' } }],
  )
  assert.deepEqual(finding!.why.slice(1, 3), [
    `the wordings differ (cut, edited or translated): ${SAID} | ${OTHER}`,
    'word by word, r0 / r1: “the” / “those”, “in it” / “there”',
  ])
})

test('compatible speakers say by which role', () => {
  const [finding] = findingsOf(
    [
      `${SAID} said Ola Brandt, head of the Dock Union.`,
      { people: ['Ola Brandt'], quotations: { [SAID]: 'Ola Brandt' } },
    ],
    [
      `${SAID} the Dock Union said.`,
      { organisations: ['Dock Union'], quotations: { [SAID]: 'the Dock Union' } },
    ],
  )
  assert.equal(
    finding!.why[1],
    'Ola Brandt is called “head of the Dock Union”, so both may be Dock Union',
  )
})
