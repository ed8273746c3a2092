import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contestedFindings } from './contested.ts'
import { toldPile, toldReport, type Layers } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

type Told = readonly [text: string, layers?: Layers]

const contested = (...told: readonly Told[]) => {
  const reports = told.map(([text, layers], i) => toldReport(`r${i}`, text, layers))
  return contestedFindings(reportsOf(toldPile(reports)), [], (_, name) => name)
}
const FRONT = { organisations: ['Shore Front'] }

// How many disputes: [number, ...reports].
const cases: readonly (readonly [number, ...Told[]])[] = [
  [
    1,
    [
      'Blame for the fire at the mill was laid on Dorn by the Shore Front.',
      { ...FRONT, places: ['Dorn'] },
    ],
    ['Any part in the fire at the mill was denied by Dorn.', { places: ['Dorn'] }],
  ],
  [
    1,
    [
      'The Shore Front named Dorn as the culprit behind the fire at the mill.',
      { ...FRONT, places: ['Dorn'] },
    ],
    [
      'There was no truth in the charge of setting fire to the mill, Dorn countered.',
      { places: ['Dorn'] },
    ],
  ],
  [
    1,
    [
      'Responsibility for the fire at the mill lay with Dorn, the Shore Front declared.',
      { ...FRONT, places: ['Dorn'] },
    ],
    [
      'Accused by the Shore Front of the fire at the mill, Dorn rejected the allegation.',
      { ...FRONT, places: ['Dorn'] },
    ],
  ],
  [0, ['Brask lies below the mill. The Shore Front blamed the army for the fire.', FRONT]],
  [1, ['The Shore Front blamed army guns. The army denied firing on the town.', FRONT]],
  [
    1,
    [
      'Veldoria accused Dorn of mining the dam, an allegation Dorn rejected.',
      { places: ['Veldoria', 'Dorn', 'Dorn#2'] },
    ],
  ],
  [
    1,
    [
      'The ministry had again accused the Shore Front of mining the wall; Mr Lund called this "a fairy tale".',
      { ...FRONT, people: ['Lund'] },
    ],
  ],
  [
    1,
    [
      'Observers said troops had used cluster mines. Marn denies these charges. Ostrel was accused by Keld of using cluster mines.',
      { places: ['Marn', 'Ostrel', 'Keld'] },
    ],
  ],
  [
    1,
    ['The Shore Front blamed the army for the shell on the market.', FRONT],
    [
      'The General Staff rejected fabrications by the Shore Front about a market.',
      { organisations: ['General Staff', 'Shore Front'] },
    ],
  ],
  [
    0,
    [
      'The Shore Front rejected the proposal. Veldoria accused it of delay.',
      { ...FRONT, places: ['Veldoria'] },
    ],
  ],
  [0, ['The army denied firing on the town.']],
  [0, ['The Shore Front blamed army guns. It rained.', FRONT]],
  [
    0,
    [
      'Veldoria would blame Dorn if the dam broke. Dorn denied visas to two singers.',
      { places: ['Veldoria', 'Dorn', 'Dorn#2'] },
    ],
  ],
  [
    0,
    ['Veldoria blamed Dorn for the dry summer.', { places: ['Veldoria', 'Dorn'] }],
    ['Keld denied a tax rise.', { places: ['Keld'] }],
  ],
]

for (const [expected, ...told] of cases)
  test(`${expected} disputed: ${told.map(([text]) => text).join(' | ')}`, () => {
    assert.equal(contested(...told).length, expected)
  })

