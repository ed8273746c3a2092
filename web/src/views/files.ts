// The story as files for other tools, masked unless an analyst says otherwise each time; the brief
// for the clipboard; the whole story on one page to print.
import { h, type ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { StoryScreen } from '../../../src/model/screen.ts'
import { sourcedLines, type Copied } from '../copy.ts'
import { CopyButton } from '../copy-button.ts'
import { Block } from '../part.ts'
import { go, to } from '../router.ts'
import { words } from '../words.ts'
import { deskWords } from '../words-desk.ts'
import type { SectionProps } from './story.ts'

const text = words.files
const desk = deskWords.files
const CONFIRM = 'x-stemma-confirm'

/** The brief with its sources, and what its counts mean. */
export function briefOf({ title, brief, caveat }: StoryScreen): Copied {
  const lines = brief.map(({ text, cites }) => ({ words: text, cites }))
  return sourcedLines(title, [...lines, { words: caveat, cites: [] }])
}

export function Files({ story }: SectionProps): ComponentChild {
  const print = () => {
    go(to.story(story.id, 'all'))
    // The sections have to be drawn before the browser can print them.
    setTimeout(() => globalThis.print(), 600)
  }
  return [
    h('h2', null, words.story.headings.files),
    h('p', { class: 'quiet' }, text.note),
    h(
      'div',
      { class: 'deeds' },
      h('button', { type: 'button', onClick: print }, text.print),
      h('span', { class: 'quiet' }, text.printNote),
      story.brief.length > 0 &&
        h(CopyButton, { label: desk.copyBrief, what: () => briefOf(story) }),
    ),
    h(Masked, { story }),
    h(Unmasked, { story }),
  ]
}

const baseOf = ({ id }: StoryScreen) => `/api/stories/${encodeURIComponent(id)}`

function Masked({ story }: SectionProps): ComponentChild {
  const base = baseOf(story)
  const row = (href: string, says: string, download = '') =>
    h('li', { key: href, 'data-row': '', tabIndex: -1 }, h('a', { href, download }, says))
  return h(
    Block,
    { id: 'files-masked', title: desk.masked, level: 3 },
    h(
      'ul',
      { class: 'files' },
      Object.entries(text.formats).map(([name, says]) => row(`${base}/files/${name}`, says)),
      row(base, text.ledger, `${story.id}.json`),
    ),
  )
}

/** The name that the server gave a file. */
function nameIn(response: Response, otherwise: string): string {
  const said = response.headers.get('content-disposition') ?? ''
  return /filename="([\w.-]{1,120})"/u.exec(said)?.[1] ?? otherwise
}

/** Hands bytes to the browser as a file to keep. */
function keep(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function Unmasked({ story }: SectionProps): ComponentChild {
  const [sure, setSure] = useState(false)
  const [said, setSaid] = useState('')
  const take = async (name: string) => {
    if (!sure) {
      setSaid(desk.unconfirmed)
      return
    }
    setSaid(desk.getting)
    const headers = { [CONFIRM]: 'unmasked' }
    const response = await fetch(`${baseOf(story)}/files/${name}?unmasked=1`, { headers }).catch(
      () => null,
    )
    if (!response?.ok) {
      setSaid(words.errors.unexpected)
      return
    }
    const file = nameIn(response, name)
    keep(await response.blob(), file)
    setSaid(desk.got(file))
  }
  const formats = { ...text.formats, pack: desk.pack }
  return h(
    Block,
    { id: 'files-unmasked', title: desk.unmasked, level: 3 },
    h(
      'details',
      null,
      h('summary', null, desk.choice),
      h(
        'label',
        { class: 'switch' },
        h('input', {
          type: 'checkbox',
          checked: sure,
          onChange: (event: Event) => setSure((event.target as HTMLInputElement).checked),
        }),
        ' ',
        desk.confirm,
      ),
      h('p', { role: 'status' }, said),
      h(
        'ul',
        { class: 'files' },
        Object.entries(formats).map(([name, says]) =>
          h(
            'li',
            { key: name },
            h(
              'button',
              {
                type: 'button',
                class: 'link',
                onClick: () => void take(name),
              },
              says,
            ),
          ),
        ),
      ),
    ),
  )
}
