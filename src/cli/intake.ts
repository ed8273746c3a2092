// Inputs of a command as cleaned reports; what is rejected is one JSON line on standard error,
// and the run goes on.
import { stdin } from 'node:process'
import { placed } from '../engine/admit-file.ts'
import { admitAll, cleanAll, type Cleaned } from '../engine/intake.ts'
import type { Document } from '../model/document.ts'
import type { Reading } from '../read/plain.ts'
import type { Arrival } from '../store/store.ts'
import type { Terminal } from './command.ts'
import { readInputs } from './input.ts'
import { printRejection } from './rejection.ts'

function cleaned(inputs: readonly string[], choice: Reading): AsyncGenerator<Cleaned> {
  return cleanAll(readInputs(inputs, { ...choice, stdin }))
}

async function* reportsOf(
  all: AsyncIterable<Cleaned>,
  terminal: Terminal,
): AsyncGenerator<Document> {
  for await (const one of all)
    if ('document' in one) yield one.document
    else printRejection(terminal, one.rejection)
}

/** Every report, cleaned, in input order; identical ones too. */
export function cleanedDocuments(
  inputs: readonly string[],
  choice: Reading,
  terminal: Terminal,
): AsyncGenerator<Document> {
  return reportsOf(cleaned(inputs, choice), terminal)
}

/** Every report once, under its final id, in input order. */
export function admittedDocuments(
  inputs: readonly string[],
  choice: Reading,
  terminal: Terminal,
): AsyncGenerator<Document> {
  return reportsOf(admitAll(cleaned(inputs, choice)), terminal)
}

/**
 * What a store takes in: reports and rejections, in input order; `raw` with their bytes, `placeOf`
 * with the names of their files for a store that lasts.
 */
export async function* arrivals(
  inputs: readonly string[],
  choice: Reading,
  {
    terminal,
    raw,
    placeOf = () => null,
  }: {
    readonly terminal: Terminal
    readonly raw: boolean
    readonly placeOf?: (path: string) => string | null
  },
): AsyncGenerator<Arrival> {
  for await (const one of placed(cleaned(inputs, choice), placeOf)) {
    if ('document' in one) {
      const { document, file } = one
      const own = file === undefined ? { document } : { document, file }
      yield raw && one.raw ? { ...own, raw: one.raw } : own
    } else {
      printRejection(terminal, one.rejection)
      yield { rejected: one.rejection }
    }
  }
}
