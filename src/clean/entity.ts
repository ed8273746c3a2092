// Character references left in a text → the characters they mean: double-escaped, broken by spaces,
// or bare. Example: "the & # 39; quiet hour & # 039 ;" becomes "the ' quiet hour '", "Tea &amp;amp;
// Rum" becomes "Tea & Rum". Only references that HTML 4 knows are touched: "AT&T; x" stays.
import type { Edit } from '../text/edits.ts'
import { BARE_NAMES, ENTITY_NAMES, SPACED_NAMES } from './entity-names.ts'
import { codePointOfByte } from './windows1252.ts'

// "&", then any number of escaped ampersands ("amp;"), then the reference itself. A machine
// translation may put up to two spaces at each joint. Every repetition is bounded, so a match costs
// a constant.
const REFERENCE =
  /&[ \u00a0]{0,2}(?:(?:amp|#0{0,4}38|#x0{0,4}26)[ \u00a0]{0,2};[ \u00a0]{0,2}){0,8}(?:#[ \u00a0]{0,2}(?:x[ \u00a0]{0,2}([\da-f]{1,6})|(\d{1,7}))[ \u00a0]{0,2};|([a-z][a-z\d]{1,7})[ \u00a0]{0,2};)|&([a-z]{3,4})(?![\p{L}\p{Nd}=;&])|&#0{0,2}(34|39|160|821[1-9]|822[0-6]|8230)(?![\d;])/giu

/**
 * Edits that put characters in place of references, each by rule `entity`. Never throws. O(text).
 */
export function repairEntities(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(REFERENCE)) {
    const insert = decodeMatch(match)
    if (insert === null) continue
    const end = match.index + match[0].length
    edits.push({ start: match.index, end, insert, rule: 'entity' })
  }
  return edits
}

function decodeMatch([whole, hex, decimal, name, bareName, bareDecimal]: RegExpMatchArray) {
  if (hex !== undefined) return decodeNumber(Number.parseInt(hex, 16))
  if (decimal !== undefined || bareDecimal !== undefined)
    return decodeNumber(Number(decimal ?? bareDecimal))
  if (bareName !== undefined) return BARE_NAMES.has(bareName) ? decodeName(bareName) : null
  if (name === undefined) return null
  return /\s/u.test(whole) && !SPACED_NAMES.has(name) ? null : decodeName(name)
}

function decodeName(name: string): string | null {
  const codePoint = ENTITY_NAMES.get(name)
  return codePoint === undefined ? null : String.fromCodePoint(codePoint)
}

/**
 * The character of a numeric reference; null for controls, surrogates and numbers outside Unicode.
 */
function decodeNumber(number: number): string | null {
  const codePoint = codePointOfByte(number)
  const control =
    (codePoint < 0x20 && codePoint !== 9 && codePoint !== 10 && codePoint !== 13) ||
    (codePoint >= 0x7f && codePoint <= 0x9f)
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  if (control || surrogate || codePoint > 0x10ffff) return null
  return String.fromCodePoint(codePoint)
}
