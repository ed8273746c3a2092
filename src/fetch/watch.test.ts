// Watching from end to end, with servers on loopback, a clock that moves only when somebody waits,
// and a store in memory.
import assert from 'node:assert/strict'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { changesSince } from '../engine/changes-since.ts'
import { readBytes } from '../read/index.ts'
import { memoryStore } from '../store/memory.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'
import { archiveFolder } from './archive.ts'
import type { WatchEvent } from './event.ts'
import { LIMITS } from './exchange.ts'
import { openOrigin } from './origin.fixture.ts'
import { loadState, statePath } from './state.ts'
import { watch, watchOnce, type WatchGiven } from './watch.ts'
import { systemWorld } from './world.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-watch-'))
const origin = await openOrigin()
const canary = await openOrigin()
after(async () => {
  await Promise.all([origin.close(), canary.close()])
  rmSync(root, { recursive: true, force: true })
})

const HOSTS = ['herald.example', 'courier.example', 'post.example', 'star.example', 'times.example']
const at = (path: string, host = HOSTS[0]!) => `http://${host}:${origin.port}${path}`
const START = Date.UTC(2032, 1, 3, 7, 5)
const MINUTE = 60_000

interface Desk {
  readonly folder: string
  readonly store: Store
  readonly events: WatchEvent[]
  readonly waits: number[]
  readonly clock: { now: number }
  readonly given: (named: readonly string[], more?: Partial<WatchGiven>) => WatchGiven
  /** One pass; the events that it told, as "event words". */
  readonly once: (named: readonly string[], more?: Partial<WatchGiven>) => Promise<string[]>
}

