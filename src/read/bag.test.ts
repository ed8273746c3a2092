// Archives that are bags: whose payload alone is read, held to its checksums, and whose lines come
// back under the names they had where Stemma packed them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '../model/identity.ts'
import { zipOf } from './containers.cases.ts'
import { openBytes } from './index.ts'
import type { Opened } from './part.ts'

const DECLARED = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

type Files = readonly (readonly [path: string, content: string])[]

/** A bag of some payload, with a manifest of what it holds or of what is claimed. */
function bag(payload: Files, claimed: Files = payload): Buffer {
  const manifest = claimed.map(([path, content]) => `${sha256(content)}  ${path}\n`).join('')
  return zipOf([
    ['dam/bagit.txt', DECLARED],
    ['dam/bag-info.txt', 'Payload-Oxum: 1.1\n'],
    ['dam/manifest-sha256.txt', manifest],
    ...payload.map(([path, content]) => [`dam/${path}`, content] as const),
  ])
}

const read = (bytes: Uint8Array): Opened[] => [...openBytes(bytes, { path: 'dam.zip' })]
const documents = (opened: readonly Opened[]) =>
  opened.flatMap((one) => ('document' in one ? [one] : []))
const reasons = (opened: readonly Opened[]) =>
  opened.flatMap((one) => ('rejection' in one ? [one.rejection.reason] : []))

test('of a bag the payload is read, not the files of the bag', () => {
  const opened = read(bag([['data/a.txt', 'Rain in Marn.']]))
  assert.deepEqual(
    documents(opened).map(({ document }) => [document.part, document.source]),
    [['dam/data/a.txt', 'Rain in Marn.']],
  )
  assert.deepEqual(reasons(opened), ['3 parts hold no report: of the bag itself 3'])
})

test('a file that is not what the manifest says is no report', () => {
  const opened = read(bag([['data/a.txt', 'Rain in Marn.']], [['data/a.txt', 'Sun in Marn.']]))
  assert.equal(documents(opened).length, 0)
  assert.match(reasons(opened)[0]!, /checksum is not the one in the manifest/u)
})

const kept = 'data/reports/1.html'
const line = JSON.stringify({
  id: 'n1',
  text: 'Rain in Marn.',
  path: 'pile/one.txt',
  part: 'item 2',
  kept: { file: 'reports/1.html', unit: 'file', name: 'one.txt' },
})
const PACK: Files = [
  ['data/reports.jsonl', `${line}\nbroken\n{"id":"n2","text":"Sun in Marn.","path":7}\n`],
  ['data/story.json', '{"text":"no report"}'],
  [kept, 'Rain in Marn.'],
]

test('a pack gives back its reports, under the names they had, with their bytes', () => {
  const opened = read(bag(PACK))
  const [first, second] = documents(opened)
  assert.equal(documents(opened).length, 2)
  assert.deepEqual(
    [first!.document.id, first!.document.path, first!.document.part],
    ['n1', 'pile/one.txt', 'item 2'],
  )
  assert.equal(Buffer.from(first!.raw!.bytes).toString(), 'Rain in Marn.')
  assert.deepEqual([first!.raw!.unit, first!.raw!.name], ['file', 'one.txt'])
  assert.deepEqual([second!.document.path, second!.raw], ['dam.zip', undefined])
  assert.deepEqual(reasons(opened), ['not JSON', '5 parts hold no report: of the bag itself 5'])
})

test('bytes that are damaged are not given out as those of a report', () => {
  const opened = read(bag(PACK, [...PACK.slice(0, 2), [kept, 'Snow in Marn.']]))
  assert.equal(documents(opened)[0]!.raw, undefined)
  const lost = read(bag(PACK, [['data/reports.jsonl', 'x'], ...PACK.slice(1)]))
  assert.equal(documents(lost).length, 0)
  assert.match(reasons(lost)[0]!, /checksum/u)
})

test('what only looks like a bag is an archive of files', () => {
  for (const declared of ['Nothing of the kind in Marn.', ''])
    assert.ok(
      documents(
        read(
          zipOf([
            ['bagit.txt', declared],
            ['data/a.txt', 'Rain in Marn.'],
          ]),
        ),
      ).length > 0,
    )
  const bare = read(
    zipOf([
      ['bagit.txt', DECLARED],
      ['data/a.txt', 'Rain in Marn.'],
    ]),
  )
  assert.deepEqual(
    documents(bare).map(({ document }) => document.part),
    ['data/a.txt'],
  )
})
