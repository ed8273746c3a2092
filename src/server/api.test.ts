import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FILE_FORMATS } from '../export/file/index.ts'
import { STORY } from '../export/story.cases.ts'
import { apiApp } from './api.ts'
import { pageApp } from './serve.ts'

const other = { ...STORY, story: { ...STORY.story, id: 'zzz' } }
const api = apiApp([other, STORY], { unmasked: false, version: '0' })
const app = pageApp('<!doctype html><title>x</title>', () => 4747, api)
const ask = (path: string, init: RequestInit = {}, host = '127.0.0.1:4747') =>
  app.request(path, { ...init, headers: { host } })
const id = STORY.story.id

test('stories come page by page', async () => {
  const first = (await (await ask('/api/stories?limit=1')).json()) as {
    stories: { id: string; reports: number }[]
    next: string
  }
  assert.deepEqual(
    first.stories.map((one) => [one.id, one.reports]),
    [[id, STORY.reports.length]],
  )
  const second = (await (await ask(`/api/stories?limit=1&since=${first.next}`)).json()) as {
    stories: { id: string }[]
    next: null
  }
  assert.deepEqual([second.stories[0]!.id, second.next], ['zzz', null])
})

test('a ledger names no private person unless asked', async () => {
  const masked = await (await ask(`/api/stories/${id}`)).text()
  assert.ok(!/Tomas|Riel/u.test(masked))
  const open = apiApp([STORY], { unmasked: true, version: '0' })
  assert.match(await (await open.request(`/stories/${id}`)).text(), /Tomas/u)
})

test('every file is there', async () => {
  for (const { name, media } of FILE_FORMATS) {
    const answer = await ask(`/api/stories/${id}/files/${name}`)
    assert.equal(answer.status, 200, name)
    assert.equal(answer.headers.get('content-type'), media)
    assert.match(answer.headers.get('content-disposition')!, /^attachment/u)
  }
})

test('what is wrong is a problem with its status', async () => {
  const cases: readonly (readonly [string, number])[] = [
    ['/api/stories/none', 404],
    ['/api/none', 404],
    ['/api/stories?limit=0', 400],
    [`/api/stories/${id}/files/none`, 400],
  ]
  for (const [path, status] of cases) {
    const answer = await ask(path)
    assert.equal(answer.status, status, path)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json', path)
    assert.equal(((await answer.json()) as { status: number }).status, status)
  }
})

test('it answers to no other host, changes nothing, and shares with no other origin', async () => {
  assert.equal((await ask('/api/stories', {}, 'evil.test')).status, 421)
  assert.equal((await ask('/api/stories', { method: 'DELETE' })).status, 405)
  const answer = await ask('/api/stories')
  assert.equal(answer.headers.get('access-control-allow-origin'), null)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})

test('the description lists every path', async () => {
  const described = (await (await ask('/api/openapi.json')).json()) as { paths: object }
  assert.deepEqual(Object.keys(described.paths).toSorted(), [
    '/stories',
    '/stories/{id}',
    '/stories/{id}/files/{name}',
  ])
})
