// stemma start: the example story that ships with Stemma: read, summarised, written to
// report.html and served.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OUT, portChoice, valueOf } from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { report } from './report.ts'
import { SERVE_OPTIONS, serveUntilStopped } from './serve.ts'

const EXAMPLE = fileURLToPath(new URL('../../../examples/lake-crisis/reports', import.meta.url))

export const start: Command = {
  name: 'start',
  arguments: '',
  summary: 'reads the example story, writes report.html and serves the page',
  details:
    'The example is an invented story in an invented country. Its store is .stemma/example, apart from yours.',
  options: [OUT, ...SERVE_OPTIONS],
  examples: [['stemma start', 'see what Stemma does']],
  async run(_args, values, terminal) {
    if (!existsSync(EXAMPLE)) {
      terminal.err(`stemma: the example story is missing: ${EXAMPLE}\n`)
      return EXIT.failed
    }
    portChoice(values)
    const folder = join(valueOf(values, 'store') ?? '.', '.stemma', 'example')
    const code = await report.run([EXAMPLE], { ...values, store: folder }, terminal)
    return code === EXIT.read ? serveUntilStopped(folder, values, terminal) : code
  },
}
