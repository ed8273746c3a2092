// Saved notes and pasted texts: the fields above the words, and the words without them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyEdits, checkEdits } from '../text/edits.ts'
import { readText } from './text.ts'

const H = 'https://herald.example/1'

function read(source: string) {
  const one = readText(source, { path: null, notices: [] })
  checkEdits(one.source, one.edits)
  const { title, byline, outlet, url, published } = one
  return [title, byline, outlet, url, published, applyEdits(one.source, one.edits)]
}

test('the fields of a clipped article are stated, and are no words', () => {
  const block = `---\ntitle: "Flood: Marn"\nsource: "${H}"\nauthor:\n  - "[[Mira Sorel]]"\n  - "[[Jon Sild]]"\npublished: 2032-02-03\ntags:\n  - clip\n---\n`
  const stated = ['Flood: Marn', 'Mira Sorel, Jon Sild', null, H, '2032-02-03']
  assert.deepEqual(read(`${block}Rain fell.\n`), [...stated, 'Rain fell.\n'])
  const crlf = block.replaceAll('\n', '\r\n')
  assert.deepEqual(read(`${crlf}Rain fell.\n`), [...stated, 'Rain fell.\n'])
  const herald = '---\ntitle: Flood\nsource: Herald\nurl: javascript:x\ndate: today\n---\nRain.'
  assert.deepEqual(read(herald), ['Flood', null, 'Herald', null, null, 'Rain.'])
})

test('what is no block of fields stays', () => {
  for (const source of [
    '---\nRain fell.\n---\n',
    '---\n---\nRain',
    '--- a\nb: c\n---\n',
    '---\na: b',
  ])
    assert.equal(read(source).at(-1), source)
})

test('an address alone on the first line is the address; the headline is below it', () => {
  const source = `${H}\nFlood reaches Marn\nThe Herald\n3 February 2032\n\nRain fell.`
  assert.deepEqual(read(source), [
    'Flood reaches Marn',
    null,
    'The Herald',
    H,
    '2032-02-03',
    source,
  ])
  assert.equal(read('# Flood reaches Marn\n\nRain fell.')[0], 'Flood reaches Marn')
})
