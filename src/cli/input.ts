// Paths, folders, globs and standard input → raw reports and rejections, in input order, one at a
// time. Example: "./reports" with a.txt and b.jsonl gives the report of a.txt, then each line of
// b.jsonl. JSON Lines and web archives are streamed, so a file of a hundred thousand reports never
// sits in memory; other files are read whole, up to a limit. What cannot be read is a rejection
// with its reason, and the run goes on.
import { createReadStream, globSync, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Found } from '../engine/intake.ts'
import type { SealedReader } from '../engine/intake-sealed.ts'
import type { Rejection } from '../model/notice.ts'
import type { RawBytes, RawReading } from '../model/raw.ts'
import { decodeBytes, SOURCE_BYTES_MAX } from '../read/decode.ts'
import { foreignEnding } from '../read/foreign.ts'
import { formatOfBytes, formatOfPath, formatOfText } from '../read/format.ts'
import { readLine } from '../read/json-line.ts'
import { rawOf, type Opened, type Read } from '../read/part.ts'
import { readPlain, type Reading } from '../read/plain.ts'

/** Code for containers, loaded when the first comes: a run over texts starts no slower for it. */
const containers = () => import('../read/index.ts')

/** Files read of one folder tree, and how deep it may nest. */
const FILES_MAX = 1_000_000
const FOLDER_DEPTH_MAX = 64
/**
 * Compressed bytes may grow this much at most when they stream (a bomb grows a thousandfold and
 * more).
 */
const EXPANDED_BYTES_MAX = 16 * 1024 * 1024 * 1024
const EXPANDED_RATIO_MAX = 200
/** Bytes that a stream may have whatever its ratio. */
const EXPANDED_FREE = 64 * 1024 * 1024

/** `as` and `columns` (of `--as`) hold for every input that follows. */
export interface InputOptions extends Reading {
  /** Standard input. */
  readonly stdin: Readable
}

/** Reports and rejections of the inputs, in their order. Never throws for a bad input. */
export async function* readInputs(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<Found> {
  let apart: SealedReader | null = null
  try {
    for await (const one of openInputs(inputs, options))
      if ('sealed' in one) {
        // Loaded when first needed: a run over texts alone starts no sooner for it.
        apart ??= (await import('../engine/intake-sealed.ts')).openSealed()
        const { sealed, ...rest } = one
        const read = await apart.read(sealed)
        yield 'document' in read ? { ...read, ...rest } : read
      } else yield one
  } finally {
    apart?.close()
  }
}

/** What is opened, with the regular file that holds it where that is read whole. */
type Held = Opened & { readonly from?: string }

async function* openInputs(inputs: readonly string[], options: InputOptions): AsyncGenerator<Held> {
  for (const input of inputs) {
    if (input === '-') {
      yield* readStream(options.stdin, '-', options)
      continue
    }
    yield* readPath(input, options)
  }
}

async function* readPath(path: string, options: InputOptions): AsyncGenerator<Held> {
  const found = await stat(path).catch(failure)
  if ('reason' in found) {
    const matches = /[*?[\]{}]/u.test(path) ? globSync(path).sort() : []
    if (matches.length === 0) yield rejected(path, found.reason)
    for (const match of matches) yield* readPath(match, options)
    return
  }
  if (found.isDirectory()) yield* readFolder(path, options)
  else if (found.isFile()) yield* readOne(path, found.size, options)
  else yield* readStream(createReadStream(path), path, options)
}

/**
 * Every file of a folder tree in order of name; hidden entries (and so `.stemma`) are passed over.
 */
async function* readFolder(folder: string, options: InputOptions): AsyncGenerator<Held> {
  let files = 0
  const open = [{ path: folder, depth: 0, folder: true }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (!next.folder) {
      if (++files > FILES_MAX) {
        yield rejected(folder, `more than ${FILES_MAX} files`)
        return
      }
      yield* readInFolder(next.path, options)
      continue
    }
    const { path, depth } = next
    const entries = await readdir(path, { withFileTypes: true }).catch(failure)
    if ('reason' in entries) yield rejected(path, entries.reason)
    else if (depth >= FOLDER_DEPTH_MAX)
      yield rejected(path, `deeper than ${FOLDER_DEPTH_MAX} folders`)
    else {
      const beside = savedBeside(entries)
      for (const [name, page] of beside)
        yield rejected(join(path, name), `belongs to ${page}, as a browser saved it: not read`)
      const own = entries.filter(({ name }) => !beside.has(name))
      open.push(...childrenOf(path, depth, own))
    }
  }
  if (files === 0) yield rejected(folder, 'no file in this folder')
}

/**
 * Folders that a browser made when it saved a whole page, each with its page: "flood_files" beside
 * "flood.html" holds its pictures, scripts and frames.
 */
function savedBeside(entries: readonly Dirent[]): ReadonlyMap<string, string> {
  const names = new Set(entries.map(({ name }) => name))
  const found = new Map<string, string>()
  for (const entry of entries) {
    const stem = entry.isDirectory() ? /^(.+)[_.-]files$/iu.exec(entry.name)?.[1] : undefined
    const page = ['html', 'htm'].map((ending) => `${stem}.${ending}`).find((one) => names.has(one))
    if (stem !== undefined && page !== undefined) found.set(entry.name, page)
  }
  return found
}

/** Entries to visit, last first: a stack gives them back in order of name. */
function childrenOf(path: string, depth: number, entries: readonly Dirent[]) {
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0))
    .map((entry) => ({
      path: join(path, entry.name),
      depth: depth + 1,
      folder: entry.isDirectory(),
    }))
}

