// A run that kills itself at a named point: node child.ts FOLDER REPORTS POINT. Points are
// "putLayers:after:2" (the second call of a store method, before or after it is done) and
// "arrival:30" (the thirtieth report coming in); "none" lets it finish.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { runPile } from '../../src/engine/run.ts'
import type { Document } from '../../src/model/document.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import type { Arrival } from '../../src/store/store.ts'
import { arrivalOf } from './arrival.ts'
import { die, mined } from './mined.ts'

const [folder = '.', reports = '', point = 'none'] = process.argv.slice(2)

async function* arrivals(): AsyncGenerator<Arrival> {
  let count = 0
  for await (const line of createInterface({ input: createReadStream(reports) })) {
    if (point === `arrival:${++count}`) die()
    yield arrivalOf(JSON.parse(line) as Document)
  }
}

const store = mined(await openSqliteStore(folder), point)
await runPile(store, arrivals(), { scope: 'all', kinds: ['time'] })
await store.close()
