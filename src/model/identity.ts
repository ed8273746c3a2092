// Names for things by what they contain: the same content has the same id on every machine, in
// every run. Example: contentId('A report.') is the first 16 hex digits of its SHA-256.
import { createHash } from 'node:crypto'

/** Hex digits of an id: 64 bits, enough for millions of reports. */
const ID_LENGTH = 16

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A short stable id of some content: the head of its SHA-256, in hex. */
export function contentId(content: string): string {
  return sha256(content).slice(0, ID_LENGTH)
}
