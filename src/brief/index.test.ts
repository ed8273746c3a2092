import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../model/claim.ts'
import type { Decided } from '../model/decision.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Passage } from '../model/passage.ts'
import type { Pile } from '../model/pile.ts'
import type { Condition } from '../model/story.ts'
import { splitSentences } from '../text/sentence.ts'
import { storyTitle, writeBrief, type StoryParts } from './index.ts'

const TEXTS = {
  a:
    'Dam bursts above Keld\n\n' +
    'The Ulva dam above Keld burst on Sunday and water ran through the lower town. ' +
    'Some 3,200 people have left Keld.',
  b:
    'Thousands leave Keld after dam bursts\n\n' +
    'The Ulva dam burst above Keld on Sunday after weeks of rain in the hills. ' +
    'Some 4,100 people have left Keld.',
}

const document = (id: string, text: string): Document => ({
  id,
  hash: '',
  path: `${id}.txt`,
  part: null,
  source: text,
  text,
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  repeats: [],
})

const pile: Pile = {
  reports: Object.entries(TEXTS).map(([id, text]) => ({
    document: document(id, text),
    layers: { sentence: splitSentences(text).map((one) => ({ kind: 'sentence', ...one })) },
  })),
  published: {},
  reuse: { passages: [], pairs: [], groups: [] },
}

const passage = (id: 'a' | 'b', exact: string): Passage => {
  const start = TEXTS[id].indexOf(exact)
  return { document: id, start, end: start + exact.length, exact }
}

const claim: Claim = {
  id: 'c1',
  aliases: [],
  kind: 'figure',
  term: 'displaced',
  label: 'people displaced in Keld',
  min: 3200,
  max: 4100,
  bound: 'range',
  status: 'actual',
  place: 'Keld',
  time: null,
  partOf: null,
  statements: [
    { ...passage('a', '3,200 people'), min: 3200, max: 3200, speaker: null },
    { ...passage('b', '4,100 people'), min: 4100, max: 4100, speaker: null },
  ],
  reports: 2,
  independent: 2,
  origins: 2,
  why: [],
}
const differ: Finding = {
  id: 'f1',
  kind: 'differ',
  claims: ['c1'],
  why: [],
  cites: [passage('a', '3,200 people'), passage('b', '4,100 people')],
}

const parts = (more: Partial<StoryParts> = {}): StoryParts => ({
  pile,
  documents: [],
  claims: [claim],
  findings: [differ],
  people: [],
  annotate: () => ({}),
  ...more,
})

const card = (cite: Passage): StoryParts['documents'][number] => {
  const condition: Condition = { kind: 'orphan-context', cite, why: 'he' }
  return { id: cite.document, outlet: null, published: null, condition: [condition] }
}

test('a difference shows both sides with their reports', () => {
  const line = writeBrief(parts()).brief.find(({ facet }) => facet === 'differences')
  assert.match(line?.text ?? '', /3,200 people” \(a\), “4,100 people” \(b\); the reports differ/u)
  assert.deepEqual(new Set(line?.cites.map((one) => one.document)), new Set(['a', 'b']))
})

test('an accepted reading is named beside the others, with who accepted it', () => {
  const accept: Decided = {
    id: 'd1',
    kind: 'accept',
    by: 'Dana Keld',
    time: '2031-03-02T10:00:00Z',
    reason: 'seen so',
    state: 'applied',
    why: null,
    claims: ['c1'],
    cites: [passage('b', '4,100 people')],
    sets: null,
  }
  const { brief, struck } = writeBrief(parts({ decisions: [accept] }))
  const line = brief.find(({ facet }) => facet === 'differences')
  assert.match(
    line?.text ?? '',
    /3,200 people.*4,100 people.*; Dana Keld accepts the reading of b/u,
  )
  assert.deepEqual(struck, [])
})

test('every line cites passages that hold', () => {
  for (const { cites } of writeBrief(parts()).brief)
    for (const { document: id, start, end, exact } of cites)
      assert.equal(TEXTS[id as 'a' | 'b'].slice(start, end), exact)
})

test('what only damaged text states is not told', () => {
  const whole = (id: 'a' | 'b') => passage(id, TEXTS[id].split('\n\n')[1]!)
  const { brief } = writeBrief(parts({ documents: [card(whole('a')), card(whole('b'))] }))
  assert.deepEqual(brief, [])
})

test('what names a private person is not told', () => {
  const mention = passage('a', 'Keld burst')
  const people = [{ name: 'Keld', mentions: [mention], standing: 'private', roles: [] }] as const
  const { brief } = writeBrief(parts({ people }))
  assert.ok(!brief.some(({ text }) => text.includes('Keld burst')))
})

test('a claim of more reports than are cited is struck', () => {
  const { struck } = writeBrief(parts({ claims: [{ ...claim, reports: 5, independent: 5 }] }))
  assert.match(struck[0]?.why ?? '', /counts/u)
})

test('the title is a headline in the words of most reports', () => {
  assert.equal(storyTitle(pile), 'Dam bursts above Keld')
})

test('a pile without words has an empty title', () => {
  assert.equal(storyTitle({ ...pile, reports: [] }), '')
})

test('the same words of two reports are said once, with both reports', () => {
  const plan = 'The council and the owners will meet in Keld on Thursday about the dam.'
  const held = 'The council and the owners met in Keld and signed a paper about the dam.'
  const texts = { k: plan, l: plan, m: held }
  const reports = Object.entries(texts).map(([id, text]) => ({
    document: document(id, text),
    layers: {
      sentence: splitSentences(text).map((one) => ({ kind: 'sentence' as const, ...one })),
    },
  }))
  const [first, ...rest] = Object.entries(texts).map(([id, exact]) => ({
    document: id,
    start: 0,
    end: exact.length,
    exact,
  }))
  const update: Finding = {
    id: 'f2',
    kind: 'update',
    claims: [],
    why: [],
    cites: [first!, ...rest],
  }
  const { brief, struck } = writeBrief(
    parts({ pile: { ...pile, reports }, claims: [], findings: [update] }),
  )
  const line = brief.find(({ text }) => text.startsWith('Changed:'))
  assert.equal(line?.text, `Changed: “${plan}” (k) (l); “${held}” (m).`)
  assert.deepEqual(struck, [])
})
