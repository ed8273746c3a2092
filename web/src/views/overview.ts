// The first screen of a story, in the order an analyst asks: bottom line, key figures with ranges
// and named sources, what changed, what differs, what is contested, what is due, what nobody says.
import { h, type ComponentChild } from 'preact'
import type {
  ScreenClause,
  ScreenFigure,
  ScreenFinding,
  ScreenValue,
  StoryScreen,
} from '../../../src/model/screen.ts'
import { Cites, Line } from '../cite.ts'
import { Block, Tag } from '../part.ts'
import { Plot } from '../plot.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import { Changed } from './changed.ts'
import { SaidShort, StatusTag } from './said.ts'

const text = words.story

const FIGURES = 5
const DIFFER = 3
const CONTESTED = 2
const DUE = 3
const PASSED = 2
const UNKNOWN = 4

/** A link to the rest of a list in its own section. */
function rest(address: string, count: number): ComponentChild {
  return count > 0 ? h('a', { class: 'rest', href: address }, text.rest(count)) : null
}

/** The wordings at both ends of the range; the first where no value can be placed. */
function endsOf(values: readonly ScreenValue[]): readonly ScreenValue[] {
  const placed = values.filter(({ min, max }) => min !== null || max !== null)
  const [first] = placed
  if (!first) return values.slice(0, 1)
  const low = placed.reduce((a, b) => ((b.min ?? b.max)! < (a.min ?? a.max)! ? b : a), first)
  const high = placed.reduce((a, b) => ((b.max ?? b.min)! > (a.max ?? a.min)! ? b : a), first)
  return low === high ? [low] : [low, high]
}

function FigureRow({
  figure,
  story,
}: {
  readonly figure: ScreenFigure
  readonly story: string
}): ComponentChild {
  const ends = endsOf(figure.values)
  const more = figure.values.length - ends.length
  const all = to.story(story, 'figures', `figure-${figure.claim}`)
  return h(
    'li',
    { class: 'figure', 'data-row': '', tabIndex: -1 },
    h(
      'div',
      { class: 'figure-top' },
      h(
        'a',
        {
          class: 'what',
          dir: 'auto',
          'data-open': '',
          href: all,
        },
        figure.label,
      ),
      h(StatusTag, { status: figure.status }),
      h('span', { class: 'value' }, figure.value),
      figure.axisEnd !== null
        ? h(Plot, { values: figure.values, end: figure.axisEnd, width: 110 })
        : h('span', { class: 'no-plot' }),
    ),
    h(
      'div',
      { class: 'figure-said' },
      ends.map((value, i) => h(SaidShort, { value, key: i })),
      more > 0 &&
        h(
          'a',
          { class: 'cite', href: all, 'aria-label': text.wordings(more) },
          words.cite.more(more),
        ),
      h(
        'span',
        { class: 'counts', title: figure.counts.words },
        text.countsShort(figure.counts.reports, figure.counts.independent),
      ),
    ),
  )
}

function Figures({ story }: { readonly story: StoryScreen }): ComponentChild {
  const { figures } = story
  return h(
    Block,
    {
      id: 'key-figures',
      title: text.figures,
      aside:
        figures.length > FIGURES &&
        h(
          'a',
          { class: 'rest', href: to.story(story.id, 'figures') },
          text.allFigures(figures.length),
        ),
    },
    figures.length === 0
      ? h('p', { class: 'quiet' }, text.noFigures)
      : h(
          'ol',
          { class: 'figures' },
          figures
            .slice(0, FIGURES)
            .map((figure) => h(FigureRow, { figure, story: story.id, key: figure.claim })),
        ),
  )
}

function FindingRow({
  finding,
  story,
  chip,
}: {
  readonly finding: ScreenFinding
  readonly story: string
  readonly chip: boolean
}): ComponentChild {
  const all = finding.sides.flatMap(({ values }) => values.flatMap((one) => one.cites))
  const cites = all.filter((one, i) => all.findIndex(({ report }) => report === one.report) === i)
  return h(
    'li',
    { 'data-row': '', tabIndex: -1 },
    chip && [h(Tag, { kind: `finding-${finding.kind}` }, finding.name), ' '],
    h(
      'a',
      {
        class: 'row-link',
        dir: 'auto',
        href: to.story(story, 'differences', `finding-${finding.id}`),
      },
      finding.heading,
    ),
    h(Cites, { cites, first: 1 }),
  )
}

