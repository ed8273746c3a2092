// A decision tells its own story again and no other, and a story told with the decisions about it
// is the one told with all of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchorAt, refOf } from '../model/decision-anchor.ts'
import type { Deed, Named } from '../model/decision.ts'
import { named } from '../model/decision-log.ts'
import type { Document } from '../model/document.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { findDecisions } from './decide-about.ts'
import { recordDecisions, undoOf } from './decide-log.ts'
import { DAM, OPERA, REPORTS, STRIKE } from './pile.cases.ts'
import { loadReports, pileOf } from './pile.ts'
import { runPile } from './run.ts'
import { shippedStages } from './stages.ts'

const arrive = (documents: readonly Document[]) => documents.map((document) => ({ document }))
const signed = { by: 'Dana Keld', time: '2031-03-05T09:00:00Z', reason: 'by hand' }
const decide = (store: Store, deed: Deed) => recordDecisions(store, [{ ...signed, deed }])
const wordsOf = (document: Document) => anchorAt(document, { start: 0, end: 20 })

/** What a run over a store that holds the reports told again, by earliest report. */
async function toldAgain(store: Store): Promise<string[]> {
  const told: string[] = []
  const onStory = async ({
    story,
    computed,
  }: {
    story: { documents: readonly { id: string }[] }
    computed: boolean
  }) => {
    if (computed) told.push(story.documents[0]!.id)
  }
  const { counters } = await runPile(store, [], { scope: 'all', onStory })
  assert.equal(counters.storiesComputed, told.length)
  return told.sort()
}

test('a decision on a report tells its story again and no other', async () => {
  const store = memoryStore()
  await runPile(store, arrive(REPORTS))
  assert.deepEqual(await toldAgain(store), [])
  const [fresh] = await decide(store, { kind: 'outlet', report: refOf(DAM[1]!), outlet: 'Herald' })
  assert.deepEqual(await toldAgain(store), ['dam-1'])
  await decide(store, { kind: 'note', at: [wordsOf(STRIKE[0]!)], text: 'ask again' })
  assert.deepEqual(await toldAgain(store), ['strike-1'])
  await decide(store, undoOf(fresh!))
  assert.deepEqual(await toldAgain(store), ['dam-1'])
  assert.deepEqual(await toldAgain(store), [])
})

test('what is said of an outlet tells the stories with a report of it', async () => {
  const store = memoryStore()
  await runPile(store, arrive(REPORTS))
  const [opera] = OPERA
  const outlet = opera!.outlet!
  const of = [DAM, STRIKE, OPERA].filter((story) => story.some((one) => one.outlet === outlet))
  await decide(store, { kind: 'describe', outlet, owner: null, country: 'Veldoria', wires: [] })
  assert.deepEqual(await toldAgain(store), of.map(([first]) => first!.id).sort())
})

test('a new report whose story was decided of is told with the decision', async () => {
  const [late, soon] = [memoryStore(), memoryStore()]
  const deed: Deed = { kind: 'date', report: refOf(DAM[3]!), from: '2031-03-04', to: '2031-03-04' }
  await runPile(late, arrive([...DAM.slice(0, 3), ...STRIKE]))
  await decide(late, deed)
  assert.deepEqual(await toldAgain(late), [])
  const first = await runPile(late, arrive(DAM.slice(3)), { scope: 'all' })
  assert.equal(first.counters.storiesComputed, 1)
  await decide(soon, deed)
  const second = await runPile(soon, arrive([...DAM, ...STRIKE]))
  assert.deepEqual(first.stories, second.stories)
})

const deed: fc.Arbitrary<Deed> = fc
  .record({
    kind: fc.constantFrom(
      ...(['outlet', 'date', 'speaker', 'note', 'describe', 'grade', 'reject', 'part'] as const),
    ),
    report: fc.constantFrom(...REPORTS),
    outlet: fc.constantFrom('Herald', ...REPORTS.map((one) => one.outlet!)),
    isOf: fc.boolean(),
  })
  .map(({ kind, report, outlet, isOf }): Deed => {
    const [ref, at] = [refOf(report), [wordsOf(report)] as const]
    if (kind === 'outlet') return { kind, report: ref, outlet }
    if (kind === 'date') return { kind, report: ref, from: '2031-03-04', to: null }
    if (kind === 'speaker') return { kind, at, speaker: null }
    if (kind === 'note') return { kind, at, text: 'ask again' }
    if (kind === 'describe') return { kind, outlet, owner: null, country: null, wires: [] }
    if (kind === 'reject') return { kind, what: 'claim', claim: 'figure', finding: null, at }
    if (kind === 'part') return { kind, reports: [ref] }
    const about = isOf ? { outlet, report: null } : { outlet: null, report: ref }
    return { kind: 'grade', ...about, scheme: 'own', value: 'B2' }
  })

test('the decisions about a story tell it as all decisions do', async () => {
  const store = memoryStore()
  await runPile(store, arrive(REPORTS))
  let left = 0
  const property = fc.asyncProperty(fc.array(deed, { maxLength: 6 }), async (deeds) => {
    const all = deeds.map((one, i): Named => named({ ...signed, reason: `${i}`, deed: one }))
    for (const story of [DAM, STRIKE, OPERA]) {
      const ids = story.map(({ id }) => id)
      const members = story.map(({ id, hash }) => [id, hash] as const)
      const own = (await findDecisions(store, all, members))(members)
      left += all.length - own.length
      const reports = await loadReports(store, ids)
      const told = (decisions: readonly Named[]) =>
        shippedStages.tell(pileOf(reports, shippedStages, { decisions }), 'story', decisions)
      assert.deepEqual(told(own), told(all))
    }
  })
  await fc.assert(property, { numRuns: 12, endOnFailure: true })
  assert.ok(left > 20)
})
