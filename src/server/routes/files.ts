// A story as a file for other tools, masked unless an analyst says in a header that it stays here.
// Example: GET /api/stories/9c1e/files/figures answers CSV with a row of HXL tags.
import { createRoute, z } from '@hono/zod-openapi'
import { CHANGE_FORMATS, FILE_FORMATS } from '../../export/file/index.ts'
import type { View } from '../../export/view.ts'
import type { Door, Routes } from '../door.ts'
import { missing, problem, problemOf, sent } from '../problem.ts'
import { Id } from '../schemas.ts'
import { notTold } from '../shown.ts'

const PACK = 'pack'
const names = [...[...FILE_FORMATS, ...CHANGE_FORMATS].map(({ name }) => name), PACK]
const CONFIRM = 'x-stemma-confirm'

const file = createRoute({
  method: 'get',
  path: '/stories/{id}/files/{name}',
  request: {
    params: Id.extend({ name: z.enum(names as [string, ...string[]]) }),
    query: z.object({ unmasked: z.enum(['0', '1']).optional() }),
    headers: z.object({
      [CONFIRM]: z.string().optional().openapi({
        description: 'unmasked: private persons are to be shown; only with unmasked=1',
      }),
    }),
  },
  responses: {
    200: {
      description: 'the story as a file',
      content: { 'application/octet-stream': { schema: z.string() } },
    },
    400: problemOf('the question cannot be read'),
    403: problemOf('unmasked without the header'),
    404: problemOf('no such story'),
    503: problemOf('the story is being told; ask again'),
  },
})

export const fileRoutes: Routes = (app, door) => {
  app.openapi(file, async (context) => {
    const { id, name } = context.req.valid('param')
    const unmasked = context.req.valid('query').unmasked === '1'
    const shelved = door.desk.shelved(id)
    if (!shelved) return missing('story', id)
    if (unmasked && context.req.header(CONFIRM) !== 'unmasked')
      return sent(problem(403, 'not said', `private persons are shown only with ${CONFIRM}`))
    const { desk } = door
    if (name === PACK) return sent(await packed(door, shelved.id, unmasked))
    const view = await (unmasked ? desk.unmaskedView(shelved) : desk.view(shelved))
    return sent(view ? await written(door, view, name) : notTold())
  })
}

async function written(door: Door, view: View, name: string): Promise<Response> {
  const { id } = view.story
  const format = FILE_FORMATS.find((one) => one.name === name)
  if (format) return attached(await format.write(view), { ...format, story: id })
  const changes = CHANGE_FORMATS.find((one) => one.name === name)!
  const history = await door.desk.hands.history({ story: id })
  return history === null
    ? notTold()
    : attached(changes.write(view, history), { ...changes, story: id })
}

/** All that a story stands on; it has no masked form. */
async function packed({ desk, version }: Door, story: string, unmasked: boolean) {
  const detail = `a pack holds whole texts and private persons: unmasked=1 with ${CONFIRM}`
  if (!unmasked) return problem(403, 'not said', detail)
  const pack = await desk.hands.pack({ story, version })
  return pack === null
    ? notTold()
    : attached(pack, { media: 'application/zip', ending: 'pack.zip', story })
}

interface Kind {
  readonly media: string
  readonly ending: string
  readonly story: string
}

const ID_HEAD = 8

/** A file to keep, never to show in the page. Its name is made of the story's id alone. */
function attached(body: string | Uint8Array<ArrayBuffer>, kind: Kind): Response {
  const name = `story-${kind.story.slice(0, ID_HEAD)}.${kind.ending}`
  const headers = {
    'content-type': kind.media,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  }
  return new Response(body, { headers })
}
