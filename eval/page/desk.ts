// A desk for browser tests: the example story in a store of its own, the page as it is now,
// the real server on a free port, a log of every request. Nothing of it is left behind.
// Example: const desk = await startDesk(); const { page } = await openPage(browser, desk).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openDesk } from '../../src/engine/desk.ts'
import { serveDesk } from '../../src/server/serve.ts'
import { readAssets } from '../../src/server/static.ts'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const EXAMPLE = join(ROOT, 'examples', 'lake-crisis', 'reports')
export const TOKEN = 'a-token-for-tests-of-the-page'

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
)
export const SKIP = CHROMIUM ? false : 'Chromium is not installed'
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface TestDesk {
  readonly address: string
  /** Paths that were asked for, with status. */
  readonly requests: readonly string[]
  /** Where `stemma` wrote report.html. */
  readonly folder: string
  /** Folder of the built page. */
  readonly web: string
  readonly close: () => Promise<void>
}

/** When a file of a folder last changed, in milliseconds; what was built of it left out. */
function changedAt(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'dist')
  return Math.max(0, ...inside.map((name) => changedAt(join(path, name))))
}

/** A folder with the page as it is now: the one of the last build where nothing changed since. */
async function builtPage(folder: string): Promise<string> {
  const web = join(ROOT, 'web')
  const index = join(web, 'dist', 'index.html')
  if (existsSync(index) && statSync(index).mtimeMs > changedAt(web)) return join(web, 'dist')
  const outDir = join(folder, 'web')
  await build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  })
  return outDir
}

/** Serves the stories of some reports, told before the promise resolves. */
export async function startDesk(reports: string = EXAMPLE): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
  const web = await builtPage(folder)
  const run = spawnSync(process.execPath, [join(ROOT, 'bin', 'stemma.js'), reports], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const desk = await openDesk({ folder, unmasked: false })
  await desk.hands.refresh()
  const requests: string[] = []
  const served = await serveDesk({
    desk,
    web: readAssets(web),
    version: '0',
    reader: 'desk',
    unmasked: false,
    withTexts: false,
    port: 0,
    token: TOKEN,
    onRequest: (line) => void requests.push(JSON.stringify(line)),
  })
  return {
    address: served.address.replace(/\/$/u, ''),
    requests,
    folder,
    web,
    close: async () => {
      await served.close()
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A page with a session that notes everything that should not happen. */
export async function openPage(
  browser: Browser,
  { address }: TestDesk,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !url.startsWith('blob:')) problems.push(`asked ${url}`)
  })
  await page.goto(`${address}/#token=${TOKEN}`)
  await page.locator('main h1').first().waitFor()
  return { page, problems }
}
