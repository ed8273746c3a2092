// Bytes of a format that is parsed apart (PDF, DOCX) → raw reports. Each file goes to a child
// process that can read only its own program: no store, no other file, no network, no process of
// its own. The child is killed when it is silent for too long, takes too long in all or grows too
// large; what it told until then is kept, with a notice. Where the machine kept it waiting the file
// gets a second child. Example: a PDF that loops on page 3 gives the report of its first two pages
// with a notice `stopped`.
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDocx, readDocxMarkup, type DocxCheck } from '../read/docx.ts'
import { rejectedPart, type Read, type Sealed } from '../read/part.ts'
import { readPdfPages } from '../read/pdf/pdf.ts'
import type { PdfHead, PdfPage } from '../read/pdf/load.ts'
import type { Answer, Question } from './intake-child.ts'
import {
  LOOK_MS,
  openGuard,
  usageOf,
  type Excess,
  type GuardLimits,
  type Usage,
} from './intake-guard.ts'

export interface SealedLimits extends GuardLimits {
  /** Heap of JavaScript that the child is given. */
  readonly heapMb: number
}

export const SEALED_LIMITS: SealedLimits = {
  startMs: 30_000,
  silentMs: 3500,
  silentClockMs: 30_000,
  fileMs: 60_000,
  fileClockMs: 300_000,
  heapMb: 512,
  residentMb: 900,
}

/** What the reader has of the system; a test hands in its own. */
export interface SealedWorld {
  readonly start: (limits: SealedLimits) => ChildProcess
  readonly now: () => number
  /** What a process uses, or null where the system does not tell. */
  readonly usage: (pid: number | undefined) => Usage | null
  /** Calls again and again, every so many milliseconds; the function that it returns ends that. */
  readonly every: (ms: number, look: () => void) => () => void
}

const SYSTEM: SealedWorld = {
  start: started,
  now: () => performance.now(),
  usage: (pid) => {
    try {
      return usageOf(readFileSync(`/proc/${pid}/stat`, 'latin1'))
    } catch {
      return null
    }
  },
  every: (ms, look) => {
    const timer = setInterval(look, ms)
    return () => clearInterval(timer)
  },
}

/** A door to the child process. It starts with the first file and again after it was killed. */
export interface SealedReader {
  readonly read: (sealed: Sealed) => Promise<Read>
  readonly close: () => void
}

/** A reader of files that are parsed apart; `close` it, or the process lives on. */
export function openSealed(
  limits: SealedLimits = SEALED_LIMITS,
  world: SealedWorld = SYSTEM,
): SealedReader {
  let running: Running | null = null
  let number = 0
  const close = () => {
    running?.child.kill('SIGKILL')
    running = null
  }
  process.once('exit', close)
  const ask = async ({ format, bytes }: Sealed): Promise<Asked> => {
    running ??= { child: world.start(limits), ready: false }
    const question: Question = { format, bytes, number: ++number }
    const asked = await answersOf(running, question, { limits, world })
    if (asked.killed !== null) close()
    return asked
  }
  const read = async (sealed: Sealed): Promise<Read> => {
    const check = sealed.format === 'docx' ? checkDocx(sealed.bytes) : null
    if (check && 'reason' in check) return rejectedPart(sealed, check.reason)
    const first = await ask(sealed)
    if (!first.killed?.waited) return reportOf(sealed, first.told, check)
    const again = await ask(sealed)
    const worse = again.killed !== null && again.told.pages.length < first.told.pages.length
    return reportOf(sealed, worse ? first.told : again.told, check)
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

interface Asked {
  readonly told: Told
  /** Null where the child lives on. */
  readonly killed: { readonly waited: boolean } | null
}

/** Asks the child about one file and gathers what it tells until it is done or must be stopped. */
function answersOf(
  running: Running,
  question: Question,
  { limits, world }: { readonly limits: SealedLimits; readonly world: SealedWorld },
): Promise<Asked> {
  const { child } = running
  const told: Told = { head: null, pages: [], markup: null, stopped: null }
  return new Promise((resolve) => {
    const guard = openGuard(limits, { now: world.now(), ready: running.ready })
    const finish = (reason: string | null, killed: Asked['killed']) => {
      endLooks()
      child.off('message', hear).off('exit', died).off('error', died)
      told.stopped = reason
      resolve({ told, killed })
    }
    const stop = ({ reason, waited }: Excess) => finish(`stopped: its parser ${reason}`, { waited })
    const died = () => stop({ reason: 'died, perhaps out of memory', waited: false })
    const hear = (answer: Answer) => {
      if (answer.kind === 'ready') {
        running.ready = true
        guard.ready(world.now())
      } else guard.heard(world.now())
      if (answer.number !== question.number) return
      if (answer.kind === 'head') told.head = answer.head
      else if (answer.kind === 'page') told.pages.push(answer.page)
      else if (answer.kind === 'markup') told.markup = answer.markup
      else finish(answer.kind === 'failed' ? answer.reason : null, null)
    }
    const endLooks = world.every(LOOK_MS, () => {
      const excess = guard.look({ now: world.now(), usage: world.usage(child.pid) })
      if (excess !== null) stop(excess)
    })
    child.on('message', hear).on('exit', died).on('error', died)
    child.send(question, (error) => {
      if (error) died()
    })
  })
}
