// An address → what stands there now: content, "unchanged", or a FetchFailure. Redirects are
// followed by hand, each looked at like the first address; conditions (ETag, Last-Modified) go only
// to the address that gave them. Example: https://herald.example/feed answers 301 to /news.rss and
// that 200: content of /news.rss, moved for good.
import { dial, type Resolve } from './dial.ts'
import { exchange, hasContent, headerOf, type Answer, type Limits } from './exchange.ts'
import { FetchFailure } from './failure.ts'
import { retryAfterOf } from './due.ts'
import { targetOf, type Allowance } from './target.ts'
import { unpack } from './unpack.ts'

/** Redirects followed. */
export const HOPS_MAX = 5

/** What an answer said of itself, to be said back: valid for one address only. */
export interface Condition {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Ask {
  readonly address: string
  readonly accept: string
  readonly condition: Condition | null
  /** Whether hosts that the user named as private may be asked: only for the user's own sources. */
  readonly mayBePrivate: boolean
  /** Called before each address is asked, redirects too: a FetchFailure forbids it. */
  readonly permit: ((url: URL) => Promise<void>) | null
}

/** What stands at an address. */
export interface Got {
  readonly kind: 'content' | 'unchanged'
  readonly answer: Answer
  /** Unpacked; empty where unchanged. */
  readonly content: Uint8Array
  readonly condition: Condition | null
  /** Where the address has moved for good, or null. */
  readonly moved: string | null
}

/** How to go about it. */
export interface Manner {
  readonly agent: string
  readonly allowance: Allowance
  readonly limits: Limits
  readonly resolve: Resolve
  readonly now: () => number
  /** Called before each request to a host: waits its turn. */
  readonly turn: (url: URL) => Promise<void>
}

/** Content or "unchanged". FetchFailure for anything else. */
export async function get(ask: Ask, manner: Manner): Promise<Got> {
  let url = targetOf(ask.address, null, manner.allowance)
  let moved: string | null = null
  let forGood = true
  for (let hop = 0; hop <= HOPS_MAX; hop++) {
    const answer = await askOnce(url, ask, manner)
    if (answer.status === 304) {
      if (ask.condition?.url === url.href) return told(answer, 'unchanged', ask.condition, moved)
      throw new FetchFailure('protocol', `${url.host} answers 304 to nobody who asked for it`)
    }
    if (hasContent(answer.status)) return contentOf(answer, moved, manner)
    if (!isRedirect(answer.status)) throw statusFailure(answer, manner.now())
    const next = nextOf(answer, manner.allowance)
    forGood &&= answer.status === 301 || answer.status === 308
    if (forGood) moved = next.href
    url = next
  }
  throw new FetchFailure('refused', `${url.host}: more than ${HOPS_MAX} redirects`)
}

async function askOnce(url: URL, ask: Ask, manner: Manner): Promise<Answer> {
  const { allowance, limits, resolve } = manner
  const named = allowance.privateHosts.has(url.hostname)
  const anyAddress = named && ask.mayBePrivate
  if (named && !anyAddress)
    throw new FetchFailure('refused', `${url.host} is not asked: a public source leads to it`)
  await ask.permit?.(url)
  await manner.turn(url)
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), limits.totalMs)
  try {
    const { connectMs } = limits
    const { authorities = [] } = allowance
    const dialing = { resolve, anyAddress, connectMs, authorities, signal: stop.signal }
    const socket = await dial(url, dialing)
    const headers = headersFor(url, ask, manner)
    return await exchange(url, { socket, headers, limits, signal: stop.signal })
  } finally {
    clearTimeout(timer)
  }
}

function headersFor(url: URL, { accept, condition }: Ask, { agent }: Manner) {
  const own = condition?.url === url.href ? condition : null
  return {
    'user-agent': agent,
    accept,
    'accept-encoding': 'gzip',
    ...(own?.etag ? { 'if-none-match': own.etag } : {}),
    ...(own?.lastModified ? { 'if-modified-since': own.lastModified } : {}),
    connection: 'close',
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** Where an answer leads. FetchFailure where that is not gone to. */
export function nextOf(answer: Pick<Answer, 'url' | 'headers'>, allowance: Allowance): URL {
  const place = headerOf(answer, 'location')
  if (place === null) throw new FetchFailure('protocol', `${answer.url.host}: leads nowhere`)
  const next = targetOf(place.trim(), answer.url, allowance)
  const falls = answer.url.protocol === 'https:' && next.protocol === 'http:'
  if (falls && !allowance.downgrade)
    throw new FetchFailure('refused', `${answer.url.host} leads from https to http`)
  return next
}

function statusFailure(answer: Answer, now: number): FetchFailure {
  const words = answer.statusText.replaceAll(/[^ -~]/gu, '').slice(0, 60)
  return new FetchFailure('status', `${answer.url.host} answers ${answer.status} ${words}`.trim(), {
    status: answer.status,
    retryAfterMs: retryAfterOf(headerOf(answer, 'retry-after'), now),
  })
}

/** A condition's words are said back: only plain ones, of some length. */
const plainWords = (value: string | null) =>
  value !== null && /^[ -~]{1,500}$/u.test(value) ? value : null

function contentOf(answer: Answer, moved: string | null, { limits }: Manner): Got {
  const packing = headerOf(answer, 'content-encoding') ?? ''
  const content = unpackAt(answer, packing, limits)
  const etag = plainWords(headerOf(answer, 'etag'))
  const lastModified = plainWords(headerOf(answer, 'last-modified'))
  const any = etag !== null || lastModified !== null
  const condition = any ? { url: answer.url.href, etag, lastModified } : null
  return { ...told(answer, 'content', condition, moved), content }
}

function unpackAt(answer: Answer, packing: string, limits: Limits): Uint8Array {
  try {
    return unpack(answer.body, packing, limits)
  } catch (error) {
    const { code, message } = error as FetchFailure
    throw new FetchFailure(code, `${answer.url.host}: ${message}`)
  }
}

function told(
  answer: Answer,
  kind: Got['kind'],
  condition: Condition | null,
  moved: string | null,
): Got {
  return { kind, answer, content: new Uint8Array(), condition, moved }
}