function openDesk(): Desk {
  const folder = mkdtempSync(join(root, 'desk-'))
  const store = memoryStore()
  const events: WatchEvent[] = []
  const waits: number[] = []
  const clock = { now: START }
  let number = 0
  const given: Desk['given'] = (named, more = {}) => ({
    store,
    folder,
    named,
    software: 'Stemma 0',
    contact: 'desk@herald.example',
    everyMs: 15 * MINUTE,
    pauseMs: 1000,
    fullText: false,
    raw: true,
    allowance: { privateHosts: new Set(HOSTS), ports: new Set([origin.port]), downgrade: false },
    limits: { ...LIMITS, totalMs: 5000, silentMs: 2000, connectMs: 1000 },
    world: {
      now: () => clock.now,
      wait: async (ms) => {
        waits.push(ms)
        clock.now += ms
      },
      jitter: () => 0,
      uuid: () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`,
      resolve: async () => ['127.0.0.1'],
    },
    readFiles: async function* (paths) {
      for (const path of paths) {
        const { documents, rejections } = readBytes(readFileSync(path), { path })
        for (const document of documents) yield { document }
        for (const rejection of rejections) yield { rejection }
      }
    },
    tell: (event) => events.push(event),
    stop: new AbortController().signal,
    ...more,
  })
  return {
    folder,
    store,
    events,
    waits,
    clock,
    given,
    once: async (named, more) => {
      const from = events.length
      await watchOnce(given(named, more))
      return events.slice(from).map(({ event, words }) => `${event} ${words}`)
    },
  }
}

const item = (title: string, words: string, link = `/${title.toLowerCase()}`) =>
  `<item><title>${title}</title><link>${link}</link><pubDate>Tue, 03 Feb 2032 07:00:00 GMT</pubDate><description>${words}</description></item>`
const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss><channel><title>The Ostrel Herald</title>${channel}${items}</channel></rss>`
const FEED = { 'content-type': 'application/rss+xml' }
const PAGE = { 'content-type': 'text/html' }
const page = (title: string, ...paragraphs: string[]) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
const documentsOf = async (store: Store) =>
  store.documents((await store.heads()).map(({ id }) => id))

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

test('whole texts: the page takes the place of its item, unless it holds less or is forbidden', async () => {
  const desk = openDesk()
  origin.answer('/robots.txt', { body: 'User-agent: *\nDisallow: /closed\nCrawl-delay: 3\n' })
  const rest =
    'The guard closed the road to the coast, and four halls were opened for those who left.'
  origin.answer('/whole', { headers: PAGE, body: page('Flood in Marn', 'Rain in Marn.', rest) })
  origin.answer('/wall', { headers: PAGE, body: page('Pay', 'Pay.') })
  const items = [
    item('Whole', 'Rain in Marn.', '/whole'),
    item('Wall', 'The wall of the dam leaks at two places.', '/wall'),
    item('Closed', 'The border is closed.', '/closed'),
    item('Gone', 'The bridge is gone.', '/gone'),
  ]
  origin.answer('/summaries', { headers: FEED, body: rss(items.join('')) })
  await desk.once([at('/summaries')], { fullText: true })
  const texts = new Map((await documentsOf(desk.store)).map(({ url, text }) => [url, text]))
  assert.match(texts.get(at('/whole'))!, /four halls were opened/u)
  assert.equal(texts.get(at('/wall')), 'The wall of the dam leaks at two places.')
  assert.equal(texts.get(at('/closed')), 'The border is closed.')
  assert.equal(texts.get(at('/gone')), 'The bridge is gone.')
  assert.equal(origin.hits('/closed').length, 0)
  const failed = desk.events.filter(({ event }) => event === 'failed')
  assert.deepEqual(
    failed.map(({ address, code }) => [address, code]),
    [
      [at('/closed'), 'robots'],
      [at('/gone'), 'status'],
    ],
  )
  const [whole] = (await documentsOf(desk.store)).filter(({ url }) => url === at('/whole'))
  assert.equal(whole!.published, '2032-02-03T07:00:00Z')
  // The pause that the site asks for holds.
  assert.ok(desk.waits.includes(3000), desk.waits.join())
  // Asked once, not again: the items are as before.
  const before = origin.hits('/whole').length
  origin.answer('/summaries', {
    headers: FEED,
    body: rss(items.join('') + item('New', 'Fog.', '/fog')),
  })
  await desk.once([at('/summaries')], { fullText: true })
  assert.equal(origin.hits('/whole').length, before)
  origin.answer('/robots.txt', { status: 404 })
})

test('a page is asked by the rules of its site; a site without rules allows, a broken one forbids', async () => {
  const desk = openDesk()
  origin.answer('/story', {
    headers: PAGE,
    body: page('Flood', 'Rain in Marn.', 'The road is closed.'),
  })
  origin.answer('/robots.txt', { body: 'User-agent: stemma\nDisallow: /story\n' })
  const [told] = await desk.once([at('/story', 'post.example')])
  assert.match(told!, /robots\.txt forbids \/story/u)
  origin.answer('/robots.txt', { status: 500 })
  const [broken] = await desk.once([at('/story', 'times.example')])
  assert.match(broken!, /its robots\.txt cannot be had/u)
  assert.equal(origin.hits('/story').length, 0)
  origin.answer('/robots.txt', { status: 404 })
  const read = await desk.once([at('/story', 'courier.example')])
  assert.equal(read.at(-1), 'batch 1 report stored, 0 held already, 0 rejected')
})

test('a page that leads to another site is asked by the rules of that site', async () => {
  const desk = openDesk()
  origin.answer('/robots.txt', ({ headers }) =>
    headers.host?.startsWith('star') ? { body: 'User-agent: *\nDisallow: /' } : { status: 404 },
  )
  const away = at('/away', 'star.example')
  origin.answer('/lead', { status: 302, headers: { location: away } })
  origin.answer('/away', { headers: PAGE, body: page('Flood', 'Rain in Marn, all day and night.') })
  origin.answer('/items.rss', { headers: FEED, body: rss(item('Flood', 'Rain.', '/lead')) })
  const told = await desk.once([at('/items.rss')], { fullText: true })
  assert.ok(
    told.some((line) => /failed .*robots\.txt forbids \/away/u.test(line)),
    told.join('\n'),
  )
  assert.match((await desk.once([at('/lead')]))[0]!, /robots\.txt forbids \/away/u)
  assert.equal(origin.hits('/away').length, 0)
  assert.deepEqual(
    (await documentsOf(desk.store)).map(({ text }) => text),
    ['Rain.'],
  )
  origin.answer('/robots.txt', { status: 404 })
})

test('a page with the same words in other markup is as before; other words are a revision', async () => {
  const desk = openDesk()
  const named = [at('/live')]
  const words = [
    'The river rose in the night over the lower town of Marn.',
    'Nobody was hurt, the guard of the province said.',
    'At least 12 people were killed in Keld, the council said on Monday.',
    'The road to the coast is closed for a week.',
  ]
  const put = (mark: string, ...paragraphs: string[]) =>
    origin.answer('/live', { headers: PAGE, body: page('Flood', ...paragraphs) + mark })
  put('<!-- 1 -->', ...words)
  await desk.once(named)
  put('<!-- 2 -->', ...words)
  const same = await desk.once(named)
  assert.deepEqual(same, [`source ${at('/live')}: 0 new, 0 changed, 1 as before`])
  assert.equal((await desk.store.heads()).length, 1)
  // The toll is gone; a new sentence came.
  put('<!-- 3 -->', words[0]!, words[1]!, words[3]!, 'More rain is expected by the weekend.')
  await desk.once(named)
  const revision = desk.events.find(({ event }) => event === 'revision')
  assert.ok(revision)
  assert.deepEqual(revision.gone, [words[2]])
  assert.deepEqual(revision.added, ['More rain is expected by the weekend.'])
  assert.match(revision.words, /told anew: Flood \(1 sentence gone, 1 new\)/u)
  const { changes } = await changesSince(desk.store, { last: true }, { today: '2032-02-03' })
  const withdrawn = changes.filter(({ kind }) => kind === 'withdrawn')
  assert.equal(withdrawn.length > 0, true)
  assert.ok(withdrawn.some(({ cites }) => cites.some(({ exact }) => exact.includes('12'))))
})

test('a summary in another feed takes nothing back from the report', async () => {
  const desk = openDesk()
  const whole = 'The wall of the dam leaks at two places. The guard closed the road to the coast.'
  origin.answer('/whole.rss', { headers: FEED, body: rss(item('Leak', whole, at('/leak'))) })
  origin.answer('/short.rss', {
    headers: FEED,
    body: rss(item('Leak', 'The wall leaks.', at('/leak'))),
  })
  await desk.once([at('/whole.rss'), at('/short.rss')])
  const told = await desk.once([at('/short.rss', 'courier.example'), at('/whole.rss')])
  assert.ok(!told.some((line) => line.startsWith('revision')), told.join('\n'))
  assert.deepEqual(
    (await documentsOf(desk.store)).map(({ text }) => text),
    [whole],
  )
  // Its own feed may: there it is the same report, told anew.
  origin.answer('/whole.rss', {
    headers: FEED,
    body: rss(item('Leak', whole.slice(0, 40), at('/leak'))),
  })
  const later = await desk.once([at('/whole.rss')])
  assert.ok(
    later.some((line) => line.startsWith('revision')),
    later.join('\n'),
  )
})

test('what was fetched and not taken in is taken in by the next run', async () => {
  const desk = openDesk()
  origin.answer('/crash', { headers: FEED, body: rss(item('Crash', 'The bus left the road.')) })
  const takeIn = async () => {
    throw new OperationError('store-failed', 'disk full')
  }
  const broken: WatchGiven['takeIn'] = async (arrivals) => {
    for await (const one of arrivals) void one
    return takeIn()
  }
  await assert.rejects(watchOnce(desk.given([at('/crash')], { takeIn: broken })), /disk full/u)
  assert.equal((await desk.store.heads()).length, 0)
  assert.equal(existsSync(statePath(desk.folder)), false)
  // The server has forgotten it by now.
  origin.answer('/crash', { status: 404 })
  const told = await desk.once([at('/crash')])
  assert.ok(
    told.some((line) => line.startsWith('archive 1 answer kept by an earlier run')),
    told.join('\n'),
  )
  assert.equal((await documentsOf(desk.store))[0]!.text, 'The bus left the road.')
  const again = await desk.once([at('/other')])
  assert.ok(!again.some((line) => line.startsWith('archive')), again.join('\n'))
})

test('a torn last record is told of and costs itself only', async () => {
  const desk = openDesk()
  for (const path of ['/t1', '/t2'])
    origin.answer(path, { headers: FEED, body: rss(item(path.slice(1), `Rain at ${path}.`)) })
  const broken: WatchGiven['takeIn'] = async (arrivals) => {
    for await (const one of arrivals) void one
    throw new OperationError('store-failed', 'killed')
  }
  await assert.rejects(watchOnce(desk.given([at('/t1'), at('/t2')], { takeIn: broken })))
  const place = archiveFolder(desk.folder)
  const [file] = readdirSync(place)
  const bytes = readFileSync(join(place, file!))
  // The request record of the second feed, and half of its response.
  truncateSync(join(place, file!), bytes.length - 500)
  const told = await desk.once([at('/t1'), at('/t2')])
  assert.match(told[0]!, /its last record is cut off/u)
  assert.equal((await desk.store.heads()).length, 2)
  assert.equal(readdirSync(place).length, 2)
})

test('files of a folder are taken in when they are whole, again when they change', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(join(inbox, 'sub'), { recursive: true })
  const put = (name: string, words: string, changed: number) => {
    writeFileSync(join(inbox, name), words)
    utimesSync(join(inbox, name), changed / 1000, changed / 1000)
  }
  put('a.txt', 'Rain in Marn.', START - MINUTE)
  put('sub/b.txt', 'Fog in Orsk.', START - MINUTE)
  put('.hidden.txt', 'Nothing.', START - MINUTE)
  // Written to as we look: a second look finds it as it was.
  put('c.txt', 'Snow in Keld.', START + MINUTE)
  const first = await desk.once([inbox])
  assert.deepEqual(
    first.filter((line) => line.startsWith('source')),
    [`source ${inbox}: 2 new files, 0 changed`, `source ${inbox}: 1 new file, 0 changed`],
  )
  assert.equal((await desk.store.heads()).length, 3)
  assert.deepEqual(await desk.once([inbox]), [])
  put('a.txt', 'Rain in Marn. The river rose.', START + 1)
  desk.clock.now += MINUTE
  const second = await desk.once([inbox])
  assert.equal(second[0], `source ${inbox}: 0 new files, 1 changed`)
  assert.equal((await desk.store.heads()).length, 4)
  // A version of what it was, over restarts, as often as it changes.
  put('a.txt', 'The river rose.', START + 2)
  desk.clock.now += MINUTE
  const third = await desk.once([inbox])
  assert.equal(third[1], `revision ${inbox}: told anew: The river rose. (1 sentence gone)`)
  const ids = (await desk.store.heads()).map(({ id }) => id).filter((id) => id.includes('#'))
  assert.deepEqual(ids.map((id) => id.slice(-2)).sort(), ['#2', '#3'])
})

test('a page and a file that go back to what they said are told anew each time', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const say = (words: string) => {
    origin.answer('/back', { headers: PAGE, body: page('Flood', 'Rain in Marn all day.', words) })
    writeFileSync(join(inbox, 'a.txt'), `Rain in Marn all day. ${words}`)
    desk.clock.now += MINUTE
    utimesSync(join(inbox, 'a.txt'), desk.clock.now / 1000, (desk.clock.now - 5000) / 1000)
  }
  const runs = [
    'Nobody was hurt.',
    'Two were hurt in Keld.',
    'Nobody was hurt.',
    'Nobody was hurt.',
  ]
  const told: number[] = []
  for (const words of runs) {
    say(words)
    const lines = await desk.once([at('/back'), inbox])
    told.push(lines.filter((line) => /^(?:report|revision)/u.test(line)).length)
  }
  assert.deepEqual(told, [2, 2, 2, 0])
  const newest = (await documentsOf(desk.store)).filter(({ id }) => id.endsWith('#2'))
  assert.ok(newest.some(({ text, url }) => url !== null && text.endsWith('Nobody was hurt.')))
})

test('a file of several reports has no versions', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const put = (...texts: string[]) => {
    const lines = texts.map((text) => JSON.stringify({ text }))
    writeFileSync(join(inbox, 'a.jsonl'), `${lines.join('\n')}\n`)
    utimesSync(join(inbox, 'a.jsonl'), 1_700_000_000, 1_700_000_000 + texts.length)
  }
  put('Rain in Marn.', 'Fog in Orsk.')
  await desk.once([inbox])
  put('Rain in Marn.', 'Fog in Orsk.', 'Snow in Keld.')
  await desk.once([inbox])
  const ids = (await desk.store.heads()).map(({ id }) => id)
  assert.equal(ids.length, 3)
  assert.ok(ids.every((id) => !id.includes('#')))
})

test('a file that somebody writes to all the time is left for the next pass', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const file = join(inbox, 'a.txt')
  writeFileSync(file, 'Rain')
  const touch = () => utimesSync(file, (desk.clock.now + 1) / 1000, (desk.clock.now + 1) / 1000)
  touch()
  const world = {
    ...desk.given([]).world,
    wait: async (ms: number) => {
      desk.clock.now += ms
      appendFileSync(file, ' in Marn.')
      touch()
    },
  }
  assert.deepEqual(await desk.once([inbox], { world }), [])
  desk.clock.now += MINUTE
  assert.equal((await desk.once([inbox])).length, 3)
})

