// Numbers that a sentence only recalls beside the one it gives: they state nothing of their own.
// Example: in "Two days ago the homeless numbered 900; today they number 1,400" the 900 is
// recalled; in "900 were counted by the council, 1,400 by the army" neither is.
import { layerOf } from '../../model/pile.ts'
import type { Report, Said } from '../statement.ts'
import { partyKey } from '../people/party.ts'
import { numberOf, relateValues } from './value.ts'

// Words of what was told before, and of what is told now. General English.
const BEFORE =
  /\b(?:earlier|previous(?:ly)?|preceding|initial(?:ly)?|first|originally|formerly|before|ago|yesterday|had\s+been|(?:had\s+)?stood|(?:first\s+)?put\s+at|were\s+thought|was\s+thought|thought|believed|last\s+(?:count|week|month)|spoke\s+of|started|began|until\s+(?:now|then)|counted\s+before|having\s+counted|at\s+first|reported\s+before|so\s+far\s+reported)\b/giu
const NOW =
  /\b(?:now|today|currently|become|became|meanwhile|latest|present|by\s+now|has\s+(?:risen|grown|climbed|fallen|reached)|new|newly|revised|corrected)\b/giu
/** Right before a number that was: "up from 12", "rather than 12", "not 12 but". */
const FROM =
  /\b(?:from|than|not|against|instead\s+of|compared\s+(?:with|to)|after|over|replacing|where)\s+(?:(?:an?|the|some|about|only|at\s+least|earlier|previous|initial|first|count|figure|toll|of|estimate)\s+){0,5}$/iu
/** How far before a number such words are looked for, in code units. */
const REACH = 60

/** The figures that stand for what their reports say: without those that are only recalled. */
export function withoutRecalled(
  figures: readonly Said<'figure'>[],
  keyOf: (said: Said<'figure'>) => string,
): Said<'figure'>[] {
  const groups = Map.groupBy(
    figures,
    (one) => `${one.report.order} ${one.sentence.start} ${keyOf(one)}`,
  )
  const recalled = new Set<Said<'figure'>>()
  for (const group of groups.values()) {
    if (group.length !== 2) continue
    const [a, b] = group as [Said<'figure'>, Said<'figure'>]
    if (twoSources(a, b) || a.about.partOf || b.about.partOf) continue
    if (relateValues(a.about, b.about) !== 'apart' && a.about.max === b.about.max) continue
    const [past, other] = [pastness(a, b), pastness(b, a)]
    if (past > other) recalled.add(a)
    else if (other > past) recalled.add(b)
  }
  return figures.filter((one) => !recalled.has(one))
}

function twoSources(a: Said<'figure'>, b: Said<'figure'>): boolean {
  const [x, y] = [a.statement.speaker, b.statement.speaker]
  return Boolean(x && y && !isPaper(x) && !isPaper(y) && partyKey(x) !== partyKey(y))
}

/** "Earlier reports spoke of 12": what nobody signed is no second source. */
const isPaper = (name: string): boolean =>
  /^(?:(?:the|an?|some|earlier|previous|first|initial|early|media|press|news)\s+){0,3}(?:reports?|accounts?|counts?|figures?|estimates?|tall(?:y|ies)|bulletins?|toll|tolls)$/iu.test(
    name,
  )

/** How much speaks for a number being an older one: words before it, words of its clause. */
function pastness({ report, about, sentence }: Said<'figure'>, other: Said<'figure'>): number {
  const before = report.text.slice(Math.max(sentence.start, about.start - REACH), about.start)
  const clause = clauseAround(report, about, sentence, other.about)
  const count = (pattern: RegExp) => [...clause.matchAll(pattern)].length
  return (FROM.test(before) ? 2 : 0) + count(BEFORE) - count(NOW)
}

/** The words around a number up to the marks beside it, or to the other number. */
function clauseAround(
  report: Report,
  at: { readonly start: number; readonly end: number },
  sentence: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): string {
  const from = other.end <= at.start ? other.end : sentence.start
  const to = other.start >= at.end ? other.start : sentence.end
  const left = report.text
    .slice(from, at.start)
    .split(/[,;:(]/u)
    .at(-1)!
  const right = report.text.slice(at.end, to).split(/[,;:)]/u)[0]!
  return `${left} ${right}`
}

/**
 * Whether a figure's sentence sets it beside a larger one that was told before: "24 rather than
 * 39", "replacing an earlier figure of 39".
 */
export function replacesLarger({ report, about, sentence }: Said<'figure'>): boolean {
  const value = numberOf(about)
  const text = report.text.slice(sentence.start, sentence.end)
  if (value === null || !REPLACES.test(text)) return false
  return layerOf(report.annotated, 'quantity').some((one) => {
    const inside = one.start >= sentence.start && one.end <= sentence.end
    const number = numberOf(one)
    return (
      inside &&
      one.start !== about.start &&
      number !== null &&
      number > value &&
      number < 20 * value
    )
  })
}

const REPLACES =
  /\b(?:rather\s+than|instead\s+of|not|no\s+longer|earlier|previous(?:ly)?|before|first|initial(?:ly)?|originally|from|replac\p{L}+|too\s+high|fewer|clarif\p{L}+|recount\p{L}*|twice|duplicate|where)\b/iu
