// What an analyst is asked to settle, one matter at a time, with single keys, a reason for every
// decision, and a way back. Example: key 5 on two figures of one camp, "same place", Enter.
import { h, type ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReviewItem } from '../../../src/model/screen.ts'
import { useKeys } from '../keys.ts'
import { answered, Empty, useTitle } from '../part.ts'
import { to } from '../router.ts'
import { deskWords } from '../words-desk.ts'
import { analyst } from './history.ts'
import { deedsFor, readingsOf, type ReviewDeed } from './review-deeds.ts'
import { DeedForm, Signature } from './review-form.ts'
import { ReviewKeys, useReviewKeys } from './review-keys.ts'
import { Matter } from './review-matter.ts'
import { useQueue, type Queue } from './review-queue.ts'
import '../styles/review.css'

const text = deskWords.review

export function Review({ story }: { readonly story: string | null }): ComponentChild {
  useTitle(text.title)
  const queue = useQueue(story)
  return [
    h(
      'div',
      { class: 'review-head' },
      h('h1', null, text.title),
      story && h('p', null, text.ofStory, ' ', h('a', { href: to.review() }, text.all)),
      queue.of > 0 && h(Progress, { queue }),
    ),
    answered(queue.answer, () =>
      queue.item
        ? h(Desk, { queue, item: queue.item })
        : h(Empty, { title: text.empty, detail: text.emptyDetail }),
    ),
  ]
}

function Progress({ queue }: { readonly queue: Queue }): ComponentChild {
  const { settled, of, at, items } = queue
  return h(
    'p',
    { class: 'review-progress' },
    h('progress', { max: of, value: settled, 'aria-label': text.progress(settled, of) }),
    ' ',
    h('strong', null, text.progress(settled, of)),
    ' ',
    h('span', { class: 'counts' }, text.at(Math.min(at + 1, items.length), items.length)),
    settled >= of && ` ${text.done}`,
  )
}

type Open = ReviewDeed | 'undo' | null

