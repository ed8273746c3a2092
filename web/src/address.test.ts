import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routeOf, SECTIONS, spanOf, to } from './address.ts'

const at = (address: string) => {
  const { pathname, searchParams, hash } = new URL(address, 'http://127.0.0.1')
  return { path: pathname, query: searchParams, hash: hash.slice(1) }
}

test('every section of a story has an address that leads to it', () => {
  for (const section of SECTIONS)
    assert.deepEqual(routeOf(at(to.story('a/b c', section))), {
      view: 'story',
      id: 'a/b c',
      section,
    })
})

test('a passage is found again from its address', () => {
  const address = to.report('r 1', { start: 240, end: 262 })
  assert.equal(address, '/a/r%201#char=240,262')
  assert.deepEqual(routeOf(at(address)), {
    view: 'report',
    id: 'r 1',
    span: { start: 240, end: 262 },
  })
})

test('a fragment that is no passage is none', () => {
  for (const hash of ['', 'char=', 'char=9,4', 'char=5,5', 'char=-1,4', 'char=1;4', 'main'])
    assert.equal(spanOf(hash), null, hash)
})

test('addresses that lead nowhere are missing, and broken ones do no harm', () => {
  for (const path of ['/nowhere', '/s', '/s/1/elsewhere', '/cmp/1', '/a'])
    assert.equal(routeOf(at(path)).view, 'missing', path)
  assert.equal(routeOf({ ...at('/'), path: '/s/%E0%A4%A' }).view, 'story')
})

test('compare, review and search carry what they ask', () => {
  assert.deepEqual(routeOf(at(to.compare('a', 'b'))), { view: 'compare', a: 'a', b: 'b' })
  assert.deepEqual(routeOf(at(to.review('s&1'))), { view: 'review', story: 's&1' })
  assert.equal(at(to.search('dam & lake')).query.get('q'), 'dam & lake')
})
