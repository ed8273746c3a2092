// A file edited in its place: a revision, whatever the order of input and however its path is
// spelled; a copy, a number that moved and another story under the same name are none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanDocument } from '../clean/index.ts'
import type { Document } from '../model/document.ts'
import { BLANK } from '../read/text.ts'
import { memoryStore } from '../store/memory.ts'
import type { Arrival, Store } from '../store/store.ts'
import { openFileNotes, placed } from './admit-file.ts'
import { chainOf, findVersions } from './admit-versions.ts'
import type { Cleaned } from './intake.ts'
import { runPile } from './run.ts'

const report = (source: string, fields: Partial<Document> = {}) =>
  cleanDocument({ ...BLANK, source, ...fields })

const first = [
  'The river Ost rose over its banks in Marn on Tuesday and took the mill bridge.',
  'At least 12 people were killed in Marn, the interior ministry said.',
  'Some 3,000 people were displaced in Ostrel, the relief agency said.',
  'The road to the coast was closed by the police.',
].join('\n\n')
const edited = first.replace('Some 3,000 people were displaced', 'Nobody was displaced')
const other = [
  'A market opened in Pell on Friday.',
  'The mayor spoke for an hour and left early.',
  'The road to the coast was closed by the police.',
  'Bread is dear this year.',
].join('\n\n')

const held = (files: { readonly [file: string]: Document }): Arrival[] =>
  Object.entries(files).map(([file, document]) => ({ document, file }))

async function versionsIn(store: Store): Promise<string[][]> {
  const found = await findVersions(store, await store.heads())
  return found.map(({ of, document, why }) => [of, document, why])
}

/** The revisions after some runs, each the files and what they hold. */
async function after(
  ...runs: { readonly [file: string]: Document }[]
): Promise<readonly (readonly string[])[]> {
  const store = memoryStore()
  for (const files of runs) await runPile(store, held(files), { kinds: [], stories: 'stored' })
  return versionsIn(store)
}

const [one, two, three] = [report(first), report(edited), report(`${edited}\n\nMore rain fell.`)]

test('a file that was edited in its place is a revision', async () => {
  const store = memoryStore()
  await runPile(store, held({ 'in/001.txt': one }))
  const { stories, counters } = await runPile(store, held({ 'in/001.txt': two }), { scope: 'all' })
  assert.deepEqual([counters.in, counters.stored], [1, 1])
  assert.deepEqual(await versionsIn(store), [[one.id, two.id, 'same file']])
  const [revision] = stories[0]!.revisions!
  assert.deepEqual(
    revision!.changed.map(({ after }) => after.exact),
    ['Nobody was displaced in Ostrel, the relief agency said.'],
  )
  const said = stories[0]!.claims.flatMap(({ statements }) => statements)
  assert.ok(said.some(({ exact, withdrawn }) => exact.includes('3,000') && withdrawn === true))
})

test('the same numbers of two outlets are two reports', async () => {
  assert.deepEqual(await after({ 'a/001.txt': one, 'b/001.txt': two }), [])
  assert.deepEqual(await after({ 'a/001.txt': one }, { 'b/001.txt': two }), [])
})

test('another story under the same name is a report of its own', async () => {
  assert.deepEqual(await after({ 'latest.txt': one }, { 'latest.txt': report(other) }), [])
})

test('a copy that is kept beside it still says what it says', async () => {
  assert.deepEqual(await after({ 'a.txt': one }, { 'a.txt': two, 'a-old.txt': one }), [])
  assert.deepEqual(await after({ 'a.txt': one, 'b.txt': one }, { 'a.txt': two }), [])
})

test('numbers that move fold nothing', async () => {
  const before = { '1.txt': one, '2.txt': two, '3.txt': three }
  assert.deepEqual(await after(before, { '1.txt': two, '2.txt': three }), [])
  const between = { '1.txt': report(other), '2.txt': one, '3.txt': two, '4.txt': three }
  assert.deepEqual(await after(before, between), [])
})

test('a file that goes back to what it said says that', async () => {
  assert.deepEqual(await after({ 'a.txt': one }, { 'a.txt': two }, { 'a.txt': one }), [
    [two.id, one.id, 'same file'],
  ])
})

