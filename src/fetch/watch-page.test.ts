// Watching pages, and the whole texts behind the items of feeds: what takes the place of what, and
// what is a revision.
import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { changesSince } from '../engine/changes-since.ts'
import { documentsOf, FEED, item, openWatchBench, page, PAGE, rss } from './desk.fixture.ts'

const bench = await openWatchBench(tmpdir())
const { at, openDesk, origin } = bench
after(bench.close)

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
