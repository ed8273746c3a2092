/// <reference lib="dom" />
// Article text is words on the page, too: with each hostile text in every field of every answer, no
// view of the app runs anything, draws an element that it would not draw for harmless words, links
// anywhere but into itself, or asks anybody but its server.
//   FULL=1 puts each text through each view; otherwise every view meets every fourth text.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chromium, type Browser, type Page, type Route } from 'playwright-core'
import { PAYLOADS } from '../../src/export/injection.cases.ts'
import { words } from '../../web/src/words.ts'
import { CHROMIUM, CHROMIUM_ARGS, openPage, SKIP, startDesk, type TestDesk } from './desk.ts'
import { poisoned, sameShape, shortened } from './hostile-answers.ts'

const STEP = process.env['FULL'] === '1' ? 1 : 4
const HARMLESS = 'harmless words'
const SECTIONS = Object.keys(words.story.sections)

let browser: Browser
let desk: TestDesk
let page: Page
let problems: string[]
/** Answers of the server to each kind of question. */
const answers = new Map<string, unknown>()

async function answerOf(path: string): Promise<unknown> {
  return page.evaluate(async (one) => (await fetch(one)).json(), path)
}

async function collect(): Promise<void> {
  const take = async (name: string, path: string) =>
    void answers.set(name, shortened(await answerOf(path)))
  const { stories } = (await answerOf('/api/stories')) as { stories: { id: string }[] }
  const story = `/api/stories/${stories[0]!.id}`
  await take('about', '/api/about')
  await take('stories', '/api/stories')
  await take('screen', `${story}/screen`)
  await take('verify', `${story}/verify`)
  await take('review', '/api/review')
  await take('search', '/api/search?q=dam')
  const { lineage } = answers.get('screen') as { lineage: { from: string; to: string }[] }
  const { from, to } = lineage[0]!
  await take('reports', `/api/reports/${from}`)
  await take('compare', `/api/compare/${from}/${to}`)
  const report = answers.get('reports') as { claims: object[] }
  const cites = [{ report: from, label: 'a', start: 3, end: 30, words: 'a', unsafe: 'a' }]
  const change = { kind: 'raised', label: 'a', why: 'a', beforeWords: 'a', afterWords: 'a', cites }
  answers.set('changes', { since: 'a', changes: [change] })
  answers.set('decisions', { decisions: [] })
  answers.set('intake', {
    id: 'i',
    state: 'done',
    read: 2,
    stored: 1,
    duplicate: 0,
    stories: ['s'],
    error: 'a',
    rejected: [{ path: 'a', reason: 'a' }],
  })
  const revisions = [{ id: 'r', words: 'a' }]
  const url = 'http://harmless.test/'
  answers.set('reports', { ...report, revisions, url, outlet: 'a' })
}

/** The question that an address asks. */
function nameOf(path: string): string {
  const [what = '', , third = ''] = path.split('/').slice(2)
  return what === 'stories' && third ? third : what
}

/** Answers every question with a text of which the address carries the number. */
async function answerPoisoned(route: Route): Promise<void> {
  const url = new URL(route.request().url())
  const name = nameOf(url.pathname)
  if (name === 'events') return route.abort()
  if (route.request().method() === 'POST')
    return route.fulfill({ status: 202, json: { id: url.searchParams.get('n') ?? 'i' } })
  const number = /~(\d+)/u.exec(decodeURIComponent(url.pathname + url.search))?.[1]
  const text = number === undefined ? current : (PAYLOADS[Number(number)] ?? HARMLESS)
  const answer = answers.get(name)
  if (answer === undefined) return route.fulfill({ status: 404, json: { title: text } })
  return route.fulfill({ json: poisoned(answer, text) })
}
/** Text for questions whose address cannot carry a number. */
let current = HARMLESS

/** Every view, each with a number in its address so that no answer is one kept from before. */
const viewsOf = (number: number): string[] => [
  ...SECTIONS.map((section) => `/s/s~${number}${section === 'overview' ? '' : `/${section}`}`),
  `/a/r~${number}#char=20,90`,
  `/cmp/r~${number}/q~${number}`,
  `/review?story=s~${number}`,
  `/search?q=x~${number}`,
]

interface Drawn {
  readonly tags: readonly string[]
  readonly links: readonly string[]
}

