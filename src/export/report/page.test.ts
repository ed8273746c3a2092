import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STORY } from '../story.cases.ts'
import { reportPage } from './page.ts'

const DEFAULTS = { withTexts: false, unmasked: false }
const page = reportPage([STORY], DEFAULTS)

test('the page is the same every time', () => {
  assert.equal(reportPage([STORY], DEFAULTS), page)
})

test('article text never becomes markup', () => {
  assert.ok(!/<script/iu.test(page))
  assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))
})

test('the page names no other place to load from', () => {
  assert.ok(!/(?:src|href)="(?!#)/u.test(page))
  assert.match(page, /default-src &#39;none&#39;; style-src &#39;sha256-/u)
})

test('every citation leads to a passage', () => {
  const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1]!)
  assert.ok(targets.length > 20)
  for (const target of targets) assert.ok(page.includes(`id="${target}"`), target)
})

test('ids are unique', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]!)
  assert.equal(new Set(ids).size, ids.length)
})

test('a private person, an age and a household are masked by default', () => {
  const all = reportPage([STORY], { withTexts: true, unmasked: false })
  for (const hidden of ['Tomas', 'Riel', ' 34,', 'wife', 'three children'])
    assert.ok(!all.includes(hidden), hidden)
  assert.ok(all.includes('[private]'))
})

test('whole texts and unmasked persons only when asked for', () => {
  const open = reportPage([STORY], { withTexts: true, unmasked: true })
  assert.ok(open.includes('Tomas Riel, 34, packs a cart with his wife'))
  assert.ok(open.includes('NOT masked'))
  assert.ok(!page.includes('packs a cart'), 'no passage of that sentence is cited')
})

test('a struck line is shown struck out with its reason', () => {
  assert.ok(page.includes('<s>All 90,000 fled.</s>'))
})

test('the standing caveat is on the page', () => {
  assert.ok(page.includes('Counts are of these 3 reports. Repetition is not verification.'))
})
