// The condition card of a report: what is wrong with its text, each entry at its passage with the
// reason. Damaged text never stands alone in a brief. Example: a page whose headline promises a
// minister that its text never mentions.
import { layerOf } from '../model/pile.ts'
import type { Condition } from '../model/story.ts'
import { mapEdits, toText } from '../text/edits.ts'
import { containsSpan, type Span } from '../text/span.ts'
import { CAPTION } from './dating/caption.ts'
import { cite, isRepeated, sentenceOf, type Report } from './statement.ts'
import { compareText, contentStems, fold, isEmptyWord } from './words.ts'

/** Entries of one kind kept for one report. */
const MOST_ENTRIES = 60

const ORDER: readonly Condition['kind'][] = [
  'headline-without-body',
  'second-article',
  'orphan-context',
  'translation-damage',
  'broken-text',
  'repeat',
]

/** The condition card of a report: by kind, then in text order. Never throws. */
export function conditionOf(report: Report): Condition[] {
  const all = [
    ...headlinesWithoutBody(report),
    ...secondArticles(report),
    ...orphans(report),
    ...translationDamage(report),
    ...brokenText(report),
    ...repeats(report),
  ]
  return ORDER.flatMap((kind) => all.filter((one) => one.kind === kind).slice(0, MOST_ENTRIES))
}

/** Each passage that the report prints again, once, with how often. */
function repeats(report: Report): Condition[] {
  const byOriginal = Map.groupBy(
    report.annotated.document.repeats,
    ({ of }) => `${of.start} ${of.end}`,
  )
  return [...byOriginal.values()].flatMap((copies) => {
    const [first] = copies
    if (!first || first.span.end <= first.span.start) return []
    const times = copies.length === 1 ? 'once more' : `${copies.length} more times`
    return [
      {
        kind: 'repeat' as const,
        cite: cite(report, first.span),
        why: `the report prints this ${times}; it counts once`,
      },
    ]
  })
}

const BROKEN_RULE = /entit|mojibake|encoding|surrogate|replacement/iu

/** Sentences in which broken characters were repaired. */
function brokenText(report: Report): Condition[] {
  const { edits, text } = report.annotated.document
  const map = mapEdits(edits)
  const found = new Map<string, { at: Span; rules: string[] }>()
  for (const edit of edits) {
    if (!BROKEN_RULE.test(edit.rule)) continue
    const where = toText(map, edit)
    const start = Math.min(where.start, Math.max(0, text.length - 1))
    const at = sentenceOf(report, { start, end: Math.max(where.end, start + 1) })
    if (at.end > text.length || at.end <= at.start) continue
    const key = `${at.start} ${at.end}`
    const known = found.get(key)
    if (known) known.rules.push(edit.rule)
    else found.set(key, { at, rules: [edit.rule] })
  }
  return [...found.values()].map(({ at, rules }) => ({
    kind: 'broken-text',
    cite: cite(report, at),
    why: brokenReason(rules),
  }))
}

function brokenReason(rules: readonly string[]): string {
  const characters = rules.length === 1 ? 'character was' : 'characters were'
  const kinds = [...new Set(rules)].sort(compareText).join(', ')
  return `${rules.length} broken ${characters} repaired here (${kinds})`
}

function orphans(report: Report): Condition[] {
  return layerOf(report.annotated, 'orphan')
    .filter((one) => one.end > one.start && !isRepeated(report, one))
    .map((one) => {
      const passage = cite(report, one)
      return { kind: 'orphan-context', cite: passage, why: orphanReason(one.why, passage.exact) }
    })
}

/** The orphan's rule in words; a rule not listed speaks for itself. */
function orphanReason(rule: string, exact: string): string {
  if (rule.startsWith('pronoun')) return `“${exact}”: nobody near whom it could mean`
  if (rule.startsWith('definite')) return `“${exact}”: which one is said nowhere near`
  if (rule.startsWith('office')) return `“${exact}”: who holds the office is said nowhere near`
  return rule.replaceAll('-', ' ')
}

interface Line extends Span {
  readonly index: number
}

