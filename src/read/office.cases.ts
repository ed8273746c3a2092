// Writers of small workbooks and texts of office programs for tests and for the hostile set, about
// an invented country. Example: xlsxOf([{ name: 'A', rows: row(1, cell('A1', 'text')) }]).
import { zipOf } from './containers.cases.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface SheetMarkup {
  readonly name: string
  /** Markup of its rows. */
  readonly rows: string
  /** More attributes of its entry in the workbook. */
  readonly state?: string
  /** Where its relation leads, and how, instead of to its own part. */
  readonly link?: string
}

interface BookMarkup {
  /** Markup of the shared strings, a list of si. */
  readonly strings?: string
  /** Markup of numFmts and cellXfs. */
  readonly styles?: string
  /** More attributes of workbookPr. */
  readonly properties?: string
  /** What stands before the root of each sheet. */
  readonly head?: string
  readonly wide?: boolean
  /** Parts not packed. */
  readonly store?: boolean
}

/** A cell with words of its own. */
export const cell = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
/** A cell with a stored value of some type and style. */
export const stored = (address: string, value: string | number, more = '') =>
  `<c r="${address}"${more === '' ? '' : ` ${more}`}><v>${value}</v></c>`
export const row = (line: number, cells: string, more = '') =>
  `<row r="${line}"${more === '' ? '' : ` ${more}`}>${cells}</row>`

/** A workbook of Excel. */
export function xlsxOf(sheets: readonly SheetMarkup[], book: BookMarkup = {}): Buffer {
  const {
    strings = '',
    styles = '',
    properties = '',
    head = '',
    wide = false,
    store = false,
  } = book
  const own = (index: number) => `worksheets/sheet${index + 1}.xml`
  const links = sheets.map(
    ({ link }, index) =>
      `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" ${link ?? `Target="${own(index)}"`}/>`,
  )
  const listed = sheets.map(
    ({ name, state = '' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}" ${state}/>`,
  )
  return zipOf(
    [
      ['[Content_Types].xml', `${XML}<Types/>`],
      [
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${XML}<Relationships xmlns="${PACKAGE}">${links.join('')}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ],
      ['xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${strings}</sst>`],
      ['xl/styles.xml', `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
      ...sheets.map(
        ({ rows }, index) =>
          [
            `xl/${own(index)}`,
            `${XML}${head}<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1000000000"/><sheetData>${rows}</sheetData></worksheet>`,
          ] as const,
      ),
    ],
    { wide, store },
  )
}

const ODF = 'application/vnd.oasis.opendocument.'

/** A file of OpenDocument with its content; `meta`: markup of its properties. */
export function odfOf(
  kind: 'spreadsheet' | 'text' | 'presentation',
  body: string,
  {
    styles = '',
    meta = '',
    head = '',
    manifest = '',
    store = false,
  }: {
    readonly styles?: string
    readonly meta?: string
    readonly head?: string
    readonly manifest?: string
    readonly store?: boolean
  } = {},
): Buffer {
  return zipOf(
    [
      ['mimetype', `${ODF}${kind}`],
      [
        'content.xml',
        `${XML}${head}<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
      ],
      [
        'meta.xml',
        `${XML}<office:document-meta><office:meta>${meta}</office:meta></office:document-meta>`,
      ],
      ['META-INF/manifest.xml', `<manifest:manifest>${manifest}</manifest:manifest>`],
    ],
    { store },
  )
}

/** A sheet of OpenDocument. */
export const odsTable = (name: string, rows: string, more = '') =>
  `<table:table table:name="${name}" ${more}>${rows}</table:table>`
export const odsRow = (cells: string, more = '') =>
  `<table:table-row ${more}>${cells}</table:table-row>`
/** A cell that shows some words. */
export const odsCell = (words: string, more = 'office:value-type="string"') =>
  `<table:table-cell ${more}>${words
    .split('\n')
    .map((line) => `<text:p>${line}</text:p>`)
    .join('')}</table:table-cell>`
