import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inferAll, inferredOf, scoreOf } from './dating-score.ts'
import { makeDatedPile } from './dating.ts'

const PILES = 40

test('the same seed makes the same pile, and reports lie near each other', () => {
  assert.deepEqual(makeDatedPile(4), makeDatedPile(4))
  const { reports } = makeDatedPile(4)
  assert.ok(reports.length >= 4 && reports.every(({ text }) => text.length > 20))
})

test(`of inferred days (piles 1 to ${PILES}) 95 % hold the true one, the median width is a week`, () => {
  const { dated, inside, medianWidth } = scoreOf(inferAll(PILES))
  assert.ok(inside >= 0.95, `inside ${inside}`)
  assert.ok(medianWidth <= 7, `width ${medianWidth}`)
  assert.ok(dated >= 0.75, `given to ${dated}`)
})

// Five reports without a date: a Friday summit (7 March 2031), then talks ahead, then those talks
// held. All of it is invented.
const QUOTE =
  '"We have carried this load for longer than anybody had a right to ask of us," said Ilse Tarn.'
const SHARED =
  'The strip borders two states and is home to three million people, most of whom fled there from towns that had fallen.'
const TEXTS: readonly (readonly [id: string, day: string, text: string])[] = [
  [
    'count',
    '2031-03-13',
    `Joren Maskel said the meeting would take place in Velo.\n\n${QUOTE}\n\n` +
      'During the first 12 days of March, more than 900 people left their homes.',
  ],
  [
    'lastweek',
    '2031-03-14',
    `The presidents met in Marn last week but agreed on nothing.\n\n${QUOTE}\n\n` +
      'Still, talks will be held in Tarnville on Friday.\n\n' +
      'The nine-year war has cost 4,000 lives since 2022.',
  ],
  [
    'friday',
    '2031-03-08',
    `Mira Sol, speaking at a summit in Marn on Friday, asked for a truce.\n\n${SHARED}`,
  ],
  [
    'today',
    '2031-03-07',
    `Mira Sol asked for a truce when the presidents met today at a summit in Marn.\n\n${SHARED}\n\n` +
      'A gate is pictured near Orsk, in this picture taken on 10 October 2029.',
  ],
  [
    'held',
    '2031-03-17',
    'Aldo Venn agreed on the strip during a meeting in Velo, which lasted four hours.\n\n' +
      'The summit in Marn had ended without a deal.\n\n' +
      'The strip must be cleared of heavy weapons by 10 April.',
  ],
]

test('five reports without any date are put in order, and a picture dates nothing', () => {
  const reports = TEXTS.map(([id, day, text]) => ({ id, day, text, stated: false }))
  const found = new Map(inferredOf({ seed: 0, reports }).map((one) => [one.id, one]))
  const [count, lastweek, friday, today, held] = TEXTS.map(([id]) => found.get(id)!)
  for (const one of found.values())
    assert.ok(one.from! <= one.day && one.day <= one.to!, JSON.stringify(one))
  assert.ok(today!.from! >= '2031-03-07' && friday!.from! >= '2031-03-07')
  assert.ok(today!.to! < count!.to! && friday!.to! < count!.to!)
  assert.ok(held!.from! > count!.from! && held!.from! > lastweek!.from!)
  assert.ok(held!.to! < '2031-04-10')
  for (const { why } of found.values()) assert.doesNotMatch(why, /2029/u)
})
