// What a page states of its own address → one whole address. Example: <link rel=canonical
// href="/flood"> on a page with <base href="https://herald.example/"> is
// "https://herald.example/flood". A copy in the Wayback Machine has the address of its original;
// a page that a browser or SingleFile saved says in a comment where it came from.
import { isDay } from '../../model/calendar.ts'
import { linkedAddress, webAddress } from '../part.ts'
import type { Node } from './json-ld.ts'
import type { PageMeta } from './page.ts'

const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/iu
/** Copies of copies that an address is followed through. */
const COPIES_MAX = 8

/**
 * The address, or null. `named`: what meta elements give; `article`: the page's data. Never throws.
 */
export function pageAddress(
  meta: Pick<PageMeta, 'base' | 'canonical' | 'savedFrom'>,
  { named, article }: { readonly named: string | null; readonly article: Node | null },
): string | null {
  const stated = [
    named,
    textAt(article, 'url'),
    idOf(article?.['mainEntityOfPage']),
    meta.savedFrom,
  ]
  const base = [meta.base, ...stated].map(whole).find((one) => one !== null) ?? null
  const found = [meta.canonical, ...stated].map((one) => linkedAddress(rooted(one), base))
  return original(found.find((one) => one !== null) ?? null)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const YEAR_MIN = '1990'

/**
 * The day in an address's path, as most systems that put one there mean the day of publication:
 * "/2032/02/03/", "/2032/feb/03/", "/2032-02-03-flood"; null where none stands there.
 */
export function dayInAddress(address: string | null): string | null {
  const path = /^https?:\/\/[^/?#]{1,255}(\/[^?#]{0,1000})/u.exec(address ?? '')?.[1] ?? ''
  const match =
    /\/((?:19|20)\d\d)([/-]?)(\d\d|[a-z]{3})\2(\d\d?)(?=[/_-]|\.html?$|$)/iu.exec(path) ??
    /[/_-]((?:19|20)\d\d)(-)(\d\d)-(\d\d)(?=[/_.-]|$)/u.exec(path)
  if (!match) return null
  const [, year, , month, date] = match
  const number = MONTHS.indexOf(month!.toLowerCase()) + 1
  const day = `${year}-${number > 0 ? String(number).padStart(2, '0') : month}-${date!.padStart(2, '0')}`
  return isDay(day) && year! >= YEAR_MIN ? day : null
}

/** "//herald.example/flood" with a scheme. */
function rooted(address: string | null): string | null {
  const words = address?.trim() ?? null
  return words !== null && /^\/\/[\w-]{1,60}\./u.test(words) ? `https:${words}` : words
}

function whole(address: string | null): string | null {
  return webAddress(rooted(address))
}

/** Copies are copied, too: the innermost address, whose path has no day of a capture in it. */
function original(address: string | null): string | null {
  let found = address
  for (let depth = 0; found !== null && depth < COPIES_MAX; depth++)
    found = WAYBACK.exec(found)?.[1] ?? found
  return found
}

function textAt(node: Node | null, name: string): string | null {
  const value = node?.[name]
  return typeof value === 'string' ? value : null
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? textAt(value as Node, '@id') : null
}
