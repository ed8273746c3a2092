// What an annotator is: a named, versioned, pure function from a text and the layers it needs to
// one layer. It is total (never throws on any string) and deterministic (no clock, locale,
// randomness or network).
import type { Token } from '../text/token.ts'
import type { AnnotationOf, Kind } from './annotation.ts'
import type { Day } from './calendar.ts'
import type { Repeat } from './document.ts'

/**
 * What an annotator may look at. `text` is the cleaned text of one report; nothing here comes
 * from other reports.
 */
export interface Annotated {
  readonly text: string
  /** Words of the report's own title where a record states one, else null. */
  readonly title: string | null
  /**
   * Publication day the record states (or the `--date` option), the reference date of relative
   * times.
   */
  readonly published: Day | null
  readonly tokens: readonly Token[]
  readonly repeats: readonly Repeat[]
  /**
   * A layer made before this one. RangeError when the annotator did not declare that it needs
   * it.
   */
  readonly layer: <K extends Kind>(kind: K) => readonly AnnotationOf<K>[]
}

/**
 * A layer's maker. `version` rises whenever its output may change: the engine then recomputes
 * it and what needs it.
 */
export interface Annotator<K extends Kind = Kind> {
  readonly makes: K
  readonly version: number
  /** Name of what the user brought to it (a hash): part of the layer's key. */
  readonly data?: string
  readonly needs: readonly Kind[]
  /** Sorted by `compareSpans`. */
  readonly annotate: (report: Annotated) => AnnotationOf<K>[]
}

/**
 * All annotations of one kind made by one annotator version for one report; `by` is
 * "quantity@3".
 */
export interface Layer<K extends Kind = Kind> {
  readonly by: string
  readonly kind: K
  readonly annotations: readonly AnnotationOf<K>[]
}
