// stemma cluster: which story each report belongs to, as a stream in order of arrival. No store.
import { clusterStream } from '../../engine/stream.ts'
import { AS, DATE, formatChoice, inputsOf } from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { admittedDocuments } from '../intake.ts'

export const cluster: Command = {
  name: 'cluster',
  arguments: '<input...>',
  summary: 'which story each report belongs to, as JSON Lines in order of arrival',
  details:
    'Reads reports as a stream: a line depends only on earlier reports. A later merge or split of stories is its own line.',
  options: [AS, DATE],
  examples: [['stemma cluster stream.jsonl', 'one line per report']],
  async run(args, values, terminal) {
    let reports = 0
    const stream = clusterStream()
    const print = (line: object) => terminal.out(`${JSON.stringify(line)}\n`)
    for await (const document of admittedDocuments(
      inputsOf(args),
      formatChoice(values),
      terminal,
    )) {
      reports++
      stream.place(document).forEach(print)
    }
    stream.end().forEach(print)
    return reports > 0 ? EXIT.read : EXIT.nothingRead
  },
}
