// What a screen shows of a story: words ready to read, each with the passages it stands on. Made
// by export/screen from a story and its reports, sent by the server, drawn by web/. JSON only.
// Example: a figure row "people displaced in Keld", 38,500, actual, points of two reports.
import type { Status } from './annotation.ts'
import type { CONDITION_KINDS } from './story.ts'
import type { Decided } from './decision.ts'
import type { Day, DayRange } from './calendar.ts'
import type { LedgerChange } from './change.ts'
import type { Direction, ReuseKind } from './reuse.ts'
import type { DocumentId } from './document.ts'
import type { FindingKind } from './finding.ts'

/** A passage as a reader meets it: which report, where in its text (UTF-16), which words. */
export interface ScreenCite {
  readonly report: DocumentId
  /** The report as the page calls it. */
  readonly label: string
  readonly start: number
  readonly end: number
  readonly words: string
  /** In a passage that translation damaged or that repeats. */
  readonly unsafe?: string
}

/** A sentence with its passages. */
export interface ScreenLine {
  readonly text: string
  readonly cites: readonly ScreenCite[]
  /** Where the text itself names the report of a citation (its index in `cites`), in text order. */
  readonly named?: readonly {
    readonly start: number
    readonly end: number
    readonly cite: number
  }[]
}

/** How many reports say so, how many of them stand on their own, how many sources they name. */
export interface ScreenCounts {
  readonly reports: number
  readonly independent: number
  readonly origins: number
  readonly originsAtLeast: number | null
  readonly words: string
}

/** One wording of a value. Bounds null where open. */
export interface ScreenValue {
  readonly value: string
  readonly min: number | null
  readonly max: number | null
  readonly by: string | null
  readonly cites: readonly ScreenCite[]
  /** Its statements as decisions name them: "3f2a/2". */
  readonly refs?: readonly string[]
  /** Newer versions of its reports no longer say it. */
  readonly withdrawn?: true
}

export interface ScreenFigure {
  readonly claim: string
  readonly label: string
  readonly value: string
  readonly status: Status | null
  /** "Keld · 3 March 2031", or that neither is stated. */
  readonly scope: string
  readonly counts: ScreenCounts
  readonly values: readonly ScreenValue[]
  /** Where an axis for all values ends; null where there is nothing to compare. */
  readonly axisEnd: number | null
  readonly finding: string | null
}

/** One side of a finding, never ranked. */
export interface ScreenSide {
  readonly claim: string | null
  readonly label: string
  readonly value: string | null
  readonly status: string | null
  readonly by: string | null
  readonly values: readonly ScreenValue[]
}

export interface ScreenFinding {
  readonly id: string
  readonly kind: FindingKind
  /** The kind in words, and what it means. */
  readonly name: string
  readonly meaning: string
  readonly heading: string
  readonly why: readonly string[]
  readonly sides: readonly ScreenSide[]
  readonly axisEnd: number | null
  readonly claims: readonly string[]
  /** Decisions about its claims. */
  readonly decided: readonly Decided[]
}

/** A commitment: who is bound, by when, what is said of it. */
export interface ScreenClause {
  readonly claim: string
  readonly text: string
  readonly due: DayRange | null
  readonly dueWords: string
  readonly announcedBy: string | null
  readonly cites: readonly ScreenCite[]
}

export interface ScreenAgreement {
  readonly name: string
  readonly clauses: readonly ScreenClause[]
}

export interface ScreenQuote {
  readonly claim: string
  readonly words: string
  readonly speaker: string | null
  /** How the speaker was found, or why there is none. */
  readonly why: string
  readonly variants: readonly (ScreenLine & { readonly speaker: string | null })[]
  readonly finding: string | null
}

export interface ScreenEntry extends DayRange, ScreenLine {
  readonly days: string
}

export interface ScreenPlace {
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  /** Why it has no coordinates. */
  readonly withheld: string | null
  readonly cites: readonly ScreenCite[]
}

export interface ScreenPerson {
  readonly name: string
  readonly roles: readonly string[]
  readonly cites: readonly ScreenCite[]
}

export interface ScreenPosition {
  readonly party: string
  readonly issue: string
  readonly statements: readonly (ScreenLine & { readonly days: string })[]
}

export interface ScreenReport {
  readonly id: DocumentId
  readonly label: string
  readonly title: string
  readonly outlet: string | null
  readonly url: string | null
  readonly published: DayRange | null
  readonly publishedWords: string
  readonly publishedWhy: string | null
  readonly words: number
  readonly condition: readonly {
    readonly kind: (typeof CONDITION_KINDS)[number]
    readonly name: string
    readonly why: string
    readonly cite: ScreenCite
  }[]
}

export interface ScreenEdge {
  readonly from: DocumentId
  readonly to: DocumentId
  readonly direction: Direction
  readonly words: number
  readonly why: readonly string[]
}

