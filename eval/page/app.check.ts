/// <reference lib="dom" />
// The app in a real browser, every view of it, on a desk and on a phone, in light and dark: no
// axe-core finding, no HTML validator finding, nothing wider than the screen, no word in the
// console, no breach of the policy, no request to anything but itself. Where Chromium is missing
// the tests are skipped with a visible line.
//   SHOTS=folder keeps the screenshots for people to look at.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { CHROMIUM, CHROMIUM_ARGS, openPage, SKIP, startDesk, type TestDesk } from './desk.ts'

const require = createRequire(import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'stemma-app-'))
const shots = process.env['SHOTS'] ?? null
const skip = SKIP
const WAIT_MS = 15_000

const SCREENS = {
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const
const THEMES = ['light', 'dark'] as const

const SECTIONS = [
  'figures',
  'differences',
  'unknowns',
  'quotes',
  'timeline',
  'map',
  'people',
  'agreements',
  'lineage',
  'reports',
  'history',
  'verify',
  'files',
  'all',
]

let browser: Browser
let desk: TestDesk
/** Name of each view and its address. */
const views: [name: string, path: string][] = []

async function listViews(page: Page): Promise<void> {
  const get = <T>(path: string) =>
    page.evaluate(
      async (asked) => (await (await fetch(asked)).json()) as unknown,
      path,
    ) as Promise<T>
  const { stories } = await get<{ stories: { id: string }[] }>('/api/stories')
  const { id } = stories[0]!
  const { lineage } = await get<{ lineage: { from: string; to: string }[] }>(
    `/api/stories/${id}/screen`,
  )
  const { from, to } = lineage[0]!
  views.push(['stories', '/'], ['story', `/s/${id}`])
  for (const section of SECTIONS) views.push([`story-${section}`, `/s/${id}/${section}`])
  views.push(
    ['report', `/a/${from}#char=120,180`],
    ['compare', `/cmp/${from}/${to}`],
    ['review', '/review'],
    ['search', '/search'],
    ['search-found', '/search?q=dam'],
    ['add', '/add'],
    ['no-story', '/s/0000'],
  )
}

before(async () => {
  if (skip) return
  desk = await startDesk()
  browser = await chromium.launch({ executablePath: CHROMIUM!, args: CHROMIUM_ARGS })
  const { page } = await open({})
  await listViews(page)
  await page.context().close()
})

after(async () => {
  await browser?.close()
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page that notes everything that should not happen; a story that is not there is a 404. */
async function open(options: BrowserContextOptions) {
  const { page, problems } = await openPage(browser, desk, options)
  page.setDefaultTimeout(WAIT_MS)
  const unwanted = () => problems.splice(0).filter((one) => !/404 \(Not Found\)/u.test(one))
  return { page, unwanted }
}

/** Goes to a view and waits until it is drawn. */
async function show(page: Page, path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(desk.address + path)
  await page.waitForSelector('main h1')
  await page.waitForFunction(() => !document.querySelector('.waiting'))
}

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; target: string[] }[] }[] }>
      }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run({ runOnly: tags })
    return violations.map(
      ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)}`,
    )
  })
}

for (const [screen, viewport] of Object.entries(SCREENS))
  for (const colorScheme of THEMES)
    test(`every view is sound: ${screen}, ${colorScheme}`, { skip }, async () => {
      const { page, unwanted } = await open({ viewport, colorScheme })
      const found: string[] = []
      for (const [name, path] of views) {
        await show(page, path)
        if (shots)
          await page.screenshot({ path: join(shots, `${name}-${screen}-${colorScheme}.png`) })
        const [width, most] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ])
        if (width! > most!) found.push(`${name}: ${width} wide on a screen of ${most}`)
        found.push(...(await axeFindings(page)).map((one) => `${name}: ${one}`))
        found.push(...unwanted().map((one) => `${name}: ${one}`))
      }
      assert.deepEqual(found, [])
      await page.context().close()
    })

test('the script of the first view is at most 60 KB packed', { skip }, () => {
  const index = readFileSync(join(desk.web, 'index.html'), 'utf8')
  const scripts = [...index.matchAll(/assets\/[\w-]+\.js/gu)].map(([path]) => path)
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(desk.web, path))).length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(scripts.length > 0 && all <= 60_000, `${all} bytes`)
})

test('the first screen of a story fits a desk', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  const [, path] = views.find(([name]) => name === 'story')!
  await show(page, path)
  const bottom = await page.evaluate(
    () => document.querySelector('.overview')!.getBoundingClientRect().bottom,
  )
  assert.ok(bottom <= SCREENS.desk.height + 40, `the first screen ends at ${bottom}`)
  await page.context().close()
})

test('a citation shows its words to the keyboard and leads to the passage', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  await show(page, views.find(([name]) => name === 'story')![1])
  const cite = page.locator('.bottom a.cite').first()
  await cite.focus()
  const shown = page.locator('[role=tooltip] q')
  await shown.waitFor()
  assert.ok((await shown.textContent())!.length > 10)
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('[role=tooltip]').count(), 0)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/a\/.+#char=\d+,\d+/u)
  await page.context().close()
})

test(
  'places with coordinates are drawn on land of our own, the others listed',
  { skip },
  async () => {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      const { page, unwanted } = await open({ viewport })
      // The example's places are invented, so the gazetteer has none of them.
      await page.route('**/screen', async (route) => {
        const story = await (await route.fetch()).json()
        const places = (story.places as object[]).map((place, i) =>
          i < 8 ? { ...place, lat: 44 + (i % 3) / 2, lon: 33 + i / 2, withheld: null } : place,
        )
        await route.fulfill({ json: { ...story, places } })
      })
      await show(page, views.find(([name]) => name === 'story-map')![1])
      await page.locator('path.land[d]').waitFor({ state: 'attached' })
      assert.equal(await page.locator('.place').count(), 8)
      await page.getByRole('button', { name: 'All places' }).click()
      await page.getByRole('button', { name: 'Closer' }).click()
      assert.deepEqual(await axeFindings(page), [])
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      assert.deepEqual(unwanted(), [])
      if (shots) await page.screenshot({ path: join(shots, `map-placed-${screen}.png`) })
      await page.context().close()
    }
  },
)

test('single keys go to sections, and can be switched off', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  await show(page, views.find(([name]) => name === 'story')![1])
  for (const [key, part] of [
    ['q', '/quotes'],
    ['t', '/timeline'],
    ['l', '/lineage'],
    ['o', ''],
  ] as const) {
    await page.keyboard.press(key)
    await page.waitForURL((url) => url.pathname.endsWith(part || views[1]![1]))
  }
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('q')
  await page.waitForTimeout(100)
  assert.ok(!page.url().endsWith('/quotes'))
  await page.context().close()
})

test('every target is at least 24 by 24', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  for (const name of ['story', 'story-quotes', 'story-reports', 'stories']) {
    await show(page, views.find(([one]) => one === name)![1])
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '.cite:not(.cite-named), button, .menu a, .head nav a',
        ),
      ]
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 23.9))
        .map(({ one, box }) => `${one.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
    )
    assert.deepEqual(small, [])
  }
  await page.context().close()
})

