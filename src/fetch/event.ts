// What a watch tells while it goes on, one event a line: for people in words, for programs as JSON.
// Example: {"at":"2032-02-03T07:05:00.000Z","event":"source","source":"The Ostrel Herald",
// "address":"https://herald.example/feed","outcome":"content","new":3,"changed":1,"same":26}.
import type { DocumentId } from '../model/document.ts'

export const EVENTS = [
  /** A source was asked. */
  'source',
  /** A source, a page of it or a file could not be had. */
  'failed',
  /** A part of what came holds no report. */
  'rejected',
  /** A report was stored. */
  'report',
  /** A report was stored that tells anew what another at its address told. */
  'revision',
  /** What was kept and not yet taken in when a watch ended, or is cut off. */
  'archive',
  /** A batch was stored. */
  'batch',
] as const

export type EventKind = (typeof EVENTS)[number]

/** One event. Fields beyond the first four are there where they say something. */
export interface WatchEvent {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly event: EventKind
  /** As the user or the list of feeds calls it. */
  readonly source: string
  /** One line for people. */
  readonly words: string
  readonly address?: string
  readonly outcome?: 'content' | 'unchanged' | 'moved'
  readonly code?: string
  /** Items or files that are new, changed, and as they were. */
  readonly new?: number
  readonly changed?: number
  readonly same?: number
  /** When it may be asked again, ISO 8601 in UTC. */
  readonly next?: string
  readonly report?: DocumentId
  readonly title?: string | null
  readonly of?: DocumentId
  /** Sentences that the report before it has and it has not, the reverse, and those reworded. */
  readonly gone?: readonly string[]
  readonly added?: readonly string[]
  readonly reworded?: readonly (readonly [before: string, after: string])[]
  readonly stored?: number
  readonly duplicate?: number
  readonly rejected?: number
}

export type Tell = (event: Omit<WatchEvent, 'at'>) => void

/** "1 report", "2 reports". */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
