// What a figure counts: a closed vocabulary, so that figures of different reports can be put side
// by side. The first ten are the terms of the Internal Displacement Monitoring Centre; the others
// are documented in docs/annotators.md.

export const TERMS = [
  'displaced',
  'evacuated',
  'forced to flee',
  'sheltered',
  'in relief camp',
  'relocated',
  'homeless',
  'destroyed housing',
  'partially destroyed housing',
  'uninhabitable housing',
  'refugees',
  'returned',
  'killed',
  'injured',
  'missing',
  'detained',
  'residents',
  'in need',
  'fighters',
  'soldiers',
  'protesters',
  'attacks',
  'facilities',
  'money',
  'area',
  'distance',
  'duration',
  'other',
] as const

/** What a figure counts. */
export type Term = (typeof TERMS)[number]

/** Terms of what people suffer: they come first where figures are told. */
const PLIGHT: ReadonlySet<Term> = new Set([
  'displaced',
  'evacuated',
  'forced to flee',
  'sheltered',
  'in relief camp',
  'relocated',
  'homeless',
  'destroyed housing',
  'partially destroyed housing',
  'uninhabitable housing',
  'refugees',
  'returned',
  'killed',
  'injured',
  'missing',
  'in need',
])

/** Whether a figure of this term tells of what people suffer. */
export const isPlight = (term: Term | null): boolean => term !== null && PLIGHT.has(term)