test('the focus is never hidden under the head', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  await show(page, views.find(([name]) => name === 'story-reports')![1])
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  for (let i = 0; i < 40; i++) await page.keyboard.press('Shift+Tab')
  const [top, head] = await page.evaluate(() => [
    document.activeElement!.getBoundingClientRect().top,
    document.querySelector('.head')!.getBoundingClientRect().bottom,
  ])
  const inside = await page.evaluate(() => Boolean(document.activeElement!.closest('.head')))
  assert.ok(inside || top! >= head! - 1, `focus at ${top}, head ends at ${head}`)
  await page.context().close()
})

test('the whole story prints to PDF', { skip }, async () => {
  const { page } = await open({ viewport: SCREENS.desk })
  await show(page, `${views.find(([name]) => name === 'story')![1]}/all`)
  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  assert.ok(pdf.length > 20_000)
  if (shots) writeFileSync(join(shots, 'story.pdf'), pdf)
  await page.context().close()
})

test('the HTML validator finds no error in any drawn view', { skip }, async () => {
  if (spawnSync('java', ['-version']).status !== 0) return
  const { page } = await open({ viewport: SCREENS.desk })
  const files: string[] = []
  for (const [name, path] of views) {
    await show(page, path)
    const file = join(folder, `${name}.html`)
    writeFileSync(
      file,
      `<!doctype html>\n${await page.locator('html').evaluate((one) => one.outerHTML)}`,
    )
    files.push(file)
  }
  await page.context().close()
  const jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar')
  const run = spawnSync(
    'java',
    ['-Xss8m', '-jar', jar, '--errors-only', '--format', 'gnu', ...files],
    { encoding: 'utf8' },
  )
  assert.equal(run.status, 0, run.stderr.replaceAll(folder, '').slice(0, 4000))
})
