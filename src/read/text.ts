// Plain text → raw report: the source as it is; the first line is its title where it looks like a
// headline, and outlet and day stand where the first lines state them. Example: "Flood reaches
// Marn\n\nThe river rose overnight." has the title "Flood reaches Marn".
import type { RawDocument } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import { frontLines } from './front-lines.ts'
import { frontMatter } from './front-matter.ts'
import { webAddress, withFields } from './part.ts'

/** What every reader fills in: nothing is stated yet. */
export const BLANK: Omit<RawDocument, 'source'> = {
  id: null,
  path: null,
  part: null,
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: null,
  notices: [],
}

/** Longest headline in code units, and its fewest and most words. */
const HEADLINE_MAX = 220
const HEADLINE_WORDS_MIN = 2
const HEADLINE_WORDS_MAX = 32

/** The raw report of a plain text. Never throws. O(1) beyond the first lines. */
export function readText(
  source: string,
  { path, notices }: { readonly path: string | null; readonly notices: readonly Notice[] },
): RawDocument {
  const matter = frontMatter(source)
  const address = matter ? null : addressLine(source)
  const start = matter?.end ?? address?.end ?? 0
  const words = source.slice(start)
  const { outlet, published, title } = frontLines(words)
  const read = {
    ...BLANK,
    path,
    source,
    title: title ?? headlineOf(words)?.replace(/^#{1,6} /u, '') ?? null,
    outlet,
    url: address?.url ?? null,
    published,
    notices,
  }
  if (!matter || words.trim() === '') return read
  const edits = [{ start: 0, end: start, insert: '', rule: 'front-matter' }]
  return { ...withFields(read, matter.fields), edits }
}

/** The address that stands alone on the first line, and where the words begin after it; or null. */
function addressLine(source: string): { readonly url: string; readonly end: number } | null {
  const match = /^\s{0,100}(https?:\/\/\S{4,2000})[ \t]{0,9}\r?\n/iu.exec(source.slice(0, 2200))
  const url = match ? webAddress(match[1]) : null
  return match && url !== null ? { url, end: match[0].length } : null
}

/**
 * The first line that is not blank, where it is short, ends without a full stop and more text
 * follows; else null. A headline keeps its source spelling: cleaning repairs it.
 */
export function headlineOf(source: string): string | null {
  const match = /^\s{0,100}(\S[^\n\r]*)(?:\r\n?|\n)/u.exec(source.slice(0, 2 * HEADLINE_MAX))
  const line = match?.[1]?.trimEnd()
  if (!match || line === undefined || line.length > HEADLINE_MAX) return null
  const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < HEADLINE_WORDS_MIN || words > HEADLINE_WORDS_MAX) return null
  // A full stop, semicolon or colon ends prose or a label; "U.S." and "Inc." may end a headline.
  const ended = /[.;:,]["”’)]*$/u.test(line) && !/(?:\b\p{Lu}\.){2}$/u.test(line)
  const followed = /\S/u.test(source.slice(match[0].length, match[0].length + 10_000))
  return ended || !followed ? null : line
}
