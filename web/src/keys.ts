// Keys and what they do: each view adds its own, the key map shows all of them. Single keys can be
// switched off (WCAG 2.1.4); they never act while the reader writes.
// Example: useKeys([{ key: 'q', label: 'Quotes', run: () => go(to.story(id, 'quotes')) }]).
import { useEffect } from 'preact/hooks'
import { setting } from './setting.ts'
import { signal } from './signal.ts'

export interface KeyDeed {
  /** As KeyboardEvent.key gives it, one character or a name such as "Enter". */
  readonly key: string
  readonly label: string
  /** False leaves the key to the browser. */
  readonly run: (event: KeyboardEvent) => unknown
  /** Not shown in the key map. */
  readonly quiet?: true
}

type KeyGroup = readonly KeyDeed[]

/** Groups of the views shown, the latest first: it wins where two groups use one key. */
export const viewKeys = signal<readonly KeyGroup[]>([])
/** Keys that act in every view, unless the view has another use for them. */
export const pageKeys = signal<KeyGroup>([])

/** Whether single keys act at all. */
export const keysOn = setting('keys', 'on')

const WRITING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return false
  const at = event.target as Element | null
  if (at?.closest('dialog[open]') && event.key !== 'Escape') return false
  return !at?.closest(WRITING)
}

function act(event: KeyboardEvent): void {
  if (!isFree(event)) return
  const single = event.key.length === 1
  if (single && keysOn.get() === 'off') return
  for (const group of [...viewKeys.get(), pageKeys.get()]) {
    const deed = group.find(({ key }) => key === event.key)
    if (!deed) continue
    if (deed.run(event) !== false) event.preventDefault()
    return
  }
}

/** Listens for keys. Call once. */
export function startKeys(): void {
  document.addEventListener('keydown', act)
}

/** Keys of a view while it is shown. `facts` are what the deeds depend on. */
export function useKeys(deeds: readonly KeyDeed[], facts: readonly unknown[] = []): void {
  useEffect(() => {
    viewKeys.set([deeds, ...viewKeys.get()])
    return () => viewKeys.set(viewKeys.get().filter((one) => one !== deeds))
  }, facts)
}

const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-row]')]

/** The row that holds the focus; null for none. */
export function rowHere(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
}

/** Moves the focus `by` rows on from the row that holds it, to the first where none does. */
export function moveRow(by: number): void {
  const all = rows()
  const here = rowHere()
  const at = here ? all.indexOf(here) : -1
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]
  if (!next) return
  if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus()
}

/** Follows the first link of the row that holds the focus. */
function openRow(): boolean {
  const at = document.activeElement
  if (!at?.matches('[data-row]')) return false
  at.querySelector<HTMLElement>('a[data-open], a')?.click()
  return true
}

/** What became of the last deed that leaves no trace in sight; empty for nothing to say. */
export const keySaid = signal('')

/** Copies the address of the row that holds the focus. */
function copyAddress(done: string, failed: string): boolean {
  const id = rowHere()?.id
  if (!id) return false
  const address = `${location.origin}${location.pathname}${location.search}#${encodeURIComponent(id)}`
  void navigator.clipboard.writeText(address).then(
    () => keySaid.set(done),
    () => keySaid.set(failed),
  )
  return true
}

/** The keys that act on every view's rows. */
export const rowKeys = (labels: {
  readonly next: string
  readonly previous: string
  readonly open: string
  readonly address: string
  readonly addressDone: string
  readonly addressFailed: string
}): readonly KeyDeed[] => [
  { key: 'j', label: labels.next, run: () => moveRow(1) },
  { key: 'k', label: labels.previous, run: () => moveRow(-1) },
  { key: 'Enter', label: labels.open, run: openRow },
  {
    key: 'y',
    label: labels.address,
    run: () => copyAddress(labels.addressDone, labels.addressFailed),
  },
]
