// Addresses of views, both ways: what an address means and how it is written. Knows no browser.
// Example: "/s/3f2a/quotes#quote-91bc" is the quotes of story 3f2a, one of them pointed at.

/** The sections of a story, in the order of its menu. */
export const SECTIONS = [
  'overview',
  'figures',
  'differences',
  'unknowns',
  'quotes',
  'timeline',
  'map',
  'people',
  'agreements',
  'lineage',
  'reports',
  'history',
  'verify',
  'files',
  'all',
] as const
export type Section = (typeof SECTIONS)[number]

export type Route =
  | { readonly view: 'stories' }
  | { readonly view: 'story'; readonly id: string; readonly section: Section }
  | { readonly view: 'report'; readonly id: string; readonly span: TextSpan | null }
  | { readonly view: 'compare'; readonly a: string; readonly b: string }
  | { readonly view: 'review'; readonly story: string | null }
  | { readonly view: 'search' }
  | { readonly view: 'add' }
  | { readonly view: 'missing' }

/** Half-open, UTF-16, in a report's text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Where the reader is: path, query and fragment as they stand in the address. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  readonly hash: string
}

function part(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** "char=240,262" as a span; null where the fragment says none. */
export function spanOf(hash: string): TextSpan | null {
  const found = /(?:^|&)char=(\d{1,9}),(\d{1,9})(?:&|$)/u.exec(hash)
  if (!found) return null
  const [start, end] = [Number(found[1]), Number(found[2])]
  return end > start ? { start, end } : null
}

/** The view of an address. */
export function routeOf({ path, query, hash }: Place): Route {
  const [first = '', second = '', third = ''] = path.split('/').filter(Boolean).map(part)
  if (first === '') return { view: 'stories' }
  if (first === 's' && second) {
    const section = third === '' ? 'overview' : SECTIONS.find((one) => one === third)
    return section ? { view: 'story', id: second, section } : { view: 'missing' }
  }
  if (first === 'a' && second) return { view: 'report', id: second, span: spanOf(hash) }
  if (first === 'cmp' && second && third) return { view: 'compare', a: second, b: third }
  if (first === 'review') return { view: 'review', story: query.get('story') }
  if (first === 'search') return { view: 'search' }
  if (first === 'add') return { view: 'add' }
  return { view: 'missing' }
}

const code = encodeURIComponent

/** Addresses of every view. */
export const to = {
  stories: () => '/',
  story: (id: string, section: Section = 'overview', row?: string) =>
    `/s/${code(id)}${section === 'overview' ? '' : `/${section}`}${row ? `#${code(row)}` : ''}`,
  report: (id: string, at?: TextSpan) => `/a/${code(id)}${at ? `#char=${at.start},${at.end}` : ''}`,
  compare: (a: string, b: string) => `/cmp/${code(a)}/${code(b)}`,
  review: (story?: string) => (story ? `/review?story=${code(story)}` : '/review'),
  search: (query?: string) => (query ? `/search?q=${code(query)}` : '/search'),
  add: () => '/add',
}
