// Words blocked out of a report wherever they stand in it, however they are written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../../model/document.ts'
import { applyEdits, type Edit } from '../../text/edits.ts'
import { inventedDocument } from '../store.contract.ts'
import { ERASED, withoutPassage, withoutWords, wordsFinder } from './erase.ts'

const edited = (source: string, edits: readonly Edit[]): Document => ({
  ...inventedDocument('r', source),
  source,
  edits,
  text: applyEdits(source, edits),
})

/** Tags and the head dropped, as a reader of pages does. */
function page(source: string): Document {
  const edits = [...source.matchAll(/<head>.*?<\/head>|<[^>]*>/gsu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    insert: '',
    rule: 'tag',
  }))
  return edited(source, edits)
}

test('words are found with other breaks, tags, references and escapes between them', () => {
  const find = wordsFinder('Zoé Quill lives at “2 Mill Lane”')!
  for (const found of [
    'Zoé Quill lives at “2 Mill Lane”',
    'ZOÉ  QUILL\nlives at 2 Mill&nbsp;Lane',
    'Zo\\u00e9 Quill lives at \\"2 Mill Lane\\"',
    'Zo&#233; <b class="x">Quill</b> lives at &#8220;2 Mill Lane',
    'https://marn.example/zoé-quill-lives-at-2-mill-lane',
  ])
    assert.equal(find(found).length, 1, found)
  for (const none of ['Zoé Quilling lives at 2 Mill Lane', 'Quill lives at 2 Mill Lane', ''])
    assert.equal(find(none).length, 0, none)
  assert.equal(wordsFinder('… — “'), null)
})

test('a page loses the words in its text, its head and its fields, and keeps all else', () => {
  const words = 'Ada Quill lives in Mill Lane.'
  const source = `<html><head><meta content="${words}"></head><p>Rain fell. Ada <b>Quill</b> lives in Mill Lane. It rained.<p>${words}</html>`
  const document = {
    ...page(source),
    title: `Rain: ${words}`,
    url: 'https://marn.example/ada-quill-lives-in-mill-lane',
  }
  const at = document.text.indexOf('Ada')
  const left = withoutPassage(document, { start: at, end: at + words.length })
  assert.ok(!JSON.stringify(left).includes('Quill'))
  assert.equal(left.source.length, source.length)
  assert.equal(applyEdits(left.source, left.edits), left.text)
  assert.ok(left.text.startsWith(`Rain fell. ${ERASED}`))
  assert.ok(left.text.includes(' It rained.'))
  assert.ok(!left.text.includes('meta'))
  assert.deepEqual([left.title, left.url], [null, null])
})

test('a sentence of a passage is found alone, a long passage piece by piece', () => {
  const find = wordsFinder('Ada Quill lost her house. She left. She has two sons in Marn.')!
  assert.equal(find('Rain fell. Ada Quill lost her house. More rain.').length, 1)
  assert.equal(find('She left.').length, 0)
  const long = Array.from({ length: 350 }, (_, i) => `word${i}`).join(' ')
  const document = page(`<p>${long} end.<p>${long}, he said.`)
  const left = withoutPassage(document, { start: 0, end: long.length })
  assert.doesNotMatch(left.source, /word\d/u)
  assert.match(left.text, /end\.[^]*, he said/u)
})

test('a report without the words stays the same report', () => {
  const document = page('<p>Rain fell in Marn.</p>')
  assert.equal(withoutWords(document, wordsFinder('Ada Quill')!), document)
})

test('a long text without the words takes a moment', () => {
  const find = wordsFinder('the the the the the end')!
  assert.equal(find('the '.repeat(250_000)).length, 0)
})

test('whatever is erased, what is left holds together and has the words no more', () => {
  const word = fc.constantFrom('ferry', 'mill', 'Ada', 'river', 'oak')
  const source = fc.array(fc.oneof(word, fc.constantFrom('<b>', '</b>', '<head>ferry</head>')), {
    minLength: 3,
    maxLength: 30,
  })
  fc.assert(
    fc.property(source, fc.nat(), fc.nat(), (pieces, a, b) => {
      const document = page(pieces.join(' '))
      const { length } = document.text
      if (length < 2) return
      const start = a % (length - 1)
      const end = start + 1 + (b % (length - start))
      const words = document.text.slice(start, Math.min(end, length))
      const left = withoutPassage(document, { start, end: Math.min(end, length) })
      assert.equal(applyEdits(left.source, left.edits), left.text)
      assert.equal(left.source.length, document.source.length)
      const find = wordsFinder(words)
      if (find) assert.deepEqual(find(left.source), [])
    }),
    { seed: 7, numRuns: 300 },
  )
})
