// stemma watch on the command line: what it demands, what it prints, that it survives being killed.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { openAuthority } from '../fetch/certificate.fixture.ts'
import { openOrigin } from '../fetch/origin.fixture.ts'
import { run } from './pile.cases.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-watch-cli-'))
const origin = await openOrigin()
after(async () => {
  await origin.close()
  rmSync(root, { recursive: true, force: true })
})

const desk = () => mkdtempSync(join(root, 'desk-'))
const feedAt = (path: string) => `http://127.0.0.1:${origin.port}${path}`
const allow = ['--allow-private', '127.0.0.1', '--allow-port', String(origin.port)]
const contact = ['--contact', 'desk@herald.example']
const feed = (...items: string[]) =>
  `<rss><channel><title>Herald</title>${items.map((words, n) => `<item><title>T${n}</title><link>/r/${encodeURIComponent(words.slice(0, 30))}</link><description>${words}</description></item>`).join('')}</channel></rss>`
const FEED = { 'content-type': 'application/rss+xml' }

test('events are JSON lines of their schema; the second run finds nothing new', async () => {
  const store = desk()
  origin.answer('/feed', { headers: FEED, body: feed('Rain in Marn.', 'Fog in Orsk.') })
  origin.answer('/none.rss', { status: 404 })
  const list = join(store, 'desk.opml')
  const outline = (title: string, path: string) =>
    `<outline text="${title}" xmlUrl="${feedAt(path)}"/>`
  writeFileSync(
    list,
    `<opml><body>${outline('The Herald', '/feed')}${outline('Nobody', '/none.rss')}</body></opml>`,
  )
  const args = ['watch', '--once', '--json', '--store', store, ...allow, ...contact, list]
  const done = await run(...args)
  assert.equal(done.code, 0, done.err)
  const events = done.lines() as { event: string; source: string }[]
  assert.deepEqual(
    events.map(({ event, source }) => [event, source === store ? 'store' : source]).sort(),
    [
      ['batch', 'store'],
      ['failed', 'Nobody'],
      ['report', 'The Herald'],
      ['report', 'The Herald'],
      ['source', 'The Herald'],
    ],
  )
  const path = new URL('../../schemas/watch.schema.json', import.meta.url)
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(path, 'utf8')))
  for (const event of events) assert.ok(validate(event), JSON.stringify([event, validate.errors]))
  const again = await run(...args)
  assert.deepEqual(
    (again.lines() as { event: string; outcome?: string }[]).map(({ event, outcome }) => [
      event,
      outcome,
    ]),
    [['source', 'unchanged']],
  )
})

test('lines for people; failures on standard error; the page is written', async () => {
  const store = desk()
  origin.answer('/words', { headers: FEED, body: feed('Rain\u001b[31m in Marn.\nFog.') })
  const out = join(store, 'page.html')
  const done = await run(
    'watch',
    '--once',
    '--out',
    out,
    '--store',
    store,
    ...allow,
    ...contact,
    feedAt('/words'),
    join(store, 'nothing'),
  )
  assert.equal(done.code, 0)
  assert.match(done.out, /^\d\d:\d\d:\d\d {2}http:.*\/words: 1 new, 0 changed, 0 as before$/mu)
  assert.match(done.err, /^\d\d:\d\d:\d\d {2}.*nothing: no such file or folder$/mu)
  assert.ok(!done.out.includes('\u001b'))
  assert.match(readFileSync(out, 'utf8'), /^<!doctype html>/u)
})

test('without leave no private address is asked, whatever names it', async () => {
  const store = desk()
  const before = origin.hits().length
  const ports = ['--allow-port', String(origin.port)]
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::1]', '127.1']) {
    const done = await run(
      'watch',
      '--once',
      '--store',
      store,
      ...ports,
      ...contact,
      `http://${host}:${origin.port}/feed`,
    )
    assert.equal(done.code, 1)
    assert.match(done.err, /is not asked/u)
  }
  assert.equal(origin.hits().length, before)
})

test('a feed over TLS: taken in with its authority given, refused in words without', async () => {
  const authority = openAuthority()
  const sealed = await openOrigin(authority.issue({ names: ['localhost'] }))
  try {
    sealed.answer('/feed', { headers: FEED, body: feed('Rain in Marn.') })
    const [file, broken] = [join(desk(), 'authority.pem'), join(desk(), 'broken.pem')]
    writeFileSync(broken, authority.cert.replace('MII', 'AAA'))
    const unread = await run('watch', '--once', '--ca', broken, ...contact, 'https://a.example/')
    assert.deepEqual(
      [unread.code, /certificate 1 of 1 is broken: .*broken\.pem/u.test(unread.err)],
      [2, true],
    )
    writeFileSync(file, `Desk authority\n${authority.cert}`)
    const leave = ['--allow-private', 'localhost', '--allow-port', String(sealed.port)]
    // A desk of its own each: a source that failed is left alone for a minute.
    const once = (...more: string[]) =>
      run(
        'watch',
        '--once',
        '--store',
        desk(),
        ...contact,
        ...more,
        `https://localhost:${sealed.port}/feed`,
      )
    const without = await once(...leave)
    assert.equal(without.code, 1)
    assert.match(without.err, /localhost:\d+ .*authority that is not trusted/u)
    // Without leave for the host an authority is no way in.
    const barred = await once(...leave.slice(2), '--ca', file)
    assert.match(barred.err, /is not asked: .* is loopback/u)
    assert.equal(sealed.hits().length, 0)
    const done = await once(...leave, '--ca', file)
    assert.equal(done.code, 0, done.err)
    assert.match(done.out, /1 report stored/u)
    assert.equal(sealed.hits('/feed')[0]!.named, 'localhost')
  } finally {
    await sealed.close()
  }
})

