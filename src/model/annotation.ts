// What is said about one span of one report's text: a closed union, one interface per kind.
// Annotations stand beside the text, never in it. Mentions inside them are plain spans; their
// words and source offsets are added at the rim (export/annotated), so that nothing is stored
// twice.
import type { Span } from '../text/span.ts'
import type { Bounds } from './bounds.ts'
import type { DayRange } from './calendar.ts'
import type { Term } from './term.ts'

/** A span that names or refers to something. */
export type Mention = Span

/**
 * A mention with the name it resolves to ("he" -> "Aldo Venn"); the name is the mention's own
 * words where nothing better is known.
 */
export interface NamedMention extends Mention {
  readonly name: string
}

/** Actual, projected, planned, denied and hypothetical never merge. */
export type Status = 'actual' | 'projected' | 'planned' | 'denied' | 'hypothetical'
export type Stance = 'assert' | 'warn' | 'deny' | 'promise' | 'demand' | 'doubt' | 'hearsay'
export type Change = 'up' | 'down'

export interface Sentence extends Span {
  readonly kind: 'sentence'
  /** Index of the paragraph (line of text) it stands in. */
  readonly paragraph: number
}

export interface Quotation extends Span {
  readonly kind: 'quotation'
  readonly form: 'direct' | 'indirect' | 'mixed'
  readonly speaker: NamedMention | null
  /** Who passed it on ("Northern news agencies reported"), where the text names a relay. */
  readonly relay: Mention | null
  readonly cue: Mention | null
  readonly stance: Stance | null
  /** Shared by the pieces of one split quotation. */
  readonly utterance?: string
  /** Why there is no speaker, in the words of a rule id; absent where there is one. */
  readonly unattributed?: string
  /** How sure the speaker is: points, 0 to 100, no probability; absent where there is none. */
  readonly certainty?: number
}

export interface Name extends Span {
  readonly kind: 'name'
  readonly type: 'person' | 'organisation' | 'place' | 'other'
}

/** Kinds of place that are put on no map: being found there may cost lives. */
export type SensitiveKind = 'shelter' | 'camp' | 'hospital' | 'school' | 'crossing'

export interface Place extends Span {
  readonly kind: 'place'
  readonly name: string
  readonly geonames: number | null
  readonly lat: number | null
  readonly lon: number | null
  /** It stands inside the name of a body or a building: "Pell" in "Pell City Council". */
  readonly inName?: true
  /** It is such a place itself: it never has coordinates. */
  readonly sensitive?: SensitiveKind
  /** A town named to say where such a place is ("a shelter in Pell"). */
  readonly addressOf?: SensitiveKind
}

export interface Time extends Span, DayRange {
  readonly kind: 'time'
  readonly type: 'date' | 'time' | 'duration' | 'set'
  /** TIMEX3 value: "2031-03-02", "P3D", "PRESENT_REF", "XXXX-WXX-4" where not resolved. */
  readonly value: string
  /** What the words themselves state, resolved against nothing: "XXXX-WXX-4" for "Thursday". */
  readonly stated: string
  /** What it was resolved against. */
  readonly anchor: Mention | 'published' | null
}

export interface Quantity extends Span, Bounds {
  readonly kind: 'quantity'
  readonly change: Change | null
  /** A measure or currency, or of a count the noun counted, in the singular. */
  readonly unit: string | null
  /**
   * Noun phrase that is counted or measured, as printed; after a comma whom or what it is said of.
   */
  readonly what: string | null
  /** The counted noun phrase; absent where nothing is counted. */
  readonly counted?: Mention
  /** Whom or what it is said of ("Tarnline" of its profit), where that is named. */
  readonly about?: Mention
}

/** A time mention inside a figure or event, with its days. */
export interface TimeMention extends Mention, DayRange {}

export interface Figure extends Span, Bounds {
  readonly kind: 'figure'
  readonly change: Change | null
  readonly unit: string | null
  readonly what: string | null
  readonly term: Term | null
  readonly status: Status
  readonly place: NamedMention | null
  readonly time: TimeMention | null
  readonly speaker: NamedMention | null
  /** The whole that this is a part of ("of whom almost half"), where stated. */
  readonly partOf: Mention | null
  /** A running total ("so far", "since May"), or a count of a stretch of time; absent where unsaid. */
  readonly covers?: 'cumulative' | 'period'
}

export interface Event extends Span {
  readonly kind: 'event'
  /** The event word as printed, lower case. */
  readonly what: string
  /**
   * Type of reportable event ("attack", "meeting", "agreement" …); absent for other verbs and
   * nouns.
   */
  readonly type?: string
  readonly who: readonly Mention[]
  readonly place: NamedMention | null
  readonly time: TimeMention | null
  readonly status: Status
}

export interface Commitment extends Span {
  readonly kind: 'commitment'
  /** Who is bound. */
  readonly who: string | null
  readonly announcedBy: string | null
  readonly what: string
  readonly due: DayRange | null
  readonly condition: Mention | null
  readonly status: 'dated' | 'undated' | 'conditional'
}

export interface Orphan extends Span {
  readonly kind: 'orphan'
  readonly why: string
}

/** Every annotation, told apart by `kind`. */
export type Annotation =
  | Sentence
  | Quotation
  | Name
  | Place
  | Time
  | Quantity
  | Figure
  | Event
  | Commitment
  | Orphan

export type Kind = Annotation['kind']
export type AnnotationOf<K extends Kind> = Extract<Annotation, { kind: K }>

/** The kinds that the machine contract prints, in its order. */
export const PRINTED_KINDS = [
  'quotation',
  'name',
  'place',
  'time',
  'quantity',
  'figure',
  'event',
  'commitment',
  'orphan',
] as const satisfies readonly Kind[]
