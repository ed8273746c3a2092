// An archive (ZIP) → the reports of its entries, each read as if it were a file; a Word document is
// an archive too and comes out sealed. Example: "pile.zip" of "a.txt" and "photo.jpg" is the report
// of part "a.txt", and one rejection that counts the picture.
import { gunzipSync } from 'node:zlib'
import { bagPayload, readPack } from './bag.ts'
import { SOURCE_BYTES_MAX } from './decode.ts'
import { isDocx } from './docx.ts'
import { MEDIA_TYPE, packedReason } from './foreign.ts'
import { formatOfPath } from './format.ts'
import { officeFormat, readOffice } from './office.ts'
import {
  countOne,
  partName,
  rawOf,
  rejectedPart,
  restOf,
  type Opened,
  type Opener,
  type Place,
} from './part.ts'
import { RATIO_MAX, zipEntries, type Entry } from './zip.ts'

/** Bytes that a gzip part may have when small, whatever its ratio. */
const GZIP_FREE = 64 * 1024 * 1024

/** The reports of an archive, in its order. Never throws. */
export function* readZip(
  bytes: Uint8Array,
  place: Place,
  { open, depth }: { readonly open: Opener; readonly depth: number },
): Generator<Opened> {
  const entries = zipEntries(bytes)
  if ('reason' in entries) {
    yield rejectedPart(place, entries.reason)
    return
  }
  if (isDocx(entries)) {
    yield { sealed: { ...place, format: 'docx', bytes } }
    return
  }
  const office = officeFormat(entries)
  if (office !== null) {
    yield* readOffice(entries, place, { format: office })
    return
  }
  const foreign = packedReason(entries)
  if (foreign !== null) {
    yield rejectedPart(place, foreign)
    return
  }
  const rest = new Map<string, number>()
  const bag = bagPayload(entries)
  if (bag && bag.left > 0) rest.set('of the bag itself', bag.left)
  if (bag?.lines) {
    yield* readPack(bag, bag.lines, place)
    yield* restOf(place, rest)
    return
  }
  const captures = capturesOf(entries)
  if (captures.length > 0) rest.set('of the archive itself', entries.length - captures.length)
  let files = 0
  for (const { name, folder, read } of bag?.entries ?? (captures.length > 0 ? captures : entries)) {
    if (folder || name === MEDIA_TYPE) continue
    files++
    const ending = /\.([a-z\d]{1,10})$/iu.exec(name.replace(/\.gz$/iu, ''))?.[1]?.toLowerCase()
    if (/(?:^|[\\/])(?:\.(?!\.?[\\/])|__MACOSX\/)/u.test(name)) countOne(rest, 'hidden')
    else if (ending !== undefined && formatOfPath(name) === null) countOne(rest, `.${ending}`)
    else {
      const inner = { path: place.path, part: partName(place.part, name) }
      const content = read()
      if ('reason' in content) yield rejectedPart(inner, content.reason)
      else {
        const opened = open(content, inner, { name, type: '', charset: null, depth: depth + 1 })
        const { part } = inner
        yield* rawOf(opened, {
          bytes: content,
          unit: 'entry',
          offset: null,
          name,
          part,
          reading: {},
        })
      }
    }
  }
  if (files === 0) yield rejectedPart(place, 'an archive without files')
  yield* restOf(place, rest)
}

/** The web archives of a WACZ file (specs.webrecorder.net), which holds indexes beside them. */
function capturesOf(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ name }) => name === 'datapackage.json')) return []
  return entries.filter(({ name }) => /^archive\/[^/]{1,200}\.warc(?:\.gz)?$/iu.test(name))
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** The bytes of a gzip file, or why they cannot be had. */
export function expandGzip(bytes: Uint8Array): Uint8Array | { readonly reason: string } {
  const most = Math.min(SOURCE_BYTES_MAX, bytes.length * RATIO_MAX + GZIP_FREE)
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    const large = error instanceof RangeError
    return { reason: large ? `too large: expands beyond ${most} bytes` : gzipFault(error) }
  }
}

/** What is wrong with a gzip file that does not unpack. */
export function gzipFault(error: unknown): string {
  const short = (error as { readonly code?: string }).code === 'Z_BUF_ERROR'
  return short ? 'broken gzip: it ends too early' : 'broken gzip'
}
