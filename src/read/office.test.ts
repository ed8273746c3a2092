// Workbooks (XLSX, ODS) and texts (ODT): what comes out of them, what is told of, and what is
// refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { zipOf } from './containers.cases.ts'
import type { Format } from './format.ts'
import { readBytes } from './index.ts'
import type { Columns } from './columns.ts'
import {
  cell,
  odfOf,
  odsCell,
  odsRow,
  odsTable,
  row,
  stored,
  xlsxOf,
  type SheetMarkup,
} from './office.cases.ts'

type Given = { readonly as?: Format; readonly columns?: Columns }

const read = (bytes: Uint8Array, given: Given = {}) => readBytes(bytes, { path: 'a', ...given })

/** Reports as "part: title / day / words", then reasons with their row. */
function told(bytes: Uint8Array, given: Given = {}): string[] {
  const { documents, rejections } = read(bytes, given)
  return [
    ...documents.map(
      ({ part, title, published, source }) => `${part}: ${title} / ${published} / ${source}`,
    ),
    ...rejections.map(({ line, reason }) => `${line ?? '-'}: ${reason}`),
  ]
}

const notices = (bytes: Uint8Array) =>
  read(bytes).documents.flatMap((one) =>
    one.notices.map(({ rule, message }) => `${rule}: ${message}`),
  )

const HEAD = row(1, cell('A1', 'Headline') + cell('B1', 'Body') + cell('C1', 'Date'))
const one = (rows: string, name = 'Reports'): SheetMarkup[] => [{ name, rows }]
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[$-409]yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="[Red]0.00&quot;d&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="17"/></cellXfs>'

test('each row of a sheet is a report, with shared strings and their runs joined', () => {
  const strings =
    '<si><t>Flood</t></si><si><r><t>Rain in </t></r><r><rPr><b/></rPr><t>Marn</t></r><r><t xml:space="preserve"> &amp; Keld.</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si><si><t>Snow_x000D__x005F_x.</t></si>'
  const bytes = xlsxOf(
    one(
      HEAD +
        row(2, stored('A2', 0, 't="s"') + stored('B2', 1, 't="s"') + stored('C2', 48247, 's="1"')) +
        row(5, stored('B5', 2, 't="s"') + stored('C5', 48247.2951388889, 's="3"')),
    ),
    { strings, styles: STYLES },
  )
  assert.deepEqual(told(bytes), [
    'Reports/row 2: Flood / 2032-02-03 / Rain in Marn & Keld.',
    'Reports/row 5: null / 2032-02-03T07:05:00 / Snow\r_x.',
  ])
})

test('days are counted from 1900 or 1904, as the workbook says', () => {
  const rows = HEAD + row(2, cell('B2', 'Rain.') + stored('C2', 46785, 's="2"'))
  const day = (properties: string) =>
    read(xlsxOf(one(rows), { styles: STYLES, properties })).documents[0]!.published
  assert.equal(day('date1904="1"'), '2032-02-03')
  assert.equal(day('date1904="0"'), '2028-02-02')
  assert.equal(day(''), '2028-02-02')
})

test('a number that is shown as a number is a number, as the shortest decimal', () => {
  const value = (number: string, style: number) => {
    const rows = row(1, cell('A1', 'text')) + row(2, stored('A2', number, `s="${style}"`))
    return read(xlsxOf(one(rows), { styles: STYLES })).documents[0]!.source
  }
  const cases = [
    ['0.10000000000000001', '0.1'],
    ['48247', '48247'],
    ['1E3', '1000'],
    ['1.5E-7', '0.00000015'],
    ['1.2345678901234568E+22', '12345678901234568000000'],
    ['-0', '0'],
    ['-2.5E21', '-2500000000000000000000'],
    ['nonsense', 'nonsense'],
  ] as const
  for (const [given, shown] of cases) assert.equal(value(given, 4), shown)
  assert.equal(value('48247', 1), '2032-02-03')
  assert.equal(value('48245', 5), '2032-02')
  assert.equal(value('48247', 5), '2032-02-03')
  assert.equal(value('-5', 1), '-5')
  assert.equal(value('60', 1), '60')
  assert.equal(value('9000000', 1), '9000000')
})

