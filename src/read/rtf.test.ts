// Texts in RTF: words, code pages, what is left out.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readBytes } from './index.ts'

const read = (rtf: string) => readBytes(Buffer.from(rtf, 'latin1'), { path: 'a' })
const source = (rtf: string) => read(rtf).documents[0]?.source ?? read(rtf).rejections[0]?.reason

const CASES: readonly (readonly [string, string])[] = [
  ['Rain in Marn.\n\nSnow.', '{\\rtf1\\ansi Rain in \\b Marn\\b0 .\\par\r\nSnow.\\par}'],
  ['Rain in Marn.', '{\\rtf1 Rain\r\n in \\i{Marn}\\i0.}'],
  ['Caf\u00e9 \u20ac5', "{\\rtf1\\ansi\\ansicpg1252 Caf\\'e9 \\'805}"],
  [
    '\u041c\u0430\u0440\u043d x',
    "{\\rtf1\\ansicpg1252{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}\\f1\\'cc\\'e0\\'f0\\'ed\\f0  x}",
  ],
  [
    '\u65e5\u672c',
    "{\\rtf1{\\fonttbl{\\f3\\fcharset128 X;}}{\\f3\\'93\\'fa\\'96{}\\'7b}}".replace('{}', ''),
  ],
  ['\u2014 \u201cRain\u201d \u2019', '{\\rtf1\\emdash  \\ldblquote Rain\\rdblquote  \\rquote}'],
  ['a\u00e9b \u{1f600}', "{\\rtf1\\uc1 a\\u233?b \\u-10179\\'3f\\u-8704?}"],
  ['a\u00e9b', '{\\rtf1\\uc2 a\\u233xyb}'],
  ['a\u00e9b', '{\\rtf1{\\uc0 a\\u233}b}'],
  ['{a}\\b\u00a0c-d', '{\\rtf1\\{a\\}\\\\b\\~c\\_\\-d}'],
  [
    'a\tb\n1\t2\n\nEnd.',
    '{\\rtf1\\trowd\\intbl a\\cell b\\par\\cell\\row\\intbl 1\\cell 2\\cell\\row\\pard\\par End.}',
  ],
  [
    'Rain over Marn.\n\nA note.\n\nEnd.',
    '{\\rtf1 Rain{\\footnote\\pard A note.} over Marn.\\par End.}',
  ],
  ['Rain now', '{\\rtf1 Rain{\\v hidden}{\\deleted gone} \\v x\\v0 now}'],
  [
    'Rain',
    '{\\rtf1{\\stylesheet{\\s1 Head;}}{\\*\\generator X;}{\\header top}{\\pict\\wmetafile8 0102}Rain}',
  ],
  ['Rain.\n\na\n\nA note.', '{\\rtf1 Rain.\\par\\intbl a{\\footnote A note.}\\cell\\row}'],
  ['Rain.\n\nA note', '{\\rtf1 Rain.{\\footnote A note'],
  ['see x', '{\\rtf1 see {\\field{\\*\\fldinst HYPERLINK "http://127.0.0.1:9"}{\\fldrslt x}}}'],
  ['Rain', '{\\rtf1{\\pict\\bin3 }}}}Rain}'],
  ['Rain', '{\\rtf1{\\listtext 1.\\tab}Rain}'],
  ['Rain', '{\\rtf1 Rain} and what follows'],
  ['a document without text', '{\\rtf1{\\pict 00}}'],
  ['RTF nested deeper than 500 groups', `{\\rtf1${'{'.repeat(600)}Rain`],
]

test('words of a text, whatever their code page', () => {
  for (const [words, rtf] of CASES) assert.equal(source(rtf), words, rtf)
})

test('a text as a word processor writes it', () => {
  const rtf =
    '{\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\adeff31507\\deff0{\\fonttbl{\\f0\\fbidi \\froman\\fcharset0\\fprq2{\\*\\panose 02020603}Serif;}{\\f41\\fbidi \\froman\\fcharset238\\fprq2 Serif CE;}}\r\n' +
    '{\\colortbl;\\red0\\green0\\blue0;}{\\*\\defchp \\f31506\\fs22 }{\\stylesheet{\\ql \\fs22 \\snext0 Normal;}}{\\*\\rsidtbl \\rsid1}{\\mmathPr\\mmathFont34\\mbrkBin0}' +
    '{\\info{\\title Flood}{\\author Mira Sorel}{\\operator X}{\\revtim\\yr2032\\mo2\\dy3\\hr7\\min5}{\\nofpages1}}{\\*\\xmlnstbl {\\xmlns1 http://a.example}}\\paperw12240\r\n' +
    "\\pard\\plain \\ltrpar\\ql \\li0\\f31506\\fs22 {\\rtlch\\fcs1 \\af31507 \\ltrch\\fcs0 \\insrsid1 Rain in }{\\rtlch\\fcs1 \\ltrch\\fcs0 \\b Marn\r\n}{\\ltrch\\fcs0 , said Vos\\u269\\'3f.\\par }\\pard {\\f41 \\'e8aj\\par }}"
  assert.equal(source(rtf), 'Rain in Marn, said Vos\u010d.\n\n\u010daj')
})

test('what a text states of itself', () => {
  const rtf =
    "{\\rtf1{\\info{\\title Fl\\'f3d}{\\author Mira Sorel}{\\creatim\\yr2031\\mo1\\dy1}{\\revtim\\yr2032\\mo2\\dy3\\hr7\\min5}}Rain in Marn.}"
  const { title, byline, modified, source: words } = read(rtf).documents[0]!
  assert.deepEqual(
    [title, byline, modified, words],
    ['Fl\u00f3d', 'Mira Sorel', '2032-02-03T07:05', 'Rain in Marn.'],
  )
})

test('a page that is not known and a group that is open are told of', () => {
  const notices = read('{\\rtf1\\ansicpg437 Rain').documents[0]!.notices
  assert.deepEqual(
    notices.map(({ message }) => message),
    ['code page 437 read as windows-1252', 'the file ends inside a group'],
  )
})

test('a million signs of any one kind take time in proportion', () => {
  for (const sign of [
    '{}',
    '\\',
    "\\'",
    '\\u1 ',
    '\\par ',
    'x\\~',
    '{\\footnote x}',
    '\\f1 ',
    '\\bin99999999999 ',
    '\\v ',
  ])
    assert.ok(read(`{\\rtf1 Rain ${sign.repeat(1_000_000 / sign.length)}`).documents.length === 1)
})

test('any text that begins like RTF is a report or a rejection', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '\\',
    "\\'e9",
    '\\u233?',
    '\\par ',
    'Rain',
    '\\*',
    '\\bin5 ',
    '\\fonttbl',
    '\\f1',
    '\\info',
    '\\title',
    '\\cell',
    '\r\n',
    '\u00e9',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { documents, rejections } = read(`{\\rtf1 ${pieces.join('')}`)
      assert.equal(documents.length + rejections.length, 1)
    }),
    { numRuns: 1000, seed: 17 },
  )
})