async function* readInFolder(path: string, options: InputOptions): AsyncGenerator<Held> {
  const found = await stat(path).catch(failure)
  if ('reason' in found) yield rejected(path, found.reason)
  else if (found.isDirectory()) yield rejected(path, 'link to a folder')
  else if (!found.isFile()) yield rejected(path, 'not a regular file')
  else if (
    !options.as &&
    formatOfPath(path) === null &&
    /\.[^./\\]+$/u.test(path.replace(/\.gz$/iu, ''))
  )
    yield rejected(path, foreignEnding(path) ?? UNKNOWN_ENDING)
  else yield* readOne(path, found.size, options)
}

async function* readOne(path: string, size: number, options: InputOptions): AsyncGenerator<Held> {
  if (size === 0) {
    yield rejected(path, 'empty')
    return
  }
  const format = options.as ?? formatOfPath(path)
  if (format === 'jsonl' || format === 'warc')
    yield* readStream(createReadStream(path), path, { ...options, as: format })
  else if (size <= SOURCE_BYTES_MAX) yield* readWhole(path, options)
  else if (format === null && (await startsLikeJsonLines(path)))
    yield* readStream(createReadStream(path), path, { ...options, as: 'jsonl' })
  else yield rejected(path, `too large: ${size} bytes, limit ${SOURCE_BYTES_MAX}`)
}

async function* readWhole(path: string, options: InputOptions): AsyncGenerator<Held> {
  const bytes = await readFile(path).catch(failure)
  if ('reason' in bytes) yield rejected(path, bytes.reason)
  else for await (const one of readHeld(bytes, path, options)) yield { ...one, from: path }
}

async function* readHeld(
  bytes: Uint8Array,
  path: string,
  { as, columns }: InputOptions,
): AsyncGenerator<Opened> {
  const reading: Reading = { ...(as ? { as } : {}), ...(columns ? { columns } : {}) }
  const opened =
    readPlain(bytes, path, reading) ?? (await containers()).openBytes(bytes, { path, ...reading })
  yield* rawOf(opened, {
    bytes,
    unit: 'file',
    offset: null,
    name: path,
    part: null,
    reading: reading as RawReading,
  })
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

async function startsLikeJsonLines(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 4095 })) {
    const decoded = decodeBytes(chunk as Uint8Array)
    return 'text' in decoded && formatOfText(decoded.text) === 'jsonl'
  }
  return false
}

/** A stream: lines and records one by one, anything else whole up to the limit. */
async function* readStream(
  stream: Readable,
  path: string,
  options: InputOptions,
): AsyncGenerator<Opened> {
  const chunks = bytesOf(stream)
  const first = await chunks.next().catch(failure)
  if ('reason' in first) {
    yield rejected(path, first.reason)
    return
  }
  if (first.done === true) {
    yield rejected(path, 'empty')
    return
  }
  const all = isGzip(first.value)
    ? bytesOf(expanded(first.value, chunks))
    : after(first.value, chunks)
  const head = await all.next().catch(failure)
  if ('reason' in head || head.done === true) {
    yield rejected(path, 'reason' in head ? head.reason : 'empty')
    return
  }
  const start = head.value.subarray(0, 4096)
  const shown = formatOfBytes(start, { name: '', type: '' })
  const format = options.as ?? shown ?? formatOfText(new TextDecoder().decode(start))
  const rest = after(head.value, all)
  if (format === 'jsonl') yield* readLines(rest, path)
  else if (format === 'warc') yield* readWarc(rest, path)
  else yield* readGathered(rest, path, { ...options, as: format })
}

