// The judge on hand-made outputs: met where the printed annotation fits, not met with a reason
// where it does not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Expectation, Gold } from './gold.ts'
import { judge, stateOf } from './judge.ts'
import type { AnnotationLine, Outputs, StoryLine } from './outputs.ts'
import { locate, sameName } from './words.ts'

const TEXT =
  'Ferry held\n“No  boat sails,” Mara Quill said. At least nine people drowned on Monday.'
const OTHER = 'Nine drowned, said Mara Quill: "No boat sails." Cookies? Cookies?'

function span(text: string, exact: string): { start: number; end: number; exact: string } {
  const start = text.indexOf(exact)
  assert.ok(start >= 0, exact)
  return { start, end: start + exact.length, exact }
}

const quote: AnnotationLine = {
  kind: 'quotation',
  form: 'direct',
  ...span(TEXT, 'No  boat sails,'),
  speaker: { ...span(TEXT, 'Mara Quill'), name: 'Mara Quill' },
}
const drowned: AnnotationLine = {
  kind: 'figure',
  ...span(TEXT, 'At least nine people'),
  min: 9,
  max: null,
  bound: 'at-least',
  term: 'killed',
  status: 'actual',
}
const monday: AnnotationLine = {
  kind: 'time',
  ...span(TEXT, 'Monday'),
  from: null,
  to: null,
}

const story: StoryLine = {
  documents: [
    { id: 'x1', published: { from: '2031-03-01', to: '2031-03-09', stated: false }, condition: [] },
    { id: 'rec', published: null, condition: [{ kind: 'repeat' }] },
  ],
  brief: [{ text: 'Nine drowned.', cites: [{ document: 'rec', ...span(OTHER, 'Nine drowned') }] }],
  claims: [
    {
      id: 'c1',
      statements: [
        { document: 'x1', ...span(TEXT, 'At least nine people') },
        { document: 'rec', ...span(OTHER, 'Nine drowned') },
      ],
      reports: 2,
      independent: 1,
      origins: 1,
    },
  ],
  findings: [{ kind: 'same', claims: ['c1'], cites: [] }],
  timeline: [{ from: '2031-03-03', to: '2031-03-03', text: 'Nine drowned.' }],
  agreements: [],
  positions: [],
  people: [
    {
      name: 'Mara Quill',
      mentions: [
        { document: 'x1', ...span(TEXT, 'Mara Quill') },
        { document: 'rec', ...span(OTHER, 'Mara Quill') },
      ],
    },
  ],
  places: [],
}

const outputs: Outputs = {
  annotate: [
    {
      id: 'x1',
      path: 'pile/a.txt',
      text: TEXT,
      notices: [],
      annotations: [quote, drowned, monday],
    },
    {
      id: 'rec',
      text: OTHER,
      sourceText: OTHER,
      notices: [{ rule: 'repeat', source: { start: OTHER.length - 8, end: OTHER.length } }],
      annotations: [],
    },
  ],
  reuse: {
    passages: [
      {
        a: { document: 'rec', ...span(OTHER, 'No boat sails') },
        b: { document: 'x1', ...span(TEXT, 'No  boat sails') },
        kind: 'shared-quote',
        direction: 'a-to-b',
      },
    ],
    groups: [],
  },
  story: [story],
  page: '<p>Nine drowned, said <b>Mara Quill</b>; Lenz stayed.</p>',
}

function because(expect: Expectation): string {
  const phenomena = [{ id: 'p', kind: 'k', what: 'w', expect }]
  const gold: Gold = { story: 's', reports: 'r', documents: ['a.txt', 'rec'], phenomena }
  const [verdict] = judge(gold, { story: 's', pairs: [] }, outputs)
  assert.ok(verdict)
  assert.equal(verdict.met, verdict.because === '')
  return verdict.because
}

const a = (exact: string) => ({ report: 'a.txt', exact })
const rec = (exact: string) => ({ report: 'rec', exact })

test('words are found whatever their white space and marks', () => {
  assert.deepEqual(locate(TEXT, '"No boat sails,"'), { start: 11, end: 28 })
  assert.equal(locate(TEXT, 'No boat sank'), null)
  assert.deepEqual(locate('nine, then nine', 'nine', 'then nine'), { start: 11, end: 15 })
})

test('names are the same with and without title and given name', () => {
  assert.ok(sameName('Mr Quill', 'Mara Quill'))
  assert.ok(!sameName('Otto Quill', 'Mara Quill'))
})

test('a quotation is met by its speaker, and by no other', () => {
  const base = { type: 'quotation', report: 'a.txt', quote: 'No boat sails' } as const
  assert.equal(because({ ...base, speaker: 'Mara Quill' }), '')
  assert.equal(because({ ...base, speaker: null }), 'speaker Mara Quill')
  assert.equal(because({ ...base, speaker: 'Otto Venn' }), 'speaker Mara Quill')
  assert.equal(
    because({ ...base, speaker: { anonymous: true }, not: ['Quill'] }),
    'speaker Mara Quill',
  )
  assert.equal(because({ ...base, report: 'rec', speaker: null }), 'no quotation there')
})

