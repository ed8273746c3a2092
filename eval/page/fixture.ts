// A server for trying the page on without a store of one's own: the example story told once, the
// built page and the answers that it asks for, under the policy that stemma serve sets. Decisions
// last as long as the server.
//   node eval/page/fixture.ts [port] [folder of reports]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storyInputs } from '../../src/cli/page.ts'
import { runPile } from '../../src/engine/run.ts'
import * as screens from '../../src/export/screen/index.ts'
import { viewOf, type View } from '../../src/export/view.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const built = join(root, 'web', 'dist')
const DEFAULT_PORT = 4748

/** What the page must do with: script and style of its own, no markup made of strings. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"

const MEDIA: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Views of all stories of a folder of reports. */
export async function viewsOf(reports: string): Promise<readonly View[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-fixture-'))
  try {
    const run = spawnSync(process.execPath, [join(root, 'bin', 'stemma.js'), reports], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(run.stderr)
    const store = await openSqliteStore(folder)
    const { stories } = await runPile(store, [], { scope: 'all' })
    const inputs = await storyInputs(store, stories)
    await store.close()
    return inputs.map((input) => viewOf(input, { unmasked: false }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Reply = object | null | undefined

function storyReply(view: View | undefined, what: string): Reply {
  if (!view) return null
  if (what === 'screen') return screens.storyScreen(view)
  if (what === 'changes') return { since: 'you have not looked yet', changes: [] }
  if (what === 'verify') return { items: screens.verifyList(view) }
  return { id: view.story.id }
}

function reply(views: readonly View[], url: URL): Reply {
  const [what, id = '', third = ''] = url.pathname.split('/').slice(2).map(decodeURIComponent)
  const holding = (report: string) => views.find((view) => view.documents.has(report))
  switch (what) {
    case 'about': {
      const reports = views.reduce((sum, view) => sum + view.reports.length, 0)
      const own = { version: '0', reader: 'you', exposed: false, masked: true }
      return { ...own, stories: views.length, reports }
    }
    case 'stories': {
      if (id)
        return storyReply(
          views.find(({ story }) => story.id === id),
          third,
        )
      const asked = url.searchParams.get('q')?.toLowerCase() ?? ''
      const cards = views.map(screens.storyCard)
      const stories = cards.filter(({ title }) => title.toLowerCase().includes(asked))
      return { stories, next: null }
    }
    case 'reports': {
      const view = holding(id)
      return view ? screens.reportScreen(view, id) : null
    }
    case 'compare': {
      const view = holding(id)
      return view ? screens.compareScreen(view, id, third) : null
    }
    case 'review': {
      const story = url.searchParams.get('story')
      const asked = views.filter((view) => !story || view.story.id === story)
      const items = asked.flatMap(screens.reviewItems)
      return { items, settled: 0, open: items.length }
    }
    case 'search':
      return { hits: [], next: null }
    case 'decisions':
      return { decisions: [] }
    default:
      return null
  }
}

function sendFile(path: string, response: ServerResponse): void {
  const asset = normalize(join(built, path))
  const known = asset.startsWith(built) && extname(asset) !== '' && existsSync(asset)
  const file = known ? asset : join(built, 'index.html')
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('content-type', MEDIA[extname(file)] ?? 'application/octet-stream')
  response.end(readFileSync(file))
}

function answer(views: readonly View[], request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (!url.pathname.startsWith('/api/')) return sendFile(url.pathname, response)
  if (url.pathname === '/api/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n')
    return
  }
  if (url.pathname.endsWith('/look')) {
    response.writeHead(204).end()
    return
  }
  const said = reply(views, url)
  const problem = { type: 'about:blank', title: 'No such thing', status: 404, detail: '' }
  response.writeHead(said ? 200 : 404, {
    'content-type': said ? 'application/json' : 'application/problem+json',
  })
  response.end(JSON.stringify(said ?? problem))
}

/** Serves the page of a folder of reports on loopback; `close` ends it. */
export async function startFixture({
  reports = join(root, 'examples', 'lake-crisis', 'reports'),
  port = 0,
}: {
  readonly reports?: string
  readonly port?: number
} = {}): Promise<{
  readonly address: string
  readonly close: () => void
  readonly server: Server
}> {
  const views = await viewsOf(reports)
  const server = createServer((request, response) => answer(views, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = server.address()
  const actual = bound && typeof bound === 'object' ? bound.port : port
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http://127.0.0.1:${actual}`, close, server }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port, reports] = process.argv.slice(2)
  const asked = { port: Number(port ?? DEFAULT_PORT), ...(reports ? { reports } : {}) }
  const { address } = await startFixture(asked)
  process.stdout.write(`${address}\n`)
}