test('of a formula only the stored value is read; one without is told of', () => {
  const rows =
    row(1, cell('A1', 'text') + cell('B1', 'title')) +
    row(2, '<c r="A2" t="str"><f>HYPERLINK("http://127.0.0.1:9")</f><v>Rain.</v></c>') +
    row(3, '<c r="A3"><f>A2</f></c>' + cell('B3', 'Snow')) +
    row(4, cell('A4', '=1+1') + stored('B4', '#REF!', 't="e"')) +
    row(5, stored('A5', 1, 't="b"') + stored('B5', 7, 't="s"'))
  assert.deepEqual(told(xlsxOf(one(rows))), [
    'Reports/row 2: null / null / Rain.',
    'Reports/row 4: null / null / =1+1',
    'Reports/row 5: null / null / TRUE',
    '3: Reports: a row without text: a formula without a stored value',
  ])
  assert.deepEqual(notices(xlsxOf(one(rows))), [
    'cells: a cell holds the error #REF!',
    'cells: a cell names a string that is not there',
  ])
})

test('the first sheet in view with a column of text is read, the others are named', () => {
  const reports = HEAD + row(2, cell('B2', 'Rain.'))
  const sheets = [
    { name: 'Notes', rows: row(1, cell('A1', 'who') + cell('B1', 'when')) },
    { name: 'Old', rows: reports, state: 'state="hidden"' },
    { name: 'Empty', rows: '' },
    { name: 'March', rows: reports },
    { name: 'April', rows: reports },
  ]
  assert.deepEqual(told(xlsxOf(sheets)), [
    'March/row 2: null / null / Rain.',
    '-: 4 more sheets are not read; sheets: Notes, Old (hidden), Empty, April',
  ])
  assert.deepEqual(told(xlsxOf(sheets.slice(0, 3))), [
    '-: no column holds text; columns: who, when; --as xlsx:text=COLUMN says which; sheets: Notes, Old (hidden), Empty',
  ])
  assert.deepEqual(told(xlsxOf(sheets), { as: 'xlsx', columns: { sheet: 'old' } }), [
    'Old/row 2: null / null / Rain.',
    '-: 4 more sheets are not read; sheets: Notes, Empty, March, April',
  ])
  assert.deepEqual(told(xlsxOf(sheets.slice(2, 4)), { as: 'xlsx', columns: { sheet: 'May' } }), [
    '-: no rows in a sheet "May"; sheets: Empty, March',
  ])
  assert.deepEqual(told(xlsxOf([])), ['-: a workbook without rows'])
})

test('a map of columns says which, by name and by number', () => {
  const rows = row(1, cell('A1', 'n') + cell('B1', 'B') + cell('C1', 'K'))
  const bytes = xlsxOf(
    one(rows + row(2, stored('A2', 7) + cell('B2', 'Rain') + cell('C2', 'Flood'))),
  )
  const columns = { text: 'b', title: '3', id: 'n' }
  const { documents } = read(bytes, { as: 'xlsx', columns })
  assert.deepEqual(
    [documents[0]!.id, documents[0]!.title, documents[0]!.source],
    ['7', 'Flood', 'Rain'],
  )
  assert.deepEqual(told(bytes, { as: 'xlsx', columns: { text: 'Words' } }), [
    '-: no column "Words" for text; sheets: Reports',
  ])
})

test('rows above the head are told of; the head is the row that names most fields', () => {
  const rows =
    row(1, cell('A1', 'Summary')) +
    row(2, cell('A2', 'as of 3 February')) +
    row(4, cell('A4', 'Title') + cell('B4', 'Text') + cell('C4', 'Source')) +
    row(5, cell('B5', 'Rain.'))
  assert.deepEqual(told(xlsxOf(one(rows))), [
    'Reports/row 5: null / null / Rain.',
    '1: Reports: 2 rows above the head',
  ])
})

