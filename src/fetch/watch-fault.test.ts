// Watching where things are wrong: what cannot be read is told of once and taken in when it can be,
// a disk that is away takes nothing with it, a clock that is set back and a store that others hold
// stop nobody.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { readBytes } from '../read/index.ts'
import { OperationError } from '../store/operation-error.ts'
import { archiveFolder } from './archive.ts'
import { documentsOf, FEED, item, MINUTE, openWatchBench, rss, START } from './desk.fixture.ts'
import { isAsSeen, lookAt, remembered } from './folder.ts'
import { openTurns } from './turn.ts'
import { watch, type WatchGiven } from './watch.ts'

const bench = await openWatchBench(tmpdir())
const { at, openDesk, origin } = bench
after(bench.close)

/** A file that was left alone long ago. */
function put(path: string, words: string): void {
  writeFileSync(path, words)
  utimesSync(path, 1_000_000_000, 1_000_000_000)
}

test('what is no file is told of, once while the watch goes on, and holds nobody up', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  put(join(inbox, 'a.txt'), 'Rain in Marn.')
  symlinkSync('nowhere.txt', join(inbox, 'dangling.txt'))
  symlinkSync('loop.txt', join(inbox, 'loop.txt'))
  symlinkSync('.', join(inbox, 'circle'))
  execFileSync('mkfifo', [join(inbox, 'pipe.txt')])
  const words = [
    'a link to a folder is not followed: INBOX/circle',
    'links in a circle: INBOX/loop.txt',
    'no regular file: INBOX/pipe.txt',
    'no such file or folder: INBOX/dangling.txt',
  ]
  const told = (lines: readonly string[]) =>
    lines.flatMap((line) =>
      line.startsWith('failed ')
        ? line.replaceAll(inbox, 'INBOX').slice('failed INBOX: '.length)
        : [],
    )
  assert.deepEqual(told(await desk.once([inbox])), words)
  assert.equal((await documentsOf(desk.store)).length, 1)
  const stop = new AbortController()
  const from = desk.events.length
  const world: WatchGiven['world'] = {
    ...desk.given([]).world,
    wait: async () => void (desk.clock.now++ > START + 3 && stop.abort()),
  }
  await watch(desk.given([inbox], { stop: stop.signal, world }))
  assert.deepEqual(
    told(desk.events.slice(from).map(({ event, words: said }) => `${event} ${said}`)),
    words,
  )
})

test('a folder of which nothing can be read has failed, one with a fault in it has not', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  symlinkSync('nowhere.txt', join(inbox, 'dangling.txt'))
  const { watchOnce } = await import('./watch.ts')
  const failed = async () => (await watchOnce(desk.given([inbox]))).failed
  assert.equal(await failed(), 1)
  put(join(inbox, 'a.txt'), 'Rain in Marn.')
  assert.equal(await failed(), 0)
  assert.equal(await failed(), 0)
})

test('a file that is taken away before it is read is taken in when it is back', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const [file, aside] = [join(inbox, 'a.txt'), join(desk.folder, 'aside.txt')]
  put(file, 'Rain in Marn.')
  const readFiles: WatchGiven['readFiles'] = async function* ([path = '']) {
    renameSync(path, aside)
    yield { rejection: { path, reason: 'no such file or folder' } }
  }
  await desk.once([inbox], { readFiles })
  // It is back before the next look, with the time that it had.
  renameSync(aside, file)
  await desk.once([inbox])
  assert.equal((await documentsOf(desk.store)).length, 1)
})

test('what a file holds that grew while it was read is taken in whole by the next pass', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const file = join(inbox, 'a.txt')
  put(file, 'Rain in Marn. The bridge holds.')
  const readFiles: WatchGiven['readFiles'] = async function* ([path = '']) {
    const bytes = Buffer.from('Rain in Marn. The bridge holds.')
    writeFileSync(path, `${bytes.toString()} Snow in Orsk.`)
    utimesSync(path, 1_000_000_060, 1_000_000_060)
    for (const document of readBytes(bytes, { path }).documents) yield { document }
  }
  await desk.once([inbox], { readFiles })
  await desk.once([inbox])
  assert.deepEqual(
    (await documentsOf(desk.store)).map(({ text }) => text.includes('Snow')).sort(),
    [false, true],
  )
})

test('a file that became a folder, and a folder a file, are read as what they are', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  const place = join(inbox, 'a.txt')
  put(place, 'Rain in Marn.')
  await desk.once([inbox])
  unlinkSync(place)
  mkdirSync(place)
  put(join(place, 'b.txt'), 'Snow in Orsk.')
  await desk.once([inbox])
  rmSync(place, { recursive: true })
  put(place, 'Wind in Pell.')
  await desk.once([inbox])
  assert.equal((await documentsOf(desk.store)).length, 3)
})

