// The page on loopback: one address, GET only, no other host name, nothing sent anywhere.
// Example: const { address, close } = await servePage({ page: '<!doctype html>…', port: 4747 }).
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'

export const DEFAULT_PORT = 4747
const HOST = '127.0.0.1'
/** Ports tried after the first when the user named none. */
const PORTS_TRIED = 20

export interface Served {
  readonly address: string
  readonly close: () => Promise<void>
}

const HEADERS: { readonly [name: string]: string } = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': '',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const { 'content-type': _html, ...SHARED_HEADERS } = HEADERS
const API_HEADERS = { ...SHARED_HEADERS, 'content-security-policy': "default-src 'none'" }

/**
 * Names under which loopback may be asked; any other Host is somebody else's page talking to
 * this port.
 */
function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `${HOST}:${port}` || host === `localhost:${port}` || host === `[::1]:${port}`
}

/** The application: tested without a socket. */
export function pageApp(page: string, port: () => number, api?: OpenAPIHono): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isOwnHost(context.req.header('host'), port()))
      return context.text('this address answers only as 127.0.0.1 or localhost\n', 421)
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
      return context.text('nothing here can be changed\n', 405, { allow: 'GET, HEAD' })
    return next()
  })
  const frame = { 'content-security-policy': "frame-ancestors 'none'" }
  app.get('/', (context) => context.body(page, 200, { ...HEADERS, ...frame }))
  if (api) {
    app.use('/api/*', async (context, next) => {
      await next()
      for (const [name, value] of Object.entries(API_HEADERS)) context.res.headers.set(name, value)
    })
    app.route('/api', api)
  }
  app.notFound((context) => context.text('no such page\n', 404))
  return app
}

function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: HOST, port }, () =>
      resolve(server as Server),
    )
    server.once('error', reject)
  })
}

const isBusy = (error: unknown) => (error as { code?: string }).code === 'EADDRINUSE'

/**
 * Serves a page on 127.0.0.1 until closed. Without `port`, the first free one from 4747 on.
 * Rejects when the port (or every one tried) is taken.
 */
export async function servePage({
  page,
  port,
  api,
}: {
  readonly page: string
  readonly port?: number
  readonly api?: OpenAPIHono
}): Promise<Served> {
  let bound = port ?? DEFAULT_PORT
  const app = pageApp(page, () => bound, api)
  for (let tried = 0; ; tried++) {
    try {
      const server = await listen(app, bound)
      const actual = server.address()
      if (actual && typeof actual === 'object') bound = actual.port
      const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
      return { address: `http://${HOST}:${bound}/`, close }
    } catch (error) {
      if (port !== undefined || !isBusy(error) || tried >= PORTS_TRIED) throw error
      bound++
    }
  }
}
