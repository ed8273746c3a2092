// The ledger as bytes: JSON with sorted keys, one line per report and one per story, in an order of
// its own. Two runs over the same reports give the same bytes, whatever the order of input, the
// store or the number of workers.
// Example: canonicalJson({ b: 1, a: [2, null] }) is '{"a":[2,null],"b":1}'.
import type { Story } from '../model/story.ts'
import { compareText, type Store } from '../store/store.ts'

/** Reports loaded at once while exporting: keeps memory flat however many the store holds. */
const EXPORT_BATCH = 200

/**
 * JSON of a value with the keys of every object in code-unit order. RangeError for a number JSON
 * does not know.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`not a JSON number: ${value}`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}

/**
 * The canonical export, line by line: every report with its layers in canonical order, then every
 * story by id. Paths and account entries are left out: they say how reports came in, not what they
 * say.
 */
export async function* canonicalLines(
  store: Store,
  stories: readonly Story[],
): AsyncGenerator<string> {
  const ids = (await store.heads()).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += EXPORT_BATCH) {
    const batch = ids.slice(from, from + EXPORT_BATCH)
    const layers = Map.groupBy(await store.layers(batch), (layer) => layer.document)
    for (const { path: _path, ...document } of await store.documents(batch)) {
      const own = (layers.get(document.id) ?? []).map(({ kind, key, annotations }) => ({
        kind,
        key,
        annotations,
      }))
      yield canonicalJson({ document, layers: own })
    }
  }
  for (const story of [...stories].sort((a, b) => compareText(a.id, b.id)))
    yield canonicalJson({ story })
}

/** The whole canonical export as one string; for tests and small piles. */
export async function canonicalExport(store: Store, stories: readonly Story[]): Promise<string> {
  const lines: string[] = []
  for await (const line of canonicalLines(store, stories)) lines.push(line)
  return lines.join('\n')
}
