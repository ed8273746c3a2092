// The process that reads the hostile files one by one and tells of each what it cost and what was
// wrong. Its parent kills it when it is silent. Example: {name: 'xml-007.rss', reports: 0,
// rejected: 1, gapMs: 12, wrong: []}. Connections are counted where they would begin.
import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { cleanDocument } from '../../src/clean/index.ts'
import { readInputs } from '../../src/cli/input.ts'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import { storiesOf } from '../../src/engine/run.ts'
import type { Document } from '../../src/model/document.ts'
import type { Rejection } from '../../src/model/notice.ts'
import { readBytes } from '../../src/read/index.ts'
import { applyEdits, checkEdits, mapEdits, toSource } from '../../src/text/edits.ts'
import type { Expectation, HostileClass } from './inputs.ts'

/** What the parent asks to read. */
export interface Order {
  readonly folder: string
  readonly files: readonly {
    readonly name: string
    readonly kind: HostileClass
    readonly expect: Expectation | null
  }[]
}

/** What became of one file. */
export interface Outcome {
  readonly name: string
  readonly reports: number
  readonly rejected: number
  /**
   * Longest time without a report or rejection, in milliseconds: of the processor, so that a busy
   * machine makes nothing hang; for files that another process parses, of the clock without what
   * that process waited for a processor.
   */
  readonly gapMs: number
  readonly rssMb: number
  readonly wrong: readonly string[]
}

export type Told =
  | { readonly kind: 'begins'; readonly name: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'done'; readonly connections: number; readonly peakMb: number }

/** Classes whose reports are annotated too, and passages tried of each report. */
const ANNOTATED: ReadonlySet<HostileClass> = new Set(['script', 'markup'])
/** Classes whose reports are told as a story beside a plain one: claims, findings, brief. */
const TOLD: ReadonlySet<HostileClass> = new Set(['pattern', 'injection'])
const PASSAGES = 40
/** Reports of one file that are looked at closely. */
const CLOSE = 50

let connections = 0
const connect = Socket.prototype.connect
Socket.prototype.connect = function counted(this: Socket, ...given: unknown[]) {
  connections++
  return connect.apply(this, given as never)
}

/** What a hostile report is told beside. */
const BESIDE = cleanDocument(
  readBytes(Buffer.from('Rain in Marn\n\nAt least 12 people were killed, the mayor said.'), {
    path: 'beside.txt',
  }).documents[0]!,
)

const tell = (told: Told) => void process.send?.(told)
const plan = shippedPlan()

async function readAll({ folder, files }: Order): Promise<void> {
  for (const file of files) {
    tell({ kind: 'begins', name: file.name })
    tell({ kind: 'outcome', outcome: await readFile(folder, file) })
  }
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  tell({ kind: 'done', connections, peakMb })
}

function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** This process and its children → nanoseconds that each waited for a processor (`run_delay`). */
const waits = new Map<string, number>()
const LOOK_MS = 100

/** Looked at again and again: a child that was killed takes its account with it. */
function lookAtWaits(): void {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    for (const pid of ['self', ...children.split(' ').filter(Boolean)])
      waits.set(pid, Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]))
  } catch {
    // The system does not tell, or the child has just ended: the clock alone counts.
    return
  }
}

/** The clock without what this process and its children waited, in milliseconds. */
function apartMs(): number {
  lookAtWaits()
  return performance.now() - [...waits.values()].reduce((sum, one) => sum + one, 0) / 1e6
}

async function readFile(folder: string, file: Order['files'][number]): Promise<Outcome> {
  const path = join(folder, file.name)
  const wrong: string[] = []
  const kept: Document[] = []
  const now = /\.(?:pdf|docx)$/u.test(file.name) ? apartMs : processorMs
  const looks = setInterval(lookAtWaits, LOOK_MS)
  let [reports, rejected, gapMs, last] = [0, 0, 0, now()]
  try {
    for await (const read of readInputs([path], { stdin: Readable.from([]) })) {
      if ('rejection' in read) {
        rejected++
        wrong.push(...wrongRejection(read.rejection, path))
      } else {
        const document = cleanDocument(read.document)
        if (++reports <= CLOSE) kept.push(document)
        if (TOLD.has(file.kind)) await storiesOf([document, BESIDE])
        else if (ANNOTATED.has(file.kind)) annotateDocument(document, plan)
      }
      gapMs = Math.max(gapMs, now() - last)
      last = now()
      if ((reports + rejected) % 1000 === 0) tell({ kind: 'begins', name: file.name })
    }
    gapMs = Math.max(gapMs, now() - last)
    if (reports + rejected === 0) wrong.push('neither a report nor a rejection')
    wrong.push(...kept.flatMap(wrongDocument), ...wrongPile(kept, reports, file.expect))
  } catch (error) {
    wrong.push(`threw ${String(error)}`)
  }
  clearInterval(looks)
  const rssMb = Math.round(process.memoryUsage().rss / 2 ** 20)
  return {
    name: file.name,
    reports,
    rejected,
    gapMs: Math.round(gapMs),
    rssMb,
    wrong: wrong.slice(0, 5),
  }
}

function wrongRejection({ path, reason }: Rejection, given: string): string[] {
  if (path !== given) return [`a rejection names ${path}`]
  return reason === '' ? ['a rejection without a reason'] : []
}

/** What does not hold of a report: its edits, its passages, its address. */
function wrongDocument({ source, edits, text, url }: Document): string[] {
  checkEdits(source, edits)
  if (applyEdits(source, edits) !== text) return ['the text is not the source with its edits']
  if (url !== null && (/[\s<>"]/u.test(url) || /^(?!https?:)[a-z][a-z\d+.-]*:/iu.test(url)))
    return [`an address of another scheme: ${url}`]
  const map = mapEdits(edits)
  const step = Math.max(1, Math.floor(text.length / PASSAGES))
  for (let start = 0; start < text.length; start += step) {
    const back = toSource(map, { start, end: Math.min(text.length, start + step) })
    if (back.start < 0 || back.end > source.length || back.end <= back.start)
      return [`a passage at ${start} has no source`]
  }
  return []
}

function wrongPile(
  kept: readonly Document[],
  reports: number,
  expect: Expectation | null,
): string[] {
  if (!expect) return []
  const wrong: string[] = []
  const text = kept.map((document) => document.text).join('\n')
  if (expect.reports !== undefined && reports !== expect.reports)
    wrong.push(`${reports} reports, not ${expect.reports}`)
  if (expect.holds !== undefined && !text.includes(expect.holds))
    wrong.push(`lacks "${expect.holds}"`)
  if (expect.lacks !== undefined && text.includes(expect.lacks))
    wrong.push(`holds "${expect.lacks}"`)
  if (expect.published !== undefined)
    for (const { published } of kept)
      if (published !== expect.published) wrong.push(`day ${published}, not ${expect.published}`)
  return wrong
}

process.on('message', (order: Order) => void readAll(order))
