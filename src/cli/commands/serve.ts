// stemma serve: the page over all that the store holds, on loopback, until interrupted.
import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Desk } from '../../engine/desk.ts'
import { DATE, dateChoice, portChoice, STORE, UNMASKED, valueOf, WITH_TEXTS } from '../choices.ts'
import {
  EXIT,
  UsageError,
  version,
  type Command,
  type Option,
  type Terminal,
  type Values,
} from '../command.ts'

/** The built page: the same steps up from src/cli/commands/ and from dist/cli/commands/. */
const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** How long the first stories are waited for before the address is printed, in milliseconds. */
const FIRST_MS = 20_000
const TOKEN_LENGTH_MIN = 22

export const SERVE_OPTIONS: readonly Option[] = [
  STORE,
  { name: 'port', value: 'PORT', help: 'port (default: the first free one from 4747 on)' },
  { name: 'reader', value: 'NAME', help: 'whose looks are kept (default: desk)' },
  { name: 'token-file', value: 'FILE', help: 'a token for programs; made where there is none' },
  {
    name: 'expose',
    value: 'ADDRESS',
    help: 'answer at this address of the machine too; needs --token-file, and TLS in front',
  },
  { name: 'allow-host', value: 'HOST', help: 'a further name to answer to: of a proxy in front' },
  { name: 'log', value: 'FILE', help: 'one JSON line for each request, without bodies' },
  WITH_TEXTS,
  UNMASKED,
]

/** The token of a file, which only its owner may read. UsageError where it is not fit. */
export async function tokenChoice(values: Values): Promise<{ readonly token?: string }> {
  const file = valueOf(values, 'token-file')
  if (file === undefined) {
    if (valueOf(values, 'expose') !== undefined)
      throw new UsageError('--expose needs --token-file: whoever reaches the address could read')
    return {}
  }
  if (!existsSync(file)) {
    const { newSecret } = await import('../../server/session.ts')
    const made = openSync(file, 'wx', 0o600)
    writeSync(made, `${newSecret()}\n`)
    closeSync(made)
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new UsageError(`others may read ${file}: chmod 600 it`)
  const token = readFileSync(file, 'utf8').trim()
  if (token.length < TOKEN_LENGTH_MIN || !/^[\w.~+/=-]+$/u.test(token))
    throw new UsageError(`${file} holds no token of ${TOKEN_LENGTH_MIN} characters at least`)
  return { token }
}

/** A log of requests, a JSON line each, in a file that is added to. */
function openLog(values: Values): { readonly onRequest?: (line: object) => void } {
  const file = valueOf(values, 'log')
  if (file === undefined) return {}
  const log = openSync(file, 'a', 0o600)
  return {
    onRequest: (line) =>
      void writeSync(log, `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`),
  }
}

/** Waits until the stories are told for the first time, or for as long as a user waits. */
async function firstTold(desk: Desk): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, FIRST_MS)))
  await Promise.race([desk.hands.refresh(), late])
  clearTimeout(timer)
}

/** Serves the page and the interface for programs until SIGINT or SIGTERM. */
export async function serveUntilStopped(
  folder: string,
  values: Values,
  terminal: Terminal,
): Promise<number> {
  const [port, token, log] = [portChoice(values), await tokenChoice(values), openLog(values)]
  const unmasked = values['unmasked'] === true
  const [expose, host] = [valueOf(values, 'expose'), valueOf(values, 'allow-host')]
  // Loaded only here: the server's packages would double the start of every other command.
  const { serveDesk } = await import('../../server/serve.ts')
  const { readAssets } = await import('../../server/static.ts')
  const { openDesk } = await import('../../engine/desk.ts')
  const desk = await openDesk({ folder, unmasked, ...dateChoice(values) })
  try {
    await firstTold(desk)
    const served = await serveDesk({
      desk,
      unmasked,
      version: version(),
      web: readAssets(WEB),
      reader: valueOf(values, 'reader') ?? 'desk',
      withTexts: values['with-texts'] === true,
      ...port,
      ...token,
      ...log,
      ...(expose === undefined ? {} : { expose }),
      ...(host === undefined ? {} : { hosts: [host.toLowerCase()] }),
      onLink: (link) => terminal.out(`  that link was used; open ${link}\n`),
    })
    terminal.out(`  open ${served.link} (Ctrl-C ends)\n`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await served.close()
    return EXIT.read
  } finally {
    await desk.close()
  }
}

export const serve: Command = {
  name: 'serve',
  arguments: '',
  summary: 'shows all that the store holds as a page, on 127.0.0.1',
  details:
    'Prints an address with a token that is good once; the page then holds a session. Answers on loopback only, to no\n' +
    'other host name and no other page, unless --expose says otherwise. Decisions made and reports added on the page\n' +
    'are kept in the store; what other commands add to it appears by itself. Programs find the same under /api with\n' +
    'the token of --token-file; /api/openapi.json describes it (docs/api.md).',
  options: [...SERVE_OPTIONS, DATE],
  examples: [
    ['stemma serve', 'open the address it prints'],
    ['stemma serve --token-file token.txt', 'for programs, too'],
  ],
  run: (_args, values, terminal) =>
    serveUntilStopped(valueOf(values, 'store') ?? '.', values, terminal),
}
