// A progress line on a terminal, silence in a pipe. It overwrites itself and is wiped at the end.
import type { Progress as Step } from '../engine/run.ts'
import type { Terminal } from './command.ts'

export interface Progress {
  readonly tell: (words: string) => void
  readonly done: () => void
}

/**
 * A progress line on standard error, at most one update per hundred calls once past the first
 * hundred.
 */
export function progressOn(terminal: Terminal): Progress {
  if (!terminal.errIsTerminal) return { tell: () => {}, done: () => {} }
  let shown = 0
  const width = 78
  return {
    tell: (words) => {
      shown++
      if (shown > 100 && shown % 100 !== 0) return
      terminal.err(`\r${words.slice(0, width).padEnd(width)}`)
    },
    done: () => terminal.err(`\r${' '.repeat(width)}\r`),
  }
}

/** A step of a run in words: "annotating 40 of 200". */
export function wordsOf({ step, done, total }: Step): string {
  return `${step} ${done}${total === null ? '' : ` of ${total}`}`
}
