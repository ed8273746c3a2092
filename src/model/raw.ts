// The bytes that a report was read from, exactly as they came in: evidence, and what the report can
// be read from again. Example: line 7 of "pile.jsonl" is a raw of unit `line` with the byte offset
// at which that line begins; a page saved as "flood.html" is a raw of unit `file`.

/**
 * The smallest piece that can be read again alone: a whole file, a line of JSON Lines, an entry of
 * a ZIP archive, a record of a web archive with its headers; `document` is the report itself as
 * JSON, kept where the bytes had to go because words in them were forgotten.
 */
export const RAW_UNITS = ['file', 'line', 'entry', 'record', 'document'] as const

export type RawUnit = (typeof RAW_UNITS)[number]

/** What the user said of an input when it was read (`--as`). */
export interface RawReading {
  readonly as?: string
  readonly columns?: { readonly [field: string]: string }
}

/** Bytes as they came in and how to read them again. Never changed. */
export interface RawBytes {
  readonly bytes: Uint8Array
  readonly unit: RawUnit
  /** Where they begin in the unpacked file, in bytes; null where they are all of it or packed. */
  readonly offset: number | null
  /** The name that told the format: the path of a file, the name of an entry. */
  readonly name: string
  /** The part of the file that they are, or null for all of it. */
  readonly part: string | null
  readonly reading: RawReading
}