test('a watch goes on until it is stopped, finishes what is under way, and gives the folder back', async () => {
  const desk = openDesk()
  origin.answer('/live-feed', { headers: FEED, body: rss(item('One', 'Rain.')) })
  const stop = new AbortController()
  let passes = 0
  const world = {
    ...desk.given([]).world,
    wait: async (ms: number) => {
      desk.clock.now += ms
      passes++
      origin.answer('/live-feed', {
        headers: FEED,
        body: rss(item(`Number ${passes}`, `Fog ${passes}.`)),
      })
      if (passes === 3) stop.abort()
    },
  }
  const given = desk.given([at('/live-feed')], { world, stop: stop.signal })
  const running = watch(given)
  await assert.rejects(watchOnce(desk.given([])), /watches for .* already/u)
  await running
  assert.equal((await desk.store.heads()).length, 3)
  assert.equal(desk.clock.now, START + 45 * MINUTE)
  // Free again.
  await desk.once([])
})

test('a file that appears in a folder is taken in soon, while the watch goes on', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const stop = new AbortController()
  const given = desk.given([inbox], {
    stop: stop.signal,
    world: { ...desk.given([]).world, now: () => Date.now(), wait: systemWorld.wait },
    tell: (event) => {
      desk.events.push(event)
      if (event.event === 'batch') stop.abort()
    },
  })
  const running = watch(given)
  // Written beside and moved into place, as programs should.
  const draft = join(desk.folder, 'a.part')
  writeFileSync(draft, 'Rain in Marn.')
  utimesSync(draft, 1_900_000_000, 1_700_000_000)
  await new Promise((resolve) => setImmediate(resolve))
  renameSync(draft, join(inbox, 'a.txt'))
  await running
  assert.equal((await desk.store.heads()).length, 1)
})

