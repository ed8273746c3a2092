// Revisions: one address or id, another text; what is gone, new and changed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanDocument } from '../clean/index.ts'
import type { Document } from '../model/document.ts'
import { passageHolds } from '../model/passage.ts'
import type { Revision } from '../model/revision.ts'
import { BLANK } from '../read/text.ts'
import { addressKey, printRevisions, revisionsOf } from './admit-revision.ts'

const URL_1 = 'https://herald.example/flood'
function report(id: string, source: string, fields: Partial<Document> = {}): Document {
  const raw = { ...BLANK, source, ...fields, id }
  return cleanDocument(raw)
}

const monday = [
  'The river rose in the night.',
  'Nobody was hurt, the guard said.',
  'About 3,000 people left Marn.',
  'The road to the coast is closed.',
].join('\n\n')
const tuesday = [
  'The river rose in the night.',
  'About 3,400 people left Marn.',
  'The road to the coast is closed.',
  'More rain is expected by the weekend.',
].join('\n\n')

const words = ({ gone, added, changed, kept, of, document, why }: Revision) => ({
  pair: [of, document, why],
  kept,
  gone: gone.map(({ exact }) => exact),
  added: added.map(({ exact }) => exact),
  changed: changed.map(({ before, after }) => [before.exact, after.exact]),
})
const expected = {
  kept: 2,
  gone: ['Nobody was hurt, the guard said.'],
  added: ['More rain is expected by the weekend.'],
  changed: [['About 3,000 people left Marn.', 'About 3,400 people left Marn.']],
}

test('one address with another text is a revision with what changed', () => {
  const pile = [
    report('a', monday, { url: URL_1 }),
    report('b', tuesday, { url: `http://www.herald.example/flood/?utm_source=x#top` }),
    report('c', monday, { url: 'https://courier.example/flood' }),
  ]
  const [only, ...more] = revisionsOf(pile)
  assert.deepEqual(more, [])
  assert.deepEqual(words(only!), { pair: ['a', 'b', 'same address'], ...expected })
  for (const { before, after } of only!.changed) {
    assert.ok(passageHolds(pile[0]!, before))
    assert.ok(passageHolds(pile[1]!, after))
  }
})

test('an id met again with other content is a revision', () => {
  const pile = [report('n1', monday), report('n1#2', tuesday), report('n2', monday)]
  assert.deepEqual(revisionsOf(pile).map(words), [{ pair: ['n1', 'n1#2', 'same id'], ...expected }])
})

test('stated days decide which version came first, else the order of input', () => {
  const [late, early] = ['2032-02-04T07:00', '2032-02-03T23:00:00-02:00']
  const pile = [
    report('b', tuesday, { url: URL_1, modified: late }),
    report('a', monday, { url: URL_1, published: early }),
  ]
  assert.deepEqual(
    revisionsOf(pile).map(({ of, document }) => [of, document]),
    [['a', 'b']],
  )
  const undated = [report('b', tuesday, { url: URL_1 }), pile[1]!]
  assert.deepEqual(
    revisionsOf(undated).map(({ of, document }) => [of, document]),
    [['b', 'a']],
  )
})

test('of fetched pages the later fetch is the later version, whatever they state', () => {
  const at = (stamp: string) => ({ fetched: { url: URL_1, at: stamp, record: `<${stamp}>` } })
  const pile = [
    report('b', tuesday, { url: URL_1, published: '2032-02-01', ...at('2032-02-04T07:00:00Z') }),
    report('a', monday, { url: URL_1, published: '2032-02-02', ...at('2032-02-03T07:00:00Z') }),
  ]
  assert.deepEqual(
    revisionsOf(pile).map(({ of, document }) => [of, document]),
    [['a', 'b']],
  )
})

test('three versions are two revisions', () => {
  const pile = [monday, tuesday, `${tuesday}\n\nThe dam holds.`].map((text, index) =>
    report(`v${index}`, text, { url: URL_1 }),
  )
  assert.deepEqual(
    revisionsOf(pile).map(({ of, document, added }) => [of, document, added.length]),
    [
      ['v0', 'v1', 1],
      ['v1', 'v2', 1],
    ],
  )
})

test('the same text, another text altogether and a front page are no revisions', () => {
  const other = 'A market opened in Orsk. The mayor spoke for an hour and left early.'
  const piles = [
    [report('a', monday, { url: URL_1 }), report('b', `${monday}\n`, { url: URL_1 })],
    [report('a', monday, { url: URL_1 }), report('b', other, { url: URL_1 })],
    [
      report('a', monday, { url: 'https://herald.example/' }),
      report('b', tuesday, { url: 'https://herald.example' }),
    ],
    [report('a', monday), report('b', tuesday)],
    [report('a', '', { url: URL_1 }), report('b', monday, { url: URL_1 })],
  ]
  for (const pile of piles) assert.deepEqual(revisionsOf(pile), [])
})

test('addresses that name one page are one', () => {
  const key = (url: string | null) => addressKey({ url })
  assert.equal(
    key('https://www.herald.example/a/?b=2&a=1&fbclid=x'),
    key('http://herald.example/a?a=1&b=2#c'),
  )
  assert.notEqual(key('https://herald.example/a?id=1'), key('https://herald.example/a?id=2'))
  for (const none of [null, 'no address', 'javascript:x', 'https://herald.example'])
    assert.equal(key(none), null)
})

test('a printed revision has source offsets', () => {
  const pile = [
    report('a', `<x>${monday}`, {
      url: URL_1,
      edits: [{ start: 0, end: 3, insert: '', rule: 'tag' }],
    }),
    report('b', tuesday, { url: URL_1 }),
  ]
  const [printed] = printRevisions(pile, revisionsOf(pile)) as [
    { gone: [{ exact: string; source: { start: number; end: number } }] },
  ]
  const [{ exact, source }] = printed.gone
  assert.equal(pile[0]!.source.slice(source.start, source.end), exact)
})

test('four thousand sentences on each side take a moment', () => {
  const text = (mark: string) =>
    Array.from({ length: 4000 }, (_, i) => `House ${i} of ${mark} stands in water.`).join('\n')
  const pile = [
    report('a', text('Marn'), { url: URL_1 }),
    report('b', `${text('Marn')}\n${text('Orsk')}`, { url: URL_1 }),
  ]
  assert.equal(revisionsOf(pile)[0]!.kept, 4000)
})
