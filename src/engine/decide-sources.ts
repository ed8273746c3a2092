// sources.csv → what a desk knows of outlets: owner, country, whose wire they take. It describes
// and never scores: a column that would is refused. Example: "outlet,owner,country,wire customer" and
// "Marn Daily,Ulva Press,Veldoria,NORDPRESS; Halden Wire".
import type { Deed } from '../model/decision.ts'

type Describe = Extract<Deed, { kind: 'describe' }>

/** Rows read; a file with more is refused. */
const MOST_ROWS = 10_000
const COLUMNS = ['outlet', 'owner', 'country', 'wire customer'] as const
const SCORING = /grade|score|rating|rank|reliab|credib|bias|trust|quality|tier/iu

/** The outlets a file describes, in its order, or what is wrong with it. Never throws. */
export function readSources(csv: string): readonly Describe[] | string {
  const [head, ...rows] = csvRows(csv.replace(/^\uFEFF/u, ''))
  if (!head) return 'the file is empty'
  const names = head.map((name) => name.trim().toLowerCase().replaceAll('_', ' '))
  const scoring = names.find((name) => SCORING.test(name))
  if (scoring !== undefined)
    return `column ${scoring}: outlets are described, never scored; a grade is a decision of its own`
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name))
  if (unknown !== undefined) return `column ${unknown} is none of ${COLUMNS.join(', ')}`
  if (!names.includes('outlet')) return 'a column called outlet is needed'
  if (rows.length > MOST_ROWS) return `more than ${MOST_ROWS} rows`
  const described: Describe[] = []
  for (const [index, row] of rows.entries()) {
    const cell = (column: (typeof COLUMNS)[number]) => row[names.indexOf(column)]?.trim() || null
    const outlet = cell('outlet')
    if (outlet === null) return `row ${index + 2} names no outlet`
    const wires = (cell('wire customer') ?? '').split(';').map((one) => one.trim())
    described.push({
      kind: 'describe',
      outlet,
      owner: cell('owner'),
      country: cell('country'),
      wires: wires.filter((one) => one !== ''),
    })
  }
  return described
}

/** Rows of cells; quoted ones may hold commas, line ends and doubled quotes (RFC 4180). */
function csvRows(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(cell)
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
    cell = ''
  }
  for (let at = 0; at < csv.length; at++) {
    const one = csv[at]!
    if (quoted && one === '"' && csv[at + 1] === '"') {
      cell += '"'
      at++
    } else if (one === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && one === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && (one === '\n' || one === '\r')) endRow()
    else cell += one
  }
  endRow()
  return rows
}
