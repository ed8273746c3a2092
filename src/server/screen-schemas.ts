// The screens of src/model/screen.ts as schemas, for the OpenAPI document; a test holds real
// answers to them, key by key. Example: `Cite` is a passage with report, label, start, end and words.
import { z } from '@hono/zod-openapi'
import { CHANGE_KINDS } from '../model/change.ts'
import { DEED_KINDS } from '../model/decision.ts'
import { FINDING_KINDS } from '../model/finding.ts'
import { CONDITION_KINDS } from '../model/story.ts'

const text = z.string()
const count = z.number().int()
const value = z.number().nullable()
const words = text.nullable()
const list = <Item extends z.ZodType>(item: Item) => z.array(item)
const day = text.nullable().openapi({ description: 'YYYY-MM-DD' })
const span = z.strictObject({ start: count, end: count })
const days = z.strictObject({ from: day, to: day })

export const Cite = z
  .strictObject({
    report: text,
    label: text,
    start: count,
    end: count,
    words: text,
    unsafe: text.optional().openapi({ description: 'damaged by translation, or a repeat' }),
  })
  .openapi('Cite', { description: 'a passage: UTF-16 offsets into the report’s text' })

const cites = list(Cite)
const named = list(z.strictObject({ start: count, end: count, cite: count }))
  .optional()
  .openapi({
    description: 'where the text itself names the report of a citation',
  })
const line = { text, cites, named }
const Line = z.strictObject(line).openapi('Line')

const Counts = z
  .strictObject({
    reports: count,
    independent: count,
    origins: count,
    originsAtLeast: count.nullable(),
    words: text,
  })
  .openapi('Counts')

const Value = z
  .strictObject({
    value: text,
    min: value,
    max: value,
    by: words,
    cites,
    refs: list(text).optional().openapi({ description: 'as decisions name them: "3f2a/2"' }),
  })
  .openapi('Value')

const Figure = z
  .strictObject({
    claim: text,
    label: text,
    value: text,
    status: z.enum(['actual', 'projected', 'planned', 'denied', 'hypothetical']).nullable(),
    scope: text,
    counts: Counts,
    values: list(Value),
    axisEnd: value,
    finding: words,
  })
  .openapi('Figure')

const Passage = z
  .strictObject({ document: text, start: count, end: count, exact: text })
  .openapi('Passage')

export const Decided = z
  .strictObject({
    id: text,
    kind: z.enum(DEED_KINDS),
    by: text,
    time: text,
    reason: text,
    state: z.enum(['applied', 'orphaned']),
    why: words,
    claims: list(text),
    cites: list(Passage),
    sets: words,
    undone: z.literal(true).optional(),
  })
  .openapi('Decided')

const Side = z
  .strictObject({
    claim: words,
    label: text,
    value: words,
    status: words,
    by: words,
    values: list(Value),
  })
  .openapi('Side')

const Finding = z
  .strictObject({
    id: text,
    kind: z.enum(FINDING_KINDS),
    name: text,
    meaning: text,
    heading: text,
    why: list(text),
    sides: list(Side),
    axisEnd: value,
    claims: list(text),
    decided: list(Decided),
  })
  .openapi('Finding')

const Clause = z
  .strictObject({
    claim: text,
    text,
    due: days.nullable(),
    dueWords: text,
    announcedBy: words,
    cites,
  })
  .openapi('Clause')

const Quote = z
  .strictObject({
    claim: text,
    words: text,
    speaker: words,
    why: text,
    variants: list(z.strictObject({ ...line, speaker: words })),
    finding: words,
  })
  .openapi('Quote')

const Report = {
  id: text,
  label: text,
  title: text,
  outlet: words,
  url: words,
  published: days.nullable(),
  publishedWords: text,
  publishedWhy: words,
  words: count,
  condition: list(
    z.strictObject({ kind: z.enum(CONDITION_KINDS), name: text, why: text, cite: Cite }),
  ),
}

const Direction = z.enum(['a-to-b', 'b-to-a', 'common-origin', 'undecided'])
const Edge = z
  .strictObject({ from: text, to: text, direction: Direction, words: count, why: list(text) })
  .openapi('Edge')

