// One line of JSON → the report of a record, or of what a news service hands out line by line.
// Example: {"text": "Rain in Marn."} is a record of the contract; {"maintext": "Rain in Marn.",
// "date_publish": "2032-02-03"} is none and is read by the names that services use.
import { readValue } from './json-export.ts'
import { readJsonLine, type JsonLine } from './jsonl.ts'
import type { Read } from './part.ts'

/** The report of one line, its rejection, or null for a blank line. Never throws. */
export function readLine(line: JsonLine, path: string): Read | null {
  const read = readJsonLine(line, path)
  if (!read || 'document' in read || read.rejection.reason === 'not JSON') return read
  const given = { outlet: null, notices: line.notices }
  const other = readValue(JSON.parse(line.text), { path, part: null }, given)
  return 'document' in other ? other : read
}