test('a folder that is away is told of, and nothing of it is read anew when it is back', async () => {
  const desk = openDesk()
  const [inbox, away] = [join(desk.folder, 'inbox'), join(desk.folder, 'away')]
  mkdirSync(join(inbox, 'sub'), { recursive: true })
  put(join(inbox, 'sub', 'a.txt'), 'Rain in Marn.')
  await desk.once([inbox])
  renameSync(inbox, away)
  assert.match((await desk.once([inbox])).join(), /^failed .*no such file or folder/u)
  renameSync(away, inbox)
  assert.deepEqual(await desk.once([inbox]), [])
  assert.equal((await desk.store.account()).length, 1)
})

test('what was in a folder that cannot be listed is remembered, what is gone is not', () => {
  const look = {
    ready: [],
    growing: [],
    faults: [],
    closed: ['in/sub'],
    files: { 'in/b.txt': [1, 2] as const },
  }
  const taken = { 'in/a.txt': [1, 2], 'in/b.txt': [1, 2], 'in/sub/c.txt': [1, 2] } as const
  assert.deepEqual(Object.keys(remembered(taken, look)), ['in/b.txt', 'in/sub/c.txt'])
})

test('a look at a folder that is not there, and at a file that is none, throws nothing', () => {
  const { faults, files } = lookAt('none\u0000such', {}, { now: 0, before: null })
  assert.equal(faults.length, 1)
  assert.deepEqual(files, {})
  assert.equal(isAsSeen('none', [1, 2]), false)
})

test('a clock that is set back by a year leaves no source alone for a year', async () => {
  const desk = openDesk()
  origin.answer('/clock', { headers: FEED, body: rss(item('One', 'Rain in Marn.')) })
  await desk.once([at('/clock')])
  desk.clock.now -= 365 * 24 * 60 * MINUTE
  origin.answer('/clock', { headers: FEED, body: rss(item('Two', 'Snow in Orsk.')) })
  await desk.once([at('/clock')])
  assert.equal((await documentsOf(desk.store)).length, 2)
  // What came later stands behind what came first, whatever the clock said.
  const names = readdirSync(archiveFolder(desk.folder)).sort()
  assert.ok(
    names.every((name) => name.startsWith('stemma-20320203-')),
    names.join(),
  )
})

test('a clock that is set back lets nobody wait for his turn longer than the pause', async () => {
  const clock = { now: START }
  const waits: number[] = []
  const turn = openTurns(
    { now: () => clock.now, wait: async (ms) => void waits.push(ms) },
    () => 1000,
    new AbortController().signal,
  )
  const url = new URL('https://herald.example/')
  await turn(url)
  clock.now -= 60 * MINUTE
  await turn(url)
  assert.deepEqual(waits, [1000])
})

test('a store that another program holds is waited for, and nothing that came is lost', async () => {
  const desk = openDesk()
  const inbox = join(desk.folder, 'inbox')
  mkdirSync(inbox)
  put(join(inbox, 'a.txt'), 'Rain in Marn.')
  origin.answer('/busy', { headers: FEED, body: rss(item('One', 'Snow in Orsk.')) })
  const stop = new AbortController()
  let busy = 2
  const store = new Proxy(desk.store, {
    get: (target, name) => {
      if (name !== 'putDocuments' || busy === 0) return Reflect.get(target, name)
      return () => {
        busy--
        // The feed has moved on by the time that the store is free.
        origin.answer('/busy', { headers: FEED, body: rss(item('Two', 'Wind in Pell.')) })
        return Promise.reject(new OperationError('store-busy', 'another process holds the lock'))
      }
    },
  })
  const world: WatchGiven['world'] = {
    ...desk.given([]).world,
    wait: async (ms) => {
      desk.clock.now += ms
      if (desk.clock.now > START + 40 * MINUTE) stop.abort()
    },
  }
  await watch(desk.given([at('/busy'), inbox], { store, stop: stop.signal, world }))
  const words = desk.events.filter(({ code }) => code === 'store').map((event) => event.words)
  assert.equal(words.length, 2)
  assert.match(words[0]!, /another process holds the lock: tried again in 30 seconds/u)
  const texts = (await documentsOf(desk.store)).map(({ text }) => text)
  for (const said of ['Rain in Marn.', 'Snow in Orsk.', 'Wind in Pell.'])
    assert.ok(
      texts.some((text) => text.includes(said)),
      `${said} ${texts.join('|')}`,
    )
})
