// Watching folders: files that are whole, that change, go back, hold several reports, and that
// somebody still writes to.
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { documentsOf, MINUTE, openWatchBench, page, PAGE, START } from './desk.fixture.ts'
import { watch } from './watch.ts'
import { systemWorld } from './world.ts'

const bench = await openWatchBench(tmpdir())
const { at, openDesk, origin } = bench
after(bench.close)

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
