// What a site asks of robots (RFC 9309): whether a page may be fetched, and how long to wait
// between two. Asked once a day for each site. A site without rules allows all; one whose rules
// cannot be had allows nothing until they can. Feeds are not asked about: they are published to be
// polled.
import robotsParser from 'robots-parser'
import { FetchFailure } from './failure.ts'
import type { Got } from './get.ts'
import type { RobotsState } from './state.ts'

/** How long rules hold, and how soon a site without an answer is asked again. */
const HOLD_MS = 24 * 3_600_000
const AGAIN_MS = 3_600_000
/** What a crawler must read at least (RFC 9309, 2.5); the rest is left. */
const TEXT_MAX = 500 * 1024
/** A site may ask for a longer pause than ours, up to this. */
const PAUSE_MAX_MS = 30_000
/** Sites remembered. */
const SITES_MAX = 1000
/**
 * Characters of rules from their first star on: each of them is held against the whole address, so
 * 64,000 cost a third of a second for an address of 2,000. Sites of newspapers have some hundreds.
 */
const STARRED_MAX = 64_000

export interface Robots {
  /**
   * FetchFailure `robots` where the page may not be fetched. `mayBePrivate`: as for the page itself.
   */
  readonly check: (page: URL, mayBePrivate: boolean) => Promise<void>
  /** Milliseconds between two requests that a host has asked for; 0 where it has not. */
  readonly pauseOf: (host: string) => number
  readonly remembered: () => { readonly [origin: string]: RobotsState }
}

export interface RobotsWorld {
  /** The name that rules are written for. */
  readonly robot: string
  readonly now: () => number
  readonly fetch: (address: string, mayBePrivate: boolean) => Promise<Got>
}

interface Rules {
  readonly state: RobotsState
  readonly allows: (address: string) => boolean
  readonly pauseMs: number
}

/** Rules of sites as they are needed, from what is remembered of them. */
export function openRobots(
  { robot, now, fetch }: RobotsWorld,
  remembered: { readonly [origin: string]: RobotsState },
): Robots {
  const known = new Map<string, Promise<Rules>>()
  const pauses = new Map<string, number>()
  const states = new Map(Object.entries(remembered))
  const keep = (origin: string, state: RobotsState): Rules => {
    const rules = rulesOf(origin, state, robot)
    states.delete(origin)
    states.set(origin, state)
    for (const oldest of [...states.keys()].slice(0, Math.max(0, states.size - SITES_MAX)))
      states.delete(oldest)
    pauses.set(new URL(origin).host, rules.pauseMs)
    return rules
  }
  const ask = async (origin: string, mayBePrivate: boolean): Promise<Rules> => {
    const held = states.get(origin)
    if (held && isFresh(held, now())) return keep(origin, held)
    return keep(origin, { at: now(), text: await textOf(origin, (at) => fetch(at, mayBePrivate)) })
  }
  return {
    check: async (page, mayBePrivate) => {
      const { origin } = page
      const again = () => remember(known, origin, ask(origin, mayBePrivate))
      const first = known.get(origin) ?? again()
      const held = await first
      const stale = !isFresh(held.state, now())
      // Of several that find it stale one asks, and all wait for that.
      const newer = known.get(origin) ?? first
      const rules = stale ? await (newer === first ? again() : newer) : held
      if (rules.state.text === null)
        throw new FetchFailure('robots', `${page.host}: its robots.txt cannot be had`)
      if (!rules.allows(page.href))
        throw new FetchFailure('robots', `${page.host}: robots.txt forbids ${page.pathname}`)
    },
    pauseOf: (host) => pauses.get(host) ?? 0,
    remembered: () => Object.fromEntries(states),
  }
}

function remember<T>(known: Map<string, Promise<T>>, key: string, value: Promise<T>): Promise<T> {
  known.set(key, value)
  // What was refused is no answer to remember.
  value.catch(() => known.delete(key))
  return value
}

const isFresh = ({ at, text }: RobotsState, now: number) =>
  now - at < (text === null ? AGAIN_MS : HOLD_MS) && at <= now

/** The rules of a site; '' where it has none, null where that cannot be told. */
async function textOf(
  origin: string,
  fetch: (address: string) => Promise<Got>,
): Promise<string | null> {
  try {
    const { content } = await fetch(`${origin}/robots.txt`)
    const text = new TextDecoder('utf-8').decode(content.subarray(0, TEXT_MAX))
    return isCheap(text) ? text : null
  } catch (error) {
    if (!(error instanceof FetchFailure) || error.code === 'refused') throw error
    const { code, status } = error
    // "Unavailable" (4xx) allows all; "unreachable" (5xx, no answer) nothing.
    const none = code === 'status' && status !== null && status >= 400 && status < 500
    return none && status !== 429 ? '' : null
  }
}

function isCheap(text: string): boolean {
  let starred = 0
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const star = line.indexOf('*')
    if (star >= 0) starred += line.length - star
  }
  return starred <= STARRED_MAX
}

interface Parsed {
  readonly isAllowed: (url: string, robot: string) => boolean | undefined
  readonly getCrawlDelay: (robot: string) => number | undefined
}
/** The package is CommonJS and its types say otherwise. */
const parse = robotsParser as unknown as (url: string, text: string) => Parsed

function rulesOf(origin: string, state: RobotsState, robot: string): Rules {
  const parsed = parse(`${origin}/robots.txt`, state.text ?? '')
  const delay = parsed.getCrawlDelay(robot) ?? 0
  const pauseMs = Number.isFinite(delay) && delay > 0 ? Math.min(delay * 1000, PAUSE_MAX_MS) : 0
  return { state, pauseMs, allows: (address) => parsed.isAllowed(address, robot) !== false }
}
