// Wordings of a value: the exact words, who says them, which reports print them, and where the
// value lies on the axis of its row.
import { h, type ComponentChild } from 'preact'
import type { ScreenValue } from '../../../src/model/screen.ts'
import { Cite, Cites } from '../cite.ts'
import { Tag } from '../part.ts'
import { Plot } from '../plot.ts'
import { digits, words } from '../words.ts'

/** What is reported as a fact of the day needs no tag; a forecast or a denial does. */
export function StatusTag({ status }: { readonly status: string | null }): ComponentChild {
  return status === null || status === 'actual' ? null : h(Tag, { kind: status }, status)
}

/** One wording with its source. */
function Said({ value }: { readonly value: ScreenValue }): ComponentChild {
  return h(
    'span',
    { class: 'said' },
    h('q', { dir: 'auto' }, value.value),
    value.by && h('span', { class: 'by', dir: 'auto' }, value.by),
    value.withdrawn && [' ', h(Tag, { kind: 'withdrawn' }, words.story.withdrawn)],
    h(Cites, { cites: value.cites }),
  )
}

/** One wording with its first report, on one line. */
export function SaidShort({ value }: { readonly value: ScreenValue }): ComponentChild {
  const [cite] = value.cites
  return h(
    'span',
    { class: 'said' },
    h('q', { dir: 'auto' }, value.value),
    value.by && h('span', { class: 'by', dir: 'auto' }, value.by),
    value.withdrawn && h(Tag, { kind: 'withdrawn' }, words.story.withdrawn),
    cite && h(Cite, { cite }),
  )
}

/** Every wording, each beside its place on one axis where there is one. */
export function SaidList({
  values,
  end,
}: {
  readonly values: readonly ScreenValue[]
  readonly end: number | null
}): ComponentChild {
  return h(
    'ul',
    { class: end === null ? 'wordings' : 'wordings plotted' },
    values.map((value, i) =>
      h(
        'li',
        { key: i },
        end !== null && h(Plot, { values: [value], end, width: 150 }),
        h(Said, { value }),
      ),
    ),
    end !== null &&
      h('li', { class: 'axis' }, h('span', { class: 'quiet' }, words.story.axis(digits(end)))),
  )
}