test('a hidden row is read and says so; a blank one is none; one without text is a rejection', () => {
  const rows =
    HEAD +
    row(2, cell('B2', 'Rain.'), 'hidden="1"') +
    row(3, cell('B3', '  ') + '<c r="C3"/>') +
    row(4, cell('A4', 'x'))
  assert.deepEqual(told(xlsxOf(one(rows))), [
    'Reports/row 2: null / null / Rain.',
    '4: Reports: a row without text',
  ])
  assert.deepEqual(notices(xlsxOf(one(rows))), ['hidden: row 2 is hidden in its sheet'])
})

test('addresses that lie make nothing grow', () => {
  const rows =
    '<row r="1"><c t="inlineStr"><is><t>text</t></is></c></row>' +
    '<row r="99999999999"><c r="ZZZZ99999999" t="inlineStr"><is><t>Rain.</t></is></c></row>' +
    `<row r="2">${cell('A2', 'Snow.')}${cell('XFD2', 'far')}</row>` +
    `<row>${cell('A1', 'Hail.')}</row>`
  assert.deepEqual(told(xlsxOf(one(rows))), [
    'Reports/row 2: null / null / Rain.',
    'Reports/row 3: null / null / Snow.',
    'Reports/row 4: null / null / Hail.',
  ])
  assert.deepEqual(notices(xlsxOf(one(rows))), [
    'cells: a cell states no address: "ZZZZ99999999"',
    'cells: cells beyond column 2000 are not read',
  ])
})

const RAIN = HEAD + row(2, cell('B2', 'Rain.'))

test('of many faults of one row some are told; far cells of both kinds of sheet are', () => {
  const faults = Array.from({ length: 500 }, (_, n) => `<c r="C2" t="e"><v>#${n}</v></c>`).join('')
  assert.equal(notices(xlsxOf(one(HEAD + row(2, cell('B2', 'Rain') + faults)))).length, 21)
  const far = '<table:table-cell table:number-columns-repeated="5000"/>'
  const rows = odsRow(odsCell('text')) + odsRow(odsCell('Rain') + far + odsCell('Snow'))
  for (const bytes of [
    odfOf('spreadsheet', odsTable('A', rows)),
    xlsxOf(one(HEAD + row(2, cell('B2', 'Rain') + cell('XFD2', 'Snow')))),
  ])
    assert.deepEqual(notices(bytes), ['cells: cells beyond column 2000 are not read'])
})

test('a sheet that ends inside a row says that rows may be missing', () => {
  const cut = row(2, cell('B2', 'Rain')) + '<row r="3"><c r="B3"><v>5'
  assert.match(told(xlsxOf(one(HEAD + cut))).at(-1)!, /^-: Reports: rows may be missing/u)
  const rows = odsRow(odsCell('text')) + odsRow(odsCell('Rain')) + '<table:table-row>'
  assert.match(told(odfOf('spreadsheet', odsTable('A', rows))).at(-1)!, /^-: rows may be missing/u)
})

test('a sheet is looked for in the archive and nowhere else', () => {
  const links = [
    'Target="file:///etc/hostname" TargetMode="External"',
    'Target="http://127.0.0.1:9/x.xml"',
    'Target="../../../../etc/hostname"',
    'Target="workbook.xml"',
    'Target="_rels/workbook.xml.rels"',
  ]
  for (const [index, link] of links.entries())
    assert.deepEqual(told(xlsxOf([{ name: 'Reports', rows: RAIN, link }])), [
      `-: ${index < 3 ? 'a sheet that is not in the file' : 'a workbook without rows'}; sheets: Reports`,
    ])
  const found = xlsxOf([
    {
      name: 'Reports',
      rows: RAIN,
      link: 'Target="\\xl\\.\\worksheets\\..\\worksheets\\Sheet1.xml"',
    },
  ])
  assert.equal(read(found).documents.length, 1)
})

