// Short names of reports for citations: the outlet where it is stated, else the file's stem, else
// the record's id. Example: "reports/000.txt" without an outlet is "000"; a second report of the
// Ostrel Herald is "Ostrel Herald 2".
import type { Document, DocumentId } from '../model/document.ts'

const LABEL_LENGTH_MAX = 24
/** A cut label is not cut back to a word's end when that leaves less than this. */
const LABEL_LENGTH_MIN = 8

/**
 * Breaks, control characters and turns of direction: a file may be called anything, and a name that
 * is printed moves no cursor of a terminal.
 */
const UNPRINTED = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

/** The name of a file without its folders and endings. */
export function stemOf(path: string): string {
  const name = path.split(/[/\\]/u).at(-1)!
  const dot = name.indexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

function baseLabel({ id, path, outlet }: Pick<Document, 'id' | 'path' | 'outlet'>): string {
  const recordOfMany = path !== null && /\.(?:jsonl|ndjson|json)(?:\.gz)?$/u.test(path)
  const named = outlet ?? (path === null || recordOfMany ? id : stemOf(path) || id)
  const label = named.replaceAll(UNPRINTED, ' ').trim() || id.replaceAll(UNPRINTED, ' ').trim()
  return label.length > LABEL_LENGTH_MAX ? shorten(label) : label
}

/** The head of a long label, up to the end of a word where there is one. */
function shorten(label: string): string {
  const head = label.slice(0, LABEL_LENGTH_MAX)
  const end = Math.max(head.lastIndexOf('-'), head.lastIndexOf(' '), head.lastIndexOf('_'))
  return end >= LABEL_LENGTH_MIN ? head.slice(0, end) : `${head.slice(0, -1)}…`
}

/** Letters and digits in lower case, without marks: how file names and slugs spell names. */
export const spelled = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, '-')

/**
 * Whether a file's stem spells one of the names, as words of it ("tomas-riel-interview") or, for
 * names of several words, run together ("tomasriel").
 */
export function spellsName(stem: string, names: readonly string[]): boolean {
  const words = `-${spelled(stem)}-`
  const joined = words.replaceAll('-', '')
  return names.map(spelled).some((name) => {
    const bare = name.replaceAll('-', '')
    if (bare === '') return false
    return words.includes(`-${name}-`) || (name.includes('-') && joined.includes(bare))
  })
}

/**
 * Label of each report, unique within the list, in the order given; reports that `hidden` names
 * are called as it says.
 */
export function labelReports(
  documents: readonly Pick<Document, 'id' | 'path' | 'outlet'>[],
  hidden: ReadonlyMap<DocumentId, string> = new Map(),
): ReadonlyMap<DocumentId, string> {
  const labels = new Map<DocumentId, string>()
  const used = new Map<string, number>()
  for (const document of documents) {
    const base = hidden.get(document.id) ?? baseLabel(document)
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    labels.set(document.id, count === 1 ? base : `${base} ${count}`)
  }
  return labels
}

/** Ids shorter than this may be common words: they stay as they are. */
const ID_LENGTH_MIN = 8

/** Words with reports called by their labels instead of their ids. */
export function withLabels(words: string, labels: ReadonlyMap<DocumentId, string>): string {
  // Longest first: an id may begin with another one ("n1" and "n1-2").
  const known = [...labels]
    .filter(([id, label]) => id.length >= ID_LENGTH_MIN && id !== label)
    .sort(([a], [b]) => b.length - a.length)
  let named = words
  for (const [id, label] of known) named = named.replaceAll(id, label)
  return named
}
