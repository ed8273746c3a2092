// One pass of a watch: the sources that are due are asked, a few hosts at a time and one source of
// a host after the other; folders are looked at; all that is new is one batch of the store. What is
// remembered is written after the batch: a pass that is killed is done again, from the archive
// where a server has nothing new by then.
import { join, resolve, sep } from 'node:path'
import { placed } from '../engine/admit-file.ts'
import { cleanAll, type Cleaned, type Found } from '../engine/intake.ts'
import { runPile } from '../engine/run.ts'
import { filePlaces, type FilePlaces } from '../store/file-place.ts'
import { recordOf } from '../store/sqlite/raw.ts'
import type { Arrival } from '../store/store.ts'
import { recordsAfter, type Mark } from './archive.ts'
import { holdAfterFailure } from './due.ts'
import { counted } from './event.ts'
import { FetchFailure } from './failure.ts'
import { asVersions } from './file-version.ts'
import { isAsSeen, lookAt, remembered, SETTLED_MS, type Look } from './folder.ts'
import { openNews, type News } from './news.ts'
import { withoutBarred } from './page.ts'
import { readAnswer, readMember } from './record.ts'
import { sourcesOf, type Source } from './source.ts'
import { freshSource, type FileState, type SourceState } from './state.ts'
import { merged, Stopped } from './turn.ts'
import type { Batch, OpenWatch } from './watch.ts'
import { askSource, type WebResult, type WebSource } from './web.ts'

/** Hosts asked at the same time. */
const HOSTS_AT_ONCE = 4
/** How often a folder is looked at where nothing wakes us, in milliseconds. */
export const RESCAN_MS = 30_000
/** Clocks are set right by seconds all the time. */
const AHEAD_MS = 60_000
/** Looks at a folder in which somebody writes, before it is left for the next pass. */
const LOOKS_MAX = 5

export interface PassResult extends Batch {
  /** Sources that were asked and those that failed. */
  readonly asked: number
  readonly failed: number
  /** Sources that were not due. */
  readonly waiting: number
  /** When the next pass should begin, in milliseconds since 1970. */
  readonly due: number
}

/** What a pass learns while it goes on. */
interface Course {
  readonly open: OpenWatch
  readonly places: FilePlaces
  readonly news: News
  readonly sources: { [address: string]: SourceState }
  readonly folders: { [folder: string]: { readonly [path: string]: FileState } }
  readonly named: Sources
  asked: number
  failed: number
  waiting: number
  /** Whether a file is still being written. */
  growing: boolean
  /** Up to where records of earlier runs were taken in. */
  taken: Mark | null
}
type Sources = readonly Source[]

/** A pass. `pace`: whether the user's own pace holds, beside what servers ask for. */
export async function pass(
  open: OpenWatch,
  { pace }: { readonly pace: boolean },
): Promise<PassResult> {
  const { given } = open
  const { sources, faults } = sourcesOf(given.named)
  for (const { source, reason } of faults)
    open.tell({ event: 'failed', source, code: 'source', words: `${source}: ${reason}` })
  const course: Course = {
    open,
    places: filePlaces(given.folder),
    news: await openNews(given.store),
    sources: { ...open.state().sources },
    folders: { ...open.state().folders },
    named: sources,
    asked: faults.length,
    failed: faults.length,
    waiting: 0,
    growing: false,
    taken: null,
  }
  const batch = await takeBatch(course, arrivals(course, pace))
  if (course.asked > 0 || batch !== null)
    open.remember(
      { ...open.state(), sources: course.sources, folders: course.folders },
      course.taken,
    )
  const { asked, failed, waiting } = course
  return { ...(batch ?? NOTHING), asked, failed, waiting, due: nextPass(course) }
}

const NOTHING: Batch = { stored: 0, duplicate: 0, rejected: 0 }

/** Takes in what comes, if anything does, and tells of each report that is new. */
async function takeBatch(course: Course, found: AsyncGenerator<Arrival>): Promise<Batch | null> {
  const { open, news } = course
  const { store, takeIn } = open.given
  const first = await found.next()
  if (first.done === true) return null
  async function* all() {
    yield first.value as Arrival
    yield* found
  }
  const { isThere } = course.places
  const run: NonNullable<typeof takeIn> = (given, { isThere }) =>
    runPile(store, given, { scope: 'all', stories: 'stored', isThere }).then((one) => one.counters)
  const { stored, duplicate, rejected } = await (takeIn ?? run)(all(), { isThere })
  for (const event of await news.told()) open.tell(event)
  const words = `${counted(stored, 'report')} stored, ${duplicate} held already, ${rejected} rejected`
  open.tell({ event: 'batch', source: open.given.folder, words, stored, duplicate, rejected })
  return { stored, duplicate, rejected }
}

