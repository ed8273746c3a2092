// A value that views watch. Example: const open = signal(false); open.set(true) draws every view
// anew that called useSignal(open).
import { useEffect, useState } from 'preact/hooks'

export interface Signal<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly watch: (told: (value: T) => void) => () => void
}

export function signal<T>(first: T): Signal<T> {
  let value = first
  const watchers = new Set<(value: T) => void>()
  return {
    get: () => value,
    set(next) {
      value = next
      for (const told of watchers) told(next)
    },
    watch(told) {
      watchers.add(told)
      return () => watchers.delete(told)
    },
  }
}

/** The value now; the calling view draws anew when it changes. */
export function useSignal<T>(source: Signal<T>): T {
  const [, draw] = useState({})
  useEffect(() => source.watch(() => draw({})), [source])
  return source.get()
}
