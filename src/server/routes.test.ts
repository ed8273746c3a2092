// Every route over a live store: what it answers, how lists go on, what errors look like.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CHANGE_FORMATS, FILE_FORMATS } from '../export/file/index.ts'
import type {
  CompareScreen,
  IntakeProgress,
  ReportScreen,
  SearchHit,
  StoryCard,
  StoryScreen,
} from '../model/screen.ts'
import { Changes, Decisions, Review, Search, Stories as StoriesOut, Verify } from './schemas.ts'
import {
  CompareScreen as Compare,
  Intake,
  ReportScreen as Report,
  StoryScreen as Screen,
} from './screen-schemas.ts'
import { serving } from './served.cases.ts'

const server = await serving()
after(() => server.end())
const { ask, post, desk } = server
const get = async <T>(path: string): Promise<T> => {
  const answer = await ask(path)
  assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`)
  return (await answer.json()) as T
}
const dam = () => desk.storyOf('dam-1')!
const SIGNED = { by: 'Dana Keld', reason: 'seen so' }

interface Stories {
  readonly stories: readonly StoryCard[]
  readonly next: string | null
}

test('stories come the latest first, page by page, and by what is asked', async () => {
  const all = await get<Stories>('/api/stories')
  assert.equal(all.stories.length, 3)
  assert.equal(all.next, null)
  const days = all.stories.map(({ to }) => to!)
  assert.deepEqual(days, days.toSorted().toReversed())
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Stories = await get(`/api/stories?limit=1${next && `&since=${next}`}`)
    seen.push(...page.stories.map(({ id }) => id))
    next = page.next
  }
  assert.deepEqual(
    seen,
    all.stories.map(({ id }) => id),
  )
  const count = async (query: string) =>
    (await get<Stories>(`/api/stories?${query}`)).stories.length
  assert.equal(await count('q=opera'), 1)
  assert.equal(await count('outlet=Marn+Courier'), 2)
  assert.equal(await count('to=2031-03-01'), 1)
  assert.equal(await count('from=2031-04-01'), 0)
  assert.ok((await count('differ=1')) <= 3)
})

test('a story answers with ledger, screen and what to verify, each with a tag', async () => {
  const screen = await get<StoryScreen>(`/api/stories/${dam()}/screen`)
  assert.equal(screen.id, dam())
  assert.equal(screen.reports.length, 4)
  assert.equal((await get<{ id: string }>(`/api/stories/${dam()}`)).id, dam())
  await get(`/api/stories/${dam()}/verify`)
  for (const path of ['', '/screen', '/verify']) {
    const first = await ask(`/api/stories/${dam()}${path}`)
    const etag = first.headers.get('etag')!
    const again = await ask(`/api/stories/${dam()}${path}`, { headers: { 'if-none-match': etag } })
    assert.deepEqual([again.status, await again.text()], [304, ''])
  }
})

test('a report and two side by side', async () => {
  const report = await get<ReportScreen>('/api/reports/dam-1')
  assert.equal(report.story, dam())
  assert.ok(report.text.includes('Ulva dam'))
  const both = await get<CompareScreen>('/api/compare/dam-1/dam-3')
  assert.deepEqual([both.a.id, both.b.id], ['dam-1', 'dam-3'])
  const other = await ask('/api/compare/dam-1/opera-1')
  assert.equal(other.status, 404)
})

test('search finds reports and figures, and goes on where a page ended', async () => {
  const found = await get<{ hits: SearchHit[]; next: string }>(
    '/api/search?q=ulva+da&limit=2&kind=report',
  )
  const [hit] = found.hits
  assert.equal(hit!.story, dam())
  const [start, end] = hit!.marks[0]!
  assert.match(hit!.excerpt.slice(start, end), /^(?:Ulva|dam)$/u)
  const document = (await desk.store.documents([hit!.cite!.report]))[0]!
  assert.equal(document.text.slice(hit!.cite!.start, hit!.cite!.end), hit!.cite!.words)
  const more = await get<{ hits: SearchHit[] }>(
    `/api/search?q=ulva+da&kind=report&since=${found.next}`,
  )
  assert.ok(more.hits.length > 0)
  const of = async (query: string) =>
    (await get<{ hits: SearchHit[] }>(`/api/search?${query}`)).hits.map(({ kind }) => kind)
  assert.deepEqual(new Set(await of('q=mira&kind=person')), new Set(['person']))
  assert.deepEqual(await of(`q=opera&story=${dam()}`), [])
  assert.deepEqual(await of('q=%22%20OR%20*'), [])
})

test('what is wrong is a problem with its status', async () => {
  const cases: readonly (readonly [string, number])[] = [
    ['/api/stories/none', 404],
    ['/api/stories/none/screen', 404],
    ['/api/stories/none/changes', 404],
    ['/api/reports/none', 404],
    ['/api/compare/dam-1/none', 404],
    ['/api/intake/none', 404],
    ['/api/none', 404],
    ['/api/stories?limit=0', 400],
    ['/api/stories?limit=201', 400],
    ['/api/stories?from=yesterday', 400],
    ['/api/stories?since=nonsense', 400],
    ['/api/search', 400],
    ['/api/search?q=a&since=WyI5OTk5OTkiXQ', 400],
    ['/api/review?since=%00', 400],
    [`/api/stories/${dam()}/files/none`, 400],
    [`/api/stories/${dam()}/files/figures?unmasked=1`, 403],
    [`/api/stories/${dam()}/files/pack`, 403],
    [`/api/stories/${dam()}/changes?since=never`, 400],
  ]
  for (const [path, status] of cases) {
    const answer = await ask(path)
    assert.equal(answer.status, status, path)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json', path)
    const said = (await answer.json()) as { status: number; detail: string }
    assert.deepEqual([said.status, typeof said.detail], [status, 'string'])
  }
  const bodies: readonly (readonly [string, unknown, number])[] = [
    ['/api/decisions', { what: 'accept' }, 400],
    ['/api/decisions', { what: 'undo', ids: ['x'], ...SIGNED }, 400],
    ['/api/decisions', { what: 'accept', ids: ['none'], ...SIGNED }, 422],
    ['/api/decisions/none/undo', SIGNED, 422],
    ['/api/reports', { name: 'a' }, 400],
  ]
  for (const [path, body, status] of bodies) {
    const answer = await post(path, body)
    assert.equal(answer.status, status, path)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json', path)
  }
  const broken = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }
  assert.equal((await ask('/api/decisions', broken)).status, 400)
})

test('every file is there, and unmasked ones when it is said', async () => {
  for (const { name, media } of [...FILE_FORMATS, ...CHANGE_FORMATS]) {
    const answer = await ask(`/api/stories/${dam()}/files/${name}`)
    assert.equal(answer.status, 200, name)
    assert.equal(answer.headers.get('content-type'), media)
    assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="story-/u)
    await answer.arrayBuffer()
  }
  const headers = { 'x-stemma-confirm': 'unmasked' }
  for (const name of ['figures', 'pack']) {
    const answer = await ask(`/api/stories/${dam()}/files/${name}?unmasked=1`, { headers })
    assert.equal(answer.status, 200, name)
    await answer.arrayBuffer()
  }
})

test('the report of all stories is one page', async () => {
  const page = await ask('/report')
  assert.match(page.headers.get('content-type')!, /^text\/html/u)
  assert.match(await page.text(), /Counts are of these/u)
})

test('a decision is recorded with the time of the server, listed and taken back', async () => {
  const screen = await get<StoryScreen>(`/api/stories/${dam()}/screen`)
  const claim = screen.figures[0]!.claim
  const made = await post('/api/decisions', { what: 'accept', ids: [claim], ...SIGNED })
  assert.equal(made.status, 201)
  const { id, story } = (await made.json()) as { id: string; story: string }
  assert.equal(story, dam())
  const list = `/api/decisions?story=${dam()}`
  type List = { decisions: { id: string; by: string; undone?: true }[] }
  const [first] = (await get<List>(list)).decisions
  assert.deepEqual([first!.id, first!.by, first!.undone], [id, 'Dana Keld', undefined])
  const after = await get<StoryScreen>(`/api/stories/${dam()}/screen`)
  assert.equal(after.decisions.length, 1)
  assert.equal((await post(`/api/decisions/${id}/undo`, SIGNED)).status, 201)
  assert.equal((await get<StoryScreen>(`/api/stories/${dam()}/screen`)).decisions.length, 0)
  assert.equal((await get<List>(list)).decisions[0]!.undone, true)
})

test('matters to settle come story by story', async () => {
  interface Page {
    readonly items: readonly { readonly story: string }[]
    readonly open: number
    readonly settled: number
    readonly next: string | null
  }
  const all = await get<Page>('/api/review')
  assert.equal(all.items.length, all.open + all.settled)
  const own = await get<Page>(`/api/review?story=${dam()}`)
  assert.ok(own.items.every(({ story }) => story === dam()))
})

/** The events of an open page, as they come. */
async function* eventsOf(last?: string) {
  const stop = new AbortController()
  const headers = last === undefined ? {} : { 'last-event-id': last }
  const answer = await ask('/api/events', { headers, signal: stop.signal })
  assert.equal(answer.headers.get('content-type'), 'text/event-stream')
  let held = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of answer.body!) {
      held += decoder.decode(chunk as Uint8Array, { stream: true })
      const parts = held.split('\n\n')
      held = parts.pop()!
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(part)?.[1] ?? ''
        if (field('event'))
          yield {
            id: field('id'),
            event: field('event'),
            data: JSON.parse(field('data')) as object,
          }
      }
    }
  } finally {
    stop.abort()
  }
}

test('a report handed in is read while pages are told of it; a look says what is new', async () => {
  assert.equal((await post(`/api/stories/${dam()}/look`, {})).status, 204)
  const card = async () =>
    (await get<Stories>('/api/stories')).stories.find(({ id }) => id === dam())!
  assert.equal((await card()).changed, 0)
  const events = eventsOf()
  const text =
    'Toll rises in Keld\n\nKELD, March 4, 2031 - The Ulva dam above the town of Keld burst on ' +
    'Sunday. Governor Mira Sol said on Tuesday that 5,900 people had left their homes in Ostrel.\n'
  const first = events.next()
  const taken = await post('/api/reports', { name: 'toll.txt', text })
  assert.equal(taken.status, 202)
  const { id } = (await taken.json()) as { id: string }
  const heard = [(await first).value!]
  for await (const event of events) {
    heard.push(event)
    if (event.event === 'intake' && (event.data as IntakeProgress).state === 'done') break
  }
  const kinds = heard.map((one) => one.event)
  assert.ok(kinds.includes('changed') && kinds.includes('intake'))
  const progress = await get<IntakeProgress>(`/api/intake/${id}`)
  assert.ok(Intake.safeParse(progress).success)
  assert.deepEqual([progress.state, progress.stored, progress.stories], ['done', 1, [dam()]])
  const changes = await get<{ changes: { kind: string }[] }>(`/api/stories/${dam()}/changes`)
  assert.ok(changes.changes.length > 0)
  assert.equal((await get<Stories>('/api/stories?changed=1')).stories.length, 1)
  let counted = (await card()).changed
  for (let tries = 0; counted === null && tries < 50; tries++) counted = (await card()).changed
  assert.equal(counted, changes.changes.length)
  const missed: string[] = []
  for await (const event of eventsOf(heard[0]!.id)) {
    missed.push(event.id)
    if (event.id === heard.at(-1)!.id) break
  }
  assert.deepEqual(
    missed,
    heard.slice(1).map((one) => one.id),
  )
  for await (const event of eventsOf('of-another-run-7')) {
    assert.deepEqual(new Set((event.data as { stories: string[] }).stories), idsOnShelf())
    break
  }
})

const idsOnShelf = () => new Set(desk.shelf().map(({ id }) => id))

test('a form with files is taken, too', async () => {
  const form = new FormData()
  form.append('files', new File(['Snow fell in Marn on Tuesday, the town said.'], 'snow.txt'))
  const answer = await ask('/api/reports', { method: 'POST', body: form })
  assert.equal(answer.status, 202)
  const { id } = (await answer.json()) as { id: string }
  for await (const { data } of eventsOf('from-the-start-0')) {
    const progress = data as Partial<IntakeProgress>
    if (progress.id !== id && (await get<IntakeProgress>(`/api/intake/${id}`)).state !== 'done')
      continue
    break
  }
})

test('the description lists every path, and says what each answers', async () => {
  interface Described {
    readonly openapi: string
    readonly paths: {
      readonly [path: string]: { readonly [method: string]: { responses: object } }
    }
  }
  const { openapi, paths } = await get<Described>('/api/openapi.json')
  assert.equal(openapi, '3.1.0')
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  assert.deepEqual(listed.toSorted(), [
    'get /about',
    'get /compare/{a}/{b}',
    'get /decisions',
    'get /events',
    'get /intake/{id}',
    'get /reports/{id}',
    'get /review',
    'get /search',
    'get /stories',
    'get /stories/{id}',
    'get /stories/{id}/changes',
    'get /stories/{id}/files/{name}',
    'get /stories/{id}/screen',
    'get /stories/{id}/verify',
    'post /decisions',
    'post /decisions/{id}/undo',
    'post /reports',
    'post /session',
    'post /stories/{id}/look',
  ])
})

test('every answer is as it is described, key by key', async () => {
  const described = [
    [StoriesOut, '/api/stories'],
    [Screen, `/api/stories/${dam()}/screen`],
    [Verify, `/api/stories/${dam()}/verify`],
    [Changes, `/api/stories/${dam()}/changes?since=2031-03-02`],
    [Report, '/api/reports/dam-1'],
    [Compare, '/api/compare/dam-1/dam-3'],
    [Review, '/api/review'],
    [Search, '/api/search?q=keld'],
    [Decisions, '/api/decisions'],
  ] as const
  for (const [schema, path] of described) {
    const { error } = schema.safeParse(await get(path))
    assert.deepEqual(error?.issues ?? [], [], path)
  }
})

test('what the server is', async () => {
  const about = await get<{ masked: boolean; exposed: boolean; stories: number }>('/api/about')
  assert.deepEqual([about.masked, about.exposed], [true, false])
  assert.equal(about.stories, desk.shelf().length)
})