async function* arrivals(course: Course, pace: boolean): AsyncGenerator<Arrival> {
  yield* leftOver(course)
  const web = course.named.filter((source) => source.kind === 'web')
  const due = web.filter((source) => isDue(course, source, pace))
  course.waiting = web.length - due.length
  const hosts = Map.groupBy(due, ({ address }) =>
    URL.canParse(address) ? new URL(address).host : '',
  )
  yield* merged(
    [...hosts.values()].map((some) => fromHost(course, some)),
    HOSTS_AT_ONCE,
  )
  for (const source of course.named)
    if (source.kind === 'folder' && !isStopped(course)) yield* fromFolder(course, source)
}

const isStopped = ({ open }: Course) => open.given.stop.aborted

/** Records that were kept and not taken in: the pass before was killed, or the store failed. */
async function* leftOver(course: Course): AsyncGenerator<Arrival> {
  const { open } = course
  const { folder } = open.given
  // Not the mark of the archive: a pass before this one may have kept records and then failed.
  const { kept } = recordsAfter(folder, open.state().archive)
  let count = 0
  for (const one of kept) {
    course.taken = { file: one.file, offset: one.offset + one.length }
    const answer = readMember(open.archive.member(one))
    if (!answer) continue
    count++
    const source = answer.fetched.url
    const read = await readAnswer(answer, { folder, file: one.file, apart: open.apart.read })
    const { isBarred } = course.news
    const held = withoutBarred(read, { folder, kept: one, isBarred })
    yield* handOn(course, source, cleanAll(each(held.reads)))
  }
  if (count > 0)
    open.tell({
      event: 'archive',
      source: folder,
      words: `${counted(count, 'answer')} kept by an earlier run and not taken in: taken in now`,
    })
}

function isDue({ open, sources }: Course, { address }: WebSource, pace: boolean): boolean {
  const known = sources[address]
  if (!known) return true
  const now = open.given.world.now()
  if (now < heldUntil(known, now)) return false
  return (
    !pace || known.asked === null || isAhead(known, now) || now >= known.asked + open.given.everyMs
  )
}

/** Whether a source was asked at a time that is not yet: the clock was set back since. */
const isAhead = ({ asked }: SourceState, now: number) => asked !== null && asked > now + AHEAD_MS

const heldUntil = (known: SourceState, now: number) => (isAhead(known, now) ? now : known.hold)

async function* fromHost(course: Course, some: readonly WebSource[]): AsyncGenerator<Arrival> {
  for (const source of some) {
    const result = await asked(course, source)
    if (!result) continue
    course.sources[source.address] = result.state
    const counts = { new: 0, changed: 0, same: result.same }
    yield* handOn(course, source.name, each(result.arrivals), counts)
    tellResult(course, source, result, counts)
  }
}

/** What a source holds; null where it failed, which is told, or where the watch is stopped. */
async function asked(course: Course, source: WebSource): Promise<WebResult | null> {
  const { open } = course
  const { fullText, folder, world } = open.given
  const before = course.sources[source.address] ?? freshSource(source.address)
  const onPageFailure = (address: string, failure: FetchFailure) =>
    tellFailure(course, source, { address, failure })
  const { manner, archive, robots } = open
  const apart = open.apart.read
  const { isBarred } = course.news
  const desk = { folder, manner, archive, robots, apart, fullText, isBarred, onPageFailure }
  try {
    if (isStopped(course)) return null
    course.asked++
    return await askSource(source, before, desk)
  } catch (error) {
    if (error instanceof Stopped) {
      course.asked--
      return null
    }
    if (!(error instanceof FetchFailure)) throw error
    course.failed++
    const failures = before.failures + 1
    const now = world.now()
    const { retryAfterMs } = error
    const hold = holdAfterFailure(now, failures, { retryAfterMs, jitter: world.jitter() })
    course.sources[source.address] = { ...before, asked: now, failures, hold }
    tellFailure(course, source, { address: before.address, failure: error, hold })
    return null
  }
}

function tellFailure(
  { open }: Course,
  { name }: WebSource,
  {
    address,
    failure,
    hold,
  }: { readonly address: string; readonly failure: FetchFailure; readonly hold?: number },
): void {
  const next = hold === undefined ? {} : { next: new Date(hold).toISOString() }
  const { code, message } = failure
  open.tell({ event: 'failed', source: name, address, code, words: `${name}: ${message}`, ...next })
}

interface Counts {
  new: number
  changed: number
  same: number
}

function tellResult(
  { open }: Course,
  { name }: WebSource,
  { outcome, moved, state }: WebResult,
  counts: Counts,
): void {
  const next = new Date(Math.max(state.hold, open.given.world.now())).toISOString()
  const told = { event: 'source', source: name, address: state.address, next } as const
  if (moved !== null)
    open.tell({ ...told, outcome: 'moved', words: `${name}: has moved for good to ${moved}` })
  if (outcome === 'unchanged') open.tell({ ...told, outcome, words: `${name}: nothing new` })
  else {
    const words = `${name}: ${counts.new} new, ${counts.changed} changed, ${counts.same} as before`
    open.tell({ ...told, outcome, words, ...counts })
  }
}

