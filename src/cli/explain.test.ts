// Everything that the ledger of the example story names can be asked for, and is answered in words
// that an editor understands, on passages that stand in the reports.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { answersBetween, answersTo, printAnswer, type Answer } from '../export/explain/index.ts'
import type { View } from '../export/view.ts'
import { formatDay } from '../export/wording.ts'
import { passageHolds } from '../model/passage.ts'
import { mapEdits, toSource } from '../text/edits.ts'
import { viewsOf } from './commands/explain.ts'
import { run } from './pile.cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-explain-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const reports = fileURLToPath(new URL('../../examples/lake-crisis/reports', import.meta.url))
const store = ['--store', folder]
await run(reports, ...store, '--out', join(folder, 'report.html'))
const [view] = (await viewsOf(folder)) as [View]
const { story } = view

/** What a reader may type for each thing that the ledger names, by sort. */
const asked: { readonly [sort: string]: readonly string[] } = {
  claim: story.claims.map(({ id }) => id),
  alias: story.claims.flatMap(({ aliases }) => aliases),
  statement: story.claims.flatMap(({ id, statements }) =>
    statements.map((_, k) => `${id}/${k + 1}`),
  ),
  finding: story.findings.map(({ id }) => id),
  report: story.documents.map(({ id }) => id),
  link: story.lineage.edges.map((_, k) => `link/${k + 1}`),
  'brief line': story.brief.map((_, k) => `brief/${k + 1}`),
  'struck line': story.struck.map((_, k) => `struck/${k + 1}`),
  'timeline entry': story.timeline.map((_, k) => `timeline/${k + 1}`),
  agreement: story.agreements.map((_, k) => `agreement/${k + 1}`),
  position: story.positions.map((_, k) => `position/${k + 1}`),
  person: story.people.map(({ name }) => name),
  place: story.places.map(({ name }) => name),
  story: [story.id],
}

const sourceMaps = new Map(
  view.reports.map(({ document }) => [document.id, mapEdits(document.edits)]),
)

/** Each passage stands in its report, and in the bytes that it was read from. */
function assertStands({ quotes, id }: Answer): void {
  assert.ok(quotes.length > 0, `${id}: no passage`)
  for (const quote of quotes) {
    const document = view.documents.get(quote.document)!
    assert.ok(passageHolds(document, quote), `${id}: “${quote.exact}”`)
    const at = toSource(sourceMaps.get(document.id)!, quote)
    const untouched = !document.edits.some(({ start, end }) => start < at.end && at.start < end)
    if (untouched) assert.equal(document.source.slice(at.start, at.end), quote.exact, id)
  }
}

const texts = view.reports.map(({ document }) => document.text).join('\n')
/** Names that code has and no editor says, where no report says them either. */
const INTERNAL = [
  /[a-z]{2,}[A-Z][a-z]+/gu,
  /[a-z]+_[a-z_]+/gu,
  /[{}]|":|undefined|\bnull\b|\bNaN\b|Infinity/gu,
  /\b(?:no-cue-beside-it|stands-alone|no-speaker-named|[a-z]+-without-[a-z]+|near-verbatim|other-scope|unsafe-speaker|[ab]-to-[ab]|common-origin)\b/gu,
]

function assertPlain({ title, means, rules, figures, quotes, id }: Answer): void {
  const words = [title, means, ...rules, ...figures, ...quotes.flatMap(({ note }) => note ?? [])]
  const labels = [...view.labels.values()].join(' ')
  for (const one of words)
    for (const pattern of INTERNAL)
      for (const [name] of one.matchAll(pattern))
        assert.ok(texts.includes(name) || labels.includes(name), `${id}: ${name} in “${one}”`)
}

function assertAnswers(answers: readonly Answer[], wanted: string): void {
  assert.ok(answers.length > 0, `no answer to ${wanted}`)
  for (const answer of answers) {
    assertStands(answer)
    assertPlain(answer)
    assert.ok(answer.rules.length > 0, `${wanted}: no rule`)
    for (const rule of answer.rules) assert.match(rule, /\S+\s+\S+/u, `${wanted}: ${rule}`)
    if (answer.kind === 'claim' || answer.kind === 'finding')
      assert.ok(answer.figures.length > 0, `${wanted}: no figures`)
    assert.match(printAnswer(answer), /\nWhy\n[^]*\nWords/u)
  }
}

