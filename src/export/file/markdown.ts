// The brief as Markdown for mail and notes: lines by facet with numbered reports, then the list of
// reports. Article text is escaped: it never becomes a heading, a link or markup.
import { caveat } from '../wording.ts'
import { briefOf, reportLine, type BriefLine } from './brief.ts'
import type { FileFormat } from './file.ts'

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}[\]()<>#+\-!|~&:@/.]/gu, String.raw`\$&`)
}

const lineOf = ({ text, numbers }: BriefLine) =>
  `${escapeMarkdown(text)} \\[${numbers.join(', ')}\\]`

export const briefMarkdown: FileFormat = {
  name: 'brief',
  ending: 'brief.md',
  media: 'text/markdown; charset=utf-8',
  says: 'the brief with numbered reports: Markdown',
  write: (view) => {
    const { title, bottom, sections } = briefOf(view)
    const reports = view.reports.map(
      ({ document }, i) => `${i + 1}. ${escapeMarkdown(reportLine(view, document.id))}`,
    )
    return `${[
      `# ${escapeMarkdown(title)}`,
      ...(bottom ? [lineOf(bottom)] : []),
      ...sections.flatMap((section) => [
        `## ${section.title}`,
        section.lines.map((line) => `- ${lineOf(line)}`).join('\n'),
      ]),
      '## Reports',
      reports.join('\n'),
      escapeMarkdown(caveat(view.reports.length)),
    ].join('\n\n')}\n`
  },
}
