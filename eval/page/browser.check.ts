/// <reference lib="dom" />
// The page of the example story in a real browser: no script needed, no request but for itself,
// no axe-core or HTML validator finding in light and dark, on a desk and on a phone, nothing
// wider than the screen, and a PDF that prints. Where Chromium is missing the tests are skipped
// with a visible line.
//   SHOTS=folder keeps the screenshots and the PDF for people to look at.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const require = createRequire(import.meta.url)
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
)
const skip = executablePath ? false : 'Chromium is not installed'
const folder = mkdtempSync(join(tmpdir(), 'stemma-page-'))
const shots = process.env['SHOTS'] ?? null

const SCREENS = {
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const
const THEMES = ['light', 'dark'] as const

let browser: Browser
let address: string

before(async () => {
  if (skip) return
  const stemma = join(root, 'bin', 'stemma.js')
  const reports = join(root, 'examples', 'lake-crisis', 'reports')
  const run = spawnSync(process.execPath, [stemma, reports], { cwd: folder, encoding: 'utf8' })
  assert.equal(run.status, 0, run.stderr)
  address = pathToFileURL(join(folder, 'report.html')).href
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  browser = await chromium.launch({ executablePath: executablePath!, args })
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(options: BrowserContextOptions): Promise<{ page: Page; problems: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const problems: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== address) problems.push(`asked for ${request.url()}`)
  })
  await page.goto(address)
  return { page, problems }
}

for (const [screen, viewport] of Object.entries(SCREENS))
  for (const colorScheme of THEMES)
    test(`axe-core finds nothing: ${screen}, ${colorScheme}`, { skip }, async () => {
      const { page } = await open({ viewport, colorScheme, bypassCSP: true })
      await page.addScriptTag({
        content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
      })
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run: (
              options: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
          }
        }
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations } = await axe.run({ runOnly: tags })
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
      })
      assert.deepEqual(found, [])
      await page.context().close()
    })

for (const [screen, viewport] of Object.entries(SCREENS))
  for (const colorScheme of THEMES)
    test(
      `readable without script, nothing cut off: ${screen}, ${colorScheme}`,
      { skip },
      async () => {
        const { page, problems } = await open({ viewport, colorScheme, javaScriptEnabled: false })
        if (shots) {
          await page.screenshot({ path: join(shots, `page-${screen}-${colorScheme}.png`) })
          await page.screenshot({
            path: join(shots, `page-${screen}-${colorScheme}-full.png`),
            fullPage: true,
          })
        }
        assert.deepEqual(problems, [])
        await page.context().close()
      },
    )

test('nothing is wider than the screen', { skip }, async () => {
  for (const viewport of Object.values(SCREENS)) {
    const { page } = await open({ viewport })
    const [width, most] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ])
    assert.ok(width! <= most!, `${width} on a screen of ${most}`)
    await page.context().close()
  }
})

test('every citation leads to a passage on the page', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  const broken = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
    return links.filter((link) => !document.getElementById(link.hash.slice(1))).length
  })
  assert.equal(broken, 0)
  const cites = page.locator('a.cite')
  assert.ok((await cites.count()) > 20)
  await cites.first().click()
  const target = page.locator(':target mark, mark:target').first()
  assert.ok(await target.isVisible())
  await page.context().close()
})

test('the page prints to PDF', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  assert.ok(pdf.length > 10_000)
  if (shots) writeFileSync(join(shots, 'page.pdf'), pdf)
  await page.context().close()
})

test('the HTML validator finds no error', { skip }, () => {
  if (spawnSync('java', ['-version']).status !== 0) return
  const jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar')
  const run = spawnSync(
    'java',
    ['-Xss8m', '-jar', jar, '--errors-only', '--format', 'gnu', join(folder, 'report.html')],
    { encoding: 'utf8' },
  )
  assert.equal(run.status, 0, run.stderr.slice(0, 2000))
})
