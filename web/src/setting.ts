// A choice of the reader that this browser keeps: looks, single keys on or off, the reader's name.
// Example: const theme = setting('theme', 'auto'); theme.set('dark').
import { signal, type Signal } from './signal.ts'

const PREFIX = 'stemma-'

function kept(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    // A browser may refuse to keep anything: the choice then lasts as long as the page.
    return null
  }
}

/** The choice as a signal; what is set stays for the next visit where the browser allows. */
export function setting(name: string, otherwise: string): Signal<string> {
  const source = signal(kept(name) ?? otherwise)
  source.watch((value) => {
    try {
      localStorage.setItem(PREFIX + name, value)
    } catch {
      // As above.
    }
  })
  return source
}
