// Holds the example's gold to its own reports: every word it names stands there, every id is used
// once.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readExample } from './check.ts'
import { wordsOf } from './gold.ts'
import { locate } from './words.ts'

const { gold, people, reports } = readExample()

/**
 * Source of each report by its name, character references repaired and tags dropped: enough to
 * look words up.
 */
function sources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(reports).toSorted()) {
    const raw = readFileSync(join(reports, file), 'utf8')
    if (!file.endsWith('.jsonl')) {
      found.set(file, repaired(file.endsWith('.html') ? raw.replace(/<[^<>]*>/g, '\n') : raw))
      continue
    }
    for (const line of raw.trim().split('\n')) {
      const record = JSON.parse(line) as { id: string; text: string }
      found.set(record.id, record.text)
    }
  }
  return found
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&ldquo;': '"',
  '&rdquo;': '"',
  '&#8220;': '"',
  '&#8221;': '"',
  '&rsquo;': "'",
  '&#8217;': "'",
  '& # 39;': "'",
  '& quot;': '"',
}

function repaired(text: string): string {
  let result = text.replaceAll('â€™', "'")
  for (const [reference, mark] of Object.entries(REFERENCES)) {
    result = result.replaceAll(reference, mark)
  }
  return result
}

const texts = sources()

test('the gold names every report of the folder and no other', () => {
  assert.deepEqual([...gold.documents].toSorted(), [...texts.keys()].toSorted())
})

test('every word of the gold stands in its report', () => {
  const mentions = people.pairs.flatMap((pair) => [
    { id: pair.id, words: pair.a },
    { id: pair.id, words: pair.b },
  ])
  const all = gold.phenomena.flatMap(({ id, expect }) =>
    wordsOf(expect).map((words) => ({ id, words })),
  )
  const missing = [...all, ...mentions].filter(
    ({ words }) => !locate(texts.get(words.report) ?? '', words.exact, words.near),
  )
  assert.deepEqual(missing, [])
})

test('damage that the gold wants repaired stands in the file', () => {
  for (const { expect } of gold.phenomena) {
    if (expect.type !== 'edit') continue
    const raw = readFileSync(join(reports, expect.report), 'utf8')
    assert.ok(raw.includes(expect.contains), expect.contains)
  }
})

test('every id is used once', () => {
  const ids = [...gold.phenomena, ...people.pairs].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
})

test('the gold says often enough that nothing may be found', () => {
  const nothing = gold.phenomena.filter(({ kind }) => kind === 'nothing')
  assert.ok(gold.phenomena.length >= 90)
  assert.ok(nothing.length >= 10)
  assert.ok(people.pairs.filter(({ linked }) => !linked).length >= 10)
})
