import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './people.ts'
import { speakerNamer } from './party.ts'
import { toldPile, toldReport, type Layers } from './pile.cases.ts'
import { quotationClaims } from './quote-speakers.ts'
import { speakerFindings } from './speaker-finding.ts'
import { reportsOf, statementsOf } from './statement.ts'

type Told = readonly [text: string, layers: Layers]

const kindsOf = (...told: readonly Told[]) => {
  const reports = reportsOf(
    toldPile(told.map(([text, layers], i) => toldReport(`r${i}`, text, layers))),
  )
  const name = speakerNamer(reports, peopleOf(reports))
  const claims = quotationClaims(statementsOf(reports, 'quotation', name), [], () => 1)
  return speakerFindings(claims, name).map(({ kind }) => kind)
}
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