/** What came of a source, as the store takes it in: what it holds already is left out. */
async function* handOn(
  { open, news }: Course,
  source: string,
  found: AsyncIterable<Cleaned>,
  counts: Counts = { new: 0, changed: 0, same: 0 },
): AsyncGenerator<Arrival> {
  for await (const one of found) {
    if ('rejection' in one) {
      const { path, reason } = one.rejection
      // Of a folder the file is named, of the web the source: its record says no more.
      const words = `${isInFolder(path, source) ? path : source}: ${reason}`
      open.tell({ event: 'rejected', source, address: path, words })
      yield { rejected: one.rejection }
      continue
    }
    const place = await news.placeOf(one.document, source)
    if (place === 'barred') {
      const { path, url } = one.document
      const reason = `${url}: a report of this address was forgotten: nothing more is taken from it`
      open.tell({ event: 'rejected', source, words: `${source}: ${reason}` })
      yield { rejected: { path: path ?? '', reason } }
      continue
    }
    counts[place]++
    if (place === 'same') continue
    const document = news.named(one.document, place)
    // Without bytes of its own where these hold what was forgotten: then its record is kept.
    const raw = one.raw ?? recordOf(document)
    const file = one.file === undefined ? {} : { file: one.file }
    yield open.given.raw ? { document, raw, ...file } : { document, ...file }
  }
}

/** Whether a path is one of the files of a folder that is watched under its own name. */
const isInFolder = (path: string, folder: string) =>
  path !== folder && resolve(path).startsWith(join(resolve(folder), sep))

async function* fromFolder(
  course: Course,
  { path, name }: Extract<Source, { kind: 'folder' }>,
): AsyncGenerator<Arrival> {
  const { world, stop } = course.open.given
  const taken = { ...course.folders[path] }
  let look: Look | null = null
  let read = 0
  for (let looks = 0; looks < LOOKS_MAX && !stop.aborted; looks++) {
    if (looks > 0) await world.wait(SETTLED_MS, stop)
    look = lookAt(path, taken, { now: world.now(), before: look })
    if (look.ready.length > 0) {
      read += look.ready.length
      yield* readReady(course, { name, look, taken })
    }
    if (look.growing.length === 0) break
  }
  if (look === null) return
  tellFaults(course, name, look)
  const failed = look.faults.length > 0 && Object.keys(look.files).length === 0
  if (read > 0 || look.faults.length > 0) course.asked++
  if (failed) course.failed++
  course.growing ||= look.growing.length > 0
  course.folders[path] = remembered(taken, look)
}

/** What cannot be read, told when it is new: a folder is looked at every half minute. */
function tellFaults({ open }: Course, name: string, { faults }: Look): void {
  const before = open.faults.get(name)
  open.faults.set(name, new Set(faults))
  for (const fault of faults)
    if (!before?.has(fault))
      open.tell({ event: 'failed', source: name, code: 'folder', words: `${name}: ${fault}` })
}

/** The reports of files that are ready; `taken` learns of them. */
async function* readReady(
  course: Course,
  {
    name,
    look: { ready, files },
    taken,
  }: { readonly name: string; readonly look: Look; readonly taken: { [path: string]: FileState } },
): AsyncGenerator<Arrival> {
  const { open } = course
  const changed = ready.filter((file) => taken[file] !== undefined).length
  for (const file of ready) {
    const [size, time] = files[file]!
    const first = taken[file]?.[2]
    taken[file] = first === undefined ? [size, time] : [size, time, first]
  }
  const found = placed(cleanAll(orNothing(open.given.readFiles(ready))), course.places.placeOf)
  const rejected = new Set<string>()
  const reports = asVersions(found, {
    firstOf: (file) => taken[file]?.[2] ?? null,
    note: (file, first) => {
      const known = taken[file]
      if (known) taken[file] = [known[0], known[1], first]
    },
  })
  for await (const arrival of handOn(course, name, reports)) {
    if ('rejected' in arrival) rejected.add(arrival.rejected.path)
    yield arrival
  }
  // One that was taken away or closed before it was read was not read: the next look sees to it.
  for (const file of rejected) if (taken[file] && !isAsSeen(file, taken[file])) delete taken[file]
  const words = `${name}: ${counted(ready.length - changed, 'new file')}, ${changed} changed`
  const counts = { new: ready.length - changed, changed }
  open.tell({ event: 'source', source: name, outcome: 'content', words, ...counts })
}

async function* orNothing(reads: AsyncIterable<Found>): AsyncGenerator<Found> {
  yield* reads
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** When the first of the sources is due again. */
function nextPass({ open, sources, named, growing }: Course): number {
  const { world, everyMs } = open.given
  const now = world.now()
  const times = named.map((source) => {
    if (source.kind === 'folder') return now + (growing ? SETTLED_MS : RESCAN_MS)
    const known = sources[source.address]
    if (!known || isAhead(known, now)) return now + everyMs
    return Math.max(known.hold, (known.asked ?? now) + everyMs)
  })
  return times.reduce((least, time) => Math.min(least, time), now + everyMs)
}
