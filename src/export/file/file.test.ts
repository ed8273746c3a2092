// Every kind of file on stories made by hand: readable by the readers of its format, valid where it
// has a schema, the same every time, no private person in it, nothing in it that runs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '@placemarkio/check-geojson'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { viewOf } from '../view.ts'
import { codePointAt } from './annotations.ts'
import { csvOf } from './csv.ts'
import { CHANGE_FORMATS, FILE_FORMATS } from './index.ts'
import { escapeMarkdown } from './markdown.ts'
import { assertValid, isRefused, recordsOf, rowsOf, shapeOf, xmlOf } from './reading.cases.ts'
import { stampOf } from './report.ts'
import { HISTORY, RICH } from './rich.cases.ts'

const view = viewOf(RICH, { unmasked: false })

/** What a file says, as one text: of a document in an archive the words of its parts. */
function wordsOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content
  const parts = Object.values(unzipSync(content)).map((bytes) => new TextDecoder().decode(bytes))
  return parts.map((xml) => xml.replaceAll(/<[^<>]*>/gu, '')).join('\n')
}

const written = new Map<string, string | Uint8Array>()
for (const format of FILE_FORMATS) written.set(format.name, await format.write(view))
for (const format of CHANGE_FORMATS) written.set(format.name, format.write(view, HISTORY))
const fileOf = (name: string) => wordsOf(written.get(name)!)
const jsonOf = (name: string) => JSON.parse(fileOf(name)) as never

test('files are the same every time, and named apart', async () => {
  const all = [...FILE_FORMATS, ...CHANGE_FORMATS]
  assert.equal(new Set(all.map(({ ending }) => ending)).size, all.length)
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length)
  for (const format of FILE_FORMATS)
    assert.deepEqual(await format.write(view), written.get(format.name), format.name)
  for (const format of CHANGE_FORMATS)
    assert.equal(format.write(view, HISTORY), written.get(format.name))
})

test('no private person, age, household or address that spells a name is in any file', async () => {
  const texts = new Map([...written].map(([name, content]) => [name, wordsOf(content)]))
  const ninjs = FILE_FORMATS.find(({ name }) => name === 'ninjs')!
  texts.set('ninjs with texts', wordsOf(await ninjs.write(view, { withTexts: true })))
  for (const [name, file] of texts)
    for (const hidden of ['Tomas', 'Riel', 'tomas-riel', 'three children', ', 34,'])
      assert.ok(!file.includes(hidden), `${name}: ${hidden}`)
})

test('files are what their schemas say', () => {
  for (const name of ['ninjs', 'places', 'claims', 'lineage', 'annotations', 'changes'])
    assertValid(name, jsonOf(name))
  for (const name of ['figures', 'displacement', 'events']) {
    const records = recordsOf(fileOf(name), name === 'figures' ? 2 : 1)
    assert.ok(records.length >= 1, name)
    for (const record of records) assertValid(name, record)
  }
})

