// Which file of a desk held which report, run after run → versions of a file that was edited in its
// place. Example: "reports/001.txt" held one text in the first run and another in the second: the
// second may be a version of the first. A text that two files hold, or that came to a file from
// another one, is no version of anything: a copy kept beside it still says what it says, and
// numbers move when a file is put between. Only where a file lies decides, never what it says.
import type { Document, DocumentId } from '../model/document.ts'
import { OperationError } from '../store/operation-error.ts'
import {
  compareText,
  FILE_LOG,
  type Arrival,
  type FileLine,
  type Head,
  type Store,
} from '../store/store.ts'
import { addressKey, idKey } from './admit-revision.ts'
import type { Cleaned } from './intake.ts'

/** How often lines are tried again where others write at the same time. */
const MOST_TRIES = 20

/**
 * What was read, each report with the place of its file: of a file that is one report, or an entry
 * of an archive that is. Lines, items of feeds and records stand under a number, which names
 * nothing. `placeOf`: the name of a file for this store, or null.
 */
export async function* placed(
  found: AsyncIterable<Cleaned>,
  placeOf: (path: string) => string | null,
): AsyncGenerator<Cleaned> {
  const seen = new Set<string>()
  let waiting: { readonly file: string; readonly one: Cleaned } | null = null
  for await (const one of found) {
    const file = fileOf(one, placeOf)
    if (waiting !== null) {
      const several: boolean = waiting.file === file
      yield several ? waiting.one : { ...waiting.one, file: waiting.file }
      waiting = null
    }
    // A name that comes a second time in one run is no name.
    if (file === null || seen.has(file)) yield one
    else waiting = { file, one }
    if (file !== null) seen.add(file)
  }
  if (waiting !== null) yield { ...waiting.one, file: waiting.file }
}

function fileOf(one: Cleaned, placeOf: (path: string) => string | null): string | null {
  if (!('document' in one) || one.from === undefined) return null
  const { part } = one.document
  const named = part === null || (one.raw?.unit === 'entry' && one.raw.part === part)
  const place = named ? placeOf(one.from) : null
  return place === null || part === null ? place : `${place}/${part}`
}

/** Keeps what the files of a run hold. */
export interface FileNotes {
  /**
   * To be called before a batch is stored: whoever is killed in between has noted a text that never
   * came, which harms nothing. OperationError `store-busy` where others keep writing.
   */
  readonly note: (batch: readonly Arrival[]) => Promise<void>
}

/** The notes of one run. `isThere`: whether a file that a text has left still lies there. */
export function openFileNotes(
  store: Store,
  isThere: (file: string) => boolean = () => true,
): FileNotes {
  let known: Files | null = null
  let run = 0
  const note = async (batch: readonly Arrival[]): Promise<void> => {
    const named = batch.flatMap((one) =>
      'document' in one && one.file !== undefined
        ? [{ file: one.file, ...nameOf(one.document) }]
        : [],
    )
    if (named.length === 0) return
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (known === null) {
        const lines = await fileLines(store)
        known = heldIn(lines)
        if (run === 0) run = lines.reduce((most, line) => Math.max(most, line.run), 0) + 1
      }
      const lines = changesOf(named, { known, run, isThere })
      const words = lines.map((line) => JSON.stringify(line))
      if (lines.length === 0 || (await store.append(FILE_LOG, known.lines, words))) {
        for (const line of lines) {
          put(known, line)
          if (line.id !== null) known.lookedAt.add(textKey(line))
        }
        return
      }
      known = null
    }
    throw new OperationError('store-busy', 'file log: others keep writing to it')
  }
  return { note }
}

/** Texts of one file, oldest first: two at least. */
export interface FileGroup {
  readonly key: string
  readonly members: readonly Head[]
  /** Whether two of them may be one report: neither states an id or address of another. */
  readonly mayBeOne: (before: Head, after: Head) => boolean
}

