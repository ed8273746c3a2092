// stemma explain: why anything of a story is there, in words: its rules, its figures, the passages
// it stands on. Asked by id, by name, by a place in a report, or by words that reports hold.
import { statSync } from 'node:fs'
import { reportsToExplain } from '../../engine/explain.ts'
import { runPile } from '../../engine/run.ts'
import {
  answersBetween,
  answersTo,
  isReport,
  listTopics,
  printAnswer,
  type Answer,
} from '../../export/explain/index.ts'
import { viewOf, type View } from '../../export/view.ts'
import type { Story } from '../../model/story.ts'
import { memoryStore } from '../../store/memory.ts'
import { openHeldStore } from '../../store/sqlite/keep.ts'
import type { Arrival, Store } from '../../store/store.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command } from '../command.ts'
import { arrivals } from '../intake.ts'

/**
 * The stories of a store with what explains them; nothing is hidden on this machine. Where an id is
 * wanted, only the stories that hold one which begins so.
 */
export async function viewsOf(folder: string, wanted?: string): Promise<View[]> {
  const store = await openHeldStore(folder)
  try {
    return await viewsIn(store, [], wanted)
  } finally {
    await store.close()
  }
}

/** Views of the stories of a store once it holds what arrives. */
async function viewsIn(
  store: Store,
  arrive: AsyncIterable<Arrival> | Iterable<Arrival>,
  wanted?: string,
): Promise<View[]> {
  const { stories } = await runPile(store, arrive, { scope: 'all' })
  const holding = stories.filter((story) => holdsId(story, wanted))
  const views: View[] = []
  for (const story of holding.length > 0 ? holding : stories)
    views.push(viewOf({ story, reports: await reportsToExplain(store, story) }, { unmasked: true }))
  return views
}

/** Whether a word of the command line names a folder of reports, read without any store. */
const isFolder = (path: string | undefined): path is string =>
  path !== undefined && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)

/** Whether a claim, finding or decision of a story has an id that begins as wanted. */
function holdsId({ claims, findings, decisions = [] }: Story, wanted: string | undefined): boolean {
  // "2031" and "dead" may be words of reports as well.
  const head = /^(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{4,64})(?:\/\d{1,6})?$/u.exec(wanted ?? '')?.[1]
  if (head === undefined) return false
  const ids = [
    ...claims.flatMap(({ id, aliases }) => [id, ...aliases]),
    ...[...findings, ...decisions].map(({ id }) => id),
  ]
  return ids.some((id) => id.startsWith(head))
}

/** What the answers are about, as the ledger has it, and the answers. */
function printed(story: Story, answers: readonly Answer[]): object {
  const ids = new Set(answers.map(({ id }) => id.split('/')[0]!))
  const among = answers.flatMap(({ also }) => also.map(({ id }) => id))
  const asked = (id: string) => ids.has(id) || among.some((head) => id.startsWith(head))
  const ofKind = (kind: Answer['kind']) =>
    new Set(answers.filter((one) => one.kind === kind).map(({ id }) => id))
  const people = story.people.filter(({ name }) => ofKind('person').has(name))
  const labels = ofKind('report')
  const cited = new Set(
    answers
      .filter(({ kind }) => kind === 'report')
      .flatMap(({ quotes }) => quotes[0]?.document ?? []),
  )
  const reports = labels.size === 0 ? [] : story.documents.filter(({ id }) => cited.has(id))
  return {
    story: story.id,
    claims: story.claims.filter(({ id }) => asked(id)),
    findings: story.findings.filter(({ id }) => asked(id)),
    ...(people.length > 0 ? { people } : {}),
    ...(reports.length > 0 ? { reports } : {}),
    answers,
  }
}

function answersFor(view: View, [wanted, other]: readonly string[]): readonly Answer[] {
  return other === undefined ? answersTo(view, wanted!) : answersBetween(view, wanted!, other)
}

/** Why two words of the command line have no answer. */
function nothingBetween(views: readonly View[], args: readonly string[]): string {
  const unknown = args.find((one) => !views.some((view) => isReport(view, one)))
  return unknown === undefined
    ? `no text shared by ${args.join(' and ')} was found`
    : `no report is called ${unknown}; several words are one question in quotation marks`
}

export const explain: Command = {
  name: 'explain',
  arguments: '[folder] [what | report report]',
  summary:
    'why anything is there: rules, figures, exact words; without an id, lists what can be asked',
  details:
    'Takes the id of a claim, finding or decision, or its first four or more characters; a statement as id/2;\n' +
    'brief/2, timeline/3, struck/1, link/4, position/5, agreement/1 as listed; a report by its name, one line of it\n' +
    'as NAME:LINE, or two reports for what they share; the name of a person, place, party, issue; a day; or any\n' +
    'words that a report holds. Reads the store, or a folder of reports named first. Hides nobody: answers are for\n' +
    'this machine.',
  options: [STORE, JSON_OUT],
  examples: [
    ['stemma explain', 'all that can be asked for'],
    ['stemma explain 3f2a', 'what stands behind a claim or finding'],
    ['stemma explain 38,500', 'what stands on a number, or on any words'],
    ['stemma explain ./reports 38,500', 'the same of a folder, without a store'],
    ['stemma explain 003', 'how the day of a report is known, and its condition card'],
    ['stemma explain 003:12', 'what stands on line 12 of a report'],
    ['stemma explain 003 004', 'what two reports share'],
    ['stemma explain "2 Mar 2031"', 'what is dated to a day, and by which words'],
    ['stemma explain "Aldo Venn"', 'why “Mr Venn” and “the president” are he'],
  ],
  async run(args, values, terminal) {
    const folder = isFolder(args[0]) ? args[0] : null
    const asked = folder === null ? args : args.slice(1)
    if (asked.length > 2) throw new UsageError(`one thing or two reports, not ${asked.length}`)
    const [wanted] = asked
    const json = values['json'] === true
    const only = asked.length === 1 ? wanted : undefined
    const read = (path: string) => arrivals([path], {}, { terminal, raw: false })
    const views =
      folder === null
        ? await viewsOf(valueOf(values, 'store') ?? '.', only)
        : await viewsIn(memoryStore(), read(folder), only)
    if (wanted === undefined) {
      for (const view of views) for (const line of listTopics(view)) terminal.out(`${line}\n`)
      if (views.length > 0) return EXIT.read
      terminal.err('stemma: the store holds no report\n')
      return EXIT.nothingRead
    }
    let found = 0
    for (const view of views) {
      const answers = answersFor(view, asked)
      if (answers.length === 0) continue
      if (json) terminal.out(`${JSON.stringify(printed(view.story, answers))}\n`)
      else for (const one of answers) terminal.out(`${found++ > 0 ? '\n' : ''}${printAnswer(one)}`)
      found++
    }
    if (found > 0) return EXIT.read
    terminal.err(
      asked.length === 2
        ? `stemma: ${nothingBetween(views, asked)}\n`
        : `stemma: nothing is called ${wanted}, and no report holds these words\n`,
    )
    return EXIT.failed
  },
}
