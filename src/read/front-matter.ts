// The block of fields at the top of a saved note or clipped article (YAML between "---" lines, as
// clippers and editors of Markdown write it) → what it states. Example: "---\ntitle: Flood\nsource:
// https://herald.example/1\nauthor:\n  - "[[Mira Sorel]]"\n---\n" is a title, an address and an
// author. Only plain fields and lists of names are read; the block is no part of the words.
import { webAddress, type PartFields } from './part.ts'

/** Lines of a block and characters of one. */
const LINES_MAX = 80
const LINE_MAX = 2000

const NAMES: readonly (readonly [field: keyof PartFields, names: readonly string[]])[] = [
  ['title', ['title', 'headline']],
  ['byline', ['author', 'authors', 'byline', 'creator']],
  ['outlet', ['outlet', 'publisher', 'publication', 'site', 'site_name', 'sitename', 'source']],
  ['url', ['url', 'link', 'canonical', 'permalink', 'source_url', 'source']],
  ['published', ['published', 'date', 'published_at', 'publish_date', 'pubdate']],
  ['modified', ['modified', 'updated', 'lastmod']],
  ['language', ['language', 'lang']],
]

/** The fields of a text's block and where the words begin after it; null where there is none. */
export function frontMatter(
  source: string,
): { readonly fields: PartFields; readonly end: number } | null {
  if (!/^---[ \t]{0,9}\r?\n/u.test(source)) return null
  const stated = new Map<string, string>()
  let name = ''
  let at = source.indexOf('\n') + 1
  for (let line = 0; line < LINES_MAX; line++) {
    const found = source.indexOf('\n', at)
    const words = source.slice(at, found < 0 ? source.length : found).trimEnd()
    if (words.length > LINE_MAX) return null
    at = found < 0 ? source.length : found + 1
    if (/^(?:---|\.\.\.)$/u.test(words))
      return stated.size > 0 ? { fields: fieldsOf(stated), end: at } : null
    const field = /^([A-Za-z][\w -]{0,40}):(?:\s{1,20}(.*))?$/u.exec(words)
    const item = /^\s{0,9}- {1,9}(.+)$/u.exec(words)?.[1]
    if (field) {
      name = field[1]!.toLowerCase().replaceAll(/[ -]/gu, '_')
      if (!stated.has(name)) stated.set(name, bare(field[2] ?? ''))
    } else if (item !== undefined && name !== '') {
      const held = stated.get(name)!
      stated.set(name, held === '' ? bare(item) : `${held}, ${bare(item)}`)
    } else if (words.trim() !== '' && !/^\s|^#/u.test(words)) return null
    if (found < 0) return null
  }
  return null
}

function fieldsOf(stated: ReadonlyMap<string, string>): PartFields {
  const fields: { -readonly [Field in keyof PartFields]: string | null } = {}
  for (const [field, names] of NAMES) {
    const words = names.map((name) => stated.get(name) ?? '').filter((one) => one !== '')
    const isAddress = (one: string) => webAddress(one) !== null
    const fitting = words.filter((one) => (field === 'url') === isAddress(one))
    if (fitting[0] !== undefined) fields[field] = fitting[0]
  }
  return fields
}

/** A value without quotation marks and the brackets of a link. */
function bare(value: string): string {
  const words = value.trim().replace(/^(["'])(.*)\1$/u, '$2')
  return words
    .replace(/^\[\[(.{1,200})\]\]$/u, '$1')
    .replace(/^\[(.{1,300})\]$/u, '$1')
    .trim()
}
