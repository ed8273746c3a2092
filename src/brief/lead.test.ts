import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Event } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import type { AnnotatedDocument, Pile } from '../model/pile.ts'
import { splitSentences } from '../text/sentence.ts'
import { leadSentences } from './lead.ts'
import { materialOf } from './material.ts'

const BACKGROUND = 'Lake Ulva, the longest lake of Veldoria, waters three provinces below Keld.'
const BURST = 'The Ulva dam above Keld burst on Sunday and water ran through the lower town.'
const DEAL = 'Veldoria and Dorn agreed on Friday that engineers may repair the Ulva dam at once.'

function report(id: string, text: string, happened: readonly (readonly [string, string])[]) {
  const document: Document = {
    id,
    hash: '',
    path: `${id}.txt`,
    part: null,
    source: text,
    text,
    edits: [],
    title: null,
    byline: null,
    outlet: null,
    url: null,
    published: null,
    modified: null,
    language: 'en',
    notices: [],
    repeats: [],
  }
  const event = happened.map(([what, type]): Event => {
    const start = text.indexOf(what)
    const end = start + what.length
    return {
      kind: 'event',
      start,
      end,
      what,
      type,
      who: [],
      place: null,
      time: null,
      status: 'actual',
    }
  })
  const sentence = splitSentences(text).map((one) => ({ kind: 'sentence' as const, ...one }))
  const annotated: AnnotatedDocument = { document, layers: { sentence, event } }
  return annotated
}

const leadsOf = (...reports: AnnotatedDocument[]) => {
  const pile: Pile = { reports, published: {}, reuse: { passages: [], pairs: [], groups: [] } }
  const parts = { pile, documents: [], claims: [], findings: [], people: [], annotate: () => ({}) }
  return leadSentences(materialOf(parts), 3).map(({ exact }) => exact)
}

test('an event leads, background that all reports share does not', () => {
  const burst = [['burst', 'disaster']] as const
  const leads = leadsOf(
    report('a', `${BURST} ${BACKGROUND}`, burst),
    report('b', `${BACKGROUND} ${BURST}`, burst),
  )
  assert.deepEqual(leads, [BURST])
})

test('an agreement goes before an event', () => {
  const leads = leadsOf(
    report('a', BURST, [['burst', 'disaster']]),
    report('b', DEAL, [['agreed', 'agreement']]),
  )
  assert.deepEqual(leads, [DEAL, BURST])
})

test('a place and an agency before the first words are left out', () => {
  const leads = leadsOf(
    report('a', `KELD, Veldoria, May 4 (NORDPRESS) - ${BURST}`, [['burst', 'disaster']]),
    report('b', BURST, [['burst', 'disaster']]),
  )
  assert.deepEqual(leads, [BURST])
})

test('a judgement of the writer does not lead', () => {
  const view = 'For Veldoria, taking the Ulva dam back is crucial to what it sees as a victory.'
  const taken = [['taking', 'attack']] as const
  assert.deepEqual(leadsOf(report('a', view, taken), report('b', view, taken)), [])
})

test('a caption in a row of pictures does not lead', () => {
  const burst = [['burst', 'disaster']] as const
  for (const number of ['24/30', '9 of 25', 'Hide Caption 9 of 25 Photos:'])
    assert.deepEqual(leadsOf(report('a', `${number} ${BURST}`, burst)), [])
})
