// Watching from end to end: feeds and lists, when each is asked again, and which places are never
// asked.
import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import {
  documentsOf,
  FEED,
  HOSTS,
  item,
  MINUTE,
  openWatchBench,
  rss,
  START,
} from './desk.fixture.ts'
import { openOrigin } from './origin.fixture.ts'
import { loadState } from './state.ts'
import { watchOnce } from './watch.ts'

const bench = await openWatchBench(tmpdir())
const { at, openDesk, origin } = bench
const canary = await openOrigin()
after(async () => {
  await Promise.all([bench.close(), canary.close()])
})

test('a feed is taken in once; then only what is new and changed', async () => {
  const desk = openDesk()
  const named = [at('/feed')]
  origin.answer('/feed', {
    headers: FEED,
    body: rss(item('Flood', 'Rain in Marn.') + item('Dam', 'The wall leaks.')),
  })
  assert.deepEqual(
    (await desk.once(named)).sort(byKind),
    [
      `source ${at('/feed')}: 2 new, 0 changed, 0 as before`,
      `report ${at('/feed')}: Dam`,
      `report ${at('/feed')}: Flood`,
      `batch 2 reports stored, 0 held already, 0 rejected`,
    ].sort(byKind),
  )
  const reports = await documentsOf(desk.store)
  assert.deepEqual(reports.map(({ url }) => url).sort(), [at('/dam'), at('/flood')])
  for (const { fetched, published } of reports) {
    assert.equal(fetched?.at, '2032-02-03T07:05:00Z')
    assert.match(fetched?.record ?? '', /^<urn:uuid:/u)
    assert.equal(published, '2032-02-03T07:00:00Z')
  }
  assert.deepEqual(await desk.once(named), [`source ${at('/feed')}: nothing new`])
  origin.answer('/feed', {
    headers: FEED,
    body: rss(
      item('Gate', 'The gate is open.') +
        item('Flood', 'Rain in Marn.') +
        item('Dam', 'The wall holds.'),
    ),
  })
  const told = await desk.once(named)
  assert.ok(told.includes(`source ${at('/feed')}: 1 new, 1 changed, 1 as before`), told.join('\n'))
  assert.ok(told.includes('batch 2 reports stored, 0 held already, 0 rejected'))
  const account = await desk.store.account()
  assert.deepEqual(
    account.map(({ outcome }) => outcome),
    ['stored', 'stored', 'stored', 'stored'],
  )
})

/** The order in which reports of one batch are told is that of the store. */
const byKind = (a: string, b: string) =>
  ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)) || (a < b ? -1 : 1)
const ORDER = ['source', 'report', 'batch']
const kindOf = (line: string) => line.split(' ')[0]!

test('what the server says is said back, over a restart', async () => {
  const desk = openDesk()
  origin.answer('/cond', ({ headers }) =>
    headers['if-none-match'] === 'W/"7"' && headers['if-modified-since'] !== undefined
      ? { status: 304, headers: { 'cache-control': 'max-age=600' } }
      : {
          headers: { ...FEED, etag: 'W/"7"', 'last-modified': 'Tue, 03 Feb 2032 07:00:00 GMT' },
          body: rss(item('Rain', 'It rains.')),
        },
  )
  await desk.once([at('/cond')])
  assert.deepEqual(await desk.once([at('/cond')]), [`source ${at('/cond')}: nothing new`])
  assert.equal(origin.hits('/cond').length, 2)
  // Fresh for ten minutes: nobody is asked.
  assert.deepEqual(await desk.once([at('/cond')]), [])
  desk.clock.now += 10 * MINUTE
  assert.equal((await desk.once([at('/cond')])).length, 1)
  assert.equal(origin.hits('/cond').length, 3)
})

test('a feed says how soon it wants to be asked again', async () => {
  const desk = openDesk()
  origin.answer('/ttl', { headers: FEED, body: rss(item('A', 'Rain.'), '<ttl>60</ttl>') })
  await desk.once([at('/ttl')])
  desk.clock.now += 50 * MINUTE
  assert.deepEqual(await desk.once([at('/ttl')]), [])
  desk.clock.now += 10 * MINUTE
  assert.equal((await desk.once([at('/ttl')])).length, 1)
})

test('a server that is busy is left alone as long as it says, twice as long each time', async () => {
  const desk = openDesk()
  origin.answer('/busy.rss', { status: 429, headers: { 'retry-after': '300' } })
  const [told] = await desk.once([at('/busy.rss')])
  assert.equal(
    told,
    `failed ${at('/busy.rss')}: herald.example:${origin.port} answers 429 Too Many Requests`,
  )
  assert.equal(desk.events.at(-1)!.next, new Date(START + 5 * MINUTE).toISOString())
  assert.deepEqual(await desk.once([at('/busy.rss')]), [])
  desk.clock.now += 5 * MINUTE
  origin.answer('/busy.rss', { status: 503 })
  await desk.once([at('/busy.rss')])
  assert.equal(desk.events.at(-1)!.next, new Date(START + 7 * MINUTE).toISOString())
  desk.clock.now += 2 * MINUTE
  origin.answer('/busy.rss', { headers: FEED, body: rss(item('A', 'Rain.')) })
  assert.equal((await desk.once([at('/busy.rss')])).length, 3)
  assert.equal(loadState(desk.folder).state.sources[at('/busy.rss')]!.failures, 0)
})

