// Names of private persons kept out of what is told: victims, residents, children are never named
// in a timeline. Example: "Ina Orsk, 34, fled Keld on Monday" -> "[name withheld], 34, fled Keld on
// Monday".
import type { Person } from '../../model/story.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import type { Report } from '../statement.ts'

// What tells of private people without a name: ages and kin.
const HOUSEHOLD =
  /\baged?\s+\d|\b\d{1,2}-year-old|\b(?:his|her|their)\s+(?:\p{L}+\s+)?(?:wife|husband|children|daughters?|sons?|baby|mother|father|grandmother)\b|\b(?:sisters|brothers|siblings|orphans)\b/iu

/** What tells an attacker where people will be: a way or a shelter with its place. */
export const ENDANGERS =
  /\b(?:convoys?|shelters?|crossings?|safe\s+house|hiding\s+place)\b[^.]{0,120}\b(?:by|via|along|through|at|on|in)\s+the\s+(?:\p{L}+\s+){0,2}(?:road|street|bridge|route|track|quay|basement|cellars?|school|church|mosque|station)\b/iu

export interface Hiding {
  /** Whether a stretch names a private person or tells of a household. */
  readonly tellsPrivate: (report: Report, at: Span) => boolean
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
    tellsPrivate: (report, at) =>
      within(report, at).length > 0 || HOUSEHOLD.test(report.text.slice(at.start, at.end)),
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