test('where the store fails, nothing goes on behind its back', async () => {
  const desk = openDesk()
  for (const host of HOSTS)
    origin.answer(`/fail/${host}.rss`, { headers: FEED, body: rss(item('A', `Rain at ${host}.`)) })
  const takeIn: WatchGiven['takeIn'] = async (arrivals) => {
    for await (const one of arrivals) {
      void one
      break
    }
    throw new OperationError('store-failed', 'disk full')
  }
  const named = HOSTS.map((host) => at(`/fail/${host}.rss`, host))
  await assert.rejects(watchOnce(desk.given(named, { takeIn })), /disk full/u)
  const before = readdirSync(archiveFolder(desk.folder)).length
  await desk.once(named)
  assert.equal((await desk.store.heads()).length, HOSTS.length)
  assert.ok(before >= 1)
})

test('a watch that is stopped begins nothing more', async () => {
  const desk = openDesk()
  const stop = new AbortController()
  origin.answer('/s1', () => {
    stop.abort()
    return { headers: FEED, body: rss(item('A', 'Rain at the end.')) }
  })
  origin.answer('/s2', { headers: FEED, body: rss(item('B', 'Never.')) })
  await watchOnce(desk.given([at('/s1'), at('/s2')], { stop: stop.signal }))
  assert.equal((await desk.store.heads()).length, 1)
  assert.equal(origin.hits('/s2').length, 0)
  assert.ok(loadState(desk.folder).state.sources[at('/s1')])
})

test('a state that cannot be read is told of, and all is asked anew', async () => {
  const desk = openDesk()
  origin.answer('/st', { headers: FEED, body: rss(item('A', 'Rain.')) })
  await desk.once([at('/st')])
  writeFileSync(statePath(desk.folder), '{"version":')
  const told = await desk.once([at('/st')])
  assert.match(told[0]!, /watch\.json cannot be read/u)
  assert.ok(
    told.some((line) => line.endsWith('0 new, 0 changed, 1 as before')),
    told.join('\n'),
  )
})

test('a feed that answers with a page has failed', async () => {
  const desk = openDesk()
  origin.answer('/soft', { headers: FEED, body: rss(item('A', 'Rain.')) })
  await desk.once([at('/soft')])
  origin.answer('/soft', { headers: PAGE, body: page('Sorry', 'We will be back soon.') })
  assert.match((await desk.once([at('/soft')]))[0]!, /was a feed and answers with a page/u)
  assert.equal((await desk.store.heads()).length, 1)
})