test('schemas are closed: a key, a rating or a point too many is refused', () => {
  const ninjs = jsonOf('ninjs') as { associations: object[] }
  assert.ok(isRefused('ninjs', { ...ninjs, stemma: 1 }))
  assert.ok(isRefused('ninjs', { ...ninjs, associations: [{ ...ninjs.associations[0], x: 1 }] }))
  const claims = jsonOf('claims') as { '@graph': object[] }
  const rated = { ...claims['@graph'][0], reviewRating: 5 }
  assert.ok(isRefused('claims', { ...claims, '@graph': [rated] }))
  const places = jsonOf('places') as { features: { geometry: object | null }[] }
  const shown = places.features.map((one) => ({ ...one, geometry: places.features[0]!.geometry }))
  assert.ok(isRefused('places', { ...places, features: shown }))
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
  const texts = ['=1+1', '+44 houses', '-3 houses', '@SUM(A1)', '\t=1', '=HYPERLINK("x")', 'plain']
  texts.push('"=1"', "'=1", '＝1+1', '-1+1', ' -cmd|x')
  for (const text of texts)
    for (const cell of rowsOf(await csvOf([[text, 'x']]))[0]!)
      assert.doesNotMatch(cell, /^["'\s]*[=+\-@＝](?<!^'[=+\-@"' ＝]*)/u, text)
  for (const number of ['+5', '-5', '-12.5', '5', '+1,5'])
    assert.deepEqual(rowsOf(await csvOf([[number, 'x']])), [[number, 'x']])
  assert.equal(await csvOf([[-12.5, 3]]), '-12.5,3\r\n')
  assert.deepEqual(rowsOf(await csvOf([['a;=cmd()', 'b; -5 degrees']])), [
    ["a;'=cmd()", 'b; -5 degrees'],
  ])
})

test('events leave "best" empty but where an analyst chose', async () => {
  const best = new Map(recordsOf(fileOf('events')).map((row) => [row['id'], row['best']]))
  assert.equal(best.get('c9'), 9)
  const undecided = viewOf(
    { ...RICH, story: { ...RICH.story, decisions: [] } },
    { unmasked: false },
  )
  const csv = await FILE_FORMATS.find(({ name }) => name === 'events')!.write(undecided)
  for (const row of recordsOf(csv as string)) assert.equal(row['best'], null)
})

test('displacement: the hedge of the words, no number for a range, whole months as such', () => {
  const rows = recordsOf(fileOf('displacement'))
  const left = rows.find((row) => row['Stemma: what is counted'] === 'people who left the valley')!
  assert.deepEqual(
    [left['Figure term'], left['Quantifier'], left['Reported'], left['Unit'], left['Sources']],
    ['Displaced', 'More than', 38_500, 'Person', 'the Relief Council'],
  )
  assert.equal(left['Figure Role'], null)
  const keld = rows.find((row) => row['Stemma: what is counted'] === 'people who left Keld')!
  assert.deepEqual(
    [keld['Quantifier'], keld['Total figures'], keld['Start date accuracy'], keld['Location List']],
    ['Exact', 14, 'Month', '12.5,-3.25'],
  )
  assert.ok(rows.every((row) => !String(row['Stemma: what is counted']).includes('expected')))
})

test('places are GeoJSON, and a school has no point', () => {
  assert.equal(check(fileOf('places')).type, 'FeatureCollection')
  const { features } = jsonOf('places') as {
    features: { geometry: object | null; properties: { name: string; withheld?: string } }[]
  }
  assert.deepEqual(
    features.map(({ geometry, properties }) => [geometry !== null, properties.withheld ?? null]),
    [
      [true, null],
      [false, 'school'],
      [false, null],
    ],
  )
  assert.doesNotMatch(fileOf('ninjs'), /12\.6/u)
})

test('what was withdrawn is in no table, and cancelled in the calendar', () => {
  for (const name of ['figures', 'displacement', 'events'])
    assert.doesNotMatch(fileOf(name), /Brel camp/u, name)
  assert.match(fileOf('deadlines'), /UID:c12@stemma\r\nSEQUENCE:1/u)
  assert.equal(fileOf('deadlines').match(/STATUS:CANCELLED/gu)?.length, 1)
  assert.match(fileOf('claims'), /"creativeWorkStatus": "Withdrawn"/u)
  assert.match(fileOf('annotations'), /Brel camp \(withdrawn\)/u)
})

test('deadlines are a calendar of all-day entries', () => {
  const calendar = new ICAL.Component(ICAL.parse(fileOf('deadlines')) as never)
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  assert.equal(events.length, 2)
  assert.ok(events[0]!.startDate.isDate)
  assert.ok(events[0]!.description.includes('10 April'))
})

test('claims are rated by nobody, and a speaker is a person only where one is known', () => {
  const graph = (
    jsonOf('claims') as { '@graph': { '@type': string; claimInterpreter?: object }[] }
  )['@graph']
  assert.ok(graph.length > 3)
  assert.doesNotMatch(fileOf('claims'), /ClaimReview|reviewRating/u)
  const speakers = graph.flatMap(({ claimInterpreter }) => claimInterpreter ?? [])
  assert.ok(speakers.flat().some((one) => '@type' in (one as object)))
  assert.ok(speakers.flat().some((one) => !('@type' in (one as object))))
})

test('lineage names only entities that it lists', () => {
  const bundle = jsonOf('lineage') as {
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
  const { items } = jsonOf('annotations') as {
    items: { target: { selector: { type: string; exact: string; start: number; end: number }[] } }[]
  }
  const texts = [...view.documents.values()].map((document) => [...document.text])
  assert.ok(items.length > 5)
  let beyond = 0
  for (const { target } of items) {
    const [quote, position] = target.selector
    if (!position) continue
    const found = texts.some(
      (points) => points.slice(position.start, position.end).join('') === quote!.exact,
    )
    assert.ok(found, quote!.exact)
    if (quote!.exact === 'At least 14 people') beyond++
  }
  assert.equal(beyond, 1, 'a passage after a letter of two code units')
  assert.equal(codePointAt('a😀b', 3), 2)
})

test('ninjs: whole texts only where asked, and stamps with a zone', async () => {
  const ninjs = FILE_FORMATS.find(({ name }) => name === 'ninjs')!
  const whole = JSON.parse((await ninjs.write(view, { withTexts: true })) as string) as {
    associations: { bodies?: { value: string }[]; contentCreated?: string }[]
  }
  assertValid('ninjs', whole)
  assert.ok(whole.associations.every(({ bodies }) => bodies![0]!.value.length > 50))
  const { associations } = jsonOf('ninjs') as typeof whole
  assert.ok(associations.every(({ bodies }) => bodies === undefined))
  assert.equal(stampOf('2031-03-06T08:30'), '2031-03-06T08:30:00Z')
  assert.equal(stampOf('2031-03-06'), '2031-03-06T00:00:00Z')
  assert.equal(stampOf('March'), null)
})

test('changes: one entry for each, newest first, of this story, stamped by the reports', () => {
  const { items } = jsonOf('changes') as { items: { title: string; date_published: string }[] }
  assert.deepEqual(
    items.map(({ title, date_published }) => [title, date_published.slice(0, 10)]),
    [
      ['raised: people killed in Keld, 9 → at least 14', '2031-03-06'],
      ['contested: [private], [private], packs a cart', '2031-03-06'],
      ['new: people killed in Keld, 9', '2031-03-05'],
    ],
  )
})

test('the Atom feed is well-formed and has what RFC 4287 demands', () => {
  const feed = xmlOf(fileOf('changes-atom'))
  const textsOf = (element: typeof feed, name: string) =>
    element.children.filter((child) => child.name === name).map(({ text }) => text)
  assert.equal(feed.attributes['xmlns'], 'http://www.w3.org/2005/Atom')
  const entries = feed.children.filter(({ name }) => name === 'entry')
  assert.equal(entries.length, 3)
  for (const one of [feed, ...entries])
    for (const name of ['id', 'title', 'updated']) assert.equal(textsOf(one, name).length, 1)
  const updated = entries.map((entry) => textsOf(entry, 'updated')[0]!)
  assert.equal(textsOf(feed, 'updated')[0], updated.toSorted().at(-1))
  assert.equal(new Set(entries.map((entry) => textsOf(entry, 'id')[0])).size, 3)
  assert.ok(feed.children.some(({ name }) => name === 'author'))
})

test('a feed without a change is a feed', () => {
  for (const format of CHANGE_FORMATS) {
    const file = format.write(view, [])
    if (format.name === 'changes') assertValid('changes', JSON.parse(file))
    else assert.match(shapeOf(xmlOf(file)), /^feed .*updated/u)
  }
})

test('the Word document has both wordings of a difference, numbered, and no stamp of a clock', () => {
  const parts = unzipSync(written.get('docx') as Uint8Array)
  const textOf = (name: string) => new TextDecoder().decode(parts[name])
  for (const [name, bytes] of Object.entries(parts))
    if (/\.(?:xml|rels)$/u.test(name)) xmlOf(new TextDecoder().decode(bytes))
  const stamps = [...textOf('docProps/core.xml').matchAll(/>(\d{4}[^<]*)</gu)].map(([, s]) => s)
  assert.deepEqual(stamps, ['2031-03-05T00:00:00Z', '2031-03-05T00:00:00Z'])
  const words = fileOf('docx')
  assert.match(words, /Differ: people expected to flee/u)
  assert.match(words, /“Up to 90,000” \(Ostrel Herald\) \[\d+\]/u)
  assert.match(words, /“60,000 people” \(Marn Courier\) \[\d+\]/u)
  assert.match(words, /\[\d+\] “Up to 90,000” Ostrel Herald, 4 Mar 2031, characters \d+ to \d+/u)
  assert.match(words, /Repetition is not verification/u)
})

test('article text never becomes Markdown', () => {
  const text = '# head [x](http://a.test) <b>bold</b> *it* ![i](y) `code` a|b'
  assert.doesNotMatch(escapeMarkdown(text), /(?<!\\)[#[\]()<>*`|!]/u)
})
