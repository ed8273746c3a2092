// Bytes of a file → text, with the encoding that they most likely have and a notice where that had
// to be guessed. Example: the bytes 4D 61 72 6E E9 are no UTF-8, so they are "Marné" in
// windows-1252, with a notice `encoding`. Order: byte-order mark; valid UTF-8 (a page that names
// another set and is valid UTF-8 is UTF-8: chance cannot make it so); the named set; UTF-8 with a
// few damaged characters; windows-1252.
import type { Notice } from '../model/notice.ts'
import { wellFormed } from '../text/unicode.ts'
import { binaryReason } from './foreign.ts'

/**
 * Largest text or page that is read whole, in bytes. JSON Lines have this limit for each line, not
 * for the file.
 */
export const SOURCE_BYTES_MAX = 64 * 1024 * 1024
/** How far into a file a page may name its character set (stormcrawler and others read as far). */
const DECLARATION_BYTES = 4096
/** Bytes looked at to tell text from other data. */
const PROBE_BYTES = 65_536
/** One NUL in this many bytes, or one other control in twenty, is not text. */
const NUL_EVERY = 200
const CONTROL_EVERY = 20

/** Decoded text without byte-order mark, or why the bytes are no text. */
export type Decoded =
  | { readonly text: string; readonly notices: readonly Notice[] }
  | { readonly reason: string }

/**
 * The text of some bytes. `declared`: a character set that came with them. Never throws. O(bytes).
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length > SOURCE_BYTES_MAX)
    return { reason: `too large: ${bytes.length} bytes, limit ${SOURCE_BYTES_MAX}` }
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0)
    return { reason: 'text in UTF-32; save it as UTF-8' }
  const wide = wideEncoding(bytes)
  if (wide) return finish(new TextDecoder(wide).decode(bytes), [])
  if (isBinary(bytes)) return { reason: binaryReason(bytes) }
  const named = declared ?? declaredIn(bytes)
  const label = named === null ? null : encodingOf(named)
  // A set that writes other letters as plain ASCII has to be believed, also by its own signs.
  if (bytes.includes(0x1b) && (label === 'iso-2022-jp' || (label === null && shiftsToKanji(bytes))))
    return finish(new TextDecoder('iso-2022-jp').decode(bytes), [])
  const utf8 = decodeStrict(bytes)
  if (utf8 !== null) return finish(utf8, contradiction(utf8, label))
  if (named !== null && label === null) {
    const guessed = guess(bytes)
    return finish(guessed.text, [encodingNotice(`unknown encoding ${named}: ${guessed.why}`)])
  }
  if (label !== null && label !== 'utf-8' && !label.startsWith('utf-16'))
    return finish(new TextDecoder(label).decode(bytes), [])
  const guessed = guess(bytes)
  return finish(guessed.text, [encodingNotice(`not UTF-8: ${guessed.why}`)])
}

/** The file without byte-order mark and lone surrogates. */
function finish(decoded: string, notices: readonly Notice[]): Decoded {
  const { text, notices: found } = wellFormedText(decoded)
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, notices: [...notices, ...found] }
}

/** A string with each lone surrogate as U+FFFD, and a notice where there was one. */
export function wellFormedText(given: string): { text: string; notices: readonly Notice[] } {
  const { text, replaced } = wellFormed(given)
  if (replaced === 0) return { text, notices: [] }
  const message = `${replaced} lone surrogate${replaced === 1 ? '' : 's'} read as U+FFFD`
  return {
    text,
    notices: [{ rule: 'surrogate', severity: 'warning', message, source: null, of: null }],
  }
}

function encodingNotice(message: string): Notice {
  return { rule: 'encoding', severity: 'info', message, source: null, of: null }
}

function contradiction(text: string, label: string | null): Notice[] {
  const plain = label === null || label === 'utf-8'
  if (plain || /^[\u0000-\u007f]*$/u.test(text.slice(0, PROBE_BYTES))) return []
  return [encodingNotice(`names ${label}, is valid UTF-8: read as UTF-8`)]
}

/** UTF-8 when most characters beyond ASCII are whole, else windows-1252. */
function guess(bytes: Uint8Array): { readonly text: string; readonly why: string } {
  const lax = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  for (let i = 0; i < lax.length; i++) {
    const code = lax.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  if (whole > 2 * broken)
    return { text: lax, why: `read as UTF-8 with ${broken} damaged characters` }
  return { text: new TextDecoder('windows-1252').decode(bytes), why: 'read as windows-1252' }
}

function decodeStrict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether bytes shift into Japanese and back as only ISO-2022-JP does (RFC 1468). */
function shiftsToKanji(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, PROBE_BYTES)).toString('latin1')
  return /\u001b\$[@B][!-~]{2,2000}\u001b\([BJ]/u.test(head)
}

/** The encoding that a label names, or null. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** UTF-16 by its byte-order mark, or by NUL in every other byte of its first characters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 64)
  if (head.length < 8) return null
  const nulAt = (parity: number) =>
    head.filter((byte, index) => index % 2 === parity && byte === 0).length
  const pairs = head.length >> 1
  if (nulAt(1) >= pairs * 0.8 && nulAt(0) === 0) return 'utf-16le'
  return nulAt(0) >= pairs * 0.8 && nulAt(1) === 0 ? 'utf-16be' : null
}

/**
 * First bytes of formats that may hold little NUL: PDF, ZIP (also DOCX), PNG, JPEG, GIF, gzip, RTF.
 */
const SIGNATURES = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
  '{\\rtf',
] as const

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true
  const probe = bytes.subarray(0, PROBE_BYTES)
  let nul = 0
  let controls = 0
  for (const byte of probe) {
    if (byte === 0) nul++
    else if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++
  }
  return nul * NUL_EVERY > probe.length || controls * CONTROL_EVERY > probe.length
}

// Attributes of one tag only, at most 300 characters: linear.
const META = /<meta\b[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/iu
const PROLOG = /^\s{0,20}<\?xml\b[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/iu

/** The character set that a page or XML file names in its first 4 KB, or null. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES))
  return PROLOG.exec(head)?.[1] ?? META.exec(head)?.[1] ?? null
}
