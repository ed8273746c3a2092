import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../../model/document.ts'
import { NO_MASK } from '../mask.ts'
import { BLOCK, hiddenSource } from './hidden.ts'

const TAG = '<img alt="tomas riel and his wife">'
const source = `${TAG}Tomas Riel packs.`
const document = {
  id: 'r',
  source,
  text: 'Tomas Riel packs.',
  edits: [{ start: 0, end: TAG.length, insert: '', rule: 'tag' }],
} as unknown as Document

test('where somebody is hidden, markup that may spell the name is blanked', () => {
  const mask = { ...NO_MASK, spans: { r: [{ start: 0, end: 10 }] } }
  const shown = hiddenSource(document, mask)
  assert.equal(shown, `${' '.repeat(TAG.length)}${BLOCK.repeat(10)} packs.`)
  assert.equal(shown.length, source.length)
})

test('where nobody is hidden the source is whole', () => {
  assert.equal(hiddenSource(document, NO_MASK), source)
})
