// Hostile workbooks, texts (ODT, RTF) and wide archives: strings that grow by being named, rows and
// columns that are only claimed, entities, links that lead out or round in a circle, groups without
// end, ZIP64 numbers that lie. Example: "office-004.xlsx" claims a cell at ZZZZ99999999 and gives
// its one row all the same.
import { zipOf } from '../../src/read/containers.cases.ts'
import {
  cell,
  odfOf,
  odsCell,
  odsRow,
  odsTable,
  row,
  stored,
  xlsxOf,
} from '../../src/read/office.cases.ts'
import type { Expectation, Given, HostileInput } from './inputs.ts'

const HEAD = row(1, cell('A1', 'text') + cell('B1', 'title'))
const RAIN = row(2, cell('A2', 'Rain in Marn'))
const sheet = (rows: string, name = 'A') => [{ name, rows }]
const ODS_HEAD = odsRow(odsCell('text') + odsCell('title'))
const ODS_RAIN = odsRow(odsCell('Rain in Marn'))
const ods = (rows: string, given = {}) => odfOf('spreadsheet', odsTable('A', rows), given)
const entities = (each: number) =>
  `<!DOCTYPE x [<!ENTITY a0 "Marn">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(each)}">`).join('')}]>`
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
const lines = (count: number, cells: string) => many(count, () => `<row>${cells}</row>`)

/** Not packed: no ratio refuses it. */
const store = true
const ONE: Expectation = { reports: 1, holds: 'Rain in Marn' }
const NONE: Expectation = { reports: 0 }

type Row = readonly [ending: string, make: (size: number) => Uint8Array, expect: Expectation | null]

const BOOKS: readonly Row[] = [
  // A long shared string named by every cell.
  [
    'xlsx',
    (size) =>
      xlsxOf(sheet(HEAD + lines(20_000 * size, '<c t="s"><v>0</v></c>')), {
        strings: `<si><t>${'Rain in Marn. '.repeat(20_000)}</t></si>`,
      }),
    null,
  ],
  [
    'xlsx',
    (size) => xlsxOf(sheet(HEAD), { strings: '<si><t>x</t></si>'.repeat(400_000 * size), store }),
    null,
  ],
  ['xlsx', (size) => xlsxOf(sheet(HEAD), { strings: '<si><r><t>'.repeat(30_000 * size) }), null],
  [
    'xlsx',
    (size) => xlsxOf(sheet(HEAD), { strings: `<si><t>${'x'.repeat(30_000_000 * size)}`, store }),
    null,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(
        sheet(
          `${HEAD}<row r="9${'9'.repeat(size)}9999999999"><c r="ZZZZ99999999" t="inlineStr"><is><t>Rain in Marn</t></is></c></row>`,
        ),
      ),
    ONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(
        sheet(`${HEAD + RAIN}<row r="${size}e9"><c r="XFD1048576"/><c r="A-1"/><c r=""/></row>`),
      ),
    { ...ONE, reports: 1 },
  ],
  [
    'xlsx',
    (size) => xlsxOf(sheet(HEAD + lines(250_000 * size, '<c r="BXX1"><v>1</v></c>')), { store }),
    NONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(sheet(`${HEAD}<row>${'<c><v>1</v></c>'.repeat(1_500_000 * size)}</row>`), { store }),
    null,
  ],
  ['xlsx', (size) => xlsxOf(sheet(HEAD + RAIN, '&a9;'), { head: entities(8 + size) }), NONE],
  [
    'xlsx',
    (size) =>
      xlsxOf(sheet(HEAD + RAIN), { head: `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/${size}">` }),
    ONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf([
        {
          name: 'A',
          rows: HEAD,
          link: `Target="http://127.0.0.1:9/${size}" TargetMode="External"`,
        },
      ]),
    NONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf([{ name: 'A', rows: HEAD, link: `Target="${'../'.repeat(size * 9)}etc/hostname"` }]),
    NONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(
        Array.from({ length: 100 * size }, (_, i) => ({
          name: `${i}`,
          rows: '',
          link: 'Target="workbook.xml"',
        })),
      ),
    NONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf([
        ...sheet(HEAD + RAIN),
        ...Array.from({ length: 900 * size }, (_, i) => ({
          name: `${i}`,
          rows: '',
          link: 'Target="worksheets/sheet1.xml"',
        })),
      ]),
    ONE,
  ],
  ['xlsx', (size) => xlsxOf(sheet(`${HEAD}${'<row><c>'.repeat(9000 * size)}`)), null],
  [
    'xlsx',
    (size) =>
      xlsxOf(sheet(HEAD + RAIN), {
        styles: `<cellXfs>${'<xf numFmtId="14"/>'.repeat(200_000 * size)}</cellXfs>`,
        store,
      }),
    null,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(sheet(HEAD + RAIN), {
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[h'.repeat(90_000 * size)}"/></numFmts>`,
      }),
    ONE,
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(
        sheet(HEAD + row(2, `${stored('A2', `1e${300 + size}`)}${cell('B2', '_xD800__x0000_')}`)),
      ),
    { reports: 1 },
  ],
  [
    'xlsx',
    (size) =>
      xlsxOf(
        sheet(
          HEAD +
            row(
              2,
              `<c r="A2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/${size}")</f><v>Rain in Marn</v></c>`,
            ),
        ),
      ),
    ONE,
  ],
  [
    'xlsx',
    (size) => zipOf([['xl/workbook.xml', `<workbook>${'<sheets>'.repeat(60 * size)}`]]),
    NONE,
  ],
  [
    'xlsx',
    (size) => zipOf([['xl/workbook.xml', xlsxOf(sheet(HEAD + RAIN)).subarray(0, 90 * size)]]),
    NONE,
  ],
  [
    'ods',
    (size) =>
      ods(
        ODS_HEAD + odsRow(odsCell('Rain in Marn'), `table:number-rows-repeated="${size}000000000"`),
      ),
    ONE,
  ],
  [
    'ods',
    (size) =>
      ods(
        ODS_HEAD +
          odsRow(odsCell('Rain in Marn', `table:number-columns-repeated="${size}000000000"`)),
      ),
    ONE,
  ],
  [
    'ods',
    (size) =>
      ods(
        ODS_HEAD +
          odsRow(odsCell('Rain', 'table:number-columns-repeated="99999"')).repeat(3000 * size),
        { store },
      ),
    null,
  ],
  [
    'ods',
    (size) =>
      ods(
        ODS_HEAD +
          odsRow('<table:table-cell/>', 'table:number-rows-repeated="9999999999"').repeat(
            200_000 * size,
          ) +
          ODS_RAIN,
        { store },
      ),
    ONE,
  ],
  [
    'ods',
    (size) => ods(ODS_HEAD + odsRow(odsCell(`Rain in Marn<text:s text:c="${size}000000000"/>x`))),
    ONE,
  ],
  ['ods', (size) => ods(ODS_HEAD + ODS_RAIN, { head: entities(8 + size) }), NONE],
  ['ods', (size) => ods(`${ODS_HEAD}${'<table:table>'.repeat(100 * size)}`), null],
  [
    'ods',
    (size) => ods(`${ODS_HEAD}${'<table:table-row><table:table-cell><text:p>'.repeat(70 * size)}`),
    null,
  ],
  [
    'ods',
    (size) =>
      odfOf(
        'spreadsheet',
        many(2000 * size, (i) => odsTable(`${i}`, ODS_RAIN)),
      ),
    null,
  ],
  [
    'ods',
    (size) =>
      ods(
        ODS_HEAD +
          odsRow(odsCell('Rain in Marn<text:a xlink:href="http://127.0.0.1:9"/>')) +
          `<office:dde-source office:dde-item="${size}"/>`,
      ),
    ONE,
  ],
  [
    'odt',
    (size) =>
      odfOf(
        'text',
        '<text:p>'.repeat(200) + 'Rain in Marn' + '<text:s text:c="100"/>'.repeat(1_000_000 * size),
        { store },
      ),
    null,
  ],
  [
    'odt',
    (size) =>
      odfOf(
        'text',
        `<text:p>Rain in Marn${'<text:note><text:note-body><text:p>'.repeat(60)}${'x'.repeat(size)}</text:p>`,
      ),
    ONE,
  ],
  // A paragraph of very many pieces.
  [
    'odt',
    (size) =>
      odfOf('text', `<text:p>Rain in Marn ${'<text:span>x </text:span>'.repeat(600_000 * size)}`, {
        store,
      }),
    ONE,
  ],
  ['odt', (size) => odfOf('text', '<text:p>x</text:p>'.repeat(400_000 * size), { store }), null],
  [
    'odt',
    (size) =>
      odfOf(
        'text',
        `<text:p>Rain in Marn</text:p>${'<table:table><table:table-row><table:table-cell>'.repeat(80)}${'</x>'.repeat(size * 50_000)}`,
      ),
    ONE,
  ],
]