/** Draws views one after the other without loading the page anew; what each was made of. */
async function draw(views: readonly string[]): Promise<Drawn> {
  return page.evaluate(async (paths) => {
    const tags = new Set<string>()
    const links = new Set<string>()
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
    const note = () => {
      for (const one of document.querySelectorAll('*')) {
        const names = one.getAttributeNames().join(' ')
        tags.add(`${one.tagName} ${names}`)
        for (const name of one.getAttributeNames()) tags.add(`${one.tagName} @${name}`)
        const href = one.getAttribute('href') ?? one.getAttribute('src')
        if (href !== null) links.add(href)
      }
    }
    for (const path of paths) {
      history.pushState(null, '', path)
      dispatchEvent(new PopStateEvent('popstate'))
      await turn()
      for (let i = 0; i < 400; i++) {
        if (document.querySelector('main h1') && !document.querySelector('.waiting')) break
        await turn()
      }
      if (document.querySelector('.waiting') || !document.querySelector('main h1'))
        throw new Error(`not drawn: ${path}`)
      for (const one of document.querySelectorAll('main details'))
        (one as HTMLDetailsElement).open = true
      for (const one of document.querySelectorAll<HTMLElement>(
        '.choice button, #revisions button, .deed-buttons button:enabled',
      )) {
        one.click()
        await turn()
        note()
      }
      note()
    }
    return { tags: [...tags], links: [...links] }
  }, views)
}

const elementsOf = ({ tags }: Drawn) => new Set(tags.map((one) => one.split(' ')[0]!))
const attributesOf = ({ tags }: Drawn) => new Set(tags.filter((one) => one.includes(' @')))

before(async () => {
  if (SKIP) return
  desk = await startDesk()
  browser = await chromium.launch({ executablePath: CHROMIUM!, args: CHROMIUM_ARGS })
  ;({ page, problems } = await openPage(browser, desk))
  await collect()
  await page.addInitScript(() => {
    const ran: string[] = []
    Object.assign(globalThis, { ran })
    for (const name of ['alert', 'confirm', 'prompt', 'msgbox'])
      Object.assign(globalThis, { [name]: () => void ran.push(name) })
    document.addEventListener('securitypolicyviolation', (event) =>
      ran.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.route('**/api/**', answerPoisoned)
  await page.goto(`${desk.address}/`)
  await page.locator('main h1').waitFor()
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

const ran = () => page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran)

test('the poisoning reaches every field of words and changes nothing else', { skip: SKIP }, () => {
  for (const [name, answer] of answers) {
    const hostile = poisoned(answer, PAYLOADS[0]!)
    assert.ok(sameShape(answer, hostile), name)
  }
  assert.ok(JSON.stringify(poisoned(answers.get('screen'), '‽')).split('‽').length > 100)
})

test('no hostile text is more than words in any view', { skip: SKIP }, async () => {
  const harmless = await draw(viewsOf(PAYLOADS.length))
  const [elements, attributes] = [elementsOf(harmless), attributesOf(harmless)]
  problems.length = 0
  for (let number = 0; number < PAYLOADS.length; number += STEP) {
    const text = PAYLOADS[number]!
    const drawn = await draw(viewsOf(number))
    for (const element of elementsOf(drawn)) assert.ok(elements.has(element), `${element}: ${text}`)
    for (const attribute of attributesOf(drawn))
      assert.ok(attributes.has(attribute), `${attribute}: ${text}`)
    for (const href of drawn.links)
      assert.match(href, /^(?:\/|#|https?:\/\/)/u, `a link to ${href}: ${text}`)
  }
  assert.deepEqual(await ran(), [])
  assert.deepEqual(
    problems.filter((one) => !/ERR_FAILED|404/u.test(one)),
    [],
  )
})

test('neither in the list of stories nor after an intake', { skip: SKIP }, async () => {
  const seen = new Set<string>()
  for (let number = -1; number < PAYLOADS.length; number += STEP) {
    current = PAYLOADS[number] ?? HARMLESS
    await page.goto(`${desk.address}/`)
    await page.locator('main [data-row]').first().waitFor()
    await page.goto(`${desk.address}/add`)
    await page.locator('.add-form textarea').fill('x')
    await page.locator('.add-form button').click()
    await page.locator('.touched .changes li').first().waitFor()
    const tags = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map((one) => one.tagName),
    )
    if (number < 0) tags.forEach((one) => seen.add(one))
    for (const tag of tags) assert.ok(seen.has(tag), `${tag}: ${current}`)
    assert.deepEqual(await ran(), [], current)
    if (STEP > 1) number += STEP * 4
  }
})
