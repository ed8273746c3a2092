// The bytes of a PDF → the runs of text on each of its pages, by PDF.js. Runs only in the process
// that parses untrusted files apart (engine/intake-child): a parser that loops or grows is killed
// with it. Example: a page with the heading "Flood" gives one run {words: 'Flood', x: 72, y: 720,
// size: 18, width: 41}. No fonts are loaded, nothing is drawn, evaluated or fetched.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Pages of one file, runs and characters of all of them. */
export const PAGES_MAX = 2000
const RUNS_MAX = 1_000_000
const CHARACTERS_MAX = 16 * 1024 * 1024

/** Words set in one go. Points from the lower left corner of the page. */
export interface Run {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** In the order of the file. */
  readonly runs: readonly Run[]
  /** Runs set in another direction than along the line. */
  readonly turned: readonly Run[]
}

/** What the file says of itself, and how many pages it has. */
export interface PdfHead {
  readonly pages: number
  readonly title: string | null
  readonly made: string | null
}

/** The only part of PDF.js that is used, as far as it is used. */
interface Library {
  readonly getDocument: (options: object) => LoadingTask
}
interface LoadingTask {
  readonly promise: Promise<Pdf>
  readonly destroy: () => Promise<void>
}
interface Pdf {
  readonly numPages: number
  readonly getMetadata: () => Promise<{ readonly info: { readonly [name: string]: unknown } }>
  readonly getPage: (number: number) => Promise<PdfJsPage>
}
interface PdfJsPage {
  readonly view: readonly number[]
  readonly rotate?: number
  readonly getTextContent: (options: object) => Promise<{ readonly items: readonly Item[] }>
  readonly cleanup: () => void
}
interface Item {
  readonly str?: string
  readonly width?: number
  readonly transform?: readonly number[]
}

/**
 * Reads a PDF page by page. `onHead` and `onPage` are told as soon as something is known. Rejects
 * with what PDF.js throws.
 */
export async function loadPdf(
  bytes: Uint8Array,
  { onHead, onPage }: { onHead: (head: PdfHead) => void; onPage: (page: PdfPage) => void },
): Promise<void> {
  const task = await openPdf(bytes)
  try {
    await readPages(await task.promise, { onHead, onPage })
  } finally {
    await task.destroy()
  }
}

async function readPages(
  pdf: Pdf,
  { onHead, onPage }: { onHead: (head: PdfHead) => void; onPage: (page: PdfPage) => void },
): Promise<void> {
  const { info } = await pdf.getMetadata()
  const field = (name: string) => (typeof info[name] === 'string' ? info[name].slice(0, 500) : null)
  onHead({ pages: pdf.numPages, title: field('Title'), made: field('CreationDate') })
  const left = { runs: RUNS_MAX, characters: CHARACTERS_MAX }
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES_MAX); number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view
    const [width, height] = [x2 - x1, y2 - y1]
    const sheet = { x: x1, y: y1, width, height, turn: (((page.rotate ?? 0) % 360) + 360) % 360 }
    const lies = sheet.turn % 180 === 90
    const size = lies ? { width: height, height: width } : { width, height }
    onPage({ ...size, ...runsOf(items, sheet, left) })
    page.cleanup()
    if (left.runs <= 0 || left.characters <= 0) return
  }
}

async function openPdf(bytes: Uint8Array): Promise<LoadingTask> {
  // PDF.js asks for the browser's matrix at its first line and never for text.
  const globals = globalThis as { DOMMatrix?: unknown }
  globals.DOMMatrix ??= function DOMMatrix() {}
  const { getDocument } = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library
  const home = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const options = {
    // A copy: PDF.js refuses Node's own kind of bytes, and takes what it is given for its own.
    data: new Uint8Array(bytes),
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    verbosity: 0,
  }
  return getDocument(options)
}

/** A page as the file states it; `turn`: degrees by which it is shown turned, clockwise. */
interface Sheet {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly turn: number
}

/** Where a point of the sheet stands on the page as it is shown. */
function shown(x: number, y: number, { width, height, turn }: Sheet): { x: number; y: number } {
  if (turn === 90) return { x: y, y: width - x }
  if (turn === 180) return { x: width - x, y: height - y }
  return turn === 270 ? { x: height - y, y: x } : { x, y }
}

/** Which way words run on the page as it is shown. */
function direction(x: number, y: number, turn: number): { x: number; y: number } {
  if (turn === 90) return { x: y, y: -x }
  if (turn === 180) return { x: -x, y: -y }
  return turn === 270 ? { x: -y, y: x } : { x, y }
}

function runsOf(
  items: readonly Item[],
  sheet: Sheet,
  left: { runs: number; characters: number },
): Pick<PdfPage, 'runs' | 'turned'> {
  const runs: Run[] = []
  const turned: Run[] = []
  for (const { str, transform, width } of items) {
    if (str === undefined || str.trim() === '' || transform?.length !== 6) continue
    if (left.runs-- <= 0 || (left.characters -= str.length) <= 0) break
    const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number]
    if (![a, b, c, d, x, y, width ?? 0].every(Number.isFinite)) continue
    const at = shown(x - sheet.x, y - sheet.y, sheet)
    const along = direction(a, b, sheet.turn)
    const run = { words: str, ...at, size: Math.hypot(c, d), width: width ?? 0 }
    if (Math.abs(along.y) > Math.abs(along.x) / 10 || along.x < 0) turned.push(run)
    else runs.push(run)
  }
  return { runs, turned }
}
