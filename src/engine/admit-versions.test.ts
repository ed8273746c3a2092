// Versions of one report in a store: the newest speaks, the story says what it withdrew, and a
// statement that both make is no change.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanDocument } from '../clean/index.ts'
import type { Document } from '../model/document.ts'
import { BLANK } from '../read/text.ts'
import { newestVersions } from '../model/revision.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { chainOf, findVersions } from './admit-versions.ts'
import { changesSince } from './changes-since.ts'
import { runPile } from './run.ts'

const report = (id: string, source: string, fields: Partial<Document> = {}) =>
  cleanDocument({
    ...BLANK,
    source,
    url: 'https://herald.example/flood',
    published: '2032-02-03',
    language: 'en',
    ...fields,
    id,
  })

const monday = report(
  'monday',
  [
    'Flood in Marn',
    'The river Ost rose over its banks in Marn on Tuesday and took the mill bridge.',
    'At least 12 people were killed in Marn, the interior ministry said.',
    'Some 3,000 people were displaced in Ostrel, the relief agency said.',
    'The road to the coast was closed by the police.',
  ].join('\n\n'),
)
const tuesday = report(
  'tuesday',
  [
    'Flood in Marn',
    'The river Ost rose over its banks in Marn on Tuesday and took the mill bridge.',
    'At least 19 people were killed in Marn, the interior ministry said.',
    'The road to the coast was closed by the police.',
    'President Aldo Venn will visit the town on Friday.',
  ].join('\n\n'),
)
const wednesday = report('wednesday', `${tuesday.source}\n\nThe dam at Pell holds, engineers said.`)
const other = report(
  'other',
  'Flood in Marn\n\nThe river Ost rose over its banks in Marn. Some 3,100 people were displaced in Ostrel.',
  { url: 'https://courier.example/marn' },
)

const put = (store: Store, ...documents: Document[]) =>
  runPile(
    store,
    documents.map((document) => ({ document })),
    { scope: 'all' },
  )

test('the newest version speaks and the story says what was withdrawn', async () => {
  const store = memoryStore()
  const before = await put(store, monday, other)
  const { stories } = await put(store, tuesday)
  assert.equal(stories.length, 1)
  const [story] = stories
  assert.deepEqual(
    story!.documents.map(({ id, newest }) => [id, newest]),
    [
      ['monday', 'tuesday'],
      ['other', undefined],
      ['tuesday', undefined],
    ],
  )
  const [revision, ...more] = story!.revisions!
  assert.deepEqual(more, [])
  assert.deepEqual([revision!.of, revision!.document], ['monday', 'tuesday'])
  assert.match(revision!.gone.map(({ exact }) => exact).join('|'), /^Some 3,000 people/u)
  assert.equal(revision!.changed.length, 1)
  assert.equal(story!.id, before.stories[0]!.id)
  const figures = story!.claims.filter(({ kind }) => kind === 'figure')
  const marks = figures.flatMap(({ statements }) =>
    statements.map(({ exact, document, withdrawn = false }) => `${document} ${exact} ${withdrawn}`),
  )
  assert.ok(marks.includes('monday At least 12 people true'), marks.join('|'))
  assert.ok(marks.includes('tuesday At least 19 people false'))
  assert.ok(marks.includes('other Some 3,100 people false'))
  for (const { statements, reports, withdrawn } of figures)
    if (!withdrawn) assert.ok(reports <= statements.filter((one) => !one.withdrawn).length)
  for (const { text } of story!.brief) assert.ok(!text.includes('3,000'), text)
})

test('which version is newer is told by the runs, and by nothing within one run', async () => {
  const [forth, back, once, twice] = [memoryStore(), memoryStore(), memoryStore(), memoryStore()]
  await put(forth, monday)
  await put(forth, tuesday)
  await put(back, tuesday)
  await put(back, monday)
  await put(once, monday, tuesday, wednesday)
  await put(twice, wednesday, tuesday, monday)
  const order = async (store: Store) =>
    (await findVersions(store, await store.heads())).map(({ of, document }) => [of, document])
  assert.deepEqual(await order(forth), [['monday', 'tuesday']])
  assert.deepEqual(await order(back), [['tuesday', 'monday']])
  assert.deepEqual(await order(once), await order(twice))
})

test('three versions are one chain, in order', async () => {
  const store = memoryStore()
  for (const one of [monday, tuesday, wednesday]) await put(store, one)
  await put(store, other)
  const revisions = await findVersions(store, await store.heads())
  assert.deepEqual([...new Set(newestVersions(revisions).values())], ['wednesday'])
  for (const id of ['monday', 'tuesday', 'wednesday'])
    assert.deepEqual(chainOf(id, revisions), ['monday', 'tuesday', 'wednesday'])
  assert.deepEqual(chainOf('other', revisions), ['other'])
})

test('what a revision still says is no change, what it changed and dropped is', async () => {
  const store = memoryStore()
  await put(store, monday)
  await put(store, tuesday)
  const { changes } = await changesSince(store, { last: true }, { today: null })
  const told = changes.map(({ kind, before, after, why }) => ({ kind, before, after, why }))
  const raised = told.find(({ kind }) => kind === 'raised')
  assert.deepEqual([raised?.before?.min, raised?.after?.min], [12, 19])
  const gone = told.filter(({ kind, before }) => kind === 'withdrawn' && before !== null)
  assert.deepEqual(
    gone.map(({ before, why }) => [before?.min, why]),
    [[3000, 'the report was revised and says so no more']],
  )
  assert.ok(!told.some(({ kind, after }) => kind === 'new' && after?.min === 19))
})

test('a run that is killed before its log counts with the run that finishes it', async () => {
  const [killed, whole] = [memoryStore(), memoryStore()]
  await killed.putDocuments([{ document: tuesday }])
  await put(killed, monday, tuesday)
  await put(whole, monday, tuesday)
  const told = async (store: Store) => (await put(store)).stories
  assert.deepEqual(await told(killed), await told(whole))
})
