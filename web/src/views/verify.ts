// What is left to ask: the matter, whom, the passages. Copies as plain text for a mail or a call
// sheet.
import { h, type ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { VerifyItem } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { Cites } from '../cite.ts'
import { answered } from '../part.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.verify

/** The list as lines: matter, whom to ask, each passage with its report and address. */
export function asText(items: readonly VerifyItem[]): string {
  return items
    .map(({ text: matter, ask, cites }) =>
      [
        `- ${matter}`,
        `  ${text.ask}: ${ask}`,
        ...cites.map(
          (cite) =>
            `  “${cite.words}” (${cite.label}) ${location.origin}${to.report(cite.report, cite)}`,
        ),
      ].join('\n'),
    )
    .join('\n')
}

export function Verify({ story }: SectionProps): ComponentChild {
  const path = `/api/stories/${encodeURIComponent(story.id)}/verify`
  const answer = useAnswer<{ readonly items: readonly VerifyItem[] }>(path)
  const [said, setSaid] = useState('')
  const copy = (items: readonly VerifyItem[]) =>
    navigator.clipboard.writeText(asText(items)).then(
      () => setSaid(text.copied),
      () => setSaid(text.failed),
    )
  return [
    h('h2', null, words.story.headings.verify),
    answered(answer, ({ items }) => [
      items.length === 0
        ? h('p', { class: 'quiet' }, text.none)
        : h(
            'p',
            { class: 'deeds' },
            h('button', { type: 'button', onClick: () => void copy(items) }, text.copy),
            h('span', { role: 'status' }, said),
          ),
      h(
        'ol',
        { class: 'verify' },
        items.map((item, i) =>
          h(
            'li',
            { key: i, 'data-row': '', tabIndex: -1 },
            h('span', { dir: 'auto' }, item.text),
            h('div', null, h('strong', null, text.ask), ': ', h('span', { dir: 'auto' }, item.ask)),
            h(Cites, { cites: item.cites }),
          ),
        ),
      ),
    ]),
  ]
}
