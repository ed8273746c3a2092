// A story: its head with as-of, period and standing, the menu of its sections with their keys, and
// the section of the address. Sections that are not the first load apart.
import { h, type ComponentChild, type ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { StoryScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { useKeys } from '../keys.ts'
import { Failed, useTitle, Waiting } from '../part.ts'
import { IndependenceBar } from '../plot.ts'
import { go, SECTIONS, to, type Section } from '../router.ts'
import { words } from '../words.ts'
import { Overview } from './overview.ts'

export interface SectionProps {
  readonly story: StoryScreen
}

const text = words.story

/** Keys of the sections, as the menu shows them. */
const KEYS: { readonly [section in Section]: string } = {
  overview: 'o',
  figures: 'f',
  differences: 'd',
  unknowns: 'w',
  quotes: 'q',
  timeline: 't',
  map: 'g',
  people: 'p',
  agreements: 'm',
  lineage: 'l',
  reports: 'a',
  history: 'h',
  verify: 'v',
  files: 'e',
  all: 'x',
}

type Loaded = Partial<Record<Section, ComponentType<SectionProps>>>
const loaded: Loaded = { overview: Overview }

async function load(section: Section): Promise<void> {
  if (section === 'map') loaded.map = (await import('./map.ts')).Map
  else if (section !== 'overview') {
    const { SECTION_VIEWS } = await import('./sections.ts')
    Object.assign(loaded, SECTION_VIEWS)
  }
}

function SectionView({
  story,
  section,
}: SectionProps & { readonly section: Section }): ComponentChild {
  const [, draw] = useState({})
  const view = loaded[section]
  useEffect(() => {
    if (!loaded[section]) void load(section).then(() => draw({}))
  }, [section])
  return view ? h(view, { story }) : h(Waiting, null)
}

/** Brings the section's entry into sight where the menu is wider than the screen. */
function useMenu(section: Section) {
  const menu = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    const list = menu.current
    const here = list?.querySelector<HTMLElement>('[aria-current]')
    if (list && here) list.scrollLeft = here.offsetLeft - list.offsetLeft - 24
  }, [section])
  return menu
}

function Head({ story, section }: SectionProps & { readonly section: Section }): ComponentChild {
  const { counts } = story
  const menu = useMenu(section)
  return h(
    'header',
    { class: 'story-head' },
    h(
      'div',
      { class: 'title' },
      h('h1', { dir: 'auto' }, story.title),
      h('p', { class: 'caveat' }, story.caveat),
    ),
    h(
      'p',
      { class: 'standing' },
      h('span', null, story.asOf),
      h('span', null, story.period),
      h(
        'span',
        null,
        h('strong', null, text.standing(counts.reports, counts.independent)),
        ' ',
        h(IndependenceBar, { reports: counts.reports, sharing: counts.sharing }),
        ' ',
        h('a', { href: to.story(story.id, 'lineage') }, counts.words),
      ),
    ),
    h(
      'nav',
      { class: 'menu', 'aria-label': text.menu },
      h(
        'ul',
        { ref: menu },
        SECTIONS.map((one) =>
          h(
            'li',
            { key: one },
            h(
              'a',
              {
                href: to.story(story.id, one),
                'aria-current': one === section ? 'page' : undefined,
                'aria-keyshortcuts': KEYS[one],
              },
              text.sections[one],
              h('kbd', { 'aria-hidden': 'true' }, KEYS[one]),
            ),
          ),
        ),
      ),
    ),
  )
}

/** Brings the row of the fragment into sight and gives it the focus, once it is drawn. */
function useRow(row: string, drawnFor: unknown): void {
  useLayoutEffect(() => {
    if (!row) return
    let tries = 0
    const find = () => {
      let id = row
      try {
        id = decodeURIComponent(row)
      } catch {
        // A fragment that is not encoded is looked for as it stands.
      }
      const target = document.getElementById(id)
      if (!target) {
        if (tries++ < 40) requestAnimationFrame(find)
        return
      }
      for (let at = target.parentElement; at; at = at.parentElement)
        if (at instanceof HTMLDetailsElement) at.open = true
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1
      target.scrollIntoView({ block: 'start' })
      target.focus({ preventScroll: true })
    }
    find()
  }, [row, drawnFor])
}

/** The page of a story. */
export function Story({
  id,
  section,
  row,
}: {
  readonly id: string
  readonly section: Section
  readonly row: string
}): ComponentChild {
  const answer = useAnswer<StoryScreen>(`/api/stories/${encodeURIComponent(id)}/screen`)
  const story = answer.state === 'here' ? answer.value : null
  useTitle(story ? `${story.title}: ${text.sections[section]}` : null)
  useKeys(
    SECTIONS.map((one) => ({
      key: KEYS[one],
      label: text.headings[one],
      run: () => go(to.story(id, one)),
    })),
    [id],
  )
  useRow(row, story && section)
  if (answer.state === 'failed') return h(Failed, { problem: answer.problem })
  if (!story) return h(Waiting, { lines: 12 })
  return [
    h(Head, { story, section }),
    h('div', { class: `section section-${section}` }, h(SectionView, { story, section })),
  ]
}
