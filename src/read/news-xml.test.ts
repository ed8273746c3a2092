// Items of news agencies in XML: their words, and what they state.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, checkEdits } from '../text/edits.ts'
import { readBytes } from './index.ts'

const DAY = '2032-02-03T07:05:00Z'
const words = 'Rain & hail in Marn.\n\nThe guard counted 12 dead.'
const body = '<p>Rain &amp; hail in <em>Marn</em>.</p><p>The guard counted 12 dead.</p>'

function read(source: string, path = 'a.xml') {
  const { documents, rejections } = readBytes(Buffer.from(source), { path })
  const reports = documents.map((one) => {
    checkEdits(one.source, one.edits)
    const text = applyEdits(one.source, one.edits).trim()
    return [one.part, one.title, one.byline, one.outlet, one.published, one.language, text]
  })
  return { reports, reasons: rejections.map(({ reason }) => reason) }
}

test('an item in NITF', () => {
  const source = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>x</title><docdata><date.issue norm="20320203T070500Z"/></docdata></head><body><body.head><hedline><hl1>Flood</hl1></hedline><byline>By <bylinetag>Mira Sorel</bylinetag></byline></body.head><body.content><block>${body}</block></body.content></body></nitf>`
  const report = [null, 'Flood', 'Mira Sorel', null, DAY, null, words]
  for (const path of ['a.xml', '-']) assert.deepEqual(read(source, path).reports, [report])
})

test('items in NewsML-G2, with and without prefixes, in a message', () => {
  const item = (n: string) =>
    `<${n}newsItem><${n}itemMeta><${n}provider><${n}name>NORDPRESS</${n}name></${n}provider><${n}versionCreated>${DAY}</${n}versionCreated></${n}itemMeta><${n}contentMeta><${n}headline>Flood</${n}headline><${n}by>By Mira Sorel</${n}by><${n}language tag="en-GB"/></${n}contentMeta><${n}contentSet><${n}inlineXML><html xmlns="x"><head><title>y</title></head><body>${body}</body></html></${n}inlineXML></${n}contentSet></${n}newsItem>`
  const stated = ['Flood', 'Mira Sorel', 'NORDPRESS', DAY, 'en-GB', words]
  assert.deepEqual(read(item('')).reports, [[null, ...stated]])
  assert.deepEqual(read(`<newsMessage><itemSet>${item('n:')}${item('')}</itemSet></newsMessage>`), {
    reports: [
      ['item 1', ...stated],
      ['item 2', ...stated],
    ],
    reasons: [],
  })
})

test('plain words, an item without words, and other XML', () => {
  const inline =
    '<newsItem><headline>Flood</headline><inlineData>Rain &lt; hail</inlineData></newsItem>'
  assert.deepEqual(read(inline).reports[0]!.at(-1), 'Rain < hail')
  assert.deepEqual(read('<newsItem><remoteContent href="a.jpg"/></newsItem>').reasons, [
    'an item without text',
  ])
  assert.deepEqual(read('<urlset><url/></urlset>').reasons, ['XML that is no feed: <urlset>'])
})

test('items beyond the limit of one file are all counted', () => {
  const item = '<newsItem><inlineXML><p>Rain.</p></inlineXML></newsItem>\n'
  const { reports, reasons } = read(`<newsMessage>${item.repeat(12_000)}</newsMessage>`)
  assert.equal(reports.length, 2000)
  assert.deepEqual(reasons, ['10000 items beyond the first 2000'])
})

test('any such file comes through', () => {
  const piece = fc.constantFrom(
    '<newsItem>',
    '</newsItem>',
    '<by>',
    '<body.content>',
    '<p>',
    'Rain',
    '</p>',
    '<inlineXML>',
    '<language tag="x">',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { reports, reasons } = read(`<nitf>${pieces.join('')}`)
      assert.ok(reports.length + reasons.length > 0)
    }),
  )
})
