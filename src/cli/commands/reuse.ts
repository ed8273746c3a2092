// stemma reuse: which passages the reports of a pile share, as one JSON object. No store.
import { printRevisions, revisionsOf } from '../../engine/admit-revision.ts'
import { reuseOf } from '../../engine/sharing.ts'
import { printReuse } from '../../export/reuse.ts'
import type { Document } from '../../model/document.ts'
import { AS, formatChoice, inputsOf } from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { admittedDocuments } from '../intake.ts'

export const reuse: Command = {
  name: 'reuse',
  arguments: '<input...>',
  summary: 'passages that reports share, with direction and changed words, as one JSON object',
  details:
    'Prints one JSON object: shared passages, pairs of reports with how much of each recurs in the other, and\n' +
    'groups of near-duplicates; revisions of one address or id, with the sentences gone, new and changed.\n' +
    'Furniture of an outlet and repeats inside a report are left out.',
  options: [AS],
  examples: [['stemma reuse folder/', 'who shares text with whom']],
  async run(args, values, terminal) {
    const documents: Document[] = []
    for await (const document of admittedDocuments(inputsOf(args), formatChoice(values), terminal))
      documents.push(document)
    const revisions = printRevisions(documents, revisionsOf(documents))
    const printed = { ...printReuse(documents, reuseOf(documents)), revisions }
    terminal.out(`${JSON.stringify(printed)}\n`)
    return documents.length > 0 ? EXIT.read : EXIT.nothingRead
  },
}
