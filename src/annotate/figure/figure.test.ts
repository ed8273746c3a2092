import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Figure, Place, Quotation, Time } from '../../model/annotation.ts'
import type { Annotated } from '../../model/annotator.ts'
import { TERMS } from '../../model/term.ts'
import { splitSentences } from '../../text/sentence.ts'
import { compareSpans, containsSpan } from '../../text/span.ts'
import { tokenize } from '../../text/token.ts'
import { cases, knownFailures, none, PLACES, type Expected } from './figure.cases.ts'
import { figure } from './figure.ts'
import { quantity } from '../quantity/quantity.ts'

function placesOf(text: string): Place[] {
  const found = PLACES.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
      kind: 'place' as const,
      start: index,
      end: index + name.length,
      name,
      geonames: null,
      lat: null,
      lon: null,
    })),
  )
  return found.sort(compareSpans)
}

function figuresOf(
  text: string,
  quotations: readonly Quotation[] = [],
  times: readonly Time[] = [],
): Figure[] {
  const layers: Record<string, unknown> = {
    sentence: splitSentences(text).map((span) => ({ kind: 'sentence', ...span })),
    time: times,
    name: [],
    place: placesOf(text),
    quotation: quotations,
  }
  const report = {
    text,
    tokens: tokenize(text),
    repeats: [],
    layer: (kind: string) => layers[kind],
  } as unknown as Annotated
  layers['quantity'] = quantity.annotate(report)
  return figure.annotate(report)
}

function check(expected: Expected, marked: string): void {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const all = figuresOf(text)
  const found = all.find((one) => one.start === start && one.end === end)
  assert.ok(found, `${marked}: got ${all.map((one) => text.slice(one.start, one.end))}`)
  for (const [key, value] of Object.entries(expected)) {
    const got: unknown = found[key as keyof Figure]
    const { name, start, end } = (typeof got === 'object' && got !== null ? got : {}) as {
      name?: string
      start?: number
      end?: number
    }
    const words: unknown = start === undefined ? got : (name ?? text.slice(start, end))
    assert.deepEqual(words, value, `${marked}: ${key}`)
  }
}

for (const [expected, marked] of cases) test(`reads ${marked}`, () => check(expected, marked))

for (const text of none)
  test(`files no figure for ${JSON.stringify(text)}`, () => {
    const words = figuresOf(text).map(({ start, end, term }) => [text.slice(start, end), term])
    assert.deepEqual(words, [])
  })

for (const [expected, marked] of knownFailures)
  test(`still fails on ${marked}`, () => {
    assert.throws(() => check(expected, marked), `passes now, move it up: ${marked}`)
  })

test('the speaker of the smallest quotation around a figure gives it', () => {
  const text = '“Fire took 40 homes,” said Aldo Venn.'
  const speaker = { start: 27, end: 36, name: 'Aldo Venn' }
  const quote = { kind: 'quotation', start: 1, end: 20, form: 'direct', speaker } as unknown
  const [one] = figuresOf(text, [quote as Quotation])
  assert.deepEqual(one?.speaker, speaker)
})

test('a figure takes the date of its clause or of the opening of its sentence', () => {
  const text = 'On Monday, 40 homes burned, and 90 homes were lost by Friday.'
  const dates = ['Monday', 'Friday'].map((word) => {
    const start = text.indexOf(word)
    return { kind: 'time', type: 'date', start, end: start + word.length } as unknown as Time
  })
  const words = figuresOf(text, [], dates).map(
    ({ time }) => time && text.slice(time.start, time.end),
  )
  assert.deepEqual(words, ['Monday', 'Friday'])
})

test('a figure has the span, bounds and unit of its quantity', () => {
  for (const [, marked] of cases) {
    const text = marked.replace('[[', '').replace(']]', '')
    const sentence = splitSentences(text)
    const report = {
      text,
      tokens: tokenize(text),
      layer: (kind: string) => (kind === 'sentence' ? sentence : []),
    }
    const quantities = quantity.annotate(report as unknown as Annotated)
    for (const one of figuresOf(text))
      assert.ok(
        quantities.some(
          ({ start, end, min, max, bound, unit, counted }) =>
            end === one.end &&
            // "rose from 19 to 31" is one quantity; the figure is what it came to.
            (start === one.start ? min === one.min && max === one.max : bound === 'range') &&
            (counted ? null : unit || null) === one.unit,
        ),
      )
  }
})

test('figures are sorted, in the vocabulary, with mentions inside the text, on any string', () => {
  const words = fc.constantFrom(
    'one',
    'half',
    '40',
    '9,000',
    'million',
    'people',
    'homes',
    'families',
    'were',
    'displaced',
    'killed',
    'would',
    'if',
    'of',
    'whom',
    'them',
    'in',
    'Ostrel',
    'Marn',
    'and',
    ',',
    '.',
    '(',
    ')',
    'said',
    'according',
    'to',
    'the',
    'agency',
    'number',
    'is',
    ':',
    'including',
    'denied',
    '\n',
    '$',
    'km',
    'camps',
    'staying',
    "'s",
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 50 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(text, (text) => {
      const found = figuresOf(text)
      assert.deepEqual(found, [...found].sort(compareSpans))
      const whole = { start: 0, end: text.length }
      for (const { term, place, speaker, partOf, time } of found) {
        assert.ok(term === null || TERMS.includes(term))
        for (const mention of [place, speaker, partOf, time])
          if (mention) assert.ok(containsSpan(whole, mention) && mention.start < mention.end, text)
      }
    }),
    { numRuns: 600, seed: 4747 },
  )
})

test('a sentence of a hundred thousand numbers is read, whatever stands between them', () => {
  for (const piece of ['12 ', 'from 1 to ', 'from 1 dead to 2 and ', '1 of the 2 '])
    assert.ok(Array.isArray(figuresOf(`Rain in Marn ${piece.repeat(20_000)}`)))
})
