// Keeping a store from the command line: every report of every format comes back from its bytes
// alone; raw bytes are what was read; what is forgotten is gone from store, page and archive.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/identity.ts'
import { packedWarc, warcResponse, zipOf } from '../read/containers.cases.ts'
import { storePath } from '../store/sqlite/open.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { run } from './pile.cases.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-keep-cli-'))
after(() => rmSync(root, { recursive: true, force: true }))

const words = (town: string) =>
  `Flood in ${town}. The river Ost rose over its banks in ${town} and about 300 people left the town.`
const page = (town: string) =>
  `<!doctype html><html><head><title>${town}</title></head><body><p>${words(town)}</p></body></html>`

const FILES: { readonly [name: string]: string | Uint8Array } = {
  'plain.txt': words('Marn'),
  'latin.txt': Buffer.from(`Café: ${words('Marné')}`, 'latin1'),
  'packed.txt.gz': gzipSync(words('Orsk')),
  'page.html': page('Pell'),
  'lines.jsonl': ['Dovra', 'Tessel']
    .map((one) => JSON.stringify({ id: one, text: words(one) }))
    .join('\n'),
  'feed.xml': `<rss version="2.0"><channel><title>F</title><item><title>One</title><description>${words('Quill')}</description></item><item><title>Two</title><description>${words('Ilmar')}</description></item></channel></rss>`,
  'pile.zip': zipOf([
    ['a/inner.txt', words('Keld')],
    ['inner.jsonl', JSON.stringify({ text: words('Sorn') })],
    ['page.html', page('Vell')],
  ]),
  'crawl.warc.gz': packedWarc([
    warcResponse('https://herald.example/1', page('Bral')),
    warcResponse('https://herald.example/2', page('Fenn')),
  ]),
  'mail.eml': `From: Mira <m@example.org>\r\nSubject: Flood\r\nContent-Type: text/plain\r\n\r\n${words('Hest')}\r\n`,
  'table.csv': `text,title\n"${words('Jorn')}",One\n"${words('Lund')}",Two\n`,
}

let desk = ''
before(async () => {
  desk = mkdtempSync(join(root, 'desk-'))
  mkdirSync(join(desk, 'in'))
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(desk, 'in', name), bytes)
  const page = join(desk, 'report.html')
  const { code, err } = await run('--store', desk, '--out', page, join(desk, 'in'))
  assert.deepEqual([code, err], [0, ''])
})

async function held(folder: string): Promise<Document[]> {
  const store = await openSqliteStore(folder)
  const documents = await store.documents((await store.heads()).map(({ id }) => id))
  await store.close()
  return documents
}

test('every report has its bytes, and comes back from them alone', async () => {
  const documents = await held(desk)
  assert.equal(documents.length, 16)
  const store = await openSqliteStore(desk)
  const raws = await store.raws(documents.map(({ id }) => id))
  await store.close()
  assert.equal(raws.length, documents.length)
  assert.deepEqual([...new Set(raws.map(({ raw }) => raw.unit))].sort(), [
    'entry',
    'file',
    'line',
    'record',
  ])
  const damaged = mkdtempSync(join(root, 'damaged-'))
  assert.equal((await run('backup', '--store', desk, storePath(damaged))).code, 0)
  // A letter in each row of a report, and in nothing else.
  const bytes = readFileSync(storePath(damaged), 'latin1')
  writeFileSync(storePath(damaged), bytes.replaceAll('"source":"', '"sourcf":"'), 'latin1')
  assert.equal((await run('doctor', '--store', damaged)).code, 1)
  const saved = join(root, 'saved')
  const { code, out } = await run('salvage', '--store', damaged, saved)
  assert.equal(code, 0)
  assert.match(out, /^16 reports saved, 16 of them from raw bytes, 0 lost/u)
  assert.deepEqual(await held(saved), documents)
  assert.equal((await run('doctor', '--store', saved)).code, 0)
})

test('raw bytes are the bytes of the file, the line, the entry or the record', async () => {
  const documents = await held(desk)
  const named = (path: string, more = '') =>
    documents.find((one) => one.path?.endsWith(path) && (one.part ?? '').includes(more))!.id
  const bytesOf = async (id: string) => {
    const out = join(mkdtempSync(join(root, 'out-')), 'raw')
    const told = await run('raw', '--store', desk, '--json', '--out', out, id)
    const bytes = readFileSync(out)
    assert.equal((told.lines()[0] as { sha256: string }).sha256, sha256(bytes))
    return bytes
  }
  for (const name of ['latin.txt', 'packed.txt.gz', 'page.html', 'feed.xml'])
    assert.deepEqual(await bytesOf(named(name)), Buffer.from(FILES[name]!))
  assert.equal((await bytesOf('Tessel')).toString(), String(FILES['lines.jsonl']).split('\n')[1])
  assert.equal((await bytesOf(named('pile.zip', 'inner.txt'))).toString(), words('Keld'))
  assert.match((await bytesOf(named('crawl.warc.gz', '/2'))).toString(), /^WARC\/1\.1\r\n[^]*Fenn/u)
  assert.equal((await run('raw', '--store', desk, 'none')).code, 1)
})

test('without raw bytes a store says so, and gains them when the files are read again', async () => {
  const folder = mkdtempSync(join(root, 'bare-'))
  const again = ['--store', folder, '--out', join(folder, 'r.html'), join(desk, 'in', 'page.html')]
  await run('--no-raw', ...again)
  assert.match(
    (await run('doctor', '--store', folder)).out,
    /0 pieces of raw bytes.*; 1 report without/u,
  )
  await run(...again)
  assert.match(
    (await run('doctor', '--store', folder)).out,
    /1 piece of raw bytes.*; 0 reports without/u,
  )
})

test('a forgotten passage leaves store and page; doctor finds nothing wrong', async () => {
  const folder = mkdtempSync(join(root, 'gone-'))
  const files = [join(folder, 'a.jsonl'), join(folder, 'b.jsonl')]
  const url = 'https://herald.example/flood'
  const secret = 'Ada Quill of Mill Lane lost her house.'
  for (const [at, path] of files.entries()) {
    const text = `${words('Marn')}\n\n${secret}\n\n${words('Orsk')} It was day ${at}.`
    writeFileSync(path, JSON.stringify({ id: `v${at}`, url, text }))
    await run(
      '--all',
      '--store',
      folder,
      '--out',
      join(folder, 'report.html'),
      '--with-texts',
      '--unmasked',
      path,
    )
  }
  for (const path of files) rmSync(path)
  const [first] = await held(folder)
  const at = first!.text.indexOf(secret)
  const passage = `${at}-${at + secret.length}`
  const who = ['--who', 'Dana Keld', '--reason', 'asked to']
  const { code, out } = await run('forget', '--store', folder, '--passage', passage, ...who, 'v1')
  assert.equal(code, 0)
  assert.match(out, /^forgotten: v1, v0\nremoved: \S*report\.html \(write it again\)\n$/u)
  assert.ok(!existsSync(join(folder, 'report.html')))
  const doctor = await run('doctor', '--store', folder)
  assert.equal(doctor.code, 0, doctor.out)
  assert.ok(!JSON.stringify(await held(folder)).includes('Quill'))
  assert.ok(!readFileSync(storePath(folder)).includes('Quill'))
  await run('--all', '--store', folder, '--out', join(folder, 'report.html'), '--with-texts')
  assert.ok(!readFileSync(join(folder, 'report.html'), 'utf8').includes('Quill'))
})
