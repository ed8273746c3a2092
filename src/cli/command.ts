// What a command of the command line is, and how its help reads. Help, usage errors and
// docs/cli.md all come from the same description, so none of them can lag behind the others.
import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** One option of a command. */
export interface Option {
  readonly name: string
  /** Placeholder of its value; absent for a switch. */
  readonly value?: string
  readonly help: string
}

/** Parsed options: strings for valued options, true for switches. */
export interface Values {
  readonly [name: string]: string | boolean | undefined
}

/** Where a command reads and writes: a test hands in its own. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: { readonly [name: string]: string | undefined }
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
}

export interface Command {
  readonly name: string
  readonly arguments: string
  /** One line, lower case, no full stop. */
  readonly summary: string
  /** Sentences for `--help`. */
  readonly details: string
  readonly options: readonly Option[]
  readonly examples: readonly (readonly [command: string, meaning: string])[]
  /** Exit code. */
  readonly run: (args: readonly string[], values: Values, terminal: Terminal) => Promise<number>
}

/** Exit codes of the contract. */
export const EXIT = { read: 0, failed: 1, usage: 2, nothingRead: 3 } as const

/** Wrong usage: one line for the user, exit code 2. */
export class UsageError extends Error {}

const HELP: Option = { name: 'help', help: 'show this help' }

/** Arguments and options of a command. UsageError for an unknown option or a missing value. */
export function parseCommand(
  command: Command,
  args: readonly string[],
): { readonly positionals: readonly string[]; readonly values: Values } {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    [...command.options, HELP].map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  options['help'] = { type: 'boolean', short: 'h' }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    return { positionals, values: values as Values }
  } catch (cause) {
    const reason = (cause as Error).message.split('. To specify')[0]!
    throw new UsageError(reason.charAt(0).toLowerCase() + reason.slice(1), { cause })
  }
}

function columns(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

/** The help text of one command. */
export function commandHelp(command: Command): string {
  const usage = ['stemma', command.name, '[options]', command.arguments].filter(Boolean).join(' ')
  const options = [...command.options, HELP].map(
    ({ name, value, help }) => [`--${name}${value ? ` ${value}` : ''}`, help] as const,
  )
  const examples = command.examples.map(([line, meaning]) => [line, meaning] as const)
  return `${usage}\n\n${command.details}\n\nOptions\n${columns(options)}\n\nExamples\n${columns(examples)}\n`
}

/** The overview that `stemma --help` prints. */
export function overview(commands: readonly Command[], standard: Command): string {
  const rows = [standard, ...commands].map(({ name, arguments: args, summary }) => {
    const words = ['stemma', name, args].filter(Boolean)
    return [words.join(' '), summary] as const
  })
  return `stemma: what reports say alike, what differs, what changed, each line on its words

Usage
${columns(rows)}

stemma <command> --help tells more. Stemma uses no network, but for stemma watch, which asks
what you name.
Exit codes: 0 at least one report was read, 1 the operation failed, 2 wrong usage,
3 no report could be read.
`
}

/** The version in the package's own manifest. */
export function version(): string {
  const manifest = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
