// Mails of every making: what becomes a report of them, and what is told of the rest.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, checkEdits } from '../../text/edits.ts'
import { readBytes } from '../index.ts'
import { MAIL_CASES } from './mail.cases.ts'
import { messagesOf } from './mbox.ts'
import { headerWords, parametersOf } from './mime.ts'

const read = (source: string, path = 'a.eml') => {
  const { documents, rejections } = readBytes(Buffer.from(source), { path })
  const reports = documents.map(({ part, title, byline, source: words, edits }) => {
    checkEdits(words, edits)
    return [part, title, byline, applyEdits(words, edits).replaceAll('\r', '').trim()]
  })
  return { reports, reasons: rejections.map(({ reason }) => reason) }
}

for (const { is, bytes, reports, rejected = [] } of MAIL_CASES)
  test(is, () => {
    for (const given of [bytes, bytes.replaceAll('\n', '\r\n')])
      assert.deepEqual(read(given), { reports, reasons: rejected })
  })

test('a file of mails is known by its first lines, whatever its name', () => {
  const { bytes } = MAIL_CASES.at(-1)!
  assert.equal(read(bytes, 'Inbox').reports.length, 2)
  assert.equal(read(bytes, 'pile.mbox').reports.length, 2)
  assert.equal(read('From the hills came water in 2032', 'a').reports[0]?.[0], null)
  const words = 'From the hills came water in 2032\nSubject: none\n\nRain.'
  assert.equal(read(words, 'a').reports[0]?.[3], words)
})

test('a saved page that only frames others gives their words, and tells of its parts', () => {
  const part = (type: string, body: string) =>
    `--m\nContent-Type: ${type}\nContent-Location: https://herald.example/${type.length}\n\n${body}\n`
  const page = (body: string) =>
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=m\n\n${part('text/html', body)}${part('text/html', '<p>Rain in Marn.')}${part('text/css', 'p {}')}--m--`
  const framed = readBytes(Buffer.from(page('<iframe src=x></iframe>')), { path: 'a.mhtml' })
  assert.deepEqual(
    framed.documents.map(({ part: name, url }) => [name, url]),
    [
      [null, 'https://herald.example/9'],
      ['frame 1', 'https://herald.example/9'],
    ],
  )
  const whole = readBytes(Buffer.from(page('<p>Snow.')), { path: 'a.mhtml' })
  assert.equal(whole.documents.length, 1)
  assert.match(whole.documents[0]!.notices[0]!.message, /^2 parts .+ text\/html 1, text\/css 1$/u)
})

test('headers and files of mails are read whatever they hold', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'=?utf-8BQ;*0\'"%\n From:>x2032') })
  fc.assert(
    fc.property(odd, (text) => {
      headerWords(text)
      parametersOf(text)
      const mails = [...messagesOf(Buffer.from(text))]
      assert.ok(mails.length <= text.length)
    }),
  )
})
