// A story made by hand, about an invented country, with one of everything the page shows.
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { citesOf, passageAt, type Passage } from '../../model/passage.ts'
import type { AnnotatedDocument } from '../../model/pile.ts'
import type { Story } from '../../model/story.ts'
import type { StoryInput } from './view.ts'

const TEXTS: {
  readonly [id: string]: {
    outlet: string | null
    published: string | null
    title: string
    text: string
  }
} = {
  herald: {
    outlet: 'Ostrel Herald',
    published: '2031-03-04',
    title: 'Thousands leave valley below leaking dam',
    text: 'Thousands leave valley below leaking dam\n\nMore than 38,500 people have left the valley since Monday, the Relief Council said. Up to 90,000 could be forced to flee if the wall gives way. "We have waited long enough," the governor said.\n\nTomas Riel, 34, packs a cart with his wife and three children.',
  },
  courier: {
    outlet: 'Marn Courier',
    published: '2031-03-05',
    title: 'Dam: <script>alert(1)</script> & the valley',
    text: 'Dam & the valley\n\nAid workers expect 60,000 people to flee. "We have waited long enough." About 3 million people live in Ostrel province. The company must repair the wall by 10 April, the ministry said. He gave no details of the meeting.',
  },
  wire: {
    outlet: null,
    published: null,
    title: 'Ostrel dam',
    text: 'Around 3 million people live in Ostrel province. Veldoria accused its neighbour of opening the gates. The neighbour denied it.',
  },
}

function reportOf(id: string): AnnotatedDocument {
  const { outlet, published, title, text } = TEXTS[id]!
  const document: Document = {
    id,
    hash: id,
    path: `pile/${id}.txt`,
    part: null,
    source: text,
    text,
    edits: [],
    title,
    byline: null,
    outlet,
    url: null,
    published,
    modified: null,
    language: 'en',
    notices: [],
    repeats: [],
  }
  const sentences = [...text.matchAll(/[^\n.]+\.?"?/gu)].map((match) => ({
    kind: 'sentence' as const,
    start: match.index,
    end: match.index + match[0].length,
    paragraph: 0,
  }))
  return { document, layers: { sentence: sentences } }
}

const reports = Object.keys(TEXTS).map(reportOf)

function words(id: string, exact: string): Passage {
  const { document } = reports.find((report) => report.document.id === id)!
  const start = document.text.indexOf(exact)
  if (start < 0) throw new RangeError(`${id} does not say ${exact}`)
  return passageAt(document, { start, end: start + exact.length })
}

const blank = {
  aliases: [],
  min: null,
  max: null,
  bound: null,
  term: null,
  status: null,
  place: null,
  time: null,
  partOf: null,
  reports: 1,
  independent: 1,
  origins: 1,
  why: [],
} as const

const claims: Claim[] = [
  {
    ...blank,
    id: 'c1',
    kind: 'figure',
    term: 'displaced',
    label: 'people who left the valley',
    min: 38_500,
    max: null,
    bound: 'more-than',
    status: 'actual',
    place: 'Ostrel',
    time: { from: '2031-03-03', to: '2031-03-04' },
    statements: [
      {
        ...words('herald', 'More than 38,500 people'),
        min: 38_500,
        max: null,
        speaker: 'the Relief Council',
      },
    ],
  },
  {
    ...blank,
    id: 'c2',
    kind: 'figure',
    term: 'forced to flee',
    label: 'people expected to flee',
    min: 60_000,
    max: 90_000,
    bound: 'range',
    status: 'projected',
    reports: 2,
    independent: 2,
    origins: 2,
    statements: [
      { ...words('herald', 'Up to 90,000'), min: null, max: 90_000 },
      { ...words('courier', '60,000 people'), min: 60_000, max: 60_000, speaker: 'Aid workers' },
    ],
  },
  {
    ...blank,
    id: 'c3',
    kind: 'figure',
    term: 'residents',
    label: 'people living in Ostrel province',
    min: 3e6,
    max: 3e6,
    bound: 'about',
    status: 'actual',
    reports: 2,
    independent: 1,
    origins: 1,
    statements: [
      { ...words('courier', '3 million people'), min: 3e6, max: 3e6 },
      { ...words('wire', '3 million people'), min: 3e6, max: 3e6 },
    ],
  },
  {
    ...blank,
    id: 'c4',
    kind: 'commitment',
    label: 'repair the wall',
    status: 'dated',
    time: { from: null, to: '2031-04-10' },
    statements: [
      {
        ...words('courier', 'The company must repair the wall by 10 April'),
        speaker: 'the ministry',
      },
    ],
  },
]

