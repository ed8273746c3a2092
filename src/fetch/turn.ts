// Requests to one host, one after the other with a pause between them, however many sources lead
// there. Example: with a pause of a second, the third of three requests made at once is sent two
// seconds later. The time and the waiting are handed in.

/** Thrown where a watch was stopped while a request waited for its turn. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

export interface TurnWorld {
  readonly now: () => number
  /** Ends early where the signal is set. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A function that ends when it is a host's turn. Stopped where the signal is set. */
export function openTurns(
  { now, wait }: TurnWorld,
  pauseOf: (host: string) => number,
  signal: AbortSignal,
): (url: URL) => Promise<void> {
  const next = new Map<string, number>()
  // A clock that is set back by an hour makes nobody wait for an hour.
  let [last, back] = [-Infinity, 0]
  const steady = () => {
    const at = now()
    if (at < last) back += last - at
    last = at
    return at + back
  }
  return async ({ host }) => {
    if (signal.aborted) throw new Stopped()
    const at = Math.max(steady(), next.get(host) ?? 0)
    next.set(host, at + pauseOf(host))
    const left = at - steady()
    if (left > 0) await wait(left, signal)
    if (signal.aborted) throw new Stopped()
  }
}

/** The values of several generators as they come, from so many of them at a time. */
export async function* merged<T>(
  all: readonly AsyncGenerator<T>[],
  most: number,
): AsyncGenerator<T> {
  const waiting = [...all]
  const running = new Map<AsyncGenerator<T>, Promise<Step<T>>>()
  const step = async (from: AsyncGenerator<T>): Promise<Step<T>> => ({
    from,
    result: await from.next(),
  })
  try {
    for (;;) {
      while (running.size < most && waiting.length > 0) {
        const from = waiting.shift()!
        running.set(from, step(from))
      }
      if (running.size === 0) return
      const { from, result } = await Promise.race(running.values())
      running.delete(from)
      if (result.done === true) continue
      running.set(from, step(from))
      yield result.value
    }
  } finally {
    // Whoever takes no more waits for what is under way: nothing goes on behind its back.
    await Promise.allSettled(running.values())
  }
}

interface Step<T> {
  readonly from: AsyncGenerator<T>
  readonly result: IteratorResult<T>
}
