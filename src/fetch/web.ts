// One source of the web, asked once: what it holds goes to the archive, is read from there, and
// what of it is new or changed is handed on. Example: a feed of thirty items of which one was
// corrected hands on one report; a page whose text is as before hands on none.
import { createHash } from 'node:crypto'
import { cleanAll, type Cleaned } from '../engine/intake.ts'
import { contentId } from '../model/identity.ts'
import type { Read } from '../read/part.ts'
import { freshFor, holdAfterAnswer } from './due.ts'
import { headerOf } from './exchange.ts'
import { FetchFailure } from './failure.ts'
import { get } from './get.ts'
import { isNamedPrivate, keepAndRead, kindOfGot, type WebDesk } from './page.ts'
import type { Held } from './record.ts'
import type { Source } from './source.ts'
import type { SourceState } from './state.ts'
import { wholeText } from './whole-text.ts'

export type WebSource = Extract<Source, { kind: 'web' }>

const ACCEPT_SOURCE =
  'application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, application/xml;q=0.8, */*;q=0.5'

/** What came of asking a source. */
export interface WebResult {
  readonly outcome: 'content' | 'unchanged'
  readonly moved: string | null
  /** New and changed as far as the source itself tells; the store knows more. */
  readonly arrivals: readonly Cleaned[]
  readonly same: number
  readonly state: SourceState
}

/** Asks a source. FetchFailure where it cannot be had. */
export async function askSource(
  source: WebSource,
  before: SourceState,
  desk: WebDesk,
): Promise<WebResult> {
  const { manner } = desk
  const page = before.kind === 'page' || (before.kind === null && !looksLikeFeed(source))
  const mayBePrivate = isNamedPrivate(source.address, manner)
  const permit = (url: URL) => desk.robots.check(url, mayBePrivate)
  const got = await get(
    {
      address: before.address,
      accept: ACCEPT_SOURCE,
      condition: before.condition,
      mayBePrivate,
      permit: page ? permit : null,
    },
    manner,
  )
  const asked = manner.now()
  const freshMs = freshFor(headerOf(got.answer, 'cache-control'), headerOf(got.answer, 'age'))
  const state: SourceState = {
    ...before,
    asked,
    failures: 0,
    hold: holdAfterAnswer({ now: asked, ttlMs: null, freshMs }),
    address: got.moved ?? before.address,
  }
  if (got.kind === 'unchanged')
    return { outcome: 'unchanged', moved: got.moved, arrivals: [], same: 0, state }
  const content = createHash('sha256').update(got.content).digest('hex')
  if (content === before.content)
    return {
      outcome: 'unchanged',
      moved: got.moved,
      arrivals: [],
      same: 0,
      state: { ...state, condition: got.condition },
    }
  const kind = kindOfGot(got)
  if (before.kind === 'feed' && kind === 'page')
    throw new FetchFailure('protocol', `${got.answer.url.host}: was a feed and answers with a page`)
  if (kind === 'page' && !page) await permit(got.answer.url)
  const held = await keepAndRead(got, desk)
  const { arrivals, same, items, all } = await newOf(held, before, { source, desk })
  return {
    outcome: 'content',
    moved: got.moved,
    arrivals,
    same,
    state: {
      ...state,
      kind,
      items,
      // What was left for the next time must come again.
      condition: all ? got.condition : null,
      content: all ? content : null,
      hold: holdAfterAnswer({ now: asked, ttlMs: held.ttlMs, freshMs }),
    },
  }
}

/** A feed of a list, or an address that says so: rules for robots are about pages. */
function looksLikeFeed({ address, name }: WebSource): boolean {
  if (name !== address) return true
  return /(?:^|[^a-z])(?:feeds?|rss|atom|rdf|xml|json)(?:[^a-z]|$)/iu.test(
    address.replace(/^[a-z]+:\/\/[^/]*/iu, ''),
  )
}

interface NewOf {
  readonly arrivals: readonly Cleaned[]
  readonly same: number
  /** Hashes of all that the source held, but for what was left. */
  readonly items: readonly string[]
  /** Whether nothing was left for the next time. */
  readonly all: boolean
}

async function newOf(
  { kind, reads }: Held,
  { items: known }: SourceState,
  { source, desk }: { readonly source: WebSource; readonly desk: WebDesk },
): Promise<NewOf> {
  const before = new Set(known)
  const cleaned: { readonly hash: string; readonly one: Cleaned }[] = []
  for await (const one of cleanAll(each(reads))) cleaned.push({ hash: hashOf(one), one })
  const fresh = cleaned.filter(({ hash }) => !before.has(hash))
  const same = cleaned.length - fresh.length
  if (kind === 'page' || !desk.fullText)
    return {
      arrivals: fresh.map(({ one }) => one),
      same,
      items: cleaned.map(({ hash }) => hash),
      all: true,
    }
  const mayBePrivate = isNamedPrivate(source.address, desk.manner)
  const { arrivals, left } = await wholeText(fresh, { desk, mayBePrivate })
  const items = cleaned.map(({ hash }) => hash).filter((hash) => !left.has(hash))
  return { arrivals, same, items, all: left.size === 0 }
}

async function* each(reads: readonly Read[]): AsyncGenerator<Read> {
  yield* reads
}

/** What makes an item another: its words and address, not the markup around them. */
function hashOf(one: Cleaned): string {
  if ('rejection' in one) return contentId(one.rejection.reason)
  const { title, text, url } = one.document
  return contentId(JSON.stringify([title, text, url]))
}
