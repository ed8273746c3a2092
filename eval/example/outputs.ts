// What the contract commands print, as far as the check reads it: every field may be missing,
// nothing is trusted. Example: one line of `annotate --edits` becomes an AnnotatedLine, found again
// by its file name or record id.

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Named extends Span {
  readonly exact?: string
  readonly name?: string
  readonly from?: string | null
  readonly to?: string | null
}

export interface AnnotationLine extends Span {
  readonly kind: string
  readonly form?: string
  readonly name?: string
  readonly exact?: string
  readonly speaker?: Named | null
  readonly min?: number | null
  readonly max?: number | null
  readonly bound?: string
  readonly term?: string | null
  readonly status?: string
  readonly place?: Named | null
  readonly time?: Named | null
  readonly partOf?: Span | null
  readonly from?: string | null
  readonly to?: string | null
  readonly who?: unknown
  readonly due?: { readonly from: string | null; readonly to: string | null } | null
  readonly condition?: Named | null
  readonly lat?: number | null
}

export interface AnnotatedLine {
  readonly id: string
  readonly path?: string
  readonly title?: string | null
  readonly language?: string | null
  readonly text: string
  readonly sourceText?: string
  readonly edits?: readonly Span[]
  readonly notices: readonly { readonly rule: string; readonly source?: Span | null }[]
  readonly annotations: readonly AnnotationLine[]
}

export interface PassageLine extends Span {
  readonly document: string
}

export interface ReuseLine {
  readonly passages: readonly {
    readonly a: PassageLine
    readonly b: PassageLine
    readonly kind: string
    readonly direction: string
  }[]
  readonly groups: readonly (readonly string[])[]
}

/** A claim by its id, or the claim itself. */
export type ClaimRef = string | { readonly id: string }

export interface ClaimLine {
  readonly id: string
  readonly partOf?: ClaimRef | null
  readonly statements: readonly PassageLine[]
  readonly reports: number
  readonly independent: number
  readonly origins: number
}

export interface StoryLine {
  readonly title?: string | null
  readonly documents: readonly {
    readonly id: string
    readonly published: {
      readonly from: string
      readonly to: string
      readonly stated: boolean
    } | null
    readonly condition: readonly { readonly kind: string }[]
  }[]
  readonly brief: readonly { readonly text: string; readonly cites: readonly PassageLine[] }[]
  readonly claims: readonly ClaimLine[]
  readonly findings: readonly {
    readonly kind: string
    readonly claims: readonly string[]
    readonly cites: readonly PassageLine[]
  }[]
  readonly timeline: readonly {
    readonly from: string
    readonly to: string
    readonly text: string
  }[]
  readonly agreements: readonly { readonly name: string; readonly clauses: readonly ClaimRef[] }[]
  readonly positions: readonly {
    readonly party: string
    readonly statements: readonly PassageLine[]
  }[]
  readonly people: readonly {
    readonly name: string
    readonly standing?: string
    readonly mentions: readonly PassageLine[]
  }[]
  readonly places: readonly { readonly name: string; readonly lat?: number | null }[]
}

/** The printed output of the three commands on one pile. */
export interface Outputs {
  readonly annotate: readonly AnnotatedLine[]
  readonly reuse: ReuseLine
  readonly story: readonly StoryLine[]
  /** report.html as it is written by default. */
  readonly page: string
}
