// Is one story found whole among thousands of other reports, with none of them in it? The example's
// reports are set at even places into a stream of others and read in order of arrival, then as one
// pile; once with the dates they state and once without any, so that time gives nothing away.
//   node eval/stream/inside.ts [others.jsonl.gz] [folder of one story's reports]
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticles, THROUGHPUT } from '../../bench/articles.ts'
import { cleanDocument } from '../../src/clean/index.ts'
import { openGrouping, openStream, replayMoves, vectorOf } from '../../src/cluster/index.ts'
import type { StoryVector } from '../../src/cluster/index.ts'
import { readBytes } from '../../src/read/index.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const others = process.argv[2] ?? THROUGHPUT
const folder = process.argv[3] ?? join(root, 'examples', 'lake-crisis', 'reports')

function readStory(): StoryVector[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const { documents } = readBytes(readFileSync(join(folder, name)), { path: name })
      return documents.map((raw, part) => ({
        ...vectorOf(cleanDocument(raw)),
        id: `story ${name} ${part}`,
      }))
    })
}

/** The few spread evenly among the many. */
function mixed(few: readonly StoryVector[], many: readonly StoryVector[]): StoryVector[] {
  const every = Math.floor(many.length / few.length)
  return many.flatMap((one, k) =>
    k % every === 0 && few[k / every] ? [few[k / every]!, one] : [one],
  )
}

/** In how many stories the few stand, and how many others stand in those. */
function judge(name: string, groups: readonly (readonly string[])[]): boolean {
  const isOwn = (id: string) => id.startsWith('story ')
  const holding = groups.filter((ids) => ids.some(isOwn))
  const strangers = holding.flat().filter((id) => !isOwn(id)).length
  const sizes = holding.map((ids) => ids.filter(isOwn).length).sort((a, b) => b - a)
  const right = holding.length === 1 && strangers === 0
  process.stdout.write(
    `${right ? 'one story' : 'apart or mixed'}  ${name}: ${holding.length} stories (${sizes.join(', ')}), ` +
      `${strangers} others in them\n`,
  )
  return right
}

function asStream(vectors: readonly StoryVector[]): string[][] {
  const stream = openStream()
  const lines = vectors.flatMap((vector) => stream.add(vector))
  const storyOf = replayMoves([...lines, ...stream.end()])
  return [...Map.groupBy(storyOf.keys(), (id) => storyOf.get(id)!).values()]
}

/** As a pile: by day, those without one last, as the engine orders them. */
function asPile(vectors: readonly StoryVector[]): string[][] {
  const grouping = openGrouping()
  const day = ({ day: own }: StoryVector) => own ?? Infinity
  vectors.toSorted((a, b) => day(a) - day(b) || (a.id < b.id ? -1 : 1)).forEach(grouping.add)
  return grouping.groups()
}

const few = readStory()
const many: StoryVector[] = []
for await (const document of readArticles(others)) many.push(vectorOf(document))
const all = mixed(few, many)
const undated = all.map((vector) => ({ ...vector, day: null }))
process.stdout.write(`${few.length} reports of one story among ${many.length} others\n`)
// A stream answers what is one event: a long story may well be several, and none of them a mix.
judge('alone, as a stream', asStream(few))
judge('as a stream', asStream(all))
judge('as a stream, no dates', asStream(undated))
const results = [
  judge('alone, as a pile', asPile(few)),
  judge('as a pile', asPile(all)),
  judge('as a pile, no dates', asPile(undated)),
]
if (results.includes(false)) process.exitCode = 1
