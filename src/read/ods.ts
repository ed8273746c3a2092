// A workbook of OpenDocument (ODS) → its sheets and their rows as words: dates and numbers as they
// are stored, not as shown; of formulas only the stored value. Example: a cell of
// office:date-value="2032-02-03" that shows "3 Feb" is "2032-02-03". Rows and cells that are stated
// to repeat are read once and counted. Source: OpenDocument 1.3 part 3, 9 (tables) and 19.
import { openParagraphs } from './odf-text.ts'
import { openParts } from './package.ts'
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
  type SheetRow,
  type Sheets,
  type Used,
} from './sheet.ts'
import { CELLS_MAX } from './table.ts'
import { walkXml, type Attributes, type XmlStep, type XmlWalk } from './xml-walk.ts'
import type { Entry } from './zip.ts'

/** Sheets of one workbook that are looked at, and rows that one may have. */
const SHEETS_MAX = 255
const LINE_MAX = 2 ** 31

/** The sheets of a workbook. Never throws. */
export function* odsSheets(entries: readonly Entry[]): Sheets {
  const text = openParts(entries).text('content.xml')
  if (typeof text !== 'string') return text.reason
  const steps = walkXml(text, PART_LIMITS)
  const used: Used = { rows: 0, cells: 0, length: 0 }
  const hiddenStyles = new Set<string>()
  let style = ''
  let sheets = 0
  for (let step = steps.next(); step !== null; step = steps.next()) {
    if (step.kind !== 'start') continue
    if (step.name === 'style:style') style = step.attributes().get('style:name') ?? ''
    else if (step.name === 'style:table-properties') {
      if (step.attributes().get('table:display') === 'false') hiddenStyles.add(style)
    } else if (step.name === 'table:table') {
      if (++sheets > SHEETS_MAX) return `sheets beyond the first ${SHEETS_MAX}`
      const attributes = step.attributes()
      const walk = { steps, depth: 1 }
      yield {
        name: attributes.get('table:name')?.trim() || `sheet ${sheets}`,
        hidden: hiddenStyles.has(attributes.get('table:style-name') ?? ''),
        rows: () => rowsOf(walk, used),
      }
      for (let left = stepIn(walk); left !== null; left = stepIn(walk));
    }
  }
  return endOf(steps)
}

/** The steps inside one table, which may hold tables. */
interface TableWalk {
  readonly steps: XmlWalk
  depth: number
}

/** The next step inside the table; null at its end, or where the file is refused. */
function stepIn(walk: TableWalk): XmlStep | null {
  if (walk.depth === 0) return null
  const step = walk.steps.next()
  if (step === null) walk.depth = 0
  else if (step.kind !== 'text' && step.name === 'table:table') {
    walk.depth += step.kind === 'start' ? 1 : -1
    if (walk.depth === 0) return null
  }
  return step
}

interface OpenCell {
  readonly attributes: Attributes
  readonly covered: boolean
  readonly paragraphs: string[]
}

function* rowsOf(walk: TableWalk, used: Used): Generator<SheetRow, string | null> {
  let row: OpenRow | null = null
  let [times, line, column] = [1, 1, 0]
  let cell: OpenCell | null = null
  const take = openParagraphs(({ words }) => cell?.paragraphs.push(words))
  for (let step = stepIn(walk); step !== null; step = stepIn(walk)) {
    take(step)
    if (step.kind === 'text' || walk.depth > 1) continue
    const { kind, name } = step
    if (name === 'table:table-row') {
      if (kind === 'start') {
        const attributes = step.attributes()
        times = timesOf(attributes.get('table:number-rows-repeated'))
        const visibility = attributes.get('table:visibility') ?? 'visible'
        row = openRow(line, visibility !== 'visible')
        column = 0
      } else if (row) {
        line = Math.min(LINE_MAX, line + times)
        used.rows++
        const reason = overused(used)
        if (reason !== null) return reason
        const closed = closeRow(row, times)
        row = null
        if (closed) yield closed
      }
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      if (kind === 'start') {
        const covered = name === 'table:covered-table-cell'
        cell = { attributes: step.attributes(), covered, paragraphs: [] }
      } else if (row && cell) {
        column = putCells(row, column, cell, used)
        cell = null
      }
    }
  }
  const end = walk.steps.end()
  return 'reason' in end ? end.reason : null
}

function timesOf(stated: string | undefined): number {
  if (stated === undefined) return 1
  return /^\d{1,10}$/u.test(stated) ? Math.min(LINE_MAX, Math.max(1, Number(stated))) : 1
}

/** Puts a cell as often as it repeats; the column after it. What a merged cell covers is left. */
function putCells(row: OpenRow, column: number, cell: OpenCell, used: Used): number {
  const times = timesOf(cell.attributes.get('table:number-columns-repeated'))
  const words = cell.covered ? '' : wordsOf(row, cell)
  const end = column + times
  if (words.trim() === '') return end
  for (let at = column; at < Math.min(end, CELLS_MAX); at++) putCell(row, at, words, used)
  if (end > CELLS_MAX) putCell(row, CELLS_MAX, words, used)
  return end
}

function wordsOf(row: OpenRow, { attributes, paragraphs }: OpenCell): string {
  const type = attributes.get('office:value-type') ?? attributes.get('calcext:value-type')
  const shown = paragraphs.join('\n')
  if (attributes.get('calcext:value-type') === 'error') {
    tellOf(row, `a cell holds the error ${shown.slice(0, 20)}`)
    return ''
  }
  if (type === 'date') return attributes.get('office:date-value') ?? shown
  if (type === 'time') return clockOf(attributes.get('office:time-value') ?? '') ?? shown
  if (type === 'boolean')
    return attributes.get('office:boolean-value') === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return shortestDecimal(attributes.get('office:value') ?? shown)
  const words = shown || (attributes.get('office:string-value') ?? '')
  if (words === '' && attributes.has('table:formula'))
    tellOf(row, 'a formula without a stored value')
  return words
}

/** A time of day that is stored as a length: "PT07H05M00S" -> "07:05:00". */
function clockOf(length: string): string | null {
  const [, hours, minutes, seconds] =
    /^PT(\d{1,2})H(\d{1,2})M(\d{1,2})(?:[.,]\d{1,12})?S$/u.exec(length) ?? []
  if (hours === undefined || Number(hours) > 23) return null
  return [hours, minutes!, seconds!].map((part) => part.padStart(2, '0')).join(':')
}