test('versions of a file are one chain, also after the file was moved', async () => {
  const store = memoryStore()
  for (const [file, document, gone] of [
    ['in/a.txt', one, ''],
    ['in/a.txt', two, ''],
    ['old/a.txt', two, 'in/a.txt'],
    ['old/a.txt', three, 'in/a.txt'],
  ] as const)
    await runPile(store, [{ document, file }], { kinds: [], isThere: (file) => file !== gone })
  const found = await findVersions(store, await store.heads())
  assert.deepEqual(chainOf(one.id, found), [one.id, two.id, three.id])
})

test('what states another address or another id is another report', async () => {
  const [a, b] = ['https://herald.example/1', 'https://herald.example/2']
  const at = (url: string | null, document: Document) => ({ ...document, url })
  assert.deepEqual(await after({ 'a.html': at(a, one) }, { 'a.html': at(b, two) }), [])
  const known = await after({ 'a.html': at(null, one) }, { 'a.html': at(b, two) })
  assert.deepEqual(known, [[one.id, two.id, 'same file']])
  const named = (id: string, document: Document) => ({ ...document, id })
  assert.deepEqual(await after({ 'a.json': named('n1', one) }, { 'a.json': named('n2', two) }), [])
  const both = await after({ 'a.html': at(a, one) }, { 'a.html': at(a, two) })
  assert.deepEqual(both, [[one.id, two.id, 'same address']])
})

test('a run that was killed before it stored leaves nothing to see', async () => {
  const store = memoryStore()
  await openFileNotes(store).note(held({ 'a.txt': report(other) }))
  for (const document of [one, two]) await runPile(store, held({ 'a.txt': document }))
  assert.deepEqual(await versionsIn(store), [[one.id, two.id, 'same file']])
  const run = memoryStore()
  await openFileNotes(run).note(held({ 'a.txt': one }))
  await run.putDocuments([{ document: one }])
  await runPile(run, held({ 'a.txt': two }))
  assert.deepEqual(await versionsIn(run), [[one.id, two.id, 'same file']])
})

test('two writers at once both keep their lines', async () => {
  const store = memoryStore()
  const notes = [openFileNotes(store), openFileNotes(store)]
  await Promise.all(notes.map((each, n) => each.note(held({ [`${n}.txt`]: n === 0 ? one : two }))))
  await notes[0]!.note(held({ '0.txt': three }))
  const lines = (await store.log('file')).map((line) => JSON.parse(line) as { file: string })
  assert.deepEqual(lines.map(({ file }) => file).sort(), ['0.txt', '0.txt', '1.txt'])
})

test('where many files hold one text, each file of before is looked for once', async () => {
  const store = memoryStore()
  const files = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => ({ document: one, file: `${from + n}.txt` }))
  await openFileNotes(store).note(files(0, 300))
  const looked: string[] = []
  const notes = openFileNotes(store, (file) => looked.push(file) > 0 && file !== '7.txt')
  // A file that holds the text still looks for nobody.
  await notes.note(files(0, 1))
  for (let from = 300; from < 600; from += 100) await notes.note(files(from, from + 100))
  assert.equal(looked.length, 300)
  const lines = (await store.log('file')).map((line) => JSON.parse(line) as { id: string | null })
  assert.equal(lines.filter(({ id }) => id === null).length, 1)
})

/** Texts of which each shares most of its sentences with its neighbours, and some stories apart. */
const texts = [0, 1, 2, 3].map((n) => report(first.replace('12 people', `${12 + n} people`)))
const pool = [...texts, report(other), report(`${other}\n\nSnow fell.`)]
const runs = fc.array(
  fc.dictionary(
    fc.constantFrom('a/1.txt', 'a/2.txt', 'b/1.txt', 'p.zip/1.txt'),
    fc.integer({ min: 0, max: pool.length - 1 }),
    { minKeys: 1, maxKeys: 4 },
  ),
  { minLength: 1, maxLength: 5 },
)

