// The story made by hand with what it leaves out: addresses, places with and without points,
// public persons, a choice of an analyst, tolls, letters beyond the first plane, and a history of
// two days.
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { citesOf, passageAt, type Passage } from '../../model/passage.ts'
import type { AnnotatedDocument } from '../../model/pile.ts'
import type { StoryPlace } from '../../model/story.ts'
import { STORY } from '../story.cases.ts'
import type { StoryInput } from '../view.ts'
import type { DayChanges } from './file.ts'

const base = STORY.reports[0]!.document
const text =
  'Toll in Keld \u{1F30A}\n\nAt least 14 people were killed in Keld. Nine people were killed in Keld, said Ada Venn. It was -5 degrees. Tomas Riel, 34, packs a cart.'

const document: Document = {
  ...base,
  id: 'lake report/1 "é"',
  hash: 'f'.repeat(64),
  path: 'pile/lake.html',
  source: text,
  text,
  title: 'Toll in Keld \u{1F30A}',
  outlet: 'Lake Post',
  url: 'https://lake.example/2031/tomas-riel-packs-a-cart',
  published: '2031-03-06T08:30:00+02:00',
}
const sentence = [...text.matchAll(/[^\n.]+\./gu)].map((match) => ({
  kind: 'sentence' as const,
  start: match.index,
  end: match.index + match[0].length,
  paragraph: 0,
}))
const report: AnnotatedDocument = { document, layers: { sentence } }

function words(exact: string): Passage {
  const start = text.indexOf(exact)
  if (start < 0) throw new RangeError(exact)
  return passageAt(document, { start, end: start + exact.length })
}

const killed: Claim = {
  ...STORY.story.claims[0]!,
  id: 'c9',
  term: 'killed',
  label: 'people killed in Keld',
  min: 9,
  max: 14,
  bound: 'range',
  place: 'Keld',
  time: { from: '2031-03-01', to: '2031-03-31' },
  reports: 1,
  independent: 1,
  origins: 1,
  statements: [
    { ...words('At least 14 people'), min: 14, max: null },
    { ...words('Nine people'), min: 9, max: 9, speaker: 'Ada Venn' },
  ],
}
const left: Claim = {
  ...STORY.story.claims[0]!,
  id: 'c10',
  label: 'people who left Keld',
  place: 'Keld',
  min: 14,
  max: 14,
  bound: 'exact',
  time: { from: '2031-03-01', to: '2031-03-31' },
  statements: [{ ...words('14 people'), min: 14, max: 14 }],
}

const withdrawn: Claim[] = [
  {
    ...left,
    id: 'c11',
    label: 'people who left the Brel camp',
    withdrawn: true,
    statements: [{ ...words('14 people'), min: 14, max: 14, withdrawn: true }],
  },
  {
    ...left,
    id: 'c12',
    kind: 'commitment',
    term: null,
    label: 'shut the gates',
    status: 'dated',
    time: { from: null, to: '2031-03-20' },
    withdrawn: true,
    statements: [{ ...words('It was -5 degrees'), withdrawn: true }],
  },
]

const place = (name: string, more: Partial<StoryPlace>): StoryPlace => ({
  name,
  geonames: null,
  lat: null,
  lon: null,
  mentions: [words('Keld')],
  ...more,
})

/** The story, told as analysts left it. */
export const RICH: StoryInput = {
  reports: [...STORY.reports, report],
  story: {
    ...STORY.story,
    documents: [
      ...STORY.story.documents,
      {
        id: document.id,
        outlet: document.outlet,
        published: { from: '2031-03-06', to: '2031-03-06', stated: true, why: 'stated' },
        condition: [],
      },
    ],
    claims: [...STORY.story.claims, killed, left, ...withdrawn],
    people: [
      ...STORY.story.people,
      { name: 'Ada Venn', mentions: [words('Ada Venn')], standing: 'public', roles: ['governor'] },
    ],
    places: [
      place('Keld', { geonames: 77, lat: 12.5, lon: -3.25 }),
      place('the Brel school', { sensitive: 'school', lat: 12.6, lon: -3.2 }),
      place('Ostrel', {}),
    ],
    decisions: [
      {
        id: 'd1',
        kind: 'accept',
        by: 'Dana Keld',
        time: '2031-03-07T09:00:00Z',
        reason: 'the ministry counts bodies',
        state: 'applied',
        why: null,
        claims: ['c9'],
        cites: [words('Nine people')],
        sets: null,
      },
    ],
  },
}

/** What two days brought to it. */
export const HISTORY: readonly DayChanges[] = [
  {
    day: '2031-03-05',
    changes: [
      {
        kind: 'new',
        story: 's1',
        claims: ['c9'],
        label: 'people killed in Keld',
        before: null,
        after: { min: 9, max: 9 },
        why: 'first said in 1 report',
        cites: citesOf([words('Nine people')]),
      },
    ],
  },
  {
    day: '2031-03-06',
    changes: [
      {
        kind: 'raised',
        story: 'an earlier name of it',
        claims: ['c9'],
        label: 'people killed in Keld',
        before: { min: 9, max: 9 },
        after: { min: 14, max: null },
        why: 'a later report gives another number',
        cites: citesOf([words('At least 14 people')]),
      },
      {
        kind: 'contested',
        story: 's1',
        claims: [],
        label: 'Tomas Riel, 34, packs a cart',
        before: null,
        after: null,
        why: 'two sources differ',
        cites: citesOf([words('Tomas Riel, 34, packs a cart')]),
      },
      {
        kind: 'new',
        story: 'another story',
        claims: ['x'],
        label: 'elsewhere',
        before: null,
        after: null,
        why: 'first said in 1 report',
        cites: [{ document: 'of another story', start: 0, end: 1, exact: 'x' }],
      },
    ],
  },
]
