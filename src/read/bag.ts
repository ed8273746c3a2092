// Entries of an archive that is a bag (BagIt, RFC 8493) → those that may be reports: the payload,
// not the bag's own files. Every entry is held to its checksum in the manifest. Of a pack that
// Stemma wrote the reports come back under the names they had, with the bytes they were read from:
// their copies in the pack say the same again.
// Example: of "dam/bagit.txt", "dam/data/reports.jsonl" and "dam/data/story.json" the second
// counts.
import { sha256 } from '../model/identity.ts'
import { RAW_UNITS, type RawBytes } from '../model/raw.ts'
import { readJsonLine } from './jsonl.ts'
import { partName, rejectedPart, type Opened, type Place } from './part.ts'
import type { Entry } from './zip.ts'

const LINES = 'data/reports.jsonl'
const LEDGER = 'data/story.json'
const MANIFEST = 'manifest-sha256.txt'
/** Longest path of a report that a pack may name, in code units. */
const PATH_MAX = 1000

export interface Payload {
  readonly entries: readonly Entry[]
  /** Files of the bag that are none of these. */
  readonly left: number
  /** The lines of reports, where the bag is a pack of ours. */
  readonly lines: Entry | null
}

/** What to read of an archive that is a bag, or null where it is none. */
export function bagPayload(entries: readonly Entry[]): Payload | null {
  const declared = entries.find(({ name }) => /^(?:[^/]{1,200}\/)?bagit\.txt$/u.test(name))
  if (!declared || !textOf(declared).startsWith('BagIt-Version:')) return null
  const base = declared.name.slice(0, -'bagit.txt'.length)
  const called = (path: string) => entries.find(({ name }) => name === base + path)
  const sums = checksums(called(MANIFEST))
  const payload = entries
    .filter(({ name, folder }) => !folder && name.startsWith(`${base}data/`))
    .map((entry) => checked(entry, sums.get(entry.name.slice(base.length))))
  const lines = payload.find(({ name }) => name === base + LINES)
  const isPack = lines !== undefined && called(LEDGER) !== undefined
  const left = entries.filter(({ folder }) => !folder).length - (isPack ? 1 : payload.length)
  return { entries: payload, left, lines: isPack ? lines : null }
}

function textOf(entry: Entry): string {
  const bytes = entry.read()
  return 'reason' in bytes ? '' : new TextDecoder().decode(bytes)
}

/** Path → checksum as the manifest states them; none where there is no such manifest. */
function checksums(manifest: Entry | undefined): ReadonlyMap<string, string> {
  const lines = manifest ? textOf(manifest).split(/\r?\n|\r/u) : []
  return new Map(
    lines.flatMap((line) => {
      const [, sum, path] = /^([\da-f]{64})[ \t]{1,9}\*?(\S.{0,999})$/iu.exec(line) ?? []
      return sum && path ? [[decodedPath(path), sum.toLowerCase()] as const] : []
    }),
  )
}

const decodedPath = (path: string) =>
  path.replaceAll(/%0D/giu, '\r').replaceAll(/%0A/giu, '\n').replaceAll('%25', '%')

function checked(entry: Entry, sum: string | undefined): Entry {
  if (sum === undefined) return entry
  const read: Entry['read'] = () => {
    const bytes = entry.read()
    if ('reason' in bytes || sha256(bytes) === sum) return bytes
    return { reason: 'damaged: its checksum is not the one in the manifest' }
  }
  return { ...entry, read }
}

/** The reports of a pack, in its order, under the path and part they had. Never throws. */
export function* readPack(
  { entries }: Payload,
  lines: Entry,
  { path, part }: Place,
): Generator<Opened> {
  const place = { path, part: partName(part, lines.name) }
  const bytes = lines.read()
  if ('reason' in bytes) {
    yield rejectedPart(place, bytes.reason)
    return
  }
  const data = lines.name.slice(0, -LINES.length)
  const files = new Map(entries.map((entry) => [entry.name, once(entry)]))
  for (const [index, text] of new TextDecoder().decode(bytes).split('\n').entries()) {
    const read = readJsonLine({ line: index + 1, text, notices: [] }, path)
    if (read === null) continue
    if ('rejection' in read) {
      yield read
      continue
    }
    const named = namesOf(text)
    const raw = named.kept ? rawOf(named.kept, files.get(`${data}data/${named.kept.file}`)) : null
    const document = { ...read.document, path: named.path ?? path, part: named.part }
    yield { document, ...(raw ? { raw } : {}) }
  }
}

/** An entry that is unpacked once: many reports may come from one file. */
function once(entry: Entry): Entry {
  let held: ReturnType<Entry['read']> | null = null
  return { ...entry, read: () => (held ??= entry.read()) }
}

interface Names {
  readonly path: string | null
  readonly part: string | null
  readonly kept: { readonly file: string; readonly unit: string; readonly name: string } | null
}

/** What a line says beside the report; it has been read as JSON before. */
function namesOf(line: string): Names {
  const { path, part, kept } = JSON.parse(line) as { readonly [field: string]: unknown }
  const words = (value: unknown) =>
    typeof value === 'string' && value !== '' && value.length <= PATH_MAX
      ? value.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ').toWellFormed()
      : null
  const { file, unit, name } = (typeof kept === 'object' && kept ? kept : {}) as {
    readonly [field: string]: unknown
  }
  const whole = typeof file === 'string' && typeof unit === 'string' && typeof name === 'string'
  return { path: words(path), part: words(part), kept: whole ? { file, unit, name } : null }
}

/** The bytes a report was first read from; null where the pack does not hold them whole. */
function rawOf(kept: NonNullable<Names['kept']>, entry: Entry | undefined): RawBytes | null {
  const unit = RAW_UNITS.find((one) => one === kept.unit)
  const bytes = entry?.read() ?? { reason: 'not there' }
  if (unit === undefined || 'reason' in bytes) return null
  return { bytes, unit, offset: null, name: kept.name, part: null, reading: {} }
}
