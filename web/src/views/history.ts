// What was decided of a story: the deed, who, when and why; each can be undone with a reason, and
// the undoing is kept as well.
import { h, type ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { Decided } from '../../../src/model/decision.ts'
import { renew, send, type Problem } from '../api.ts'
import { Empty, Tag } from '../part.ts'
import { to } from '../router.ts'
import { setting } from '../setting.ts'
import { useSignal } from '../signal.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.history

/** The name that decisions are signed with. */
export const analyst = setting('name', '')

function Undo({ decision }: { readonly decision: Decided }): ComponentChild {
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const name = useSignal(analyst)
  const submit = async (event: Event) => {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const [by, reason] = [String(data.get('by')).trim(), String(data.get('reason')).trim()]
    analyst.set(by)
    const path = `/api/decisions/${encodeURIComponent(decision.id)}/undo`
    const done = await send(path, { by, reason })
    if (done.state === 'failed') setProblem(done.problem)
    else renew('/api/')
  }
  if (!open)
    return h('button', { type: 'button', class: 'link', onClick: () => setOpen(true) }, text.undo)
  return h(
    'form',
    { class: 'undo', onSubmit: (event: Event) => void submit(event) },
    h('label', null, text.your, h('input', { name: 'by', required: true, defaultValue: name })),
    h('label', null, text.reason, h('input', { name: 'reason', required: true })),
    h('button', { type: 'submit' }, text.undo),
    problem && h('p', { role: 'alert' }, `${text.failed}: ${problem.detail || problem.title}`),
  )
}

function Row({
  decision,
  undone,
}: {
  readonly decision: Decided
  readonly undone: boolean
}): ComponentChild {
  const [at] = decision.cites
  return h(
    'li',
    { id: `decision-${decision.id}`, 'data-row': '', tabIndex: -1 },
    h('strong', null, text.kinds[decision.kind] ?? decision.kind),
    ' ',
    decision.sets && h('span', { dir: 'auto' }, decision.sets, ' '),
    h(
      'span',
      { class: 'quiet' },
      text.by(decision.by, decision.time.slice(0, 16).replace('T', ' ')),
    ),
    h('p', { dir: 'auto' }, decision.reason),
    at &&
      h('p', null, h('a', { href: to.report(at.document, at) }, h('q', { dir: 'auto' }, at.exact))),
    decision.state === 'orphaned' && h(Tag, { kind: 'orphaned' }, decision.why ?? text.orphaned),
    decision.kind !== 'undo' && !undone && h(Undo, { decision }),
  )
}

export function History({ story }: SectionProps): ComponentChild {
  const { decisions } = story
  return [
    h('h2', null, words.story.headings.history),
    decisions.length === 0
      ? h(Empty, { title: text.none, detail: text.noneDetail })
      : h(
          'ol',
          { class: 'history' },
          decisions
            .toReversed()
            .map((decision) => h(Row, { decision, undone: false, key: decision.id })),
        ),
  ]
}
