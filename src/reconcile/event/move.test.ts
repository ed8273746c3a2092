import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oppositeMoves } from './move.ts'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'

// Words of the two moves that are set side by side, or null where none are.
const cases: readonly (readonly [readonly [string, string] | null, string, string])[] = [
  [
    ['pulled back', 'digging in'],
    'The Shore Front has pulled back from the Tarn.',
    'Fighters of the Shore Front are digging in along the Tarn.',
  ],
  [
    ['left', 'strengthening'],
    'Fighters of the Shore Front left their positions along the Tarn.',
    'The Shore Front is strengthening its positions on the Tarn.',
  ],
  [
    ['abandoned', 'massing'],
    'The council said the Shore Front had abandoned its trenches near Keld.',
    'The Shore Front was massing fighters near Keld, the council said.',
  ],
  [
    ['withdrawn', 'sent reinforcements'],
    'The army has withdrawn from the front at Keld.',
    'The army has sent reinforcements to Keld.',
  ],
  [
    ['gave up', 'build-up'],
    'The Shore Front gave up the line along the Tarn and left.',
    'A build-up of Shore Front fighters along the Tarn was observed by the Harbour Watch.',
  ],
  [
    ['withdrawal', 'Reinforcements'],
    'A withdrawal of the Shore Front from the Tarn was observed by the Harbour Watch.',
    'Reinforcements for the Shore Front have taken up posts on the Tarn.',
  ],
  [null, 'The Shore Front left the talks at Keld.', 'The Shore Front massed fighters at Keld.'],
  [
    null,
    'The army withdrew from the Tarn, according to the Harbour Watch.',
    'Rebels sent more men to the Tarn, the Harbour Watch reported.',
  ],
  [null, 'The Shore Front will leave the front at Keld.', 'The Shore Front dug in at Keld.'],
  [null, 'The Shore Front must be withdrawn from Keld.', 'The Shore Front dug in at Keld.'],
  [null, 'The Shore Front withdrew its fighters from Marn.', 'The Shore Front dug in at Keld.'],
  [null, 'The Hill Union withdrew its fighters from Keld.', 'The Shore Front dug in at Keld.'],
  [null, 'Children of the Shore left school in Keld.', 'The Shore Front dug in at Keld.'],
  [null, 'A crowd left the Shore fair in Keld.', 'Police of the Shore were deployed in Keld.'],
  [
    null,
    'The raid on Keld left two Shore soldiers and three others dead.',
    'Soldiers of the Shore were deployed in Keld.',
  ],
  [null, 'The Shore Front dug in at Keld.', 'The Shore Front fortified its lines at Keld.'],
]

for (const [expected, a, b] of cases)
  test(`moves: ${a} / ${b}`, () => {
    const reports = reportsOf(toldPile([toldReport('a', a), toldReport('b', b)]))
    const pairs = oppositeMoves(reports, {})
    const words = pairs.map(([away, up]) => [away.statement.exact, up.statement.exact])
    assert.deepEqual(words, expected === null ? [] : [expected])
  })

test('one report that tells both moves contradicts nobody', () => {
  const text = 'The Shore Front left the front at Keld. The Shore Front dug in at Keld.'
  assert.deepEqual(oppositeMoves(reportsOf(toldPile([toldReport('a', text)])), {}), [])
})
