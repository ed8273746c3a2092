// Which words are a figure's status: a commitment's "dated" is none.
import type { Status } from '../../model/annotation.ts'
import type { Claim } from '../../model/claim.ts'

const STATUSES: ReadonlySet<string> = new Set<Status>([
  'actual',
  'projected',
  'planned',
  'denied',
  'hypothetical',
])

/** Whether it says how real a figure is held to be. */
export function isStatus(status: Claim['status']): status is Status {
  return status !== null && STATUSES.has(status)
}
