import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../model/document.ts'
import { passageHolds } from '../model/passage.ts'
import { compareDocuments } from '../model/pile.ts'
import { cases, knownFailures, type ReuseCase } from './index.cases.ts'
import { alignPair, findReuse } from './index.ts'

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
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  text: '',
  repeats: [],
}

/** A report with this text; everything else blank unless given. */
function report(id: string, text: string, more: Partial<Document> = {}): Document {
  return {
    ...BLANK,
    id,
    source: text,
    text,
    ...more,
  }
}

function unmark(marked: string): { text: string; at: { start: number; end: number } | null } {
  const start = marked.indexOf('[[')
  if (start < 0) return { text: marked, at: null }
  const end = marked.indexOf(']]') - 2
  return { text: marked.replace('[[', '').replace(']]', ''), at: { start, end } }
}

function check([kind, left, right]: ReuseCase): void {
  const [a, b] = [unmark(left), unmark(right)]
  const { passages } = alignPair(report('1', a.text), report('2', b.text))
  if (kind === null) return assert.deepEqual(passages, [])
  assert.deepEqual(
    passages.map((one) => ({ kind: one.kind, a: one.a.exact, b: one.b.exact })),
    [{ kind, a: a.text.slice(a.at!.start, a.at!.end), b: b.text.slice(b.at!.start, b.at!.end) }],
  )
}

for (const one of cases)
  test(`${one[0] ?? 'nothing'}: ${one[1].slice(0, 50)} | ${one[2].slice(0, 50)}`, () => check(one))

for (const one of knownFailures)
  test(`not yet: ${one[1].slice(-60)}`, () => assert.throws(() => check(one)))

const FERRY =
  'The ferry Halcyon left Marn at dawn with forty crates of medicine for the islands of Ostrel.'

test('changed words are listed on both sides', () => {
  const a = report('1', FERRY)
  const b = report('2', FERRY.replace('forty crates', 'fifty crates').replace('at dawn ', ''))
  const [passage] = alignPair(a, b).passages
  const said = passage!.changes.map((one) => [
    one.a && a.text.slice(one.a.start, one.a.end),
    one.b && b.text.slice(one.b.start, one.b.end),
  ])
  assert.deepEqual(said, [
    ['at dawn', null],
    ['forty', 'fifty'],
  ])
})

test('the same words inside quotation marks on both sides are a shared quote of common origin', () => {
  const quote = '"We have counted every boat in this harbour twice and four of them are missing"'
  const [a, b] = [report('1', `${quote}, said Venn.`), report('2', `Venn spoke late. ${quote}.`)]
  const inside = (text: string) => [{ start: text.indexOf('"'), end: text.lastIndexOf('"') + 1 }]
  const quotations = { 1: inside(a.text), 2: inside(b.text) }
  const [passage] = findReuse([a, b], { quotations }).passages
  assert.equal(passage!.kind, 'shared-quote')
  assert.equal(passage!.direction, 'common-origin')
})

test('containment is the share of words that stand in the other report', () => {
  const own = 'Nobody in Corrum had expected the guards to leave their posts so early that night.'
  const { pairs } = findReuse([report('1', FERRY), report('2', `${FERRY}\n\n${own}`)])
  assert.equal(pairs.length, 1)
  assert.equal(pairs[0]!.containmentA, 1)
  assert.ok(pairs[0]!.containmentB > 0.45 && pairs[0]!.containmentB < 0.6)
})

test('reports that are mostly the same text form a group', () => {
  const long = sentences(40, 7).join(' ')
  const other = sentences(40, 8).join(' ')
  const pile = [report('1', long), report('2', long.slice(0, 1600)), report('3', other)]
  assert.deepEqual(findReuse(pile).groups, [['1', '2']])
})

test('the earlier stamp is the source, and the evidence says so', () => {
  const early = report('2', FERRY, { published: '2031-03-02T08:00:00Z' })
  const late = report('1', FERRY, { published: '2031-03-02T11:00:00Z' })
  const [passage] = findReuse([late, early]).passages
  assert.equal(passage!.a.document, '2')
  assert.equal(passage!.direction, 'a-to-b')
  assert.match(passage!.why.join(), /stated earlier/u)
})

test('without evidence the direction is undecided', () => {
  const [passage] = findReuse([report('1', FERRY), report('2', FERRY)]).passages
  assert.equal(passage!.direction, 'undecided')
})

/** Invented sentences: the same for the same seed. */
function sentences(count: number, seed: number): string[] {
  let state = seed
  const next = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % n
  }
  const syllables = [
    'mar',
    'ost',
    'vel',
    'cor',
    'rum',
    'hal',
    'dor',
    'lin',
    'tak',
    'ben',
    'sur',
    'pol',
  ]
  const word = () => Array.from({ length: 2 + next(2) }, () => syllables[next(12)]).join('')
  const light = ['the', 'of', 'and', 'in', 'to']
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 13 + next(8) }, (_, k) =>
      k % 3 === 2 ? light[next(5)] : word(),
    )
    return `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`
  })
}

/** Two reports, the second with a run of the first's sentences between its own. */
const sharing = fc
  .record({
    seed: fc.nat(1e6),
    from: fc.nat(6),
    take: fc.integer({ min: 1, max: 4 }),
    at: fc.nat(8),
  })
  .map(({ seed, from, take, at }) => {
    const [mine, other] = [sentences(10, seed * 2 + 1), sentences(8, seed * 2 + 2)]
    const run = mine.slice(from, from + take).join(' ')
    const host = [...other.slice(0, at), run, ...other.slice(at)].join('\n\n')
    return { a: report('1', mine.join('\n\n')), b: report('2', host), run }
  })

