// What is left to ask: the matter, whom, the passages. Copies as plain text for a mail or a call
// sheet, and as a table with the sources as links.
import { h, type ComponentChild } from 'preact'
import type { VerifyItem } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { Cites } from '../cite.ts'
import { addressOf, table, type Copied } from '../copy.ts'
import { CopyButton } from '../copy-button.ts'
import { answered } from '../part.ts'
import { words } from '../words.ts'
import { deskWords } from '../words-desk.ts'
import type { SectionProps } from './story.ts'

const text = words.verify
const desk = deskWords.verify

/** The list as lines: matter, whom to ask, each passage with its report and address. */
export function asText(items: readonly VerifyItem[]): string {
  return items
    .map(({ text: matter, ask, cites }) =>
      [
        `- ${matter}`,
        `  ${text.ask}: ${ask}`,
        ...cites.map((cite) => `  “${cite.words}” (${cite.label}) ${addressOf(cite.report, cite)}`),
      ].join('\n'),
    )
    .join('\n')
}

function asTable(title: string, items: readonly VerifyItem[]): Copied {
  const rows = items.map(({ text, ask, cites }) => [text, ask, cites])
  return { ...table(desk.title(title), desk.head, rows), text: asText(items) }
}

export function Verify({ story }: SectionProps): ComponentChild {
  const path = `/api/stories/${encodeURIComponent(story.id)}/verify`
  const answer = useAnswer<{ readonly items: readonly VerifyItem[] }>(path)
  return [
    h('h2', null, words.story.headings.verify),
    h('p', { class: 'quiet' }, desk.note),
    answered(answer, ({ items }) => [
      items.length === 0
        ? h('p', { class: 'quiet' }, text.none)
        : h(
            'div',
            { class: 'deeds' },
            h(CopyButton, { label: text.copy, what: () => asTable(story.title, items) }),
          ),
      h(
        'ol',
        { class: 'verify' },
        items.map((item, i) => h(Item, { item, id: `ask-${i + 1}`, key: i })),
      ),
    ]),
  ]
}

function Item({ item, id }: { readonly item: VerifyItem; readonly id: string }): ComponentChild {
  return h(
    'li',
    { id, 'data-row': '', tabIndex: -1 },
    h('span', { dir: 'auto' }, item.text),
    h('div', null, h('strong', null, text.ask), ': ', h('span', { dir: 'auto' }, item.ask)),
    h(Cites, { cites: item.cites }),
  )
}
