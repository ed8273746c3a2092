import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STORY } from '../story.cases.ts'
import { viewOf } from '../view.ts'
import {
  compareScreen,
  reportScreen,
  reviewItems,
  storyCard,
  storyScreen,
  verifyList,
} from './index.ts'

const masked = viewOf(STORY, { unmasked: false })
const open = viewOf(STORY, { unmasked: true })
const screen = storyScreen(masked)

test('every screen survives JSON', () => {
  const screens = [
    screen,
    storyCard(masked),
    reportScreen(masked, 'herald'),
    compareScreen(masked, 'courier', 'wire'),
    reviewItems(masked),
    verifyList(masked),
  ]
  for (const one of screens) assert.deepEqual(JSON.parse(JSON.stringify(one)), one)
})

test('no private name, age or household leaves in a masked screen', () => {
  const all = JSON.stringify([
    screen,
    ...masked.reports.map(({ document }) => reportScreen(masked, document.id)),
    compareScreen(masked, 'herald', 'courier'),
    reviewItems(masked),
    verifyList(masked),
  ])
  for (const hidden of ['Tomas', 'Riel', ' 34,', 'wife', 'three children'])
    assert.ok(!all.includes(hidden), hidden)
  assert.ok(reportScreen(open, 'herald')!.text.includes('Tomas Riel, 34'))
})

test('hidden words keep every offset of a report', () => {
  const [hidden, shown] = [reportScreen(masked, 'herald')!, reportScreen(open, 'herald')!]
  assert.equal(hidden.text.length, shown.text.length)
  assert.match(hidden.text, /\u2588+, ?\u2588+/u)
})

test('every citation gives the words at its place', () => {
  const texts = new Map(
    open.reports.map(({ document }) => [document.id, reportScreen(open, document.id)!.text]),
  )
  const cites = storyScreen(open).figures.flatMap(({ values }) => values.flatMap((v) => v.cites))
  assert.ok(cites.length > 3)
  for (const { report, start, end, words } of cites)
    assert.equal(texts.get(report)!.slice(start, end), words)
})

test('a figure has its value, scope, counts and every wording with its source', () => {
  const [residents, flee] = [
    screen.figures.find(({ claim }) => claim === 'c3'),
    screen.figures.find(({ claim }) => claim === 'c2'),
  ]
  assert.equal(residents!.counts.words, '2 reports, 1 independent at most, 1 origin')
  assert.equal(residents!.axisEnd, null, 'both say the same')
  assert.equal(flee!.axisEnd, 90_000)
  assert.equal(flee!.finding, 'f1')
  assert.equal(flee!.scope, 'place and time not stated')
  assert.deepEqual(
    flee!.values.map(({ by, cites }) => [by, cites[0]!.label]),
    [
      [null, 'Ostrel Herald'],
      ['Aid workers', 'Marn Courier'],
    ],
  )
})

test('reports that share text count once among the independent', () => {
  assert.deepEqual(screen.counts, {
    reports: 3,
    independent: 2,
    sharing: [['courier', 'wire']],
    words: '2 of them share text',
  })
})

test('a finding has a side for each wording and heads with none of them', () => {
  const unclear = screen.findings.find(({ kind }) => kind === 'unsafe-speaker')!
  assert.equal(unclear.heading, 'the same words')
  assert.equal(unclear.sides.length, 1)
  assert.equal(unclear.sides[0]!.values[0]!.cites.length, 2)
  const differ = screen.findings[0]!
  assert.equal(differ.heading, 'people expected to flee: 60,000–90,000 (projected)')
})

test('review takes differences first, and what to verify says whom to ask', () => {
  assert.deepEqual(
    reviewItems(masked).map(({ finding, settled }) => [finding.kind, settled]),
    [
      ['differ', false],
      ['unsafe-speaker', false],
      ['contested', false],
    ],
  )
  assert.equal(verifyList(masked)[0]!.ask, 'Aid workers; Ostrel Herald')
})

test('a comparison asked for the other way round turns its directions', () => {
  const there = compareScreen(masked, 'courier', 'wire')!
  assert.equal(there.summary, 'No shared passage was found between these two reports.')
  assert.equal(compareScreen(masked, 'courier', 'elsewhere'), null)
  assert.equal(reportScreen(masked, 'elsewhere'), null)
})

test('a card counts reports by day and names the next deadline', () => {
  const card = storyCard(masked)
  assert.deepEqual(card.days, [1, 1, 1])
  assert.equal(card.next?.dueWords, 'by 10 Apr 2031')
  assert.deepEqual([card.differ, card.contested, card.unclear], [1, 1, 1])
})

