// Repeats on their cases, and the laws: sorted, disjoint, the first occurrence kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cases, knownFailures } from './repeat.cases.ts'
import { markRepeats } from './repeat.ts'

/** The text without its marks, and the marked spans. */
function unmark(marked: string) {
  const spans: { start: number; end: number }[] = []
  const firsts: { start: number; end: number }[] = []
  let text = ''
  const open: number[] = []
  for (const piece of marked.split(/(\[\[|\]\]|\(\(|\)\))/u)) {
    if (piece === '[[' || piece === '((') open.push(text.length)
    else if (piece === ']]') spans.push({ start: open.pop()!, end: text.length })
    else if (piece === '))') firsts.push({ start: open.pop()!, end: text.length })
    else text += piece
  }
  return { text, spans, firsts }
}

test('each case is marked where it says and nowhere else', () => {
  for (const [expected, marked] of cases) {
    const { text, spans, firsts } = unmark(marked)
    const repeats = markRepeats(text)
    assert.equal(repeats.length, expected ?? 0, marked)
    assert.deepEqual(
      repeats.map((one) => one.span),
      spans,
      marked,
    )
    for (const { of } of repeats) {
      const [first] = firsts
      assert.ok(first && of.start <= first.start && first.end - 1 <= of.end, marked)
    }
  }
})

test('known failures still fail', () => {
  for (const [expected, marked] of knownFailures)
    assert.notEqual(markRepeats(unmark(marked).text).length, expected ?? 0, `now right: ${marked}`)
})

test('repeats are sorted, disjoint and come after what they repeat', () => {
  const words = fc.constantFrom(
    ...'rain fell on Marn and the dam held until spring .'.split(' '),
    '.\n',
    '\n\n',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 120, size: 'max' }), (list) => {
      const text = list.join(' ')
      let last = 0
      for (const { span, of } of markRepeats(text)) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= text.length)
        assert.ok(of.start < span.start && of.end <= span.start)
        last = span.end
      }
    }),
    { numRuns: 2000 },
  )
})

test('two hundred thousand equal captions are marked in linear time', () => {
  const count = 200_000
  assert.equal(markRepeats('Families leave the town of Marn\n'.repeat(count)).length, count - 1)
})
