// Made pages through the reader, against what should be found in them: shingle F1 and word F1 of
// the text, title, byline, date, outlet and address right, per skin for the open half, totals only
// for the other.
//   node train/pages/score.ts [--heldout] [--count N] [--seed S]
import { parseArgs } from 'node:util'
import { cleanDocument } from '../../src/clean/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { madePages, skinsOf, type MadePage } from './make.ts'
import { textOf } from './markup.ts'

/** How one page was read, each share from 0 to 1; null where the page has nothing of the kind. */
interface Judged {
  readonly skin: string
  readonly shingles: { readonly precision: number; readonly recall: number }
  readonly words: number
  readonly title: number
  readonly byline: number | null
  /** 1 where someone else than the outlet is told though nobody is named; null where one is. */
  readonly invented: number | null
  readonly published: number | null
  readonly outlet: number
  /** 1 where the address is the page's; null where the page does not state it. */
  readonly url: number | null
}

const SHINGLE_WORDS = 4
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []
const plain = (text: string | null) =>
  wordsOf((text ?? '').normalize('NFKC').toLowerCase()).join(' ')
const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b))
const percent = (value: number) => (value * 100).toFixed(1).padStart(6)

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function sharedOf(a: readonly string[], b: readonly string[]): number {
  const [inA, inB] = [counted(a), counted(b)]
  let shared = 0
  for (const [value, count] of inA) shared += Math.min(count, inB.get(value) ?? 0)
  return shared
}

const shinglesOf = (words: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(1, words.length - SHINGLE_WORDS + 1) }, (_, at) =>
    words.slice(at, at + SHINGLE_WORDS).join(' '),
  )

/** The text read, with one occurrence of each neutral element taken out. */
function withoutNeutral(text: string, page: MadePage): string {
  let words = ` ${wordsOf(text).join(' ')} `
  for (const { start, end } of page.gold.neutral) {
    const neutral = ` ${wordsOf(textOf(page.html.slice(start, end))).join(' ')} `
    if (neutral.trim() !== '') words = words.replace(neutral, () => ' ')
  }
  return words
}

const persons = (text: string | null) => plain(text).replaceAll(/\b(?:and|by) /gu, '')

function judge(page: MadePage): Judged {
  const { gold } = page
  const read = readBytes(new TextEncoder().encode(page.html), { path: `${page.id}.html` })
  const raw = read.documents[0]
  const found = raw ? cleanDocument(raw) : null
  const [told, asked] = [wordsOf(withoutNeutral(found?.text ?? '', page)), wordsOf(gold.text)]
  const [inTold, inAsked] = [shinglesOf(told), shinglesOf(asked)]
  const common = sharedOf(inTold, inAsked)
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())
  const words = sharedOf(lower(told), lower(asked))
  const [byline, wanted] = [persons(found?.byline ?? null), persons(gold.byline)]
  const outlet = persons(gold.outlet)
  const alike = byline !== '' && (byline.includes(wanted) || wanted.includes(byline))
  const day = found?.published?.slice(0, 10)
  return {
    skin: page.skin,
    shingles: { precision: common / inTold.length, recall: common / inAsked.length },
    words: harmonic(words / (told.length || 1), words / (asked.length || 1)),
    title: Number(plain(found?.title ?? null) === plain(gold.title)),
    byline: gold.byline === null ? null : Number(alike),
    invented: gold.byline === null ? Number(byline !== '' && byline !== outlet) : null,
    published: gold.published === null ? null : Number(day === gold.published.slice(0, 10)),
    outlet: Number(persons(found?.outlet ?? null) === outlet),
    url: page.html.includes('rel="canonical"') ? Number(found?.url === page.url) : null,
  }
}

function row(name: string, pages: readonly Judged[]): string {
  const shingle = harmonic(
    mean(pages.map((page) => page.shingles.precision)),
    mean(pages.map((page) => page.shingles.recall)),
  )
  const share = (field: 'byline' | 'invented' | 'published' | 'outlet' | 'url') => {
    const values = pages.map((page) => page[field]).filter((value) => value !== null)
    return values.length === 0 ? '     -' : percent(mean(values))
  }
  const [words, title] = [mean(pages.map((page) => page.words)), mean(pages.map((p) => p.title))]
  const shares = (['byline', 'published', 'invented', 'outlet', 'url'] as const)
    .map(share)
    .join(' ')
  const count = String(pages.length).padStart(5)
  return `${name.padEnd(24)}${count} ${percent(shingle)} ${percent(words)} ${percent(title)} ${shares}`
}

function main(): void {
  const { values } = parseArgs({
    options: {
      heldout: { type: 'boolean', default: false },
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  const half = values.heldout ? 'heldout' : 'open'
  const skins = skinsOf(half)
  const count = Number(values.count ?? skins.length * 8)
  const pages = [...madePages(Number(values.seed), count, half)].map(judge)
  const head = [
    'pages',
    'shingl',
    ' words',
    ' title',
    'byline',
    '  date',
    'invent',
    'outlet',
    '   url',
  ].join(' ')
  const lines = [`${'skin'.padEnd(24)}${head}`]
  if (half === 'open')
    for (const { name } of skins) {
      const own = pages.filter(({ skin }) => skin === name)
      if (own.length > 0) lines.push(row(name, own))
    }
  lines.push(row(`all, ${half}`, pages))
  process.stdout.write(`${lines.join('\n')}\n`)
}

main()
