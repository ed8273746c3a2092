// One matter under review: its heading, every wording of every side with a letter, who says so and
// the passage, the suggested reading with its reason. No wording stands ahead of another.
import { h, type ComponentChild, type Ref } from 'preact'
import type { ReviewItem, ScreenValue } from '../../../src/model/screen.ts'
import { Cites } from '../cite.ts'
import { findingTable } from '../copy.ts'
import { CopyButton } from '../copy-button.ts'
import { Tag } from '../part.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import { deskWords } from '../words-desk.ts'
import { readingsOf } from './review-deeds.ts'
import { StatusTag } from './said.ts'

const text = deskWords.review

export function Matter({
  item,
  heading,
}: {
  readonly item: ReviewItem
  readonly heading: Ref<HTMLHeadingElement>
}): ComponentChild {
  const { finding, suggestion, settled, story } = item
  return h(
    'section',
    { class: 'matter', 'aria-labelledby': 'matter-title' },
    h(
      'h2',
      { id: 'matter-title', tabIndex: -1, ref: heading },
      h(Tag, { kind: `finding-${finding.kind}` }, finding.name),
      ' ',
      h('span', { dir: 'auto' }, finding.heading),
    ),
    h(
      'p',
      { class: 'counts' },
      finding.meaning,
      ' · ',
      h('a', { href: to.story(story) }, text.inStory),
    ),
    settled && h('p', { class: 'settled' }, text.settledNote),
    h(Sides, { item }),
    h(
      'div',
      { class: 'suggestion' },
      h('h3', null, text.suggestion),
      h('p', { dir: 'auto' }, suggestion),
      finding.why.length > 1 &&
        h(
          'ul',
          { class: 'why' },
          finding.why.slice(1).map((why) => h('li', { key: why, dir: 'auto' }, why)),
        ),
      h('p', { class: 'quiet' }, text.suggestionNote),
    ),
    finding.decided.length > 0 && h(Before, { item }),
    h(CopyButton, { label: deskWords.copy.row, what: () => findingTable(finding) }),
  )
}

function Sides({ item: { finding } }: { readonly item: ReviewItem }): ComponentChild {
  const letters = readingsOf(finding).map(({ letter }) => letter)
  let at = 0
  return h(
    'div',
    { class: 'review-sides', role: 'group', 'aria-label': text.sides },
    finding.sides.map((side, i) =>
      h(
        'div',
        { class: 'review-side', key: i },
        side.value !== null &&
          h(
            'p',
            { class: 'side-head' },
            h('span', { dir: 'auto' }, side.label),
            ' ',
            h('strong', { class: 'value' }, side.value),
            ' ',
            h(StatusTag, { status: side.status }),
          ),
        h(
          'ul',
          null,
          side.values.map((value) => {
            const letter = letters[at++]!
            return h(Wording, { value, letter, quote: side.value === null, key: letter })
          }),
        ),
      ),
    ),
  )
}

function Wording({
  value,
  letter,
  quote,
}: {
  readonly value: ScreenValue
  readonly letter: string
  readonly quote: boolean
}): ComponentChild {
  const nobody = quote ? text.noSpeaker : text.noBy
  return h(
    'li',
    { 'data-row': '', tabIndex: -1 },
    h(
      'strong',
      { class: 'letter' },
      h('span', { class: 'away' }, text.reading(letter)),
      h('span', { 'aria-hidden': 'true' }, letter),
    ),
    h(
      'span',
      { class: 'wording' },
      h('q', { dir: 'auto' }, value.value),
      ' ',
      h('span', { class: 'quiet', dir: 'auto' }, value.by === null ? nobody : text.by(value.by)),
      ' ',
      h(Cites, { cites: value.cites, first: 4 }),
    ),
  )
}

function Before({ item: { finding } }: { readonly item: ReviewItem }): ComponentChild {
  return h(
    'ul',
    { class: 'before', 'aria-label': text.history },
    finding.decided.map((one) =>
      h(
        'li',
        { key: one.id },
        h(Tag, { kind: one.state }, words.history.kinds[one.kind] ?? one.kind),
        ' ',
        one.sets && [h('span', { dir: 'auto' }, one.sets), ' · '],
        words.history.by(one.by, one.time.slice(0, 10)),
        ': ',
        h('span', { dir: 'auto' }, one.reason),
      ),
    ),
  )
}
