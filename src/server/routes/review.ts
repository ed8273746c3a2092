// Matters for an analyst to settle, of one story or of all.
// Example: GET /api/review?story=9c1e answers its differences, settled ones too.
import { setImmediate } from 'node:timers/promises'
import { createRoute, z } from '@hono/zod-openapi'
import { reviewItems } from '../../export/screen/index.ts'
import type { ReviewItem } from '../../model/screen.ts'
import { answerOf, send } from '../answer.ts'
import { cursorOf, readCursor } from '../cursor.ts'
import type { Routes } from '../door.ts'
import { missing, problem, problemOf, sent } from '../problem.ts'
import { json, Limit, Review, Since } from '../schemas.ts'
import { notTold } from '../shown.ts'

const review = createRoute({
  method: 'get',
  path: '/review',
  request: {
    query: z.object({ story: z.string().max(200).optional(), limit: Limit, since: Since }),
  },
  responses: {
    200: json('matters to settle, story by story; a story is never cut', Review),
    400: problemOf('the question cannot be read'),
    404: problemOf('no such story'),
    503: problemOf('the story is being told; ask again'),
  },
})

export const reviewRoutes: Routes = (app, { desk }) => {
  app.openapi(review, async (context) => {
    const { story, limit, since } = context.req.valid('query')
    const only = story === undefined ? null : desk.shelved(story)
    if (story !== undefined && only === null) return missing('story', story)
    const after = since === undefined ? null : readCursor(since, 1)
    if (since !== undefined && after === null)
      return sent(problem(400, 'wrong question', 'since: no cursor of ours'))
    const all = only ? [only] : desk.shelf().filter((one) => one.open + one.settled > 0)
    const from = after === null ? 0 : all.findIndex(({ id }) => id === after[0]) + 1
    const items: ReviewItem[] = []
    let at = from
    for (; at < all.length && items.length < limit; at++) {
      const view = await desk.view(all[at]!)
      if (!view && only) return sent(notTold())
      if (view) items.push(...reviewItems(view))
      // A view takes long to load: other requests get their turn between two.
      await setImmediate()
    }
    const sum = (what: 'open' | 'settled') => all.reduce((total, one) => total + one[what], 0)
    const next = at < all.length && at > 0 ? cursorOf([all[at - 1]!.id]) : null
    return sent(
      send(context, answerOf({ items, settled: sum('settled'), open: sum('open'), next })),
    )
  })
}
