// A store that keeps its groupings tells the stories of one that never had any, whatever happened
// in between: reports late, revised or forgotten, decisions made and undone, rows lost, runs broken
// off.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openGrouping } from '../cluster/index.ts'
import type { Deed } from '../model/decision.ts'
import type { Document } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import { memoryStore } from '../store/memory.ts'
import { forget } from '../store/sqlite/forget.ts'
import { examineStore } from '../store/sqlite/keep.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { storePath } from '../store/sqlite/open.ts'
import { canonicalExport } from './canonical.ts'
import { openCrew } from './crew.ts'
import { allDecisions, recordDecisions, undoOf } from './decide-log.ts'
import { keptOf } from './group-reports.ts'
import { reportOf } from './pile.cases.ts'
import { rebuild } from './rebuild.ts'
import { runPile, type RunOptions } from './run.ts'
import { shippedStages, type StoryStages } from './stages.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-group-'))
after(() => rmSync(root, { recursive: true, force: true }))

const WINDOW = { reports: 12, stories: 5, together: 4 }
const [STEPS, STATES] = ['grouping@1', 'grouped@1']

/** Shipped stages over a window that a few dozen reports fill. */
const stages: StoryStages = {
  ...shippedStages,
  openGrouping: (start) => openGrouping({ ...start, window: WINDOW }),
}
const OPTIONS: RunOptions = { scope: 'all', stages, kinds: ['sentence'] }

const TOWNS = ['Keld', 'Ulva', 'Torrin', 'Harwick', 'Ostrel', 'Corrum', 'Sarn', 'Velm']

/** Report n of a story of a town, one of four a week. */
function report(number: number, { town, day, text = '' }: Place): Document {
  const name = `${TOWNS[town % TOWNS.length]!}${Math.floor(day / 7)}`
  const words = [`spillway${number % 3}`, `shelter${number % 4}`, `levee${number % 5}`]
  return reportOf({
    id: `r${number}`,
    outlet: number % 2 === 0 ? 'NORDPRESS' : 'Marn Courier',
    published: `2031-03-${`${1 + (day % 28)}`.padStart(2, '0')}`,
    title: `Water in ${name}`,
    text: `The dam of ${name} broke near ${name}. ${words.join(' ')} in ${name}. ${text}`,
  })
}

interface Place {
  readonly town: number
  readonly day: number
  readonly text?: string
}

type Step =
  | { readonly do: 'add' | 'break'; readonly places: readonly Place[] }
  | { readonly do: 'revise' | 'forget' | 'undo' | 'date' | 'outlet'; readonly which: number }
  | { readonly do: 'describe' | 'lose' | 'garble'; readonly which: number }
  | { readonly do: 'join' | 'part'; readonly which: readonly number[] }

const place = fc.record({ town: fc.nat(3), day: fc.nat(27) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), places: places(1, 12) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('break' as const), places: places(1, 6) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['revise', 'forget', 'undo', 'date', 'outlet', 'describe', 'lose', 'garble'] as const),
      ),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['join', 'part'] as const)),
      which: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
    }),
  },
)

function places(minLength: number, maxLength: number): fc.Arbitrary<Place[]> {
  return fc.array(place, { minLength, maxLength })
}

const arrive = (documents: readonly Document[]) => documents.map((document) => ({ document }))
const refOf = ({ id }: { readonly id: string }) => ({
  document: id,
  path: null,
  part: null,
  url: null,
})

