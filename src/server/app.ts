// The application: what is refused, what is served, what each answer carries. Tested without a
// socket. Example: appOf(door, web, guard) answers GET / with the shell and GET /api/stories with
// 401 where nobody is known.
import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono, type Context } from 'hono'
import { OperationError } from '../store/operation-error.ts'
import { takeBody } from './body.ts'
import type { Door, Routes } from './door.ts'
import { refusal, type GuardOptions } from './guard.ts'
import {
  API_HEADERS,
  ASSET_HEADERS,
  FILE_HEADERS,
  MISSING_HEADERS,
  PAGE_HEADERS,
  REPORT_HEADERS,
} from './headers.ts'
import { problem, wrongQuestion } from './problem.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { fileRoutes } from './routes/files.ts'
import { intakeRoutes } from './routes/intake.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewRoutes } from './routes/review.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/session.ts'
import { storyRoutes } from './routes/stories.ts'
import type { Asset, Assets } from './static.ts'

/** One request as the log has it: no query, no body, no token. */
export interface RequestLine {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
  readonly host: string | null
  readonly origin: string | null
  readonly site: string | null
}

export interface AppOptions {
  readonly door: Door
  readonly web: Assets
  readonly guard: GuardOptions
  readonly onRequest?: ((line: RequestLine) => void) | undefined
}

const ROUTES: readonly Routes[] = [
  sessionRoutes,
  storyRoutes,
  fileRoutes,
  reportRoutes,
  reviewRoutes,
  searchRoutes,
  decisionRoutes,
  intakeRoutes,
]

/** First parts of paths that the page draws itself: they are answered with the shell. */
const PAGES = new Set(['s', 'a', 'cmp', 'review', 'search', 'add'])

/** The application. */
export function appOf({ door, web, guard, onRequest }: AppOptions): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    const started = performance.now()
    const refused = refusal(context, guard) ?? (await takeBody(context))
    if (refused) context.res = refused
    else await next()
    if (context.req.path.startsWith('/api') || refused) dress(context.res, API_HEADERS)
    onRequest?.(lineOf(context, performance.now() - started))
  })
  app.onError((error) => problemOfError(error))
  app.route('/api', apiOf(door))
  app.get('/report', async () => {
    const page = await door.desk.hands.page({ withTexts: door.withTexts })
    return new Response(page, { headers: REPORT_HEADERS })
  })
  app.get('*', (context) => {
    const { path } = context.req
    const asset = web.get(path) ?? (PAGES.has(path.split('/')[1]!) ? web.get('/') : undefined)
    return asset ? fileOf(context, asset) : context.text('no such page\n', 404, MISSING_HEADERS)
  })
  return app
}

function dress(response: Response, headers: { readonly [name: string]: string }): void {
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value)
}

function fileOf({ req }: Context, { bytes, type, etag }: Asset): Response {
  const kept = type.startsWith('text/html')
    ? PAGE_HEADERS
    : req.path.startsWith('/assets/')
      ? ASSET_HEADERS
      : FILE_HEADERS
  const headers = { 'content-type': type, etag, ...kept }
  if (req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers })
}

/** Everything under /api. */
export function apiOf(door: Door): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: wrongQuestion })
  for (const routes of ROUTES) routes(api, door)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Stemma', version: door.version },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { token: [] }],
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: door.cookie(),
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
  })
  api.all('*', () => problem(404, 'no such path', 'see /api/openapi.json'))
  api.onError((error) => problemOfError(error))
  return api
}

/** What failed, without a word of where: the disk and the lock are the user's business. */
function problemOfError(error: Error): Response {
  if (error instanceof OperationError)
    return problem(error.code === 'store-busy' ? 503 : 500, error.code, error.message)
  if ('status' in error && typeof error.status === 'number' && error.status < 500)
    return problem(error.status, 'wrong question', 'the body cannot be read')
  return problem(500, 'failed', 'the server failed at this request')
}

function lineOf({ req, res }: Context, ms: number): RequestLine {
  return {
    method: req.method,
    path: req.path,
    status: res.status,
    ms: Math.round(ms * 10) / 10,
    host: req.header('host') ?? null,
    origin: req.header('origin') ?? null,
    site: req.header('sec-fetch-site') ?? null,
  }
}
