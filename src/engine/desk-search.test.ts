// What is indexed of a story: its reports, claims and public persons, never a private one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STORY } from '../export/story.cases.ts'
import { viewOf } from '../export/view.ts'
import { searchStory } from './desk-search.ts'

test('a private person is in no row of a masked story, and no person’s row of any', () => {
  const masked = searchStory(viewOf(STORY, { unmasked: false }), 'v')
  assert.ok(masked.rows.length > STORY.reports.length)
  assert.ok(!/Tomas|Riel/u.test(JSON.stringify(masked)))
  const open = searchStory(viewOf(STORY, { unmasked: true }), 'v')
  assert.match(JSON.stringify(open.rows), /Tomas/u)
  const persons = open.rows.filter(({ kind }) => kind === 'person')
  assert.ok(!/Tomas|Riel/u.test(JSON.stringify(persons)))
})

test('a report keeps its offsets, and every claim and finding leads to its story', () => {
  const { rows, refs } = searchStory(viewOf(STORY, { unmasked: false }), 'v')
  for (const { document } of STORY.reports) {
    const row = rows.find(({ kind, report }) => kind === 'report' && report === document.id)
    assert.equal(row?.words.length, document.text.length)
  }
  for (const { id } of [...STORY.story.claims, ...STORY.story.findings])
    assert.ok(refs.includes(id))
})
