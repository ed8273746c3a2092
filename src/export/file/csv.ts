// Rows as CSV (RFC 4180) that spreadsheets open without running anything: a text cell that could
// be read as a formula gets an apostrophe in front, numbers stay numbers. Example: "=1+1" becomes
// "'=1+1"; -12.5 and the words "+5" stay as they are, because a number cannot run.
// Source: the OWASP page on CSV injection, for the signs that begin a formula.
export type Cell = string | number | null

/** Signs that begin a formula, full-width ones too: spreadsheets fold them. */
const FORMULA = /^["'\s]{0,20}[=+\-@＝＋－＠]/u
const NUMBER = /^[+-]?\d{1,18}(?:[.,]\d{1,18})?$/u
/** A semicolon splits cells where the comma is the decimal sign: what follows is guarded, too. */
const SPLIT = /([;|]\s{0,20})(?=[=@＝＠]|[+\-＋－](?!\d))/gu

/** The rows as CSV with CRLF line ends; null is an empty cell. */
export async function csvOf(rows: readonly (readonly Cell[])[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell))),
    { record_delimiter: '\r\n' },
  )
}

function guarded(text: string): string {
  const line = oneLine(text)
  if (NUMBER.test(line)) return line
  const safe = line.replaceAll(SPLIT, "$1'")
  return FORMULA.test(safe) ? `'${safe}` : safe
}

/** A cell on one line, without control characters. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\s]+/gu, ' ')
    .trim()
}
