import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Direction, ReuseKind, SharedPassage } from '../model/reuse.ts'
import { independenceIn, independentReports } from './independence.ts'
import { lineageOf } from './lineage.ts'
import { markCommonOrigins } from './origin.ts'

/** A passage of twenty code units shared by two reports. */
function shared(
  a: string,
  b: string,
  more: {
    readonly direction?: Direction
    readonly similarity?: number
    readonly kind?: ReuseKind
    readonly why?: readonly string[]
  } = {},
): SharedPassage {
  const side = (document: string) => ({ document, start: 10, end: 30, exact: '' })
  return {
    a: side(a),
    b: side(b),
    similarity: 1,
    kind: 'verbatim',
    direction: 'undecided',
    why: [],
    changes: [],
    ...more,
  }
}

/** A statement inside, or outside, the shared stretch. */
const said = (document: string, start = 15) => ({ document, start, end: start + 5, exact: '' })
const none = { pairs: [] }

test('an edge sums the passages of a pair and runs the way that was decided', () => {
  const passages = [
    shared('1', '2', { direction: 'b-to-a', why: ['x'] }),
    shared('1', '2', { direction: 'b-to-a', why: ['x', 'y'] }),
  ]
  assert.deepEqual(lineageOf({ passages }).edges, [
    { from: '2', to: '1', characters: 40, direction: 'a-to-b', why: ['x', 'y'] },
  ])
})

test('roots are the reports that no decided edge leads to, group by group', () => {
  const passages = [
    shared('1', '2', { direction: 'a-to-b' }),
    shared('2', '3', { direction: 'a-to-b' }),
    shared('4', '5'),
  ]
  assert.deepEqual(lineageOf({ passages }).roots, [['1'], ['4', '5']])
})

test('decided edges in a circle leave a root all the same', () => {
  const passages = [
    shared('1', '2', { direction: 'a-to-b' }),
    shared('2', '3', { direction: 'a-to-b' }),
    shared('1', '3', { direction: 'b-to-a' }),
  ]
  assert.deepEqual(lineageOf({ passages }).roots, [['1']])
})

test('two takers of one source have a common origin', () => {
  const passages = [
    shared('1', '2', { direction: 'a-to-b', similarity: 0.95 }),
    shared('1', '3', { direction: 'a-to-b', similarity: 0.95 }),
    shared('2', '3', { direction: 'a-to-b', similarity: 0.9 }),
  ]
  assert.deepEqual(
    markCommonOrigins(passages).map(({ direction }) => direction),
    ['a-to-b', 'a-to-b', 'common-origin'],
  )
})

test('a paragraph of background that many hold has no direction from its surroundings alone', () => {
  const around = 'of 19 words of the passage 7 recur around it in 1, 1 in 2'
  const decided = (why: readonly string[]) =>
    shared('1', '2', { direction: 'a-to-b', similarity: 1, why })
  const others = [shared('1', '3'), shared('2', '3'), shared('1', '4'), shared('2', '4')]
  const first = (passages: Parameters<typeof markCommonOrigins>[0]) =>
    markCommonOrigins(passages)[0]!.direction
  assert.equal(first([decided([around]), ...others]), 'undecided')
  assert.equal(first([decided([around]), shared('1', '3'), shared('2', '3')]), 'a-to-b')
  assert.equal(first([decided(['stated earlier: 1 before 2', around]), ...others]), 'a-to-b')
})

test('a copy of a copy keeps its source', () => {
  const passages = [
    shared('1', '2', { direction: 'a-to-b', similarity: 0.9 }),
    shared('1', '3', { direction: 'a-to-b', similarity: 0.8 }),
    shared('2', '3', { direction: 'a-to-b', similarity: 0.9 }),
  ]
  assert.equal(markCommonOrigins(passages)[2]!.direction, 'a-to-b')
})

test('reports that share the text of a statement count once', () => {
  const passages = [shared('1', '2'), shared('2', '3')]
  const statements = ['1', '2', '3', '4'].map((id) => said(id))
  assert.equal(independentReports([], statements, { passages, ...none }), 2)
})

test('a shared passage elsewhere in two reports says nothing on a statement', () => {
  const statements = [said('1', 100), said('2', 100)]
  assert.equal(independentReports([], statements, { passages: [shared('1', '2')], ...none }), 2)
})

test('a quote that two reporters heard leaves them two', () => {
  const passages = [shared('1', '2', { kind: 'shared-quote', direction: 'common-origin' })]
  assert.equal(independentReports([], [said('1'), said('2')], { passages, ...none }), 2)
})

test('a likely rewrite joins reports, a faint one does not', () => {
  const count = (similarity: number) =>
    independentReports([], [said('1'), said('2')], {
      passages: [shared('1', '2', { kind: 'rewrite', similarity })],
      ...none,
    })
  assert.deepEqual([count(0.4), count(0.75)], [2, 1])
})

test('reports that are mostly one text count once, wherever the statement stands', () => {
  const pairs = [{ a: '1', b: '2', containmentA: 0.8, containmentB: 0.7 }]
  const statements = [said('1', 100), said('2', 100)]
  assert.equal(independentReports([], statements, { passages: [], pairs }), 1)
})

test('the order of statements and passages changes no count; nothing counts nothing', () => {
  const passages = [shared('1', '2'), shared('2', '3', { kind: 'rewrite', similarity: 0.6 })]
  const statements = ['1', '2', '3'].map((id) => said(id))
  assert.equal(
    independentReports([], statements, { passages, ...none }),
    independentReports(['3', '1'], statements.toReversed(), {
      passages: passages.toReversed(),
      ...none,
    }),
  )
  assert.equal(independentReports([], [], { passages: [], ...none }), 0)
})

test('asked of a whole pile, the count is that of the cited reports alone', () => {
  const passages = [shared('1', '2'), shared('2', '3'), shared('3', '4')]
  const pairs = [{ a: '1', b: '4', containmentA: 0.9, containmentB: 0.8 }]
  const count = independenceIn({ passages, pairs })
  assert.equal(count([said('1')]), 1)
  assert.equal(count([said('1'), said('2')]), 1)
  assert.equal(count([said('1'), said('3')]), 2)
  assert.equal(count([said('1'), said('4')]), 1)
  const all = ['1', '2', '3', '4'].map((id) => said(id))
  assert.equal(count(all), independentReports([], all, { passages, pairs }))
})
