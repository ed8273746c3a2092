// What analysts decided: listed, recorded, taken back. The time is the server's.
// Example: POST {"what":"merge","ids":["3f2a","77c0"],"by":"Dana Keld","reason":"the same camp"}.
import { createRoute, z } from '@hono/zod-openapi'
import { allDecisions } from '../../engine/decide-log.ts'
import type { Recorded, Refused } from '../../engine/desk-message.ts'
import { maskWords } from '../../export/mask.ts'
import {
  DEED_KINDS,
  reportsOfDeed,
  setWords,
  type Decided,
  type Named,
} from '../../model/decision.ts'
import { answerOf, send } from '../answer.ts'
import type { Door, Routes } from '../door.ts'
import { missing, problem, problemOf, sent } from '../problem.ts'
import { Decisions, Id, json } from '../schemas.ts'

const Signed = {
  by: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(2000),
}
const KINDS = DEED_KINDS.filter((kind) => kind !== 'undo' && kind !== 'describe')
const Ref = z.string().min(1).max(300)
const Asked = z
  .object({
    what: z.enum(KINDS as [(typeof KINDS)[number], ...typeof KINDS]),
    ids: z.array(Ref).max(40).default([]).openapi({
      description: 'claims, statements as id/2, findings, reports, outlets or stories',
    }),
    finding: Ref.optional().openapi({ description: 'a finding, where no ids are given' }),
    set: z.string().max(2000).optional(),
    term: z.string().max(100).optional(),
    status: z.string().max(100).optional(),
    scheme: z.string().max(100).optional(),
    ...Signed,
  })
  .openapi('DecisionAsked')
const RecordedOut = z
  .object({ id: z.string(), story: z.string().nullable() })
  .openapi('DecisionRecorded')

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
  required: true,
})
const refusals = {
  400: problemOf('the question cannot be read'),
  422: problemOf('this cannot be decided, and why'),
}
const list = createRoute({
  method: 'get',
  path: '/decisions',
  request: { query: z.object({ story: z.string().max(200).optional() }) },
  responses: {
    200: json('decisions, the latest first', Decisions),
    404: problemOf('no such story'),
  },
})
const decide = createRoute({
  method: 'post',
  path: '/decisions',
  request: { body: body(Asked) },
  responses: { 201: json('recorded', RecordedOut), ...refusals },
})
const undo = createRoute({
  method: 'post',
  path: '/decisions/{id}/undo',
  request: { params: Id, body: body(z.object(Signed)) },
  responses: { 201: json('taken back', RecordedOut), ...refusals },
})

export const decisionRoutes: Routes = (app, door) => {
  const { desk } = door
  app.openapi(list, async (context) => {
    const { story } = context.req.valid('query')
    if (story !== undefined && !desk.shelved(story)) return missing('story', story)
    return sent(send(context, answerOf({ decisions: await decidedIn(door, story) })))
  })
  app.openapi(decide, async (context) => {
    const { what, ids, finding, by, reason, ...rest } = context.req.valid('json')
    const refs = ids.length > 0 ? ids : await refsOfFinding(door, what, finding)
    const given = Object.entries(rest).filter(([, value]) => value !== undefined)
    const request = { kind: what, refs, ...Object.fromEntries(given) }
    const signed = { by, reason, time: door.time() }
    return recorded(await desk.hands.decide({ request, signed }))
  })
  app.openapi(undo, async (context) => {
    const { id } = context.req.valid('param')
    const signed = { ...context.req.valid('json'), time: door.time() }
    return recorded(await desk.hands.undo({ id, signed }))
  })
}

function recorded(answer: Recorded | Refused): never {
  if ('refused' in answer) return sent(problem(422, 'cannot be decided', answer.refused))
  const headers = { 'content-type': 'application/json' }
  return sent(new Response(JSON.stringify(answer), { status: 201, headers }))
}

/** The ids that a finding stands for: itself where it is rejected, else its claims. */
async function refsOfFinding(
  { desk }: Door,
  what: string,
  finding: string | undefined,
): Promise<readonly string[]> {
  if (finding === undefined) return []
  if (what === 'reject') return [finding]
  for (const shelved of desk.storiesOf([finding])) {
    const view = await desk.view(shelved)
    const found = view?.story.findings.find(({ id }) => id === finding)
    if (found) return found.claims
  }
  return []
}

type Listed = Decided & { readonly undone?: true }

/** Decisions and what became of them, those taken back too, the latest first. */
async function decidedIn(door: Door, story: string | undefined): Promise<Listed[]> {
  const { desk } = door
  const shelf = story === undefined ? desk.shelf() : [desk.shelved(story)!]
  const reports = new Set(shelf.flatMap((one) => one.reports))
  const states = new Map<string, Decided>()
  for (const one of shelf.flatMap(({ decided }) => decided))
    if (states.get(one.id)?.state !== 'applied') states.set(one.id, one)
  const listed: Listed[] = []
  for (const { decision, holds } of await allDecisions(desk.store)) {
    const { id, by, time, deed } = decision
    const known = states.get(id)
    const about = reportsOfDeed(deed).some(({ document }) => reports.has(document))
    if (story !== undefined && !known && !about) continue
    if (holds && known) listed.push(known)
    else if (deed.kind !== 'undo') {
      const why = holds ? 'no report that it is about is held' : 'it was taken back'
      const state = { state: 'orphaned' as const, why, claims: [], cites: [] }
      const words = await wordsOf(door, decision)
      listed.push({ id, kind: deed.kind, by, time, ...words, ...state, ...(holds ? {} : UNDONE) })
    }
  }
  return listed.toReversed()
}

const UNDONE = { undone: true } as const

/**
 * Reason and value of a decision that no story shows, masked as the story of its reports is; where
 * there is none, what it set stays unsaid.
 */
async function wordsOf(
  { desk, unmasked }: Door,
  { reason, deed }: Named,
): Promise<Pick<Decided, 'reason' | 'sets'>> {
  const sets = setWords(deed)
  if (unmasked) return { reason, sets }
  for (const { document } of reportsOfDeed(deed)) {
    const shelved = desk.shelved(desk.storyOf(document) ?? '')
    const view = shelved && (await desk.view(shelved))
    if (view) {
      const masked = (words: string) => maskWords(words, view.mask)
      return { reason: masked(reason), sets: sets === null ? null : masked(sets) }
    }
  }
  return { reason: deed.kind === 'grade' ? reason : 'not shown', sets: null }
}
