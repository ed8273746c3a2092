/// <reference lib="dom" />
// The page made of reports that carry scripts, opened in a real browser: how many ran. Example: a
// page on which `window.__pwn` is set, or that asks for anything but itself, counts one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Time that a script has to run once the page is there, in milliseconds. */
const WAIT_MS = 1500

/** Scripts that ran and requests that left the page; null where no browser is installed. */
export async function scriptsRun(
  folder: string,
  reports: readonly string[],
): Promise<number | null> {
  const executablePath = BROWSERS.find((path) => existsSync(path))
  if (executablePath === undefined || reports.length === 0) return null
  const page = join(folder, 'page.html')
  const stemma = join(root, 'bin', 'stemma.js')
  const options = ['--store', folder, '--out', page, '--with-texts', '--unmasked']
  const run = spawnSync(process.execPath, [stemma, ...reports, ...options], { timeout: 300_000 })
  if (run.status !== 0 || !existsSync(page)) throw new Error(`no page: ${run.stderr}`)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    return await countIn(browser, pathToFileURL(page).href)
  } finally {
    await browser.close()
  }
}

async function countIn(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  address: string,
): Promise<number> {
  // The page's own policy forbids scripts: without it every script that is there would run.
  const context = await browser.newContext({ bypassCSP: true })
  const tab = await context.newPage()
  let count = 0
  tab.on('dialog', (dialog) => {
    count++
    void dialog.dismiss()
  })
  tab.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) count++
  })
  await tab.goto(address)
  await tab.waitForTimeout(WAIT_MS)
  const ran = await tab.evaluate(() => {
    const opened = [...document.querySelectorAll('details')]
    for (const one of opened) one.open = true
    return (globalThis as { __pwn?: unknown }).__pwn !== undefined
  })
  await tab.waitForTimeout(WAIT_MS)
  const later = await tab.evaluate(() => (globalThis as { __pwn?: unknown }).__pwn !== undefined)
  return count + (ran || later ? 1 : 0)
}
