// stemma doctor, backup, restore, salvage, raw, forget: keeping the store of a folder whole, and
// erasing from it for good.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openRereader } from '../../engine/admit-raw.ts'
import { chainOf, findVersions } from '../../engine/admit-versions.ts'
import {
  backupStore,
  drillRestore,
  examineStore,
  existing,
  openHeldStore,
  openReadStore,
  repairStore,
  restoreStore,
} from '../../store/sqlite/keep.ts'
import { storePath } from '../../store/sqlite/open.ts'
import { salvageStore } from '../../store/sqlite/salvage.ts'
import type { Examination, OnRow } from '../../store/sqlite/check.ts'
import {
  checkPassage,
  forget as forgetIn,
  type Forgotten,
  type Warrant,
} from '../../store/sqlite/forget.ts'
import type { Store } from '../../store/store.ts'
import { noteCopy } from '../../store/written.ts'
import { OperationError } from '../../store/operation-error.ts'
import { plural } from '../../export/wording.ts'
import type { Span } from '../../text/span.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command, type Terminal, type Values } from '../command.ts'
import { progressOn } from '../progress.ts'
import { reportCalled } from '../report-name.ts'

const folderOf = (values: Values) => valueOf(values, 'store') ?? '.'

function only(args: readonly string[], what: string): string {
  const [first, ...rest] = args
  if (first === undefined || rest.length > 0) throw new UsageError(`name one ${what}`)
  return first
}

const MEGABYTE = 1_000_000

