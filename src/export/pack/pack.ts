// A story with all that it stands on, to be kept or handed to a colleague: the reports as they were
// received (as files, as a web archive and as lines that our intake reads back), the ledger and the
// decisions, as a bag. Nothing is masked and texts are whole: bag-info.txt says so.
// Example: reading the pack again gives the same claims at the same places.
import type { Document, DocumentId } from '../../model/document.ts'
import { sha256 } from '../../model/identity.ts'
import type { RawBytes } from '../../model/raw.ts'
import { iriPart } from '../file/report.ts'
import type { Bytes } from '../file/file.ts'
import { printStory } from '../story.ts'
import { caveat } from '../wording.ts'
import type { StoryInput } from '../view.ts'
import { bagOf } from './bag.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { recordKinds, recordLine, type RecordKind } from './record.ts'
import { warcOf, type Kept } from './warc.ts'

export interface PackOptions {
  /** The decision log, as it is stored. */
  readonly decisions: readonly string[]
  /** Version of the program. */
  readonly version: string
  /** Whether a line reads back as this report: decides how a report is written down. */
  readonly readsBack: (line: string, document: Document) => Promise<boolean>
  /** Bytes as received, by report; the source text stands in for those that are not there. */
  readonly raw?: ReadonlyMap<DocumentId, RawBytes>
}

/** Where the reports stand that reading the pack gives back. */
export const REPORTS_FILE = 'reports.jsonl'

const ID_HEAD = 8
const ENCODER = new TextEncoder()
const SENSITIVE =
  'Whole texts and unmasked names of private persons. Keep it where only those can read it who must.'

/** The story as a bag in an archive. */
export async function packOf(input: StoryInput, options: PackOptions): Promise<Bytes> {
  const reports = await Promise.all(
    input.reports.map(async ({ document }) => {
      const { kind, line } = await writeRecord(document, options)
      return evidenceOf(document, { kind, line, raw: options.raw?.get(document.id) ?? null })
    }),
  )
  const documents = input.reports.map(({ document }) => document)
  const lines = reports.map(({ line }) => `${line}\n`)
  const files = new Map<string, Uint8Array>([
    [REPORTS_FILE, ENCODER.encode(lines.join(''))],
    ['reports.warc', warcOf(archived(reports), `Stemma ${options.version}`)],
    ['story.json', ENCODER.encode(`${JSON.stringify(printStory(input.story, documents))}\n`)],
    ['decisions.jsonl', ENCODER.encode(options.decisions.map((line) => `${line}\n`).join(''))],
    ...reports.map(({ file }) => [file.path, file.bytes] as const),
  ])
  const name = `story-${sha256(input.story.id).slice(0, ID_HEAD)}`
  return bagOf({ name, info: factsOf(input, options), files })
}

/** Records of the archive: several reports of one file stand as their own texts. */
function archived(reports: readonly Evidence[]): (Kept | Uint8Array)[] {
  const shared = Map.groupBy(reports, ({ file }) => file.path)
  return reports.map(({ file, source, record }) => {
    if (record) return record
    return file.whole && shared.get(file.path)!.length === 1 ? { ...source, ...file } : source
  })
}

function factsOf({ story, reports }: StoryInput, { version, decisions }: PackOptions) {
  return [
    ['Bag-Software-Agent', `Stemma ${version}`],
    ['External-Identifier', `urn:stemma:story:${iriPart(story.id)}`],
    ['External-Description', story.title],
    ['Internal-Sender-Description', SENSITIVE],
    ['Stemma-Unmasked', 'yes'],
    ['Stemma-Whole-Texts', 'yes'],
    ['Stemma-Reports', String(reports.length)],
    ['Stemma-Decisions', String(decisions.length)],
    ['Stemma-Note', caveat(reports.length)],
  ] as const
}

interface Written {
  readonly kind: RecordKind
  readonly line: string
}

/** The truest line that reads back as the report; the cleaned text where none does. */
async function writeRecord(document: Document, { readsBack }: PackOptions): Promise<Written> {
  for (const kind of recordKinds(document)) {
    const line = recordLine(document, kind)
    if (await readsBack(line, document)) return { kind, line }
  }
  return { kind: 'clean', line: recordLine(document, 'clean') }
}
