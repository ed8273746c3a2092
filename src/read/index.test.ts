// The choice of format, and what is refused before any reader sees it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatOfPath, formatOfText, FORMATS } from './format.ts'
import { readBytes } from './index.ts'

test('the ending names the format', () => {
  const cases = [
    ['a.txt', 'txt'],
    ['a.TXT', 'txt'],
    ['a.html', 'html'],
    ['a.htm.gz', 'html'],
    ['b.jsonl', 'jsonl'],
    ['b.ndjson.gz', 'jsonl'],
    ['a.css', null],
    ['README', null],
    ['a.b/c', null],
  ] as const
  for (const [path, format] of cases) assert.equal(formatOfPath(path), format, path)
})

test('the content shows the format', () => {
  const cases = [
    ['{"text": "x"}', 'jsonl'],
    ['<!DOCTYPE html><p>x', 'html'],
    ['\n<html lang=en>', 'html'],
    ['<!-- c --><html>', 'html'],
    ['<?xml version="1.0"?><html>', 'html'],
    ['Rain in Marn', 'txt'],
    ['{ rain }', 'txt'],
    ['', 'txt'],
  ] as const
  for (const [text, format] of cases) assert.equal(formatOfText(text), format, text)
})

const read = (text: string, path: string) => readBytes(Buffer.from(text), { path })

test('a page under the name of a text is read as a page', () => {
  assert.ok(read('<!doctype html><p>Rain in Marn.', 'a.txt').documents[0]!.edits.length > 0)
  assert.equal(read('Rain in <b>Marn</b>.', 'a.txt').documents[0]!.edits.length, 0)
})

test('a broken line is one rejection and reading goes on', () => {
  const { documents, rejections } = read('{"text":"a"}\nno\n\n{"text":"b"}\n', 'a.jsonl')
  assert.deepEqual(
    documents.map(({ source }) => source),
    ['a', 'b'],
  )
  assert.deepEqual(rejections, [{ path: 'a.jsonl', line: 2, reason: 'not JSON' }])
})

test('empty and binary inputs are rejected', () => {
  for (const [text, reason] of [
    ['', 'empty'],
    [' \n ', 'empty'],
    ['\u0000\u0001\u0000\u0000', 'binary'],
  ] as const)
    assert.deepEqual(read(text, 'a.txt').rejections, [{ path: 'a.txt', reason }])
  assert.deepEqual(read('\n\n', 'a.jsonl').rejections, [{ path: 'a.jsonl', reason: 'empty' }])
})

test('any bytes in any format are documents or rejections', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.constantFrom(...FORMATS), (bytes, as) => {
      const { documents, rejections } = readBytes(bytes, { path: 'a', as })
      assert.ok(documents.length + rejections.length > 0)
    }),
    { numRuns: 3000 },
  )
})
