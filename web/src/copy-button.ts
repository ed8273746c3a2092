// A button that copies, and says so to everybody. Example: h(CopyButton, { label: 'Copy row',
// what: () => findingTable(finding) }).
import { h, type ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { copy, type Copied } from './copy.ts'
import { rowHere, useKeys } from './keys.ts'
import { deskWords } from './words-desk.ts'

const SAID_MS = 4000

/** Copies and keeps for some seconds what came of it, in words. */
export function useCopy(): readonly [said: string, copyIt: (copied: Copied) => void] {
  const [said, setSaid] = useState('')
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const copyIt = (copied: Copied) => {
    void copy(copied).then((done) => {
      setSaid(done ? deskWords.copy.done : deskWords.copy.failed)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setSaid(''), SAID_MS) as unknown as number
    })
  }
  return [said, copyIt]
}

/** The key that copies the row that holds the focus, by the copy button in it. */
export function useRowCopy(): void {
  useKeys([
    {
      key: 'c',
      label: deskWords.copy.row,
      run: () => rowHere()?.querySelector<HTMLElement>('.copy button')?.click(),
    },
  ])
}

export function CopyButton({
  label,
  what,
  keys,
}: {
  readonly label: string
  readonly what: () => Copied
  readonly keys?: string
}): ComponentChild {
  const [said, copyIt] = useCopy()
  return h(
    'span',
    { class: 'copy' },
    h(
      'button',
      { type: 'button', onClick: () => copyIt(what()), 'aria-keyshortcuts': keys },
      label,
    ),
    h('span', { class: 'copy-said', role: 'status' }, said),
  )
}