const parties = (finding: { readonly why: readonly string[] } | undefined) =>
  (finding?.why ?? []).filter((one) => / (?:accuses?|says? so|den(?:y|ies)) \(/u.test(one))

test('who is only named beside a party is no party', () => {
  const text =
    'Veldoria accused Lund of mining the dam. ' +
    'Lund, the maker of films with Orsk and Brask, including “Tarn”, has denied mining the dam.'
  const layers = { people: ['Lund', 'Lund#2', 'Orsk', 'Brask', 'Tarn'], places: ['Veldoria'] }
  const [finding] = contested([text, layers])
  assert.deepEqual(
    parties(finding).map((one) => one.replace(/ \(.*$/u, '')),
    ['Veldoria accuses', 'Lund denies'],
  )
})

// What looks like one side of a dispute and is none.
const NO_DISPUTE: readonly string[] = [
  'Veldoria accused Lund of mining the dam. Nobody can deny that Lund mined the dam.',
  'Veldoria accused Lund of mining the dam. Lund declined to confirm or deny mining the dam.',
  'Veldoria accused Lund of mining the dam. Lund had been denied a permit for the dam.',
  'Veldoria accused Lund of mining the dam. Lund had the claim from a dispute between guards of the dam.',
  'Veldoria accused Lund of mining the dam. Lund spoke of claims in the disputed hills over the dam.',
  'The man, accused of mining the dam, met Lund. Veldoria denied a rise of the dam tax.',
]
for (const text of NO_DISPUTE)
  test(`no dispute: ${text}`, () => {
    assert.deepEqual(contested([text, { people: ['Lund'], places: ['Veldoria'] }]), [])
  })

test('a passive without an agent has no accuser, and a month is none', () => {
  const text =
    'Lund and Brask are accused of mining the dam since this past October. Lund denied mining the dam.'
  const [finding] = contested([text, { people: ['Lund', 'Lund#2', 'Brask'] }])
  assert.ok(!parties(finding).some((one) => / accuses? /u.test(one)), parties(finding).join('; '))
})

test('who denies in the same sentence makes no claim in it', () => {
  const text =
    'The Shore Front claimed responsibility for mining the dam but Governor Lund has disputed the claim.'
  const part = 'responsibility for mining the dam'
  const denied = 'the claim'
  const told = toldReport('a', text, {
    ...FRONT,
    people: ['Lund'],
    quotations: { [part]: 'Shore Front', [denied]: 'Lund' },
  })
  const again = toldReport('b', 'The Shore Front said it was behind mining the dam.', {
    ...FRONT,
    quotations: { 'it was behind mining the dam': 'Shore Front' },
  })
  for (const finding of contestedFindings(
    reportsOf(toldPile([told, again])),
    [],
    (_, name) => name,
  ))
    assert.ok(
      !finding.why.some((one) => /Lund (?:accuses|says so|and)|and Lund/u.test(one)),
      finding.why.join('; '),
    )
})

test('nobody denies what he says himself', () => {
  const text =
    'Envoy Ulf Bo said on Friday it was unhelpful to blame others for mining the dam. ' +
    'Bo denied that others had been mining the dam.'
  assert.deepEqual(contested([text, { people: ['Ulf Bo', 'Bo#2'] }]), [])
})

test('who is only a pronoun is told of as one', () => {
  const words = 'the troops had used cluster mines near the market'
  const told = toldReport(
    'a',
    `Veldoria accused Marn of using cluster mines. He also said ${words}. Marn denies these charges.`,
    { places: ['Veldoria', 'Marn', 'Marn#2'] },
  )
  const [found] = contestedFindings(reportsOf(toldPile([told])), [], (_, name) => name)
  assert.ok(
    found?.why.some((why) => why.startsWith('“He” (not named) ')),
    found?.why.join('; '),
  )
})

test('a dispute cites both sides', () => {
  const [finding] = contested(['The Shore Front blamed army guns. The army denied firing.', FRONT])
  assert.deepEqual(
    finding!.cites.map(({ exact }) => exact),
    ['The Shore Front blamed army guns.', 'The army denied firing.'],
  )
})

test('who sent a report is no party of it', () => {
  const text =
    'MARN, May 7 (Nordpress) - Veldoria accused Dorn of mining the dam, an allegation Dorn rejected.'
  const layers = { places: ['Veldoria', 'Dorn', 'Dorn#2'], organisations: ['Nordpress'] }
  const [finding] = contested([text, layers])
  assert.ok(finding)
  assert.ok(!finding.why.some((why) => why.startsWith('Nordpress accuses')), finding.why.join('; '))
  assert.ok(
    finding.why.some((why) => why.startsWith('Veldoria accuses')),
    finding.why.join('; '),
  )
})

test('who only says a thing accuses nobody', () => {
  const words = 'the Shore Front had repaired the northern dam'
  const said = toldReport('a', `Governor Lund said ${words} after weeks of heavy rain.`, {
    ...FRONT,
    people: ['Lund'],
    quotations: { [words]: 'Lund' },
  })
  const denied = toldReport(
    'b',
    'At noon, in a letter read on local radio, the Shore Front denied having repaired the northern dam.',
    FRONT,
  )
  const [found] = contestedFindings(reportsOf(toldPile([said, denied])), [], (_, name) => name)
  assert.equal(found?.why[0], 'one party says so and another denies it; no side is put ahead')
  assert.match(found.why[1]!, /^Lund says so /u)
})
