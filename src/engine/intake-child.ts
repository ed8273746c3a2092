// The process that parses untrusted binary files (PDF, DOCX). It is given bytes, answers with text
// and where it stands on the page, and holds no file, no store and no network: it runs with Node's
// permissions taken away and is killed when it takes too long or grows too large.
// Example: {format: 'docx', bytes} is answered with {kind: 'markup', markup: '<p>Rain'} and
// {kind: 'done'}.
import { Socket } from 'node:net'
import { loadDocx } from '../read/docx-load.ts'
import { loadPdf, type PdfHead, type PdfPage } from '../read/pdf/load.ts'

/** What the parent asks. */
export interface Question {
  readonly number: number
  readonly format: 'pdf' | 'docx'
  readonly bytes: Uint8Array
}

/** What the child tells of a question, one by one; `done` or `failed` is the last. */
export type Answer = Told & { readonly number: number }
type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'head'; readonly head: PdfHead }
  | { readonly kind: 'page'; readonly page: PdfPage }
  | { readonly kind: 'markup'; readonly markup: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }

// Neither parser ever connects; should one be brought to it, it fails here.
Socket.prototype.connect = () => {
  throw new Error('no network')
}

let number = 0
const tell = (told: Told) => void process.send?.({ ...told, number } satisfies Answer)

async function answer({ format, bytes }: Question): Promise<void> {
  if (format === 'docx') tell({ kind: 'markup', markup: await loadDocx(bytes) })
  else
    await loadPdf(bytes, {
      onHead: (head) => tell({ kind: 'head', head }),
      onPage: (page) => tell({ kind: 'page', page }),
    })
  tell({ kind: 'done' })
}

function reasonOf(error: unknown): string {
  const { name, message } = error as { readonly name?: string; readonly message?: string }
  if (name === 'PasswordException') return 'encrypted: it wants a password'
  const words = (message ?? String(error)).replaceAll(/\s+/gu, ' ').slice(0, 200)
  return `cannot be parsed: ${words}`
}

process.on('message', (question: Question) => {
  number = question.number
  answer(question).catch((error: unknown) => tell({ kind: 'failed', reason: reasonOf(error) }))
})
// A parser that throws outside its promise fails the file, not the run.
process.on('uncaughtException', (error) => tell({ kind: 'failed', reason: reasonOf(error) }))
process.on('disconnect', () => process.exit(0))
tell({ kind: 'ready' })