/** The story, with its private person Tomas Riel. */
export const STORY: StoryInput = {
  reports,
  story: {
    id: 's1',
    title: 'Thousands leave valley below leaking dam',
    from: '2031-03-03',
    to: '2031-03-05',
    documents: [
      {
        id: 'herald',
        outlet: 'Ostrel Herald',
        published: { from: '2031-03-04', to: '2031-03-04', stated: true, why: 'stated' },
        condition: [],
      },
      {
        id: 'courier',
        outlet: 'Marn Courier',
        published: { from: '2031-03-05', to: '2031-03-05', stated: true, why: 'stated' },
        condition: [
          {
            kind: 'orphan-context',
            cite: words('courier', 'the meeting'),
            why: 'no meeting is told of before',
          },
        ],
      },
      {
        id: 'wire',
        outlet: null,
        published: {
          from: '2031-03-03',
          to: '2031-03-06',
          stated: false,
          why: 'shares a sentence with the Marn Courier',
        },
        condition: [],
      },
    ],
    brief: [
      {
        text: 'More than 38,500 people have left the valley, the Relief Council said.',
        cites: citesOf([
          words(
            'herald',
            'More than 38,500 people have left the valley since Monday, the Relief Council said.',
          ),
        ]),
        facet: 'what happened',
      },
      {
        text: 'Aid workers expect 60,000 people to flee; the Ostrel Herald writes of up to 90,000.',
        cites: citesOf([
          words('courier', 'Aid workers expect 60,000 people to flee.'),
          words('herald', 'Up to 90,000 could be forced to flee'),
        ]),
        facet: 'differences',
      },
    ],
    struck: [{ text: 'All 90,000 fled.', why: 'the passage says "could"' }],
    claims,
    findings: [
      {
        id: 'f1',
        kind: 'differ',
        claims: ['c2'],
        why: ['60,000 and up to 90,000 do not meet within their rounding'],
        cites: citesOf([words('herald', 'Up to 90,000'), words('courier', '60,000 people')]),
      },
      {
        id: 'f2',
        kind: 'same',
        claims: ['c3'],
        why: ['the sentence is shared by both reports'],
        cites: citesOf([words('courier', '3 million people'), words('wire', '3 million people')]),
      },
      {
        id: 'f3',
        kind: 'unsafe-speaker',
        claims: [],
        why: ['follows the governor in one report, nobody in the other'],
        cites: citesOf([
          words('herald', 'We have waited long enough'),
          words('courier', 'We have waited long enough'),
        ]),
      },
      {
        id: 'f4',
        kind: 'contested',
        claims: [],
        why: ['Veldoria accuses; the neighbour denies'],
        cites: citesOf([
          words('wire', 'Veldoria accused its neighbour of opening the gates.'),
          words('wire', 'The neighbour denied it.'),
        ]),
      },
    ],
    timeline: [
      {
        from: '2031-03-03',
        to: '2031-03-03',
        text: 'People begin to leave the valley',
        cites: citesOf([words('herald', 'since Monday')]),
      },
    ],
    agreements: [],
    positions: [
      {
        party: 'the ministry',
        issue: 'the wall',
        statements: [words('courier', 'The company must repair the wall by 10 April')],
      },
    ],
    people: [
      {
        name: 'Tomas Riel',
        mentions: [words('herald', 'Tomas Riel')],
        standing: 'private',
        roles: [],
      },
    ],
    places: [],
    lineage: {
      edges: [
        {
          from: 'courier',
          to: 'wire',
          characters: 44,
          direction: 'undecided',
          why: ['one sentence, almost word for word', 'no usable dates'],
        },
      ],
      roots: [['courier', 'wire']],
    },
  } satisfies Story,
}
