// Every kind of file on one story made by hand: readable by the readers of its format, the same
// every time, no private person in it, nothing in it that runs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '@placemarkio/check-geojson'
import ICAL from 'ical.js'
import { STORY } from '../story.cases.ts'
import { viewOf } from '../view.ts'
import { codePointAt } from './annotations.ts'
import { csvOf } from './csv.ts'
import { FILE_FORMATS } from './index.ts'
import { escapeMarkdown } from './markdown.ts'

const view = viewOf(STORY, { unmasked: false })
const written = new Map<string, string>()
for (const format of FILE_FORMATS) written.set(format.name, await format.write(view))
const fileOf = (name: string) => written.get(name)!

/** Rows of a CSV text, quotes undone: a reader of its own, so that the writer is not its judge. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu,
  )) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

test('files are the same every time, and named apart', async () => {
  assert.equal(new Set(FILE_FORMATS.map(({ ending }) => ending)).size, FILE_FORMATS.length)
  for (const format of FILE_FORMATS) assert.equal(await format.write(view), fileOf(format.name))
})

test('no private person, age or household is in any file', () => {
  for (const [name, file] of written)
    for (const hidden of ['Tomas', 'Riel', 'three children'])
      assert.ok(!file.includes(hidden), `${name}: ${hidden}`)
})

test('figures: a row of HXL tags, bounds as numbers, every wording with its report', () => {
  const [titles, tags, ...rows] = rowsOf(fileOf('figures'))
  assert.ok(tags!.every((tag) => /^#[a-z]+(?:\+[a-z]+)*$/u.test(tag)))
  assert.ok(rows.length >= 3)
  for (const row of rows) {
    assert.equal(row.length, titles!.length)
    const [from, to] = [row[4]!, row[5]!].map((cell) => (cell === '' ? 0 : Number(cell)))
    assert.ok(Number.isFinite(from) && Number.isFinite(to))
  }
})

test('a cell never runs as a formula, and a number stays a number', async () => {
  const texts = ['=1+1', '+44', '-3 houses', '@SUM(A1)', '\t=1', '=HYPERLINK("x")', 'plain']
  for (const text of texts)
    for (const cell of rowsOf(await csvOf([[text, 'x']]))[0]!)
      assert.doesNotMatch(cell, /^[=+\-@]/u)
  assert.equal(await csvOf([[-12.5, 3]]), '-12.5,3\r\n')
})

test('events leave "best" empty', () => {
  const [header, ...rows] = rowsOf(fileOf('events'))
  const best = header!.indexOf('best')
  for (const row of rows) assert.equal(row[best], '')
})

test('places are GeoJSON', () => {
  assert.equal(check(fileOf('places')).type, 'FeatureCollection')
})

test('deadlines are a calendar of all-day entries', () => {
  const calendar = new ICAL.Component(ICAL.parse(fileOf('deadlines')) as never)
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  assert.equal(events.length, 1)
  assert.ok(events[0]!.startDate.isDate)
  assert.ok(events[0]!.description.includes('10 April'))
})

test('claims are rated by nobody', () => {
  const graph = JSON.parse(fileOf('claims'))['@graph'] as {
    '@type': string
    appearance: object[]
  }[]
  assert.ok(graph.length > 3)
  for (const claim of graph) {
    assert.equal(claim['@type'], 'Claim')
    assert.ok(claim.appearance.length > 0)
  }
  assert.doesNotMatch(fileOf('claims'), /ClaimReview|reviewRating/u)
})

test('lineage names only entities that it lists', () => {
  const bundle = JSON.parse(fileOf('lineage')) as {
    entity: object
    wasDerivedFrom: Record<string, Record<string, string>>
    hadMember: Record<string, Record<string, string>>
  }
  const known = new Set(Object.keys(bundle.entity))
  for (const one of Object.values(bundle.wasDerivedFrom))
    for (const key of ['prov:generatedEntity', 'prov:usedEntity']) assert.ok(known.has(one[key]!))
  for (const one of Object.values(bundle.hadMember))
    for (const key of ['prov:collection', 'prov:entity']) assert.ok(known.has(one[key]!))
})

test('annotations point at their words in code points', () => {
  const { items } = JSON.parse(fileOf('annotations')) as {
    items: { target: { selector: { type: string; exact: string; start: number; end: number }[] } }[]
  }
  const texts = [...view.documents.values()].map(({ text }) => [...text])
  assert.ok(items.length > 5)
  for (const { target } of items) {
    const [quote, position] = target.selector
    if (!position) continue
    const found = texts.some(
      (points) => points.slice(position.start, position.end).join('') === quote!.exact,
    )
    assert.ok(found, quote!.exact)
  }
  assert.equal(codePointAt('a😀b', 3), 2)
})

test('article text never becomes Markdown', () => {
  const text = '# head [x](http://a.test) <b>bold</b> *it* ![i](y) `code` a|b'
  assert.doesNotMatch(escapeMarkdown(text), /(?<!\\)[#[\]()<>*`|!]/u)
})
