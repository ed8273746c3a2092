// The pile's door: ids, duplicates and the account.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../model/document.ts'
import { contentId, sha256 } from '../model/identity.ts'
import { openDoor } from './admit.ts'

function report(source: string, id: string | null = null): { document: Document } {
  const blank = {
    path: null,
    part: null,
    edits: [],
    title: null,
    byline: null,
    outlet: null,
    url: null,
    published: null,
    modified: null,
    language: null,
    notices: [],
    repeats: [],
  }
  return {
    document: { ...blank, id: id ?? contentId(source), hash: sha256(source), source, text: source },
  }
}

test('other content under a known id gets the next number', () => {
  const door = openDoor()
  const admitted = ['a', 'b', 'c'].map((source) => door.admit(report(source, 'n1')))
  assert.deepEqual(
    admitted.map((one) => one.kind === 'stored' && one.document.id),
    ['n1', 'n1#2', 'n1#3'],
  )
})

test('identical content is a duplicate of what holds it', () => {
  const door = openDoor()
  door.admit(report('a', 'n1'))
  door.admit(report('b', 'n1'))
  door.admit(report('c'))
  const again = [report('b', 'n1'), report('c'), report('a', 'n2')].map((one) => door.admit(one))
  assert.deepEqual(
    again.map((one) => (one.kind === 'duplicate' ? one.of : one.kind)),
    ['n1#2', contentId('c'), 'stored'],
  )
})

test('an own id that looks numbered is never given twice', () => {
  const door = openDoor()
  door.admit(report('a', 'n1#2'))
  door.admit(report('b', 'n1'))
  const third = door.admit(report('c', 'n1'))
  assert.equal(third.kind === 'stored' && third.document.id, 'n1#3')
})

test('what the pile holds is known at the door', () => {
  const door = openDoor([
    { id: 'n1', hash: sha256('a') },
    { id: 'n1#2', hash: sha256('b') },
  ])
  assert.equal(door.admit(report('b', 'n1')).kind, 'duplicate')
  const fresh = door.admit(report('c', 'n1'))
  assert.equal(fresh.kind === 'stored' && fresh.document.id, 'n1#3')
})

test('in = stored + duplicate + rejected, and every stored id is its own', () => {
  const inputs = fc.array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(null, 'n1', 'n1#2', 'n2'))
        .map(([source, id]) => report(source, id)),
      fc.constant({ rejection: { path: 'x', reason: 'empty' } }),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(inputs, (list) => {
      const door = openDoor()
      const ids = list
        .map((one) => door.admit(one))
        .flatMap((one) => (one.kind === 'stored' ? [one.document.id] : []))
      const { stored, duplicate, rejected, in: all } = door.account()
      assert.equal(all, list.length)
      assert.equal(stored + duplicate + rejected, all)
      assert.equal(new Set(ids).size, stored)
    }),
  )
})

test('a hundred thousand versions of one id are numbered in linear time', () => {
  const door = openDoor()
  const { document } = report('x', 'n1')
  for (let i = 0; i < 100_000; i++) door.admit({ document: { ...document, hash: String(i) } })
  assert.equal(door.account().stored, 100_000)
})
