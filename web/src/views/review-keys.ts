// The single keys of review, which a reader can change or switch off one by one (WCAG 2.1.4).
// Example: "123456unp" with the u emptied keeps undo off its key.
import { h, type ComponentChild } from 'preact'
import { setting } from '../setting.ts'
import { useSignal } from '../signal.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.review

/** Deeds 1 to 6, then undo, next, before. */
const PLACES = ['1', '2', '3', '4', '5', '6', 'u', 'n', 'p'] as const
const STANDARD = PLACES.join('')
/** Stands for a key that is switched off; nobody types it by itself. */
const OFF = '\u0000'

const chosen = setting('review-keys', STANDARD)

/** The key at a place now; null where it is switched off. */
export function useReviewKeys(): (place: (typeof PLACES)[number]) => string | null {
  const now = useSignal(chosen)
  return (place) => {
    const key = now[PLACES.indexOf(place)] ?? place
    return key === OFF ? null : key
  }
}

export function ReviewKeys({
  labels,
}: {
  readonly labels: readonly (readonly [place: (typeof PLACES)[number], label: string])[]
}): ComponentChild {
  const keyAt = useReviewKeys()
  const change = (place: (typeof PLACES)[number], typed: string) => {
    const key = [...typed].at(-1) ?? OFF
    const others = [...chosen.get()].map((one) => (one === key ? OFF : one))
    others[PLACES.indexOf(place)] = key
    chosen.set(others.join(''))
  }
  return h(
    'details',
    { class: 'review-keys' },
    h('summary', null, text.keysTitle),
    h('p', { class: 'quiet' }, text.keysHint),
    h(
      'ul',
      null,
      labels.map(([place, label]) =>
        h(
          'li',
          { key: place },
          h(
            'label',
            null,
            h('input', {
              value: keyAt(place) ?? '',
              size: 2,
              autocomplete: 'off',
              onInput: (event: Event) => change(place, (event.target as HTMLInputElement).value),
            }),
            ' ',
            label,
          ),
        ),
      ),
    ),
    h('button', { type: 'button', onClick: () => chosen.set(STANDARD) }, text.keysReset),
  )
}
