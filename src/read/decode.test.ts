// Bytes to text: which encoding is believed, what is told, what is refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBytes, SOURCE_BYTES_MAX, wellFormedText } from './decode.ts'

const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))

function textOf(input: Uint8Array, declared?: string) {
  const decoded = decodeBytes(input, declared ?? null)
  if ('reason' in decoded) return decoded.reason
  return [decoded.text, ...decoded.notices.map(({ rule, message }) => `${rule}: ${message}`)]
}

test('UTF-8 is UTF-8, with or without a byte-order mark', () => {
  assert.deepEqual(textOf(Buffer.from('Marné\r\n')), ['Marné\r\n'])
  assert.deepEqual(textOf(Buffer.from('\ufeffMarné')), ['Marné'])
})

test('UTF-16 is read with its mark and by its look', () => {
  assert.deepEqual(textOf(bytes(0xff, 0xfe, ...Buffer.from('Marné', 'utf16le'))), ['Marné'])
  const swapped = Buffer.from('\ufeffMarné', 'utf16le').swap16()
  assert.deepEqual(textOf(swapped), ['Marné'])
  assert.deepEqual(textOf(Buffer.from('Marn and Ostrel', 'utf16le')), ['Marn and Ostrel'])
})

test('a named set is believed where the bytes are no UTF-8', () => {
  const page = bytes(...ascii('<meta charset="windows-1251"><p>'), 0xcc, 0xe0, 0xf0, 0xed)
  assert.deepEqual(textOf(page), ['<meta charset="windows-1251"><p>Марн'])
  const prolog = bytes(...ascii('<?xml version="1.0" encoding="koi8-r"?>'), 0xed, 0xc1)
  assert.deepEqual(textOf(prolog), ['<?xml version="1.0" encoding="koi8-r"?>Ма'])
  assert.deepEqual(textOf(bytes(0xcc, 0xe0), 'windows-1251'), ['Ма'])
})

test('a page that names another set and is valid UTF-8 is UTF-8, and that is told', () => {
  const page = Buffer.from('<meta charset=iso-8859-2><p>Marné')
  assert.deepEqual(textOf(page), [
    '<meta charset=iso-8859-2><p>Marné',
    'encoding: names iso-8859-2, is valid UTF-8: read as UTF-8',
  ])
  assert.deepEqual(textOf(Buffer.from('<meta charset=iso-8859-2><p>Marn')).length, 1)
})

test('windows-1252 is the last resort, and told', () => {
  assert.deepEqual(textOf(bytes(...ascii('Marn'), 0xe9, 0x92)), [
    'Marné’',
    'encoding: not UTF-8: read as windows-1252',
  ])
  assert.deepEqual(textOf(bytes(0xe9, 0x20), 'klingon'), [
    'é ',
    'encoding: unknown encoding klingon: read as windows-1252',
  ])
})

test('one damaged character does not turn a UTF-8 text into windows-1252', () => {
  const damaged = Buffer.concat([Buffer.from('é'.repeat(10)), bytes(0xff)])
  assert.deepEqual(textOf(damaged), [
    `${'é'.repeat(10)}\ufffd`,
    'encoding: not UTF-8: read as UTF-8 with 1 damaged characters',
  ])
})

test('an escape-coded Japanese page is believed', () => {
  const encoded = bytes(0x1b, 0x24, 0x42, 0x40, 0x6e, 0x1b, 0x28, 0x42)
  assert.deepEqual(textOf(encoded, 'iso-2022-jp'), ['川'])
  assert.deepEqual(textOf(encoded), ['川'])
  assert.deepEqual(textOf(bytes(0x41, 0x1b, 0x24, 0x42)), ['A\u001b$B'])
})

test('what is no text is refused', () => {
  assert.match(String(textOf(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))), /^text in UTF-32/u)
  assert.equal(textOf(bytes(0x41, 0, 0x42, 0, 0, 1)), 'binary')
  assert.equal(textOf(Buffer.from('%PDF-1.7 ...')), 'binary')
  assert.equal(textOf(Buffer.from('PK\u0003\u0004abc', 'latin1')), 'binary')
  assert.equal(textOf(bytes(1, 2, 3, 4, 5, 6, 7, 14)), 'binary')
  assert.match(String(textOf(new Uint8Array(SOURCE_BYTES_MAX + 1))), /^too large: 67108865 bytes/u)
})

test('a stray NUL in a long page is no reason to refuse it', () => {
  const page = `${'Rain in Marn. '.repeat(40)}\u0000`
  assert.deepEqual(textOf(Buffer.from(page)), [page])
})

test('lone surrogates become U+FFFD with one notice', () => {
  const { text, notices } = wellFormedText('a\ud800b\udc00')
  assert.equal(text, 'a\ufffdb\ufffd')
  assert.deepEqual(
    notices.map(({ rule, message }) => [rule, message]),
    [['surrogate', '2 lone surrogates read as U+FFFD']],
  )
})

test('any bytes at all become well-formed text or a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      const decoded = decodeBytes(input)
      if ('text' in decoded) assert.ok(decoded.text.isWellFormed())
    }),
    { numRuns: 3000 },
  )
})
