// One piece of evidence on which way text went between two reports.
// Example: {points: 3, why: 'the second names the first as its source'}.

/** Points for "a was the source" (positive) or "b was" (negative), and what they rest on. */
export interface Evidence {
  readonly points: number
  readonly why: string
}
