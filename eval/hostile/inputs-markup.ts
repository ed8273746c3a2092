// Hostile inputs of markup and of patterns: pages that are deep, wide, unclosed or endless, and
// texts made of the strings on which patterns run in squares. Example: a page of a hundred thousand
// nested boxes; a hundred thousand quotation marks in a row.
import type { Given, HostileInput } from './inputs.ts'

const number = (index: number) => String(index).padStart(3, '0')
const PROSE =
  '<p>About 3,000 people left Marn on Tuesday, the council said, and more may follow.</p>'

/** Pages by the size that makes them hurt; 1 to 10. */
const PAGES: readonly ((size: number) => string)[] = [
  (size) => '<div>'.repeat(size * 10_000) + PROSE,
  (size) => `<div class="content">${PROSE.repeat(size * 1200)}</div>`,
  (size) =>
    `<p ${Array.from({ length: size * 30_000 }, (_, i) => `a${i}=b`).join(' ')}>Rain in Marn`,
  (size) => `<p>${'&amp;'.repeat(size * 100_000)}`,
  (size) => '<b><i><u>'.repeat(size * 5000) + '</b></i></u>'.repeat(size * 5000) + PROSE,
  (size) => '<table><tr><td>'.repeat(size * 3000) + PROSE,
  (size) =>
    `<figure><figcaption>A street in Marn</figcaption></figure>${PROSE}`.repeat(size * 1000),
  (size) => `<p>${'\u0000'.repeat(size * 1000)}Rain in Marn`,
  (size) => `<!--${'-'.repeat(size * 100_000)}${PROSE}`,
  (size) => `<script>${'<!--<script>'.repeat(size * 10_000)}</script>${PROSE}`,
  (size) => `<svg>${'<title>'.repeat(size * 10_000)}${PROSE}`,
  (size) =>
    `<script type="application/ld+json">${'[{"@graph":'.repeat(size * 10_000)}</script>${PROSE}`,
  (size) => `<h1>${'<span>x</span>'.repeat(size * 10_000)}</h1>${PROSE}`,
  (size) => `<ul>${'<li><a href=x>Marn</a>'.repeat(size * 10_000)}</ul>${PROSE}`,
  (size) => `<p>${'a'.repeat(size * 1_000_000)}</p>`,
  (size) => `<a href="${'x'.repeat(size * 100_000)}">${'<a>'.repeat(size * 5000)}Rain in Marn`,
  (size) => `<meta name=author content="${'By '.repeat(size * 30_000)}">${PROSE}`,
]

export function markupInputs({ divide }: Given): HostileInput[] {
  const most = divide > 1 ? 3 : 6
  return Array.from({ length: PAGES.length * 6 }, (_, index) => {
    const make = PAGES[index % PAGES.length]!
    const size = 1 + (Math.floor(index / PAGES.length) % most) * (divide > 1 ? 1 : 2)
    const text = () => Buffer.from(`<!doctype html><html><body>${make(size)}`)
    return { kind: 'markup', name: `markup-${number(index)}.html`, bytes: text, expect: null }
  })
}

/** Pieces on which careless patterns run in squares; each is repeated over 100 KB. */
const PIECES = [
  ' ',
  '\t',
  '\n',
  ' \n',
  '"',
  '“',
  '”',
  "'",
  '(',
  ')',
  '[',
  '{',
  '<',
  '>',
  '&',
  '&#',
  '& # ',
  '&amp',
  ';',
  ':',
  ',',
  '.',
  '. ',
  '-',
  '–',
  '/',
  '\\',
  '$',
  '€',
  '%',
  '@',
  '@\u0000',
  '#',
  '*',
  '_',
  '=',
  '+',
  '0',
  '1',
  '1,',
  '1,000,',
  '1.',
  '12 ',
  '10-',
  '10–',
  'a',
  'A',
  'a ',
  'A ',
  'Aa ',
  'A. ',
  'A.',
  'Mr. ',
  'U.',
  'U.S. ',
  'said ',
  'said, ',
  'and ',
  'of ',
  'the ',
  'more than ',
  'between 1 and ',
  'from 1 to ',
  'million ',
  'per cent ',
  'January ',
  '1 January ',
  'Monday ',
  'last ',
  'by ',
  'on ',
  '"a" ',
  '"a," said ',
  '“a” ',
  'he said ',
  'Aldo Venn ',
  "Venn's ",
  'al-',
  'O’',
  'é',
  '\u0301',
  '\u200d',
  '\ufeff',
  '😀',
  '\u202e',
  'http://',
  'a@b.',
  'By ',
  'Updated ',
  '(1) ',
  '• ',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u00ad',
  '…',
  '...',
  '!',
  '?',
  '?! ',
  'x1',
  'ﬁ',
] as const

export function patternInputs({ divide }: Given): HostileInput[] {
  const length = divide > 1 ? 20_000 : 100_000
  return PIECES.map((piece, index) => ({
    kind: 'pattern',
    name: `pattern-${number(index)}.txt`,
    bytes: () => Buffer.from(`Rain in Marn ${piece.repeat(Math.ceil(length / piece.length))}!`),
    expect: null,
  }))
}
