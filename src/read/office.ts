// An archive that is a document of an office program → its reports: workbooks (XLSX, ODS) row by
// row, a text (ODT) as one. Example: an archive with "xl/workbook.xml" is a workbook. They are read
// here and not in the process that parses PDF and DOCX: what reads them is the walk of XML and the
// reader of archives that feeds and piles go through, linear, with a limit on every loop.
import type { Columns } from './columns.ts'
import { readBook } from './book.ts'
import { mediaTypeOf } from './foreign.ts'
import type { Format } from './format.ts'
import { readOdt } from './odt.ts'
import { rejectedPart, type Place, type Read } from './part.ts'
import { BOOK_PART } from './xlsx.ts'
import { zipEntries, type Entry } from './zip.ts'

export type OfficeFormat = 'xlsx' | 'ods' | 'odt'

const SHEETS = 'application/vnd.oasis.opendocument.spreadsheet'
const TEXT = 'application/vnd.oasis.opendocument.text'
const ENTRIES_LOOKED_AT = 1000

/** Whether a format is one of these. */
export function isOffice(format: Format): format is OfficeFormat {
  return format === 'xlsx' || format === 'ods' || format === 'odt'
}

/** Which of these an archive is, or null. */
export function officeFormat(entries: readonly Entry[]): OfficeFormat | null {
  if (entries.slice(0, ENTRIES_LOOKED_AT).some(({ name }) => BOOK_PART.test(name))) return 'xlsx'
  const type = mediaTypeOf(entries)
  return type?.startsWith(SHEETS) ? 'ods' : type?.startsWith(TEXT) ? 'odt' : null
}

/** The reports of a document by its entries. Never throws. O(bytes). */
export function* readOffice(
  entries: readonly Entry[],
  place: Place,
  { format, columns }: { readonly format: OfficeFormat; readonly columns?: Columns | undefined },
): Generator<Read> {
  if (isLocked(entries)) yield rejectedPart(place, 'encrypted: it wants a password')
  else if (format === 'odt') yield readOdt(entries, place)
  else yield* readBook(entries, place, { format, columns })
}

/** The reports of bytes that the user calls such a document. Never throws. */
export function* readNamedOffice(
  bytes: Uint8Array,
  place: Place,
  given: { readonly format: OfficeFormat; readonly columns?: Columns | undefined },
): Generator<Read> {
  const entries = zipEntries(bytes)
  if ('reason' in entries) yield rejectedPart(place, entries.reason)
  else
    yield* readOffice(entries, place, { ...given, format: officeFormat(entries) ?? given.format })
}

const MANIFEST_BYTES_MAX = 1_000_000

/** Whether an OpenDocument file says that its parts are encrypted (part 2, 3.4). */
function isLocked(entries: readonly Entry[]): boolean {
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')?.read()
  if (!manifest || 'reason' in manifest || manifest.length > MANIFEST_BYTES_MAX) return false
  return Buffer.from(manifest).includes('encryption-data')
}
