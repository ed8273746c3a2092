// An operation that failed for a reason outside the program: disk, lock, schema. Doors turn the
// code into an exit code or a problem; nothing logs it and goes on. Example: new
// OperationError('store-newer', 'schema 9, known 1').

/** Stable codes of what can go wrong with a store. */
export const STORE_ERRORS = [
  'store-open',
  'store-newer',
  'store-busy',
  'store-full',
  'store-failed',
  'store-closed',
  'store-damaged',
  'store-refused',
  'log-broken',
] as const

export type StoreErrorCode = (typeof STORE_ERRORS)[number]

/**
 * A failed operation: its stable code, its message in lower case, and what the system said as
 * `cause`.
 */
export class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.code = code
  }
}