function Findings({
  story,
  kinds,
  most,
  id,
  title,
  none,
}: {
  readonly story: StoryScreen
  readonly kinds: readonly ScreenFinding['kind'][]
  readonly most: number
  readonly id: string
  readonly title: string
  readonly none: string
}): ComponentChild {
  const all = story.findings.filter(({ kind }) => kinds.includes(kind))
  return h(
    Block,
    { id, title, aside: rest(to.story(story.id, 'differences', `${id}-all`), all.length - most) },
    all.length === 0
      ? h('p', { class: 'quiet' }, none)
      : h(
          'ul',
          { class: 'rows' },
          all
            .slice(0, most)
            .map((finding) =>
              h(FindingRow, { finding, story: story.id, chip: kinds.length > 1, key: finding.id }),
            ),
        ),
  )
}

function DueRow({ clause, passed }: { readonly clause: ScreenClause; readonly passed: boolean }) {
  return h(
    'li',
    { 'data-row': '', tabIndex: -1, class: 'due-row' },
    h('span', { class: 'when' }, clause.dueWords, passed && ` (${text.passed})`),
    ' ',
    h('span', { dir: 'auto', class: 'clause' }, clause.text),
    h(Cites, { cites: clause.cites, first: 1 }),
  )
}

/** Whether a clause's last day lies before the story's last report. */
export function isPassed(clause: ScreenClause, story: StoryScreen): boolean {
  return Boolean(clause.due?.to && story.asOfDay && clause.due.to < story.asOfDay)
}

function Due({ story }: { readonly story: StoryScreen }): ComponentChild {
  const ahead = story.due.filter((clause) => !isPassed(clause, story))
  const past = story.due.filter((clause) => isPassed(clause, story))
  // What has passed is shown only where nothing is ahead.
  const shown = ahead.length > 0 ? ahead.slice(0, DUE) : past.slice(-PASSED)
  return h(
    Block,
    {
      id: 'due',
      title: text.due,
      aside: rest(to.story(story.id, 'agreements'), story.due.length - shown.length),
    },
    story.due.length === 0
      ? h('p', { class: 'quiet' }, text.noDue)
      : h(
          'ul',
          { class: 'rows' },
          shown.map((clause) =>
            h(DueRow, { clause, passed: isPassed(clause, story), key: clause.claim }),
          ),
        ),
  )
}

function Unknown({ story }: { readonly story: StoryScreen }): ComponentChild {
  return h(
    Block,
    { id: 'unknown', title: text.unknown },
    story.unknowns.length === 0
      ? h('p', { class: 'quiet' }, text.noUnknown)
      : h(
          'ul',
          { class: 'rows' },
          story.unknowns
            .slice(0, UNKNOWN)
            .map(({ title, lines }, i) =>
              h(
                'li',
                { key: title, 'data-row': '', tabIndex: -1, class: 'gap-row' },
                h(
                  'a',
                  { class: 'row-link', href: to.story(story.id, 'unknowns', `gap-${i + 1}`) },
                  title,
                ),
                ' ',
                h('span', { class: 'quiet clip', dir: 'auto' }, lines[0]?.text ?? ''),
                lines.length > 1 &&
                  h('span', { class: 'quiet' }, ` ${words.cite.more(lines.length - 1)}`),
              ),
            ),
        ),
  )
}

const DIFFERENCES: readonly ScreenFinding['kind'][] = [
  'differ',
  'range',
  'update',
  'part',
  'other-scope',
]

/** The first screen. */
export function Overview({ story }: { readonly story: StoryScreen }): ComponentChild {
  const [bottom] = story.bottomLine
  return h(
    'div',
    { class: 'overview' },
    h(
      'div',
      { class: 'overview-main' },
      h(
        'section',
        { class: 'bottom', 'aria-label': text.bottom },
        bottom
          ? h('p', null, h(Line, { line: bottom }))
          : h('p', { class: 'quiet' }, text.noBottom),
      ),
      h(Figures, { story }),
      h(Changed, { id: story.id }),
    ),
    h(
      'div',
      { class: 'overview-side' },
      h(Findings, {
        story,
        kinds: DIFFERENCES,
        most: DIFFER,
        id: 'differ',
        title: text.differ,
        none: text.noDiffer,
      }),
      h(Findings, {
        story,
        kinds: ['contested'],
        most: CONTESTED,
        id: 'contested',
        title: text.contested,
        none: text.noContested,
      }),
      h(Due, { story }),
      h(Unknown, { story }),
    ),
  )
}
