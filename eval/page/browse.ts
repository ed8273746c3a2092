// Walks the page like somebody with time: every address that a view links to, every button and
// every disclosure of it that changes nothing, for as long as is given; and what was asked for on
// the way. Anything but the page's own server, a word in the console or an answer that failed is
// a finding.
//   node eval/page/browse.ts [minutes, 10 by default]
import { writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { CHROMIUM, CHROMIUM_ARGS, openPage, SKIP, startDesk, type TestDesk } from './desk.ts'

/** Addresses met at most. */
const ADDRESSES_MAX = 5000
/** Buttons pressed on one view at most; rows repeat the same ones. */
const PRESSED_MAX = 12
const DRAWN_MS = 20_000

export interface Browsed {
  /** Addresses that were drawn. */
  readonly drawn: number
  readonly pressed: number
  /** Requests that the browser made. */
  readonly requests: number
  /** Hosts that were asked. */
  readonly hosts: readonly string[]
  readonly problems: readonly string[]
}

/** Links of the page that is shown: into itself alone; others are counted as met, not followed. */
const linksOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin && !link.pathname.startsWith('/api/'))
      .map((link) => link.pathname + link.search + link.hash),
  )

async function drawnAt(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('.waiting'),
    undefined,
    { timeout: DRAWN_MS },
  )
}

/** Presses what opens, shows or turns; nothing that records, sends, prints or downloads. */
async function pressAll(page: Page): Promise<number> {
  return page.evaluate(async (most) => {
    const kinds =
      'summary, .choice button, .steps button, .cite-more, .more, .looks, .passage-number, [aria-expanded], .deed-buttons button:enabled'
    let pressed = 0
    for (const one of document.querySelectorAll<HTMLElement>(kinds)) {
      if (pressed >= most || !one.isConnected) break
      one.click()
      pressed++
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    return pressed
  }, PRESSED_MAX)
}

/** Browses until the time is up or everything was seen. */
export async function browse(
  browser: Browser,
  desk: TestDesk,
  { until, now }: { readonly until: number; readonly now: () => number },
): Promise<Browsed> {
  const { page, problems } = await openPage(browser, desk)
  const hosts = new Set<string>()
  let requests = 0
  page.on('request', (request) => {
    requests++
    hosts.add(new URL(request.url()).host)
  })
  const met = new Set(['/', '/review', '/search?q=dam', '/search?q=people&kind=figure', '/add'])
  let drawn = 0
  let pressed = 0
  for (const address of met) {
    if (now() >= until) break
    await drawnAt(page, address)
    drawn++
    pressed += await pressAll(page)
    for (const link of await linksOf(page)) if (met.size < ADDRESSES_MAX) met.add(link)
  }
  await page.context().close()
  return { drawn, pressed, requests, hosts: [...hosts], problems }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !SKIP) {
  const minutes = Number(process.argv[2] ?? 10)
  const desk = await startDesk()
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: CHROMIUM_ARGS })
  const now = () => performance.now()
  const told = await browse(browser, desk, { until: now() + minutes * 60_000, now })
  await browser.close()
  const others = told.hosts.filter((host) => `http://${host}` !== desk.address)
  await desk.close()
  writeSync(1, `${JSON.stringify({ minutes, ...told, answered: desk.requests.length }, null, 2)}\n`)
  process.exitCode = others.length + told.problems.length > 0 ? 1 : 0
}
