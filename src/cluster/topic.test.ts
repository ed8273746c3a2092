// A round-up belongs to the stories that its parts tell, each with its reason; a report on one
// thing to one story.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../model/document.ts'
import { openStream, topicsOf, vectorOf, type Placement } from './index.ts'

const BLANK: Document = {
  id: '',
  hash: '',
  path: null,
  part: null,
  source: '',
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: '2031-03-02',
  modified: null,
  language: 'en',
  notices: [],
  text: '',
  repeats: [],
}

const report = (id: string, text: string): Document => ({ ...BLANK, id, source: text, text })

const DAM = [
  'The dam above Keld burst before dawn on Friday after a week of rain in Ostrel. Engineers from Torrin said the spillway of the Ulva dam had been closed for repairs.',
  'Water from the Ulva dam flooded the lower streets of Keld. The spillway could not be opened, engineers in Torrin said, and families left for Ostrel.',
]
const STRIKE = [
  'Dockers in Harwick walked out on Friday over pay, and the port of Harwick stood still. The union led by Sela Dovran wants nine percent more from Corrum Lines.',
  'The dockers of Harwick voted to go on with their strike against Corrum Lines. Sela Dovran, who leads their union, said the pay offer was an insult.',
]
const OPERA =
  'The opera house of Marn opens its season with a work about bees. Tickets are sold out until April, said the director, Pavel Orsk, who also sings the part of the beekeeper.'

const ROUND_UP = report(
  'round-up',
  [
    'What Veldoria talks about this morning, in four parts and with the weather at the end.',
    'Flood in the north',
    `${DAM[0]} In Keld the Ulva dam is what everybody talks about.`,
    'Port stands still',
    `${STRIKE[0]} In Harwick nobody expects Sela Dovran to give in.`,
    'Bees on stage',
    OPERA,
  ].join('\n\n'),
)

function placed(documents: readonly Document[]): Placement[] {
  const stream = openStream()
  return documents.map((one) => {
    const [placement] = stream.add(vectorOf(one), topicsOf(one))
    return placement as Placement
  })
}

test('a round-up is linked to every story that a part of it tells, with the reason', () => {
  const [dam, , strike, , both] = placed([
    report('dam-1', DAM[0]!),
    report('dam-2', DAM[1]!),
    report('strike-1', STRIKE[0]!),
    report('strike-2', STRIKE[1]!),
    ROUND_UP,
  ])
  assert.notEqual(dam!.story, strike!.story)
  const stories = new Set([both!.story, ...(both!.also ?? []).map(({ story }) => story)])
  assert.ok(stories.has(dam!.story) && stories.has(strike!.story), JSON.stringify(both))
  for (const { story, why } of both!.also ?? []) {
    assert.notEqual(story, both!.story)
    assert.match(why, /^part "(?:Flood in the north|Port stands still)" names /u)
  }
})

test('a report on one thing, and one before any story, is linked to no other', () => {
  const long = `${DAM.join('\n\n')}\n\nThe night in Keld\n\n${DAM[1]}\n\nWhat is known\n\n${DAM[0]}`
  const all = placed([
    ROUND_UP,
    report('dam-1', DAM[0]!),
    report('strike-1', STRIKE[0]!),
    report('dam-2', long),
  ])
  assert.equal(all[0]!.also, undefined)
  assert.equal(all[3]!.also, undefined)
})

test('parts begin at headings and times of day; prose has none', () => {
  assert.deepEqual(
    topicsOf(ROUND_UP).map(({ heading }) => heading),
    ['Flood in the north', 'Port stands still', 'Bees on stage'],
  )
  const blog = [1, 2, 3].map((hour) => `1${hour}:05\n${DAM[0]}`).join('\n')
  assert.equal(topicsOf(report('blog', blog)).length, 3)
  assert.deepEqual(topicsOf(report('prose', [...DAM, ...STRIKE].join('\n\n'))), [])
})

test('any text has its parts found', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Marn ', 'x', '\n', '12:05', '. ', '“')), (pieces) => {
      const text = pieces.join('').repeat(40)
      for (const { vector } of topicsOf(report('r', text))) assert.equal(vector.id, 'r')
    }),
    { seed: 5, numRuns: 200 },
  )
})
