// stemma export: stories as files for other tools, one file each. Excerpts only, private persons
// masked unless asked otherwise; a pack holds everything and wants a yes. File names come from
// story ids, never from article text.
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline'
import { CHANGE_FORMATS, FILE_FORMATS } from '../../export/file/index.ts'
import type { ChangeFormat, FileFormat, FileOptions } from '../../export/file/file.ts'
import { viewOf, type StoryInput, type View } from '../../export/view.ts'
import { plural } from '../../export/wording.ts'
import { runPile } from '../../engine/run.ts'
import { memoryStore } from '../../store/memory.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import type { Store } from '../../store/store.ts'
import { noteWritten } from '../../store/written.ts'
import {
  AS,
  DATE,
  dateChoice,
  formatChoice,
  GAZETTEER,
  JSON_OUT,
  STORE,
  UNMASKED,
  valueOf,
} from '../choices.ts'
import { EXIT, UsageError, version, type Command, type Terminal, type Values } from '../command.ts'
import { arrivals } from '../intake.ts'
import { storyInputs, writePage } from '../page.ts'

const ID_HEAD = 8
const ALL = 'all'
const PACK = 'pack'
const PACK_ENDING = 'pack.zip'
const PACK_SAYS =
  'reports whole and unmasked, ledger, decisions, checksums: BagIt and WARC; wants --yes'

type Format = FileFormat | ChangeFormat
const FORMATS: readonly Format[] = [...FILE_FORMATS, ...CHANGE_FORMATS]
const names = FORMATS.map(({ name }) => name)

function isOfChanges(format: Format): format is ChangeFormat {
  return CHANGE_FORMATS.some(({ name }) => name === format.name)
}

interface Wanted {
  readonly formats: readonly Format[]
  readonly pack: boolean
}

function wantedOf(words: string | undefined): Wanted {
  const known = [...names, PACK, ALL].join(', ')
  if (words === undefined) throw new UsageError(`say which file: ${known}`)
  if (words === ALL) return { formats: FORMATS, pack: false }
  const asked = words.split(',')
  const formats = asked
    .filter((name) => name !== PACK)
    .map((name) => {
      const format = FORMATS.find((one) => one.name === name)
      if (!format) throw new UsageError(`no file is called ${name}: ${known}`)
      return format
    })
  return { formats, pack: asked.includes(PACK) }
}

/** Whole texts and private names leave the store only where somebody said yes. */
async function mayPack(values: Values, terminal: Terminal): Promise<void> {
  if (values['yes'] === true) return
  const told = 'a pack holds whole texts and the names of private persons'
  if (!terminal.errIsTerminal || stdin.isTTY !== true) throw new UsageError(`${told}: say --yes`)
  const ask = createInterface({ input: stdin, output: stderr })
  const question = `${told}. Write it? (yes/no) `
  const answer = await new Promise<string>((resolve) => ask.question(question, resolve))
  ask.close()
  if (!/^y(?:es)?$/iu.test(answer.trim())) throw new UsageError('no pack was written')
}

/** What is told of the inputs given, or of the store where none is; `use` has the store open. */
async function withStories(
  inputs: readonly string[],
  { values, terminal, raw }: { values: Values; terminal: Terminal; raw: boolean },
  use: (store: Store, stories: readonly StoryInput[]) => Promise<number>,
): Promise<number> {
  const given = inputs.length > 0
  const store: Store = given
    ? memoryStore()
    : await openSqliteStore(valueOf(values, 'store') ?? '.')
  try {
    const choice = formatChoice(values)
    const reports = given ? arrivals(inputs, choice, { terminal, raw }) : []
    const scope = given ? 'given' : 'all'
    const { stories } = await runPile(store, reports, { ...dateChoice(values), scope })
    return await use(store, await storyInputs(store, stories))
  } finally {
    await store.close()
  }
}

const fileName = ({ story }: StoryInput, ending: string) =>
  `story-${story.id.slice(0, ID_HEAD)}.${ending}`

interface Job extends Wanted {
  readonly store: Store
  readonly values: Values
}

