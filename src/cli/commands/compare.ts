// stemma compare: what two reports share, passage by passage, the words that differ in brackets.
import { reuseOf } from '../../engine/sharing.ts'
import { labelReports, withLabels } from '../../export/label.ts'
import { printReuse } from '../../export/reuse.ts'
import { plural } from '../../export/wording.ts'
import type { Document } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'
import type { Direction, SharedPassage } from '../../model/reuse.ts'
import { compareSpans, containsSpan, type Span } from '../../text/span.ts'
import { AS, formatChoice, JSON_OUT } from '../choices.ts'
import { EXIT, UsageError, type Command, type Terminal } from '../command.ts'
import { admittedDocuments } from '../intake.ts'

const KINDS = {
  verbatim: 'word for word',
  'near-verbatim': 'almost word for word',
  rewrite: 'a possible rewrite',
  'shared-quote': 'the same quote',
} as const

function directionWords(direction: Direction, from: string, to: string): string {
  if (direction === 'a-to-b') return `text went from ${from} to ${to}`
  if (direction === 'b-to-a') return `text went from ${to} to ${from}`
  return direction === 'common-origin' ? 'both from a common origin' : 'direction undecided'
}

/** A passage with its changed words in brackets. */
function marked(document: Document, passage: Passage, changes: readonly (Span | null)[]): string {
  const inside = changes.filter((at): at is Span => at !== null && containsSpan(passage, at))
  let [text, from] = ['', passage.start]
  for (const at of inside.toSorted(compareSpans)) {
    if (at.start < from) continue
    text += `${document.text.slice(from, at.start)}[${document.text.slice(at.start, at.end)}]`
    from = at.end
  }
  return (text + document.text.slice(from, passage.end)).replaceAll(/\s+/gu, ' ')
}

function passageLines(
  number: number,
  shared: SharedPassage,
  documents: ReadonlyMap<string, Document>,
  labels: ReadonlyMap<string, string>,
): string[] {
  const { a, b, kind, similarity, direction, why, changes } = shared
  const [left, right] = [documents.get(a.document)!, documents.get(b.document)!]
  const [leftLabel, rightLabel] = [labels.get(left.id)!, labels.get(right.id)!]
  const alike = `${Math.round(similarity * 100)} % of the words alike`
  return [
    `${number}. ${KINDS[kind]}, ${alike}; ${directionWords(direction, leftLabel, rightLabel)}`,
    `   ${leftLabel} ${a.start}–${a.end}: ${marked(
      left,
      a,
      changes.map((one) => one.a),
    )}`,
    `   ${rightLabel} ${b.start}–${b.end}: ${marked(
      right,
      b,
      changes.map((one) => one.b),
    )}`,
    ...why.map((reason) => `   because ${withLabels(reason, labels)}`),
  ]
}

async function twoReports(
  args: readonly string[],
  as: ReturnType<typeof formatChoice>,
  terminal: Terminal,
) {
  if (args.length !== 2) throw new UsageError(`compare takes two reports, not ${args.length}`)
  const documents: Document[] = []
  for await (const document of admittedDocuments(args, as, terminal)) documents.push(document)
  return documents
}

export const compare: Command = {
  name: 'compare',
  arguments: '<report> <report>',
  summary: 'what two reports share, passage by passage, changed words in brackets',
  details:
    'Numbers the shared passages in the order of the first report. Direction is said only where the evidence decides it.',
  options: [AS, JSON_OUT],
  examples: [['stemma compare a.txt b.html', 'the passages that both hold']],
  async run(args, values, terminal) {
    const documents = await twoReports(args, formatChoice(values), terminal)
    if (documents.length !== 2) {
      terminal.err(`stemma: two different reports are needed, ${documents.length} could be read\n`)
      return documents.length === 0 ? EXIT.nothingRead : EXIT.failed
    }
    const reuse = reuseOf(documents)
    if (values['json'] === true) {
      terminal.out(`${JSON.stringify(printReuse(documents, reuse))}\n`)
      return EXIT.read
    }
    const labels = labelReports(documents)
    const byId = new Map(documents.map((document) => [document.id, document]))
    const names = documents.map(({ id }) => labels.get(id)).join(' and ')
    const lines = reuse.passages.flatMap((shared, i) => passageLines(i + 1, shared, byId, labels))
    const head = `${names}: ${plural(reuse.passages.length, 'shared passage')}`
    terminal.out(`${[head, ...lines].join('\n')}\n`)
    return EXIT.read
  },
}