export const StoryScreen = z
  .strictObject({
    id: text,
    title: text,
    period: text,
    asOf: text,
    asOfDay: day,
    counts: z.strictObject({
      reports: count,
      independent: count,
      sharing: list(list(text)),
      words: text,
    }),
    caveat: text,
    bottomLine: list(Line),
    brief: list(z.strictObject({ ...line, facet: text })),
    struck: list(z.strictObject({ text, why: text })),
    figures: list(Figure),
    findings: list(Finding),
    due: list(Clause),
    unknowns: list(z.strictObject({ title: text, lines: list(Line) })),
    quotes: list(Quote),
    timeline: list(z.strictObject({ ...line, from: day, to: day, days: text })),
    places: list(z.strictObject({ name: text, lat: value, lon: value, withheld: words, cites })),
    people: list(z.strictObject({ name: text, roles: list(text), cites })),
    agreements: list(z.strictObject({ name: text, clauses: list(Clause) })),
    positions: list(
      z.strictObject({
        party: text,
        issue: text,
        statements: list(z.strictObject({ ...line, days: text })),
      }),
    ),
    lineage: list(Edge),
    reports: list(z.strictObject(Report).openapi('ReportLine')),
    decisions: list(Decided),
  })
  .openapi('StoryScreen')

export const StoryCard = z
  .strictObject({
    id: text,
    title: text,
    period: text,
    from: day,
    to: day,
    reports: count,
    independent: count,
    differ: count,
    contested: count,
    unclear: count,
    outlets: list(text),
    days: list(count).openapi({ description: 'reports by day, oldest first' }),
    next: z.strictObject({ text, dueWords: text }).nullable(),
    changed: count.nullable().openapi({ description: 'since the reader’s last look' }),
  })
  .openapi('StoryCard')

export const ReportScreen = z
  .strictObject({
    ...Report,
    story: words,
    hash: text,
    text,
    removed: list(z.strictObject({ at: count, words: text, insert: text, rule: text })),
    repeats: list(span),
    source: text,
    claims: list(
      z.strictObject({ claim: text, kind: text, label: text, ...span.shape, also: cites }),
    ),
    shares: list(z.strictObject({ report: text, label: text, words: count })),
    revisions: list(z.strictObject({ id: text, words: text })),
    newer: z.strictObject({ id: text, label: text }).nullable(),
  })
  .openapi('ReportScreen')

const Shared = z
  .strictObject({
    number: count,
    kind: z.enum(['verbatim', 'near-verbatim', 'rewrite', 'shared-quote']),
    direction: Direction,
    words: count,
    a: span,
    b: span,
    changes: list(z.strictObject({ a: span.nullable(), b: span.nullable() })),
    why: list(text),
  })
  .openapi('Shared')

export const CompareScreen = z
  .strictObject({ a: ReportScreen, b: ReportScreen, shared: list(Shared), summary: text })
  .openapi('CompareScreen')

export const ReviewItem = z
  .strictObject({ story: text, finding: Finding, suggestion: text, settled: z.boolean() })
  .openapi('ReviewItem')

export const VerifyItem = z
  .strictObject({ claim: words, text, ask: text, cites })
  .openapi('VerifyItem')

const ChangeValue = z.strictObject({ min: value, max: value }).nullable()
export const Change = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    story: text,
    claims: list(text),
    label: text,
    before: ChangeValue,
    after: ChangeValue,
    beforeWords: words,
    afterWords: words,
    why: text,
    cites,
  })
  .openapi('Change')

export const Hit = z
  .strictObject({
    kind: z.enum(['report', 'quote', 'figure', 'person']),
    title: text,
    excerpt: text,
    marks: list(z.tuple([count, count])).openapi({ description: 'matches in the excerpt' }),
    story: words,
    claim: words,
    cite: Cite.nullable(),
  })
  .openapi('Hit')

export const Intake = z
  .strictObject({
    id: text,
    state: z.enum(['waiting', 'reading', 'telling', 'done', 'failed']),
    read: count,
    stored: count,
    duplicate: count,
    rejected: list(z.object({ path: text, reason: text })),
    stories: list(text),
    error: words,
  })
  .openapi('Intake')
