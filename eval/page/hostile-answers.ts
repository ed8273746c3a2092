// Answers of the server with hostile text in every field that a report, a file or a person can
// fill: what the page would be sent if somebody who means harm had written all of it.
// Example: the title of a story becomes '<img src=x onerror=alert(1)>', its id stays an id.

/** Fields whose values are names of things, numbers in words of ours, or one of a few words. */
const KEPT = new Set(
  'id report story claim claims kind status direction state finding hash from to time next severity asOfDay ids document refs conditionKind facet reports'.split(
    ' ',
  ),
)
/** Rows kept of a list: each kind of row is drawn, not each row. */
const ROWS_MAX = 3
const TEXT_LENGTH_MIN = 6000

/** Lists cut to their first rows, so that a view is drawn fast. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, ROWS_MAX).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]))
}

/** The same answer with a text in every field of words; a report's text long enough for its spans. */
export function poisoned(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') {
    if (KEPT.has(key)) return value
    const long = key === 'text' && value.length > TEXT_LENGTH_MIN / 10
    return long || key === 'source' ? `${text}\n`.repeat(TEXT_LENGTH_MIN / text.length) : text
  }
  if (Array.isArray(value)) return value.map((one) => poisoned(one, text, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, text, name)]),
  )
}

/** Whether two answers have the same shape: the poisoning changed words alone. */
export function sameShape(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => sameShape(one, b[i]))
  if (typeof a !== 'object' || a === null) return typeof a === typeof b
  if (typeof b !== 'object' || b === null) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return Object.keys(left).every((key) => sameShape(left[key], right[key]))
}
