// What is copied can be pasted anywhere: words stay words, both forms say the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PAYLOADS } from '../../src/export/injection.cases.ts'
import type { ReportScreen, ScreenFinding } from '../../src/model/screen.ts'

// The module asks for the address of the page when it makes a link, as in a browser.
Object.assign(globalThis, { location: new URL('http://127.0.0.1:4747/') })
const { citation, escaped, findingTable, sourcedLines, table } = await import('./copy.ts')

const REPORT = {
  id: 'r/1',
  title: 'Levee gives way',
  outlet: 'Marn Daily',
  publishedWords: '3 March 2031',
  hash: 'ab12',
  text: 'In Keld nine persons fled.',
} as ReportScreen

test('a citation has words, title, outlet, day, characters, link and hash', () => {
  const { text, html } = citation(REPORT, { start: 8, end: 20 })
  assert.equal(
    text,
    '“nine persons” — Levee gives way (Marn Daily, 3 March 2031), chars 8–20, ' +
      'http://127.0.0.1:4747/a/r%2F1#char=8,20, sha256:ab12',
  )
  assert.match(html, /^<blockquote cite="[^"]+#char=8,20">nine persons<\/blockquote>/u)
})

test('an outlet that is not stated says so', () => {
  const { text } = citation({ ...REPORT, outlet: null }, { start: 0, end: 2 })
  assert.match(text, /\(outlet not stated, 3 March 2031\)/u)
})

test('a finding is a table with every wording, its source and its report', () => {
  const cite = { report: 'r1', label: 'Marn Daily', start: 1, end: 5, words: '900' }
  const value = (words: string, by: string | null) => ({
    value: words,
    min: 1,
    max: 1,
    by,
    cites: [cite],
  })
  const side = { claim: 'c', label: 'people fled', value: '800–900', status: 'actual', by: null }
  const finding = {
    name: 'Differ',
    heading: 'people fled',
    sides: [{ ...side, values: [value('900', 'the mayor'), value('800', null)] }],
  } as unknown as ScreenFinding
  const { text, html } = findingTable(finding)
  const lines = text.split('\n')
  assert.equal(lines.length, 4)
  assert.match(lines[2]!, /^people fled\t900\tthe mayor\tactual\tMarn Daily http:\/\/127/u)
  assert.match(lines[3]!, /\t800\tnot named\t/u)
  assert.equal(html.split('<tr>').length, 4)
})

test('whatever the words, the markup is our own alone', () => {
  const tags = (html: string) =>
    html.match(/<[^>]*>/gu)!.map((tag) => tag.replaceAll(/"[^"]*"/gu, ''))
  const cites = [{ report: 'r', label: 'x', start: 0, end: 1, words: 'x' }]
  const make = (words: string) => [
    citation(
      { ...REPORT, title: words, text: words.padEnd(30, '.'), outlet: words },
      { start: 0, end: 30 },
    ).html,
    table(words, [words], [[words], [cites.map((cite) => ({ ...cite, label: words }))]]).html,
    sourcedLines(words, [{ words, by: words, cites }]).html,
  ]
  const harmless = make('x').map(tags)
  for (const payload of PAYLOADS) assert.deepEqual(make(payload).map(tags), harmless, payload)
})

test('escaped words read back as they were', () => {
  const back = (html: string) =>
    html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  fc.assert(fc.property(fc.string(), (words) => assert.equal(back(escaped(words)), words)))
})
