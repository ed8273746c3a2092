// The story as files for other tools, and the whole story on one page to print.
import { h, type ComponentChild } from 'preact'
import { go, to } from '../router.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.files

export function Files({ story }: SectionProps): ComponentChild {
  const base = `/api/stories/${encodeURIComponent(story.id)}`
  const print = () => {
    go(to.story(story.id, 'all'))
    // The sections have to be drawn before the browser can print them.
    setTimeout(() => globalThis.print(), 600)
  }
  return [
    h('h2', null, words.story.headings.files),
    h('p', { class: 'quiet' }, text.note),
    h(
      'p',
      { class: 'deeds' },
      h('button', { type: 'button', onClick: print }, text.print),
      h('span', { class: 'quiet' }, text.printNote),
    ),
    h(
      'ul',
      { class: 'files' },
      Object.entries(text.formats).map(([name, says]) =>
        h(
          'li',
          { key: name, 'data-row': '', tabIndex: -1 },
          h('a', { href: `${base}/files/${name}`, download: '' }, says),
        ),
      ),
      h(
        'li',
        { 'data-row': '', tabIndex: -1 },
        h('a', { href: base, download: `${story.id}.json` }, text.ledger),
      ),
    ),
  ]
}
