// What a user names → what is watched: addresses of feeds and pages, lists of feeds (OPML),
// folders. Example: "desk.opml" with two feeds is two sources, each named by its title in the list;
// a list is read again in every pass, so that a feed added to it is asked without a restart.
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { decodeBytes } from '../read/decode.ts'
import { fileFault } from '../store/file-fault.ts'
import { feedSources } from '../read/feed.ts'

/** Feeds followed of one list, and the size of its file in bytes. */
export const LIST_MAX = 5000
const LIST_BYTES_MAX = 8 * 1024 * 1024

export type Source =
  | {
      readonly kind: 'web'
      /** As the user or the list states it: what is remembered goes by it. */
      readonly address: string
      /** As events call it. */
      readonly name: string
    }
  | { readonly kind: 'folder'; readonly path: string; readonly name: string }

/** What was named, and what of it cannot be watched. */
export interface Sources {
  readonly sources: readonly Source[]
  readonly faults: readonly { readonly source: string; readonly reason: string }[]
}

/** Whether what a user names is an address of the web, by its look. */
export const isAddress = (named: string) => /^[a-z][a-z\d+.-]{0,20}:\/\//iu.test(named)

/** The sources behind what was named, each once, in order. */
export function sourcesOf(named: readonly string[]): Sources {
  const sources = new Map<string, Source>()
  const faults: { source: string; reason: string }[] = []
  const add = (source: Source) => {
    const key = source.kind === 'web' ? source.address : resolve(source.path)
    if (!sources.has(key)) sources.set(key, source)
  }
  for (const one of named) {
    const found = isAddress(one) ? [webSource(one, one)] : localSources(one)
    if ('reason' in found) faults.push({ source: one, reason: found.reason })
    else found.forEach(add)
  }
  return { sources: [...sources.values()], faults }
}

const webSource = (address: string, name: string): Source => ({ kind: 'web', address, name })

function localSources(path: string): readonly Source[] | { readonly reason: string } {
  try {
    return sourcesAt(path)
  } catch (error) {
    return { reason: fileFault(error) ?? (error as Error).message }
  }
}

function sourcesAt(path: string): readonly Source[] | { readonly reason: string } {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return { reason: 'no such file or folder' }
  if (found.isDirectory()) return [{ kind: 'folder', path, name: path }]
  if (!found.isFile()) return { reason: 'no file and no folder' }
  if (found.size > LIST_BYTES_MAX) return { reason: `a list of more than ${LIST_BYTES_MAX} bytes` }
  const decoded = decodeBytes(readFileSync(path))
  if ('reason' in decoded) return { reason: `no list of feeds (OPML): ${decoded.reason}` }
  if (!/<opml\b/iu.test(decoded.text.slice(0, 4096)))
    return { reason: 'no list of feeds (OPML); to read a file once: stemma FILE' }
  const feeds = feedSources(decoded.text)
  if ('reason' in feeds) return feeds
  if (feeds.length === 0) return { reason: 'a list without feeds' }
  if (feeds.length > LIST_MAX) return { reason: `a list of more than ${LIST_MAX} feeds` }
  return feeds.map(({ title, url }) => webSource(url, title === '' ? url : title))
}
