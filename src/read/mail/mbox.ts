// A file of many messages (mbox, as mail programs and list archives keep them) → its messages.
// Example: "From a@b Tue Feb  3 07:05:00 2032\nSubject: Flood\n\nRain.\n\nFrom c@d …" holds two. A
// line of the text that begins with "From " was guarded by ">" when it was put in (RFC 4155, and
// the mboxrd form); the guard is taken off.

/** Messages read of one file. */
export const MESSAGES_MAX = 20_000

/**
 * The line that begins a message: an address or a dash, and a date with a time of day: without one
 * "From Marn to Ostrel it rained in 2032" would begin a message.
 */
export const BEGINS = /^From \S{1,300} .{0,80}\d{1,2}:\d\d.{0,40}\d{4}\s{0,9}$/u
const LINE_MAX = 500

/** Whether bytes begin as a file of messages does. */
export function isMbox(bytes: Uint8Array): boolean {
  const line = Buffer.from(bytes.subarray(0, LINE_MAX)).toString('latin1').split(/\r?\n/u, 1)[0]!
  return BEGINS.test(line)
}

/** The messages of a file in their order, each without the line that begins it. O(bytes). */
export function* messagesOf(bytes: Uint8Array): Generator<Uint8Array> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  let from = -1
  for (let at = 0; at >= 0; at = next(text, at)) {
    if (!BEGINS.test(lineAt(text, at))) continue
    if (from >= 0) yield messageIn(text.slice(from, at))
    const end = text.indexOf('\n', at)
    from = end < 0 ? text.length : end + 1
  }
  if (from >= 0) yield messageIn(text.slice(from))
}

/** Where the next line stands that may begin a message, after a blank one; -1 for none. */
function next(text: string, at: number): number {
  for (let mark = text.indexOf('\nFrom ', at); mark >= 0; mark = text.indexOf('\nFrom ', mark + 1))
    if (/\n\r?$/u.test(text.slice(Math.max(0, mark - 2), mark))) return mark + 1
  return -1
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + LINE_MAX))
}

function messageIn(text: string): Uint8Array {
  return Buffer.from(
    text.replaceAll(/^>(>{0,50}From )/gmu, '$1').replace(/(?:\r?\n){1,2}$/u, '\n'),
    'latin1',
  )
}
