// Rows as CSV (RFC 4180) that spreadsheets open without running anything: a text cell that could
// be read as a formula gets an apostrophe in front, numbers stay numbers.
export type Cell = string | number | null

/** The rows as CSV with CRLF line ends; null is an empty cell. */
export async function csvOf(rows: readonly (readonly Cell[])[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? oneLine(cell) : cell))),
    { escape_formulas: true, record_delimiter: '\r\n' },
  )
}

/** A cell on one line, without control characters. */
function oneLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\s]+/gu, ' ').trim()
}