test('of five feeds of a list one is broken, and four are read', async () => {
  const desk = openDesk()
  for (const host of HOSTS)
    origin.answer(`/${host}`, { headers: FEED, body: rss(item(host, `Rain at ${host}.`)) })
  origin.answer('/star.example', { status: 500 })
  const outlines = HOSTS.map(
    (host) => `<outline text="${host.split('.')[0]}" xmlUrl="${at(`/${host}`, host)}"/>`,
  )
  const list = join(desk.folder, 'desk.opml')
  writeFileSync(list, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
  const result = await watchOnce(desk.given([list]))
  assert.deepEqual([result.stored, result.asked, result.failed], [4, 5, 1])
  const failed = desk.events.filter(({ event }) => event === 'failed')
  assert.deepEqual(
    failed.map(({ words, address }) => [words, address]),
    [
      [
        `star: star.example:${origin.port} answers 500 Internal Server Error`,
        at('/star.example', 'star.example'),
      ],
    ],
  )
  // A list that is gone, and what is none, are told of by name.
  rmSync(list)
  writeFileSync(join(desk.folder, 'x.txt'), 'Rain in Marn.')
  const told = await desk.once([list, join(desk.folder, 'x.txt')])
  assert.match(told[0]!, /^failed .*desk\.opml: no such file/u)
  assert.match(told[1]!, /^failed .*x\.txt: no list of feeds/u)
})

test('sources of one host are asked one after the other, with a pause', async () => {
  const desk = openDesk()
  for (const path of ['/p1.rss', '/p2.rss', '/p3.rss'])
    origin.answer(path, { headers: FEED, body: rss(item('A', `Rain ${path}.`)) })
  await desk.once(
    ['/p1.rss', '/p2.rss', '/p3.rss'].map((path) => at(path)),
    { pauseMs: 2000 },
  )
  assert.deepEqual(desk.waits, [2000, 2000])
})

test('an address that moved for good is asked at its new place from then on', async () => {
  const desk = openDesk()
  origin.answer('/old', { status: 301, headers: { location: '/moved' } })
  origin.answer('/moved', { headers: FEED, body: rss(item('A', 'Rain on the move.')) })
  const told = await desk.once([at('/old')])
  assert.equal(told[0], `source ${at('/old')}: has moved for good to ${at('/moved')}`)
  await desk.once([at('/old')])
  assert.equal(origin.hits('/old').length, 1)
  assert.equal(origin.hits('/moved').length, 2)
})

test('a source that leads to a private place is refused, and nobody is asked there', async () => {
  const desk = openDesk()
  const places = [
    `http://127.0.0.1:${canary.port}/`,
    `http://localhost:${canary.port}/`,
    `http://[::1]:${canary.port}/`,
    `http://intranet.example:${canary.port}/`,
  ]
  for (const [index, location] of places.entries()) {
    origin.answer(`/evil${index}`, { status: 301, headers: { location } })
    const ports = new Set([origin.port, canary.port])
    const allowance = { privateHosts: new Set(HOSTS), ports, downgrade: false }
    const [told] = await desk.once([at(`/evil${index}`)], { allowance })
    assert.match(told!, /^failed .* is not asked: /u)
    assert.equal(
      loadState(desk.folder).state.sources[at(`/evil${index}`)]!.address,
      at(`/evil${index}`),
    )
  }
  assert.equal(canary.hits().length, 0)
})

test('items that lead to private places are not fetched for their whole text', async () => {
  const desk = openDesk()
  const links = ['127.0.0.1', 'localhost', 'intranet.example', '[::ffff:127.0.0.1]', '2130706433']
  const items = links.map((host, n) =>
    item(`N${n}`, `Rain ${n}.`, `http://${host}:${canary.port}/`),
  )
  origin.answer('/lead', { headers: FEED, body: rss(items.join('')) })
  const ports = new Set([origin.port, canary.port])
  const allowance = {
    privateHosts: new Set([...HOSTS, 'intranet.example']),
    ports,
    downgrade: false,
  }
  // The source itself is public here: it may not lead to what was named as private for others.
  const world = { ...desk.given([]).world, resolve: async () => ['127.0.0.1'] }
  await desk.once([at('/lead')], {
    allowance: { ...allowance, privateHosts: new Set(HOSTS) },
    fullText: true,
    world,
  })
  assert.equal(canary.hits().length, 0)
  assert.equal((await desk.store.heads()).length, links.length)
  assert.equal(desk.events.filter(({ event }) => event === 'failed').length, links.length)
})
