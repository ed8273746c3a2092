// When a source may be asked again, from what its server and its feed say. Pure: the time and the
// jitter are given. Example: 503 with "Retry-After: 120" is left alone for two minutes at least; a
// feed with a ttl of 60 that is to be asked every 15 minutes is asked every hour.
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** A server may ask to be left alone for a day, not for good. */
export const HOLD_MAX_MS = 24 * HOUR
const BACK_OFF_FIRST_MS = MINUTE
const BACK_OFF_MAX_MS = 6 * HOUR
/** A run that a timer starts every 15 minutes starts a little early at times. */
const EARLY_MS = 30 * SECOND

const clamped = (ms: number) => Math.min(Math.max(0, ms), HOLD_MAX_MS)

/** Milliseconds of a Retry-After header (seconds or a date, RFC 9110, 10.2.3), or null. */
export function retryAfterOf(value: string | null, now: number): number | null {
  const words = value?.trim() ?? ''
  if (/^\d{1,9}$/u.test(words)) return clamped(Number(words) * SECOND)
  const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/u.test(words)
  const time = date ? Date.parse(words) : Number.NaN
  return Number.isNaN(time) ? null : clamped(time - now)
}

/** Milliseconds for which an answer is fresh by Cache-Control and Age (RFC 9111, 4.2), or null. */
export function freshFor(cacheControl: string | null, age: string | null): number | null {
  const words = (cacheControl ?? '').slice(0, 500).toLowerCase()
  if (/\bno-(?:cache|store)\b/u.test(words)) return null
  const seconds = /(?:^|[,\s])max-age\s{0,3}=\s{0,3}"?(\d{1,9})/u.exec(words)?.[1]
  if (seconds === undefined) return null
  const spent = /^\d{1,9}$/u.test(age?.trim() ?? '') ? Number(age) : 0
  return clamped((Number(seconds) - spent) * SECOND)
}

/**
 * How long a source is left after failures in a row: twice as long each time, with up to half more.
 */
export function backOff(failures: number, jitter: number): number {
  const doubled = BACK_OFF_FIRST_MS * 2 ** Math.min(Math.max(0, failures - 1), 16)
  return Math.round(Math.min(doubled, BACK_OFF_MAX_MS) * (1 + jitter / 2))
}

/** What is known of a source when it was asked. */
export interface Holds {
  readonly now: number
  /** Of its feed, of its headers; null: not said. */
  readonly ttlMs: number | null
  readonly freshMs: number | null
}

/** Until when a source that answered is to be left alone, whatever the user's pace. */
export function holdAfterAnswer({ now, ttlMs, freshMs }: Holds): number {
  const asked = Math.max(clamped(ttlMs ?? 0), clamped(freshMs ?? 0))
  return now + Math.max(0, asked - EARLY_MS)
}

/** Until when a source that failed is to be left alone. */
export function holdAfterFailure(
  now: number,
  failures: number,
  { retryAfterMs, jitter }: { readonly retryAfterMs: number | null; readonly jitter: number },
): number {
  return now + Math.max(retryAfterMs ?? 0, backOff(failures, jitter))
}
