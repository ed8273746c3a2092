// A problem with the input, kept with the report at its place. Never an exception: the run goes
// on. Example: {rule: 'encoding', severity: 'info', message: 'not UTF-8: read as windows-1252',
// span: null, of: null}.
import type { Span } from '../text/span.ts'

export type Severity = 'info' | 'warning' | 'error'

/** What a reader or a cleaning rule found wrong. Spans are in `document.source`. */
export interface Notice {
  /** Stable code: `encoding`, `surrogate`, `repeat`, `furniture`, `too-long` … */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly source: Span | null
  /** For a repeat: the first occurrence. */
  readonly of: Span | null
}

/** A rejected input: what could not be read at all, and why. One JSON line on standard error. */
export interface Rejection {
  readonly path: string
  readonly line?: number
  readonly reason: string
}
