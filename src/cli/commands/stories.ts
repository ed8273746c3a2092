// stemma stories: the stories of the store, one line each, and which reports are one story where an
// analyst knows better. What is decided lasts: it is kept in the log and replayed on every run.
import { basename } from 'node:path'
import { recordDecisions } from '../../engine/decide-log.ts'
import { runPile } from '../../engine/run.ts'
import { formatDays, plural } from '../../export/wording.ts'
import { refOf } from '../../model/decision-anchor.ts'
import type { ReportRef, StoryDeed } from '../../model/decision.ts'
import type { Story } from '../../model/story.ts'
import { openHeldStore } from '../../store/sqlite/keep.ts'
import type { Store } from '../../store/store.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command, type Terminal, type Values } from '../command.ts'
import { REASON, signatureOf, TIME, WHO } from './decide.ts'

/** Names printed of each kind, and the shortest head of an id that is looked up. */
const MOST_NAMES = 4
const LEAST_ID = 4
const ID_SHOWN = 12

/** What is said of a story in one line. */
function lineOf(story: Story) {
  const { id, title, from, to, documents } = story
  const byMentions = (a: { mentions: readonly unknown[] }, b: { mentions: readonly unknown[] }) =>
    b.mentions.length - a.mentions.length
  // A victim or a resident gets no place in a list of key people.
  const people = story.people.filter(({ standing }) => standing === 'public')
  return {
    id,
    title,
    from,
    to,
    reports: documents.length,
    independent: independentOf(story),
    people: people.toSorted(byMentions).slice(0, MOST_NAMES).map(namesOf),
    places: story.places.toSorted(byMentions).slice(0, MOST_NAMES).map(namesOf),
  }
}

const namesOf = ({ name }: { readonly name: string }) => name

/**
 * Reports that no other accounts for: those that share no text, and of each group that does those
 * that no decided direction leads to.
 */
function independentOf({ documents, lineage }: Story): number {
  const sharing = new Set(lineage.edges.flatMap(({ from, to }) => [from, to]))
  const alone = documents.filter(({ id }) => !sharing.has(id)).length
  return alone + lineage.roots.length
}

function list(stories: readonly Story[], values: Values, terminal: Terminal): number {
  for (const story of stories) {
    const line = lineOf(story)
    if (values['json'] === true) {
      terminal.out(`${JSON.stringify(line)}\n`)
      continue
    }
    const counted = `${plural(line.reports, 'report')}, ${line.independent} independent at most`
    const names = [line.people, line.places].map((all) => all.join(', ')).filter(Boolean)
    terminal.out(`${line.id.slice(0, ID_SHOWN)}  ${line.title || 'without a title'}\n`)
    terminal.out(`  ${[formatDays(line), counted, ...names].join(' · ')}\n`)
  }
  return stories.length > 0 ? EXIT.read : EXIT.nothingRead
}

/** The reports that a reference names: all of a story, or one report by its id or file. */
async function reportsOf(
  store: Store,
  stories: readonly Story[],
  ref: string,
): Promise<readonly ReportRef[]> {
  const isCalled = (id: string) => id === ref || (ref.length >= LEAST_ID && id.startsWith(ref))
  const story = stories.filter(({ id, aliases = [] }) => [id, ...aliases].some(isCalled))
  if (story.length > 1) throw new UsageError(`${story.length} stories have an id like ${ref}`)
  const ids = story[0] ? story[0].documents.map(({ id }) => id) : [ref]
  const documents = await store.documents(ids)
  if (documents.length > 0) return documents.map(refOf)
  for (const { documents: members } of stories)
    for (const one of await store.documents(members.map(({ id }) => id)))
      if (one.path !== null && basename(one.path) === basename(ref)) return [refOf(one)]
  throw new UsageError(`no story or report is called ${ref}`)
}

async function decideOn(
  store: Store,
  { kind, refs }: { readonly kind: StoryDeed['kind']; readonly refs: readonly string[] },
  values: Values,
): Promise<readonly Story[]> {
  const least = kind === 'join' ? 2 : 1
  if (new Set(refs).size < least)
    throw new UsageError(`${kind} needs ${least} different ids at least`)
  const signature = signatureOf(values)
  const { stories } = await runPile(store, [], { scope: 'all' })
  const reports: ReportRef[] = []
  for (const ref of refs) reports.push(...(await reportsOf(store, stories, ref)))
  await recordDecisions(store, [{ ...signature, deed: { kind, reports } }])
  return (await runPile(store, [], { scope: 'all' })).stories
}

export const stories: Command = {
  name: 'stories',
  arguments: '[join <id> <id...> | part <id...>]',
  summary: 'the stories of the store: title, days, size, key people and places',
  details:
    'join makes one story of the stories or reports named; part takes reports out of their story into one of their own.\n' +
    'Both need --who and --reason and last: they are replayed on every run, and stemma decisions takes them back.',
  options: [WHO, REASON, TIME, STORE, JSON_OUT],
  examples: [
    ['stemma stories', 'one story after the other'],
    ['stemma stories join 3f2a 9c1e --who "D. Keld" --reason "one flood"', 'two stories made one'],
    ['stemma stories part r17 --who "D. Keld" --reason "another dam"', 'a report taken out'],
  ],
  async run(args, values, terminal) {
    const [word, ...refs] = args
    const kind = (['join', 'part'] as const).find((one) => one === word)
    if (word !== undefined && !kind) throw new UsageError(`stories knows join and part: ${word}`)
    const store = await openHeldStore(valueOf(values, 'store') ?? '.')
    try {
      const told = kind
        ? await decideOn(store, { kind, refs }, values)
        : (await runPile(store, [], { scope: 'all' })).stories
      return list(told, values, terminal)
    } finally {
      await store.close()
    }
  },
}
