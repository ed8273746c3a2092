// A process that fills a store beside others: node fill.contract.ts FOLDER NAME COUNT. All of them
// put one report more that is the same for all. Used by store.test.ts.
import { inventedDocument } from '../store.contract.ts'
import { openSqliteStore } from './store.ts'

const [folder = '', name = '', count = '0'] = process.argv.slice(2)
const store = await openSqliteStore(folder)
for (let i = 0; i < Number(count); i++)
  await store.putDocuments([
    { document: inventedDocument(`${name}-${i}`, `Report ${i}, ${name}.`) },
  ])
await store.putDocuments([{ document: inventedDocument('shared', 'A report that all have.') }])
await store.heads()
await store.close()
