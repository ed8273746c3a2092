import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { conditionOf } from './condition.ts'
import { toldPile, toldReport, type Layers } from './pile.cases.ts'
import { reportsOf } from './statement.ts'

const kindsOf = (text: string, told: Layers = {}) =>
  conditionOf(reportsOf(toldPile([toldReport('r', text, told)]))[0]!).map(({ kind }) => kind)

const BODY =
  'The river rose again overnight in the province of Ostrel.\nEngineers opened two sluices of the Ulva dam.\n' +
  'Villages along the banks were warned by radio.'

test('a headline whose actor and deed never come back has no body', () => {
  const text = `Veldoria sends fighter jets to border\n\n${BODY}`
  assert.deepEqual(kindsOf(text, { places: ['Veldoria'] }), ['headline-without-body'])
})

test('a headline that the text takes up stands', () => {
  assert.deepEqual(kindsOf(`Engineers open sluices of Ulva dam\n\n${BODY}`), [])
  assert.deepEqual(kindsOf(`Ostrel warned as river rises\n\n${BODY}`, { places: ['Ostrel'] }), [])
})

test('a caption is no headline', () => {
  assert.deepEqual(kindsOf(`A drone view shows the harbour quarter of Marn\n\n${BODY}`), [])
})

test('a wish for a disaster and a stray quotation mark are translation damage', () => {
  const wish =
    'His fighters were ready for a battle that they hope will trigger a humanitarian crisis.'
  assert.deepEqual(kindsOf(wish), ['translation-damage'])
  assert.deepEqual(kindsOf('The agency spoke of a "massacre" " on Monday.'), ['translation-damage'])
  const guarded = 'The men of Tarn stand guard against a flood that they hope will take the fort.'
  assert.deepEqual(kindsOf(guarded), ['translation-damage'])
  assert.deepEqual(kindsOf('They hope it will not trigger a crisis.'), [])
  assert.deepEqual(kindsOf('He hopes the talks will lead to peace.'), [])
})

test('another article inside the page begins where a new headline and its words do', () => {
  const more = Array.from(
    { length: 10 },
    (_, i) => `Day ${i}: the river stayed high near the Ulva dam.`,
  )
  const second =
    'BAKER WINS lottery prize and shares it\nThe baker from Keld shared his lottery prize.\n' +
    'A lottery clerk brought the baker his prize.\nThe baker said the prize was large.'
  assert.ok(kindsOf(`${BODY}\n${more.join('\n')}\n${second}`).includes('second-article'))
  assert.ok(!kindsOf(`${BODY}\n${more.join('\n')}`).includes('second-article'))
})

test('a passage printed again is listed once, with how often', () => {
  const line = 'Smoke over Keld.'
  const text = [line, line, line].join('\n')
  const span = (i: number) => ({
    start: i * (line.length + 1),
    end: i * (line.length + 1) + line.length,
  })
  const repeats = [1, 2].map((i) => ({ span: span(i), of: span(0) }))
  assert.deepEqual(kindsOf(text, { repeats }), ['repeat'])
})

test('the card never throws and its passages hold', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const [report] = reportsOf(toldPile([toldReport('r', text)]))
      for (const { cite } of conditionOf(report!))
        assert.equal(text.slice(cite.start, cite.end), cite.exact)
    }),
    { numRuns: 200, seed: 3 },
  )
})
