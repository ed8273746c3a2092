// stemma export: stories as files for other tools, one file each. Excerpts only, private persons
// masked unless asked otherwise. File names come from story ids, never from article text.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_FORMATS } from '../../export/file/index.ts'
import type { FileFormat } from '../../export/file/file.ts'
import { viewOf, type StoryInput } from '../../export/view.ts'
import { runPile } from '../../engine/run.ts'
import { memoryStore } from '../../store/memory.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import type { Store } from '../../store/store.ts'
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
import { EXIT, UsageError, type Command, type Terminal, type Values } from '../command.ts'
import { arrivals } from '../intake.ts'
import { storyInputs, writePage } from '../page.ts'

const ID_HEAD = 8
const ALL = 'all'
const names = FILE_FORMATS.map(({ name }) => name)

function formatsOf(wanted: string | undefined): readonly FileFormat[] {
  if (wanted === undefined) throw new UsageError(`say which file: ${[...names, ALL].join(', ')}`)
  if (wanted === ALL) return FILE_FORMATS
  return wanted.split(',').map((name) => {
    const format = FILE_FORMATS.find((one) => one.name === name)
    if (!format) throw new UsageError(`no file is called ${name}: ${[...names, ALL].join(', ')}`)
    return format
  })
}

/** The stories of the inputs given, or of the store where none is. */
async function storiesFor(
  inputs: readonly string[],
  values: Values,
  terminal: Terminal,
): Promise<StoryInput[]> {
  const given = inputs.length > 0
  const store: Store = given
    ? memoryStore()
    : await openSqliteStore(valueOf(values, 'store') ?? '.')
  try {
    const choice = { terminal, raw: false }
    const reports = given ? arrivals(inputs, formatChoice(values), choice) : []
    const scope = given ? 'given' : 'all'
    const { stories } = await runPile(store, reports, { ...dateChoice(values), scope })
    return await storyInputs(store, stories)
  } finally {
    await store.close()
  }
}

const fileName = ({ story }: StoryInput, { ending }: FileFormat) =>
  `story-${story.id.slice(0, ID_HEAD)}.${ending}`

async function writeAll(
  folder: string,
  stories: readonly StoryInput[],
  formats: readonly FileFormat[],
  unmasked: boolean,
): Promise<string[]> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const written: string[] = []
  for (const input of stories) {
    const view = viewOf(input, { unmasked })
    for (const format of formats)
      written.push(writePage(await format.write(view), join(folder, fileName(input, format))))
  }
  return written
}

export const exportFiles: Command = {
  name: 'export',
  arguments: '<file> [input...]',
  summary: 'stories as files for other tools: tables, places, deadlines, claims, lineage',
  details:
    `Files: ${FILE_FORMATS.map(({ name, says }) => `\n  ${name.padEnd(12)} ${says}`).join('')}\n` +
    'Several at once with commas, or "all". Without inputs: the stories of the store. Without --out one file of\n' +
    'one story is printed. Private persons are masked unless you ask otherwise; a place at risk has no point.',
  options: [
    { name: 'out', value: 'DIR', help: 'folder for the files; without it one file is printed' },
    AS,
    DATE,
    GAZETTEER,
    STORE,
    UNMASKED,
    JSON_OUT,
  ],
  examples: [
    ['stemma export figures reports/', 'the figures of a story as CSV, printed'],
    ['stemma export all --out files', 'every file for every story of the store'],
    ['stemma export brief,deadlines reports/ --out files', 'two files'],
  ],
  async run([wanted, ...inputs], values, terminal) {
    const formats = formatsOf(wanted)
    const folder = valueOf(values, 'out')
    const unmasked = values['unmasked'] === true
    const stories = await storiesFor(inputs, values, terminal)
    const [first] = stories
    if (!first) {
      terminal.err('stemma: no report could be read\n')
      return EXIT.nothingRead
    }
    if (folder === undefined) {
      if (stories.length > 1 || formats.length > 1)
        throw new UsageError(
          `${stories.length} stories, ${formats.length} kinds of file: name a folder with --out`,
        )
      terminal.out(await formats[0]!.write(viewOf(first, { unmasked })))
      return EXIT.read
    }
    const written = await writeAll(folder, stories, formats, unmasked)
    terminal.out(
      values['json'] === true
        ? `${JSON.stringify({ files: written })}\n`
        : written.map((path) => `${path}\n`).join(''),
    )
    return EXIT.read
  },
}
