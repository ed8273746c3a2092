import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'node:test'
import { cleanDocument } from '../clean/index.ts'
import { refOf } from '../model/decision-anchor.ts'
import type { Document } from '../model/document.ts'
import { readHtml } from '../read/html/html.ts'
import { applyEdits, checkEdits } from '../text/edits.ts'
import { removedAt, restored } from './decide-restore.ts'

const PAGE =
  '<!doctype html><html lang="en"><head><title>Keld</title></head><body><nav>Home Sport Weather</nav><article><h1>Keld</h1><p>Rain fell on Keld for nine days, and the river rose above the old bridge on Sunday.</p><p>The council closed the road to Marn, and no boat has left the harbour since then.</p></article><aside><b>Correction:</b> the bridge is &quot;open&quot;</aside></body></html>'

function pageOf(source: string): Document {
  const read = readHtml(source, { path: 'keld.html', notices: [] })
  assert.ok('source' in read)
  return cleanDocument(read)
}

function bring(document: Document, words: string): Document {
  const start = removedAt(document, words)
  assert.notEqual(start, null, words)
  const end = start! + words.length
  const deed = {
    kind: 'restore',
    report: refOf(document),
    start: start!,
    end,
    exact: words,
  } as const
  const back = restored(document, deed)
  checkEdits(back.source, back.edits)
  assert.equal(back.text, applyEdits(back.source, back.edits))
  return back
}

test('words of a menu or a box that a page was read without come back as a paragraph', () => {
  const document = pageOf(PAGE)
  assert.doesNotMatch(document.text, /Sport|bridge is/u)
  const menu = bring(document, 'Home Sport Weather')
  assert.match(menu.text, /^\s*Home Sport Weather\n\n/u)
  const box = bring(document, 'Correction:</b> the bridge is')
  assert.match(box.text, /since then\.\n\nCorrection:\n\nthe bridge is/u)
  assert.doesNotMatch(box.text, /[<>]/u)
})

test('markup and characters that were only replaced are no removed words', () => {
  const document = pageOf(PAGE)
  assert.equal(removedAt(document, '<article>'), null)
  assert.equal(removedAt(document, 'Rain fell'), null)
})

test('whatever is brought back, edits stay sorted and the rest of the text stays', () => {
  const document = pageOf(PAGE)
  fc.assert(
    fc.property(fc.nat(PAGE.length), fc.nat(60), (start, length) => {
      const exact = PAGE.slice(start, start + length)
      const deed = {
        kind: 'restore',
        report: refOf(document),
        start,
        end: start + exact.length,
        exact,
      } as const
      const back = restored(document, deed)
      checkEdits(back.source, back.edits)
      assert.ok(back.text.includes('the river rose above the old bridge'))
    }),
  )
})
