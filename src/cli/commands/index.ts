// The commands, in the order in which help shows them. Each is loaded when it is called: a command
// never waits for what only another one needs.
import type { Command } from '../command.ts'

/** A command that is not loaded yet. */
export interface Door {
  readonly name: string
  readonly load: () => Promise<Command>
}

/** Runs when the first word is no command's name. */
export const standard: Door = {
  name: '',
  load: async () => (await import('./report.ts')).report,
}

const keep = () => import('./keep.ts')

export const commands: readonly Door[] = [
  { name: 'serve', load: async () => (await import('./serve.ts')).serve },
  { name: 'watch', load: async () => (await import('./watch.ts')).watch },
  { name: 'stories', load: async () => (await import('./stories.ts')).stories },
  { name: 'explain', load: async () => (await import('./explain.ts')).explain },
  { name: 'decide', load: async () => (await import('./decide.ts')).decide },
  { name: 'decisions', load: async () => (await import('./decisions.ts')).decisions },
  { name: 'changes', load: async () => (await import('./changes.ts')).changes },
  { name: 'compare', load: async () => (await import('./compare.ts')).compare },
  { name: 'export', load: async () => (await import('./export.ts')).exportFiles },
  { name: 'start', load: async () => (await import('./start.ts')).start },
  { name: 'annotate', load: async () => (await import('./annotate.ts')).annotate },
  { name: 'extract', load: async () => (await import('./extract.ts')).extract },
  { name: 'reuse', load: async () => (await import('./reuse.ts')).reuse },
  { name: 'cluster', load: async () => (await import('./cluster.ts')).cluster },
  { name: 'story', load: async () => (await import('./story.ts')).story },
  { name: 'doctor', load: async () => (await keep()).doctor },
  { name: 'backup', load: async () => (await keep()).backup },
  { name: 'restore', load: async () => (await keep()).restore },
  { name: 'salvage', load: async () => (await keep()).salvage },
  { name: 'raw', load: async () => (await keep()).raw },
  { name: 'forget', load: async () => (await keep()).forget },
]

/** Every command, for help and documentation. */
export function allCommands(): Promise<Command[]> {
  return Promise.all(commands.map(({ load }) => load()))
}
