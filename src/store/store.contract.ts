// The contract of every store, as tests: run by memory.test.ts and sqlite/store.test.ts on a fresh
// store each time.
// Example: storeContract('memory', async () => memoryStore()).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/identity.ts'
import type { RawBytes } from '../model/raw.ts'
import { OperationError } from './operation-error.ts'
import type { Arrival, Store, StoredLayer } from './store.ts'

/** A report of invented words with everything that a store must keep. */
export function inventedDocument(id: string, text: string, published?: string): Document {
  return {
    id,
    hash: sha256(text),
    path: `${id}.txt`,
    part: null,
    source: text,
    edits: [],
    title: null,
    byline: null,
    outlet: 'NORDPRESS',
    url: null,
    published: published ?? null,
    modified: null,
    language: 'en',
    notices: [{ rule: 'encoding', severity: 'info', message: 'read', source: null, of: null }],
    text,
    repeats: [],
  }
}

const arrive = (...documents: Document[]): Arrival[] => documents.map((document) => ({ document }))

const FERRY = inventedDocument('ferry', 'The Marn ferry is late — “again”. \u{1f6a2}', '2031-03-02')
const BRIDGE = inventedDocument('bridge', 'A bridge in Ostrel closed.', '2031-03-01T10:00:00Z')
const UNDATED = inventedDocument('a/undated #2', 'No day is stated.')

const layer = (document: string, key: string, words: string): StoredLayer => ({
  document,
  kind: 'name',
  key,
  annotations: [{ kind: 'name', type: 'other', start: 0, end: 3, words }],
})

