import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventResult } from './claim.ts'
import { toldPile, toldReport, type Layers } from '../pile.cases.ts'
import { reportsOf, statementsOf } from '../statement.ts'
import { placeRelations } from '../figure/where.ts'

type Told = readonly [
  text: string,
  events: NonNullable<Layers['events']>,
  places?: readonly string[],
]

const findingsOf = (...told: readonly Told[]) => {
  const reports = reportsOf(
    toldPile(
      told.map(([text, events, places = []], i) => toldReport(`r${i}`, text, { events, places })),
    ),
  )
  const events = statementsOf(reports, 'event', (_, name) => name)
  const context = { reports, relate: placeRelations(reports), independentReports: () => 1 }
  return eventResult(events, {}, context).findings.map(({ kind, why }) => `${kind}: ${why[0]}`)
}
const keld = (status: 'planned' | 'actual') => ({ place: 'Keld', status })

const cases: readonly (readonly [RegExp | null, ...Told[]])[] = [
  [
    /^update: planned, then held/u,
    ['The meeting will be held in Keld.', { meeting: keld('planned') }],
    ['They shook hands at a meeting in Keld.', { meeting: keld('actual') }],
  ],
  [
    /^update: planned, then held/u,
    ['A summit in Keld is planned.', { summit: keld('planned') }],
    ['The talks in Keld ended late.', { talks: keld('actual') }],
  ],
  [
    /^update: planned, then called off/u,
    ['The summit will be held in Keld.', { summit: keld('planned') }],
    ['The summit in Keld was called off.', { summit: keld('actual') }],
  ],
  [
    /^update: planned, then called off/u,
    ['A donor conference will follow in Keld.', { conference: keld('planned') }],
    ['Marn cancelled the donor conference.', { conference: {} }],
  ],
  [
    /^same: same kind of event/u,
    ['Aldo Venn spoke at the summit in Keld.', { summit: keld('actual') }],
    ['In Keld Venn met Ika Sorn for talks.', { met: keld('actual') }],
  ],
  [
    /^differ: the same people move opposite ways/u,
    ['Scouts said Veldorian troops had left the pass.', { left: {} }],
    ['Dorn said Veldorian troops were reinforcing the pass.', { reinforcing: {} }],
  ],
  [
    null,
    ['The meeting will be held in Keld.', { meeting: keld('planned') }],
    ['They met in Marn.', { met: { place: 'Marn' } }],
  ],
  [
    null,
    ['Veldorian troops left 12 dead in the pass.', { left: {} }],
    ['Veldorian troops were reinforcing the pass.', { reinforcing: {} }],
  ],
  [
    null,
    ['Veldorian troops left the pass.', { left: {} }],
    ['Dornish rebels were reinforcing the pass.', { reinforcing: {} }],
  ],
  [
    null,
    ['Veldorian police pulled him over at the pass.', { pulled: {} }],
    ['Veldorian police were gathering statements at the pass.', { gathering: {} }],
  ],
  [
    null,
    ['Marn has asked for an emergency meeting.', { meeting: { status: 'planned' } }],
    ['He spoke as he left an emergency meeting.', { meeting: { status: 'actual' } }],
  ],
  [
    null,
    ['A bail hearing in Keld is planned.', { hearing: keld('planned') }],
    ['A first public hearing took place in Keld.', { hearing: keld('actual') }],
  ],
  [
    null,
    ['An opinion poll in Keld favours Venn.', { poll: keld('actual') }],
    ['Venn leads an opinion poll in Keld.', { poll: keld('actual') }],
  ],
  [
    null,
    ['The school that Venn leads received gifts in Keld.', { received: keld('actual') }],
    ['In Keld the school received gifts, Venn said.', { received: keld('actual') }],
  ],
  [null, ['The meeting in Keld was long.', { meeting: keld('actual') }]],
  [
    null,
    ['A storm hit Keld.', { storm: keld('actual') }],
    ['The storm in Keld passed.', { storm: keld('actual') }],
  ],
]

for (const [expected, ...told] of cases)
  test(`events of: ${told.map(([text]) => text).join(' | ')}`, () => {
    const findings = findingsOf(...told)
    if (expected === null) assert.deepEqual(findings, [])
    else assert.match(findings.join('\n'), new RegExp(expected.source, 'mu'))
  })