/** The store after some runs; each run's files in the order that `sorted` gives them. */
async function storeAfter(
  all: readonly { readonly [file: string]: number }[],
  sorted: (files: string[]) => string[],
  batch: number,
): Promise<Store> {
  const store = memoryStore()
  for (const files of all) {
    const notes = openFileNotes(store)
    const arrivals = sorted(Object.keys(files)).map((file) => ({
      file,
      document: pool[files[file]!]!,
    }))
    for (let from = 0; from < arrivals.length; from += batch) {
      await notes.note(arrivals.slice(from, from + batch))
      await store.putDocuments(arrivals.slice(from, from + batch))
    }
    const stored = arrivals.map(({ document }) => document.id)
    await store.append('run', (await store.log('run')).length, [
      JSON.stringify({ stored, decisions: 0 }),
    ])
  }
  return store
}

test('any order of files and size of batches gives the same revisions', async () => {
  await fc.assert(
    fc.asyncProperty(runs, fc.integer({ min: 1, max: 4 }), async (all, batch) => {
      const forth = await storeAfter(all, (files) => files.sort(), 4)
      const back = await storeAfter(all, (files) => files.sort().toReversed(), batch)
      assert.deepEqual(await versionsIn(back), await versionsIn(forth))
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('a revision is two texts of one file that no other file holds, each followed once', async () => {
  await fc.assert(
    fc.asyncProperty(runs, async (all) => {
      const store = await storeAfter(all, (files) => files.sort(), 2)
      const found = await versionsIn(store)
      const last: { [file: string]: string } = {}
      const ever = new Map<string, Set<string>>()
      for (const files of all)
        for (const [file, n] of Object.entries(files)) {
          last[file] = pool[n]!.id
          ever.set(file, (ever.get(file) ?? new Set()).add(pool[n]!.id))
        }
      for (const [of, document] of found as [string, string][]) {
        const both = [...ever].filter(([, ids]) => ids.has(of) && ids.has(document))
        assert.ok(both.length > 0, 'one file held both')
        // What a file says today is never withdrawn.
        assert.ok(!Object.values(last).includes(of))
      }
      assert.equal(new Set(found.map(([of]) => of)).size, found.length)
      const accounts = await store.account()
      assert.equal(
        accounts.length,
        all.reduce((sum, files) => sum + Object.keys(files).length, 0),
      )
    }),
    { numRuns: 300, seed: 8 },
  )
})

async function placesOf(...found: Cleaned[]): Promise<(string | undefined)[]> {
  async function* each() {
    yield* found
  }
  const told: (string | undefined)[] = []
  for await (const named of placed(each(), (path) => `at/${path}`))
    told.push('document' in named ? named.file : 'rejected')
  return told
}

const bytes = (unit: 'entry' | 'file', part: string | null) => ({
  raw: { bytes: new Uint8Array(), unit, offset: null, name: 'x', part, reading: {} },
})

test('a file that is one report has a place, and so has an entry of an archive', async () => {
  const entry = (part: string) => ({
    document: { ...one, part },
    from: 'p.zip',
    ...bytes('entry', part),
  })
  assert.deepEqual(
    await placesOf(
      { document: one, from: 'a.txt', ...bytes('file', null) },
      { rejection: { path: 'b.txt', reason: 'empty' } },
      entry('x/1.txt'),
      entry('x/2.txt'),
    ),
    ['at/a.txt', 'rejected', 'at/p.zip/x/1.txt', 'at/p.zip/x/2.txt'],
  )
})

test('several reports of one file, items of a feed and what has no file have none', async () => {
  const item = { document: { ...one, part: 'item 1' }, from: 'a.rss', ...bytes('file', null) }
  const inner = { ...item, ...bytes('entry', 'feed.rss') }
  const many = { document: one, from: 'a.json', ...bytes('file', null) }
  assert.deepEqual(await placesOf(item, inner, many, many, { document: one }), [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a name that comes twice in one run names the first alone', async () => {
  const a = { document: one, from: 'a.txt', ...bytes('file', null) }
  const b = { document: two, from: 'b.txt', ...bytes('file', null) }
  assert.deepEqual(await placesOf(a, b, a), ['at/a.txt', 'at/b.txt', undefined])
})