for (const [sort, all] of Object.entries(asked))
  test(`every ${sort} of the example is explained: ${all.length}`, () => {
    assert.ok(all.length > 0 || sort === 'struck line', `the example has no ${sort}`)
    for (const one of all) assertAnswers(answersTo(view, one), one)
  })

test('an id is found by its first four characters, and answers for itself', () => {
  const { id } = story.findings[0]!
  assert.ok(answersTo(view, id.slice(0, 4)).some((one) => one.id === id))
  for (const claim of story.claims)
    assert.deepEqual(
      answersTo(view, claim.id).map((one) => one.id),
      [claim.id],
    )
})

test('the counts of a claim are told with the reports that make them', () => {
  for (const claim of story.claims.filter(({ reports: n }) => n > 1)) {
    const told = answersTo(view, claim.id)[0]!.figures.join('\n')
    assert.match(told, new RegExp(`${claim.reports} reports say so: `, 'u'))
    assert.match(told, new RegExp(`${claim.independent} independent at most: `, 'u'))
    assert.match(told, new RegExp(`${claim.origins} origins?: `, 'u'))
  }
})

test('an inferred day is told with the words that it stands on', () => {
  for (const { id, published } of story.documents.filter(
    (one) => one.published?.stated === false,
  )) {
    const [answer] = answersTo(view, id)
    const own = answer!.quotes.filter(({ note }) => note === 'tells of its day')
    assert.ok(own.length > 0, `${id}: ${published!.why}`)
  }
})

test('every entry of a condition card is told with its passage', () => {
  for (const { id, condition } of story.documents) {
    const [answer] = answersTo(view, id)
    for (const { cite } of condition)
      assert.ok(answer!.quotes.some((one) => one.start === cite.start && one.end === cite.end))
  }
})

test('every shared passage is told by the link of its reports', () => {
  for (const { a, b } of story.shared ?? []) {
    const answers = answersBetween(view, a.document, b.document)
    assertAnswers(answers, `${a.document} ${b.document}`)
    for (const side of [a, b])
      assert.ok(answers[0]!.quotes.some((one) => one.start === side.start && one.end === side.end))
  }
})

test('words of a report, a line of it and a day are asked for as well', async () => {
  const explain = (...args: readonly string[]) => run('explain', ...store, ...args)
  const number = await explain('4,300')
  assert.match(number.out, /4,300/u)
  assert.match((await explain('The Corrum Courier:21')).out, /line 21/u)
  const { from } = story.timeline.find((entry) => entry.from)!
  for (const day of [from!, formatDay(from!)]) assert.match((await explain(day)).out, /timeline\//u)
  assert.match((await explain('ceasefire nobody spoke of')).err, /no report holds these words/u)
  assert.match((await explain('Nobody', 'Here')).err, /no report is called Nobody/u)
  assert.equal((await explain('a', 'b', 'c')).code, 2)
  const unstored = await run('explain', reports, '11,700')
  assert.match(unstored.out, /\[11,700\]/u)
})

test('decisions are explained, also by the reports that they are about', async () => {
  const signed = ['--who', 'Dana Keld', '--reason', 'rang the desk', ...store]
  const outlet = '01-halcyon-dam-seized'
  const decide = (...args: readonly string[]) => run('decide', ...args, ...signed)
  assert.equal((await decide('date', outlet, '--set', '2024-05-03')).code, 0)
  assert.equal((await decide('grade', outlet, '--set', 'B2')).code, 0)
  const figure = story.claims.find(({ kind }) => kind === 'figure')!
  assert.equal((await decide('note', `${figure.id}/1`, '--set', 'ring them')).code, 0)
  const [decided] = (await viewsOf(folder)) as [View]
  const ids = decided.story.decisions!.map(({ id }) => id)
  assert.equal(ids.length, 3)
  for (const id of ids)
    for (const answer of answersTo(decided, id)) {
      assert.equal(answer.kind, 'decision')
      assert.ok(answer.quotes.length > 0, answer.title)
    }
  const report = await run('explain', outlet, ...store)
  assert.match(report.out, /3 May 2024, set by Dana Keld/u)
  assert.match(report.out, /decided by Dana Keld \(grade\): desk: B2; reason: rang the desk/u)
})

test('words that leave open when or how many are told of a report', () => {
  const told = story.documents.flatMap(({ id }) => answersTo(view, id)[0]!.figures)
  assert.ok(told.some((one) => one.startsWith('words that leave open when or how many: “')))
})
