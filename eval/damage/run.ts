// Two hundred places of a store damaged, one at a time and all at once: is each told of, and how
// many reports come back?
//   node eval/damage/run.ts [--places 200] [--reports 1000] [--seed 1]   (npm run damage)
// A place may hold nothing (free room on a page, a page that the log of writes replaces): nothing
// is lost and nothing can be told. Such places are drawn anew and counted, proved by a store that
// still gives every row.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { draw } from '../../bench/articles.ts'
import { machine } from '../../bench/machine.ts'
import { cleanDocument } from '../../src/clean/index.ts'
import { openRereader } from '../../src/engine/admit-raw.ts'
import { recordLine, recordsAfter } from '../../src/model/decision-log.ts'
import { sha256 } from '../../src/model/identity.ts'
import { readBytes } from '../../src/read/index.ts'
import { storePath } from '../../src/store/sqlite/open.ts'
import { examineStore } from '../../src/store/sqlite/keep.ts'
import { salvageStore } from '../../src/store/sqlite/salvage.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import type { Arrival } from '../../src/store/store.ts'

/** Decisions of the store: the records of their log are rows like others. */
const DECISIONS = 60
/** Reports of one transaction: the log of writes is left with some of them. */
const BATCH = 50
/** Share of the reports that are merged into the file. */
const MERGED = 0.9
/** Bytes that a zeroed place loses: a sector of a disk. */
const SECTOR = 512
const WORDS = 'the river at Orsk rose by nine hands before dawn and the mill stood in water'.split(
  ' ',
)

/** A line of JSON Lines: an invented report of one to eight thousand characters. */
function lineOf(n: number): string {
  const words = Array.from(
    { length: 150 + draw(n, 1200) },
    (_, i) => WORDS[draw(n * 7919 + i, WORDS.length)],
  )
  return JSON.stringify({
    id: `r${n}`,
    title: `Flood ${n}`,
    text: `Report ${n}: ${words.join(' ')}.`,
  })
}

function decisionLines(): string[] {
  const decisions = Array.from({ length: DECISIONS }, (_, n) => ({
    by: 'Dana Keld',
    time: '2031-03-02T10:00:00Z',
    reason: `because of ${n}`,
    deed: {
      kind: 'describe',
      outlet: `Herald ${n}`,
      owner: null,
      country: null,
      wires: [],
    } as const,
  }))
  return recordsAfter(undefined, decisions).map(recordLine)
}

/** A folder whose store holds so many reports, the last of them only in its log of writes. */
async function filled(folder: string, reports: number): Promise<void> {
  let store = await openSqliteStore(folder)
  let batch: Arrival[] = []
  const put = async () => {
    await store.putDocuments(batch)
    await store.putLayers(
      batch.map((one) => ({
        document: 'document' in one ? one.document.id : '',
        kind: 'name' as const,
        key: 'name@1',
        annotations: [{ kind: 'name', start: 0, end: 6 }],
      })),
    )
    batch = []
  }
  await store.append('decision', 0, decisionLines())
  await store.append('run', 0, [JSON.stringify({ stored: [], decisions: DECISIONS })])
  for (let n = 0; n < reports; n++) {
    const bytes = Buffer.from(lineOf(n))
    const read = readBytes(bytes, { path: 'pile.jsonl', as: 'jsonl' })
    const document = cleanDocument(read.documents[0]!)
    const place = { unit: 'line', offset: n, name: 'pile.jsonl', part: null, reading: {} } as const
    batch.push({ document, raw: { bytes, ...place } })
    if (batch.length === BATCH) await put()
    if (n !== Math.floor(reports * MERGED)) continue
    // Closing merges the log of writes into the file.
    await store.close()
    store = await openSqliteStore(folder)
  }
  await put()
  // Copied while open: what is not merged stays in the log of writes.
  const copy = `${folder}-copy`
  mkdirSync(dirname(storePath(copy)), { recursive: true })
  for (const ending of ['', '-wal'])
    copyFileSync(storePath(folder) + ending, storePath(copy) + ending)
  await store.close()
}

type Part = 'header' | 'log of writes' | 'table' | 'index' | 'overflow or free'
interface Place {
  readonly file: '' | '-wal'
  readonly at: number
  readonly how: 'flip' | 'zero'
  readonly part: Part
}

/** A seeded place: one in twenty in the header, one in five in the log of writes. */
function placeOf(seed: number, main: Uint8Array, wal: Uint8Array): Place {
  const how = draw(seed * 3 + 1, 2) === 0 ? 'flip' : 'zero'
  const kind = draw(seed * 3 + 2, 20)
  if (kind === 0) return { file: '', at: draw(seed * 5 + 3, 100), how: 'flip', part: 'header' }
  if (kind <= 4 && wal.length > 0)
    return { file: '-wal', at: draw(seed * 5 + 3, wal.length), how, part: 'log of writes' }
  const at = 100 + draw(seed * 5 + 3, main.length - 100)
  const first = main[Math.floor(at / 4096) * 4096 + (at < 4096 ? 100 : 0)]
  const part = first === 5 || first === 13 ? 'table' : first === 2 || first === 10 ? 'index' : null
  return { file: '', at, how, part: part ?? 'overflow or free' }
}

function damage(bytes: Uint8Array, { at, how }: Place, seed: number): void {
  if (how === 'flip') bytes[at]! ^= 1 << draw(seed, 8)
  else bytes.fill(0, at, at + SECTOR)
}

