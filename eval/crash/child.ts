// A run that kills itself at a named point: node child.ts FOLDER REPORTS POINT. Points are
// "putLayers:after:2" (the second call of a store method, before or after it is done) and
// "arrival:30" (the thirtieth report coming in); "none" lets it finish.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { runPile } from '../../src/engine/run.ts'
import type { Document } from '../../src/model/document.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import type { Arrival, Store } from '../../src/store/store.ts'
import { arrivalOf } from './arrival.ts'

const [folder = '.', reports = '', point = 'none'] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')

/** The store, each call of each method counted; at the point, the process dies. */
function mined(store: Store): Store {
  const counts = new Map<string, number>()
  const wrapped = Object.entries(store).map(([name, method]) => {
    const call = async (...args: readonly unknown[]) => {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      if (point === `${name}:before:${count}`) die()
      const result = await (method as (...args: readonly unknown[]) => Promise<unknown>)(...args)
      if (point === `${name}:after:${count}`) die()
      return result
    }
    return [name, call]
  })
  return Object.fromEntries(wrapped) as Store
}

async function* arrivals(): AsyncGenerator<Arrival> {
  let count = 0
  for await (const line of createInterface({ input: createReadStream(reports) })) {
    if (point === `arrival:${++count}`) die()
    yield arrivalOf(JSON.parse(line) as Document)
  }
}

const store = mined(await openSqliteStore(folder))
await runPile(store, arrivals(), { scope: 'all', kinds: ['time'] })
await store.close()
