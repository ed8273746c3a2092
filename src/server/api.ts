// Stories over HTTP, for programs on this machine: what there is, each ledger, each file, and the
// description of all of it as OpenAPI. Reading only. Errors are problem details (RFC 9457).
// Example: GET /api/stories?limit=20 answers { "stories": [ … ], "next": null }.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { FILE_FORMATS } from '../export/file/index.ts'
import { printMasked } from '../export/masked.ts'
import { viewOf, type StoryInput, type View } from '../export/view.ts'

export interface ApiOptions {
  /** Show private persons. */
  readonly unmasked: boolean
  readonly version: string
}

const LIMIT_MAX = 200

const Problem = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi('Problem')

const StoryLine = z
  .object({
    id: z.string(),
    title: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reports: z.number().int(),
    claims: z.number().int(),
    findings: z.record(z.string(), z.number().int()),
  })
  .openapi('StoryLine')

const Stories = z
  .object({ stories: z.array(StoryLine), next: z.string().nullable() })
  .openapi('Stories')

const Story = z
  .looseObject({ id: z.string(), title: z.string() })
  .openapi('Story', { description: 'schemas/story.schema.json says the whole of it' })

const Page = z.object({
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(50),
  since: z.string().max(200).optional().openapi({ description: 'the "next" of the page before' }),
})
const Id = z.object({ id: z.string().min(1).max(200) })
const fileNames = FILE_FORMATS.map(({ name }) => name)

const problemContent = { 'application/problem+json': { schema: Problem } }
const missing = { description: 'no such thing', content: problemContent }
const wrong = { description: 'the question cannot be read', content: problemContent }

const routes = {
  stories: createRoute({
    method: 'get',
    path: '/stories',
    request: { query: Page },
    responses: {
      200: { description: 'stories by id', content: { 'application/json': { schema: Stories } } },
      400: wrong,
    },
  }),
  story: createRoute({
    method: 'get',
    path: '/stories/{id}',
    request: { params: Id },
    responses: {
      200: { description: 'the ledger', content: { 'application/json': { schema: Story } } },
      404: missing,
    },
  }),
  file: createRoute({
    method: 'get',
    path: '/stories/{id}/files/{name}',
    request: { params: Id.extend({ name: z.enum(fileNames as [string, ...string[]]) }) },
    responses: {
      200: { description: 'the story as a file for other tools' },
      400: wrong,
      404: missing,
    },
  }),
}

function problem(context: Context, status: 400 | 404, title: string, detail: string): Response {
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    'content-type': 'application/problem+json',
  })
}

function lineOf(view: View): z.infer<typeof StoryLine> {
  const { id, from, to, claims, findings } = view.story
  const masked = printMasked(view) as { title: string }
  const kinds: Record<string, number> = {}
  for (const { kind } of findings) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    id,
    title: masked.title,
    from,
    to,
    reports: view.reports.length,
    claims: claims.length,
    findings: kinds,
  }
}

/** The routes under /api. `stories` in any order. */
export function apiApp(stories: readonly StoryInput[], options: ApiOptions): OpenAPIHono {
  const views = new Map(
    stories
      .toSorted((a, b) => (a.story.id < b.story.id ? -1 : 1))
      .map((input) => [input.story.id, viewOf(input, options)] as const),
  )
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined
      const [issue] = result.error.issues
      return problem(context, 400, 'wrong question', `${issue?.path.join('.')}: ${issue?.message}`)
    },
  })
  app.openapi(routes.stories, (context) => {
    const { limit, since } = context.req.valid('query')
    const ids = [...views.keys()].filter((id) => since === undefined || id > since)
    const shown = ids.slice(0, limit)
    const next = ids.length > shown.length ? shown.at(-1)! : null
    return context.json({ stories: shown.map((id) => lineOf(views.get(id)!)), next }, 200)
  })
  const noStory = (context: Context, id: string) =>
    problem(context, 404, 'no such story', `no story has the id ${JSON.stringify(id)}`)
  app.openapi(routes.story, (context) => {
    const { id } = context.req.valid('param')
    const view = views.get(id)
    if (!view) return noStory(context, id) as never
    return context.json(printMasked(view) as z.infer<typeof Story>, 200)
  })
  app.openapi(routes.file, async (context) => {
    const { id, name } = context.req.valid('param')
    const [view, format] = [views.get(id), FILE_FORMATS.find((one) => one.name === name)!]
    if (!view) return noStory(context, id)
    return context.body(await format.write(view), 200, {
      'content-type': format.media,
      'content-disposition': `attachment; filename="story.${format.ending}"`,
    })
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Stemma', version: options.version },
    servers: [{ url: '/api' }],
  })
  app.all('*', (context) => problem(context, 404, 'no such path', 'see /api/openapi.json'))
  return app
}
