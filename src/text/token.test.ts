import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from './token.ts'

/** The pattern that says what a token is, over the whole text. */
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*(?:['’\-‐‑][\p{L}\p{M}\p{Nd}]+)*|\p{Nd}+(?:[.,]\p{Nd}+)*|\S/gu

function byPattern(text: string) {
  return Array.from(text.matchAll(TOKEN), ({ index, 0: printed }) => ({
    start: index,
    end: index + printed.length,
    form: /^\p{L}/u.test(printed) ? 'word' : /^\p{Nd}/u.test(printed) ? 'number' : 'mark',
    lower: printed.toLowerCase().replaceAll('’', "'"),
  }))
}

// What news and its damage is made of: the by-hand reading has to hand over to the pattern between.
const unit = fc.constantFrom(
  ...'aZs.,.,09 -\'’‐‑“”—…\n\u00a0\u2028\u200bé\u0301İßž中٣€"()&#_$\ud83d\ude00\ud800\ufeff',
)

test('letters read by hand give the tokens of the pattern', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = units.join('')
      assert.deepEqual(tokenize(text), byPattern(text))
    }),
    { seed: 1, numRuns: 20_000 },
  )
})

test('a part of a text gives the tokens that end in it', () => {
  const text = 'Aldo Venn of the U.N. counted 12,500 people.'
  assert.deepEqual(
    tokenize(text, { start: 5, end: 23 }).map(({ start, end }) => text.slice(start, end)),
    ['Venn', 'of', 'the', 'U.N.'],
  )
})
