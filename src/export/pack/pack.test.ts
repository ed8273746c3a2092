// A pack of the story made by hand: a bag whose every checksum holds, an archive of records that
// say how long they are, and nothing in it that depends on the clock.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { sha256 } from '../../model/identity.ts'
import type { RawBytes } from '../../model/raw.ts'
import { assertValid } from '../file/reading.cases.ts'
import { RICH } from '../file/rich.cases.ts'
import type { StoryInput } from '../view.ts'
import { bagOf } from './bag.ts'
import { packOf, type PackOptions } from './pack.ts'
import { recordKinds } from './record.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

const page: RawBytes = {
  bytes: bytesOf('<p>Toll in Keld'),
  unit: 'file',
  offset: null,
  name: 'pile/lake.HTML',
  part: null,
  reading: {},
}
const record: RawBytes = {
  ...page,
  bytes: bytesOf('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n'),
  unit: 'record',
}
const [herald, courier] = RICH.reports.map(({ document }) => document.id)
const lake = RICH.reports.at(-1)!.document.id

const options: PackOptions = {
  decisions: ['{"number":1}'],
  version: '9.9.9',
  readsBack: () => Promise.resolve(true),
  raw: new Map([
    [lake, page],
    [herald!, record],
    [courier!, { ...page, bytes: bytesOf('{"text":"Dam"}'), unit: 'line' }],
  ]),
}

/** Files of a pack by path below its one folder. */
async function filesOf(input: StoryInput, given = options): Promise<Map<string, Uint8Array>> {
  const entries = Object.entries(unzipSync(await packOf(input, given)))
  const folders = new Set(entries.map(([path]) => path.split('/')[0]))
  assert.equal(folders.size, 1)
  return new Map(entries.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]))
}

/** Records of a web archive by headers and block: lengths must lead from one to the next. */
function recordsOf(warc: Uint8Array): { headers: Map<string, string>; block: Uint8Array }[] {
  const records: { headers: Map<string, string>; block: Uint8Array }[] = []
  const latin = Buffer.from(warc).toString('latin1')
  for (let at = 0; at < warc.length;) {
    const end = latin.indexOf('\r\n\r\n', at)
    const [declared, ...lines] = latin.slice(at, end).split('\r\n')
    assert.match(declared!, /^WARC\/1\.[01]$/u)
    const headers = new Map(lines.map((line) => line.split(': ', 2) as [string, string]))
    const from = end + 4
    const to = from + Number(headers.get('Content-Length'))
    assert.equal(latin.slice(to, to + 4), '\r\n\r\n')
    records.push({ headers, block: warc.subarray(from, to) })
    at = to + 4
  }
  return records
}

