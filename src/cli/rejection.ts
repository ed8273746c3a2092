// Rejected inputs as the contract prints them: one JSON line each on standard error; the run goes
// on.
import type { Rejection } from '../model/notice.ts'
import type { Terminal } from './command.ts'

export function printRejection(terminal: Terminal, { path, line, reason }: Rejection): void {
  terminal.err(`${JSON.stringify({ path, ...(line === undefined ? {} : { line }), reason })}\n`)
}
