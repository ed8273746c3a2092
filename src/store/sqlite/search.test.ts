// What is put is found, however it is asked for, and what is removed is not.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { eraseSearch, MARK, openSearch, searchPath, type SearchRow } from './search.ts'
import { matchOf, openFinder } from './search-query.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-search-'))
after(() => rmSync(root, { recursive: true, force: true }))

const BLANK = { claim: null, start: 0, end: 9, outlets: [], from: null, to: null, status: null }
const row = (kind: SearchRow['kind'], title: string, words: string, more = {}): SearchRow => ({
  ...BLANK,
  kind,
  report: 'r1',
  title,
  words,
  ...more,
})

const ROWS: readonly SearchRow[] = [
  row('report', 'Dam bursts above Keld', 'The Ulva dam burst. Bridges in Östrel closed.', {
    outlets: ['NORDPRESS'],
    from: '2031-03-02',
    to: '2031-03-02',
  }),
  row('figure', 'people displaced · Keld', '38,500 people were displaced', {
    claim: 'c1',
    status: 'actual',
    outlets: ['Marn Courier', 'NORDPRESS'],
    from: '2031-03-03',
    to: '2031-03-04',
  }),
  row('quote', 'Mira Sol', 'We did not have an hour', { claim: 'c2' }),
  row('person', 'Mira Sol', 'governor of Ostrel'),
]

function filled() {
  const folder = mkdtempSync(join(root, 'desk-'))
  mkdirSync(dirname(searchPath(folder)), { recursive: true })
  const index = openSearch(folder, { shown: 'masked', forgotten: 0 })
  index.put({ story: 's1', version: 'v1', rows: ROWS, refs: ['c1', 'c2', 'f1'] })
  return { folder, index, finder: openFinder(folder, 'masked') }
}

const PAGE = { limit: 20, skip: 0 }

test('words, beginnings of words, other forms of them and numbers are found', () => {
  const { finder } = filled()
  const kinds = (words: string) => finder.find({ words, ...PAGE }).map(({ kind }) => kind)
  assert.deepEqual(kinds('ulva dam'), ['report'])
  assert.deepEqual(kinds('ostrel bridge'), ['report'])
  assert.deepEqual(kinds('disp'), ['figure'])
  assert.deepEqual(kinds('38,500'), ['figure'])
  assert.deepEqual(kinds('mira').toSorted(), ['person', 'quote'])
  assert.deepEqual(kinds('ulva opera'), [])
})

test('filters leave out what is of another kind, outlet, day, status or story', () => {
  const { finder } = filled()
  const count = (filter: object) => finder.find({ words: 'keld', ...filter, ...PAGE }).length
  assert.equal(count({}), 2)
  assert.equal(count({ kind: 'report' }), 1)
  assert.equal(count({ outlet: 'Marn Courier' }), 1)
  assert.equal(count({ outlet: 'Marn' }), 0)
  assert.equal(count({ from: '2031-03-03' }), 1)
  assert.equal(count({ to: '2031-03-02' }), 1)
  assert.equal(count({ status: 'actual' }), 1)
  assert.equal(count({ story: 's2' }), 0)
})

test('matches are marked', () => {
  const { finder } = filled()
  const [found] = finder.find({ words: 'burst ulva', kind: 'report', ...PAGE })
  const { open, close } = MARK
  assert.ok(found!.words.startsWith(`The ${open}Ulva${close} dam ${open}burst${close}.`))
})

test('each row found brings its own words', () => {
  const { finder } = filled()
  const found = finder.find({ words: 'mira', ...PAGE })
  const words = found.map(({ kind, words }) => [kind, words]).toSorted()
  assert.deepEqual(words, [
    ['person', 'governor of Ostrel'],
    ['quote', 'We did not have an hour'],
  ])
})

test('what is typed is never a query language', () => {
  const { finder } = filled()
  for (const words of ['"', '*', 'title:dam', 'dam OR keld', 'NEAR(dam', '-', '(', 'a"b', "';--"])
    assert.doesNotThrow(() => finder.find({ words, ...PAGE }), words)
  assert.equal(matchOf('dam" OR "x'), '"dam" "OR" "x"*')
  assert.equal(matchOf(' "*" '), null)
  const property = fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (words) => {
    finder.find({ words, ...PAGE })
  })
  fc.assert(property, { numRuns: 100 })
})

test('a story put again replaces what was there, and a removed one leaves nothing', () => {
  const { folder, index, finder } = filled()
  index.put({ story: 's1', version: 'v2', rows: ROWS.slice(2), refs: ['c2'] })
  assert.deepEqual(finder.find({ words: 'ulva', ...PAGE }), [])
  assert.deepEqual([...index.versions()], [['s1', 'v2']])
  assert.deepEqual([index.storiesOf(['c1']), index.storiesOf(['c2'])], [[], ['s1']])
  index.remove(['s1'])
  assert.deepEqual(finder.find({ words: 'mira', ...PAGE }), [])
  index.close()
  finder.reopen()
  assert.ok(!readFileSync(searchPath(folder)).includes('Ulva'), 'erased from the file, too')
})

test('an index made before something was forgotten is begun anew', () => {
  const { folder, index, finder } = filled()
  index.close()
  const again = openSearch(folder, { shown: 'masked', forgotten: 0 })
  assert.equal(again.versions().size, 1)
  again.close()
  const other = openSearch(folder, { shown: 'masked', forgotten: 1 })
  assert.equal(other.versions().size, 0)
  other.close()
  finder.reopen()
  eraseSearch(folder)
  assert.deepEqual(finder.find({ words: 'mira', ...PAGE }), [])
})
