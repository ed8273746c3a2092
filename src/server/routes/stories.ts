// Stories: the list, the ledger, the screen, what changed, what to verify, a reader's look.
// Example: GET /api/stories?differ=1&limit=20 answers the latest twenty in which reports differ.
import { createRoute, z } from '@hono/zod-openapi'
import type { Shelved } from '../../engine/desk-message.ts'
import { isDay } from '../../model/calendar.ts'
import { printMasked } from '../../export/masked.ts'
import { storyScreen, verifyList } from '../../export/screen/index.ts'
import type { View } from '../../export/view.ts'
import { answerOf, send, type Answer } from '../answer.ts'
import { cursorOf, readCursor } from '../cursor.ts'
import { dayOf, type Door, type Routes } from '../door.ts'
import { missing, problem, problemOf, sent } from '../problem.ts'
import { Changes, Id, json, Ledger, Limit, Since, Stories, Verify } from '../schemas.ts'
import { StoryScreen } from '../screen-schemas.ts'
import { shown } from '../shown.ts'
import { changedCounts } from '../looks.ts'

const Flag = z.enum(['0', '1']).optional()
const Question = z.object({
  limit: Limit,
  since: Since,
  q: z.string().max(200).optional().openapi({ description: 'words of the title or an outlet' }),
  outlet: z.string().max(200).optional(),
  from: z.string().refine(isDay, 'no day of the calendar').optional(),
  to: z.string().refine(isDay, 'no day of the calendar').optional(),
  differ: Flag,
  contested: Flag,
  changed: Flag.openapi({ description: 'only with reports that came after the last look' }),
})
type Question = z.infer<typeof Question>

const wrong = problemOf('the question cannot be read')
const none = problemOf('no such story')
const untold = problemOf('the story is being told; ask again')

const list = createRoute({
  method: 'get',
  path: '/stories',
  request: { query: Question },
  responses: { 200: json('stories, the latest first', Stories), 400: wrong },
})
const ledger = createRoute({
  method: 'get',
  path: '/stories/{id}',
  request: { params: Id },
  responses: { 200: json('the ledger', Ledger), 404: none, 503: untold },
})
const screen = createRoute({
  method: 'get',
  path: '/stories/{id}/screen',
  request: { params: Id },
  responses: { 200: json('all of a story page', StoryScreen), 404: none, 503: untold },
})
const verify = createRoute({
  method: 'get',
  path: '/stories/{id}/verify',
  request: { params: Id },
  responses: { 200: json('what to verify, and whom to ask', Verify), 404: none, 503: untold },
})
const changes = createRoute({
  method: 'get',
  path: '/stories/{id}/changes',
  request: {
    params: Id,
    query: z.object({
      since: z
        .string()
        .refine(
          (since) => since === 'look' || since === 'run' || isDay(since),
          'look, run or a day',
        )
        .default('look'),
    }),
  },
  responses: { 200: json('what changed', Changes), 400: wrong, 404: none },
})
const look = createRoute({
  method: 'post',
  path: '/stories/{id}/look',
  request: { params: Id },
  responses: { 204: { description: 'the look is kept' }, 404: none },
})

export const storyRoutes: Routes = (app, door) => {
  const { desk, answers } = door
  app.openapi(list, async (context) => {
    const question = context.req.valid('query')
    const page = await listed(door, question)
    return sent(
      page === null
        ? problem(400, 'wrong question', 'since: no cursor of ours')
        : send(context, page),
    )
  })
  const told =
    (name: string, make: (view: View) => unknown) =>
    async (context: Parameters<typeof send>[0], id: string) =>
      sent(
        await shown(door, id, (view) =>
          send(
            context,
            answers(view, name, () => make(view)),
          ),
        ),
      )
  const [ledgerOf, screenOf] = [told('ledger', printMasked), told('screen', storyScreen)]
  const verifyOf = told('verify', (view) => ({ items: verifyList(view) }))
  app.openapi(ledger, (context) => ledgerOf(context, context.req.valid('param').id))
  app.openapi(screen, (context) => screenOf(context, context.req.valid('param').id))
  app.openapi(verify, (context) => verifyOf(context, context.req.valid('param').id))
  app.openapi(changes, async (context) => {
    const { id } = context.req.valid('param')
    const { since } = context.req.valid('query')
    const shelved = desk.shelved(id)
    const today = dayOf(door.time())
    const found =
      shelved &&
      (await desk.hands.changes({ story: shelved.id, reader: door.reader, since, today }))
    return found ? sent(send(context, answerOf(found))) : missing('story', id)
  })
  app.openapi(look, async (context) => {
    const shelved = desk.shelved(context.req.valid('param').id)
    if (!shelved) return missing('story', context.req.valid('param').id)
    await desk.hands.look({ story: shelved.id, reader: door.reader, day: dayOf(door.time()) })
    return sent(new Response(null, { status: 204 }))
  })
}

/** A page of the list; null for a cursor that is none of ours. */
async function listed(door: Door, question: Question): Promise<Answer | null> {
  const { limit, since } = question
  const after = since === undefined ? null : readCursor(since, 2)
  if (since !== undefined && after === null) return null
  const counts = await changedCounts(door)
  const all = door.desk
    .shelf()
    .filter((one) => isAsked(one, question) && (question.changed !== '1' || counts.fresh(one)))
  const rest = after === null ? all : all.filter((one) => isAfter(one, after))
  const page = rest.slice(0, limit)
  await counts.count(page)
  const last = page.at(-1)
  const next = last && rest.length > page.length ? cursorOf([last.card.to ?? '', last.id]) : null
  const stories = page.map((one) => ({ ...one.card, changed: counts.changed(one) }))
  return answerOf({ stories, next })
}

/** Whether a story stands behind a place in the list: by day, the latest first, then by id. */
function isAfter({ id, card }: Shelved, [day = '', last = '']: readonly string[]): boolean {
  const own = card.to ?? ''
  return own < day || (own === day && id > last)
}

function isAsked({ card }: Shelved, question: Question): boolean {
  const { q, outlet, from, to, differ, contested } = question
  const words = q?.toLowerCase().split(/\s+/u).filter(Boolean) ?? []
  const text = [card.title, ...card.outlets].join(' ').toLowerCase()
  return (
    words.every((word) => text.includes(word)) &&
    (outlet === undefined || card.outlets.includes(outlet)) &&
    (from === undefined || (card.to !== null && card.to >= from)) &&
    (to === undefined || (card.from !== null && card.from <= to)) &&
    (differ !== '1' || card.differ > 0) &&
    (contested !== '1' || card.contested > 0)
  )
}