/** Every row of a store, as one hash; null where it cannot be read. */
function contents(folder: string): string | null {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(storePath(folder))
    const tables = ['document', 'raw', 'origin', 'layer', 'derived', 'account', 'tombstone', 'log']
    const rows = tables.map((name) => database!.prepare(`select * from ${name}`).all())
    return sha256(JSON.stringify(rows))
  } catch {
    return null
  } finally {
    database?.close()
  }
}

/** What became of one damaged store; `harmless`: SQLite itself still reads every row as it was. */
interface Trial {
  readonly part: string
  readonly detected: boolean
  readonly harmless: boolean
  readonly saved: number
  readonly rebuilt: number
  readonly whole: boolean
}

export interface DamageResult {
  readonly places: number
  readonly reports: number
  readonly detected: number
  /** Places drawn beside these that held nothing: no row changed, nothing to tell. */
  readonly empty: number
  /** Damage that changed a row and was not told of. */
  readonly missed: readonly string[]
  /** Fewest reports that came back of one damaged store, and of the one with all damage at once. */
  readonly savedLeast: number
  readonly atOnce: { readonly detected: boolean; readonly saved: number; readonly rebuilt: number }
  readonly byPart: { readonly [part: string]: { places: number; detected: number } }
  /**
   * New stores with something wrong, reports that came back with other words, decisions that are
   * neither there nor told of as lost.
   */
  readonly wrong: number
}

interface Bench {
  readonly root: string
  readonly main: Uint8Array
  readonly wal: Uint8Array
  readonly sound: string
  readonly hashes: ReadonlyMap<string, string>
}

async function openBench(reports: number): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-damage-'))
  await filled(join(root, 'whole'), reports)
  const copy = storePath(join(root, 'whole-copy'))
  const [main, wal] = [readFileSync(copy), readFileSync(`${copy}-wal`)]
  const store = await openSqliteStore(join(root, 'whole'))
  const hashes = new Map((await store.heads()).map(({ id, hash }) => [id, hash]))
  await store.close()
  return { root, main, wal, sound: contents(join(root, 'whole'))!, hashes }
}

async function trial(bench: Bench, places: readonly Place[], seed: number): Promise<Trial> {
  const { root, sound, hashes } = bench
  const [main, wal] = [Uint8Array.from(bench.main), Uint8Array.from(bench.wal)]
  for (const [i, place] of places.entries()) damage(place.file === '' ? main : wal, place, seed + i)
  const folder = mkdtempSync(join(root, 'desk-'))
  const target = mkdtempSync(join(root, 'saved-'))
  const reader = openRereader()
  try {
    mkdirSync(dirname(storePath(folder)), { recursive: true })
    const write = () => {
      writeFileSync(storePath(folder), main)
      writeFileSync(`${storePath(folder)}-wal`, wal)
    }
    write()
    const detected = examineStore(folder).problems.length > 0
    write()
    const { saved, rebuilt, lost } = await salvageStore(folder, target, reader.reread)
    const fresh = examineStore(target)
    const store = await openSqliteStore(target)
    const same = (await store.heads()).every(({ id, hash }) => hashes.get(id) === hash)
    const decisions = (await store.log('decision')).length
    const named = lost.filter((one) => one.startsWith('decision log line')).length
    await store.close()
    const harmless = contents(folder) === sound
    const part = places.length === 1 ? places[0]!.part : 'all'
    return {
      part,
      detected,
      harmless,
      saved,
      rebuilt,
      whole: same && fresh.problems.length === 0 && decisions + named === DECISIONS,
    }
  } finally {
    reader.close()
    for (const one of [folder, target]) rmSync(one, { recursive: true, force: true })
  }
}

/** Damages a store of so many reports in so many places. */
export async function damageStore(given: {
  readonly places: number
  readonly reports: number
  readonly seed: number
}): Promise<DamageResult> {
  const { reports, seed } = given
  const bench = await openBench(reports)
  try {
    const places: Place[] = []
    const trials: Trial[] = []
    const missed: string[] = []
    let empty = 0
    for (let next = seed * 1000; places.length < given.places; next++) {
      const place = placeOf(next, bench.main, bench.wal)
      const one = await trial(bench, [place], next)
      if (!one.detected && one.harmless && one.whole) {
        empty++
        continue
      }
      places.push(place)
      trials.push(one)
      if (!one.detected) missed.push(JSON.stringify(place))
    }
    const all = await trial(bench, places, seed * 1000)
    const byPart: Record<string, { places: number; detected: number }> = {}
    for (const { part, detected } of trials) {
      const of = (byPart[part] ??= { places: 0, detected: 0 })
      of.places++
      if (detected) of.detected++
    }
    return {
      places: places.length,
      reports,
      detected: trials.filter((one) => one.detected).length,
      empty,
      missed,
      savedLeast: Math.min(...trials.map(({ saved }) => saved)),
      atOnce: { detected: all.detected, saved: all.saved, rebuilt: all.rebuilt },
      byPart,
      wrong: [...trials, all].filter(({ whole }) => !whole).length,
    }
  } finally {
    rmSync(bench.root, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      places: { type: 'string', default: '200' },
      reports: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  })
  const [places, reports, seed] = [values.places, values.reports, values.seed].map(Number)
  const result = await damageStore({ places: places!, reports: reports!, seed: seed! })
  const told = { question: 'damage told of and reports saved', machine: machine(), seed, ...result }
  const words = `${JSON.stringify(told, null, 2)}\n`
  if (values.keep)
    writeFileSync(
      join(dirname(fileURLToPath(import.meta.url)), '..', 'results', 'damage.json'),
      words,
    )
  process.stdout.write(words)
  const share = Math.min(result.savedLeast, result.atOnce.saved) / reports!
  if (result.missed.length > 0 || result.wrong > 0 || share < 0.99) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
