// Where the reader is, and going elsewhere. A link is an ordinary link: without script handling it,
// the server answers the same. Example: go(to.story('3f2a', 'quotes')).
import type { Place } from './address.ts'
import { signal, useSignal } from './signal.ts'

export { routeOf, SECTIONS, spanOf, to, type Place, type Route, type Section } from './address.ts'
export type { TextSpan } from './address.ts'

const here = (): Place => ({
  path: location.pathname,
  query: new URLSearchParams(location.search),
  hash: location.hash.slice(1),
})

export const place = signal<Place>(here())

/** Goes to an address of this page without loading it anew. `replace` leaves no step back. */
export function go(address: string, { replace = false } = {}): void {
  const before = location.pathname
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  place.set(here())
  if (location.pathname !== before) scrollTo(0, 0)
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** Follows links inside the page in place; all others load as links do. Call once. */
export function startRouter(): void {
  addEventListener('popstate', () => place.set(here()))
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a')
    if (event.defaultPrevented || !link || !isPlain(event)) return
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.pathname.startsWith('/api/')) return
    const samePage = link.pathname === location.pathname && link.search === location.search
    if (samePage && link.hash) return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  })
}

/** Where the reader is now; the view draws anew when that changes. */
export const usePlace = (): Place => useSignal(place)