test('a part that declares entities is refused, also after rows', () => {
  const head = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
  assert.deepEqual(told(xlsxOf(one(RAIN), { head })), [
    '-: XML with a DTD of its own; sheets: Reports',
  ])
  assert.deepEqual(told(xlsxOf(one(`${RAIN}${head}`))), [
    'Reports/row 2: null / null / Rain.',
    '-: Reports: XML with a DTD of its own',
  ])
  assert.deepEqual(told(odfOf('spreadsheet', '', { head })), ['-: XML with a DTD of its own'])
})

test('prefixed names are read; a wide archive, one in an archive and one by name are, too', () => {
  const prefixed = xlsxOf(one(RAIN.replaceAll(/<(\/?)(?=[a-z])/gu, '<$1x:')))
  assert.equal(read(prefixed).documents.length, 1)
  assert.equal(read(xlsxOf(one(RAIN), { wide: true })).documents.length, 1)
  const packed = zipOf([['in/b.xlsx', xlsxOf(one(RAIN))]])
  assert.deepEqual(told(packed), ['in/b.xlsx/Reports/row 2: null / null / Rain.'])
  assert.deepEqual(told(Buffer.from('Rain in Marn.'), { as: 'xlsx' }), [
    '-: broken archive: no directory at its end, as after a broken copy',
  ])
  assert.deepEqual(told(zipOf([['a.txt', 'Rain']]), { as: 'ods' }), ['-: content.xml: not there'])
})

const ODS_HEAD = odsRow(odsCell('Headline') + odsCell('Body') + odsCell('Date'))

test('a sheet of OpenDocument: stored days and numbers, comments left out', () => {
  const date = 'office:value-type="date" office:date-value="2032-02-03T07:05:00"'
  const rows =
    `<table:table-header-rows>${ODS_HEAD}</table:table-header-rows>` +
    odsRow(
      odsCell('Flood') +
        odsCell(
          'Rain<text:s text:c="2"/>in\n <text:span>Marn</text:span> <text:a>now</text:a><office:annotation><text:p>mine</text:p></office:annotation>',
        ) +
        odsCell('3 Feb', date),
    ) +
    odsRow(
      '<table:table-cell table:number-columns-repeated="1000000000"/>',
      'table:number-rows-repeated="1000000000"',
    ) +
    odsRow(odsCell('x'))
  assert.deepEqual(told(odfOf('spreadsheet', odsTable('Reports', rows))), [
    'Reports/row 2: Flood / 2032-02-03T07:05:00 / Rain  in\nMarn now',
    '1000000003: Reports: a row without text',
  ])
})

test('values of every type in OpenDocument', () => {
  const values = [
    [odsCell('12 %', 'office:value-type="percentage" office:value="0.12"'), '0.12'],
    [odsCell('1,000', 'office:value-type="float" office:value="1E3"'), '1000'],
    [odsCell('07:05', 'office:value-type="time" office:time-value="PT07H05M00S"'), '07:05:00'],
    [odsCell('30:00', 'office:value-type="time" office:time-value="PT30H00M00S"'), '30:00'],
    [odsCell('WAHR', 'office:value-type="boolean" office:boolean-value="true"'), 'TRUE'],
    [odsCell('', 'office:value-type="string" office:string-value="Rain"'), 'Rain'],
    [odsCell('=1+1'), '=1+1'],
    [odsCell('2', 'table:formula="of:=1+1" office:value-type="float" office:value="2"'), '2'],
  ] as const
  for (const [markup, words] of values) {
    const rows = odsRow(odsCell('text')) + odsRow(markup)
    assert.equal(read(odfOf('spreadsheet', odsTable('A', rows))).documents[0]?.source, words)
  }
  const fault = odsCell(
    '#REF!',
    'table:formula="x" office:value-type="string" calcext:value-type="error"',
  )
  const rows = odsRow(odsCell('text') + odsCell('x')) + odsRow(fault + odsCell('y'))
  assert.deepEqual(told(odfOf('spreadsheet', odsTable('A', rows))), [
    '2: A: a row without text: a cell holds the error #REF!',
  ])
})

