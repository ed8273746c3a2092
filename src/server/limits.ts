// How often somebody may ask: a bucket of tokens for each key, refilled as time goes by.
// Example: of a bucket of 20 that refills in ten minutes, the 21st try in a minute is refused.
export interface Rate {
  /** Requests at once, and how many more a second. */
  readonly burst: number
  readonly perSecond: number
}

/** Keys remembered; the one that asked longest ago is forgotten first. */
const KEYS_MAX = 1000
const MILLISECONDS = 1000

/** Takes a token of a key: 0 where there was one, else seconds until there is. */
export type Take = (key: string) => number

/** A limiter; `now` in milliseconds, monotone. */
export function limiter({ burst, perSecond }: Rate, now: () => number): Take {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (key) => {
    const time = now()
    const bucket = buckets.get(key) ?? { tokens: burst, at: time }
    const grown = ((time - bucket.at) / MILLISECONDS) * perSecond
    const tokens = Math.min(burst, bucket.tokens + grown)
    buckets.delete(key)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time })
    if (buckets.size > KEYS_MAX) buckets.delete(buckets.keys().next().value!)
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}
