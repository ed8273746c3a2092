// Citations: the report's label as a link to the passage, its exact words shown beside it while the
// pointer or the focus rests on it. Example: h(Cites, { cites }) draws "Marn Daily +2".
import { h, type ComponentChild } from 'preact'
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ScreenCite, ScreenLine } from '../../src/model/screen.ts'
import { Whole } from './part.ts'
import { to } from './router.ts'
import { signal, useSignal } from './signal.ts'
import { words } from './words.ts'

interface Shown {
  readonly cite: ScreenCite
  readonly by: HTMLElement
}

const shown = signal<Shown | null>(null)
/** Milliseconds until the words close, so that the pointer can travel onto them (WCAG 1.4.13). */
const LEAVE_MS = 180
const GAP = 8
const TIP = 'cite-words'

let leaving = 0
function stay(): void {
  clearTimeout(leaving)
}
function leave(): void {
  stay()
  leaving = setTimeout(() => shown.set(null), LEAVE_MS) as unknown as number
}

/** One citation: the report's label, or the `words` that name it in a sentence. */
export function Cite({
  cite,
  words: named,
}: {
  readonly cite: ScreenCite
  readonly words?: string
}): ComponentChild {
  const link = useRef<HTMLAnchorElement>(null)
  const now = useSignal(shown)
  const show = () => {
    stay()
    if (link.current) shown.set({ cite, by: link.current })
  }
  return h(
    'a',
    {
      ref: link,
      class: `cite${named ? ' cite-named' : ''}${cite.unsafe ? ' cite-unsafe' : ''}`,
      href: to.report(cite.report, cite),
      'aria-describedby': now?.by === link.current && now ? TIP : undefined,
      onMouseEnter: show,
      onMouseLeave: leave,
      onFocus: show,
      onBlur: leave,
    },
    h('bdi', null, named ?? cite.label),
    cite.unsafe && h('span', { class: 'careful', 'aria-hidden': 'true' }, '!'),
  )
}

const SHOWN_FIRST = 3

/** Citations of a line; those after the first few open at a press. */
export function Cites({
  cites,
  first = SHOWN_FIRST,
}: {
  readonly cites: readonly ScreenCite[]
  readonly first?: number
}): ComponentChild {
  const [all, setAll] = useState(false)
  const whole = useContext(Whole)
  if (cites.length === 0) return null
  const open = whole || all || cites.length <= first + 1
  const some = open ? cites : cites.slice(0, first)
  const rest = cites.length - some.length
  return h(
    'span',
    { class: 'cites' },
    some.map((cite) => [' ', h(Cite, { cite, key: `${cite.report} ${cite.start}` })]),
    rest > 0 && [
      ' ',
      h(
        'button',
        {
          type: 'button',
          class: 'cite cite-more',
          'aria-label': words.cite.moreLabel(rest),
          onClick: () => setAll(true),
        },
        words.cite.more(rest),
      ),
    ],
  )
}

/** The text with links where it names the reports that it cites. */
function namedText({ text, cites, named = [] }: ScreenLine): ComponentChild {
  let from = 0
  const pieces = named.map(({ start, end, cite }) => {
    const before = text.slice(from, start)
    from = end
    const words = text.slice(start, end)
    return [before, h(Cite, { cite: cites[cite]!, words, key: start })]
  })
  return h('span', { dir: 'auto' }, pieces, text.slice(from))
}

/** A sentence with its citations: in place where it names the report, the others behind it. */
export function Line({
  line,
  first,
}: {
  readonly line: ScreenLine
  readonly first?: number
}): ComponentChild {
  const inside = new Set((line.named ?? []).map(({ cite }) => cite))
  const cites = line.cites.filter((_, i) => !inside.has(i))
  return [namedText(line), h(Cites, first === undefined ? { cites } : { cites, first })]
}

function placeBeside(tip: HTMLElement, by: HTMLElement): void {
  const mark = by.getBoundingClientRect()
  const own = tip.getBoundingClientRect()
  const left = Math.max(GAP, Math.min(mark.left, innerWidth - own.width - GAP))
  const below = mark.bottom + GAP
  const top = below + own.height > innerHeight ? mark.top - own.height - GAP : below
  tip.style.left = `${left}px`
  tip.style.top = `${Math.max(GAP, top)}px`
}

/** The exact words of the citation that is looked at. Stands once, at the end of the page. */
export function CiteWords(): ComponentChild {
  const now = useSignal(shown)
  const tip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (tip.current && now) placeBeside(tip.current, now.by)
  }, [now])
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && shown.set(null)
    const gone = () => shown.set(null)
    document.addEventListener('keydown', close)
    addEventListener('scroll', gone, { passive: true })
    addEventListener('popstate', gone)
    return () => {
      document.removeEventListener('keydown', close)
      removeEventListener('scroll', gone)
      removeEventListener('popstate', gone)
    }
  }, [])
  if (!now || !now.by.isConnected) return null
  const { cite } = now
  return h(
    'div',
    {
      ref: tip,
      id: TIP,
      class: 'cite-words',
      role: 'tooltip',
      onMouseEnter: stay,
      onMouseLeave: leave,
    },
    h('q', { dir: 'auto' }, cite.words),
    h('span', { class: 'by' }, h('bdi', null, cite.label)),
    cite.unsafe && h('span', { class: 'unsafe' }, words.cite.unsafe(cite.unsafe)),
  )
}
