// Made pages of the open half → src/read/html/page-weights.ts, the same bytes each time. With
// --check: whether the shipped weights are those that the pages of today give. Example:
//   node train/page-model.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeTrees } from '../src/learn/trees.ts'
import { blocksOf, sumsOf, type Block } from '../src/read/html/block.ts'
import { boxRules, UNREADABLE } from '../src/read/html/matter.ts'
import { readPage, type Page } from '../src/read/html/page.ts'
import { TRAIT_COUNT, traitsOf } from '../src/read/html/trait.ts'
import { boost, type Rows } from './boost.ts'
import { madePages, skinsOf } from './pages/make.ts'

const FILE = join(import.meta.dirname, '../src/read/html/page-weights.ts')
const SEED = 11
const PAGES_OF_SKIN = 24
const SETTINGS = { trees: 60, rate: 0.2, bins: 24, least: 5, shrink: 2, share: 0.4 }
/** What all blocks of a page weigh together. */
const PAGE_WEIGHT = 40

/** Where a block stands against the gold; null where it counts neither way. */
type Side = 0 | 1 | null

/** The blocks of made pages as rows. */
function rowsOf(): Rows {
  const tables: Int16Array[] = []
  const right: number[] = []
  const weight: number[] = []
  const count = skinsOf('open').length * PAGES_OF_SKIN
  let index = 0
  for (const { html: made, gold } of madePages(SEED, count, 'open')) {
    const html = worn(made, index++)
    const page = readPage(html)
    const unreadable = boxRules(page.boxes, ({ dropped }) =>
      dropped !== null && UNREADABLE.has(dropped) ? dropped : null,
    )
    const blocks = blocksOf(html, page.pieces, unreadable)
    const table = traitsOf(html, page, { blocks, sums: sumsOf(page.boxes, blocks) })
    const all = blocks.reduce((sum, { chars }) => sum + Math.sqrt(chars), 0)
    blocks.forEach((block, at) => {
      const side = sideOf(startOf(html, page, block), gold)
      if (side === null || block.chars === 0) return
      tables.push(table.slice(at * TRAIT_COUNT, (at + 1) * TRAIT_COUNT))
      right.push(side)
      weight.push((Math.sqrt(block.chars) / all) * PAGE_WEIGHT)
    })
  }
  const table = new Int16Array(tables.length * TRAIT_COUNT)
  tables.forEach((row, at) => table.set(row, at * TRAIT_COUNT))
  return {
    columns: TRAIT_COUNT,
    table,
    right: Uint8Array.from(right),
    weight: Float64Array.from(weight),
  }
}

/** Where the words of a block begin. */
function startOf(html: string, { pieces }: Page, { from, to }: Block): number {
  for (const { start, end } of pieces.slice(from, to)) {
    const at = html.slice(start, end).search(/\S/u)
    if (at >= 0) return start + at
  }
  return -1
}

type Ranges = readonly { readonly start: number; readonly end: number }[]

function sideOf(at: number, gold: { readonly blocks: Ranges; readonly neutral: Ranges }): Side {
  const within = (ranges: Ranges) => ranges.some(({ start, end }) => at >= start && at < end)
  return at < 0 || within(gold.neutral) ? null : within(gold.blocks) ? 1 : 0
}

/** Other tags of the same length, so that the gold still holds. */
const TAGS = [
  { of: 30, by: 100, from: ['<article', '</article'], to: ['<section', '</section'] },
  { of: 3, by: 10, from: ['<main', '</main'], to: ['<div ', '</div '] },
  { of: 2, by: 7, from: ['<aside', '</aside'], to: ['<div  ', '</div  '] },
  { of: 2, by: 7, from: ['<nav', '</nav'], to: ['<div', '</div'] },
  { of: 2, by: 7, from: ['<header', '</header'], to: ['<div   ', '</div   '] },
  { of: 2, by: 7, from: ['<footer', '</footer'], to: ['<div   ', '</div   '] },
]

/**
 * A page as another site would write it, at the same places: a quarter without names, some with
 * names that say nothing, some without the tags that say what is what. Else the model would rely on
 * what many sites do not have.
 */
function worn(html: string, index: number): string {
  const [names, tags] = [spread(index + 1, 2_654_435_761), spread(index + 7, 2_246_822_519)]
  let page = html
  if (names < 25) page = page.replaceAll(' class=', ' c1ass=').replaceAll(' id=', ' 1d=')
  else if (names < 40)
    page = page.replaceAll(/ class="([^"]{1,80})"/gu, (_, own: string) => ` class="${mixed(own)}"`)
  for (const { of, by, from, to } of TAGS)
    if (tags % by < of) from.forEach((tag, at) => (page = page.replaceAll(tag, to[at]!)))
  return page
}

/** A number from 0 to 99. */
const spread = (index: number, by: number) => (Math.imul(index, by) >>> 8) % 100

const mixed = (name: string) =>
  name.replaceAll(/[a-z]/gu, (letter) =>
    String.fromCodePoint(97 + ((letter.codePointAt(0)! * 7 + name.length) % 26)),
  )

/** The module that holds the weights. */
function moduleOf(base64: string): string {
  const lines = base64.match(/.{1,92}/gu) ?? []
  return [
    '// Weights of the model that votes on the blocks of a page, in base 64: trees as',
    '// src/learn/trees.ts writes them. Made by train/page-model.ts from made pages; not edited by hand.',
    '',
    '/** The bytes of the trees, in base 64. */',
    'export const PAGE_WEIGHTS = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n')
}

const rows = rowsOf()
const made = moduleOf(Buffer.from(encodeTrees(boost(rows, SETTINGS))).toString('base64'))
const isSame = readFileSync(FILE, 'utf8') === made
if (process.argv.includes('--check')) process.exitCode = isSame ? 0 : 1
else if (!isSame) writeFileSync(FILE, made)
const state = isSame ? 'as shipped' : 'not as shipped before'
process.stdout.write(`${rows.right.length} blocks, ${made.length} characters: ${state}\n`)
