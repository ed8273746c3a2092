// Answers as lines of text: title, what it is, why, the figures, the words, what to ask next.
// Example: "Differ: people expected to flee", "Why", "  the numbers differ …", "Words", "  c, line
// 3, …: … [60,000 people] …".
import type { Answer, Quoted } from './answer.ts'

const WIDTH = 110
/** Words of one passage shown before its middle is left out. */
const EXACT_MAX = 600

const flat = (words: string) => words.replaceAll(/\s+/gu, ' ')

/** A text in lines of a readable width, behind an indent. */
function wrapped(words: string, first: string, rest = ' '.repeat(first.length)): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of flat(words).trim().split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

function exactWords(exact: string): string {
  if (exact.length <= EXACT_MAX) return exact
  return `${exact.slice(0, EXACT_MAX / 2)} […] ${exact.slice(-EXACT_MAX / 2)}`
}

/** A passage in its sentence, in brackets where the sentence has more words. */
function passageWords({ exact, before, behind }: Quoted): string {
  const words = exactWords(exact)
  return before.trim() === '' && behind.trim() === '' ? words : `${before}[${words}]${behind}`
}

function quoteLines(quote: Quoted, number: number): string[] {
  const { label, line, day, start, end, note } = quote
  const head = `${label}, line ${line} (characters ${start}–${end}); ${day}`
  return [
    ...wrapped(head, `  ${number}. `),
    ...wrapped(`“${passageWords(quote)}”`, '     '),
    ...(note === null ? [] : wrapped(note, '     ')),
  ]
}

const section = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [head, ...lines]

/** An answer as text, ended by a line break. */
export function printAnswer(answer: Answer): string {
  const { kind, id, title, means, rules, figures, quotes, also } = answer
  const list = (all: readonly string[]) => all.flatMap((one) => wrapped(one, '  - '))
  const lines = [
    ...wrapped(title, '', ''),
    ...wrapped(`${kind} ${id}. ${means}`, '  '),
    ...section('Why', list(rules)),
    ...section('Figures', list(figures)),
    ...section(
      quotes.some(({ before, behind }) => before.trim() !== '' || behind.trim() !== '')
        ? 'Words (what is meant stands in brackets)'
        : 'Words',
      quotes.flatMap((one, k) => quoteLines(one, k + 1)),
    ),
    ...section(
      'Ask further',
      also.flatMap((one) => wrapped(one.title, `  ${one.id}  `)),
    ),
  ]
  return `${lines.join('\n')}\n`
}
