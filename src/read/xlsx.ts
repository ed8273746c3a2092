// A workbook (XLSX, XLSM) → its sheets and their rows as words: shared strings with their runs
// joined, numbers as shortest decimals, cells shown as dates in ISO 8601; of formulas the value
// that was stored. Example: <c r="B2" t="s"><v>0</v></c> is the first shared string in column 1 of
// row 2. Links to other files are never followed: parts are found in the archive alone. Source:
// ECMA-376 part 1, 18 (SpreadsheetML) and part 2 (packages).
import { localName, openParts, wordsIn, type Parts } from './package.ts'
import { builtInKind, dateKind, serialStamp, type DateKind } from './sheet-date.ts'
import {
  closeRow,
  endOf,
  openRow,
  overused,
  PART_LIMITS,
  putCell,
  shortestDecimal,
  tellOf,
  type OpenRow,
  type Sheet,
  type SheetRow,
  type Sheets,
  type Used,
} from './sheet.ts'
import type { Element } from './xml.ts'
import { walkXml, type Attributes } from './xml-walk.ts'
import type { Entry } from './zip.ts'

/** Sheets of one workbook that are looked at. */
const SHEETS_MAX = 255
const LINE_MAX = 1_048_576
const COLUMN = /^([a-z]{1,3})\d{0,7}$/iu
const SHEET_TYPE = /\/worksheet$/iu

/** What cells refer to. */
interface Book {
  readonly parts: Parts
  readonly epoch: 1900 | 1904
  /** What each style of cells shows. */
  readonly kinds: readonly (DateKind | null)[]
  readonly strings: () => readonly string[] | string
  readonly used: Used
}

/** Name of the part that makes an archive a workbook; some programs number it. */
export const BOOK_PART = /^xl\/workbook\d{0,2}\.xml$/iu

/** The sheets of a workbook. Never throws. */
export function* xlsxSheets(entries: readonly Entry[]): Sheets {
  const parts = openParts(entries)
  const name = entries.find((entry) => BOOK_PART.test(entry.name))?.name ?? ''
  const root = parts.tree(name)
  if ('reason' in root) return root.reason
  const links = linksOf(parts, name)
  if (typeof links === 'string') return links
  const linked = (type: string) => [...links.values()].find((one) => one.type.endsWith(type))?.path
  const kinds = kindsOf(parts, linked('/styles') ?? 'xl/styles.xml')
  if (typeof kinds === 'string') return kinds
  const texts = linked('/sharedStrings') ?? 'xl/sharedStrings.xml'
  let strings: readonly string[] | string | null = null
  const book: Book = {
    parts,
    epoch: isOn(elementIn(root, 'workbookpr')?.attributes.get('date1904')) ? 1904 : 1900,
    kinds,
    strings: () => (strings ??= sharedStrings(parts, texts)),
    used: { rows: 0, cells: 0, length: 0 },
  }
  const sheets = elementsIn(elementIn(root, 'sheets'), 'sheet')
  for (const [index, { attributes }] of sheets.entries()) {
    if (index >= SHEETS_MAX) return `sheets beyond the first ${SHEETS_MAX}`
    const link = links.get(relationOf(attributes))
    yield {
      name: attributes.get('name')?.trim() || `sheet ${index + 1}`,
      hidden: /hidden$/iu.test(attributes.get('state') ?? ''),
      rows: () => rowsOf(book, link && !SHEET_TYPE.test(link.type) ? null : (link?.path ?? '')),
    } satisfies Sheet
  }
  return null
}

const elementsIn = (parent: Element | undefined, name: string): Element[] =>
  (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && localName(child.name) === name,
  )
const elementIn = (parent: Element | undefined, name: string) => elementsIn(parent, name)[0]
const isOn = (value: string | undefined) => value === '1' || value === 'true'

/** The relation that an element names, whatever the prefix of its name space. */
function relationOf(attributes: Attributes): string {
  for (const [name, value] of attributes) if (name.endsWith(':id')) return value
  return ''
}

interface Link {
  readonly type: string
  readonly path: string
}

