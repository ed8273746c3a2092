// The command line: finds the command, parses its options, runs it, and turns whatever goes wrong
// into one line and an exit code. Article text never becomes an option: only the words of the
// command line are read as such.
import { fileFault } from '../store/file-fault.ts'
import { OperationError } from '../store/operation-error.ts'
import { bringPlaces } from './choices.ts'
import { allCommands, commands, standard, type Door } from './commands/index.ts'
import {
  commandHelp,
  EXIT,
  overview,
  parseCommand,
  UsageError,
  version,
  type Terminal,
} from './command.ts'

/** The process's own terminal. A closed pipe (`stemma … | head`) ends the run quietly. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.read)
    throw error
  })
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
  }
}

function chosen(args: readonly string[]): {
  readonly door: Door
  readonly rest: readonly string[]
} {
  const named = commands.find(({ name }) => name === args[0])
  return named ? { door: named, rest: args.slice(1) } : { door: standard, rest: args }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { door, rest } = chosen(args)
  const command = await door.load()
  if (args.length === 0 || (door === standard && ['--help', '-h', 'help'].includes(args[0]!))) {
    terminal.out(`${overview(await allCommands(), command)}\n${commandHelp(command)}`)
    return args.length === 0 ? EXIT.usage : EXIT.read
  }
  if (args[0] === '--version') {
    terminal.out(`stemma ${version()}\n`)
    return EXIT.read
  }
  const { positionals, values } = parseCommand(command, rest)
  if (values['help'] === true) {
    terminal.out(commandHelp(command))
    return EXIT.read
  }
  bringPlaces(values)
  return command.run(positionals, values, terminal)
}

/** Runs one command line and answers with its exit code. */
export async function main(args: readonly string[], terminal = processTerminal()): Promise<number> {
  try {
    return await runCommand(args, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`stemma: ${error.message}; see stemma --help\n`)
      return EXIT.usage
    }
    if (error instanceof OperationError || (error as NodeJS.ErrnoException).code !== undefined) {
      terminal.err(`stemma: ${fileFault(error) ?? (error as Error).message}\n`)
      return EXIT.failed
    }
    throw error
  }
}
