// stemma extract: the article inside each page, as JSON Lines. No store.
import { cleanNotices } from '../../export/annotated.ts'
import { AS, formatChoice, inputsOf } from '../choices.ts'
import { EXIT, type Command } from '../command.ts'
import { cleanedDocuments } from '../intake.ts'

export const extract: Command = {
  name: 'extract',
  arguments: '<html...>',
  summary: 'title, byline, dates, outlet and text of each page, as JSON Lines',
  details: 'Prints one JSON line per page, in input order. What a page does not state is null.',
  options: [AS],
  examples: [['stemma extract pages/*.html', 'the text of saved pages']],
  async run(args, values, terminal) {
    let reports = 0
    for await (const document of cleanedDocuments(inputsOf(args), formatChoice(values), terminal)) {
      reports++
      const { path, part, title, byline, published, modified, outlet, url, language, text } =
        document
      const notices = cleanNotices(document)
      const line = {
        path,
        ...(part === null ? {} : { part }),
        title,
        byline,
        published,
        modified,
        outlet,
        url,
        language,
        text,
        notices,
      }
      terminal.out(`${JSON.stringify(line)}\n`)
    }
    return reports > 0 ? EXIT.read : EXIT.nothingRead
  },
}