/** What is shared, by words alone. */
const wordings = (pile: readonly Document[]) =>
  findReuse(pile).passages.map((one) => [one.kind, one.a.exact, one.b.exact])

test('a copied run is found, and offsets are exact on both sides', () => {
  fc.assert(
    fc.property(sharing, ({ a, b, run }) => {
      const { passages } = findReuse([a, b])
      assert.ok(passages.some((one) => one.b.exact.replaceAll('\n\n', ' ').includes(run)))
      for (const one of passages) {
        assert.ok(passageHolds(a, one.a) && passageHolds(b, one.b))
        for (const { a: left, b: right } of one.changes) {
          assert.ok(!left || (left.start >= one.a.start && left.end <= one.a.end))
          assert.ok(!right || (right.start >= one.b.start && right.end <= one.b.end))
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('the order of reports changes nothing', () => {
  fc.assert(
    fc.property(sharing, sharing, (one, two) => {
      const pile = [one.a, one.b, { ...two.a, id: '3' }, { ...two.b, id: '4' }]
      assert.deepEqual(findReuse(pile), findReuse(pile.toReversed()))
    }),
    { numRuns: 20 },
  )
})

test('which of two reports comes first changes only the sides', () => {
  fc.assert(
    fc.property(sharing, ({ a, b }) => {
      const turned = findReuse([
        { ...a, id: '2' },
        { ...b, id: '1' },
      ]).passages.map((one) => [one.kind, one.b.exact, one.a.exact])
      assert.deepEqual(new Set(turned.map(String)), new Set(wordings([a, b]).map(String)))
    }),
    { numRuns: 20 },
  )
})

test('a caption that is repeated and marked changes no finding', () => {
  fc.assert(
    fc.property(sharing, ({ a, b }) => {
      const caption = `\n\n${a.text.split('\n\n')[0]!}`
      const start = a.text.length + 2
      const again = {
        ...report('1', a.text + caption + caption),
        repeats: [
          {
            span: { start, end: start + caption.length - 2 },
            of: { start: 0, end: caption.length - 2 },
          },
          {
            span: { start: start + caption.length, end: start + 2 * caption.length - 2 },
            of: { start: 0, end: caption.length - 2 },
          },
        ],
      }
      assert.deepEqual(wordings([again, b]), wordings([a, b]))
    }),
    { numRuns: 20 },
  )
})

test('furniture of an outlet is no shared passage', () => {
  const footer =
    'Sign up for our morning letter and never miss a story from the harbour towns of Ostrel.'
  const own = (k: number) => sentences(12, 100 + k).join(' ')
  const pile = (tail: string) =>
    Array.from({ length: 5 }, (_, k) => report(`${k}`, own(k) + tail, { outlet: 'Marn Courier' }))
  assert.deepEqual(wordings(pile(`\n\n${footer}`)), wordings(pile('')))
})

test('furniture added to every report of an outlet changes no finding', () => {
  const footer =
    'Sign up for our morning letter and never miss a story from the harbour towns of Ostrel.'
  fc.assert(
    fc.property(sharing, fc.boolean(), ({ a, b }, above) => {
      const others = [3, 4, 5].map((k) => report(`${k}`, sentences(12, 900 + k).join('\n\n')))
      const pile = (dress: (text: string) => string) =>
        [a, b, ...others].map(({ id, text }) => report(id, dress(text), { outlet: 'Marn Courier' }))
      const bare = findReuse(pile((text) => text))
      const dressed = findReuse(
        pile((text) => (above ? `${footer}\n\n${text}` : `${text}\n\n${footer}`)),
      )
      const words = (one: typeof bare) => one.passages.map(({ a: x, b: y }) => [x.exact, y.exact])
      assert.deepEqual(words(dressed), words(bare))
      assert.deepEqual(dressed.pairs, bare.pairs)
      assert.deepEqual(dressed.groups, bare.groups)
    }),
    { numRuns: 60 },
  )
})

const MIRROR = {
  'a-to-b': 'b-to-a',
  'b-to-a': 'a-to-b',
  'common-origin': 'common-origin',
  undecided: 'undecided',
} as const

test('containments and directions are those of the same two reports taken the other way', () => {
  fc.assert(
    fc.property(sharing, ({ a, b }) => {
      const [one, turned] = [alignPair(a, b), alignPair({ ...a, id: '2' }, { ...b, id: '1' })]
      assert.equal(turned.pair?.containmentA, one.pair?.containmentB)
      assert.equal(turned.pair?.containmentB, one.pair?.containmentA)
      const ways = one.passages.map(({ direction }) => MIRROR[direction])
      assert.deepEqual(turned.passages.map(({ direction }) => direction).sort(), ways.sort())
    }),
    { numRuns: 20 },
  )
})

test('any texts are compared without an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
      const pile = texts.map((text, k) => report(`${k}`, text))
      const { passages } = findReuse(pile)
      assert.ok(
        passages.every(
          (one) => compareDocuments(pile[+one.a.document]!, pile[+one.b.document]!) < 0,
        ),
      )
    }),
  )
})

test('a long line without breaks is read in linear time', () => {
  const line = 'marn ostrel '.repeat(40_000)
  const found = alignPair(report('1', line), report('2', `${line}corrum`))
  assert.ok(found.passages.length < 100)
})
