import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { foldName } from '../annotate/place/fold.ts'
import { contentId } from '../model/identity.ts'
import { knownGazetteer } from './resources.ts'

const HASH = '9e3db3c91ceb0c4f'
const file = new URL('../../resources/gazetteer.bin', import.meta.url)

test('the gazetteer is the one that train/gazetteer.ts built', () => {
  assert.equal(contentId(readFileSync(file).toString('latin1')), HASH)
})

test('the gazetteer holds 190,000 places and more, and finds them by other spellings', () => {
  const gazetteer = knownGazetteer()
  assert.ok(gazetteer)
  assert.ok(gazetteer.size >= 190_000)
  for (const name of ['Zürich', 'Zurich', 'München', 'Munich', 'Firenze'])
    assert.ok(gazetteer.find(foldName(name)).length > 0, name)
})

test('the gazetteer is read once', () => {
  assert.equal(knownGazetteer(), knownGazetteer())
})