const sizeOf = (bytes: number) =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`

function tellExamination(
  examination: Examination,
  values: Values,
  {
    terminal,
    file,
    held,
  }: { readonly terminal: Terminal; readonly file: string; readonly held: boolean },
): number {
  const { reports, layers, results, forgotten, raw, account, problems } = examination
  if (values['json'] === true) terminal.out(`${JSON.stringify(examination)}\n`)
  else {
    terminal.out(
      `${plural(reports, 'report')}, ${plural(layers, 'layer')}, ${plural(results, 'result')}, ${forgotten} forgotten\n` +
        `${plural(raw.pieces, 'piece')} of raw bytes, ${sizeOf(raw.bytes)} on disk; ${plural(raw.without, 'report')} without\n` +
        `inputs so far ${account.in} = ${account.stored} stored + ${account.duplicate} duplicate + ${account.rejected} rejected\n`,
    )
    for (const { where, what, repairable } of problems)
      terminal.out(
        `${where === 'file' ? file : where}: ${what}${repairable ? ' (can be made again: --repair)' : ''}\n`,
      )
    terminal.out(
      problems.length === 0 ? 'nothing is wrong\n' : `${plural(problems.length, 'problem')}\n`,
    )
    if (held && problems.some(({ repairable }) => !repairable))
      terminal.out(
        'stemma salvage FOLDER saves what can be had into a new store; stemma restore FILE brings a copy back\n',
      )
  }
  return problems.length === 0 ? EXIT.read : EXIT.failed
}

/** Work on a store with a line that says how far it is, on a terminal. */
function withProgress<T>(terminal: Terminal, work: (onRow: OnRow) => T): T {
  const progress = progressOn(terminal)
  try {
    return work((where, row) => progress.tell(`${where} ${row}`))
  } finally {
    progress.done()
  }
}

export const doctor: Command = {
  name: 'doctor',
  arguments: '',
  summary: 'examines the store: is every row what was put, do the accounts add up',
  details:
    'Checks the file and its log of writes, the checksum of every row, raw bytes against their hashes, that each\n' +
    'text is its source with its edits, and that inputs are stored, duplicate or rejected. Exit code 1 when anything\n' +
    'is wrong. What can be made again goes with --repair; a report or bytes that are damaged want stemma salvage or\n' +
    'a copy (stemma restore).',
  options: [
    STORE,
    { name: 'repair', help: 'drop all that can be made again; the next run makes it' },
    JSON_OUT,
  ],
  examples: [['stemma doctor', 'the store of this folder']],
  run: async (args, values, terminal) => {
    if (args.length > 0) throw new UsageError(`doctor takes no ${args[0]}: say --store DIR`)
    const look = values['repair'] === true ? repairStore : examineStore
    const folder = folderOf(values)
    const found = withProgress(terminal, (onRow) => look(folder, onRow))
    return tellExamination(found, values, { terminal, file: storePath(folder), held: true })
  },
}

export const backup: Command = {
  name: 'backup',
  arguments: '<file>',
  summary: 'copies the store to a file, also while it is in use',
  details:
    'The copy is whole or not there at all. A file that is there already is not overwritten. What stemma watch\n' +
    'fetched (.stemma/warc, .stemma/watch.json) is not in it: copy that folder too. Only a drill proves a copy:\n' +
    'stemma restore FILE --drill.',
  options: [STORE, JSON_OUT],
  examples: [['stemma backup desk.sqlite', 'the store of this folder']],
  run: async (args, values, terminal) => {
    const file = only(args, 'file for the copy')
    const progress = progressOn(terminal)
    const pages = await backupStore(folderOf(values), file, (done, all) =>
      progress.tell(`copying page ${done} of ${all}`),
    ).finally(progress.done)
    terminal.out(
      values['json'] === true
        ? `${JSON.stringify({ file, pages })}\n`
        : `${file} written: ${plural(pages, 'page')}\n`,
    )
    return EXIT.read
  },
}

export const restore: Command = {
  name: 'restore',
  arguments: '<file>',
  summary: 'brings a copy back into a folder without a store',
  details:
    'The copy is examined first, as stemma doctor does, and not brought back when anything is wrong. A store that is\n' +
    'there is never replaced: name another folder with --store.',
  options: [
    STORE,
    { name: 'drill', help: 'only examine the copy: would it come back whole?' },
    JSON_OUT,
  ],
  examples: [
    ['stemma restore desk.sqlite --drill', 'does the copy hold?'],
    ['stemma restore desk.sqlite --store back', 'into back/.stemma'],
  ],
  run: async (args, values, terminal) => {
    const file = only(args, 'copy to restore')
    const [isDrill, folder] = [values['drill'] === true, folderOf(values)]
    const examination = withProgress(terminal, (onRow) =>
      isDrill ? drillRestore(file, onRow) : restoreStore(file, folder, onRow),
    )
    const code = tellExamination(examination, values, { terminal, file, held: false })
    if (values['json'] !== true && code === EXIT.read)
      terminal.out(isDrill ? 'it would come back whole\n' : `${storePath(folder)} is back\n`)
    return code
  },
}

export const salvage: Command = {
  name: 'salvage',
  arguments: '<folder>',
  summary: 'saves what can be had of a damaged store into a new one',
  details:
    'Reads the file page by page and puts the reports that still hold what was put into the store of the folder\n' +
    'named; a report whose row is damaged is read again from its raw bytes. What was forgotten stays forgotten. The\n' +
    'damaged store is left as it is, and so is .stemma/warc. Exit code 1 when something was lost; each report that\n' +
    'was lost is named, and counts as rejected in the account.',
  options: [STORE, JSON_OUT],
  examples: [['stemma salvage saved', 'the store of this folder into saved/.stemma']],
  run: async (args, values, terminal) => {
    const reader = openRereader()
    const target = only(args, 'folder for the new store')
    const result = await salvageStore(folderOf(values), target, reader.reread).finally(reader.close)
    if (values['json'] === true) terminal.out(`${JSON.stringify(result)}\n`)
    else {
      terminal.out(
        `${plural(result.saved, 'report')} saved, ${result.rebuilt} of them from raw bytes, ${result.lost.length} lost\n`,
      )
      for (const lost of result.lost) terminal.out(`lost: ${lost}\n`)
      if (result.saved > 0)
        terminal.out(`its stories are told by the next run: stemma --all --store ${target}\n`)
    }
    return result.lost.length === 0 ? EXIT.read : EXIT.failed
  },
}

export const raw: Command = {
  name: 'raw',
  arguments: '<report>',
  summary: 'the bytes that a report was read from, as they came in',
  details:
    'Takes the id of a report, its first four or more characters, or the name of its file. Says where they came\n' +
    'from and their SHA-256; --out writes them to a file. A file is kept whole; of JSON Lines, ZIP and web archives\n' +
    'the line, entry or record of the report. Runs with --no-raw keep none.',
  options: [
    STORE,
    { name: 'out', value: 'FILE', help: 'where to write the bytes; no file is overwritten' },
    JSON_OUT,
  ],
  examples: [['stemma raw r12 --out r12.html', 'the page as it was saved']],
  run: async (args, values, terminal) => {
    const out = valueOf(values, 'out')
    const { id, held } = await rawOf(folderOf(values), only(args, 'report'), out)
    const { hash, path } = held
    const { bytes, unit, offset, part } = held.raw
    const told = { id, path, part, unit, offset, bytes: bytes.length, sha256: hash }
    terminal.out(
      values['json'] === true
        ? `${JSON.stringify(told)}\n`
        : `${unit} of ${path ?? 'no file'}${part === null ? '' : `, ${part}`}${offset === null ? '' : `, byte ${offset}`}\n` +
            `${bytes.length} bytes, sha256 ${hash}\n` +
            (out === undefined ? '' : `${out} written\n`),
    )
    return EXIT.read
  },
}

/** The bytes of a report, written to a file where one is named, which the store remembers. */
async function rawOf(folder: string, name: string, out: string | undefined) {
  const store = await openReadStore(folder)
  try {
    const { id } = await reportCalled(store, name)
    const [held] = await store.raws([id])
    if (!held) throw new OperationError('store-refused', `no raw bytes are kept for ${id}`)
    if (out !== undefined) {
      writeFileSync(out, held.raw.bytes, { flag: 'wx' })
      await noteCopy(store, { kind: 'bytes', path: resolve(out), hash: held.hash })
    }
    return { id, held }
  } finally {
    await store.close()
  }
}

function spanOf(text: string | undefined) {
  if (text === undefined) return null
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(text) ?? []
  if (start === undefined) throw new UsageError(`--passage is no START-END: ${text}`)
  return { start: Number(start), end: Number(end) }
}

interface Erasing {
  readonly id: string
  readonly passage: Span | null
  readonly warrant: Warrant
}

/**
 * Erases a report, or a passage of it, with its versions, and what was fetched of it. `stemma
 * watch` takes nothing from its address any more.
 */
async function erase(folder: string, { id, passage, warrant }: Erasing): Promise<Forgotten> {
  // Loaded only here: no other command of this file needs to know of the web.
  const { barReports, recordsHolding, withoutWatch } = await import('../../fetch/forget.ts')
  existing(folder)
  return withoutWatch(folder, async () => {
    const store = await openHeldStore(folder)
    const known = async () => {
      const [document] = await store.documents([id])
      if (!document) throw await notById(store, id)
      checkPassage(document, passage)
      const words = passage === null ? null : document.text.slice(passage.start, passage.end)
      const records = await recordsHolding(folder, document, words)
      const versions = chainOf(id, await findVersions(store, await store.heads()))
      await barReports(store, await store.documents(versions))
      return { records, versions }
    }
    // Closed before anything is erased: an open store keeps its log of writes from being cut.
    const also = await known().finally(store.close)
    return forgetIn(folder, id, passage, warrant, also)
  })
}

/** What cannot be undone wants the id itself: who named the report otherwise is told it. */
async function notById(store: Store, name: string): Promise<OperationError> {
  const { id, path } = await reportCalled(store, name)
  const which = path === null || path === name ? id : `${id} (${path})`
  return new OperationError('store-refused', `no report has the id ${name}; do you mean ${which}?`)
}

function tellForgotten(done: Forgotten, terminal: Terminal): void {
  const { reports, records, removed, unreachable, alike } = done
  terminal.out(`forgotten: ${reports.join(', ')}\n`)
  if (records > 0) terminal.out(`${plural(records, 'record')} of .stemma/warc erased\n`)
  for (const path of removed) terminal.out(`removed: ${path} (write it again)\n`)
  for (const path of unreachable) terminal.out(`not reached: ${path}\n`)
  for (const { report, start, end } of alike)
    terminal.out(`the same words stand in ${report}: --passage ${start}-${end}\n`)
}

export const forget: Command = {
  name: 'forget',
  arguments: '<report>',
  summary: 'erases a report, or a passage of it, from the store for good',
  details:
    'All versions of the report lose the words, a passage also elsewhere in them. They are gone from the texts, raw\n' +
    'bytes, free pages and log of writes of the store, from .stemma/warc, and with the pages and files that Stemma\n' +
    'wrote and that hold them; what cannot be reached is named. A tombstone keeps the hash, who asked, why and when,\n' +
    'and the same report does not come back, nor anything from its address by stemma watch, which must not run\n' +
    'meanwhile. Other reports that say the same are named, with the passage to give. What cannot be undone wants the\n' +
    'id of the report. Copies made by backup are named: they are yours to make again.',
  options: [
    { name: 'passage', value: 'START-END', help: 'only these characters of its text' },
    { name: 'who', value: 'NAME', help: 'who asks for it (required)' },
    { name: 'reason', value: 'TEXT', help: 'why (required)' },
    STORE,
    JSON_OUT,
  ],
  examples: [
    ['stemma forget r12 --who "A. Venn" --reason "consent withdrawn"', 'a whole report'],
    ['stemma forget r12 --passage 120-164 --who "A. Venn" --reason "names a child"', 'some words'],
  ],
  run: async (args, values, terminal) => {
    const id = only(args, 'report')
    const [who, reason] = [valueOf(values, 'who'), valueOf(values, 'reason')]
    if (!who || !reason) throw new UsageError('say --who asks and for what --reason')
    const day = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
    const passage = spanOf(valueOf(values, 'passage'))
    const warrant = { who, reason, day }
    const told = await erase(folderOf(values), { id, passage, warrant })
    if (values['json'] === true) terminal.out(`${JSON.stringify(told)}\n`)
    else tellForgotten(told, terminal)
    return EXIT.read
  },
}
