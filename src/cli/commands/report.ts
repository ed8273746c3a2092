// stemma <input…>: the whole of Stemma on a pile. Keeps what it learned in .stemma/, prints a
// summary, writes the page.
import { availableParallelism } from 'node:os'
import { openCrew } from '../../engine/crew.ts'
import { runPile } from '../../engine/run.ts'
import { filePlaces } from '../../store/file-place.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import { noteWritten } from '../../store/written.ts'
import {
  AS,
  DATE,
  dateChoice,
  formatChoice,
  GAZETTEER,
  inputsOf,
  JSON_OUT,
  OUT,
  STORE,
  UNMASKED,
  valueOf,
  WITH_TEXTS,
} from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { arrivals } from '../intake.ts'
import { makeRoom, pageOf, storyInputs, writePage } from '../page.ts'
import { progressOn, wordsOf } from '../progress.ts'
import { summarize } from '../summary.ts'

const MILLISECONDS = 1000

export const report: Command = {
  name: '',
  arguments: '<input...>',
  summary: 'reads reports, prints what they say alike and what differs, writes report.html',
  details:
    'Reads files, folders, globs or standard input (-): texts, pages, feeds, mail, archives,\n' +
    'tables, workbooks, PDF, DOCX, ODT and RTF (docs/formats.md). What was learned is kept in\n' +
    '.stemma/: a second run over the same reports does no work, one more report only what depends on it.\n' +
    'The page holds excerpts, and private persons are masked, unless you ask otherwise.',
  options: [
    AS,
    DATE,
    GAZETTEER,
    STORE,
    OUT,
    WITH_TEXTS,
    UNMASKED,
    JSON_OUT,
    { name: 'no-raw', help: 'keep the texts, but not the bytes they were read from' },
    { name: 'all', help: 'report on all that the store holds, not only on what is given' },
  ],
  examples: [
    ['stemma ./reports', 'the folder of reports on a story'],
    ['stemma --date 2031-03-02 a.txt b.html', 'two reports that state no date'],
    ['stemma --all --out story.html', 'everything the store holds'],
  ],
  async run(args, values, terminal) {
    const started = performance.now()
    const all = values['all'] === true
    const inputs = all && args.length === 0 ? [] : inputsOf(args)
    const progress = progressOn(terminal)
    const out = valueOf(values, 'out') ?? 'report.html'
    makeRoom(out)
    const folder = valueOf(values, 'store') ?? '.'
    const store = await openSqliteStore(folder)
    // Places that a user brings are known to this thread alone.
    const cores = valueOf(values, 'gazetteer') === undefined ? availableParallelism() : 1
    const crew = cores > 1 ? openCrew({ folder, ...dateChoice(values) }, cores) : undefined
    const { placeOf, isThere } = filePlaces(folder)
    const raw = values['no-raw'] !== true
    try {
      const { stories, counters } = await runPile(
        store,
        arrivals(inputs, formatChoice(values), { terminal, raw, placeOf }),
        {
          ...dateChoice(values),
          isThere,
          ...(crew && { crew }),
          scope: all ? 'all' : 'given',
          onProgress: (step) => progress.tell(wordsOf(step)),
        },
      )
      progress.done()
      const told = await storyInputs(store, stories)
      const reports = told.reduce((sum, one) => sum + one.reports.length, 0)
      if (reports === 0) {
        terminal.err('stemma: no report could be read\n')
        return EXIT.nothingRead
      }
      const page = writePage(pageOf(told, values), out)
      await noteWritten(store, [page])
      if (values['json'] === true) {
        const list = stories.map(({ id, title, documents }) => ({
          id,
          title,
          reports: documents.length,
        }))
        terminal.out(`${JSON.stringify({ reports, stories: list, counters, page })}\n`)
        return EXIT.read
      }
      const seconds = (performance.now() - started) / MILLISECONDS
      const summaries = told.map((one) => ({
        story: one.story,
        documents: one.reports.map((r) => r.document),
      }))
      const colour = terminal.outIsTerminal && !terminal.env['NO_COLOR']
      terminal.out(summarize(summaries, { colour, seconds, account: counters }))
      terminal.out(`  ${out} written · stemma serve shows it on 127.0.0.1\n`)
      return EXIT.read
    } finally {
      progress.done()
      await crew?.close()
      await store.close()
    }
  },
}