test('a figure is met by bounds, term and status', () => {
  const base = { type: 'figure', ...a('nine people') } as const
  assert.equal(because({ ...base, min: 9, max: null, terms: ['killed'], status: ['actual'] }), '')
  assert.equal(because({ ...base, max: 9 }), 'max null')
  assert.equal(because({ ...base, bounds: ['exact'] }), 'bound at-least')
  assert.equal(because({ ...base, part: true }), 'not part of a whole')
  assert.equal(because({ type: 'figure', ...a('Monday') }), 'no annotation there')
  assert.equal(because({ type: 'figure', ...a('Monday'), optional: true }), '')
  assert.equal(
    because({ type: 'nothing', ...a('nine people'), kind: 'figure' }),
    'figure: At least nine people',
  )
  assert.equal(because({ type: 'nothing', ...a('Monday'), kind: 'figure' }), '')
})

test('an open day must be left open', () => {
  assert.equal(because({ type: 'time', ...a('Monday'), from: null, to: null }), '')
  const resolved = because({ type: 'time', ...a('Monday'), from: '2031-03-03', to: '2031-03-03' })
  assert.equal(resolved, 'null to null')
})

test('repeats and furniture are read from the notices', () => {
  assert.equal(because({ type: 'repeat', ...rec('Cookies?'), extra: 1 }), '')
  assert.equal(because({ type: 'repeat', ...rec('Nine drowned'), extra: 1 }), '0 marked')
  assert.equal(because({ type: 'furniture', ...a('Cookies?') }), '')
  assert.equal(because({ type: 'furniture', ...a('Ferry held') }), 'still in the text')
})

test('a shared passage is met in either order, its direction turned', () => {
  const pair = { type: 'shared-passage', a: a('No boat sails'), b: rec('No boat sails') } as const
  assert.equal(because({ ...pair, kinds: ['shared-quote'], directions: ['b-to-a'] }), '')
  assert.equal(because({ ...pair, kinds: ['verbatim'] }), 'kind shared-quote')
  assert.equal(because({ type: 'no-shared', a: 'a.txt', b: 'rec', except: ['shared-quote'] }), '')
  assert.equal(
    because({ type: 'no-shared', a: 'a.txt', b: 'rec', except: [] }),
    'shared-quote passage',
  )
})

test('claims, findings and counts go by the passages they stand on', () => {
  const two = [a('nine people'), rec('Nine drowned')] as const
  assert.equal(because({ type: 'claim-link', a: two[0], b: two[1], linked: true }), '')
  assert.equal(because({ type: 'claim-link', a: two[0], b: two[1], linked: false }), 'one claim')
  assert.equal(because({ type: 'finding', kinds: ['same'], passages: two }), '')
  assert.equal(because({ type: 'finding', kinds: ['differ'], passages: two }), 'finding same')
  assert.equal(
    because({ type: 'finding', kinds: ['same'], passages: two, absent: true }),
    'finding same',
  )
  const counts = { type: 'counts', passages: two, reports: [2, 2], origins: [1, 1] } as const
  assert.equal(because({ ...counts, independent: [1, 1] }), '')
  assert.equal(because({ ...counts, independent: [2, 2] }), '1 independent')
})

test('dates, people and the brief of a story', () => {
  const dated = { type: 'dating', report: 'a.txt', stated: false, contains: '2031-03-04' } as const
  assert.equal(because(dated), '')
  assert.equal(
    because({ ...dated, within: ['2031-03-02', '2031-03-09'] }),
    '2031-03-01 to 2031-03-09',
  )
  assert.equal(because({ type: 'timeline', date: '2031-03-03' }), '')
  assert.equal(because({ type: 'private', name: 'Mara Quill' }), 'page for Mara Quill')
  assert.equal(because({ type: 'private', name: 'Lenz' }), 'on the page')
  assert.equal(because({ type: 'private', name: 'Len' }), '')
  assert.equal(because({ type: 'public', name: 'Mara Quill' }), '')
  assert.equal(because({ type: 'masked', ...a('Mara Quill'), page: true }), 'on the page')
  assert.equal(because({ type: 'masked', ...a('nine drowned') }), '')
  assert.equal(because({ type: 'brief-not-alone', report: 'rec' }), 'line: Nine drowned.')
  assert.equal(because({ type: 'condition', report: 'rec', condition: 'repeat' }), '')
  assert.equal(because({ type: 'no-person', name: 'Mara' }), 'page for Mara Quill')
  assert.equal(because({ type: 'stories', count: 2 }), '1 stories')
  assert.equal(because({ type: 'stories', together: ['a.txt', 'rec'] }), '')
})

test('pairs of people are judged with the phenomena', () => {
  const gold: Gold = { story: 's', reports: 'r', documents: ['a.txt', 'rec'], phenomena: [] }
  const pair = { id: 'q', a: a('Mara Quill'), b: rec('Mara Quill'), why: 'one name' }
  const verdicts = judge(gold, { story: 's', pairs: [{ ...pair, linked: false }] }, outputs)
  assert.deepEqual(verdicts[0]?.because, 'one person: Mara Quill')
})

test('a listed failure that is met no longer fails', () => {
  const met = { id: 'p', kind: 'k', what: 'w', met: true, because: '' }
  const known = [{ id: 'p', since: '2031-03-01' }]
  assert.equal(stateOf(met, []), 'found')
  assert.equal(stateOf(met, known), 'NO LONGER FAILS')
  assert.equal(stateOf({ ...met, met: false }, known), 'known failure')
  assert.equal(stateOf({ ...met, met: false }, []), 'MISSED')
})