/** Declares the tests of the contract for one kind of store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const check = (claim: string, body: (store: Store) => Promise<void>) =>
    test(`${name} store: ${claim}`, async () => {
      const store = await open()
      try {
        await body(store)
      } finally {
        await store.close()
      }
    })
  documentContract(check)
  rawContract(check)
  accountContract(check)
  layerContract(check)
  derivedContract(check)
  logContract(check)
}

type Check = (claim: string, body: (store: Store) => Promise<void>) => void

function documentContract(check: Check): void {
  check('a report comes back as it was put', async (store) => {
    assert.deepEqual(await store.putDocuments(arrive(FERRY, BRIDGE)), ['stored', 'stored'])
    assert.deepEqual(await store.documents(['ferry', 'bridge']), [FERRY, BRIDGE])
  })
  check('ids are answered in the order asked, unknown ones left out', async (store) => {
    await store.putDocuments(arrive(FERRY, BRIDGE))
    const asked = await store.documents(['none', 'bridge', 'ferry'])
    assert.deepEqual(
      asked.map(({ id }) => id),
      ['bridge', 'ferry'],
    )
  })
  check('putting twice is harmless', async (store) => {
    await store.putDocuments(arrive(FERRY))
    assert.deepEqual(await store.putDocuments(arrive(FERRY, FERRY)), ['duplicate', 'duplicate'])
    assert.equal((await store.heads()).length, 1)
  })
  check('other content under a taken id is a clash and changes nothing', async (store) => {
    const other = inventedDocument('ferry', 'The ferry is on time.')
    assert.deepEqual(await store.putDocuments(arrive(FERRY, other)), ['stored', 'clash'])
    assert.deepEqual(await store.documents(['ferry']), [FERRY])
    assert.equal((await store.account()).length, 1)
  })
  check('odd ids are kept as they are, half characters refused', async (store) => {
    const odd = ['', 'a\u0000b', '\u{1f6a2}', `"it's" ; --`, 'x'.repeat(5000)]
    await store.putDocuments(arrive(...odd.map((id) => inventedDocument(id, `Text of ${id}.`))))
    const held = await store.documents(odd)
    assert.deepEqual(
      held.map(({ id }) => id),
      odd,
    )
    const half = inventedDocument('\ud800', 'Half a character.')
    await assert.rejects(store.putDocuments(arrive(FERRY, half)), RangeError)
    assert.equal((await store.heads()).length, odd.length)
  })
  check('heads are in canonical order: dated, undated last, then id', async (store) => {
    const twin = inventedDocument('a', 'Another report.', '2031-03-02')
    await store.putDocuments(arrive(UNDATED, FERRY, BRIDGE, twin))
    assert.deepEqual(
      (await store.heads()).map(({ id }) => id),
      ['bridge', 'a', 'ferry', 'a/undated #2'],
    )
    assert.deepEqual((await store.heads())[0], {
      id: 'bridge',
      hash: BRIDGE.hash,
      published: '2031-03-01T10:00:00Z',
      url: null,
    })
  })
  check('after closing, calls reject and closing again is harmless', async (store) => {
    await store.close()
    await store.close()
    await assert.rejects(store.heads(), isClosed)
    await assert.rejects(store.putDocuments(arrive(FERRY)), isClosed)
  })
}

const pageBytes = Buffer.from('<p>The Marn ferry is late.</p>'.repeat(40))
const raw = (bytes: Uint8Array, fields: Partial<RawBytes> = {}): RawBytes => ({
  bytes,
  unit: 'file',
  offset: null,
  name: 'ferry.html',
  part: null,
  reading: {},
  ...fields,
})

function rawContract(check: Check): void {
  check('bytes come back as they came in, packed or not, shared or not', async (store) => {
    const short = Buffer.from([0, 255, 10])
    const line = raw(short, { unit: 'line', offset: 7, reading: { as: 'jsonl' } })
    await store.putDocuments([
      { document: FERRY, raw: raw(pageBytes) },
      { document: UNDATED, raw: raw(pageBytes, { part: 'item 2' }) },
      { document: BRIDGE, raw: line },
    ])
    const [bridge, undated, ferry] = await store.raws([BRIDGE.id, UNDATED.id, 'none', FERRY.id])
    assert.deepEqual(new Uint8Array(bridge!.raw.bytes), new Uint8Array(short))
    assert.deepEqual({ ...bridge!.raw, bytes: short }, line)
    assert.deepEqual([ferry!.document, ferry!.path], ['ferry', 'ferry.txt'])
    assert.equal(Buffer.compare(ferry!.raw.bytes, pageBytes), 0)
    assert.equal(undated!.hash, ferry!.hash)
    assert.equal(undated!.raw.part, 'item 2')
  })
  check(
    'a report keeps its first bytes; one without gets those of its duplicate',
    async (store) => {
      await store.putDocuments(arrive(FERRY))
      assert.deepEqual(await store.raws(['ferry']), [])
      for (const words of ['first', 'second'])
        await store.putDocuments([{ document: FERRY, raw: raw(Buffer.from(words)) }])
      const [held] = await store.raws(['ferry'])
      assert.equal(Buffer.from(held!.raw.bytes).toString(), 'first')
      const other = inventedDocument('ferry', 'The ferry is on time.')
      await store.putDocuments([{ document: other, raw: raw(Buffer.from('other')) }])
      assert.equal((await store.raws(['ferry'])).length, 1)
    },
  )
}

const isClosed = (error: unknown) =>
  error instanceof OperationError && error.code === 'store-closed'

function accountContract(check: Check): void {
  check('every arrival is accounted for, in order', async (store) => {
    const rejected = { path: 'pile.jsonl', line: 3, reason: 'not JSON' }
    const outcomes = await store.putDocuments([...arrive(FERRY, FERRY), { rejected }])
    assert.deepEqual(outcomes, ['stored', 'duplicate', 'rejected'])
    const account = await store.account()
    assert.deepEqual(
      account.map(({ outcome, path, line }) => [outcome, path, line]),
      [
        ['stored', 'ferry.txt', null],
        ['duplicate', 'ferry.txt', null],
        ['rejected', 'pile.jsonl', 3],
      ],
    )
    assert.ok(account.every(({ outcome, reason }) => (outcome === 'stored') === (reason === null)))
  })
}

function layerContract(check: Check): void {
  check('a layer is replaced whole', async (store) => {
    await store.putDocuments(arrive(FERRY))
    await store.putLayers([layer('ferry', 'name@1', 'old')])
    await store.putLayers([layer('ferry', 'name@2', 'new')])
    assert.deepEqual(await store.layers(['ferry']), [layer('ferry', 'name@2', 'new')])
  })
  check('layers come in the order asked, then by kind', async (store) => {
    const sentences = { document: 'ferry', kind: 'sentence', key: 's@1', annotations: [] } as const
    await store.putLayers([sentences, layer('ferry', 'n@1', 'x'), layer('bridge', 'n@1', 'y')])
    assert.deepEqual(
      (await store.layers(['bridge', 'none', 'ferry'])).map((one) => [one.document, one.kind]),
      [
        ['bridge', 'name'],
        ['ferry', 'name'],
        ['ferry', 'sentence'],
      ],
    )
  })
}

function derivedContract(check: Check): void {
  const row = (key: string, value: unknown) => ({ stage: 'tell@1', key, inputs: 'h', value })
  check('derived results are kept by stage and key', async (store) => {
    await store.putDerived([row('b', { n: [1, null] }), row('a', 'word'), row('c', 0)])
    await store.putDerived([row('b', { n: [2] }), { ...row('a', 1), stage: 'tell@2' }])
    assert.deepEqual(await store.derived('tell@1'), [
      row('a', 'word'),
      row('b', { n: [2] }),
      row('c', 0),
    ])
    assert.deepEqual(await store.derived('tell@1', ['c', 'none', 'a', 'c']), [
      row('a', 'word'),
      row('c', 0),
    ])
    assert.deepEqual(await store.derived('untold@1'), [])
  })
  check('what went into results is told without them', async (store) => {
    await store.putDerived([row('b', 2), { ...row('a', 1), inputs: 'other' }])
    assert.deepEqual(
      await store.inputs('tell@1'),
      new Map([
        ['a', 'other'],
        ['b', 'h'],
      ]),
    )
    assert.deepEqual(await store.inputs('tell@1', ['b', 'none', 'b']), new Map([['b', 'h']]))
    assert.deepEqual(await store.inputs('untold@1'), new Map())
  })
  check('a null value removes the row', async (store) => {
    await store.putDerived([row('a', 1)])
    await store.putDerived([row('a', null), row('b', null)])
    assert.deepEqual(await store.derived('tell@1'), [])
  })
  check('dropping derived data keeps reports and account', async (store) => {
    await store.putDocuments(arrive(FERRY))
    await store.putLayers([layer('ferry', 'name@1', 'x')])
    await store.putDerived([row('a', 1)])
    await store.dropDerived()
    assert.deepEqual(await store.layers(['ferry']), [])
    assert.deepEqual(await store.derived('tell@1'), [])
    assert.deepEqual(await store.documents(['ferry']), [FERRY])
    assert.equal((await store.account()).length, 1)
  })
}

function logContract(check: Check): void {
  check('a log grows at its end and keeps its lines', async (store) => {
    assert.deepEqual(await store.log('decision'), [])
    assert.equal(await store.append('decision', 0, ['one', 'two']), true)
    assert.equal(await store.append('decision', 2, ['three \u{1f6a2}']), true)
    assert.equal(await store.append('look', 0, ['other']), true)
    await store.dropDerived()
    assert.deepEqual(await store.log('decision'), ['one', 'two', 'three \u{1f6a2}'])
    assert.deepEqual(await store.log('look'), ['other'])
  })
  check('lines that follow what is no longer the end are refused', async (store) => {
    await store.append('decision', 0, ['one'])
    assert.equal(await store.append('decision', 0, ['another one']), false)
    assert.equal(await store.append('decision', 2, ['three']), false)
    assert.deepEqual(await store.log('decision'), ['one'])
  })
}
