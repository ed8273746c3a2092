// Reports written down for a pack come back as they were: any text, any page, any letter; and a
// pack of a store holds versions, bytes and decisions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanDocument } from '../clean/index.ts'
import { recordKinds, recordLine } from '../export/pack/record.ts'
import type { Document } from '../model/document.ts'
import { openBytes, readBytes } from '../read/index.ts'
import { memoryStore } from '../store/memory.ts'
import { packStory, readsBack } from './pack.ts'
import { loadReports } from './pile.ts'
import { runPile } from './run.ts'

/** The first way of writing a report down that gives it back; null where none does. */
const wayBack = (document: Document) =>
  recordKinds(document).find((kind) => readsBack(recordLine(document, kind), document)) ?? null

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<!doctype html>',
    '<nav>Latest News</nav>',
    '&amp;amp;',
    '& # 39;',
    'Ã©',
    '\n\n',
    '\u0000',
    '\u{1F30A}',
    'Rain fell in Marn. ',
    '"It will not hold," she said.',
  ),
)
const source = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

test('any report comes back from its line with the same words at the same offsets', () => {
  fc.assert(
    fc.property(source, fc.constantFrom('a.txt', 'a.html', 'a.eml'), (text, path) => {
      const { documents } = readBytes(Buffer.from(text), { path })
      for (const document of documents.map(cleanDocument))
        if (document.text.trim() !== '') assert.notEqual(wayBack(document), null)
    }),
    { numRuns: 400 },
  )
})

test('a page comes back from its markup, a text from itself', () => {
  const way = (path: string, text: string) =>
    wayBack(cleanDocument(readBytes(Buffer.from(text), { path }).documents[0]!))
  assert.equal(way('a.txt', 'Flood\n\nRain &amp; snow in Marn.'), 'text')
  assert.equal(
    way('a.html', '<!doctype html><html lang=en><body><h1>Flood</h1><p>Rain in Marn.</p></html>'),
    'html',
  )
})

test('a pack of a store reads back with versions, bytes and decisions', async () => {
  const store = memoryStore()
  async function* arrivals() {
    for (const [stamp, end] of [
      ['2031-03-04T08:00:00Z', 'Nobody was hurt.'],
      ['2031-03-04T18:00:00Z', 'Nine people were hurt, the mayor said.'],
    ]) {
      const line = {
        id: `n-${stamp}`,
        url: 'https://herald.example/flood',
        published: '2031-03-04',
        modified: stamp,
        text: `Flood in Keld\n\nThe river rose by two metres on Monday. The bridge is shut. ${end}`,
      }
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
      for (const one of openBytes(bytes, { path: 'pile.jsonl' }))
        if ('document' in one) {
          const raw = one.raw ?? {
            bytes,
            unit: 'line' as const,
            offset: 0,
            name: 'pile.jsonl',
            part: null,
            reading: {},
          }
          yield { document: cleanDocument(one.document), raw }
        }
    }
  }
  const { stories } = await runPile(store, arrivals(), { scope: 'all' })
  const [story] = stories
  assert.equal(story!.revisions?.length, 1)
  const reports = await loadReports(
    store,
    story!.documents.map(({ id }) => id),
  )
  const pack = await packStory(store, { story: story!, reports }, { version: '1' })
  const back = [...openBytes(pack, { path: 'x.zip' })].flatMap((one) =>
    'document' in one ? [one] : [],
  )
  assert.deepEqual(back.map(({ document }) => document.id).toSorted(), [
    'n-2031-03-04T08:00:00Z',
    'n-2031-03-04T18:00:00Z',
  ])
  assert.ok(
    back.every(({ raw, document }) => raw?.unit === 'line' && document.path === 'pile.jsonl'),
  )
  const again = memoryStore()
  async function* returned() {
    for (const { document, raw } of back)
      yield { document: cleanDocument(document), ...(raw ? { raw } : {}) }
  }
  const told = await runPile(again, returned(), { scope: 'all' })
  assert.deepEqual(told.stories, stories)
})