/** A desk to which steps happen. */
function desk(folder: string) {
  let [made, minute] = [0, 0]
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openSqliteStore(folder)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const add = (some: readonly Place[]) => arrive(some.map((one) => report(made++, one)))
  const decide = (store: Store, deed: Deed) =>
    recordDecisions(store, [
      {
        by: 'Dana Keld',
        time: `2031-04-01T09:${`${minute++ % 60}`.padStart(2, '0')}:00Z`,
        reason: `${minute}`,
        deed,
      },
    ])
  const take = async (one: Step, store: Store): Promise<void> => {
    if (one.do === 'add') return void (await runPile(store, add(one.places), OPTIONS))
    if (one.do === 'break') {
      const tell = () => assert.fail('broken off')
      const broken = { ...OPTIONS, stages: { ...stages, tell } }
      return assert.rejects(runPile(store, add(one.places), broken), /broken off/u)
    }
    const heads = await store.heads()
    const at = (which: number) => heads[which % heads.length]!
    if (one.do === 'join' || one.do === 'part') {
      const reports = one.which.map((which) => refOf(at(which)))
      await decide(store, { kind: one.do, reports })
    } else if (one.do === 'revise') {
      const [old] = await store.documents([at(one.which).id])
      const { id, published } = old!
      const text = `${old!.text} Now ${one.which} more.`
      const next = reportOf({ id, published, text, outlet: old!.outlet!, title: old!.title! })
      await runPile(store, arrive([next]), OPTIONS)
    } else if (one.do === 'date') {
      const day = '2031-03-09'
      await decide(store, { kind: 'date', report: refOf(at(one.which)), from: day, to: day })
    } else if (one.do === 'outlet')
      await decide(store, { kind: 'outlet', report: refOf(at(one.which)), outlet: 'The Herald' })
    else if (one.do === 'describe') {
      const outlet = ['NORDPRESS', 'The Herald'][one.which % 2]!
      await decide(store, { kind: 'describe', outlet, owner: null, country: 'Veldoria', wires: [] })
    } else if (one.do === 'undo') {
      const all = await allDecisions(store)
      const held = all.filter(({ holds }) => holds)
      if (held.length > 0) await decide(store, undoOf(held[one.which % held.length]!.decision))
    } else if (one.do === 'lose' || one.do === 'garble') {
      const stage = one.which % 3 === 0 ? STEPS : STATES
      const rows = await store.derived(stage)
      const row = rows[one.which % Math.max(1, rows.length)]
      const change = one.do === 'lose' ? { value: null } : { inputs: 'of another store' }
      if (row) await store.putDerived([{ ...row, ...change }])
    }
  }
  return {
    withStore,
    step: async (one: Step) => {
      if (one.do !== 'forget') return withStore((store) => take(one, store))
      const heads = await withStore((store) => store.heads())
      const { id } = heads[one.which % heads.length]!
      forget(folder, id, null, { who: 'Dana Keld', reason: 'asked to', day: '2031-04-02' })
    },
  }
}

/** The stories of the same reports and decisions in a store that knows nothing of earlier ones. */
async function toldAnew(store: Store): Promise<readonly Story[]> {
  const fresh = memoryStore()
  const ids = (await store.heads()).map(({ id }) => id)
  await fresh.putDocuments(arrive(await store.documents(ids)))
  for (const log of ['decision', 'run']) await fresh.append(log, 0, await store.log(log))
  return (await runPile(fresh, [], OPTIONS)).stories
}

test('any history gives the stories that the reports and decisions give at once', async () => {
  const seen = { runs: 0, states: 0, resumed: 0 }
  const property = fc.asyncProperty(
    places(24, 34),
    fc.array(step, { minLength: 3, maxLength: 8 }),
    async (first, steps) => {
      const folder = mkdtempSync(join(root, 'desk-'))
      const one = desk(folder)
      await one.step({ do: 'add', places: first })
      for (const next of steps) {
        await one.step(next)
        await one.withStore(async (store) => {
          const held = (await store.inputs(STATES)).size
          seen.runs++
          seen.states += held
          const { stories } = await runPile(store, [], OPTIONS)
          assert.deepEqual(stories, await toldAnew(store))
          const again = await runPile(store, [], OPTIONS)
          assert.equal(again.counters.storiesComputed, 0)
          assert.deepEqual(again.stories, stories)
          if (held > 0) seen.resumed++
        })
      }
      const rows = async (store: Store) =>
        (await Promise.all([STEPS, STATES].map((stage) => store.derived(stage)))).flat()
      const kept = await one.withStore(rows)
      await one.withStore((store) => rebuild(store, OPTIONS))
      const made = new Map(
        (await one.withStore(rows)).map((row) => [`${row.stage} ${row.key}`, row]),
      )
      // A state that was lost is not made again before it is needed; all others are the same.
      for (const row of kept) assert.deepEqual(row, made.get(`${row.stage} ${row.key}`))
      assert.deepEqual(examineStore(folder).problems, [])
      rmSync(folder, { recursive: true })
    },
  )
  await fc.assert(property, { numRuns: 8, endOnFailure: true })
  assert.ok(seen.resumed > seen.runs / 4, JSON.stringify(seen))
})

