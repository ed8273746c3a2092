// Reports handed in, and what happens: POST /api/reports takes a form with files or one pasted text
// and answers at once; reading goes on in the desk's thread, told of as events.
// Example: POST {"name":"note","text":"Rain fell."} answers 202 {"id":"…"}.
import { createRoute, z } from '@hono/zod-openapi'
import type { Handed } from '../../engine/desk-message.ts'
import { answerOf, send } from '../answer.ts'
import type { Routes } from '../door.ts'
import { missing, problem, problemOf, sent } from '../problem.ts'
import { Id, json } from '../schemas.ts'
import { Intake } from '../screen-schemas.ts'
import { newSecret } from '../session.ts'

const ID_LENGTH = 12
/** Intakes that wait for their turn, and bytes of all of them. */
const WAITING_MAX = 8
const WAITING_BYTES_MAX = 128 * 1024 * 1024

const Text = z.object({ name: z.string().max(200).default('pasted.txt'), text: z.string().min(1) })
const Files = z.object({
  files: z.array(z.string().openapi({ format: 'binary' })).openapi({ description: 'any names' }),
})

const add = createRoute({
  method: 'post',
  path: '/reports',
  request: {
    body: {
      content: {
        'application/json': { schema: Text },
        'multipart/form-data': { schema: Files },
      },
      required: true,
    },
  },
  responses: {
    202: json('taken in; see /intake/{id}', z.object({ id: z.string() })),
    400: problemOf('the body cannot be read'),
    413: problemOf('more than 64 MB'),
    429: problemOf('too many intakes wait'),
  },
})
const intake = createRoute({
  method: 'get',
  path: '/intake/{id}',
  request: { params: Id },
  responses: {
    200: json('where an intake stands', Intake),
    404: problemOf('no such intake'),
  },
})
const events = createRoute({
  method: 'get',
  path: '/events',
  responses: {
    200: {
      description: 'changed: {stories}, counted: {stories}, intake: Intake; Last-Event-ID goes on',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    503: problemOf('too many pages listen'),
  },
})

export const intakeRoutes: Routes = (app, { desk, events: hub }) => {
  let [waiting, bytes] = [0, 0]
  // Registered without the check of forms: a form is read in the desk's thread.
  app.openAPIRegistry.registerPath(add)
  app.post('/reports', async (context) => {
    const body = await context.req.arrayBuffer()
    const size = body.byteLength
    if (waiting >= WAITING_MAX || bytes + size > WAITING_BYTES_MAX)
      return problem(429, 'too many intakes', 'others wait already', { 'retry-after': '5' })
    const type = context.req.header('content-type') ?? ''
    const handed = type.startsWith('application/json')
      ? Text.safeParse(jsonIn(body)).data
      : ({ form: body, type } satisfies Handed)
    if (!handed) return problem(400, 'wrong question', 'text: a name and some text')
    const id = newSecret().slice(0, ID_LENGTH)
    hub.await(id)
    waiting++
    bytes += size
    void desk.hands
      .take({ id, handed })
      .catch((error: unknown) => hub.failed(id, error))
      .finally(() => {
        waiting--
        bytes -= size
      })
    const headers = { 'content-type': 'application/json', location: `/api/intake/${id}` }
    return new Response(JSON.stringify({ id }), { status: 202, headers })
  })
  app.openapi(intake, (context) => {
    const { id } = context.req.valid('param')
    const progress = hub.intake(id)
    return progress ? sent(send(context, answerOf(progress))) : missing('intake', id)
  })
  app.openapi(events, (context) => {
    if (context.req.method !== 'GET')
      return sent(problem(405, 'wrong method', 'events are read with GET', { allow: 'GET' }))
    const stream = hub.open(context.req.header('last-event-id') ?? null)
    if (!stream) return sent(problem(503, 'too many pages', 'close one', { 'retry-after': '5' }))
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
    return sent(new Response(stream, { headers }))
  })
}

/** The JSON in some bytes; undefined where there is none. */
function jsonIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // Told of as a question that cannot be read.
  }
}
