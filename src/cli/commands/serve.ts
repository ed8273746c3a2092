// stemma serve: the page of all that the store holds, on loopback, until interrupted.
import { once } from 'node:events'
import { runPile } from '../../engine/run.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import { portChoice, STORE, UNMASKED, valueOf, WITH_TEXTS } from '../choices.ts'
import { EXIT, version, type Command, type Terminal, type Values } from '../command.ts'
import type { StoryInput } from '../../export/view.ts'
import { pageOf, storyInputs } from '../page.ts'

/** Serves the page and the interface for programs until SIGINT or SIGTERM. */
export async function serveUntilStopped(
  stories: readonly StoryInput[],
  values: Values,
  terminal: Terminal,
): Promise<number> {
  const port = portChoice(values)
  // Loaded only here: the server's packages would double the start of every other command.
  const { servePage } = await import('../../server/serve.ts')
  const { apiApp } = await import('../../server/api.ts')
  const api = apiApp(stories, { unmasked: values['unmasked'] === true, version: version() })
  const served = await servePage({ page: pageOf(stories, values), ...port, api })
  terminal.out(
    `  open ${served.address} (Ctrl-C ends) · for programs ${served.address}api/openapi.json\n`,
  )
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await served.close()
  return EXIT.read
}

export const serve: Command = {
  name: 'serve',
  arguments: '',
  summary: 'shows the page of all that the store holds on 127.0.0.1',
  details:
    'Answers on loopback only, to no other host name, and changes nothing. Programs find the same under /api:\n' +
    'stories, ledgers and files, described in /api/openapi.json.',
  options: [
    STORE,
    { name: 'port', value: 'PORT', help: 'port (default: the first free one from 4747 on)' },
    WITH_TEXTS,
    UNMASKED,
  ],
  examples: [['stemma serve', 'open the address it prints']],
  async run(_args, values, terminal) {
    portChoice(values)
    const store = await openSqliteStore(valueOf(values, 'store') ?? '.')
    const { stories } = await runPile(store, [], { scope: 'all' })
    const inputs = await storyInputs(store, stories)
    await store.close()
    if (inputs.length === 0) {
      terminal.err('stemma: the store holds no report; run stemma <input...> first\n')
      return EXIT.nothingRead
    }
    return serveUntilStopped(inputs, values, terminal)
  },
}
