// Sessions and what the server is: POST /api/session takes the token of the printed address once
// and gives a cookie; GET /api/about says what is served here.
// Example: {"token":"…"} answers 204 with an HttpOnly, SameSite=Strict cookie.
import { createRoute, z } from '@hono/zod-openapi'
import { answerOf, send } from '../answer.ts'
import type { Routes } from '../door.ts'
import { problem, problemOf, sent } from '../problem.ts'
import { SESSION_SECONDS } from '../session.ts'

const Token = z.object({ token: z.string().min(1).max(512) })
const About = z
  .object({
    version: z.string(),
    reader: z.string(),
    exposed: z.boolean(),
    masked: z.boolean(),
    stories: z.number().int(),
    reports: z.number().int(),
  })
  .openapi('About')

const open = createRoute({
  method: 'post',
  path: '/session',
  request: { body: { content: { 'application/json': { schema: Token } }, required: true } },
  responses: {
    204: { description: 'a session, in a cookie' },
    400: problemOf('the question cannot be read'),
    401: problemOf('a wrong or spent token'),
    429: problemOf('too many tries'),
  },
})
const about = createRoute({
  method: 'get',
  path: '/about',
  responses: {
    200: { description: 'what is served here', content: { 'application/json': { schema: About } } },
  },
})

export const sessionRoutes: Routes = (app, door) => {
  app.openapi(open, (context) => {
    const opened = door.sessions.open(context.req.valid('json').token)
    if (opened === 'spent') {
      door.onSpent()
      const detail = 'this link was used already; stemma serve has printed another one'
      return sent(problem(401, 'spent token', detail))
    }
    if (opened === 'wrong') return sent(problem(401, 'wrong token', 'no such token'))
    const parts = [`${door.cookie()}=${opened.session}`, 'Path=/', 'HttpOnly', 'SameSite=Strict']
    const cookie = [...parts, `Max-Age=${SESSION_SECONDS}`].join('; ')
    return sent(new Response(null, { status: 204, headers: { 'set-cookie': cookie } }))
  })
  app.openapi(about, (context) => {
    const { desk, version, reader, exposed, unmasked } = door
    const shelf = desk.shelf()
    const reports = shelf.reduce((sum, one) => sum + one.reports.length, 0)
    const said = { version, reader, exposed, masked: !unmasked, stories: shelf.length, reports }
    return sent(send(context, answerOf(said)))
  })
}
