// A report of the crash run as it comes in: with the bytes of its line, so that a kill may fall
// between a report and its bytes. Example: arrivalOf(report) has raw bytes of unit `line`.
import type { Document } from '../../src/model/document.ts'
import type { Arrival } from '../../src/store/store.ts'

/** A report as it comes in, with the bytes of its line. */
export function arrivalOf(document: Document): Arrival {
  const place = { unit: 'line', offset: 0, name: 'reports', part: null, reading: {} } as const
  return { document, raw: { bytes: Buffer.from(JSON.stringify(document)), ...place } }
}
