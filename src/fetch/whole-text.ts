// Items of a feed → the pages they link to, where the user asked for whole texts: a page takes the
// place of its item unless it holds less (a wall, a notice about cookies) or cannot be had. What
// the page does not state of itself, the feed states. Example: a summary of two sentences becomes
// the report of twenty that it leads to.
import { cleanAll, type Cleaned } from '../engine/intake.ts'
import type { Document } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import type { Read } from '../read/part.ts'
import { FetchFailure } from './failure.ts'
import { askPage, type WebDesk } from './page.ts'

/** Pages asked for one feed at a time; the rest waits for the next. */
export const PAGES_MAX = 50

export interface Item {
  readonly hash: string
  readonly one: Cleaned
}

/** The items with whole texts, and the hashes of those left for the next time. */
export async function wholeText(
  items: readonly Item[],
  { desk, mayBePrivate }: { readonly desk: WebDesk; readonly mayBePrivate: boolean },
): Promise<{ readonly arrivals: readonly Cleaned[]; readonly left: ReadonlySet<string> }> {
  const arrivals: Cleaned[] = []
  const left = new Set<string>()
  let asked = 0
  for (const { hash, one } of items) {
    const url = 'document' in one ? one.document.url : null
    if ('rejection' in one || url === null) {
      arrivals.push(one)
      continue
    }
    if (asked++ >= PAGES_MAX) {
      left.add(hash)
      continue
    }
    arrivals.push(await pageOf(one, url, { desk, mayBePrivate }))
  }
  return { arrivals, left }
}

type Report = Extract<Cleaned, { document: Document }>

async function pageOf(
  item: Report,
  url: string,
  { desk, mayBePrivate }: { readonly desk: WebDesk; readonly mayBePrivate: boolean },
): Promise<Report> {
  try {
    const page = await firstReport(await askPage(url, desk, mayBePrivate))
    if (!page) return withNotice(item, `no report was found at ${url}`)
    if (page.document.text.length < item.document.text.length)
      return withNotice(item, `the page at ${url} holds less than the feed`)
    return { ...page, document: completed(page.document, item.document) }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    desk.onPageFailure(url, error)
    return withNotice(item, `the page at ${url} could not be had: ${error.message}`)
  }
}

async function firstReport(reads: readonly Read[]): Promise<Report | null> {
  for await (const one of cleanAll(each(reads))) if ('document' in one) return one
  return null
}

async function* each(reads: readonly Read[]): AsyncGenerator<Read> {
  yield* reads
}

function completed(page: Document, item: Document): Document {
  return {
    ...page,
    title: page.title ?? item.title,
    byline: page.byline ?? item.byline,
    outlet: page.outlet ?? item.outlet,
    published: page.published ?? item.published,
    modified: page.modified ?? item.modified,
  }
}

function withNotice(item: Report, message: string): Report {
  const notice: Notice = {
    rule: 'whole-text',
    severity: 'info',
    message: message.slice(0, 500).toWellFormed(),
    source: null,
    of: null,
  }
  return { ...item, document: { ...item.document, notices: [...item.document.notices, notice] } }
}
