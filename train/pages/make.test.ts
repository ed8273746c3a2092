import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { madePages, skinsOf, type Half } from './make.ts'
import { textOf } from './markup.ts'

const SEED = 11
const HALVES: readonly Half[] = ['open', 'heldout']
const made = new Map(
  HALVES.map((half) => [half, [...madePages(SEED, skinsOf(half).length, half)]] as const),
)
const pages = HALVES.flatMap((half) => made.get(half)!)

test('the same seed makes the same pages, another seed others', () => {
  for (const half of HALVES) {
    for (const [index, page] of [...madePages(SEED, 5, half)].entries())
      assert.equal(JSON.stringify(page), JSON.stringify(made.get(half)![index]), page.id)
    assert.notEqual([...madePages(SEED + 1, 1, half)][0]!.html, made.get(half)![0]!.html)
  }
})

test('every skin yields a page with a title, text and blocks', () => {
  for (const page of pages) {
    assert.ok(page.gold.title.length > 8, page.id)
    assert.ok(page.gold.text.length > 60, page.id)
    assert.ok(page.gold.blocks.length > 0, page.id)
    assert.ok(!/\bundefined\b|\[object|[\uE000-\uE003]/u.test(page.html), page.id)
  }
})

test('the gold text is what the blocks hold', () => {
  for (const { id, html, gold } of pages) {
    const texts = gold.blocks.map(({ start, end }) => textOf(html.slice(start, end)))
    assert.equal(texts.join('\n\n'), gold.text, id)
    assert.ok(!/<[a-z/]|&\w+;/u.test(gold.text), id)
    const ranges = [...gold.blocks, ...gold.neutral].toSorted((a, b) => a.start - b.start)
    for (const [at, { start, end }] of ranges.entries()) {
      assert.ok(start < end && end <= html.length, id)
      assert.ok(at === 0 || ranges[at - 1]!.end <= start, id)
    }
  }
})

/** What a browser would hold as text, scripts and the like left out. */
function shown(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node) || /^(?:script|style|noscript)$/u.test(node.nodeName)) return ' '
  return node.childNodes.map(shown).join(/^(?:span|a|em|b)$/u.test(node.nodeName) ? '' : ' ')
}

test('a parser finds every block of the gold text in the page', () => {
  const squeezed = (text: string) => text.replaceAll(/[\s\u00A0\u00AD]+/gu, '')
  // Every other page, for time.
  for (const { id, html, gold } of pages.filter((_, at) => at % 2 === 0)) {
    const whole = squeezed(shown(parse(html)))
    for (const block of gold.text.split('\n\n')) assert.ok(whole.includes(squeezed(block)), id)
  }
})

test('every page shows its title and names its authors', () => {
  for (const { id, html, gold } of pages) {
    assert.ok(textOf(html).includes(gold.title), id)
    for (const name of gold.byline?.split(/, | and /u) ?? [])
      assert.match(html, new RegExp(name, 'iu'), id)
  }
})

test('names are told apart, held-out and open', () => {
  const names = HALVES.flatMap((half) => skinsOf(half).map(({ name }) => name))
  assert.equal(new Set(names).size, names.length)
})

test('both halves have the families of pages', () => {
  const families = (half: Half) => new Set(skinsOf(half).map(({ family }) => family))
  const missing = [...families('heldout')].filter((family) => !families('open').has(family))
  assert.deepEqual(missing, [])
})
