import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../model/document.ts'
import { alignPair } from './index.ts'

function report(id: string, text: string, more: Partial<Document> = {}): Document {
  const blank = { path: null, part: null, edits: [], title: null, byline: null, outlet: null }
  const rest = {
    url: null,
    published: null,
    modified: null,
    language: 'en',
    notices: [],
    repeats: [],
  }
  return { ...blank, ...rest, id, hash: '', source: text, text, ...more }
}

const PASSAGE =
  'The ferry Halcyon left Marn at dawn with forty crates of medicine for the islands of Ostrel, and ' +
  'harbour officials said two more boats would follow before the end of the week.'
const HOME =
  'Medicine has been short on the islands of Ostrel since the storm. The ferry Halcyon is the only ship ' +
  'large enough for the harbour. Officials in Marn counted crates all night, and two boats from the islands ' +
  'waited outside. Dawn came late, and harbour crews worked through the week.'
const HOST =
  'Voters in Corrum go to the polls on Sunday to choose a new assembly. Candidates have argued over taxes on ' +
  'timber and the price of bread. The mayor expects long queues. Police will guard every school that serves ' +
  'as a polling station, and results are due by midnight.'

/** Direction of the first passage of two reports without stamps, and its evidence. */
function decided(a: Document, b: Document) {
  const [passage] = alignPair(a, b).passages
  return { direction: passage!.direction, why: passage!.why.join('; ') }
}

test('a passage whose words recur around it is at home there', () => {
  const found = decided(report('1', `${PASSAGE}\n\n${HOME}`), report('2', `${HOST}\n\n${PASSAGE}`))
  assert.equal(found.direction, 'a-to-b')
  assert.match(found.why, /recur around it in 1/u)
})

test('the same evidence decides for the other side', () => {
  const found = decided(report('1', `${HOST}\n\n${PASSAGE}`), report('2', `${PASSAGE}\n\n${HOME}`))
  assert.equal(found.direction, 'b-to-a')
})

test('a report that names the other outlet took it from there', () => {
  const source = report('1', PASSAGE, { outlet: 'NORDPRESS' })
  const taker = report('2', `NORDPRESS reported on Friday: ${PASSAGE}`, { outlet: 'Marn Courier' })
  assert.equal(decided(source, taker).direction, 'a-to-b')
  assert.match(decided(source, taker).why, /2 names NORDPRESS/u)
})

test('broken characters point to the careless copy', () => {
  const text = `${PASSAGE} It's late.`
  const at = text.indexOf("'")
  const edits = [{ start: at, end: at + 6, insert: "'", rule: 'entity' }]
  const broken = report('1', text, { edits, source: text.replace("'", '&#39; '.slice(0, 6)) })
  assert.equal(decided(broken, report('2', text)).direction, 'b-to-a')
})

test('a stamp against clear evidence of the text leaves the direction undecided', () => {
  const home = report('2', `${PASSAGE}\n\n${HOME}`, { published: '2031-03-02T11:00:00Z' })
  const host = report('1', `${HOST}\n\n${PASSAGE}`, { published: '2031-03-02T08:00:00Z' })
  assert.equal(decided(host, home).direction, 'undecided')
})

test('equal, missing and unreadable stamps are no evidence', () => {
  for (const published of [null, '2031-03-02T08:00:00Z', 'some day'])
    assert.equal(
      decided(
        report('1', PASSAGE, { published: '2031-03-02T08:00:00Z' }),
        report('2', PASSAGE, { published }),
      ).direction,
      'undecided',
    )
})

test('a day against a minute of the same day is no evidence, another day is', () => {
  const between = (published: string) =>
    decided(report('1', PASSAGE, { published: '2031-03-02' }), report('2', PASSAGE, { published }))
      .direction
  assert.equal(between('2031-03-02T08:00:00Z'), 'undecided')
  assert.equal(between('2031-03-03T08:00:00Z'), 'a-to-b')
})
