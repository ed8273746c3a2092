// What every route is given: the desk, how the server stands, and what it remembers.
// Example: door.day() is the day on which somebody looks.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../engine/desk.ts'
import type { Day } from '../model/calendar.ts'
import type { answerMemory } from './answer.ts'
import type { EventHub } from './events.ts'
import type { Sessions } from './session.ts'

export interface Door {
  readonly desk: Desk
  readonly sessions: Sessions
  readonly events: EventHub
  readonly answers: ReturnType<typeof answerMemory>
  readonly version: string
  /** Whose looks are kept. */
  readonly reader: string
  readonly exposed: boolean
  readonly unmasked: boolean
  /** Whole texts in the report of all stories, not only excerpts. */
  readonly withTexts: boolean
  /** The name of the session's cookie. */
  readonly cookie: () => string
  /** ISO 8601 with zone. */
  readonly time: () => string
  /** Told when somebody came with a launch token that is spent. */
  readonly onSpent: () => void
}

/** Adds some routes to the application. */
export type Routes = (app: OpenAPIHono, door: Door) => void

export const dayOf = (time: string): Day => time.slice(0, 'YYYY-MM-DD'.length)
