// Bytes of a format that is parsed apart (PDF, DOCX) → raw reports. Each file goes to a child
// process that can read only its own program: no store, no other file, no network, no process of
// its own. The child is killed when it is silent for too long, takes too long in all or grows too
// large; what it told until then is kept, with a notice. Example: a PDF that loops on page 3 gives
// the report of its first two pages with a notice `stopped`.
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDocx, readDocxMarkup, type DocxCheck } from '../read/docx.ts'
import { rejectedPart, type Read, type Sealed } from '../read/part.ts'
import { readPdfPages } from '../read/pdf/pdf.ts'
import type { PdfHead, PdfPage } from '../read/pdf/load.ts'
import type { Answer, Question } from './intake-child.ts'

/** How long the child may start, be silent, and take for one file; how large it may grow. */
export interface SealedLimits {
  readonly startMs: number
  readonly silentMs: number
  readonly fileMs: number
  readonly heapMb: number
  readonly residentMb: number
}

export const SEALED_LIMITS: SealedLimits = {
  startMs: 30_000,
  silentMs: 3500,
  fileMs: 60_000,
  heapMb: 512,
  residentMb: 900,
}

/** How often the child's size is looked at, in milliseconds, and bytes of a memory page. */
const LOOK_MS = 200
const MEMORY_PAGE = 4096

/** A door to the child process. It starts with the first file and again after it was killed. */
export interface SealedReader {
  readonly read: (sealed: Sealed) => Promise<Read>
  readonly close: () => void
}

/** A reader of files that are parsed apart; `close` it, or the process lives on. */
export function openSealed(limits: SealedLimits = SEALED_LIMITS): SealedReader {
  let running: Running | null = null
  let number = 0
  const close = () => {
    running?.child.kill('SIGKILL')
    running = null
  }
  process.once('exit', close)
  const read = async (sealed: Sealed): Promise<Read> => {
    const check = sealed.format === 'docx' ? checkDocx(sealed.bytes) : null
    if (check && 'reason' in check) return rejectedPart(sealed, check.reason)
    running ??= { child: started(limits), ready: false }
    const question: Question = { format: sealed.format, bytes: sealed.bytes, number: ++number }
    const { told, killed } = await answersOf(running, question, limits)
    if (killed) close()
    return reportOf(sealed, told, check)
  }
  return {
    read,
    close: () => {
      process.off('exit', close)
      close()
    },
  }
}

interface Running {
  readonly child: ChildProcess
  /** Whether it has said that it is up. */
  ready: boolean
}

function reportOf(sealed: Sealed, told: Told, check: DocxCheck | null): Read {
  if (sealed.format === 'pdf') return readPdfPages(told, sealed)
  if (told.markup === null) return rejectedPart(sealed, told.stopped ?? 'cannot be parsed')
  return readDocxMarkup(told.markup, sealed, check as Exclude<DocxCheck, { reason: string }>)
}

/** What the child told of one file, and why it told no more, or null. */
interface Told {
  head: PdfHead | null
  readonly pages: PdfPage[]
  markup: string | null
  stopped: string | null
}

function started({ heapMb }: SealedLimits): ChildProcess {
  const own = fileURLToPath(import.meta.url)
  const program = own.replace(/intake-sealed\.(ts|js)$/u, 'intake-child.$1')
  const roots = [...ownFiles(own), ...new Set(['pdfjs-dist', 'mammoth'].map(installRoot))]
  const execArgv = [
    '--permission',
    ...roots.map((root) => `--allow-fs-read=${root}`),
    `--max-old-space-size=${heapMb}`,
    '--no-warnings',
  ]
  const stdio: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc']
  return fork(program, [], { execArgv, stdio, serialization: 'advanced', env: {} })
}

/** The folder of this program's code, and the manifest beside it, which says how code is loaded. */
function ownFiles(own: string): string[] {
  const code = dirname(dirname(own))
  return [join(code, sep), join(dirname(code), 'package.json')]
}

/** The folder "node_modules" that a package was found in. */
function installRoot(name: string): string {
  const path = fileURLToPath(import.meta.resolve(name))
  const mark = `${sep}node_modules${sep}`
  return path.slice(0, path.indexOf(mark) + mark.length)
}

/** Asks the child about one file and gathers what it tells until it is done or must be stopped. */
function answersOf(
  running: Running,
  question: Question,
  limits: SealedLimits,
): Promise<{ readonly told: Told; readonly killed: boolean }> {
  const { child } = running
  const told: Told = { head: null, pages: [], markup: null, stopped: null }
  return new Promise((resolve) => {
    let begun = performance.now()
    let heard = begun
    const finish = (reason: string | null, killed: boolean) => {
      clearInterval(look)
      child.off('message', hear).off('exit', died).off('error', died)
      told.stopped = reason
      resolve({ told, killed })
    }
    const stop = (reason: string) => finish(`stopped: its parser ${reason}`, true)
    const died = () => stop('died, perhaps out of memory')
    const hear = (answer: Answer) => {
      heard = performance.now()
      if (answer.kind === 'ready') {
        running.ready = true
        begun = heard
      }
      if (answer.number !== question.number) return
      if (answer.kind === 'head') told.head = answer.head
      else if (answer.kind === 'page') told.pages.push(answer.page)
      else if (answer.kind === 'markup') told.markup = answer.markup
      else finish(answer.kind === 'failed' ? answer.reason : null, false)
    }
    const look = setInterval(() => {
      const reason = excess(performance.now(), { running, begun, heard, limits })
      if (reason !== null) stop(reason)
    }, LOOK_MS)
    child.on('message', hear).on('exit', died).on('error', died)
    child.send(question, (error) => {
      if (error) died()
    })
  })
}

/** What the child does beyond its limits, or null. */
function excess(
  now: number,
  given: {
    readonly running: Running
    readonly begun: number
    readonly heard: number
    readonly limits: SealedLimits
  },
): string | null {
  const { running, begun, heard, limits } = given
  if (!running.ready)
    return now - begun > limits.startMs ? `did not start in ${limits.startMs} ms` : null
  if (now - heard > limits.silentMs) return `was silent for ${limits.silentMs} ms`
  if (now - begun > limits.fileMs) return `took longer than ${limits.fileMs} ms`
  return residentMb(running.child) > limits.residentMb
    ? `grew beyond ${limits.residentMb} MB`
    : null
}

/** Memory that the child holds, in megabytes; 0 where the system does not say. */
function residentMb({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * MEMORY_PAGE) / 2 ** 20
  } catch {
    return 0
  }
}