/** All of a story page. */
export interface StoryScreen {
  readonly id: string
  readonly title: string
  /** "12 to 19 March 2031, inferred". */
  readonly period: string
  readonly asOf: string
  /** Last day that a report may have appeared; null where none is known. */
  readonly asOfDay: Day | null
  readonly counts: {
    readonly reports: number
    readonly independent: number
    /** Reports that share text, by group. */
    readonly sharing: readonly (readonly DocumentId[])[]
    readonly words: string
  }
  /** "Counts are of these N reports; repetition is not verification." */
  readonly caveat: string
  readonly bottomLine: readonly ScreenLine[]
  readonly brief: readonly (ScreenLine & { readonly facet: string })[]
  readonly struck: readonly { readonly text: string; readonly why: string }[]
  readonly figures: readonly ScreenFigure[]
  readonly findings: readonly ScreenFinding[]
  readonly due: readonly ScreenClause[]
  readonly unknowns: readonly { readonly title: string; readonly lines: readonly ScreenLine[] }[]
  readonly quotes: readonly ScreenQuote[]
  readonly timeline: readonly ScreenEntry[]
  readonly places: readonly ScreenPlace[]
  readonly people: readonly ScreenPerson[]
  readonly agreements: readonly ScreenAgreement[]
  readonly positions: readonly ScreenPosition[]
  readonly lineage: readonly ScreenEdge[]
  readonly reports: readonly ScreenReport[]
  readonly decisions: readonly Decided[]
}

/** A story in the list of all. */
export interface StoryCard {
  readonly id: string
  readonly title: string
  readonly period: string
  readonly from: string | null
  readonly to: string | null
  readonly reports: number
  readonly independent: number
  readonly differ: number
  readonly contested: number
  readonly unclear: number
  readonly outlets: readonly string[]
  /** Reports by day, oldest first, for a small chart; days without reports included. */
  readonly days: readonly number[]
  readonly next: { readonly text: string; readonly dueWords: string } | null
  /** Changes since the reader's last look; null where the reader never looked. */
  readonly changed: number | null
}

/** A shared passage as two reports show it side by side. */
export interface ScreenShared {
  readonly number: number
  readonly kind: ReuseKind
  readonly direction: Direction
  readonly words: number
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  readonly changes: readonly {
    readonly a: { readonly start: number; readonly end: number } | null
    readonly b: { readonly start: number; readonly end: number } | null
  }[]
  readonly why: readonly string[]
}

/** A report to read: its text and everything that stands on it. */
export interface ReportScreen extends ScreenReport {
  readonly story: string | null
  readonly hash: string
  readonly text: string
  /** What cleaning took away or changed: where it would stand in the text, and the words. */
  readonly removed: readonly {
    readonly at: number
    readonly words: string
    readonly rule: string
    /** What stands in its place; empty where it was only taken away. */
    readonly insert: string
  }[]
  readonly repeats: readonly { readonly start: number; readonly end: number }[]
  /** The report as it came in, before cleaning. */
  readonly source: string
  /** Claims with statements in this report. */
  readonly claims: readonly {
    readonly claim: string
    readonly kind: string
    readonly label: string
    readonly start: number
    readonly end: number
    readonly also: readonly ScreenCite[]
  }[]
  /** Reports that share text with it, most first. */
  readonly shares: readonly {
    readonly report: DocumentId
    readonly label: string
    readonly words: number
  }[]
  /** Earlier states of this report, newest first. */
  readonly revisions: readonly { readonly id: DocumentId; readonly words: string }[]
  /** The state that speaks now, where this one was told anew. */
  readonly newer: { readonly id: DocumentId; readonly label: string } | null
}

export interface CompareScreen {
  readonly a: ReportScreen
  readonly b: ReportScreen
  readonly shared: readonly ScreenShared[]
  /** "62 words verbatim, 3 passages; earlier: not decided". */
  readonly summary: string
}

/** One matter for an analyst to settle. */
export interface ReviewItem {
  readonly story: string
  readonly finding: ScreenFinding
  /** The reading the reconciliation suggests, with its reason; never a verdict. */
  readonly suggestion: string
  readonly settled: boolean
}

/** Something left to ask somebody: what, whom, and the passages it is about. */
export interface VerifyItem {
  readonly claim: string | null
  readonly text: string
  readonly ask: string
  readonly cites: readonly ScreenCite[]
}

/** A change of the ledger in words. */
export interface ScreenChange extends Omit<LedgerChange, 'cites'> {
  /** The values in words; null where it is no figure. */
  readonly beforeWords: string | null
  readonly afterWords: string | null
  readonly cites: readonly ScreenCite[]
}

/** One row found. */
export interface SearchHit {
  readonly kind: 'report' | 'quote' | 'figure' | 'person'
  readonly title: string
  /** Words around, with the matches as ranges in them. */
  readonly excerpt: string
  readonly marks: readonly (readonly [start: number, end: number])[]
  readonly story: string | null
  readonly claim: string | null
  readonly cite: ScreenCite | null
}

/** Where an intake stands. */
export interface IntakeProgress {
  readonly id: string
  readonly state: 'waiting' | 'reading' | 'telling' | 'done' | 'failed'
  readonly read: number
  readonly stored: number
  readonly duplicate: number
  readonly rejected: readonly { readonly path: string; readonly reason: string }[]
  readonly stories: readonly string[]
  readonly error: string | null
}
