// Adding reports by drop, by choice or by paste; how far the reading is; which were rejected and
// why; and then what the stories they are in say otherwise than before.
// Example: two files dropped, one read, "scan.png: no text in it" named as rejected.
import { h, type ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { IntakeProgress } from '../../../src/model/screen.ts'
import { ask, renew, send, type Answer, type Problem } from '../api.ts'
import { intakes } from '../live.ts'
import { useTitle } from '../part.ts'
import { useSignal } from '../signal.ts'
import { deskWords } from '../words-desk.ts'
import { Touched } from './add-changes.ts'
import '../styles/add.css'

const text = deskWords.add

/** Files of one go; the server reads no more. */
const FILES_MAX = 500
/** Milliseconds between two questions where the server's own word does not come. */
const ASK_MS = 1500

type Sent = { readonly id: string }
type Problems = Problem | null

const problemOf = (answer: Answer<unknown>): Problems =>
  answer.state === 'failed' ? answer.problem : null

export function Add(): ComponentChild {
  useTitle(text.title)
  const [id, setId] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problems>(null)
  const busy = useRef(false)
  const take = async (ask: () => Promise<Answer<Sent>>) => {
    if (busy.current) {
      setProblem({ status: 0, title: text.busy, detail: text.busyDetail })
      return false
    }
    busy.current = true
    setSending(true)
    setId(null)
    const answer = await ask()
    busy.current = false
    setSending(false)
    setProblem(problemOf(answer))
    if (answer.state === 'here') setId(answer.value.id)
    return answer.state === 'here'
  }
  const sendFiles = (files: readonly File[]) => {
    if (files.length === 0) return
    const form = new FormData()
    for (const file of files.slice(0, FILES_MAX)) form.append('files', file, file.name)
    void take(() => ask<Sent>('/api/reports', { method: 'POST', body: form }))
  }
  return h(
    'div',
    { class: 'adding' },
    h('h1', null, text.title),
    h('p', { class: 'quiet' }, text.intro),
    h(Drop, { onFiles: sendFiles }),
    h(Paste, { onText: (body) => take(() => send<Sent>('/api/reports', body)) }),
    h('p', { role: 'status', class: 'counts' }, sending ? text.sending : ''),
    problem && h('p', { class: 'problem', role: 'alert' }, `${problem.title}: ${problem.detail}`),
    id && h(Progress, { id, key: id }),
  )
}

function Drop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ComponentChild {
  const [over, setOver] = useState(false)
  const [many, setMany] = useState(0)
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    setMany(files.length > FILES_MAX ? files.length : 0)
    onFiles(files)
  }
  return h(
    'div',
    {
      class: over ? 'drop over' : 'drop',
      onDragOver: (event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      },
    },
    h(
      'label',
      null,
      `${text.drop} `,
      h('span', { class: 'away' }, text.choose),
      h('input', {
        type: 'file',
        name: 'files',
        multiple: true,
        onChange: (event: Event) => {
          const input = event.target as HTMLInputElement
          take(input.files)
          input.value = ''
        },
      }),
    ),
    many > 0 && h('p', { role: 'alert' }, text.tooMany(many)),
  )
}

function Paste({
  onText,
}: {
  readonly onText: (body: { readonly name: string; readonly text: string }) => Promise<boolean>
}): ComponentChild {
  const [empty, setEmpty] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const data = new FormData(form.current!)
    const pasted = String(data.get('text') ?? '')
    setEmpty(pasted.trim() === '')
    if (pasted.trim() === '') return
    const name = String(data.get('name') ?? '').trim() || text.unnamed
    if (await onText({ name, text: pasted })) form.current?.reset()
  }
  return h(
    'form',
    {
      class: 'add-form',
      ref: form,
      noValidate: true,
      onSubmit: (event: Event) => void submit(event),
    },
    h('h2', null, text.paste),
    h(
      'label',
      { class: 'field' },
      text.pasteLabel,
      h('textarea', { name: 'text', rows: 7, dir: 'auto' }),
    ),
    h(
      'label',
      { class: 'field' },
      text.nameLabel,
      h('input', { name: 'name', maxLength: 120, autocomplete: 'off' }),
      h('small', null, text.nameHint),
    ),
    empty && h('p', { class: 'problem', role: 'alert' }, text.empty),
    h('div', null, h('button', { type: 'submit', class: 'primary' }, text.send)),
  )
}

const isOver = ({ state }: IntakeProgress) => state === 'done' || state === 'failed'

/** Where an intake stands: as the server tells, and asked for where it does not. */
function useProgress(id: string): IntakeProgress | null {
  const told = useSignal(intakes).get(id) ?? null
  const [asked, setAsked] = useState<IntakeProgress | null>(null)
  const latest = told && (!asked || isOver(told) || !isOver(asked)) ? told : asked
  const over = latest !== null && isOver(latest)
  useEffect(() => {
    if (over) {
      renew('/api/')
      return undefined
    }
    const look = () =>
      void ask<IntakeProgress>(`/api/intake/${encodeURIComponent(id)}`).then((answer) => {
        if (answer.state === 'here') setAsked(answer.value)
      })
    look()
    const timer = setInterval(look, ASK_MS)
    return () => clearInterval(timer)
  }, [id, over])
  return latest
}

function Progress({ id }: { readonly id: string }): ComponentChild {
  const progress = useProgress(id)
  if (!progress) return null
  const { state, read, stored, duplicate, rejected, error } = progress
  const over = isOver(progress)
  return h(
    'section',
    { class: 'intake', 'aria-labelledby': 'intake-title' },
    h('h2', { id: 'intake-title' }, text.progress),
    h(
      'p',
      { role: 'status' },
      h('strong', null, text.states[state]),
      ' · ',
      h('span', { class: 'counts' }, text.counts(read, stored, duplicate, rejected.length)),
    ),
    !over && h('progress', { 'aria-label': text.progress }),
    error !== null && h('p', { class: 'problem', role: 'alert' }, error),
    rejected.length > 0 && [
      h('h3', null, text.rejected),
      h(
        'ul',
        { class: 'rejected' },
        rejected.map((one, i) =>
          h('li', { key: i, dir: 'auto' }, text.rejectedRow(one.path, one.reason)),
        ),
      ),
    ],
    state === 'done' && h(Touched, { stories: progress.stories }),
  )
}
