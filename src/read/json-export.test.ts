// What news services hand out as JSON: the words, who wrote them and when, by the names they use.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyEdits } from '../text/edits.ts'
import { readBytes } from './index.ts'

const DAY = '2032-02-03T07:05:00Z'
const H = 'https://herald.example'

function read(value: unknown, path = 'a.json') {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const { documents, rejections } = readBytes(Buffer.from(text), { path })
  return {
    reports: documents.map(({ title, byline, outlet, url, published, source, edits }) => [
      title,
      byline,
      outlet,
      url,
      published,
      applyEdits(source, edits).trim(),
    ]),
    reasons: rejections.map(({ reason, line }) => (line === undefined ? reason : [line, reason])),
  }
}

test('of wordings that have a role the main one is taken', () => {
  const value = {
    headlines: [
      { role: 'web', value: 'Short' },
      { role: 'main', value: 'Flood' },
    ],
    bodies: [
      { role: 'main', value: '<p>Rain in Marn.</p>' },
      { role: 'summary', value: 'Rain.' },
    ],
    bylines: [{ byline: 'Mira Sorel' }],
    firstCreated: DAY,
  }
  assert.deepEqual(read(value).reports, [['Flood', 'Mira Sorel', null, null, DAY, 'Rain in Marn.']])
})

test('no paragraph of a list is lost, and pieces of a message are one text', () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => `Rain ${at} in Marn.`)
  assert.equal(
    read([{ title: 'a', content: paragraphs }]).reports[0]!.at(-1),
    paragraphs.join('\n\n'),
  )
  const message = {
    id: 2,
    text: ['See ', { type: 'link', text: H }, ' for more.'],
    date: '2032-02-03',
  }
  assert.deepEqual(read({ messages: [message] }).reports, [
    [null, null, null, null, '2032-02-03', `See ${H} for more.`],
  ])
})

test('a short message keeps its author and time', () => {
  const message = { id: 1, text: 'The dam held.', user: { name: 'Guard' }, lang: 'en' }
  assert.deepEqual(read([{ ...message, created_at: 'Tue Feb 03 07:05:00 +0000 2032' }]).reports, [
    [null, 'Guard', null, null, DAY, 'The dam held.'],
  ])
  assert.deepEqual(read({ data: [{ id: '1', text: 'The dam held.', created_at: DAY }] }).reports, [
    [null, null, null, null, DAY, 'The dam held.'],
  ])
})

test('what a service took back is no report', () => {
  const { reports, reasons } = read([
    { title: 'a', content: 'Rain.' },
    { title: '[Removed]', content: '[Removed]' },
  ])
  assert.equal(reports.length, 1)
  assert.deepEqual(reasons, ['item 2: the service took its text back: "[Removed]"'])
})

test('lines of a service are read by its names; those of the contract by theirs alone', () => {
  const line = { maintext: 'Rain.', title: 'Flood', date_publish: '2032-02-03', url: `${H}/1` }
  const { reports, reasons } = read(
    [line, { id: 7, text: 'Snow.' }, { text: 'Hail.', source: 'Herald' }, { n: 1 }]
      .map((one) => JSON.stringify(one))
      .join('\n'),
    'a.jsonl',
  )
  assert.deepEqual(reports, [
    ['Flood', null, null, `${H}/1`, '2032-02-03', 'Rain.'],
    [null, null, null, null, null, 'Snow.'],
    [null, null, null, null, null, 'Hail.'],
  ])
  assert.deepEqual(reasons, [[4, 'neither text nor html']])
})

test('where a file is no JSON is told', () => {
  assert.deepEqual(read('{\n"a": 1,\n"b": x\n}').reasons.length, 1)
  assert.match(String(read('{"a": 1}\n\n\n]').reasons[0]), /^not JSON \(line 4 column 1\)$/u)
})

test('columns are known by their names, however these are spaced; a stated mark holds', () => {
  const table = 'sep=;\r\nHeadline;Full Text;Publication Date\r\nFlood;Rain, snow;2032-02-03\r\n'
  assert.deepEqual(read(table, 'a.csv').reports, [
    ['Flood', null, null, null, '2032-02-03', 'Rain, snow'],
  ])
})