test('every file of a bag has its checksum, and every checksum its file', async () => {
  const files = await filesOf(RICH)
  assert.equal(
    textOf(files.get('bagit.txt')),
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  )
  const manifests: readonly (readonly [name: string, covers: (path: string) => boolean])[] = [
    ['manifest-sha256.txt', (path) => path.startsWith('data/')],
    [
      'tagmanifest-sha256.txt',
      (path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt',
    ],
  ]
  for (const [name, covers] of manifests) {
    const lines = textOf(files.get(name)).trimEnd().split('\n')
    const named = lines.map((line) => /^([\da-f]{64}) {2}(\S+)$/u.exec(line)!.slice(1, 3))
    for (const [sum, path] of named) assert.equal(sha256(files.get(path!)!), sum, path)
    assert.deepEqual(
      named.map(([, path]) => path).toSorted(),
      [...files.keys()].filter(covers).toSorted(),
    )
  }
})

test('bag-info says what the pack holds', async () => {
  const files = await filesOf(RICH)
  const info = textOf(files.get('bag-info.txt'))
  assert.match(info, /^Stemma-Unmasked: yes$/mu)
  assert.match(info, /^Stemma-Whole-Texts: yes$/mu)
  assert.match(info, /names of private persons/u)
  assert.doesNotMatch(info, /Bagging-Date/u)
  const payload = [...files].filter(([path]) => path.startsWith('data/'))
  const bytes = payload.reduce((sum, [, { length }]) => sum + length, 0)
  assert.match(info, new RegExp(`^Payload-Oxum: ${bytes}\\.${payload.length}$`, 'mu'))
})

test('reports are kept as they came in, as records and as lines', async () => {
  const files = await filesOf(RICH)
  const kept = `reports/${sha256(page.bytes)}.html`
  assert.deepEqual(files.get(`data/${kept}`), page.bytes)
  const lines = textOf(files.get('data/reports.jsonl')).trimEnd().split('\n')
  const reports = lines.map((line) => JSON.parse(line) as { id: string; kept?: object })
  assert.equal(reports.length, RICH.reports.length)
  for (const report of reports) assertValid('pack-report', report)
  const own = reports.find(({ id }) => id === lake)!
  assert.deepEqual(own.kept, { file: kept, unit: 'file', name: 'pile/lake.HTML' })
  assert.equal(textOf(files.get('data/decisions.jsonl')), '{"number":1}\n')
  assert.ok(textOf(files.get('data/story.json')).includes('Tomas Riel'))
})

test('the web archive: lengths, digests, ids and dates of the reports', async () => {
  const records = recordsOf((await filesOf(RICH)).get('data/reports.warc')!)
  const types = records.map(({ headers }) => headers.get('WARC-Type'))
  assert.deepEqual(types.toSorted(), ['resource', 'resource', 'resource', 'response', 'warcinfo'])
  assert.equal(types[0], 'warcinfo')
  const resources = records.filter(({ headers }) => headers.get('WARC-Type') === 'resource')
  for (const { headers, block } of resources) {
    assert.equal(headers.get('WARC-Payload-Digest'), `sha256:${sha256(block)}`)
    assert.match(
      headers.get('WARC-Record-ID')!,
      /^<urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}>$/u,
    )
    assert.match(headers.get('WARC-Date')!, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u)
    assert.match(headers.get('WARC-Target-URI')!, /^(?:https:|urn:sha256:)/u)
  }
  const found = resources.find(({ headers }) =>
    headers.get('WARC-Target-URI')!.startsWith('https:'),
  )!
  assert.deepEqual(found.block, page.bytes)
  assert.equal(found.headers.get('WARC-Date'), '2031-03-06T06:30:00Z')
  const ids = records.map(({ headers }) => headers.get('WARC-Record-ID')).filter(Boolean)
  assert.equal(new Set(ids).size, ids.length)
})

test('a pack is the same every time, in every zone', async () => {
  const [zone, first] = [process.env['TZ'], await packOf(RICH, options)]
  process.env['TZ'] = 'Pacific/Kiritimati'
  const second = await packOf(RICH, options)
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  assert.deepEqual(second, first)
})

test('a report whose source does not read back is written down as its cleaned text', async () => {
  const files = await filesOf(RICH, { ...options, readsBack: () => Promise.resolve(false) })
  const [line] = textOf(files.get('data/reports.jsonl')).split('\n')
  assert.equal((JSON.parse(line!) as { text: string }).text, RICH.reports[0]!.document.text)
  const edit = { start: 0, end: 1, insert: '' }
  assert.deepEqual(recordKinds({ edits: [{ ...edit, rule: 'hyphen' }] }), ['clean'])
  assert.equal(recordKinds({ edits: [{ ...edit, rule: 'tag' }] })[0], 'html')
})

test('a bag has a plain name, and a manifest is one line a file', async () => {
  for (const name of ['', '..', 'a/b', 'a b'])
    await assert.rejects(bagOf({ name, info: [], files: new Map() }), RangeError)
  const odd = new Map([['a\r\nb%.txt', bytesOf('x')]])
  const entries = unzipSync(await bagOf({ name: 'b', info: [['X', 'a\nb']], files: odd }))
  assert.match(
    textOf(entries['b/manifest-sha256.txt']),
    /^[\da-f]{64} {2}data\/a%0D%0Ab%25\.txt\n$/u,
  )
  assert.match(textOf(entries['b/bag-info.txt']), /^X: a b\nPayload-Oxum: 1\.1\n$/u)
})
