// Why a source could not be fetched, by a code that does not change and words that name the place.
// Example: new FetchFailure('refused', '10.0.0.7 is private').

export const FETCH_CODES = [
  /** A rule of ours: address, scheme, port, redirect. Asked again only when it is due. */
  'refused',
  'robots',
  'name',
  'connect',
  'timeout',
  'too-large',
  'protocol',
  'status',
] as const

export type FetchCode = (typeof FETCH_CODES)[number]

/** A fetch that failed. `retryAfterMs`: how long the server asks to be left alone. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly code: FetchCode
  readonly status: number | null
  readonly retryAfterMs: number | null

  constructor(
    code: FetchCode,
    reason: string,
    {
      status = null,
      retryAfterMs = null,
    }: { status?: number | null; retryAfterMs?: number | null } = {},
  ) {
    super(reason)
    this.code = code
    this.status = status
    this.retryAfterMs = retryAfterMs
  }
}
