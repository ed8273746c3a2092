// Some seconds of browsing everything: no request to anything but the page's own server, nothing in
// the console, no answer that failed. `npm run browse` does the same for ten minutes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import { browse } from './browse.ts'
import { CHROMIUM, CHROMIUM_ARGS, SKIP, startDesk, type TestDesk } from './desk.ts'

const BROWSED_MS = 8000
const DRAWN_MIN = 5

let browser: Browser
let desk: TestDesk

before(async () => {
  if (SKIP) return
  desk = await startDesk()
  browser = await chromium.launch({ executablePath: CHROMIUM!, args: CHROMIUM_ARGS })
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

test('browsing asks the own server alone, and it answers everything', { skip: SKIP }, async () => {
  const now = () => performance.now()
  const told = await browse(browser, desk, { until: now() + BROWSED_MS, now })
  assert.ok(told.drawn >= DRAWN_MIN, `${told.drawn} views`)
  assert.deepEqual(told.hosts, [new URL(desk.address).host])
  assert.deepEqual(told.problems, [])
  const failed = desk.requests.filter((line) => !/"status":(?:2|304)/u.test(line))
  assert.deepEqual(failed, [])
})
