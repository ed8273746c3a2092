// A desk over a store on disk: it shows what is there, notices what others write, records what is
// decided, takes reports in, and forgets.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { IntakeProgress } from '../model/screen.ts'
import { forget } from '../store/sqlite/forget.ts'
import { searchPath } from '../store/sqlite/search.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { DeskEvent } from './desk-message.ts'
import { openDesk, type Desk } from './desk.ts'
import { plainName } from './desk-intake.ts'
import { DAM, reportOf, REPORTS, STRIKE } from './pile.cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
const store = await openSqliteStore(folder)
await store.putDocuments(REPORTS.map((document) => ({ document })))
const desk = await openDesk({ folder, unmasked: false })
after(async () => {
  await desk.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const SIGNED = { by: 'Dana Keld', reason: 'seen so', time: '2031-03-05T10:00:00Z' }
const TODAY = '2031-03-05'

const told = <Kind extends DeskEvent['kind']>(
  kind: Kind,
  fits: (event: Extract<DeskEvent, { kind: Kind }>) => boolean = () => true,
) =>
  new Promise<Extract<DeskEvent, { kind: Kind }>>((resolve) => {
    const stop = desk.listen((event) => {
      if (event.kind !== kind) return
      const one = event as Extract<DeskEvent, { kind: Kind }>
      if (!fits(one)) return
      stop()
      resolve(one)
    })
  })

const dam = (one: Desk = desk) => one.shelved(one.storyOf('dam-1')!)!
const search = (words: string) => desk.find({ words, limit: 20, skip: 0 })

test('stories are on the shelf with their cards, and views are kept while they hold', async () => {
  await desk.hands.refresh()
  assert.equal(desk.shelf().length, 3)
  assert.equal(dam().card.reports, DAM.length)
  assert.deepEqual([...dam().reports].toSorted(), DAM.map(({ id }) => id).toSorted())
  const view = await desk.view(dam())
  assert.equal(await desk.view(dam()), view)
  await desk.hands.refresh()
  assert.equal(await desk.view(dam()), view, 'nothing changed, nothing is made again')
})

test('what another process stores appears by itself', async () => {
  const changed = told('changed')
  const late = reportOf({
    id: 'strike-3',
    outlet: 'The Lakes Herald',
    published: '2031-03-04',
    title: 'Dockers in Tarhaven vote on offer',
    text:
      'Dockers in the port of Tarhaven voted on Tuesday on the offer of Kestrel Lines.\n' +
      'Union leader Jon Brask said sixty ships were waiting outside Tarhaven.',
  })
  await store.putDocuments([{ document: late }])
  const { stories } = await changed
  assert.deepEqual(stories, [desk.storyOf('strike-3')])
  assert.equal(desk.shelved(stories[0]!)!.card.reports, STRIKE.length + 1)
  assert.ok(search('sixty ships').length > 0)
})

test('a decision is recorded, told and taken back', async () => {
  const view = (await desk.view(dam()))!
  const claim = view.story.claims.find(({ kind }) => kind === 'figure')!
  const request = { kind: 'accept', refs: [claim.id] } as const
  const done = await desk.hands.decide({ request, signed: SIGNED })
  assert.ok('id' in done && done.story === dam().id)
  assert.deepEqual(
    dam().decided.map(({ id, state }) => [id, state]),
    [[done.id, 'applied']],
  )
  const again = await desk.hands.decide({ request, signed: SIGNED })
  assert.deepEqual(again, { refused: 'that was decided already' })
  const later = { ...SIGNED, time: '2031-03-05T11:00:00Z' }
  const undone = await desk.hands.undo({ id: done.id, signed: later })
  assert.ok('id' in undone && undone.story === dam().id)
  assert.deepEqual(dam().decided, [])
  const twice = await desk.hands.undo({ id: done.id, signed: later })
  assert.match('refused' in twice ? twice.refused : '', /taken back already/u)
})

test('what cannot be decided is refused in words', async () => {
  const asked = [
    [{ kind: 'accept', refs: ['nothing'] }, /no claim has the id nothing/u],
    [{ kind: 'accept', refs: [] }, /name a claim/u],
    [{ kind: 'join', refs: ['dam-1'] }, /join needs 2/u],
    [{ kind: 'join', refs: [dam().id, dam().id] }, /join needs 2 different/u],
    [{ kind: 'date', refs: ['dam-1'], set: 'soon' }, /day/u],
  ] as const
  for (const [request, why] of asked) {
    const answer = await desk.hands.decide({ request, signed: SIGNED })
    assert.match('refused' in answer ? answer.refused : '', why)
  }
})

test('stories are made one and parted again', async () => {
  const [one, other] = [dam().id, desk.storyOf('opera-1')!]
  const request = { kind: 'join', refs: [one, other] } as const
  const joined = await desk.hands.decide({ request, signed: SIGNED })
  assert.ok('id' in joined)
  assert.equal(desk.storyOf('opera-1'), desk.storyOf('dam-1'))
  await desk.hands.undo({ id: joined.id, signed: { ...SIGNED, time: '2031-03-05T12:00:00Z' } })
  assert.notEqual(desk.storyOf('opera-1'), desk.storyOf('dam-1'))
})

test('a look is kept, and a report handed in afterwards is what changed', async () => {
  const asked = { story: dam().id, reader: 'dana', today: TODAY }
  const never = await desk.hands.changes({ ...asked, since: 'look' })
  assert.match(never!.since, /not looked/u)
  await desk.hands.look({ ...asked, day: TODAY })
  assert.deepEqual((await desk.hands.changes({ ...asked, since: 'look' }))!.changes, [])
  const text =
    'Toll rises in Keld\n\nKELD, March 4, 2031 - The Ulva dam above the town of Keld burst on ' +
    'Sunday. Governor Mira Sol said on Tuesday that 5,900 people had left their homes in Ostrel.\n'
  const done = told('intake', ({ progress }) => progress.state === 'done')
  await desk.hands.take({ id: 'i1', handed: { name: '../../toll.txt', text } })
  const { progress } = await done
  assert.deepEqual([progress.read, progress.stored, progress.rejected], [1, 1, []])
  assert.deepEqual(progress.stories, [dam().id])
  const changes = (await desk.hands.changes({ ...asked, since: 'look' }))!.changes
  assert.ok(changes.some(({ afterWords }) => afterWords === '5,900'))
  const since = await desk.hands.changes({ ...asked, since: '2031-03-03' })
  assert.ok(since!.changes.length > 0)
})

test('a form of files is read file by file; what cannot be read is told of', async () => {
  const form = new FormData()
  form.append('files', new File(['Rain fell in Marn on Monday.'], 'rain.txt'))
  form.append('files', new File([new Uint8Array([0, 1, 2, 255, 254])], 'x/../../odd.bin'))
  form.append('files', new File([''], 'empty.txt'))
  const request = new Response(form)
  const type = request.headers.get('content-type')!
  const done = told('intake', ({ progress }) => progress.state === 'done')
  await desk.hands.take({ id: 'i2', handed: { form: await request.arrayBuffer(), type } })
  const { stored, rejected }: IntakeProgress = (await done).progress
  assert.equal(stored, 1)
  assert.deepEqual(rejected.map(({ path }) => path).toSorted(), ['empty.txt', 'odd.bin'])
  const broken = told('intake', ({ progress }) => progress.state === 'failed')
  const handed = { form: new TextEncoder().encode('no form').buffer as ArrayBuffer, type }
  await desk.hands.take({ id: 'i3', handed })
  assert.match((await broken).progress.error!, /form/u)
})

test('a name of a file is only a name', () => {
  assert.equal(plainName('../../etc/passwd'), 'passwd')
  assert.equal(plainName('C:\\notes\\a.txt'), 'a.txt')
  assert.equal(plainName('\u0000\u202e'), 'pasted.txt')
  assert.equal(plainName('x'.repeat(500)).length, 120)
})

test('what is forgotten is neither shown nor found any more', async () => {
  assert.ok(search('glass heron').length > 0)
  const [erased, changed] = [told('erased'), told('changed')]
  forget(folder, 'opera-1', null, { who: 'Dana Keld', reason: 'asked to', day: TODAY })
  await erased
  await changed
  await desk.hands.refresh()
  assert.equal(desk.storyOf('opera-1'), null)
  assert.deepEqual(search('glass heron'), [])
  assert.ok(existsSync(searchPath(folder)))
  for (const ending of ['', '-wal'])
    assert.ok(!readFileSync(searchPath(folder) + ending, 'latin1').includes('Glass Heron'))
})