const rtf = (words: string) => Buffer.from(`{\\rtf1 Rain in Marn ${words}`)

const RTF: readonly Row[] = [
  ['rtf', (size) => rtf('{'.repeat(400 * size)), null],
  ['rtf', (size) => rtf('{}\\par '.repeat(900_000 * size)), ONE],
  ['rtf', (size) => rtf(`\\bin${'9'.repeat(size * 5)} x`), ONE],
  ['rtf', (size) => rtf('\\u-1?\\uc9 '.repeat(700_000 * size)), ONE],
  ['rtf', (size) => rtf("{\\fonttbl{\\f1\\fcharset128 x;}}\\f1 \\'93".repeat(200_000 * size)), ONE],
  ['rtf', (size) => rtf('{\\footnote \\par x}'.repeat(300_000 * size)), ONE],
  [
    'rtf',
    (size) => rtf('{\\object\\objautlink{\\*\\objclass Package}{\\*\\objdata 0105}}'.repeat(size)),
    ONE,
  ],
  [
    'rtf',
    (size) => rtf(`{\\field{\\*\\fldinst INCLUDETEXT "http://127.0.0.1:9/${size}"}{\\fldrslt x}}`),
    ONE,
  ],
]

const FILES = [
  ['a.txt', 'Rain in Marn'],
  ['b.txt', 'Snow in Marn'],
] as const
const wide = (lies: Parameters<typeof zipOf>[1]) => zipOf(FILES, { wide: true, ...lies })
const big = (size: number) => 2n ** BigInt(52 + 4 * size)

