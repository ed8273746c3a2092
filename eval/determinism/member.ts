// One process of a determinism run, started with a time zone and a locale of its own: reads the
// same pile in several orders, with several numbers of threads, and prints for each the hash of
// every export as a line of JSON. node member.ts REPORTS ORDERS WORKERS, WORKERS as "1,4".
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stdin } from 'node:process'
import { draw } from '../../bench/articles.ts'
import { readInputs } from '../../src/cli/input.ts'
import { storyInputs } from '../../src/cli/page.ts'
import { canonicalExport } from '../../src/engine/canonical.ts'
import { openCrew } from '../../src/engine/crew.ts'
import { cleanAll } from '../../src/engine/intake.ts'
import { runPile } from '../../src/engine/run.ts'
import { reuseOf } from '../../src/engine/sharing.ts'
import { FILE_FORMATS } from '../../src/export/file/index.ts'
import { printMasked } from '../../src/export/masked.ts'
import { reportPage } from '../../src/export/report/page.ts'
import { printReuse } from '../../src/export/reuse.ts'
import { printStory } from '../../src/export/story.ts'
import { viewOf } from '../../src/export/view.ts'
import { sha256 } from '../../src/model/identity.ts'
import { compareDocuments } from '../../src/model/pile.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import type { Arrival } from '../../src/store/store.ts'

const [reports = '', orders = '1', workers = '1'] = process.argv.slice(2)

/** The order of a fixed shuffle: the first is that of the input. */
function shuffled<T>(items: readonly T[], order: number): T[] {
  const all = [...items]
  if (order === 0) return all
  for (let i = all.length - 1; i > 0; i--) {
    const j = draw(order * 100_003 + i, i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}

/** The hash of every export of a run. */
async function exportsOf(arrivals: readonly Arrival[], threads: number) {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-order-'))
  const store = await openSqliteStore(folder)
  const crew = threads > 1 ? openCrew({ folder }, threads) : undefined
  try {
    const { stories } = await runPile(store, arrivals, { scope: 'all', ...(crew && { crew }) })
    const inputs = await storyInputs(store, stories)
    const documents = inputs
      .flatMap((one) => one.reports.map(({ document }) => document))
      .sort(compareDocuments)
    const hashes: Record<string, string> = {
      canonical: sha256(await canonicalExport(store, stories)),
      'report.html': sha256(reportPage(inputs, { withTexts: false, unmasked: false })),
      'report.html with texts': sha256(reportPage(inputs, { withTexts: true, unmasked: true })),
      'reuse.json': sha256(JSON.stringify(printReuse(documents, reuseOf(documents)))),
    }
    const told: string[] = []
    const files = new Map<string, string[]>()
    for (const input of inputs) {
      const own = input.reports.map(({ document }) => document)
      const view = viewOf(input, { unmasked: false })
      told.push(JSON.stringify(printStory(input.story, own)), JSON.stringify(printMasked(view)))
      for (const { name, write } of FILE_FORMATS)
        files.set(name, [...(files.get(name) ?? []), sha256(await write(view))])
    }
    hashes['story.json'] = sha256(told.join('\n'))
    for (const [name, all] of files) hashes[name] = sha256(all.join('\n'))
    return { stories: stories.length, hashes }
  } finally {
    await crew?.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const arrivals: Arrival[] = []
for await (const one of cleanAll(readInputs(reports.split(','), { stdin })))
  arrivals.push(
    // Where the pile stands is printed by reuse, and is another place in each run.
    'document' in one
      ? { ...one, document: { ...one.document, path: null } }
      : { rejected: one.rejection },
  )
for (let order = 0; order < Number(orders); order++)
  for (const threads of workers.split(',').map(Number)) {
    const told = await exportsOf(shuffled(arrivals, order), threads)
    process.stdout.write(
      `${JSON.stringify({ order, threads, reports: arrivals.length, ...told })}\n`,
    )
  }
