// Names of private persons kept out of what is told: victims, residents, children are never named
// in a timeline. Example: "Ina Orsk, 34, fled Keld on Monday" -> "[name withheld], 34, fled Keld on
// Monday".
import type { Person } from '../model/story.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import type { Report } from './statement.ts'

export interface Hiding {
  /** Whether a stretch names a private person. */
  readonly namesPrivate: (report: Report, at: Span) => boolean
  /** The stretch on one line with private names withheld. */
  readonly mask: (report: Report, at: Span) => string
}

/** What keeps the private persons of a pile unnamed. */
export function hidePrivate(people: readonly Person[]): Hiding {
  const mentions = people
    .filter(({ standing }) => standing === 'private')
    .flatMap((one) => one.mentions)
  const byReport = Map.groupBy(mentions, ({ document }) => document)
  const within = (report: Report, at: Span) =>
    (byReport.get(report.id) ?? [])
      .filter((mention) => overlapsSpan(mention, at))
      .sort((a, b) => a.start - b.start)
  return {
    namesPrivate: (report, at) => within(report, at).length > 0,
    mask: (report, at) => {
      let text = ''
      let from = at.start
      for (const mention of within(report, at)) {
        if (mention.start < from) continue
        text += `${report.text.slice(from, mention.start)}[name withheld]`
        from = mention.end
      }
      return (text + report.text.slice(Math.min(from, at.end), at.end)).replace(/\s+/gu, ' ')
    },
  }
}
