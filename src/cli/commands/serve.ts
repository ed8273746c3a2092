// stemma serve: the page of all that the store holds, on loopback, until interrupted.
import { once } from 'node:events'
import { runPile } from '../../engine/run.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'
import { portChoice, STORE, UNMASKED, valueOf, WITH_TEXTS } from '../choices.ts'
import { EXIT, type Command, type Terminal } from '../command.ts'
import { pageOf, storyInputs } from '../page.ts'

/** Serves a page until SIGINT or SIGTERM. */
export async function serveUntilStopped(
  page: string,
  choice: { readonly port?: number },
  terminal: Terminal,
): Promise<number> {
  // Loaded only here: the server's packages would double the start of every other command.
  const { servePage } = await import('../../server/serve.ts')
  const served = await servePage({ page, ...choice })
  terminal.out(`  open ${served.address} (Ctrl-C ends)\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await served.close()
  return EXIT.read
}

export const serve: Command = {
  name: 'serve',
  arguments: '',
  summary: 'shows the page of all that the store holds on 127.0.0.1',
  details: 'Answers on loopback only, to no other host name, and changes nothing.',
  options: [
    STORE,
    { name: 'port', value: 'PORT', help: 'port (default: the first free one from 4747 on)' },
    WITH_TEXTS,
    UNMASKED,
  ],
  examples: [['stemma serve', 'open the address it prints']],
  async run(_args, values, terminal) {
    const port = portChoice(values)
    const store = await openSqliteStore(valueOf(values, 'store') ?? '.')
    const { stories } = await runPile(store, [], { scope: 'all' })
    const inputs = await storyInputs(store, stories)
    await store.close()
    if (inputs.length === 0) {
      terminal.err('stemma: the store holds no report; run stemma <input...> first\n')
      return EXIT.nothingRead
    }
    return serveUntilStopped(pageOf(inputs, values), port, terminal)
  },
}
