// Lines of JSON: records, rejections, and reading on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readJsonLine, readRecord } from './jsonl.ts'

const read = (text: string) => readJsonLine({ line: 7, text, notices: [] }, 'a.jsonl')

function reasonOf(record: unknown) {
  const result = read(JSON.stringify(record))
  return result && 'rejection' in result ? result.rejection.reason : result
}

function documentOf(record: unknown) {
  const result = read(JSON.stringify(record))
  assert.ok(result && 'document' in result)
  return result.document
}

test('a record becomes a report with what it states', () => {
  const record = {
    id: 'n1',
    text: 'Rain in Marn.',
    title: 'Rain',
    outlet: 'NORDPRESS',
    url: 'https://n.example/1',
    published: 'Tue, 03 Feb 2032 07:05:00 GMT',
    language: 'en',
    extra: { kept: false },
  }
  const { id, source, title, outlet, url, published, language, path, notices } = documentOf(record)
  assert.deepEqual(
    [id, source, title, outlet, url, published, language, path, notices],
    [
      'n1',
      'Rain in Marn.',
      'Rain',
      'NORDPRESS',
      'https://n.example/1',
      '2032-02-03T07:05:00Z',
      'en',
      'a.jsonl',
      [],
    ],
  )
})

test('a record of markup is read as a page; what it states goes before what the page states', () => {
  const html = '<title>Page</title><p>Rain in <b>Marn</b>.</p>'
  const { source, edits, title } = documentOf({ html, title: 'Stated' })
  assert.equal(source, html)
  assert.equal(title, 'Stated')
  assert.ok(edits.length > 0)
  assert.equal(documentOf({ html }).title, 'Page')
})

test('absent, null and empty fields say nothing', () => {
  const { id, title, published, language, notices } = documentOf({
    text: 'x y',
    title: null,
    published: '',
    outlet: ' ',
  })
  assert.deepEqual([id, title, published, language, notices], [null, null, null, null, []])
})

test('what is no report is refused with its reason and line', () => {
  assert.deepEqual(read('{"text": '), {
    rejection: { path: 'a.jsonl', line: 7, reason: 'not JSON' },
  })
  assert.equal(reasonOf([1]), 'not an object')
  assert.equal(reasonOf('x'), 'not an object')
  assert.equal(reasonOf(null), 'not an object')
  assert.equal(reasonOf({}), 'neither text nor html')
  assert.equal(reasonOf({ text: 5 }), 'text is not a string: number')
  assert.equal(reasonOf({ id: 5, text: 'x' }), 'id is not a string: number')
  assert.equal(reasonOf({ id: '', text: 'x' }), 'id of 0 characters')
  assert.equal(reasonOf({ text: 'x', published: 20320203 }), 'published is not a string: number')
  assert.equal(reasonOf({ text: 'x', title: ['a'] }), 'title is not a string: array')
  assert.equal(reasonOf({ text: ' \n' }), 'empty')
  assert.equal(read('  '), null)
})

test('a date that is none is a notice, not a rejection', () => {
  const { published, notices } = documentOf({ text: 'x', published: 'yesterday' })
  assert.equal(published, null)
  assert.deepEqual(
    notices.map(({ rule, message }) => [rule, message]),
    [['published', 'published is no date: "yesterday"']],
  )
})

test('lone surrogates of a JSON string are repaired and told', () => {
  const result = read('{"text": "a\\ud800b"}')
  assert.ok(result && 'document' in result)
  assert.equal(result.document.source, 'a\ufffdb')
  assert.deepEqual(
    result.document.notices.map(({ rule }) => rule),
    ['surrogate'],
  )
})

test('any JSON value is a report or a reason', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const result = readRecord(value, null)
      assert.ok(typeof result === 'string' || typeof result.source === 'string')
    }),
    { numRuns: 2000 },
  )
})