/** Relation → the part that it leads to; those that lead out of the archive are left out. */
function linksOf(parts: Parts, name: string): ReadonlyMap<string, Link> | string {
  const links = new Map<string, Link>()
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${name.slice(folder.length)}.rels`
  if (!parts.has(path)) return links
  const root = parts.tree(path)
  if ('reason' in root) return root.reason
  for (const { attributes } of elementsIn(root, 'relationship')) {
    const [id, target] = [attributes.get('id'), attributes.get('target')]
    if (id === undefined || target === undefined) continue
    if (attributes.get('targetmode')?.toLowerCase() === 'external') continue
    links.set(id, { type: attributes.get('type') ?? '', path: within('xl/', target) })
  }
  return links
}

/** A target as a name in the archive. */
function within(base: string, target: string): string {
  const words = target.slice(0, 1000).replaceAll('\\', '/')
  const names: string[] = []
  for (const name of (words.startsWith('/') ? words : base + words).split('/'))
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  return names.join('/')
}

/** Style of a cell → what it shows. */
function kindsOf(parts: Parts, path: string): readonly (DateKind | null)[] | string {
  if (!parts.has(path)) return []
  const root = parts.tree(path)
  if ('reason' in root) return root.reason
  const own = new Map<string, DateKind | null>()
  for (const { attributes } of elementsIn(elementIn(root, 'numfmts'), 'numfmt'))
    own.set(attributes.get('numfmtid') ?? '', dateKind(attributes.get('formatcode') ?? ''))
  return elementsIn(elementIn(root, 'cellxfs'), 'xf').map(({ attributes }) => {
    const format = attributes.get('numfmtid') ?? '0'
    return own.get(format) ?? (own.has(format) ? null : builtInKind(Number(format)))
  })
}

/** All shared strings, or why they cannot be read. Runs are joined; readings in kana are not. */
function sharedStrings(parts: Parts, path: string): readonly string[] | string {
  if (!parts.has(path)) return []
  const text = parts.text(path)
  if (typeof text !== 'string') return text.reason
  const strings: string[] = []
  const taker = wordsIn(['t'], ['rph'])
  const steps = walkXml(text, PART_LIMITS)
  for (let step = steps.next(); step !== null; step = steps.next()) {
    taker.take(step)
    if (step.kind === 'end' && localName(step.name) === 'si') strings.push(unescaped(taker.taken()))
  }
  const end = steps.end()
  return 'reason' in end ? `${path}: ${end.reason}` : strings
}

/** Signs that XML cannot hold are written "_x000D_". */
function unescaped(words: string): string {
  if (!words.includes('_x')) return words
  return words.replaceAll(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

const NO_PART = 'a sheet that is not in the file'

function* rowsOf(book: Book, path: string | null): Generator<SheetRow, string | null> {
  // A sheet that is a chart has no rows.
  if (path === null) return null
  if (!book.parts.has(path)) return NO_PART
  const text = book.parts.text(path)
  if (typeof text !== 'string') return text.reason
  const strings = book.strings()
  if (typeof strings === 'string') return strings
  const taker = wordsIn(['v', 't'], ['rph'])
  const cell = { attributes: new Map() as Attributes, formula: false, column: -1 }
  const looked = { strings, kinds: book.kinds, epoch: book.epoch }
  let row: OpenRow | null = null
  let last = 0
  const steps = walkXml(text, PART_LIMITS)
  for (let step = steps.next(); step !== null; step = steps.next()) {
    taker.take(step)
    const name = step.kind === 'text' ? '' : localName(step.name)
    if (step.kind === 'start') {
      if (name === 'row') {
        const attributes = step.attributes()
        last = lineAfter(last, attributes.get('r'))
        row = openRow(last, isOn(attributes.get('hidden')))
        cell.column = -1
      } else if (name === 'c') {
        cell.attributes = step.attributes()
        cell.formula = false
        taker.taken()
      } else if (name === 'f') cell.formula = true
    } else if (step.kind === 'end' && row !== null) {
      if (name === 'c') {
        cell.column = columnAfter(cell.column, cell.attributes.get('r'), row)
        putCell(row, cell.column, wordsOf(looked, row, cell, taker.taken()), book.used)
      } else if (name === 'row') {
        book.used.rows++
        const reason = overused(book.used)
        if (reason !== null) return reason
        const closed = closeRow(row)
        row = null
        if (closed) yield closed
      }
    }
  }
  return endOf(steps)
}

/** The number of a row: as stated where numbers rise within a sheet, else the next. */
function lineAfter(last: number, stated: string | undefined): number {
  const line = /^\d{1,7}$/u.test(stated ?? '') ? Number(stated) : 0
  return line > last && line <= LINE_MAX ? line : last + 1
}

/** The column of a cell from 0: as its address states, else the next. */
function columnAfter(last: number, address: string | undefined, row: OpenRow): number {
  const letters = COLUMN.exec(address ?? '')?.[1]?.toLowerCase()
  if (letters === undefined) {
    if (address !== undefined) tellOf(row, `a cell states no address: "${address.slice(0, 20)}"`)
    return last + 1
  }
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 96
  return column - 1
}

type Looked = Pick<Book, 'kinds' | 'epoch'> & { readonly strings: readonly string[] }

/** The words of a cell by its type (18.18.11) and style. */
function wordsOf(
  { strings, kinds, epoch }: Looked,
  row: OpenRow,
  { attributes, formula }: { readonly attributes: Attributes; readonly formula: boolean },
  stored: string,
): string {
  const type = attributes.get('t') ?? 'n'
  const value = stored.trim()
  if (value === '') {
    if (formula) tellOf(row, 'a formula without a stored value')
    return ''
  }
  if (type === 's') {
    const words = strings[Number(value)]
    if (words === undefined) tellOf(row, 'a cell names a string that is not there')
    return words ?? ''
  }
  if (type === 'e') tellOf(row, `a cell holds the error ${value.slice(0, 20)}`)
  if (type === 'e') return ''
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return unescaped(stored)
  const kind = kinds[Number(attributes.get('s') ?? 0)] ?? null
  const stamp = kind && serialStamp(Number(value), { kind, epoch })
  return stamp ?? shortestDecimal(value)
}
