// Deadlines as a calendar (RFC 5545): one all-day entry for each commitment with a last day, in
// the words of the report that announced it.
import type { Claim } from '../../model/claim.ts'
import { addDays, dayOfTimestamp, type Day } from '../../model/calendar.ts'
import { labelOf, own, wordsOf, type View } from '../view.ts'
import type { FileFormat } from './file.ts'
import { standingOrAll } from './standing.ts'

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`)

/** When a claim was first reported, else its deadline: the stamp may not depend on the clock. */
function stampOf(view: View, claim: Claim, due: Day): Date {
  const days = claim.statements.flatMap(({ document }) => {
    const published = view.documents.get(document)?.published
    const day = published ? dayOfTimestamp(published) : null
    return day ? [day] : []
  })
  return midnight(days.sort()[0] ?? due)
}

export const deadlinesCalendar: FileFormat = {
  name: 'deadlines',
  ending: 'deadlines.ics',
  media: 'text/calendar; charset=utf-8',
  says: 'commitments with a last day as all-day entries: iCalendar',
  write: async (view) => {
    const { default: ical, ICalEventStatus } = await import('ical-generator')
    const calendar = ical({ prodId: { company: 'Stemma', product: 'Stemma', language: 'EN' } })
    for (const claim of view.story.claims) {
      const due = claim.kind === 'commitment' ? claim.time?.to : null
      if (!due) continue
      const [first] = standingOrAll(claim)
      calendar.createEvent({
        id: `${claim.id}@stemma`,
        stamp: stampOf(view, claim, due),
        start: midnight(due),
        end: midnight(addDays(due, 1)),
        allDay: true,
        timezone: 'UTC',
        summary: own(view, claim.label),
        description: `“${wordsOf(view, first!)}” (${labelOf(view, first!.document)})`,
        // The same entry again, so that calendars that hold it take it out.
        ...(claim.withdrawn ? { status: ICalEventStatus.CANCELLED, sequence: 1 } : {}),
      })
    }
    return calendar.toString()
  },
}
