// Reports: one with all that stands on its text, two side by side.
// Example: GET /api/compare/r1/r2 answers both texts and their numbered shared passages.
import { createRoute, z } from '@hono/zod-openapi'
import { compareScreen, reportScreen } from '../../export/screen/index.ts'
import type { View } from '../../export/view.ts'
import { send } from '../answer.ts'
import { missing, problemOf, problem, sent } from '../problem.ts'
import type { Door, Routes } from '../door.ts'
import { Id, json } from '../schemas.ts'
import { CompareScreen, ReportScreen } from '../screen-schemas.ts'
import { shown } from '../shown.ts'

const Pair = z.object({ a: z.string().min(1).max(200), b: z.string().min(1).max(200) })
const untold = problemOf('the story is being told; ask again')

const report = createRoute({
  method: 'get',
  path: '/reports/{id}',
  request: { params: Id },
  responses: {
    200: json('a report to read', ReportScreen),
    404: problemOf('no such report'),
    503: untold,
  },
})
const compare = createRoute({
  method: 'get',
  path: '/compare/{a}/{b}',
  request: { params: Pair },
  responses: {
    200: json('two reports of one story side by side', CompareScreen),
    404: problemOf('no such reports, or they are of two stories'),
    503: untold,
  },
})

export const reportRoutes: Routes = (app, door) => {
  const { answers } = door
  app.openapi(report, async (context) => {
    const { id } = context.req.valid('param')
    const answer = await ofReport(door, id, (view) =>
      send(
        context,
        answers(view, `report ${id}`, () => reportScreen(view, id)),
      ),
    )
    return sent(answer)
  })
  app.openapi(compare, async (context) => {
    const { a, b } = context.req.valid('param')
    if (door.desk.storyOf(b) === null) return missing('report', b)
    const answer = await ofReport(door, a, (view) => {
      if (!view.documents.has(b))
        return problem(404, 'two stories', 'the two reports are not of one story')
      return send(
        context,
        answers(view, `compare ${a} ${b}`, () => compareScreen(view, a, b)),
      )
    })
    return sent(answer)
  })
}

async function ofReport(door: Door, id: string, use: (view: View) => Response): Promise<Response> {
  const story = door.desk.storyOf(id)
  return story === null ? missing('report', id) : shown(door, story, use)
}
