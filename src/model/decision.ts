// What an analyst decided of a ledger: one deed about passages or a report, with name, time and
// reason. Decisions are data beside the texts: they are replayed on every run and can be undone.
// Example: {kind: 'merge', claim: 'figure', at: [two passages]} by "Dana Keld" makes one claim.
import type { DayRange } from './calendar.ts'
import type { ClaimKind } from './claim.ts'
import type { DocumentId } from './document.ts'
import type { FindingKind } from './finding.ts'
import type { Passage } from './passage.ts'
import type { Status } from './annotation.ts'
import type { Term } from './term.ts'

/** A report as a decision remembers it: a revised one has another id, the rest lasts. */
export interface ReportRef {
  readonly document: DocumentId
  readonly path: string | null
  readonly part: string | null
  readonly url: string | null
}

/** A passage as a decision remembers it: with the words around, so that it is found again. */
export interface Anchor extends Passage {
  readonly before: string
  readonly after: string
  readonly report: ReportRef
}

export type Anchors = readonly [Anchor, ...Anchor[]]

/** Kinds of deeds that are about claims, found by the passages of their statements. */
export type ClaimDeed =
  /** This reading is the one the desk uses; the others stay. */
  | { readonly kind: 'accept'; readonly claim: ClaimKind; readonly at: Anchors }
  /** A statement, a claim or a finding is none. */
  | {
      readonly kind: 'reject'
      readonly what: 'statement' | 'claim' | 'finding'
      readonly claim: ClaimKind
      readonly finding: FindingKind | null
      readonly at: Anchors
    }
  | { readonly kind: 'merge'; readonly claim: ClaimKind; readonly at: Anchors }
  /** These statements leave their claim and make one of their own. */
  | { readonly kind: 'split'; readonly claim: ClaimKind; readonly at: Anchors }
  | {
      readonly kind: 'retype'
      readonly claim: ClaimKind
      readonly at: Anchors
      readonly term: Term | null
      readonly status: Status | null
    }
  /** Two claims that are not to be compared. */
  | { readonly kind: 'other-scope'; readonly claim: ClaimKind; readonly at: Anchors }

/** Kinds of deeds that change what is known of a report before it is reconciled. */
export type ReportDeed =
  | ({ readonly kind: 'date'; readonly report: ReportRef } & DayRange)
  | { readonly kind: 'outlet'; readonly report: ReportRef; readonly outlet: string }
  /** Null: the text does not say who. */
  | { readonly kind: 'speaker'; readonly at: Anchors; readonly speaker: string | null }
  /** Text that cleaning removed, by its place and words in the source. */
  | {
      readonly kind: 'restore'
      readonly report: ReportRef
      readonly start: number
      readonly end: number
      readonly exact: string
    }

/** Kinds of deeds that say which reports are one story, before any story is told. */
export type StoryDeed =
  /** The stories of these reports are one. */
  | { readonly kind: 'join'; readonly reports: readonly ReportRef[] }
  /** These reports leave their story and make one of their own. */
  | { readonly kind: 'part'; readonly reports: readonly ReportRef[] }

/** Kinds of deeds that are kept and shown, and change nothing else. */
export type RemarkDeed =
  | {
      readonly kind: 'grade'
      readonly outlet: string | null
      readonly report: ReportRef | null
      readonly scheme: string
      readonly value: string
    }
  /** A row of sources.csv: what a desk knows of an outlet, never how good it is. */
  | {
      readonly kind: 'describe'
      readonly outlet: string
      readonly owner: string | null
      readonly country: string | null
      readonly wires: readonly string[]
    }
  | { readonly kind: 'note'; readonly at: readonly Anchor[]; readonly text: string }

/** Takes back an earlier decision, also an undo. */
export interface UndoDeed {
  readonly kind: 'undo'
  readonly of: string
}

export type Deed = ClaimDeed | ReportDeed | StoryDeed | RemarkDeed | UndoDeed

/** A deed with who did it, when (as the caller says; no clock is read here) and why. */
export interface Decision {
  readonly by: string
  /** ISO 8601 with zone. */
  readonly time: string
  readonly reason: string
  readonly deed: Deed
}

/** A decision with its id, which its content gives: the same decision twice is one. */
export interface Named extends Decision {
  readonly id: string
}

export const DEED_KINDS = [
  'accept',
  'reject',
  'merge',
  'split',
  'retype',
  'other-scope',
  'date',
  'outlet',
  'speaker',
  'restore',
  'join',
  'part',
  'grade',
  'describe',
  'note',
  'undo',
] as const satisfies readonly Deed['kind'][]

/** What became of a decision in a story. */
export interface Decided {
  readonly id: string
  readonly kind: Deed['kind']
  readonly by: string
  readonly time: string
  readonly reason: string
  readonly state: 'applied' | 'orphaned'
  /** Why it found nothing to hold on to; null where it did. */
  readonly why: string | null
  /** Claims that it is about, as they are called now. */
  readonly claims: readonly string[]
  readonly cites: readonly Passage[]
  /** What it sets, in words: "outlet: Marn Daily". */
  readonly sets: string | null
  /** Reports of the story that it is about as a whole; absent where it is about passages. */
  readonly documents?: readonly DocumentId[]
}

/** The passages a deed is about; none for deeds about a report or another decision. */
export function anchorsOf(deed: Deed): readonly Anchor[] {
  return 'at' in deed ? deed.at : []
}

/** The reports a deed is about. */
export function reportsOfDeed(deed: Deed): readonly ReportRef[] {
  if ('reports' in deed) return deed.reports
  if ('report' in deed) return deed.report === null ? [] : [deed.report]
  return anchorsOf(deed).map(({ report }) => report)
}

/** What a deed sets, in words; null where it sets nothing. */
export function setWords(deed: Deed): string | null {
  switch (deed.kind) {
    case 'retype':
      return [deed.term && `term: ${deed.term}`, deed.status && `status: ${deed.status}`]
        .filter(Boolean)
        .join(', ')
    case 'date':
      return `date: ${deed.from ?? ''}${deed.from === deed.to ? '' : `..${deed.to ?? ''}`}`
    case 'outlet':
      return `outlet: ${deed.outlet}`
    case 'speaker':
      return `speaker: ${deed.speaker ?? 'not stated'}`
    case 'restore':
      return `text: ${deed.exact.slice(0, 80)}`
    case 'grade':
      return `${deed.scheme}: ${deed.value}`
    case 'describe':
      return describeWords(deed)
    case 'note':
      return deed.text
    default:
      return null
  }
}

function describeWords(deed: Extract<Deed, { kind: 'describe' }>): string {
  const parts = [
    deed.owner && `owner: ${deed.owner}`,
    deed.country && `country: ${deed.country}`,
    deed.wires.length > 0 && `wire customer of: ${deed.wires.join(', ')}`,
  ]
  return `${deed.outlet}: ${parts.filter(Boolean).join('; ')}`
}