const WIDE: readonly Row[] = [
  ['zip', (size) => wide({ store: size === 1 }), { reports: 2, holds: 'Snow in Marn' }],
  ['zip', (size) => wide({ lieEnd: (end) => void end.writeBigUInt64LE(big(size), 48) }), NONE],
  ['zip', (size) => wide({ lieEnd: (end) => void end.writeBigUInt64LE(big(size), 32) }), NONE],
  ['zip', (size) => wide({ lieEnd: (_, to) => void to.writeBigUInt64LE(big(size), 8) }), NONE],
  ['zip', (size) => wide({ lieEnd: (_, to) => void to.fill(size, 8) }), NONE],
  ['zip', (size) => wide({ lieEnd: (_, __, end) => void end.writeUInt16LE(size, 10) }), null],
  ['zip', (size) => wide({ lie: (_, extra) => void extra.writeBigUInt64LE(big(size), 4) }), NONE],
  ['zip', (size) => wide({ lie: (_, extra) => void extra.writeBigUInt64LE(big(size), 12) }), NONE],
  ['zip', (size) => wide({ lie: (_, extra) => void extra.writeBigUInt64LE(big(size), 20) }), NONE],
  ['zip', (size) => wide({ lie: (_, extra) => void extra.writeUInt16LE(size * 7, 2) }), null],
  ['zip', (size) => wide({ lie: (_, extra) => void extra.writeUInt8(size, 4) }), NONE],
  // Many names over one packed core.
  [
    'zip',
    (size) =>
      zipOf(
        Array.from({ length: 4000 * size }, (_, i) => [`${i}.txt`, 'Rain in Marn'] as const),
        { wide: true, lie: (_, extra) => void extra.writeBigUInt64LE(0n, 20) },
      ),
    null,
  ],
  [
    'xlsx',
    (size) => xlsxOf(sheet(HEAD + lines(size, cell('A2', 'Rain in Marn'))), { wide: true }),
    { holds: 'Rain in Marn' },
  ],
]

export function officeInputs({ divide }: Given): HostileInput[] {
  const all = [...BOOKS, ...WIDE, ...RTF]
  const sizes = divide > 1 ? 1 : 2
  return Array.from({ length: all.length * sizes }, (_, index) => {
    const [ending, make, expect] = all[index % all.length]!
    const size = 1 + Math.floor(index / all.length)
    const name = `office-${String(index).padStart(3, '0')}.${ending}`
    return { kind: 'office', name, bytes: () => make(size), expect }
  })
}
