// A report to read, with everything that stands on its text: the cited words lit up, the way it
// came in, what was taken away, and beside it what the ledger has from here.
// Example: /a/3f2a#char=240,262 shows characters 240 to 262 of report 3f2a, in sight and in focus.
import { h, type ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { ReportScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { citation } from '../copy.ts'
import { useCopy } from '../copy-button.ts'
import { useKeys } from '../keys.ts'
import { answered, useTitle } from '../part.ts'
import { go, to, type TextSpan } from '../router.ts'
import { deskWords } from '../words-desk.ts'
import { OriginalText, RemovedText } from './passage-modes.ts'
import { Rail } from './passage-rail.ts'
import { chosenSpan, PassageText } from './passage-text.ts'
import '../styles/passage.css'

const text = deskWords.passage
const MODES = ['text', 'original', 'removed'] as const
type Mode = (typeof MODES)[number]

export function Report({
  id,
  span,
}: {
  readonly id: string
  readonly span: TextSpan | null
}): ComponentChild {
  const answer = useAnswer<ReportScreen>(`/api/reports/${encodeURIComponent(id)}`)
  useTitle(answer.state === 'here' ? answer.value.title : null)
  return answered(answer, (report) => h(Passage, { report, span, key: report.id }), 12)
}

/** Where statements begin, each place once, in order of the text. */
function placesOf({ claims }: ReportScreen): TextSpan[] {
  const seen = new Set<string>()
  return claims.filter(({ start, end }) => {
    const key = `${start},${end}`
    return !seen.has(key) && seen.add(key)
  })
}

interface Steps {
  readonly at: number
  readonly of: number
  readonly before: () => void
  readonly next: () => void
}

/** The statements of a report one after the other, from the one that the address points at. */
function stepsOf(report: ReportScreen, span: TextSpan | null): Steps {
  const places = placesOf(report)
  const at = places.findIndex((one) => one.start === span?.start && one.end === span.end)
  const show = (place: TextSpan | undefined) =>
    place && go(to.report(report.id, place), { replace: true })
  const from = span?.start ?? -1
  return {
    at: at + 1,
    of: places.length,
    next: () => show(at >= 0 ? places[at + 1] : places.find(({ start }) => start > from)),
    before: () => show(at >= 0 ? places[at - 1] : places.findLast(({ start }) => start < from)),
  }
}

function Passage({
  report,
  span,
}: {
  readonly report: ReportScreen
  readonly span: TextSpan | null
}): ComponentChild {
  const [mode, setMode] = useState<Mode>('text')
  const [said, copyIt] = useCopy()
  const steps = stepsOf(report, span)
  const copyCited = () => {
    const chosen = (mode === 'text' ? chosenSpan() : null) ?? span
    copyIt(citation(report, chosen ?? { start: 0, end: Math.min(report.text.length, 280) }))
  }
  const step = (deed: () => void) => () => {
    setMode('text')
    deed()
  }
  useKeys(
    [
      { key: 'n', label: text.next, run: step(steps.next) },
      { key: 'p', label: text.previous, run: step(steps.before) },
      { key: 'c', label: text.copy, run: copyCited },
    ],
    [report, span, mode],
  )
  const lost = span !== null && span.start >= report.text.length
  return h(
    'article',
    { class: 'passage' },
    h(Head, { report }),
    h(
      'div',
      { class: 'passage-bar' },
      h(ModeButtons, { mode, setMode }),
      h(StepButtons, { steps, step }),
      h(
        'button',
        { type: 'button', class: 'primary', onClick: copyCited, 'aria-keyshortcuts': 'c' },
        text.copy,
      ),
      h('span', { class: 'copy-said', role: 'status' }, said),
    ),
    h(
      'div',
      { class: 'passage-text' },
      lost && h('p', { class: 'failed', role: 'alert' }, text.citedLost),
      h('p', { class: 'quiet note' }, text.modeNote[mode]),
      mode === 'text' && h(PassageText, { report, span }),
      mode === 'original' && h(OriginalText, { report }),
      mode === 'removed' && h(RemovedText, { report }),
    ),
    h(Rail, { report, span }),
  )
}

function Head({ report }: { readonly report: ReportScreen }): ComponentChild {
  return h(
    'header',
    { class: 'passage-head' },
    report.story && h('a', { class: 'back', href: to.story(report.story) }, `‹ ${text.back}`),
    h('h1', { dir: 'auto' }, report.title),
    report.newer &&
      h(
        'p',
        { class: 'newer' },
        text.newer,
        ' ',
        h('a', { href: to.report(report.newer.id) }, h('bdi', null, report.newer.label)),
      ),
    h(
      'p',
      { class: 'quiet' },
      h('bdi', null, report.outlet ?? report.label),
      ' · ',
      report.publishedWords,
      report.publishedWhy && ` (${text.inferred})`,
      ' · ',
      text.words(report.words),
    ),
  )
}

function ModeButtons({
  mode,
  setMode,
}: {
  readonly mode: Mode
  readonly setMode: (mode: Mode) => void
}): ComponentChild {
  return h(
    'div',
    { class: 'choice', role: 'group', 'aria-label': text.modes },
    MODES.map((one) =>
      h(
        'button',
        {
          key: one,
          type: 'button',
          'aria-pressed': one === mode ? 'true' : 'false',
          onClick: () => setMode(one),
        },
        text.mode[one],
      ),
    ),
  )
}

function StepButtons({
  steps,
  step,
}: {
  readonly steps: Steps
  readonly step: (deed: () => void) => () => void
}): ComponentChild {
  if (steps.of === 0) return null
  const button = (label: string, sign: string, keys: string, deed: () => void) =>
    h(
      'button',
      {
        type: 'button',
        'aria-label': label,
        title: label,
        'aria-keyshortcuts': keys,
        onClick: step(deed),
      },
      h('span', { 'aria-hidden': 'true' }, sign),
    )
  return h(
    'div',
    { class: 'steps' },
    button(text.previous, '↑', 'p', steps.before),
    button(text.next, '↓', 'n', steps.next),
    h('span', { class: 'counts' }, text.statements(steps.at, steps.of)),
  )
}