test('one more report reads the vectors of the window, not of the store', async () => {
  const store = memoryStore()
  const places = Array.from({ length: 140 }, (_, number) => ({ town: number % 4, day: number / 5 }))
  const all = places.map(({ town, day }, number) => report(number, { town, day: Math.floor(day) }))
  await runPile(store, arrive(all.slice(0, -1)), OPTIONS)
  let read = 0
  const watched: Store = {
    ...store,
    derived: async (stage, keys) => {
      const rows = await store.derived(stage, keys)
      if (stage.startsWith('vector@')) read += rows.length
      return rows
    },
  }
  const { counters } = await runPile(watched, arrive(all.slice(-1)), OPTIONS)
  assert.equal(counters.storiesComputed, 1)
  assert.ok(read <= WINDOW.reports + WINDOW.stories + WINDOW.together + 1, `${read} vectors read`)
})

test('the states kept are few, and one that was left out never comes back', () => {
  let before = new Set<number>()
  for (let steps = 0; steps <= 3000; steps++) {
    const kept = keptOf(steps)
    for (const one of kept) assert.ok(one === steps || before.has(one), `${one} of ${steps}`)
    assert.ok(kept.size <= 2 * Math.log2(steps + 2) + 1)
    // From any place back it is about as far to a state before it as to the end.
    for (let back = 1; back < steps; back *= 3)
      assert.ok([...kept, 0].some((one) => one <= steps - back && one >= steps - 4 * back))
    before = kept
  }
})

test('what was forgotten is in no kept grouping', async () => {
  const folder = mkdtempSync(join(root, 'desk-'))
  const one = desk(folder)
  const places = Array.from({ length: 60 }, (_, number) => ({ town: number % 4, day: number % 28 }))
  const secret = { town: 1, day: 3, text: 'Zembrandt lives there.' }
  await one.step({ do: 'add', places: [...places, secret] })
  const bytes = () => readFileSync(storePath(folder)).toString('latin1').toLowerCase()
  const states = await one.withStore((store) => store.derived(STATES))
  assert.ok(JSON.stringify(states).includes('zembrandt'))
  await one.withStore(async (store) => {
    const [head] = (await store.heads()).filter(({ id }) => id === 'r60')
    assert.ok(head)
  })
  forget(folder, 'r60', null, { who: 'Dana Keld', reason: 'asked to', day: '2031-04-02' })
  assert.ok(!bytes().includes('zembrandt'))
  await one.withStore((store) => runPile(store, [], OPTIONS))
  assert.ok(!bytes().includes('zembrandt'))
})

test('orders of arrival and threads change no byte', async () => {
  const all = Array.from({ length: 130 }, (_, number) =>
    report(number, { town: number % 5, day: Math.floor(number / 5) }),
  )
  const exports: string[] = []
  for (const [threads, turn] of [
    [0, 1],
    [4, 37],
    [1, 77],
  ] as const) {
    const folder = mkdtempSync(join(root, 'desk-'))
    const store = await openSqliteStore(folder)
    const crew = threads > 0 ? openCrew({ folder, kinds: ['sentence'] }, threads) : null
    const order = all.map((_, number) => all[(number * turn) % all.length]!)
    const options = { ...OPTIONS, ...(crew ? { crew } : {}) }
    const { stories } = await runPile(store, arrive(order), options)
    exports.push(await canonicalExport(store, stories))
    const more = await runPile(store, [], options)
    assert.equal(more.counters.storiesComputed, 0)
    await crew?.close()
    await store.close()
  }
  assert.equal(new Set(exports).size, 1)
})
