// Corpus files (CoNLL-U, gzipped) → the background table of cluster/lexicon/background.ts: in how
// many pieces of about a report's length each word occurs. Example: node train/background.ts
// news.conllu.gz court.conllu.gz
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { termOf } from '../src/cluster/vector.ts'
import { tokenize } from '../src/text/token.ts'

/** Words of a piece: about as many as a news report has. */
const PIECE_WORDS = 400
const PIECE_WORDS_MIN = 100
/** A word of one piece only says nothing about how common it is. */
const PIECES_MIN = 2
const COLUMNS = 96

const pieces = new Map<string, number>()
let total = 0
for (const file of process.argv.slice(2)) {
  const corpus = gunzipSync(readFileSync(file)).toString('utf8')
  for (const document of corpus.split(/^# newdoc/mu).slice(1)) countDocument(document)
}
writeFileSync(join(import.meta.dirname, '../src/cluster/lexicon/background.ts'), tableFile())

function countDocument(document: string): void {
  const sentences = [...document.matchAll(/^# text = (.*)$/gmu)].map((match) => match[1]!)
  const words = sentences.flatMap((sentence) =>
    tokenize(sentence)
      .filter(({ form }) => form !== 'mark')
      .map(({ lower }) => termOf(lower)),
  )
  for (let from = 0; from < words.length; from += PIECE_WORDS) {
    const piece = words.slice(from, from + PIECE_WORDS)
    if (piece.length < PIECE_WORDS_MIN) continue
    total++
    for (const word of new Set(piece)) pieces.set(word, (pieces.get(word) ?? 0) + 1)
  }
}

function tableFile(): string {
  const byCount = Map.groupBy(
    [...pieces].filter(([, count]) => count >= PIECES_MIN).sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, count]) => count,
  )
  const rows = [...byCount].sort(([a], [b]) => b - a)
  const lines = rows.flatMap(([count, words]) =>
    wrapped(
      count,
      words.map(([word]) => word),
    ),
  )
  return `// In how many of ${total} pieces of English text (about ${PIECE_WORDS} words each) a word
// occurs: what is common anywhere says little about a story. Counted by train/background.ts from
// GUM (CC BY 4.0; texts: Wikinews CC BY 2.5, academic and court CC BY 4.0); words of fewer than
// ${PIECES_MIN} pieces are left out. Generated: do not edit.

/** Pieces counted. */
export const BACKGROUND_PIECES = ${total}

/** Rows of words with the number of pieces that each of them occurs in. */
export const BACKGROUND: readonly (readonly [pieces: number, words: string])[] = [
${lines.join('\n')}
]
`
}

function wrapped(count: number, words: readonly string[]): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of words) {
    if (row.length + word.length > COLUMNS) {
      rows.push(row)
      row = ''
    }
    row += row === '' ? word : ` ${word}`
  }
  return [...rows, row].map((line) => `  [${count}, ${JSON.stringify(line)}],`)
}
