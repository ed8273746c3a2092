// A modal window of the browser's own kind: it keeps the focus and gives it back. Closes with
// Escape and at its button.
import { h, type ComponentChild, type ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from './words.ts'

export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children?: ComponentChildren
}): ComponentChild {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return h(
    'dialog',
    { ref: box, 'aria-labelledby': 'dialog-title', onClose },
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id: 'dialog-title' }, title),
      h('button', { type: 'button', class: 'plain', onClick: onClose }, words.close),
    ),
    children,
  )
}
