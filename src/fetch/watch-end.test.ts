// How a watch ends and begins again: records not taken in, a torn archive, a store that fails, a
// signal, a state that cannot be read.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { OperationError } from '../store/operation-error.ts'
import { archiveFolder } from './archive.ts'
import {
  documentsOf,
  FEED,
  HOSTS,
  item,
  MINUTE,
  openWatchBench,
  page,
  PAGE,
  rss,
  START,
} from './desk.fixture.ts'
import { loadState, statePath } from './state.ts'
import { watch, watchOnce, type WatchGiven } from './watch.ts'

const bench = await openWatchBench(tmpdir())
const { at, openDesk, origin } = bench
after(bench.close)

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
