// What a desk's thread is asked and what it answers. Plain data, so that it travels between
// threads. Example: {number: 4, call: 'look', args: [{story: '9c1e', reader: 'dana', day}]}.
import type { DayChanges } from '../export/file/file.ts'
import type { Day } from '../model/calendar.ts'
import type { Decided, Decision } from '../model/decision.ts'
import type { DocumentId } from '../model/document.ts'
import type { IntakeProgress, ScreenChange, StoryCard } from '../model/screen.ts'
import type { Request } from './decide-request.ts'

/** What a desk needs to know when it opens. */
export interface DeskSettings {
  readonly folder: string
  /** Show private persons. */
  readonly unmasked: boolean
  /** Publication day for reports that state none. */
  readonly date?: Day
}

/** A story as the list of stories needs it; kept in the store beside the story. */
export interface Shelved {
  readonly id: string
  readonly aliases: readonly string[]
  /** Rises, so to say, whenever anything said of the story changes. */
  readonly version: string
  readonly card: StoryCard
  readonly reports: readonly DocumentId[]
  readonly decided: readonly Decided[]
  /** What its reports are called, by id. */
  readonly labels: { readonly [report: DocumentId]: string }
  readonly settled: number
  readonly open: number
}

/** Reports handed in: a form with files as a browser sends it, or one text. */
export type Handed =
  | { readonly form: ArrayBuffer; readonly type: string }
  | { readonly name: string; readonly text: string }

/** Who did what and why; the time is the door's. */
export type Signed = Omit<Decision, 'deed'>

/** Since when changes are asked for. */
export type Asked = 'look' | 'run' | Day

/** A decision recorded, and the story it is about; null where it is about several or none. */
export interface Recorded {
  readonly id: string
  readonly story: string | null
}

/** A request that cannot be done, in words for who asked. */
export interface Refused {
  readonly refused: string
}

/** What a desk does beyond reading; one thing after the other. */
export interface Hands {
  /** Tells all stories of the store again, as far as anything has changed. */
  readonly refresh: () => Promise<void>
  /** The same, only where somebody else has written to the store. */
  readonly check: () => Promise<void>
  readonly take: (intake: { readonly id: string; readonly handed: Handed }) => Promise<void>
  readonly decide: (asked: {
    readonly request: Request
    readonly signed: Signed
  }) => Promise<Recorded | Refused>
  readonly undo: (asked: {
    readonly id: string
    readonly signed: Signed
  }) => Promise<Recorded | Refused>
  readonly look: (asked: {
    readonly story: string
    readonly reader: string
    readonly day: Day
  }) => Promise<void>
  readonly changes: (asked: {
    readonly story: string
    readonly reader: string
    readonly since: Asked
    readonly today: Day
  }) => Promise<ToldChanges | null>
  /** What each day brought to a story; null where there is no such story now. */
  readonly history: (asked: { readonly story: string }) => Promise<DayChanges[] | null>
  /** A story as a pack of evidence: whole texts, raw bytes, private persons unmasked. */
  readonly pack: (asked: {
    readonly story: string
    readonly version: string
  }) => Promise<Uint8Array<ArrayBuffer> | null>
  /** The page of all stories as one file. */
  readonly page: (asked: { readonly withTexts: boolean }) => Promise<string>
}

/** Changes with passages as a reader meets them. */
export interface ToldChanges {
  readonly since: string
  readonly changes: readonly ScreenChange[]
}

/** What a desk tells without being asked. */
export type DeskEvent =
  /** Stories that are new, changed or gone. */
  | { readonly kind: 'changed'; readonly stories: readonly string[] }
  | { readonly kind: 'intake'; readonly progress: IntakeProgress }
  /** Words were forgotten: nothing read before may be shown any more. */
  | { readonly kind: 'erased' }
