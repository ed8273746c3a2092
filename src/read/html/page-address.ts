// What a page states of its own address → one whole address. Example: <link rel=canonical
// href="/flood"> on a page with <base href="https://herald.example/"> is
// "https://herald.example/flood". A copy in the Wayback Machine has the address of its original;
// a page that a browser or SingleFile saved says in a comment where it came from.
import { linkedAddress, webAddress } from '../part.ts'
import type { Node } from './json-ld.ts'
import type { PageMeta } from './page.ts'

const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/iu

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

/** "//herald.example/flood" with a scheme. */
function rooted(address: string | null): string | null {
  const words = address?.trim() ?? null
  return words !== null && /^\/\/[\w-]{1,60}\./u.test(words) ? `https:${words}` : words
}

function whole(address: string | null): string | null {
  return webAddress(rooted(address))
}

function original(address: string | null): string | null {
  return address === null ? null : (WAYBACK.exec(address)?.[1] ?? address)
}

function textAt(node: Node | null, name: string): string | null {
  const value = node?.[name]
  return typeof value === 'string' ? value : null
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? textAt(value as Node, '@id') : null
}
