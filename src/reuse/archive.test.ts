import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addToArchive, blankArchive } from './archive.ts'
import { BANDS, fingerprintsOf } from './fingerprint.ts'
import { learnFurniture } from './furniture.ts'
import { readWords } from './words.ts'

/** Invented words: the same for the same numbers. */
function words(from: number, count: number): string {
  const name = (k: number) => `w${((k * 7919 + 13) % 99_991).toString(26)}x`.replace(/\d/gu, 'q')
  return Array.from({ length: count }, (_, k) => name(from + k)).join(' ')
}
const read = (text: string) => readWords({ text, repeats: [] })

test('any run of eight shared words gives two reports a common fingerprint', () => {
  for (let length = 8; length < 30; length++) {
    const run = words(5000, length)
    const [one, other] = [
      `${words(0, 40)} ${run} ${words(100, 40)}`,
      `${words(900, 33)} ${run} ${words(700, 9)}`,
    ]
    const keys = new Set(fingerprintsOf(read(one)).keys)
    assert.ok(
      fingerprintsOf(read(other)).keys.some((key) => keys.has(key)),
      `${length}`,
    )
  }
})

test('near-duplicates share bands of their signatures, strangers none', () => {
  const bands = (text: string) => new Set(fingerprintsOf(read(text)).bands)
  const [one, other] = [bands(words(0, 600)), bands(words(30, 600))]
  assert.ok(one.intersection(other).size >= 2)
  assert.equal(one.intersection(bands(words(3000, 600))).size, 0)
  assert.equal(one.size, BANDS)
})

test('a short report has no signature', () => {
  assert.equal(fingerprintsOf(read(words(0, 50))).bands.length, 0)
  assert.equal(fingerprintsOf(read('')).keys.length, 0)
})

test('the archive names the earlier reports that share text, and no others', () => {
  const archive = blankArchive(100)
  const run = words(7000, 40)
  assert.deepEqual(addToArchive(archive, read(`${words(0, 200)} ${run}`)), [])
  assert.deepEqual(addToArchive(archive, read(words(1000, 200))), [])
  assert.deepEqual(addToArchive(archive, read(`${run} ${words(2000, 200)}`)), [0])
  assert.equal(archive.size, 3)
})

test('of many copies the four strongest are named', () => {
  const archive = blankArchive(100)
  const text = words(0, 300)
  for (let k = 0; k < 20; k++) addToArchive(archive, read(`${text} ${words(1000 + 50 * k, 30)}`))
  assert.equal(addToArchive(archive, read(text)).length, 4)
})

const reports = (count: number, outlet: string | null, text: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => ({ document: { outlet }, words: read(text(k)) }))
const marked = (marks: readonly Uint8Array[]) =>
  marks.map((mark) => mark.reduce((a, b) => a + b, 0))

test('what nine reports of one outlet repeat is furniture, wherever it stands', () => {
  const form = words(9000, 12)
  const text = (k: number) => `${words(200 * k, 120)} ${form} ${words(200 * k + 120, 120)}`
  assert.deepEqual(marked(learnFurniture(reports(9, 'Marn Courier', text))), Array(9).fill(12))
  assert.deepEqual(marked(learnFurniture(reports(8, 'Marn Courier', text))), Array(8).fill(0))
  assert.deepEqual(marked(learnFurniture(reports(9, null, text))), Array(9).fill(0))
})

test('at head and foot three reports are enough', () => {
  const text = (k: number) => `${words(200 * k, 120)} ${words(9000, 10)}`
  assert.deepEqual(marked(learnFurniture(reports(3, 'Marn Courier', text))), [10, 10, 10])
  assert.deepEqual(marked(learnFurniture(reports(2, 'Marn Courier', text))), [0, 0])
})