/** Lines of a text with words, trimmed. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const trimmed = line[0].trim()
    if (trimmed === '') continue
    const start = line.index + line[0].indexOf(trimmed)
    lines.push({ start, end: start + trimmed.length, index: lines.length })
  }
  return lines
}

/** Whether a line reads as a headline or caption: some words, no full stop. */
const isHeadline = (words: string) =>
  words.length <= 200 &&
  /\p{L}\S{0,200}\s[^\p{L}]{0,200}\p{L}/u.test(words) &&
  !/[.!?…]["”’)]*$/u.test(words)

/** Stems that a headline must have to be judged, and to have lost. */
const LEAST_STEMS = 4
const LEAST_LOST = 3

/** Headlines at the top whose own words never come back below or beside them. */
function headlinesWithoutBody(report: Report): Condition[] {
  const lines = linesOf(report.text).filter((line) => !isRepeated(report, line))
  const firstBody = lines.findIndex(({ start, end }) => !isHeadline(report.text.slice(start, end)))
  if (firstBody < 1) return []
  const words = lines.map(({ start, end }) => report.text.slice(start, end))
  let stems: readonly ReadonlySet<string>[] | null = null
  let names: readonly (readonly string[])[] | null = null
  return lines.slice(0, firstBody).flatMap((line, index) => {
    const own = [...new Set(contentStems(words[index]!))]
    if (own.length < LEAST_STEMS || CAPTION.test(words[index]!)) return []
    stems ??= words.map((one) => new Set(contentStems(one)))
    const others = stems.filter((_, i) => i !== index)
    const lost = own.filter((one) => !others.some((other) => other.has(one)))
    const mostLost = own.length > LEAST_STEMS && lost.length >= own.length * 0.75
    const actorLost = lost.length >= LEAST_LOST && lost.length >= own.length * 0.35
    if (!mostLost && !actorLost) return []
    names ??= words.map(nameWords)
    const otherNames = new Set(names.filter((_, i) => i !== index).flat())
    if (!mostLost && !losesActor(report, line, otherNames)) return []
    const why = `the text below never takes up: ${asPrinted(words[index]!, lost).join(', ')}`
    return [{ kind: 'headline-without-body' as const, cite: cite(report, line), why }]
  })
}

/** Whether the first name of a headline stands nowhere else in the report, in no form of it. */
function losesActor(report: Report, line: Line, others: ReadonlySet<string>): boolean {
  const actor = layerOf(report.annotated, 'name').find(
    (name) => name.type !== 'other' && containsSpan(line, name),
  )
  if (!actor) return false
  const printed = report.text.slice(actor.start, actor.end)
  if (printed === printed.toUpperCase() && printed.length > 4) return false
  return nameWords(printed).every((word) => !others.has(word) && !sameCountry(word, others))
}

/** The words of a text whose stems are listed, once each, as printed. */
function asPrinted(text: string, stems: readonly string[]): string[] {
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? []
  const kept = words.filter((word) => stems.includes(contentStems(word)[0] ?? ''))
  return [...new Map(kept.map((word) => [fold(word), word])).values()]
}

/** Folded capitalised words of a line that are no stop words. */
function nameWords(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}.’'-]+/gu)]
    .map(([word]) => fold(word))
    .filter((word) => word.length > 2 && !isEmptyWord(word))
}

/** Whether a country's name comes back as its adjective: the same first four letters. */
function sameCountry(name: string, others: ReadonlySet<string>): boolean {
  if (name.length < 4) return false
  for (const other of others) if (other.slice(0, 4) === name.slice(0, 4)) return true
  return false
}

/**
 * Sentences of one paragraph read for a second article; the words of a heading come back this often
 * after it.
 */
const LEAST_FOLLOWED = 3
/** Share of the names after a second headline at which the text goes on with the same story. */
const SAME_STORY = 0.25

/**
 * Where a report turns to another story altogether: its first off-topic article; its length without
 * one.
 */
export function offTopicFrom(report: Report): number {
  const [first] = secondArticles(report)
  if (!first) return report.text.length
  const before = new Set(nameWords(report.text.slice(0, first.cite.start)))
  const after = [...new Set(nameWords(report.text.slice(first.cite.end)))]
  const shared = after.filter((name) => before.has(name)).length
  return shared < after.length * SAME_STORY ? first.cite.start : report.text.length
}

/** A second article begins after this share of the text. */
const FIRST_SHARE = 0.3

const SECOND = new WeakMap<Report, readonly Condition[]>()

/** Lines that open another article. Worked out once a report. */
function secondArticles(report: Report): readonly Condition[] {
  const known = SECOND.get(report) ?? openingsIn(report)
  SECOND.set(report, known)
  return known
}