test('wrong usage is told before anything is asked', async () => {
  const store = ['--store', desk()]
  const wrong: [RegExp, ...string[]][] = [
    [/name a feed/u],
    [/say who asks/u, 'https://herald.example/feed'],
    [/--contact is a mail address/u, 'https://herald.example/feed', '--contact', 'me\r\nX: y'],
    [/--every is a time/u, './inbox', '--every', '5s'],
    [/--every is a time/u, './inbox', '--every', 'often'],
    [/--allow-port is a port/u, './inbox', '--allow-port', '99999'],
    [/--allow-private is a host/u, './inbox', '--allow-private', 'a/b'],
    [/--ca: no such file or folder: .*nothing\.pem/u, './inbox', '--ca', join(root, 'nothing.pem')],
    [
      /--ca: no certificate in PEM is in .*watch\.test\.[jt]s/u,
      './inbox',
      '--ca',
      fileURLToPath(import.meta.url),
    ],
  ]
  for (const [words, ...args] of wrong) {
    const done = await run('watch', '--once', ...store, ...args)
    assert.equal(done.code, 2, args.join(' '))
    assert.match(done.err, words)
  }
})

test('a folder needs no contact', async () => {
  const store = desk()
  mkdirSync(join(store, 'inbox'))
  writeFileSync(join(store, 'inbox', 'a.txt'), 'Rain in Marn.')
  writeFileSync(
    join(store, 'inbox', 'b.html'),
    '<p>Fog in Orsk, the guard of the province said.</p>',
  )
  const done = await run('watch', '--once', '--store', store, join(store, 'inbox'))
  assert.equal(done.code, 0, done.err)
  assert.match(done.out, /2 reports stored/u)
})

test('what is forgotten is in no archive, and does not come back', async () => {
  const store = desk()
  const where = ['--store', store]
  origin.answer('/child', { headers: FEED, body: feed('A child of 2 Mill Lane was found.') })
  const once = () => run('watch', '--once', ...where, ...allow, ...contact, feedAt('/child'))
  await once()
  const id = /^(\S+) {2}report /mu.exec((await run('explain', ...where)).out)![1]!
  const who = ['--who', 'A. Venn', '--reason', 'names a child']
  const done = await run('forget', id, ...where, ...who)
  assert.match(done.out, /^2 records of \.stemma\/warc erased$/mu)
  const place = join(store, '.stemma', 'warc')
  for (const file of readdirSync(place))
    assert.ok(
      !gunzipSync(readFileSync(join(place, file)))
        .toString()
        .includes('Mill Lane'),
    )
  // Told anew in other words, it would be another report.
  origin.answer('/child', { headers: FEED, body: feed('A child of 2 Mill Lane was found alive.') })
  const again = await once()
  assert.match(again.err, /was forgotten: nothing more is taken from it/u)
  assert.match((await run('doctor', ...where)).out, /^0 reports, .*1 forgotten$/mu)
  // Nor with a feed that still holds it beside another item.
  const both = feed('A child of 2 Mill Lane was found alive.', 'Fog in Orsk.')
  origin.answer('/child', { headers: FEED, body: both })
  assert.match((await once()).out, /1 report stored/u)
  const kept = readdirSync(place).map((file) => gunzipSync(readFileSync(join(place, file))))
  for (const bytes of [...kept, readFileSync(join(store, '.stemma', 'store.sqlite'))])
    assert.ok(!bytes.includes('Mill Lane'))
  const left = /^(\S+) {2}report /mu.exec((await run('explain', ...where)).out)![1]!
  assert.match((await run('raw', left, ...where)).out, /^document of /u)
  assert.match((await run('doctor', ...where)).out, /0 reports without\n[^]*nothing is wrong/u)
})

test('a watch that is killed loses nothing and counts nothing twice', async () => {
  const store = desk()
  const items = Array.from({ length: 30 }, (_, n) => `The bridge number ${n} in Marn is closed.`)
  for (let n = 0; n < 6; n++)
    origin.answer(`/kill${n}.rss`, { headers: FEED, body: feed(...items.slice(n * 5, n * 5 + 5)) })
  const sources = Array.from({ length: 6 }, (_, n) => feedAt(`/kill${n}.rss`))
  const bin = fileURLToPath(new URL('../../bin/stemma.js', import.meta.url))
  const args = [bin, 'watch', '--once', '--store', store, ...allow, ...contact, ...sources]
  for (const ask of [2]) {
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const before = origin.hits().length
    // Killed while it asks: after that many answers.
    while (origin.hits().length < before + ask && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  const done = await run('watch', '--once', '--store', store, ...allow, ...contact, ...sources)
  assert.equal(done.code, 0, done.err)
  const doctor = await run('doctor', '--store', store)
  assert.match(doctor.out, /^30 reports, /u)
  assert.match(doctor.out, /nothing is wrong/u)
})
