// How the reports of one finding are told apart in its reasons.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../statement.ts'
import { reportNames } from './quote-speakers.ts'

interface Told {
  readonly outlet: string | null
  readonly published?: string
  readonly title?: string
}

const namesOf = (all: readonly Told[]): string[] => {
  const said = all.map(({ outlet, published = null, title = null }, order) => {
    const document = { outlet, published, title, path: null, id: `id${order}` }
    return { report: { order, id: `id${order}`, annotated: { document } } as unknown as Report }
  })
  return said.map(reportNames(said))
}

const WIRE = 'Halcyon Wire'
const cases: readonly (readonly [readonly string[], readonly Told[]])[] = [
  [
    ['Halcyon Wire', 'Marn Daily'],
    [{ outlet: WIRE }, { outlet: 'Marn Daily' }],
  ],
  [
    ['Halcyon Wire, 2031-03-02', 'Halcyon Wire, 2031-03-04', 'Marn Daily'],
    [
      { outlet: WIRE, published: '2031-03-02T08:00:00Z' },
      { outlet: WIRE, published: '2031-03-04' },
      { outlet: 'Marn Daily', published: '2031-03-04' },
    ],
  ],
  [
    ['Halcyon Wire, “Dam bursts”', 'Halcyon Wire, “Dam holds”'],
    [
      { outlet: WIRE, published: '2031-03-04', title: 'Dam bursts' },
      { outlet: WIRE, published: '2031-03-04', title: 'Dam holds' },
    ],
  ],
  [
    ['Halcyon Wire, id0', 'Halcyon Wire, id1'],
    [{ outlet: WIRE }, { outlet: WIRE, title: 'Dam' }],
  ],
  [
    ['id0', 'id1'],
    [{ outlet: null }, { outlet: null }],
  ],
]

for (const [expected, told] of cases)
  test(expected.join(' / '), () => assert.deepEqual(namesOf(told), expected))