function Desk({
  queue,
  item,
}: {
  readonly queue: Queue
  readonly item: ReviewItem
}): ComponentChild {
  const [open, setOpen] = useState<Open>(null)
  const [told, setTold] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(item.finding.id)
  const deeds = deedsFor(item)
  useEffect(() => {
    if (shown.current === item.finding.id) return
    shown.current = item.finding.id
    setOpen(null)
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [item.finding.id])
  const start = (deed: ReviewDeed) => () => {
    setTold(deed.bar ?? '')
    if (deed.bar === null) setOpen(deed)
  }
  const undo = () => {
    setTold(queue.done.length === 0 ? text.undoNothing : '')
    if (queue.done.length > 0) setOpen('undo')
  }
  const close = () => {
    setOpen(null)
    heading.current?.focus()
  }
  const move = (by: number) => () => {
    setTold('')
    queue.move(by)
  }
  const keyAt = useDeskKeys(deeds, { start, undo, move })
  return h(
    'div',
    { class: 'review' },
    h(Matter, { item, heading }),
    h(
      'div',
      { class: 'review-desk' },
      h('p', { class: 'told', role: 'status' }, told),
      open === null && h(DeedButtons, { deeds, start, keyAt }),
      open === 'undo' &&
        h(UndoForm, {
          onCancel: close,
          onUndo: async (by, reason) => {
            const wrong = await queue.undo(by, reason)
            if (wrong === null) {
              setTold(text.undone)
              setOpen(null)
            }
            return wrong
          },
        }),
      open !== null &&
        open !== 'undo' &&
        h(DeedForm, {
          deed: open,
          readings: readingsOf(item.finding),
          onCancel: close,
          onRecord: async (signed) => {
            const wrong = await queue.record(item, open.label, signed)
            if (wrong === null) {
              setTold(text.recorded(open.label))
              setOpen(null)
            }
            return wrong
          },
        }),
      h(
        'div',
        { class: 'deeds' },
        h('button', { type: 'button', onClick: move(-1) }, text.previous),
        h('button', { type: 'button', onClick: move(1) }, text.next),
        h('button', { type: 'button', onClick: undo }, text.undo),
      ),
      h(Log, { queue }),
      h(ReviewKeys, {
        labels: [
          ...deeds.map(({ place, label }) => [`${place}` as '1', label] as const),
          ['u', text.undo],
          ['n', text.next],
          ['p', text.previous],
        ],
      }),
    ),
  )
}

type KeyAt = ReturnType<typeof useReviewKeys>

/** Binds the keys of review as the reader has them; answers with the key at a place. */
function useDeskKeys(
  deeds: readonly ReviewDeed[],
  run: {
    readonly start: (deed: ReviewDeed) => () => void
    readonly undo: () => void
    readonly move: (by: number) => () => void
  },
): KeyAt {
  const keyAt = useReviewKeys()
  const deed = (place: Parameters<KeyAt>[0], label: string, act: () => void) => {
    const key = keyAt(place)
    return key === null ? [] : [{ key, label, run: act }]
  }
  useKeys(
    [
      ...deeds.flatMap((one) => deed(`${one.place}` as '1', one.label, run.start(one))),
      ...deed('u', text.undo, run.undo),
      ...deed('n', text.next, run.move(1)),
      ...deed('p', text.previous, run.move(-1)),
    ],
    [deeds, run],
  )
  return keyAt
}

function DeedButtons({
  deeds,
  start,
  keyAt,
}: {
  readonly deeds: readonly ReviewDeed[]
  readonly start: (deed: ReviewDeed) => () => void
  readonly keyAt: KeyAt
}): ComponentChild {
  return h(
    'div',
    { role: 'group', 'aria-label': text.choose, class: 'deed-buttons' },
    deeds.map((deed) => {
      const key = keyAt(`${deed.place}` as '1')
      return h(
        'button',
        {
          key: deed.id,
          type: 'button',
          disabled: deed.bar !== null,
          title: deed.bar ?? undefined,
          'aria-keyshortcuts': key ?? undefined,
          onClick: start(deed),
        },
        key !== null && h('kbd', { 'aria-hidden': 'true' }, key),
        ' ',
        deed.label,
        deed.bar !== null && h('small', null, ` (${deed.bar})`),
      )
    }),
  )
}

function UndoForm({
  onUndo,
  onCancel,
}: {
  readonly onUndo: (by: string, reason: string) => Promise<string | null>
  readonly onCancel: () => void
}): ComponentChild {
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const sending = useRef(false)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const submit = async (event: Event) => {
    event.preventDefault()
    const data = new FormData(form.current!)
    const [by, reason] = ['by', 'reason'].map((name) => String(data.get(name) ?? '').trim())
    if (!reason || !by) {
      setProblem(reason ? text.nameMissing : text.reasonMissing)
      return
    }
    analyst.set(by)
    if (sending.current) return
    sending.current = true
    const wrong = await onUndo(by, reason)
    sending.current = false
    setProblem(wrong ?? '')
  }
  return h(
    'form',
    {
      class: 'deed-form',
      ref: form,
      'aria-labelledby': 'deed-title',
      noValidate: true,
      onSubmit: (event: Event) => void submit(event),
      onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && onCancel(),
    },
    h('h3', { id: 'deed-title' }, text.undo),
    h('p', { class: 'quiet' }, text.undoReason),
    h(Signature, { reason: text.undoDefault }),
    h('p', { class: 'problem', role: 'alert' }, problem),
    h(
      'div',
      { class: 'deeds' },
      h('button', { type: 'submit', class: 'primary' }, text.undo),
      h('button', { type: 'button', onClick: onCancel }, text.cancel),
    ),
  )
}

function Log({ queue }: { readonly queue: Queue }): ComponentChild {
  return h(
    'section',
    { class: 'review-log', 'aria-labelledby': 'log-title' },
    h('h3', { id: 'log-title' }, text.log),
    queue.done.length === 0
      ? h('p', { class: 'quiet' }, text.noLog)
      : h(
          'ol',
          null,
          queue.done
            .toReversed()
            .map(({ id, label, heading }) =>
              h('li', { key: id }, label, ': ', h('span', { dir: 'auto' }, heading)),
            ),
        ),
  )
}
