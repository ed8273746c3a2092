// stemma story: the ledger of each story in a pile, as JSON Lines. No store.
import { storiesOf } from '../../engine/run.ts'
import { printStory } from '../../export/story.ts'
import type { Document } from '../../model/document.ts'
import { AS, DATE, dateChoice, formatChoice, GAZETTEER, inputsOf } from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { admittedDocuments } from '../intake.ts'
import { progressOn, wordsOf } from '../progress.ts'

export const story: Command = {
  name: 'story',
  arguments: '<input...>',
  summary: 'claims, findings, brief, timeline and lineage of each story, as JSON Lines',
  details:
    'Works on the whole pile in canonical order: the order of the input changes nothing. Prints one line per story.',
  options: [AS, DATE, GAZETTEER],
  examples: [['stemma story folder/', 'the ledger of the stories in a folder']],
  async run(args, values, terminal) {
    const documents: Document[] = []
    for await (const document of admittedDocuments(inputsOf(args), formatChoice(values), terminal))
      documents.push(document)
    const progress = progressOn(terminal)
    const onProgress = (step: Parameters<typeof wordsOf>[0]) => progress.tell(wordsOf(step))
    const stories = await storiesOf(documents, { ...dateChoice(values), onProgress })
    progress.done()
    const byId = new Map(documents.map((document) => [document.id, document]))
    for (const one of stories) {
      const own = one.documents.flatMap(({ id }) => byId.get(id) ?? [])
      terminal.out(`${JSON.stringify(printStory(one, own))}\n`)
    }
    return documents.length > 0 ? EXIT.read : EXIT.nothingRead
  },
}
