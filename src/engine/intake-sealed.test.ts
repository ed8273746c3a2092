// Files that are parsed apart: what comes out, and that a parser that hangs, grows or dies costs
// its own file only.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { RawDocument } from '../model/document.ts'
import { docxOf, pdfFrom, pdfOf, type Placed } from '../read/containers.cases.ts'
import { WORD } from '../read/formats.cases.ts'
import type { Read } from '../read/part.ts'
import { applyEdits, checkEdits } from '../text/edits.ts'
import { openSealed, SEALED_LIMITS } from './intake-sealed.ts'

const apart = openSealed()
after(() => apart.close())

const place = { path: 'a', part: null }
const read = (format: 'pdf' | 'docx', bytes: Uint8Array) => apart.read({ ...place, format, bytes })

function document(one: Read): RawDocument {
  assert.ok('document' in one, JSON.stringify(one))
  checkEdits(one.document.source, one.document.edits)
  return one.document
}
const textOf = ({ source, edits }: RawDocument) => applyEdits(source, edits)
const reasonOf = (one: Read) => ('rejection' in one ? one.rejection.reason : 'a report')

const column = (x: number, top: number, words: readonly string[]): Placed[] =>
  words.map((line, index) => [x, top - 12 * index, line])

const left = [
  'The river rose in the night and dis-',
  'placed families along the valley of the',
  'lower Ostrel near Marn today and',
  'the guard closed the long-',
  'term shelter at the mill.',
]
const right = [
  'The council opened four halls for those',
  'who had left and asked for blankets now',
  'while more rain is expected by the guard',
  'on the coast and in the hills until the',
  'weekend, said Aldo Venn, who went on to',
]
const report = pdfOf([
  [
    [72, 800, 'Ostrel Flood Response'],
    [72, 740, 'Situation Report No. 3', 20],
    [72, 715, 'As of 3 February 2032'],
    ...column(72, 680, left),
    ...column(320, 680, right),
    [72, 40, 'Page 1 of 2'],
  ],
  [
    [72, 800, 'Ostrel Flood Response'],
    [72, 700, 'say that nobody was hurt in the hills.'],
    [72, 670, 'A new paragraph begins here.'],
    ...column(72, 600, ['Killed', 'Displaced']),
    ...column(300, 600, ['12', '3,400']),
    [72, 40, 'Page 2 of 2'],
  ],
])

test('a PDF is read in columns, over pages, without running heads', async () => {
  const found = document(await read('pdf', report))
  assert.equal(found.title, 'Situation Report No. 3')
  assert.equal(found.published, '2032-02-03')
  assert.equal(
    textOf(found),
    [
      'Situation Report No. 3',
      'As of 3 February 2032',
      `${left.slice(0, 2).join(' ').replace('dis- ', 'dis')} ${left.slice(2).join(' ').replace('long- ', 'long-')}`,
      `${right.join(' ')} say that nobody was hurt in the hills.`,
      'A new paragraph begins here.',
      'Killed\t12\nDisplaced\t3,400',
    ].join('\n\n'),
  )
})

test('each page of a PDF has its span of the source', async () => {
  const { source, notices } = document(await read('pdf', report))
  const pages = notices.filter(({ rule }) => rule === 'page')
  assert.deepEqual(
    pages.map(({ message }) => message),
    ['page 1 of 2', 'page 2 of 2'],
  )
  const second = pages[1]!.source!
  assert.ok(source.slice(second.start, second.end).startsWith('Ostrel Flood Response\nsay that'))
  assert.equal(source[second.start - 1], '\f')
  const rules = new Set(document(await read('pdf', report)).edits.map(({ rule }) => rule))
  for (const rule of ['running-head', 'page-number', 'hyphen', 'line-break', 'page-break'])
    assert.ok(rules.has(rule), rule)
})

test('runs of one line are joined; a bullet set smaller makes no paragraph; chapters go', async () => {
  const page = (number: number): Placed[] => [
    [72, 800, `Chapter ${1 + (number >> 1)}: Floods ${number + 4}`],
    [72, 700, '*', 7],
    [80, 700, 'the bridge at the mill has'],
    [205, 700, 'been closed since the night'],
    [80, 688, `of the flood number ${number} of this year.`],
    [72, 660, `2.${number} Roads`],
    [72, 600, 'All roads to the coast are open.'],
  ]
  const found = document(await read('pdf', pdfOf([0, 1, 2, 3, 4].map(page))))
  const item = (n: number) =>
    `* the bridge at the mill has been closed since the night of the flood number ${n} of this year.\n\n2.${n} Roads\n\nAll roads to the coast are open.`
  assert.equal(textOf(found), [0, 1, 2, 3, 4].map(item).join('\n\n'))
})

test('Word documents', async () => {
  for (const { bytes, reports, rejected } of WORD) {
    const one = await read('docx', bytes as Uint8Array)
    if (rejected) assert.equal(reasonOf(one), rejected[0])
    else assert.equal(textOf(document(one)), reports[0]![6])
  }
})

test('what is no PDF, has no words or is broken is a rejection', async () => {
  assert.match(reasonOf(await read('pdf', Buffer.from('%PDF-1.4 nothing'))), /^cannot be parsed/u)
  assert.match(reasonOf(await read('pdf', pdfOf([[], []]))), /^PDF without text: 2 pages/u)
  assert.match(reasonOf(await read('docx', Buffer.from('PK'))), /^broken archive/u)
  const cut = report.subarray(0, report.length >> 1)
  const one = await read('pdf', cut)
  assert.ok('rejection' in one || textOf(one.document).length > 0)
  assert.equal(document(await read('pdf', report)).title, 'Situation Report No. 3')
})

test('a parser that takes too long is killed, and the next file is read', async () => {
  const short = openSealed({ ...SEALED_LIMITS, silentMs: 1 })
  const long = pdfOf(
    Array.from({ length: 4000 }, (_, i) => column(72, 700, [`Page ${i}`, ...left])),
  )
  const one = await short.read({ ...place, format: 'pdf', bytes: long })
  short.close()
  if ('document' in one) assert.ok(one.document.notices.some(({ rule }) => rule === 'stopped'))
  else assert.match(reasonOf(one), /silent for 1 ms|died/u)
  assert.equal(document(await read('pdf', report)).title, 'Situation Report No. 3')
})

test('a parser that grows too large is killed', async () => {
  const small = openSealed({ ...SEALED_LIMITS, residentMb: 1 })
  const long = pdfOf(Array.from({ length: 3000 }, () => column(72, 700, [...left, ...right])))
  const one = await small.read({ ...place, format: 'pdf', bytes: long })
  small.close()
  const told =
    'document' in one ? one.document.notices.map(({ message }) => message) : [reasonOf(one)]
  assert.ok(
    told.some((message) => /grew beyond 1 MB/u.test(message)),
    told.at(-1),
  )
})

test('a page tree that goes round in a circle ends', async () => {
  const loop = pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 9 >>',
  ])
  assert.ok(reasonOf(await read('pdf', loop)) !== 'a report')
})

test('a Word document with a file that grows a thousandfold is refused before it is parsed', async () => {
  const bomb = docxOf(' '.repeat(30_000_000))
  assert.match(reasonOf(await read('docx', bomb)), /too large: expands/u)
})
