// Article text is words, whatever it says: with any hostile text in every field, the page has the
// same elements and attributes as with a harmless one, and every file still reads as what it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { DayChanges } from './file/file.ts'
import { CHANGE_FORMATS, FILE_FORMATS } from './file/index.ts'
import { assertValid, shapeOf as xmlShape, xmlOf } from './file/reading.cases.ts'
import { HISTORY, RICH } from './file/rich.cases.ts'
import { PAYLOADS } from './injection.cases.ts'
import { packOf } from './pack/pack.ts'
import { reportPage } from './report/page.ts'
import { STORY } from './story.cases.ts'
import { viewOf, type StoryInput } from './view.ts'

/** Fields that hold words of reports, or words made of them. */
const WORDS = new Set(
  'title text label speaker place name party issue outlet exact byline url path why source roles by reason sets'.split(
    ' ',
  ),
)

/** The story with the same text in every field that a report can fill. */
function poisoned(text: string, story = STORY): StoryInput {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS.has(key) ? text : value
    if (Array.isArray(value)) return value.map((one) => visit(one, key))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, one]) => [name, visit(one, name)] as const)
    const copy: Record<string, unknown> = Object.fromEntries(entries)
    if ('start' in copy && 'end' in copy) Object.assign(copy, { start: 0, end: text.length })
    if ('repeats' in copy) Object.assign(copy, { repeats: [], edits: [] })
    return copy
  }
  return visit(story, '') as StoryInput
}

type Node = DefaultTreeAdapterTypes.Node

/** Elements with the names of their attributes, in order; article text stands in none of them. */
function shapeOf(html: string): string {
  const shape: string[] = []
  const visit = (node: Node): void => {
    if ('tagName' in node)
      shape.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '))
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return shape.join('\n')
}

const hrefsOf = (html: string) => [...html.matchAll(/ (?:href|src)="([^"]*)"/gu)].map((m) => m[1]!)

test('the page keeps its elements, whatever reports say', () => {
  const options = { withTexts: true, unmasked: true }
  for (const payload of PAYLOADS) {
    // Other words of the same length: passages of the same words share a row.
    const harmless = reportPage([poisoned('x'.repeat(payload.length))], options)
    const page = reportPage([poisoned(payload)], options)
    assert.equal(shapeOf(page), shapeOf(harmless), payload)
    for (const href of hrefsOf(page)) assert.match(href, /^#/u, payload)
  }
})

/** Files of an archive, as texts. */
const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(
    ([name, part]) => [name, new TextDecoder().decode(part)] as const,
  )

/** Shapes of the parts of a document: the text of none may become an element of it. */
const documentShape = (bytes: Uint8Array) =>
  partsOf(bytes)
    .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
    .map(([name, xml]) => `${name} ${xmlShape(xmlOf(xml))}`)

const SCHEMAS = ['ninjs', 'places', 'claims', 'lineage', 'annotations']

for (const format of FILE_FORMATS)
  test(`the file "${format.name}" reads as what it is, whatever reports say`, async () => {
    const write = async (text: string) =>
      format.write(viewOf(poisoned(text, RICH), { unmasked: true }), { withTexts: true })
    const lines = (file: string) => file.replaceAll(/\r\n[ \t]/gu, '').split('\n').length
    for (const payload of PAYLOADS) {
      const file = await write(payload)
      if (typeof file !== 'string') {
        const harmless = (await write('x'.repeat(payload.length))) as Uint8Array
        assert.deepEqual(documentShape(file), documentShape(harmless), payload)
        continue
      }
      if (SCHEMAS.includes(format.name)) assertValid(format.name, JSON.parse(file), payload)
      else if (/json/u.test(format.media)) JSON.parse(file)
      else if (/calendar/u.test(format.media)) {
        const calendar = new ICAL.Component(ICAL.parse(file) as never)
        for (const event of calendar.getAllSubcomponents('vevent'))
          assert.equal(event.getFirstProperty('attach'), null, payload)
      } else assert.equal(lines(file), lines((await write('x'.repeat(8))) as string), payload)
      if (/csv/u.test(format.media))
        assert.doesNotMatch(file, /(?:^|,|\n)"?[=+\-@](?!\d+(?:\.\d+)?(?:,|\r))/u, payload)
      if (/markdown/u.test(format.media))
        assert.doesNotMatch(file, /(?<!\\)[<>`]|\n\s*[=]{2}|\]\(/u, payload)
    }
  })

/** The history of the hand-made story with the same text wherever a report can put one. */
const poisonedHistory = (text: string): DayChanges[] =>
  HISTORY.map(({ day, changes }) => ({
    day,
    changes: changes.map((change) => ({
      ...change,
      label: text,
      why: text,
      cites: [{ document: 'herald', start: 0, end: text.length, exact: text }],
    })),
  }))

for (const format of CHANGE_FORMATS)
  test(`the feed "${format.name}" reads as what it is, whatever reports say`, () => {
    const write = (text: string) =>
      format.write(viewOf(poisoned(text, RICH), { unmasked: true }), poisonedHistory(text))
    for (const payload of PAYLOADS) {
      const file = write(payload)
      if (format.name === 'changes') assertValid('changes', JSON.parse(file), payload)
      else assert.equal(xmlShape(xmlOf(file)), xmlShape(xmlOf(write('x'))), payload)
    }
  })

test('a pack keeps its files and its facts, whatever reports say', async () => {
  const write = async (text: string) => {
    const given = { decisions: [], version: '1', readsBack: () => Promise.resolve(true) }
    return new Map(partsOf(await packOf(poisoned(text, RICH), given)))
  }
  const facts = (files: Map<string, string>) =>
    [...files].flatMap(([name, text]) =>
      name.endsWith('.txt') && !name.includes('/data/') ? [[name, text.split('\n').length]] : [],
    )
  const harmless = await write('x')
  for (const payload of PAYLOADS) {
    const files = await write(payload)
    assert.deepEqual(facts(files), facts(harmless), payload)
    for (const name of files.keys()) assert.match(name, /^story-[\da-f]{8}\/[\w./-]+$/u)
    for (const [name, text] of files)
      if (name.endsWith('.jsonl'))
        for (const line of text.split('\n').filter(Boolean))
          assertValid('pack-report', JSON.parse(line))
  }
})
