/// <reference lib="dom" />
// What people do with the page, from the list of stories to a file on disk, each journey by
// keyboard alone and by mouse, against the real server over a store of its own. Where Chromium is
// missing the tests are skipped with a visible line.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { ReviewItem } from '../../src/model/screen.ts'
import { deskWords } from '../../web/src/words-desk.ts'
import { deedsFor, readingsOf } from '../../web/src/views/review-deeds.ts'
import { words } from '../../web/src/words.ts'
import { CHROMIUM, CHROMIUM_ARGS, openPage, SKIP, startDesk, TOKEN, type TestDesk } from './desk.ts'

const HANDS = ['keys', 'mouse'] as const
type Hand = (typeof HANDS)[number]
/** Steps of the Tab key until something is reached; a page has fewer. */
const TABS_MAX = 250

let browser: Browser
let desk: TestDesk
let story: string
/** One page for each hand: a session more for each journey would be too many. */
const pages = new Map<Hand, Awaited<ReturnType<typeof openPage>>>()

before(async () => {
  if (SKIP) return
  desk = await startDesk()
  browser = await chromium.launch({ executablePath: CHROMIUM!, args: CHROMIUM_ARGS })
  for (const hand of HANDS) pages.set(hand, await openPage(browser, desk))
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < TABS_MAX; i++) {
    const there = await page.evaluate(
      (one) => document.activeElement?.matches(one) ?? false,
      selector,
    )
    if (there) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the Tab key never came to ${selector}`)
}

/** Follows or presses what a selector names, with one hand. */
async function use(page: Page, hand: Hand, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  if (hand === 'mouse') return page.locator(selector).first().click()
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

/** Writes where a selector names, with one hand. */
async function write(page: Page, hand: Hand, selector: string, text: string): Promise<void> {
  if (hand === 'mouse') await page.locator(selector).click()
  else await tabTo(page, selector)
  await page.keyboard.insertText(text)
}

const heading = (page: Page) => page.locator('main h1').first()
const drawn = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('.waiting'),
  )

async function openStory(page: Page, hand: Hand): Promise<void> {
  await page.locator('main [data-row] a').first().waitFor()
  if (hand === 'mouse') await page.locator('main [data-row] a').first().click()
  else {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
  }
  await page.waitForURL(/\/s\/[^/]+$/u)
  await drawn(page)
  story = new URL(page.url()).pathname
}

async function toSection(page: Page, hand: Hand, section: string, key: string): Promise<void> {
  if (hand === 'mouse') await page.locator(`.menu a[href$="/${section}"]`).click()
  else await page.keyboard.press(key)
  await page.waitForURL(new RegExp(`/${section}$`, 'u'))
  await page.locator(`.section-${section} h2`).first().waitFor()
  await drawn(page)
}

async function toPassage(page: Page, hand: Hand): Promise<void> {
  await openStory(page, hand)
  await toSection(page, hand, 'figures', 'f')
  await use(page, hand, '.section-figures a.cite')
  await page.waitForURL(/\/a\/.+#char=\d+,\d+$/u)
  await page.locator('#cited').waitFor()
}

async function clipboard(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item!.getType(type)).text()
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

function journey(name: string, walk: (page: Page, hand: Hand) => Promise<void>): void {
  for (const hand of HANDS)
    test(
      `${name}, by ${hand === 'keys' ? 'keyboard alone' : 'mouse'}`,
      { skip: SKIP },
      async () => {
        const { page, problems } = pages.get(hand)!
        problems.length = 0
        await page.goto(`${desk.address}/`)
        await drawn(page)
        await walk(page, hand)
        assert.deepEqual(problems, [])
      },
    )
}

journey('open the story from the list', async (page, hand) => {
  await openStory(page, hand)
  assert.ok((await heading(page).textContent())!.length > 10)
  assert.match(await page.locator('.standing').innerText(), /independent at most/u)
})

journey('follow a figure to its passage', async (page, hand) => {
  await toPassage(page, hand)
  const [, start, end] = /char=(\d+),(\d+)$/u.exec(page.url())!
  const mark = page.locator('#cited')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'cited')
  const box = (await mark.boundingBox())!
  const head = (await page.locator('.passage-bar').boundingBox())!
  assert.ok(box.y >= head.y + head.height, 'the cited words lie under the bar')
  assert.ok(box.y + box.height <= 768, 'the cited words are out of sight')
  const shown = await page.locator('.text mark').allInnerTexts()
  assert.equal(shown.join('').length, Number(end) - Number(start))
})

journey('copy with citation', async (page, hand) => {
  await toPassage(page, hand)
  const cited = (await page.locator('.text mark').allInnerTexts()).join('')
  if (hand === 'mouse') await page.getByRole('button', { name: deskWords.passage.copy }).click()
  else await page.keyboard.press('c')
  await page.getByText(deskWords.copy.done).waitFor()
  const { text, html } = await clipboard(page)
  assert.ok(text.startsWith(`“${cited}” — `), text)
  assert.match(
    text,
    /chars \d+–\d+, http:\/\/127\.0\.0\.1:\d+\/a\/.+#char=\d+,\d+, sha256:[0-9a-f]{64}$/u,
  )
  assert.match(html, /<blockquote cite="http:\/\/127\.0\.0\.1/u)
})

const progress = (page: Page) => page.locator('.review-progress strong').innerText()

async function settle(page: Page, hand: Hand): Promise<void> {
  await use(page, hand, '.head nav a[href="/review"]')
  await page.locator('.deed-buttons button').first().waitFor()
  if (hand === 'mouse') await page.locator('.deed-buttons button').last().click()
  else await page.keyboard.press('6')
  await page.locator('.deed-form').waitFor()
  await write(page, hand, '.deed-form textarea', 'counted on different days')
  await write(page, hand, '.deed-form input[name=by]', 'Dana Keld')
  if (hand === 'mouse') await page.locator('.deed-form button[type=submit]').click()
  else await page.keyboard.press('Enter')
  await page.getByText(deskWords.review.recorded(deskWords.review.deeds.reject)).waitFor()
}

async function undo(page: Page, hand: Hand): Promise<void> {
  if (hand === 'mouse')
    await page.getByRole('button', { name: deskWords.review.undo }).first().click()
  else await page.keyboard.press('u')
  await page.locator('.deed-form').waitFor()
  if (hand === 'mouse') await page.locator('.deed-form button[type=submit]').click()
  else {
    await tabTo(page, '.deed-form button[type=submit]')
    await page.keyboard.press('Enter')
  }
  await page.getByText(deskWords.review.undone).waitFor()
}

journey('settle a difference with a reason, and undo it', async (page, hand) => {
  await use(page, hand, '.head nav a[href="/review"]')
  await page.locator('.matter h2').waitFor()
  const [first, before] = [await page.locator('.matter h2').innerText(), await progress(page)]
  await settle(page, hand)
  const of = /of (\d+)/u.exec(before)![1]
  await page.getByText(deskWords.review.progress(1, Number(of))).waitFor()
  assert.notEqual(await page.locator('.matter h2').innerText(), first)
  await undo(page, hand)
  await page.getByText(before, { exact: true }).waitFor()
  await page.waitForFunction(
    (one) => (document.querySelector('.matter h2') as HTMLElement | null)?.innerText === one,
    first,
  )
})

journey('a decision without a reason is not recorded', async (page, hand) => {
  await use(page, hand, '.head nav a[href="/review"]')
  await page.locator('.deed-buttons button').first().waitFor()
  const before = await progress(page)
  await use(page, hand, '.deed-buttons button:last-child')
  await write(page, hand, '.deed-form input[name=by]', 'Dana Keld')
  await page.keyboard.press('Enter')
  await page.getByText(deskWords.review.reasonMissing).waitFor()
  assert.equal(await progress(page), before)
})

journey('find a quote by search', async (page, hand) => {
  if (hand === 'mouse') await page.locator('#search-words').click()
  else await page.keyboard.press('/')
  await page.keyboard.insertText('men with rifles')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/u)
  await use(page, hand, '.kinds a[href*="kind=quote"]')
  await page.waitForURL(/kind=quote/u)
  await page.waitForFunction(() => {
    const tags = [...document.querySelectorAll('.hits .tag')]
    return tags.length > 0 && tags.every((one) => one.textContent === 'quote')
  })
  const marks = await page.locator('.hits mark').allInnerTexts()
  assert.ok(
    marks.some((one) => /rifles/u.test(one)),
    marks.join(),
  )
  if (hand === 'mouse') await page.locator('.hit-title').first().click()
  else {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
  }
  await page.waitForURL(/\/a\/.+#char=/u)
  await page.locator('#cited').waitFor()
  assert.match((await page.locator('.text mark').allInnerTexts()).join(''), /rifles/u)
})

journey('compare two reports', async (page, hand) => {
  await openStory(page, hand)
  await toSection(page, hand, 'lineage', 'l')
  await use(
    page,
    hand,
    '.section-lineage td a[href^="/cmp/"], .section-lineage th a[href^="/cmp/"]',
  )
  await page.waitForURL(/\/cmp\//u)
  await page.locator('.columns').waitFor()
  if (hand === 'mouse') await page.getByRole('button', { name: deskWords.compare.next }).click()
  else await page.keyboard.press('n')
  await page.locator('[data-no="1"][aria-pressed=true]').first().waitFor()
  assert.match(await page.locator('.passage-facts').innerText(), /words · .+ · .+/u)
  const inSight = await page.evaluate(() =>
    [...document.querySelectorAll('.column-text')].every((column) => {
      const mark = column.querySelector('[data-no="1"]')!.getBoundingClientRect()
      const box = column.getBoundingClientRect()
      return mark.top >= box.top && mark.bottom <= box.bottom
    }),
  )
  assert.ok(inSight, 'the passage is in sight in both columns')
})

const ADDED = (town: string) => `Toll of the Brask market shelling rises

BRASK, Kestria, June 2 (Halcyon) - At least 46 people were killed when a shell struck the covered
market in Brask, the hospital in ${town} said on Sunday, raising an earlier toll.
The Hallend dam above the Sorve valley stayed calm, Governor Anton Lisk said.
Some 1.2 million people in the Sorve valley drink the water of Lake Averin.`

journey('add a report and see what changed', async (page, hand) => {
  await use(page, hand, '.head nav a[href="/add"]')
  await page.locator('.drop input').waitFor()
  if (hand === 'mouse') {
    const [file, picture] = [join(desk.folder, 'added.txt'), join(desk.folder, 'scan.png')]
    writeFileSync(file, ADDED('Pellin'))
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))
    const chosen = page.waitForEvent('filechooser')
    await page.locator('.drop input').click()
    await (await chosen).setFiles([file, picture])
  } else {
    await write(page, hand, '.add-form textarea', ADDED('Corrum'))
    await write(page, hand, '.add-form input[name=name]', 'toll.txt')
    await page.keyboard.press('Enter')
  }
  await page.locator('.touched .changes li, .touched .quiet').first().waitFor({ timeout: 20_000 })
  assert.match(await page.locator('.intake [role=status]').innerText(), /1 stored/u)
  if (hand === 'mouse')
    assert.match(await page.locator('.rejected').innerText(), /scan\.png: .{5}/u)
  await use(page, hand, '.touched h4 a')
  await page.waitForURL(/\/s\//u)
})

test('a dropped file that cannot be read is named with the reason', { skip: SKIP }, async () => {
  const { page } = pages.get('mouse')!
  await page.goto(`${desk.address}/add`)
  await page.locator('.drop').waitFor()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])], 'map <b>.png'))
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    document.querySelector('.drop')!.dispatchEvent(drop)
  })
  await page.locator('.rejected li').waitFor()
  assert.match(await page.locator('.rejected li').innerText(), /^map <b>\.png: .{5}/u)
})

journey('keys of review can be changed', async (page, hand) => {
  await page.goto(`${desk.address}/review`)
  await page.locator('.review-keys').waitFor()
  await use(page, hand, '.review-keys summary')
  const field = '.review-keys li:has(+ li + li:last-child) input'
  const undoKey = page.locator(field)
  if (hand === 'mouse') await undoKey.click()
  else await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('z')
  if (hand === 'mouse') await page.locator('.matter h2').click()
  else await tabTo(page, '.review-keys button')
  await page.keyboard.press('u')
  assert.equal(await page.getByText(deskWords.review.undoNothing).count(), 0)
  await page.keyboard.press('z')
  await page.getByText(deskWords.review.undoNothing).waitFor()
  await use(page, hand, '.review-keys button')
})

journey('export a file', async (page, hand) => {
  await openStory(page, hand)
  await toSection(page, hand, 'files', 'e')
  const download = page.waitForEvent('download')
  await use(page, hand, '.files a[href$="/files/figures"]')
  const file = await (await download).path()
  assert.match(readFileSync(file, 'utf8'), /#indicator|#affected|#value/u)
})

journey('an unmasked file needs an explicit choice', async (page, hand) => {
  await openStory(page, hand)
  await toSection(page, hand, 'files', 'e')
  await use(page, hand, '#files-unmasked summary')
  await use(page, hand, '#files-unmasked .files button')
  await page.getByText(deskWords.files.unconfirmed).waitFor()
  if (hand === 'mouse') await page.locator('#files-unmasked input').check()
  else {
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
  }
  const download = page.waitForEvent('download')
  await use(page, hand, '#files-unmasked .files button')
  assert.match((await download).suggestedFilename(), /^story-/u)
})

journey('print to PDF', async (page, hand) => {
  await openStory(page, hand)
  await toSection(page, hand, 'files', 'e')
  await page.evaluate(() => {
    globalThis.print = () => void (document.documentElement.dataset['printed'] = 'yes')
  })
  await use(page, hand, '.section-files .deeds button')
  await page.locator('html[data-printed=yes]').waitFor()
  assert.ok(page.url().endsWith('/all'))
  const pdf = await page.pdf({ format: 'A4' })
  assert.ok(pdf.length > 20_000)
})

journey('read the tables beside lineage and map', async (page, hand) => {
  await openStory(page, hand)
  await toSection(page, hand, 'lineage', 'l')
  assert.ok((await page.locator('.section-lineage tbody tr').count()) > 1)
  await toSection(page, hand, 'map', 'g')
  assert.ok((await page.locator('.section-map li').count()) > 1)
})

journey('switch single keys off', async (page, hand) => {
  await openStory(page, hand)
  if (hand === 'mouse') await page.getByRole('button', { name: words.nav.keys }).click()
  else await page.keyboard.press('?')
  const box = page.locator('dialog input[type=checkbox]')
  await box.waitFor()
  if (hand === 'mouse') {
    await box.uncheck()
    await page.getByRole('button', { name: words.close }).click()
  } else {
    await tabTo(page, 'dialog input[type=checkbox]')
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('q')
  await page.keyboard.press('/')
  assert.ok(page.url().endsWith(story), page.url())
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'search-words')
})

for (const hand of HANDS)
  test(`the single file opens from disk without script, by ${hand}`, { skip: SKIP }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(desk.folder, 'report.html')).href)
    const cite = page.locator('a.cite').first()
    if (hand === 'mouse') await cite.click()
    else {
      await cite.focus()
      await page.keyboard.press('Enter')
    }
    await page.locator(':target mark, mark:target').first().waitFor()
    assert.equal(asked.length, 1, asked.join())
    await context.close()
  })

interface Listed {
  readonly items: readonly ReviewItem[]
}

/** Kinds of matters whose deeds are tried: each deed tells the story anew, twice. */
const TRIED = ['unsafe-speaker', 'contested']

test(
  'the server takes every deed that review offers, and takes it back',
  { skip: SKIP },
  async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
    const post = async (path: string, body: object) => {
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const response = await fetch(desk.address + path, init)
      assert.equal(response.status, 201, await response.clone().text())
      return (await response.json()) as { readonly id: string }
    }
    const list = async () =>
      (await (await fetch(`${desk.address}/api/review?limit=200`, { headers })).json()) as Listed
    const { items } = await list()
    for (const kind of TRIED) {
      const item = items.find(({ finding, settled }) => finding.kind === kind && !settled)
      if (!item) continue
      const readings = readingsOf(item.finding)
      for (const deed of deedsFor(item).filter(({ bar }) => bar === null)) {
        const some = deed.needs === 'some' || deed.needs === 'one'
        const request = deed.request(some ? readings.slice(-1) : [], 'Mira Tolan')
        const signed = { by: 'Dana Keld', reason: `${deed.prefix}as told by the desk` }
        const { id } = await post('/api/decisions', { ...request, ...signed })
        const now = (await list()).items.find(({ finding }) => finding.id === item.finding.id)
        assert.ok(!now || now.settled, `${kind} is settled by ${deed.id}`)
        await post(`/api/decisions/${id}/undo`, signed)
      }
    }
  },
)

test('the command line knows what the page decided', { skip: SKIP }, () => {
  const stemma = join(import.meta.dirname, '..', '..', 'bin', 'stemma.js')
  const run = spawnSync(process.execPath, [stemma, 'decisions', '--json'], {
    cwd: desk.folder,
    encoding: 'utf8',
  })
  assert.match(run.stdout, /counted on different days/u)
})