/** Lines whose words come back after them and never stand before. */
function openingsIn(report: Report): Condition[] {
  const lines = linesOf(report.text).filter((line) => !isRepeated(report, line))
  if (lines.length < 12) return []
  let counted: LineStems | null = null
  return lines.flatMap((line, index) => {
    if (line.start < report.text.length * FIRST_SHARE || index + 3 > lines.length) return []
    const words = report.text.slice(line.start, line.end)
    if (words.length > 160 || CAPTION.test(words) || /[.!?]\s+\p{Lu}/u.test(words)) return []
    if (!/\p{Lu}{3}\s{1,9}\p{Lu}{3}/u.test(words) && !isHeadline(words)) return []
    // Few reports have such a line: the words of all others are read for those.
    const { stems, firstAt, uses } = (counted ??= lineStems(report, lines))
    const own = [...stems[index]!]
    const opens = (least: number) =>
      own.filter((one) => firstAt.get(one) === index && uses.get(one)! >= least)
    // A headline's words come back at once and often, or many of them come back at all.
    const often = opens(LEAST_FOLLOWED)
    const many = isHeadline(words) ? opens(2) : []
    const fresh = many.length >= 4 && many.length >= own.length / 2 ? many : often
    if (fresh.length < LEAST_FOLLOWED) return []
    return [
      {
        kind: 'second-article' as const,
        cite: cite(report, line),
        why: `another article seems to begin here; only below it: ${asPrinted(words, fresh).join(', ')}`,
      },
    ]
  })
}

/** The stems of each line, the first line that each stands in, and how many do. */
interface LineStems {
  readonly stems: readonly ReadonlySet<string>[]
  readonly firstAt: ReadonlyMap<string, number>
  readonly uses: ReadonlyMap<string, number>
}

function lineStems(report: Report, lines: readonly Line[]): LineStems {
  const stems = lines.map(({ start, end }) => new Set(contentStems(report.text.slice(start, end))))
  const firstAt = new Map<string, number>()
  const uses = new Map<string, number>()
  stems.forEach((set, index) => {
    for (const one of set) {
      if (!firstAt.has(one)) firstAt.set(one, index)
      uses.set(one, (uses.get(one) ?? 0) + 1)
    }
  })
  return { stems, firstAt, uses }
}

// A wish for a disaster is a lost negation or a wrong verb more often than a wish.
const WISHED_DISASTER =
  /\b(?:hopes?|hoped|hoping|wish(?:es|ed)?|wants?|wanted|eager|keen)\b(?:\s+[\p{L}'’]+){0,5}?\s+(?:trigger|cause|lead\s+to|spark|provoke|result\s+in|unleash|create)\s+(?:[\p{L}'’-]+\s+){0,4}?(?:crisis|disaster|catastrophe|massacre|famine|tragedy|bloodbath|suffering)\b/iu
// "braced against a flood that they hope will come": nobody hopes for what he guards against.
const GUARDED_WISH =
  /\bagainst\s{1,3}(?:an?|the|any)\s{1,3}(?:[\p{L}'’-]{1,30}\s{1,3}){1,3}(?:that|which)\s{1,3}(?:they|he|she|it|we)\s{1,3}(?:hope|wish|want)(?:s|ed)?\b/iu
// A quotation mark that opens or closes nothing, as in `"the harvest" "`.
const STRAY_MARK = /["”]\s+["”](?=\s|$)/u

/** Sentences that translation or spinning seems to have damaged. */
function translationDamage(report: Report): Condition[] {
  return report.sentences.flatMap((sentence) => {
    if (isRepeated(report, sentence)) return []
    const words = report.text.slice(sentence.start, sentence.end)
    const wished = WISHED_DISASTER.exec(words)
    const why =
      wished && !/\bnot\b|n['’]t\b|\bnever\b/u.test(wished[0])
        ? `“${wished[0]}” wishes for what it means to fear: a negation or verb may be lost`
        : GUARDED_WISH.test(words)
          ? 'somebody is said to hope for what he guards against: a word may be lost'
          : STRAY_MARK.test(words)
            ? 'a quotation mark stands by itself: words may be missing'
            : null
    return why === null
      ? []
      : [{ kind: 'translation-damage' as const, cite: cite(report, sentence), why }]
  })
}
