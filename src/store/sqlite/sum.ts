// A checksum of what one row holds, kept beside it: SQLite keeps none, so a flipped byte on disk
// could pass for a report. Example: sumOf('r1', '{"text":"…"}') is 16 hex digits.
import { hash } from 'node:crypto'

const DIGITS = 16

/** The checksum of a row's values, in order. 64 bits: against decay, not against forgery. */
export function sumOf(...values: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(values)).slice(0, DIGITS)
}

/** Whether a row still holds what was put; rows of older programs have no checksum. */
export function sumHolds(sum: unknown, ...values: readonly (string | number | null)[]): boolean {
  return sum === null || sum === sumOf(...values)
}
