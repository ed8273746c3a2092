import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { FINDING_KINDS } from '../../src/model/finding.ts'
import type { Tally } from './score.ts'
import { FRAMES, type Templates } from './frame.ts'
import { simulate, wordingsAsked } from './run.ts'
import { makeStory } from './story.ts'
import { DEV } from './templates-dev.ts'
import { FROZEN } from './templates-frozen.ts'
import { HELDOUT } from './templates-heldout.ts'
import { OPEN } from './templates-open.ts'

const hashOf = (templates: Templates) =>
  createHash('sha256').update(JSON.stringify(templates)).digest('hex')

// Wordings that were written before the rules were read stay as they were written. FROZEN has
// joined the tuned half since; HELDOUT counts.
test('the held-out wordings are frozen', () => {
  assert.equal(hashOf(FROZEN), '2f50c8c1e7f06efb80064f336da511f6dd48ffc9458d6280651ea01292b63ccf')
  assert.equal(hashOf(HELDOUT), 'e26310cb172d8488c25d5e3814b83567a57d33e0e9b91cb9e00c1f49058d8629')
})

test('no wording is in two sets', () => {
  const all = [DEV, FROZEN, HELDOUT, OPEN].flatMap((set) => Object.values(set).flat())
  assert.deepEqual(
    all.filter((one, i) => all.indexOf(one) !== i),
    [],
  )
})

test('the held-out wordings are played unless the tuned ones are asked for', () => {
  assert.equal(wordingsAsked({}).templates, HELDOUT)
  assert.equal(wordingsAsked({ heldout: true }).templates, HELDOUT)
  const { templates } = wordingsAsked({ tuned: true })
  for (const frame of FRAMES)
    assert.deepEqual(templates[frame], [...DEV[frame], ...FROZEN[frame], ...OPEN[frame]], frame)
  assert.equal(wordingsAsked({ open: true }).templates, OPEN)
  assert.throws(() => wordingsAsked({ tuned: true, heldout: true }), RangeError)
  assert.throws(() => wordingsAsked({ tuned: true, open: true }), RangeError)
})

test('every slot of the held-out and the open wordings is filled', () => {
  for (const templates of [HELDOUT, OPEN])
    for (let seed = 1; seed <= 20; seed++)
      for (const { text } of makeStory(seed, templates).reports)
        assert.doesNotMatch(text, /[{}]|undefined/u, `seed ${seed}`)
})

test('a story is the same for the same seed, and its values stand where it says', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const story = makeStory(seed, FROZEN)
    assert.deepEqual(makeStory(seed, FROZEN), story, `seed ${seed}`)
    for (const { report, start, end } of story.told) {
      const text = story.reports.find(({ id }) => id === report)!.text
      assert.match(text.slice(start, end), /\S/u, `seed ${seed}`)
    }
  }
})

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const floor = (name: string, tally: Tally, precision: number, recall: number) => {
  const { found, right, asked, met } = tally
  assert.ok(share(right, found) >= precision, `${name}: ${right} of ${found} are right`)
  assert.ok(share(met, asked) >= recall, `${name}: ${met} of ${asked} are found`)
}

// Floors a little below the figures of 200 stories in these wordings.
test('fifteen stories in the formerly held-out wordings are reconciled', async () => {
  const score = await simulate({ stories: 15, seed: 20_000, templates: FROZEN })
  floor('same', score.findings.same, 0.95, 0.88)
  floor('differ', score.findings.differ, 0.9, 0.85)
  floor('update', score.findings.update, 0.9, 0.85)
  floor('contested', score.findings.contested, 0.85, 0.75)
  floor('unsafe speakers', score.findings['unsafe-speaker'], 0.95, 0.88)
  floor('links', score.links, 0.97, 0.88)
  floor('independent', score.independent, 0.85, 0.85)
  floor('origins', score.origins, 0.88, 0.88)
})

// The first forty of the stories that count; figures of all 200 are printed by `npm run simulate`.
test('forty stories in held-out wordings are reconciled', async () => {
  const score = await simulate({ stories: 40, seed: 10_000, templates: HELDOUT })
  for (const kind of FINDING_KINDS)
    floor(kind, score.findings[kind], kind === 'differ' || kind === 'contested' ? 0.95 : 0.93, 0.85)
  floor('links', score.links, 0.99, 0.985)
  floor('independent', score.independent, 0.94, 0.94)
  floor('origins', score.origins, 0.93, 0.93)
  floor('change log', score.changes, 0.93, 0.94)
})
