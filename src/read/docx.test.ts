// The markup of Word documents → lines, their notes and lists, and what they state of themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyEdits, checkEdits } from '../text/edits.ts'
import { zipOf } from './containers.cases.ts'
import { checkDocx, readDocxMarkup } from './docx.ts'

function read(markup: string, fields: { readonly title?: string } = {}) {
  const one = readDocxMarkup(markup, { path: 'a', part: null }, { fields, notices: [] })
  assert.ok('document' in one)
  const { source, edits, title, published } = one.document
  checkEdits(source, edits)
  return { source, text: applyEdits(source, edits), title, published }
}

test('a note is no digit of the figure it stands at, and keeps its number below', () => {
  const { source, text } = read(
    '<p>About 4,200<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> people left 30 km<sup>2</sup>, 12<sup>3</sup> died.</p><ol><li id="footnote-1"><p> As of noon. <a href="#footnote-ref-1">↑</a></p></li></ol>',
  )
  assert.equal(source, 'About 4,200[1] people left 30 km2, 123 died.\n\n[1] As of noon.')
  assert.equal(text, 'About 4,200 people left 30 km2, 12 died.\n\n[1] As of noon.')
})

test('items of lists in lists stand on lines of their own', () => {
  const { text } = read(
    '<ul><li>Twelve dead.<ul><li>Nine in Marn.</li></ul></li><li>Rain.</li></ul>',
  )
  assert.equal(text, 'Twelve dead.\n\nNine in Marn.\n\nRain.')
})

test('the day that the first lines state is the day, a file name is no title', () => {
  const markup = '<h1>Flood<sup>[1]</sup> in Ostrel</h1><p>As of 3 February 2032</p><p>Rain.</p>'
  assert.deepEqual(
    [read(markup).title, read(markup, { title: 'sitrep_v4.docx' }).title],
    ['Flood in Ostrel', 'Flood in Ostrel'],
  )
  assert.equal(read(markup, { title: 'Floods, report 4' }).title, 'Floods, report 4')
  assert.equal(read(markup).published, '2032-02-03')
  assert.equal(read('<p>The dam broke on 3 February 2032.</p>').published, null)
})

test('comments in the margin are counted', () => {
  const comment = '<w:comment w:id="1"><w:p><w:r><w:t>Is it so?</w:t></w:r></w:p></w:comment>'
  const check = checkDocx(
    zipOf([
      ['word/document.xml', '<w:document/>'],
      ['word/comments.xml', `<w:comments>${comment}${comment}</w:comments>`],
    ]),
  )
  assert.ok('notices' in check)
  assert.deepEqual(
    check.notices.map(({ rule, message }) => [rule, message]),
    [['comments', '2 comments in the margin of the document not read']],
  )
})
