// The form of one decision: which wording it is about, the reason, and whose it is. Nothing is
// recorded without a reason and a name.
import { h, type ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { deskWords } from '../words-desk.ts'
import { analyst } from './history.ts'
import { missingOf, type DeedRequest, type Reading, type ReviewDeed } from './review-deeds.ts'

const text = deskWords.review

/** A decision as it goes to the server. */
export interface Signed extends DeedRequest {
  readonly by: string
  readonly reason: string
}

interface FormProps {
  readonly deed: ReviewDeed
  readonly readings: readonly Reading[]
  /** Answers with what went wrong, in words; null where it was recorded. */
  readonly onRecord: (signed: Signed) => Promise<string | null>
  readonly onCancel: () => void
}

export function DeedForm({ deed, readings, onRecord, onCancel }: FormProps): ComponentChild {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [speaker, setSpeaker] = useState('')
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const sending = useRef(false)
  useEffect(() => {
    setPicked(new Set())
    setSpeaker('')
    setProblem('')
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [deed])
  const submit = async (event: Event) => {
    event.preventDefault()
    const data = new FormData(form.current!)
    const chosen = readings.filter(({ letter }) => picked.has(letter))
    const by = String(data.get('by') ?? '').trim()
    const reason = String(data.get('reason') ?? '').trim()
    const missing =
      missingOf(deed, chosen, readings, speaker) ??
      (reason === '' ? text.reasonMissing : by === '' ? text.nameMissing : null)
    if (missing) {
      setProblem(missing)
      return
    }
    analyst.set(by)
    // A second press while the first is on its way would record the same twice.
    if (sending.current) return
    sending.current = true
    const request = deed.request(chosen, speaker.trim())
    const wrong = await onRecord({ ...request, by, reason: deed.prefix + reason })
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
    h('h3', { id: 'deed-title' }, deed.label),
    h(Choice, { deed, readings, picked, setPicked, speaker, setSpeaker }),
    h(Signature, null),
    h('p', { class: 'problem', role: 'alert' }, problem),
    h(
      'div',
      { class: 'deeds' },
      h('button', { type: 'submit', class: 'primary' }, text.record),
      h('button', { type: 'button', onClick: onCancel }, text.cancel),
    ),
  )
}

/** Reason and name. */
export function Signature({ reason = '' }: { readonly reason?: string }): ComponentChild {
  return [
    h(
      'label',
      { class: 'field', key: 'reason' },
      text.reason,
      h('textarea', { name: 'reason', rows: 2, maxLength: 1800, defaultValue: reason }),
      h('small', null, text.reasonHint),
    ),
    h(
      'label',
      { class: 'field', key: 'by' },
      text.name,
      h('input', {
        name: 'by',
        maxLength: 200,
        autocomplete: 'name',
        defaultValue: analyst.get(),
      }),
    ),
  ]
}

interface ChoiceProps {
  readonly deed: ReviewDeed
  readonly readings: readonly Reading[]
  readonly picked: ReadonlySet<string>
  readonly setPicked: (picked: ReadonlySet<string>) => void
  readonly speaker: string
  readonly setSpeaker: (speaker: string) => void
}

function Choice(props: ChoiceProps): ComponentChild {
  const { deed, readings, picked, setPicked } = props
  if (deed.needs === 'nothing') return null
  if (deed.needs === 'speaker') return h(SpeakerChoice, props)
  const many = deed.needs === 'some'
  const legend = many ? text.apart : deed.needs === 'one' ? text.later : text.which
  const toggle = (letter: string, on: boolean) => {
    const others = many ? [...picked].filter((one) => one !== letter) : []
    setPicked(new Set(on ? [...others, letter] : others))
  }
  const option = (reading: Reading) =>
    h(
      'label',
      { class: 'option', key: reading.letter },
      h('input', {
        type: many ? 'checkbox' : 'radio',
        name: 'reading',
        checked: picked.has(reading.letter),
        onChange: (event: Event) =>
          toggle(reading.letter, (event.target as HTMLInputElement).checked),
      }),
      ' ',
      h('strong', null, reading.letter),
      ' ',
      h('q', { dir: 'auto' }, reading.words),
      reading.by && h('span', { class: 'by', dir: 'auto' }, reading.by),
    )
  return h(
    'fieldset',
    null,
    h('legend', null, legend),
    deed.needs === 'one-or-none' &&
      h(
        'label',
        { class: 'option' },
        h('input', {
          type: 'radio',
          name: 'reading',
          checked: picked.size === 0,
          onChange: () => setPicked(new Set()),
        }),
        ' ',
        text.whichNone,
      ),
    readings.filter(({ refs }) => refs.length > 0).map(option),
  )
}

function SpeakerChoice({ readings, speaker, setSpeaker }: ChoiceProps): ComponentChild {
  const names = [...new Set(readings.flatMap(({ by }) => by ?? []))]
  const [other, setOther] = useState(names.length === 0)
  return h(
    'fieldset',
    null,
    h('legend', null, text.speaker),
    names.map((name) =>
      h(
        'label',
        { class: 'option', key: name },
        h('input', {
          type: 'radio',
          name: 'speaker',
          checked: !other && speaker === name,
          onChange: () => {
            setOther(false)
            setSpeaker(name)
          },
        }),
        ' ',
        h('bdi', null, name),
      ),
    ),
    h(
      'label',
      { class: 'option' },
      h('input', {
        type: 'radio',
        name: 'speaker',
        checked: other,
        onChange: () => {
          setOther(true)
          setSpeaker('')
        },
      }),
      ' ',
      text.otherSpeaker,
      ' ',
      h('input', {
        type: 'text',
        'aria-label': text.otherSpeaker,
        maxLength: 200,
        autocomplete: 'off',
        value: other ? speaker : '',
        onInput: (event: Event) => {
          setOther(true)
          setSpeaker((event.target as HTMLInputElement).value)
        },
      }),
    ),
  )
}