/** A web archive, record by record; bytes after a record that cannot be read are left. */
async function* readWarc(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Opened> {
  const { openPart, openWarc } = await containers()
  const reader = openWarc({ path, part: null }, openPart, 0)
  try {
    for await (const chunk of chunks) {
      yield* reader.take(chunk)
      if (reader.failed()) break
    }
  } catch (error) {
    yield rejected(path, failure(error).reason)
  }
  yield* reader.end()
}

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream)
    yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
}

async function* after(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/** The plain bytes of a gzip stream, cut off by an error where they grow beyond the limit. */
function expanded(first: Uint8Array, rest: AsyncIterable<Uint8Array>): Readable {
  const gunzip = createGunzip()
  let grown = 0
  gunzip.on('data', (chunk: Uint8Array) => {
    grown += chunk.length
    const most = Math.max(EXPANDED_FREE, gunzip.bytesWritten * EXPANDED_RATIO_MAX)
    if (grown > Math.min(EXPANDED_BYTES_MAX, most))
      gunzip.destroy(new RangeError(`too large: expands beyond ${grown} bytes`))
  })
  // A failure destroys the gunzip stream, whose reader then meets the error.
  pipeline(Readable.from(after(first, rest)), gunzip, () => undefined)
  return gunzip
}

async function* readGathered(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  options: InputOptions,
): AsyncGenerator<Opened> {
  const held: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > SOURCE_BYTES_MAX) break
      held.push(chunk)
    }
  } catch (error) {
    yield rejected(path, failure(error).reason)
    return
  }
  if (length > SOURCE_BYTES_MAX)
    yield rejected(path, `too large: more than ${SOURCE_BYTES_MAX} bytes`)
  else yield* readHeld(Buffer.concat(held), path, options)
}

/**
 * Lines of JSON from a stream. A line beyond the limit is one rejection; its rest is passed over.
 */
async function* readLines(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Read> {
  let any = false
  try {
    for await (const { line, bytes, offset } of splitLines(chunks)) {
      const read = bytes === null ? tooLong(path, line) : readLineBytes(bytes, line, path)
      if (!read) continue
      any = true
      yield 'document' in read && bytes ? { ...read, raw: lineRaw(bytes, offset, path) } : read
    }
  } catch (error) {
    any = true
    yield rejected(path, failure(error).reason)
  }
  if (!any) yield rejected(path, 'empty')
}

function tooLong(path: string, line: number): Read {
  return { rejection: { path, line, reason: `line longer than ${SOURCE_BYTES_MAX} bytes` } }
}

function lineRaw(bytes: Uint8Array, offset: number, path: string): RawBytes {
  return { bytes, unit: 'line', offset, name: path, part: null, reading: {} }
}

function readLineBytes(bytes: Uint8Array, line: number, path: string): Read | null {
  if (bytes.length === 0) return null
  const decoded = decodeBytes(bytes)
  if ('reason' in decoded) return { rejection: { path, line, reason: decoded.reason } }
  return readLine({ line, ...decoded }, path)
}

interface LineBytes {
  readonly line: number
  /** Null where the line is longer than the limit. */
  readonly bytes: Uint8Array | null
  /** Where it begins in the (unpacked) stream. */
  readonly offset: number
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBytes> {
  let line = 1
  let held: Uint8Array[] = []
  let length = 0
  let offset = 0
  const take = (): LineBytes => {
    const bytes = length > SOURCE_BYTES_MAX ? null : Buffer.concat(held)
    const taken = { line: line++, bytes, offset }
    offset += length + 1
    held = []
    length = 0
    return taken
  }
  const hold = (part: Uint8Array): void => {
    length += part.length
    if (length <= SOURCE_BYTES_MAX) held.push(part)
    else held = []
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    if (start < chunk.length) hold(chunk.subarray(start))
  }
  if (length > 0) yield take()
}

const UNKNOWN_ENDING = 'unknown ending: name the file itself or use --as'

function rejected(path: string, reason: string, line?: number): { rejection: Rejection } {
  return { rejection: { path, ...(line === undefined ? {} : { line }), reason } }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'no such file or folder',
  EACCES: 'not allowed to read',
  EPERM: 'not allowed to read',
  ELOOP: 'links in a circle',
  ENAMETOOLONG: 'name too long',
  EISDIR: 'a folder, not a file',
  ENOTDIR: 'no such file or folder: a part of the path is a file',
  EIO: 'the disk cannot read it',
  EMFILE: 'too many files are open',
  Z_DATA_ERROR: 'broken gzip',
  Z_BUF_ERROR: 'broken gzip: it ends too early',
}

/** The reason of a failed operation on a file. */
function failure(error: unknown): { readonly reason: string } {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return { reason: REASONS[code ?? ''] ?? message ?? String(error) }
}