test('every wording under review can be named in a decision', () => {
  const refs = reviewItems(masked).flatMap(({ finding }) =>
    finding.sides.flatMap(({ values }) => values.map((value) => value.refs ?? [])),
  )
  assert.ok(refs.length > 3)
  const claims = new Map(masked.story.claims.map((claim) => [claim.id, claim.statements.length]))
  for (const ref of refs.flat()) {
    const [id, number] = ref.split('/')
    assert.ok(Number(number) >= 1 && Number(number) <= claims.get(id!)!, ref)
  }
})

test('a report told anew leads to its earlier state, and that one to the newest', () => {
  const revision = { why: 'same address', kept: 2, gone: [], added: [], changed: [] } as const
  const revisions = [{ document: 'courier', of: 'wire', ...revision }]
  const view = { ...masked, story: { ...masked.story, revisions } }
  const [now, then] = [reportScreen(view, 'courier')!, reportScreen(view, 'wire')!]
  assert.deepEqual(now.revisions, [
    { id: 'wire', words: 'wire: 0 sentences gone since, 0 changed, 0 added' },
  ])
  assert.equal(now.newer, null)
  assert.equal(then.newer?.id, 'courier')
})

test('a place where people may be at risk has no coordinates, and says so', () => {
  const [mention] = STORY.story.timeline[0]!.cites
  const place = { geonames: 1, lat: 10, lon: 20, mentions: [mention!] } as const
  const places = [
    { ...place, name: 'Pell' },
    { ...place, name: 'Pell school', sensitive: 'school' as const },
    { ...place, name: 'Nowhere', lat: null, lon: null },
  ]
  const view = viewOf({ ...STORY, story: { ...STORY.story, places } }, { unmasked: true })
  assert.deepEqual(
    storyScreen(view).places.map(({ lat, withheld }) => [lat, withheld?.split(':')[0] ?? null]),
    [
      [10, null],
      [null, 'named with a school'],
      [null, 'not in the gazetteer, or more than one place has this name'],
    ],
  )
})

test('a private person gets no entry, a public one does, masked or not', () => {
  const [mention] = STORY.story.timeline[0]!.cites
  const venn = {
    name: 'Aldo Venn',
    mentions: [mention!] as const,
    standing: 'public' as const,
    roles: ['president'],
  }
  const people = [...STORY.story.people, venn]
  for (const unmasked of [true, false]) {
    const view = viewOf({ ...STORY, story: { ...STORY.story, people } }, { unmasked })
    assert.deepEqual(
      storyScreen(view).people.map(({ name }) => name),
      ['Aldo Venn'],
    )
  }
})

test('a wording that its report no longer says is shown only where nothing else stands', () => {
  const withdrawn = { withdrawn: true } as const
  const claims = STORY.story.claims.map((claim) => {
    const [first, ...rest] = claim.statements
    const gone = { ...first, ...withdrawn }
    return { ...claim, statements: [gone, ...rest] as const }
  })
  const view = viewOf({ ...STORY, story: { ...STORY.story, claims } }, { unmasked: false })
  const valuesOf = (id: string) =>
    storyScreen(view)
      .figures.find(({ claim }) => claim === id)!
      .values.map((value) => [value.value, value.withdrawn ?? false])
  assert.deepEqual(valuesOf('c1'), [['More than 38,500 people', true]])
  assert.deepEqual(valuesOf('c2'), [['60,000 people', false]])
})

test('a matter is settled by a deed about its words, a note settles a contested one alone', () => {
  const [at] = masked.story.findings.find(({ kind }) => kind === 'unsafe-speaker')!.cites
  const contested = masked.story.findings.find(({ kind }) => kind === 'contested')!.cites[0]
  const decided = (kind: 'speaker' | 'note', cite: typeof at) => ({
    id: 'd1',
    kind,
    by: 'Dana Keld',
    time: '2031-04-01T10:00:00Z',
    reason: 'heard it',
    state: 'applied' as const,
    why: null,
    claims: [],
    cites: [cite],
    sets: null,
  })
  const settled = (decision: ReturnType<typeof decided>) =>
    reviewItems({ ...masked, story: { ...masked.story, decisions: [decision] } })
      .filter((item) => item.settled)
      .map(({ finding }) => finding.kind)
  assert.ok(settled(decided('speaker', at)).includes('unsafe-speaker'))
  assert.ok(!settled(decided('note', at)).includes('unsafe-speaker'))
  assert.ok(settled(decided('note', contested)).includes('contested'))
})
