// The frame of the page: skip link, head with menu and search, what is new, the view of the
// address, the standing caveat. Views that are not needed at first load apart.
import { h, type ComponentChild, type ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { renew, useAnswer, type Problem } from './api.ts'
import { CiteWords } from './cite.ts'
import { KeyMap } from './key-map.ts'
import { keySaid, pageKeys, rowKeys } from './keys.ts'
import { changedStories } from './live.ts'
import { Failed, Waiting } from './part.ts'
import { go, routeOf, to, usePlace, type Route } from './router.ts'
import { useSignal } from './signal.ts'
import { theme, turnTheme } from './theme.ts'
import { Stories } from './views/stories.ts'
import { Story } from './views/story.ts'
import { words } from './words.ts'

/** What the server says of itself. */
export interface About {
  readonly version: string
  readonly reader: string
  readonly exposed: boolean
  readonly masked: boolean
  readonly stories: number
  readonly reports: number
}

const missing: Problem = {
  status: 404,
  title: words.errors.missing,
  detail: words.errors.missingDetail,
}

/** A view from a file of its own, loaded when it is first shown. */
function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  return function Later(props: P) {
    const [, draw] = useState({})
    useEffect(() => {
      if (loaded) return
      void load().then((component) => {
        loaded = component
        draw({})
      })
    }, [])
    return loaded ? h(loaded, props) : h(Waiting, null)
  }
}

const Report = later(async () => (await import('./views/passage.ts')).Report)
const Compare = later(async () => (await import('./views/compare.ts')).Compare)
const Review = later(async () => (await import('./views/review.ts')).Review)
const Search = later(async () => (await import('./views/search.ts')).Search)
const Add = later(async () => (await import('./views/add.ts')).Add)

function view(route: Route, hash: string): ComponentChild {
  switch (route.view) {
    case 'stories':
      return h(Stories, null)
    case 'story':
      return h(Story, { id: route.id, section: route.section, row: hash, key: route.id })
    case 'report':
      return h(Report, { id: route.id, span: route.span, key: route.id })
    case 'compare':
      return h(Compare, { a: route.a, b: route.b, key: `${route.a} ${route.b}` })
    case 'review':
      return h(Review, { story: route.story })
    case 'search':
      return h(Search, null)
    case 'add':
      return h(Add, null)
    case 'missing':
      return h(Failed, { problem: missing })
  }
}

function SearchBox(): ComponentChild {
  const { path, query } = usePlace()
  const asked = path === '/search' ? (query.get('q') ?? '') : ''
  const submit = (event: Event) => {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const text = String(data.get('q') ?? '').trim()
    if (text) go(to.search(text))
  }
  return h(
    'form',
    { class: 'search', role: 'search', action: '/search', onSubmit: submit },
    h('label', { class: 'away', for: 'search-words' }, words.nav.search),
    h('input', {
      id: 'search-words',
      key: asked,
      type: 'search',
      name: 'q',
      defaultValue: asked,
      placeholder: words.nav.searchPlaceholder,
      autocomplete: 'off',
      'aria-keyshortcuts': '/',
    }),
  )
}

function Head({ route, onKeys }: { readonly route: Route; readonly onKeys: () => void }) {
  const looks = useSignal(theme) as keyof typeof words.nav.themeNames
  const link = (address: string, label: string, here: boolean) =>
    h('a', { href: address, 'aria-current': here ? 'page' : undefined }, label)
  return h(
    'header',
    { class: 'head' },
    h('a', { class: 'brand', href: to.stories() }, words.brand),
    h(
      'nav',
      { 'aria-label': words.nav.label },
      link(to.stories(), words.nav.stories, route.view === 'stories'),
      link(to.review(), words.nav.review, route.view === 'review'),
      link(to.add(), words.nav.add, route.view === 'add'),
    ),
    h(SearchBox, null),
    h(
      'button',
      { type: 'button', class: 'plain', onClick: onKeys, 'aria-keyshortcuts': '?' },
      words.nav.keys,
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'plain looks',
        onClick: turnTheme,
        'aria-label': words.nav.theme(words.nav.themeNames[looks] ?? looks),
        title: words.nav.theme(words.nav.themeNames[looks] ?? looks),
      },
      h('span', { class: `disc disc-${looks}`, 'aria-hidden': 'true' }),
    ),
  )
}

/** A line that says something is new. Nothing moves until the reader asks. */
function News({ route }: { readonly route: Route }): ComponentChild {
  const changed = useSignal(changedStories)
  const said = useSignal(keySaid)
  const about =
    route.view === 'story'
      ? changed.filter((id) => id === route.id)
      : route.view === 'stories'
        ? changed
        : []
  const show = () => {
    changedStories.set(changedStories.get().filter((id) => !about.includes(id)))
    renew()
  }
  return h(
    'div',
    { class: 'news', role: 'status' },
    said,
    about.length > 0 && [
      words.live.changed(about.length),
      ' ',
      h('button', { type: 'button', class: 'link', onClick: show }, words.live.show),
    ],
  )
}

function Foot(): ComponentChild {
  const about = useAnswer<About>('/api/about')
  const masked = about.state !== 'here' ? '' : about.value.masked ? words.masked : words.unmasked
  return h(
    'footer',
    { class: 'foot' },
    h('p', null, words.caveatAll, ' ', words.rules, ' ', masked),
  )
}

/** Follows the fragment: shows its row and puts the focus there, on a new view on its top. */
function useArrival(path: string, hash: string): void {
  const first = useRef(true)
  useEffect(() => {
    keySaid.set('')
    if (first.current) {
      first.current = false
      return
    }
    if (!hash) document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}

/** The page. */
export function App(): ComponentChild {
  const place = usePlace()
  const route = routeOf(place)
  const [keys, setKeys] = useState(false)
  useArrival(place.path, place.hash)
  useEffect(() => {
    pageKeys.set([
      ...rowKeys(words.keys),
      {
        key: '/',
        label: words.keys.search,
        run: () => document.getElementById('search-words')?.focus(),
      },
      { key: '?', label: words.keys.map, run: () => setKeys(true) },
      { key: 's', label: words.keys.stories, run: () => go(to.stories()) },
    ])
  }, [])
  return [
    h('a', { class: 'skip', href: '#main' }, words.skip),
    h(Head, { route, onKeys: () => setKeys(true) }),
    h(
      'main',
      { id: 'main', tabIndex: -1, class: `view view-${route.view}` },
      h(News, { route }),
      view(route, place.hash),
    ),
    h(Foot, null),
    h(CiteWords, null),
    keys && h(KeyMap, { onClose: () => setKeys(false) }),
  ]
}