/** The files of one story, by ending, in the order asked. */
async function* filesOf(
  input: StoryInput,
  { formats, pack, store, values }: Job,
): AsyncGenerator<{ readonly ending: string; readonly content: string | Uint8Array }> {
  const view: View = viewOf(input, { unmasked: values['unmasked'] === true })
  const options: FileOptions = { withTexts: values['with-texts'] === true }
  const history = formats.some(isOfChanges)
    ? await (
        await import('../../engine/changes-days.ts')
      ).changesByDay(store, input.story, dateChoice(values))
    : []
  for (const format of formats) {
    const content = isOfChanges(format)
      ? format.write(view, history)
      : await format.write(view, options)
    yield { ending: format.ending, content }
  }
  if (!pack) return
  const { packStory } = await import('../../engine/pack.ts')
  yield { ending: PACK_ENDING, content: await packStory(store, input, { version: version() }) }
}

async function printOne(stories: readonly StoryInput[], job: Job, terminal: Terminal) {
  const kinds = job.formats.length + (job.pack ? 1 : 0)
  if (stories.length > 1 || kinds > 1)
    throw new UsageError(
      `${plural(stories.length, 'story', 'stories')}, ${plural(kinds, 'kind')} of file: name a folder with --out`,
    )
  for await (const { content } of filesOf(stories[0]!, job)) {
    if (typeof content !== 'string') throw new UsageError('no text: name a folder with --out')
    terminal.out(content)
  }
}

async function writeAll(folder: string, stories: readonly StoryInput[], job: Job) {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const endings = [...job.formats.map(({ ending }) => ending), ...(job.pack ? [PACK_ENDING] : [])]
  const places = stories.flatMap((input) =>
    endings.map((ending) => resolve(folder, fileName(input, ending))),
  )
  // Before the first is written: whoever is stopped half-way leaves no file that is not known of.
  await noteWritten(job.store, places)
  const written: string[] = []
  for (const input of stories)
    for await (const { ending, content } of filesOf(input, job))
      written.push(writePage(content, join(folder, fileName(input, ending))))
  return written
}

const helpRow = (name: string, says: string) => `\n  ${name.padEnd(12)} ${says}`

export const exportFiles: Command = {
  name: 'export',
  arguments: '<file> [input...]',
  summary: 'stories as files for other tools: tables, brief, places, deadlines, feeds, evidence',
  details:
    `Files: ${FORMATS.map(({ name, says }) => helpRow(name, says)).join('')}${helpRow(PACK, PACK_SAYS)}\n` +
    'Several at once with commas, or "all" but the pack. Without inputs: the stories of the store. Without --out\n' +
    'one file of one story is printed, where it is text. Private persons are masked unless you ask otherwise; a\n' +
    'place at risk has no point. A pack is an archive that stemma reads again: the same claims at the same places.',
  options: [
    { name: 'out', value: 'DIR', help: 'folder for the files; without it one file is printed' },
    AS,
    DATE,
    GAZETTEER,
    STORE,
    { name: 'with-texts', help: 'put whole texts into ninjs, not only titles' },
    UNMASKED,
    { name: 'yes', help: 'write a pack: whole texts, private persons unmasked' },
    JSON_OUT,
  ],
  examples: [
    ['stemma export figures reports/', 'the figures of a story as CSV, printed'],
    ['stemma export all --out files', 'every file for every story of the store'],
    ['stemma export brief,deadlines reports/ --out files', 'two files'],
    ['stemma export pack --yes --out evidence', 'each story with all that it stands on'],
  ],
  async run([words, ...inputs], values, terminal) {
    const wanted = wantedOf(words)
    if (wanted.pack) await mayPack(values, terminal)
    const folder = valueOf(values, 'out')
    return withStories(inputs, { values, terminal, raw: wanted.pack }, async (store, stories) => {
      if (stories.length === 0) {
        terminal.err('stemma: no report could be read\n')
        return EXIT.nothingRead
      }
      const job: Job = { ...wanted, store, values }
      if (folder === undefined) {
        await printOne(stories, job, terminal)
        return EXIT.read
      }
      const written = await writeAll(folder, stories, job)
      terminal.out(
        values['json'] === true
          ? `${JSON.stringify({ files: written })}\n`
          : written.map((path) => `${path}\n`).join(''),
      )
      return EXIT.read
    })
  },
}
