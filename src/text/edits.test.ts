// The laws of recorded edits on random chains: what composing promises, and what a span's way
// back to its source promises. Seeds are printed by fast-check on failure.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  applyEdits,
  checkEdits,
  composeEdits,
  mapEdits,
  toSource,
  toText,
  type Edit,
} from './edits.ts'
import { containsSpan, type Span } from './span.ts'

const CHAINS = 20_000

/** Edits of a text from small numbers: gap to the last edit, characters taken, insert. */
function editsFrom(text: string, numbers: readonly number[], rule: string): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const number of numbers) {
    const start = at + (number % 4)
    const end = start + 1 + ((number >> 2) % 3)
    if (end > text.length) break
    const insert = ['', 'x', 'yz', 'uvw'][(number >> 4) % 4]!
    edits.push({ start, end, insert, rule })
    at = end
  }
  return edits
}

const steps = fc.array(fc.array(fc.nat(255), { maxLength: 7, size: 'max' }), {
  minLength: 2,
  maxLength: 3,
})
const sources = fc.string({ unit: fc.constantFrom(...'abcdefgh'), maxLength: 24, size: 'max' })

interface Chain {
  readonly source: string
  readonly text: string
  readonly composed: Edit[]
}

function chainOf(source: string, numbers: readonly (readonly number[])[]): Chain {
  let text = source
  let composed: Edit[] = []
  numbers.forEach((list, index) => {
    const edits = editsFrom(text, list, `r${index}`)
    composed = composeEdits(composed, edits)
    text = applyEdits(text, edits)
  })
  return { source, text, composed }
}

/** Edits that lie inside a source span, moved to the slice's own offsets. */
function editsInside(edits: readonly Edit[], at: Span): Edit[] {
  return edits
    .filter((edit) => containsSpan(at, edit))
    .map((edit) => ({ ...edit, start: edit.start - at.start, end: edit.end - at.start }))
}

const spansOf = (length: number): Span[] => {
  const spans: Span[] = []
  for (let start = 0; start < length; start++)
    for (let end = start + 1; end <= Math.min(length, start + 6); end++) spans.push({ start, end })
  return spans
}

const eachChain = (check: (chain: Chain) => void) =>
  fc.assert(
    fc.property(sources, steps, (source, numbers) => check(chainOf(source, numbers))),
    { numRuns: CHAINS },
  )

test('composing equals applying in turn, and composed edits keep the law of edits', () => {
  eachChain(({ source, text, composed }) => {
    checkEdits(source, composed)
    assert.equal(applyEdits(source, composed), text)
  })
})

test('the edits inside a source span make exactly the words, unless the span cuts a replacement', () => {
  eachChain(({ source, text, composed }) => {
    const map = mapEdits(composed)
    for (const at of spansOf(text.length)) {
      const back = toSource(map, at)
      const made = applyEdits(source.slice(back.start, back.end), editsInside(composed, back))
      const exact = text.slice(at.start, at.end)
      const shown = toText(map, back)
      assert.ok(made.includes(exact), `${made} does not hold ${exact}`)
      assert.ok(containsSpan(shown, at))
      if (shown.start === at.start && shown.end === at.end) assert.equal(made, exact)
      const cuts = composed.some((edit, index) => {
        const start = map.textStarts[index]!
        const end = start + edit.insert.length
        return (start < at.start && at.start < end) || (start < at.end && at.end < end)
      })
      if (!cuts) assert.equal(made, exact)
    }
  })
})

test('a source span starts after and ends before the edits that touch its edges', () => {
  eachChain(({ text, composed }) => {
    const map = mapEdits(composed)
    for (const at of spansOf(text.length)) {
      const back = toSource(map, at)
      for (const edit of composed.filter((one) => one.insert === '')) {
        assert.notEqual(edit.start, back.start)
        assert.notEqual(edit.end, back.end)
      }
    }
  })
})

test('nested spans have nested sources', () => {
  eachChain(({ text, composed }) => {
    const map = mapEdits(composed)
    const spans = spansOf(Math.min(text.length, 10)).map((at) => ({ at, back: toSource(map, at) }))
    for (const outer of spans)
      for (const inner of spans)
        if (containsSpan(outer.at, inner.at)) assert.ok(containsSpan(outer.back, inner.back))
  })
})

test('ordered spans have ordered sources', () => {
  eachChain(({ text, composed }) => {
    const map = mapEdits(composed)
    let last = 0
    for (let start = 0; start < text.length; start++) {
      const back = toSource(map, { start, end: start + 1 })
      assert.ok(back.start >= last && back.end > back.start)
      last = back.start
    }
  })
})

test('a rule is named once in a merged edit however often it took part', () => {
  const first = [{ start: 0, end: 1, insert: 'bb', rule: 'entity' }]
  const second = [{ start: 0, end: 1, insert: 'c', rule: 'whitespace' }]
  const third = [{ start: 0, end: 1, insert: 'd', rule: 'entity' }]
  assert.deepEqual(composeEdits(composeEdits(first, second), third), [
    { start: 0, end: 1, insert: 'db', rule: 'entity+whitespace' },
  ])
})

test('a deleted stretch shows as an empty span', () => {
  const map = mapEdits([{ start: 2, end: 5, insert: '', rule: 'furniture' }])
  assert.deepEqual(toText(map, { start: 2, end: 5 }), { start: 2, end: 2 })
  assert.deepEqual(toText(map, { start: 1, end: 6 }), { start: 1, end: 3 })
})

test('edits that break the law are refused', () => {
  const edit = (start: number, end: number) => ({ start, end, insert: '', rule: 'r' })
  assert.throws(() => checkEdits('abc', [edit(1, 1)]), RangeError)
  assert.throws(() => checkEdits('abc', [edit(1, 2), edit(1, 3)]), RangeError)
  assert.throws(() => checkEdits('abc', [edit(1, 4)]), RangeError)
  assert.throws(() => toSource(mapEdits([]), { start: 2, end: 2 }), RangeError)
})
