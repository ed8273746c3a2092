// Where a list goes on: opaque to who asks, so that it may change. Example: a cursor made of
// ["2031-03-02", "9c1e"] is read back as the same two strings, and of nothing else as null.

/** A cursor that holds some strings. */
export function cursorOf(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The strings of a cursor; null where it is none of ours. */
export function readCursor(cursor: string, length: number): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const sound = Array.isArray(parts) && parts.length === length
    return sound && parts.every((one) => typeof one === 'string') ? (parts as string[]) : null
  } catch {
    return null // Not base64, not JSON: not ours.
  }
}
