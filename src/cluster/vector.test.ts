// A vector depends on its report alone, skips repeats and knows names from capitals inside a
// sentence.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../model/document.ts'
import { termOf, vectorOf } from './vector.ts'

const report = (text: string, more: Partial<Document> = {}): Document => ({
  id: 'r',
  hash: 'h',
  path: null,
  part: null,
  source: text,
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  text,
  repeats: [],
  ...more,
})

const countOf = (document: Document, term: string): number => {
  const { terms, counts } = vectorOf(document)
  return counts[terms.indexOf(term)] ?? 0
}

test('plural and possessive forms are one term', () => {
  const forms = ['dam', 'dams', "dam's", 'dam’s']
  assert.deepEqual(new Set(forms.map(termOf)), new Set(['dam']))
  assert.equal(termOf('cities'), 'city')
  for (const whole of ['glass', 'crisis', 'virus', 'gas']) assert.equal(termOf(whole), whole)
})

test('a capital names only inside a sentence', () => {
  const { terms, names } = vectorOf(report('Water reached Keld. Rescue boats came from Ostrel.'))
  const named = terms.filter((_, i) => names[i] === 1)
  assert.deepEqual(named.sort(), ['keld', 'ostrel'])
})

test('the title counts more than the lead, the lead more than the rest', () => {
  const long = `Ulva burst. ${'Other words stood here. '.repeat(40)}Tarhaven heard of it.`
  const document = report(long, { title: 'Heron' })
  const [title, lead, rest] = ['heron', 'ulva', 'tarhaven'].map((term) => countOf(document, term))
  assert.ok(title! > lead! && lead! > rest!)
})

test('what repeats inside a report counts once', () => {
  const text = 'Keld is flooded.\nKeld is flooded.'
  const repeats = [{ span: { start: 17, end: 33 }, of: { start: 0, end: 16 } }]
  assert.equal(countOf(report(text), 'keld'), 2 * countOf(report(text, { repeats }), 'keld'))
})

test('the day is the stated day or null', () => {
  assert.equal(vectorOf(report('x', { published: '1970-01-03T23:00:00Z' })).day, 2)
  for (const published of [null, 'last week', ''])
    assert.equal(vectorOf(report('x', { published })).day, null)
})

test('any text has a vector that survives JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const vector = vectorOf(report(text, { title: text }))
      assert.deepEqual(JSON.parse(JSON.stringify(vector)), vector)
      assert.equal(vector.terms.length, vector.counts.length)
      assert.equal(vector.terms.length, vector.names.length)
    }),
  )
})

test('a line of a million characters is read as fast as its beginning', () => {
  assert.ok(vectorOf(report('Ulva dam '.repeat(111_112))).terms.length <= 2)
})
