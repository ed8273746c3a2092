// A store that lives as long as the run: the twin of the SQLite store, held to the same contract.
// Used where no store file may be written (`annotate`, `reuse`, `cluster`, `story`) and in tests.
// Example: await memoryStore().putDocuments([{ document }]) answers ['stored'].
import type { Document, DocumentId } from '../model/document.ts'
import { sha256 } from '../model/identity.ts'
import { compareDocuments } from '../model/pile.ts'
import { OperationError } from './operation-error.ts'
import {
  accountOf,
  checkIds,
  compareText,
  type Account,
  type Arrival,
  type Derived,
  type Outcome,
  type Store,
  type StoredLayer,
  type StoredRaw,
} from './store.ts'

interface Held {
  readonly documents: Map<DocumentId, Document>
  readonly raws: Map<DocumentId, StoredRaw>
  readonly layers: Map<DocumentId, Map<string, StoredLayer>>
  readonly derived: Map<string, Map<string, Derived>>
  readonly account: Account[]
  readonly logs: Map<string, readonly string[]>
  closed: boolean
}

/** An empty store in memory. Values are kept as given: they are immutable by contract. */
export function memoryStore(): Store {
  const held: Held = {
    documents: new Map(),
    raws: new Map(),
    layers: new Map(),
    derived: new Map(),
    account: [],
    logs: new Map(),
    closed: false,
  }
  const run = async <T>(operation: () => T): Promise<T> => {
    if (held.closed) throw new OperationError('store-closed', 'the store is closed')
    return operation()
  }
  return {
    putDocuments: (arrivals) =>
      run(() => {
        checkIds(arrivals)
        return arrivals.map((arrival) => putArrival(held, arrival))
      }),
    heads: () =>
      run(() =>
        [...held.documents.values()]
          .map(({ id, hash, published, url }) => ({ id, hash, published, url }))
          .sort(compareDocuments),
      ),
    documents: (ids) => run(() => ids.flatMap((id) => held.documents.get(id) ?? [])),
    raws: (ids) => run(() => ids.flatMap((id) => held.raws.get(id) ?? [])),
    putLayers: (layers) => run(() => layers.forEach((layer) => putLayer(held, layer))),
    layers: (ids) =>
      run(() =>
        ids.flatMap((id) =>
          [...(held.layers.get(id)?.values() ?? [])].sort((a, b) => compareText(a.kind, b.kind)),
        ),
      ),
    putDerived: (results) => run(() => results.forEach((result) => putResult(held, result))),
    derived: (stage, keys) => run(() => resultsOf(held.derived.get(stage), keys)),
    inputs: (stage, keys) =>
      run(() => {
        const rows = resultsOf(held.derived.get(stage), keys)
        return new Map(rows.map((row) => [row.key, row.inputs]))
      }),
    account: () => run(() => [...held.account]),
    append: (log, after, lines) =>
      run(() => {
        const there = held.logs.get(log) ?? []
        if (there.length !== after) return false
        held.logs.set(log, [...there, ...lines])
        return true
      }),
    log: (log) => run(() => [...(held.logs.get(log) ?? [])]),
    dropDerived: () =>
      run(() => {
        held.layers.clear()
        held.derived.clear()
      }),
    close: async () => {
      held.closed = true
    },
  }
}

function putArrival(held: Held, arrival: Arrival): Outcome {
  const outcome = outcomeOf(held, arrival)
  if (outcome === 'stored' && 'document' in arrival)
    held.documents.set(arrival.document.id, arrival.document)
  if ('document' in arrival && (outcome === 'stored' || outcome === 'duplicate'))
    putBytes(held, arrival)
  const entry = accountOf(arrival, outcome)
  if (entry) held.account.push(entry)
  return outcome
}

function putBytes(held: Held, arrival: Extract<Arrival, { document: Document }>): void {
  const { raw } = arrival
  const { id, path } = arrival.document
  if (raw && !held.raws.has(id))
    held.raws.set(id, { document: id, path, hash: sha256(raw.bytes), raw })
}

function outcomeOf(held: Held, arrival: Arrival): Outcome {
  if ('rejected' in arrival) return 'rejected'
  const there = held.documents.get(arrival.document.id)
  if (!there) return 'stored'
  return there.hash === arrival.document.hash ? 'duplicate' : 'clash'
}

function putLayer(held: Held, layer: StoredLayer): void {
  const own = held.layers.get(layer.document) ?? new Map<string, StoredLayer>()
  held.layers.set(layer.document, own.set(layer.kind, layer))
}

function putResult(held: Held, result: Derived): void {
  const rows = held.derived.get(result.stage) ?? new Map<string, Derived>()
  held.derived.set(result.stage, rows)
  if (result.value === null) rows.delete(result.key)
  else rows.set(result.key, result)
}

function resultsOf(rows: Map<string, Derived> | undefined, keys?: readonly string[]): Derived[] {
  if (!rows) return []
  const wanted = keys
    ? [...new Set(keys)].flatMap((key) => rows.get(key) ?? [])
    : [...rows.values()]
  return wanted.sort((a, b) => compareText(a.key, b.key))
}
