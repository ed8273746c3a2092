// stemma annotate: one JSON line per report with all that is said about its spans. No store.
import { annotateDocument, shippedPlan } from '../../engine/annotate.ts'
import { printAnnotated } from '../../export/annotated.ts'
import {
  AS,
  DATE,
  dateChoice,
  formatChoice,
  GAZETTEER,
  inputsOf,
  KINDS,
  kindsChoice,
} from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { admittedDocuments } from '../intake.ts'

export const annotate: Command = {
  name: 'annotate',
  arguments: '<input...>',
  summary: 'quotations, names, times, figures, commitments … of each report, as JSON Lines',
  details:
    'Prints one JSON line per report, in input order. A line depends on that report and the options alone.\n' +
    'Offsets are UTF-16 code units; every span carries its exact words and its place in the source.',
  options: [
    AS,
    DATE,
    GAZETTEER,
    KINDS,
    { name: 'edits', help: 'add the recorded edits and the source text, so that anyone can check' },
  ],
  examples: [
    ['stemma annotate report.txt', 'everything said about one report'],
    ['stemma annotate --kinds figure,quotation folder/', 'only figures and quotations'],
  ],
  async run(args, values, terminal) {
    const choice = { ...dateChoice(values), ...kindsChoice(values) }
    const plan = shippedPlan(choice.kinds)
    const by = Object.fromEntries(plan.map((one) => [one.annotator.makes, one.by]))
    const kinds = choice.kinds === undefined ? {} : { kinds: choice.kinds }
    const printing = { edits: values['edits'] === true, ...kinds }
    let reports = 0
    for await (const document of admittedDocuments(
      inputsOf(args),
      formatChoice(values),
      terminal,
    )) {
      reports++
      const line = printAnnotated(annotateDocument(document, plan, choice), by, printing)
      terminal.out(`${JSON.stringify(line)}\n`)
    }
    return reports > 0 ? EXIT.read : EXIT.nothingRead
  },
}
