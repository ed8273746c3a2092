// Threads change how long a run takes and nothing else; what fails in a thread fails the run.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { memoryStore } from '../store/memory.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { shippedPlan } from './annotate.ts'
import { openCrew, ownCrew, type Crew, type ThreadCrew } from './crew.ts'
import { runPile } from './run.ts'
import { shippedStages } from './stages.ts'
import type { Document } from '../model/document.ts'

const BLANK: Document = {
  id: '',
  hash: '',
  path: null,
  part: null,
  source: '',
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  text: '',
  repeats: [],
}

const TOWNS = ['Keld', 'Ulva', 'Torrin', 'Harwick', 'Ostrel', 'Corrum']

/** Reports of six floods, twenty-one each. */
function pile(): Document[] {
  return Array.from({ length: 126 }, (_, number) => {
    const town = TOWNS[number % TOWNS.length]!
    const text =
      `The dam above ${town} burst on Friday and ${100 + number} people fled their homes.\n\n` +
      `Aldo Venn, the mayor of ${town}, said the ${town} bridge was closed for the week.`
    const published = `2031-03-0${1 + (number % 6)}`
    return { ...BLANK, id: `r${number}`, hash: `h${number}`, source: text, text, published }
  })
}

async function storiesWith(crew: (folder: string) => ThreadCrew | null) {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-crew-'))
  const store = await openSqliteStore(folder)
  const threads = crew(folder)
  try {
    const arrivals = pile().map((document) => ({ document }))
    return await runPile(store, arrivals, threads ? { crew: threads } : {})
  } finally {
    await threads?.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('two threads tell the same stories as one, and count the same work', async () => {
  const [own, two] = [
    await storiesWith(() => null),
    await storiesWith((folder) => openCrew({ folder }, 2)),
  ]
  assert.deepEqual(two.counters, own.counters)
  assert.deepEqual(two.stories, own.stories)
  assert.equal(own.counters.annotated, 126)
})

/** A crew that is gone after so many jobs of each kind. */
function mortal(crew: Crew, jobs: { annotate: number; tell: number }): Crew {
  const left = { ...jobs }
  const gone = () => Promise.reject(new Error('gone'))
  return {
    ...crew,
    annotate: (ids) => (left.annotate-- > 0 ? crew.annotate(ids) : gone()),
    tell: (members) => (left.tell-- > 0 ? crew.tell(members) : gone()),
  }
}

test('a run that ended half-way goes on where it stopped', async () => {
  const store = memoryStore()
  const crew = ownCrew({ store, plan: shippedPlan(), stages: shippedStages, date: undefined })
  const arrivals = () => pile().map((document) => ({ document }))
  const run = (jobs: { annotate: number; tell: number }) =>
    runPile(store, arrivals(), { crew: mortal(crew, jobs) })
  await assert.rejects(run({ annotate: 2, tell: 0 }), /gone/u)
  await assert.rejects(run({ annotate: Infinity, tell: 4 }), /gone/u)
  const last = await run({ annotate: 0, tell: Infinity })
  const { stored, duplicate, annotated, reused, stories, storiesComputed } = last.counters
  assert.deepEqual(
    { stored, duplicate, annotated, reused },
    {
      stored: 0,
      duplicate: 126,
      annotated: 0,
      reused: 126,
    },
  )
  assert.equal(storiesComputed, stories - 4)
  const whole = await runPile(memoryStore(), arrivals())
  assert.deepEqual(last.stories, whole.stories)
})

test('a thread that cannot open the store fails the run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-crew-'))
  const crew = openCrew({ folder: join(folder, 'no', '\0') }, 1)
  try {
    await assert.rejects(crew.annotate(['r1']))
  } finally {
    await crew.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
