// Traits of blocks: each row is whole, in the order that the names say, and bounded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocksOf, sumsOf } from './block.ts'
import { readPage } from './page.ts'
import { TRAIT_COUNT, TRAITS, traitsOf } from './trait.ts'
import { votesOf } from './vote.ts'

function rowsOf(html: string) {
  const page = readPage(html)
  const blocks = blocksOf(
    html,
    page.pieces,
    page.boxes.map(() => null),
  )
  const table = traitsOf(html, page, { blocks, sums: sumsOf(page.boxes, blocks) })
  return blocks.map((_, at) => {
    const row = [...table.subarray(at * TRAIT_COUNT, (at + 1) * TRAIT_COUNT)]
    return Object.fromEntries(TRAITS.map((name, column) => [name, row[column]!]))
  })
}

const html = `<title>Dam holds at Marn</title><body><main><article><h1>Dam holds at Marn</h1>
<div><p>The dam held, they said. Nobody left.</p><p>See <a href="/x">more</a></p></div></article>
<ul><li class="c-1">Rain</li><li class="c-2">Wind, hail</li></ul></main>`

test('a row tells of text, tags around, place and neighbours', () => {
  const [, head, first, second, rain] = rowsOf(html)
  assert.deepEqual(
    [first!['chars'], first!['links'], first!['commas'], first!['stops'], first!['ends']],
    [37, 0, 1, 2, 1],
  )
  assert.deepEqual([head!['titleWords'], head!['since'], first!['since']], [2, 0, 1])
  assert.deepEqual([first!['article'], first!['main'], rain!['article']], [1, 1, 0])
  assert.deepEqual([first!['headLevel'], second!['links'], rain!['list']], [7, 57, 1])
  assert.deepEqual([second!['beforeChars'], second!['beforeBox'], first!['afterBox']], [37, 2, 2])
  assert.equal(second!['afterStops'], 0)
})

test('boxes whose names differ in numbers alone are of one kind', () => {
  assert.equal(rowsOf(html).at(-1)!['alike'], 2)
})

test('any page has bounded traits and a vote for every block', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="a1">',
    '</div>',
    '<h2>',
    '<ul><li>',
    '<a>',
  )
  const source = fc.array(fc.oneof(tag, fc.string()), { maxLength: 60 })
  fc.assert(
    fc.property(source, (parts) => {
      const text = parts.join('')
      for (const row of rowsOf(text))
        for (const value of Object.values(row)) assert.ok(value >= -4000 && value <= 4000)
      const page = readPage(text)
      const blocks = blocksOf(
        text,
        page.pieces,
        page.boxes.map(() => null),
      )
      const votes = votesOf(text, page, blocks)
      assert.ok(votes.every(Number.isFinite))
    }),
    { seed: 7, numRuns: 200 },
  )
})
