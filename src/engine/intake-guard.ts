// Looks at a process that parses a hostile file → when it must be killed, and why. Its silence is
// counted in time of its own: what it ran or slept, not what it waited for a processor, so that a
// busy machine makes no good file bad. Example: silent for 9 s of the clock of which it ran 2 s, it
// goes on; silent for 4 s in which it ran or slept all the while, it is killed.

/** What may be used up. All in milliseconds, but for the last, in megabytes. */
export interface GuardLimits {
  /** To start, by the clock. */
  readonly startMs: number
  /** Silence in time of its own, and by the clock. */
  readonly silentMs: number
  readonly silentClockMs: number
  /** One file in all, in time of its own, and by the clock. */
  readonly fileMs: number
  readonly fileClockMs: number
  readonly residentMb: number
}

/** A look at the process. `usage` is null where the system does not tell. */
export interface Look {
  /** Milliseconds of a clock that never goes back. */
  readonly now: number
  readonly usage: Usage | null
}

export interface Usage {
  /** Time of the processor that it has used since it began, in milliseconds. */
  readonly cpuMs: number
  /** Whether it waits for something else than a processor. */
  readonly asleep: boolean
  readonly residentMb: number
}

/** Why a process is killed, and whether the machine kept it waiting: then it may try again. */
export interface Excess {
  readonly reason: string
  readonly waited: boolean
}

export interface Guard {
  /** It is up: the time of the file begins. */
  readonly ready: (now: number) => void
  /** It has told something. */
  readonly heard: (now: number) => void
  readonly look: (look: Look) => Excess | null
}

/** How often to look, in milliseconds; what lies between two looks beyond it is nobody's sleep. */
export const LOOK_MS = 200
/** Of the time by the clock at least this part was waited for a processor, in a hundred. */
const WAITED_PERCENT = 25

/** A guard of one file that was handed over at a time. */
export function openGuard(
  limits: GuardLimits,
  { now, ready: up }: { readonly now: number; readonly ready: boolean },
): Guard {
  let [ready, begun, heard, seen] = [up, now, now, now]
  /** Time of its own since it was heard and since the file began. */
  let [silent, used] = [0, 0]
  let cpu: number | null = null
  const own = ({ now: at, usage }: Look): number => {
    const passed = at - seen
    // Whoever looks late may have slept itself: no more than one look is held against the process.
    if (usage === null || usage.asleep) return Math.min(passed, LOOK_MS)
    return Math.min(passed, usage.cpuMs - (cpu ?? usage.cpuMs))
  }
  const excess = (reason: string, time: { own: number; clock: number }): Excess => {
    const waited = (time.clock - time.own) * 100 >= time.clock * WAITED_PERCENT
    const clock = Math.round(time.clock)
    return { reason: waited ? `${reason} (${clock} by the clock)` : reason, waited }
  }
  return {
    ready: (at) => {
      ;[ready, begun, heard, silent, used] = [true, at, at, 0, 0]
    },
    heard: (at) => {
      ;[heard, silent] = [at, 0]
    },
    look: (look) => {
      const { now: at, usage } = look
      const mine = own(look)
      ;[seen, cpu] = [at, usage?.cpuMs ?? null]
      const { startMs, silentMs, silentClockMs, fileMs, fileClockMs, residentMb } = limits
      if (!ready)
        return at - begun > startMs
          ? { reason: `did not start in ${startMs} ms`, waited: true }
          : null
      silent += mine
      used += mine
      const silence = { own: silent, clock: at - heard }
      const file = { own: used, clock: at - begun }
      if (silence.own > silentMs) return excess(`was silent for ${silentMs} ms`, silence)
      if (silence.clock > silentClockMs)
        return excess(`was silent for ${silentClockMs} ms`, silence)
      if (file.own > fileMs) return excess(`took longer than ${fileMs} ms`, file)
      if (file.clock > fileClockMs) return excess(`took longer than ${fileClockMs} ms`, file)
      const size = usage?.residentMb ?? 0
      return size > residentMb ? { reason: `grew beyond ${residentMb} MB`, waited: false } : null
    },
  }
}

/** A tick of the clock that /proc counts in, in milliseconds, and bytes of a memory page. */
const TICK_MS = 10
const MEMORY_PAGE = 4096

/**
 * What `/proc/PID/stat` tells (proc_pid_stat(5)): fields 3 (state), 14 and 15 (time), 24 (memory).
 * Null where that is not the text of such a file.
 */
export function usageOf(stat: string): Usage | null {
  // The name of the program stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, user, system, pages] = [fields[0], fields[11], fields[12], fields[21]]
  const cpuMs = (Number(user) + Number(system)) * TICK_MS
  const residentMb = (Number(pages) * MEMORY_PAGE) / 2 ** 20
  if (!state || !Number.isFinite(cpuMs) || !Number.isFinite(residentMb)) return null
  return { cpuMs, asleep: state === 'S', residentMb }
}
