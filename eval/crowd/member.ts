// One of a crowd on a store: node member.ts FOLDER writer|reader NAME SECONDS. A writer puts
// reports until its time is up; a reader reads all there is, again and again. Each prints how much
// it did as JSON. Any error is the end of it, with exit code 1.
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { inventedDocument } from '../../src/store/store.contract.ts'

const BATCH = 5
const PLACE = { unit: 'file', offset: null, name: 'pile', part: null, reading: {} } as const
const [folder = '.', role = 'reader', name = '', seconds = '1'] = process.argv.slice(2)
const end = performance.now() + Number(seconds) * 1000
const store = await openSqliteStore(folder)
let done = 0

while (performance.now() < end) {
  if (role === 'writer') {
    const documents = Array.from({ length: BATCH }, () =>
      inventedDocument(`${name}-${done++}`, `Report ${done} of ${name}: the mill stands still.`),
    )
    await store.putDocuments(
      documents.map((document) => ({
        document,
        raw: { bytes: Buffer.from(document.source), ...PLACE },
      })),
    )
    await store.putLayers(
      documents.map(({ id }) => ({ document: id, kind: 'name', key: 'k', annotations: [] })),
    )
  } else {
    const heads = await store.heads()
    const ids = heads.slice(-100).map(({ id }) => id)
    const held = [(await store.documents(ids)).length, (await store.raws(ids)).length]
    if (held.some((count) => count !== ids.length))
      throw new Error('a report or its bytes are gone')
    done++
  }
}
await store.close()
process.stdout.write(`${JSON.stringify({ role, done })}\n`)