test('rows stated to repeat are read once and counted; hidden sheets and rows are told of', () => {
  const rows =
    ODS_HEAD +
    odsRow(odsCell('') + odsCell('Rain.'), 'table:number-rows-repeated="1000000000"') +
    odsRow(odsCell('') + odsCell('Snow.'), 'table:visibility="filter"')
  const styles =
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
  const body =
    odsTable('Old', rows, 'table:style-name="ta2"') + odsTable('New', rows) + odsTable('X', '')
  const bytes = odfOf('spreadsheet', body, { styles })
  assert.deepEqual(told(bytes), [
    'New/row 2: null / null / Rain.',
    'New/row 1000000002: null / null / Snow.',
    '3: New: 999999999 more rows repeat row 2',
    '-: 2 more sheets are not read; sheets: Old (hidden), X',
  ])
  assert.deepEqual(notices(bytes), ['hidden: row 1000000002 is hidden in its sheet'])
})

test('a locked file of OpenDocument wants its password', () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
  assert.deepEqual(told(odfOf('spreadsheet', '', { manifest })), [
    '-: encrypted: it wants a password',
  ])
})

test('a text of OpenDocument: paragraphs, headings, tables, notes; what is deleted is not read', () => {
  const body =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    '<text:h text:outline-level="1">Flood in  Ostrel</text:h><text:p/>' +
    '<text:p>Rain<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> in\n   Marn<text:tab/>&amp; Keld.<text:line-break/>Snow.</text:p>' +
    '<table:table><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>' +
    '<text:list><text:list-item><text:p>End.</text:p></text:list-item></text:list>'
  const meta =
    '<meta:initial-creator>Mira Sorel</meta:initial-creator><dc:creator>Other</dc:creator><dc:date>2032-02-03T07:05:00.123</dc:date>'
  const { documents, rejections } = read(odfOf('text', body, { meta }))
  assert.deepEqual(rejections, [])
  const { source, title, byline, modified, part } = documents[0]!
  assert.equal(
    source,
    'Flood in Ostrel\n\nRain in Marn\t& Keld.\nSnow.\n\nA note.\n\na b\tc\n\nEnd.',
  )
  assert.deepEqual(
    [title, byline, modified, part],
    ['Flood in Ostrel', 'Mira Sorel', '2032-02-03T07:05:00', null],
  )
  assert.deepEqual(told(odfOf('text', '<text:p> </text:p>')), ['-: a document without text'])
})

test('any bytes of such a file hurt anywhere are reports or a rejection', () => {
  const rows = ODS_HEAD + odsRow(odsCell('x') + odsCell('Rain.'))
  const markup = (kind: number, words: string) =>
    kind === 0
      ? xlsxOf(one(words), { styles: STYLES, strings: words })
      : odfOf(kind === 1 ? 'spreadsheet' : 'text', words)
  const whole = [RAIN, odsTable('A', rows), '<text:p>Rain.</text:p>']
  const change = fc.tuple(fc.nat(), fc.constantFrom('<', '>', '"', '/', '&', '0', 'r', ' ', ''))
  fc.assert(
    fc.property(fc.nat(2), fc.array(change, { maxLength: 6 }), fc.nat(2), (kind, changes, as) => {
      let words = whole[kind]!
      for (const [at, sign] of changes) {
        const place = at % words.length
        words = words.slice(0, place) + sign + words.slice(place + 1)
      }
      const format = (['xlsx', 'ods', 'odt'] as const)[as]!
      const { documents, rejections } = read(markup(kind, words), { as: format })
      assert.ok(documents.length + rejections.length > 0)
    }),
    { numRuns: 150, seed: 11 },
  )
})
