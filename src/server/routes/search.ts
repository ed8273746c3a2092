// Search over reports, quotes, figures and people. What is typed is data, never a query language.
// Example: GET /api/search?q=bridge+orsk&kind=figure answers figures about the bridge in Orsk.
import { createRoute, z } from '@hono/zod-openapi'
import { isDay } from '../../model/calendar.ts'
import type { SearchHit } from '../../model/screen.ts'
import { answerOf, send } from '../answer.ts'
import { cursorOf, readCursor } from '../cursor.ts'
import { hitOf } from '../excerpt.ts'
import type { Routes } from '../door.ts'
import { problem, problemOf, sent } from '../problem.ts'
import { json, Limit, Search, Since } from '../schemas.ts'

/** A hit further down is not looked for: nobody reads so far. */
const SKIP_MAX = 2000

const Question = z.object({
  q: z.string().min(1).max(400),
  kind: z.enum(['report', 'quote', 'figure', 'person']).optional(),
  outlet: z.string().max(200).optional(),
  from: z.string().refine(isDay, 'no day of the calendar').optional(),
  to: z.string().refine(isDay, 'no day of the calendar').optional(),
  status: z.enum(['actual', 'projected', 'planned', 'denied', 'hypothetical']).optional(),
  story: z.string().max(200).optional(),
  limit: Limit,
  since: Since,
})

const search = createRoute({
  method: 'get',
  path: '/search',
  request: { query: Question },
  responses: {
    200: json('what was found, best first', Search),
    400: problemOf('the question cannot be read'),
  },
})

export const searchRoutes: Routes = (app, { desk }) => {
  app.openapi(search, async (context) => {
    const { q, since, limit, ...filters } = context.req.valid('query')
    const cursor = since === undefined ? ['0'] : readCursor(since, 1)
    const skip = Number(cursor?.[0])
    if (!Number.isInteger(skip) || skip < 0 || skip > SKIP_MAX)
      return sent(problem(400, 'wrong question', 'since: no cursor of ours'))
    const story = filters.story && (desk.shelved(filters.story)?.id ?? filters.story)
    const found = desk.find({ ...filters, story, words: q, limit: limit + 1, skip })
    const hits: SearchHit[] = []
    for (const one of found.slice(0, limit)) {
      const shelved = desk.shelved(one.story)
      if (shelved) hits.push(hitOf(one, shelved))
    }
    const next = found.length > limit ? cursorOf([String(skip + limit)]) : null
    return sent(send(context, answerOf({ hits, next })))
  })
}