/** The versions of files among stored reports. O(log). */
export async function fileVersions(store: Store, heads: readonly Head[]): Promise<FileGroup[]> {
  const lines = await fileLines(store)
  if (lines.length === 0) return []
  const { holders } = heldIn(lines)
  const first = new Map<string, { readonly run: number; readonly files: Set<string> }>()
  const byFile = new Map<string, Set<string>>()
  const owns = new Set<DocumentId>()
  for (const { run, file, id, hash, own } of lines) {
    if (own && id !== null) owns.add(id)
    if (file === null || id === null) continue
    const text = textKey({ id, hash })
    const came = first.get(text)
    if (came === undefined) first.set(text, { run, files: new Set([file]) })
    else if (came.run === run) came.files.add(file)
    // A file that goes back to what it said holds that now.
    const texts = byFile.get(file) ?? new Set()
    texts.delete(text)
    byFile.set(file, texts.add(text))
  }
  const byText = new Map(heads.map((head) => [`${idKey(head)} ${head.hash}`, head]))
  const isOwn = (text: string, file: string) => {
    const held = holders.get(text)
    return held === undefined || held.size === 0 || (held.size === 1 && held.has(file))
  }
  const mayBeOne = (before: Head, after: Head): boolean => {
    const [a, b] = [idKey(before), idKey(after)]
    if (a !== b && owns.has(a) && owns.has(b)) return false
    const [one, other] = [addressKey(before), addressKey(after)]
    return one === null || other === null || one === other
  }
  // The log has the files of a run in their order of input, which decides nothing.
  const sorted = [...byFile].sort(([a], [b]) => compareText(a, b))
  return sorted.flatMap(([file, texts]) => {
    const own = [...texts].filter((text) => isOwn(text, file))
    const from = own.findLastIndex((text) => !first.get(text)!.files.has(file))
    const members = own.slice(Math.max(0, from)).flatMap((text) => byText.get(text) ?? [])
    return members.length > 1 ? [{ key: `file ${file}`, members, mayBeOne }] : []
  })
}

interface Files {
  lines: number
  /** What each file holds now. */
  readonly held: Map<string, string>
  /** The files that hold a text now. */
  readonly holders: Map<string, Set<string>>
  /** Texts whose earlier files were looked for in this run: thousands of files may hold one. */
  readonly lookedAt: Set<string>
}

const textKey = ({ id, hash }: Pick<FileLine, 'id' | 'hash'>) => `${id} ${hash}`

const fileLines = async (store: Store): Promise<FileLine[]> =>
  (await store.log(FILE_LOG)).map((line) => JSON.parse(line) as FileLine)

function heldIn(lines: readonly FileLine[]): Files {
  const files: Files = { lines: 0, held: new Map(), holders: new Map(), lookedAt: new Set() }
  for (const line of lines) put(files, line)
  return files
}

function put(files: Files, line: FileLine): void {
  const { file, id } = line
  files.lines++
  if (file === null) return
  const before = files.held.get(file)
  if (before !== undefined) files.holders.get(before)?.delete(file)
  if (id === null) {
    files.held.delete(file)
    return
  }
  const text = textKey(line)
  files.held.set(file, text)
  files.holders.set(text, (files.holders.get(text) ?? new Set<string>()).add(file))
}

type Named = Pick<FileLine, 'own'> & {
  readonly file: string
  readonly id: DocumentId
  readonly hash: string
}

/** A report as the log names it; ids made from words are the head of their hash. */
function nameOf(document: Document): Omit<Named, 'file'> {
  const [id, { hash }] = [idKey(document), document]
  return hash.startsWith(id) ? { id, hash } : { id, hash, own: true }
}

/** Lines for what is new: files with another text than before, and files that are there no more. */
function changesOf(
  named: readonly Named[],
  {
    known: { held, holders, lookedAt },
    run,
    isThere,
  }: { known: Files; run: number; isThere: (file: string) => boolean },
): FileLine[] {
  const lines: FileLine[] = []
  const here = new Set<string>()
  for (const { file, ...name } of named) {
    const text = textKey(name)
    if (held.get(file) === text) continue
    lines.push({ run, file, ...name })
    if (lookedAt.has(text) || here.has(text)) continue
    here.add(text)
    for (const other of holders.get(text) ?? [])
      if (other !== file && !isThere(other)) lines.push({ run, file: other, id: null, hash: null })
  }
  return lines
}
