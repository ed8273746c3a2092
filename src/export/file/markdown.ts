// The brief as Markdown for mail and notes: lines by facet with numbered reports, then the list of
// reports. Article text is escaped: it never becomes a heading, a link or markup.
import type { Facet, Line } from '../../model/brief.ts'
import { caveat, formatDays } from '../wording.ts'
import { labelOf, own, type View } from '../view.ts'
import type { FileFormat } from './file.ts'

const FACETS: readonly (readonly [facet: Facet, title: string])[] = [
  ['what happened', 'What happened'],
  ['humanitarian', 'People'],
  ['figures', 'Figures'],
  ['differences', 'Differences'],
  ['positions', 'Positions'],
  ['next steps', 'Next steps'],
]

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}[\]()<>#+\-!|~&:@/.]/gu, String.raw`\$&`)
}

function lineOf(view: View, line: Line): string {
  const numbers = [...new Set(line.cites.map(({ document }) => document))].map(
    (id) => view.reports.findIndex((report) => report.document.id === id) + 1,
  )
  return `- ${escapeMarkdown(own(view, line.text))} \\[${numbers.join(', ')}\\]`
}

function reportLine(view: View, index: number): string {
  const { document } = view.reports[index]!
  const parts = [labelOf(view, document.id), document.title && own(view, document.title)]
  const day = view.story.documents.find(({ id }) => id === document.id)?.published
  const when = day ? `${formatDays(day)}${day.stated ? '' : ' (inferred)'}` : 'date not stated'
  return `${index + 1}. ${escapeMarkdown([...parts, when].filter(Boolean).join(' · '))}`
}

export const briefMarkdown: FileFormat = {
  name: 'brief',
  ending: 'brief.md',
  media: 'text/markdown; charset=utf-8',
  says: 'the brief with numbered reports: Markdown',
  write: (view) => {
    const [bottom, ...rest] = view.story.brief
    const sections = FACETS.flatMap(([facet, title]) => {
      const lines = rest.filter((line) => line.facet === facet)
      return lines.length === 0 ? [] : [`## ${title}`, lines.map((l) => lineOf(view, l)).join('\n')]
    })
    return `${[
      `# ${escapeMarkdown(own(view, view.story.title))}`,
      ...(bottom ? [lineOf(view, bottom).slice(2)] : []),
      ...sections,
      '## Reports',
      view.reports.map((_, i) => reportLine(view, i)).join('\n'),
      escapeMarkdown(caveat(view.reports.length)),
    ].join('\n\n')}\n`
  },
}
