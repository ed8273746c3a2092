// Claims and findings -> sentences for a brief: whose words, which report, how many reports, both
// sides of a difference. Every sentence carries its passages and what its writer vouches for, ready
// to be checked.
import type { Facet, Line } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import { isPlight } from '../model/term.ts'
import { citesOf, type Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import {
  isDamaged,
  isTranslated,
  nameOf,
  oneLine,
  quoted,
  sentenceAround,
  type Material,
} from './material.ts'
import { dayWords } from './words.ts'

/** A sentence before its check. */
export interface Draft extends Line {
  readonly vouched: readonly string[]
  readonly independent?: number
}

/** Statements shown in one line. */
const MOST_SIDES = 6
/** Values shown in one line, even where reports give more. */
const MOST_VALUES = 9

/** The facet of a figure claim. */
export const facetOf = ({ term }: Claim): Facet => (isPlight(term) ? 'humanitarian' : 'figures')

/** "(Marn Daily, citing Aldo Venn)": who printed a statement, and whom it cites. */
function attribution(material: Material, { document, speaker }: Statement): string {
  const name = nameOf(material, document)
  return speaker && namesSomebody(speaker) ? `(${name}, citing ${plainName(speaker)})` : `(${name})`
}

/** A speaker inside a sentence: "A resident" that opened one is "a resident". */
const plainName = (speaker: string) =>
  speaker.replace(/^(?:An?|The|Some|Several|Many|Two|Three|One)\s/u, (word) => word.toLowerCase())

// What is left of a speaker where the text was hard to read: "local", "of according with".
const namesSomebody = (speaker: string) =>
  !/^(?:of|according|in|at|the|a|an)\s*$|^(?:of|according|with)\s/iu.test(speaker) &&
  !/^\p{Ll}+$/u.test(speaker.replace(/s$/u, 'S'))

/** "(Marn Daily, 4 May 2024)": the report and the day it came out, where that is known. */
function datedName(material: Material, document: string, citing: string | null = null): string {
  const published = material.pile.published[document]
  const day = published?.stated && published.from === published.to ? published.from : null
  const who = citing && `citing ${plainName(citing)}`
  const parts = [nameOf(material, document), who, day && dayWords(day)]
  return `(${parts.filter(Boolean).join(', ')})`
}

/** One statement of each report, with its words: the sides of a line, each value at least once. */
function sides(
  material: Material,
  statements: readonly Statement[],
): { text: string; vouched: string[]; cites: Passage[] } {
  const valueOf = ({ min, max }: Statement) => `${min ?? ''} ${max ?? ''}`
  const seen = new Set<string>()
  const shown = statements.filter((one) => {
    const key = `${one.document} ${valueOf(one)}`
    return !seen.has(key) && seen.add(key)
  })
  const values = new Set<string>()
  const firsts = shown.filter((one) => !values.has(valueOf(one)) && values.add(valueOf(one)))
  const ranked = [...new Set([...firsts, ...shown])]
  const kept = new Set(ranked.slice(0, Math.max(MOST_SIDES, firsts.length)))
  const few = shown.filter((one) => kept.has(one)).slice(0, MOST_VALUES)
  const names = few.map((one) => attribution(material, one))
  const text = few.map((one, i) => `${quoted(one.exact)} ${names[i]}`).join(', ')
  return { text, vouched: names, cites: few.map((one) => sentenceAround(material, one)) }
}

/** The first statement whose text is not damaged, else null. */
const soundStatement = (material: Material, { statements }: Claim): Statement | null =>
  statements.find((one) => !isDamaged(material, one)) ?? null

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

const REST: { readonly [K in Finding['kind']]?: string } = {
  same: 'the numbers agree within rounding',
  range: 'the stated ranges overlap',
  differ: 'the reports differ',
  update: 'the number changes from report to report',
}

/** A line about one figure claim and what is found of it; null when only damaged text states it. */
export function figureLine(
  material: Material,
  claim: Claim,
  kind: Finding['kind'] | null,
): Draft | null {
  if (claim.statements.every((one) => isDamaged(material, one))) return null
  const { text, vouched, cites } = sides(material, claim.statements)
  const label = capital(claim.label)
  const rest = (kind === null ? '' : `; ${REST[kind] ?? ''}`) + acceptedWords(material, claim)
  const counted =
    claim.reports > 1 ? ` (${claim.reports} reports, ${claim.independent} independent at most)` : ''
  return {
    text: `${label}: ${text}${rest}${counted}.`,
    cites: citesOf([...cites, ...citesOfReports(material, claim, cites)]),
    facet: kind === 'differ' || kind === 'update' ? 'differences' : facetOf(claim),
    vouched: [...vouched, `${label}:`, `${rest}${counted}`],
    independent: claim.independent,
  }
}

/** "; Dana Keld accepts the reading of Marn Daily": the reading that an analyst accepted last, else nothing. */
function acceptedWords(material: Material, { id }: Claim): string {
  const accepted = (material.decisions ?? []).findLast(
    ({ kind, state, claims }) => kind === 'accept' && state === 'applied' && claims.includes(id),
  )
  const [cite] = accepted?.cites ?? []
  if (!accepted || !cite) return ''
  return `; ${accepted.by} accepts the reading of ${nameOf(material, cite.document)}`
}

/** A passage of each further report that a count of reports stands on. */
function citesOfReports(material: Material, claim: Claim, shown: readonly Passage[]): Passage[] {
  const seen = new Set(shown.map(({ document }) => document))
  return claim.statements
    .filter(({ document }) => !seen.has(document) && seen.add(document))
    .map((one) => sentenceAround(material, one))
}

/** A line about claims that differ in scope, or of which one is part of the other. */
export function scopeLine(material: Material, finding: Finding): Draft | null {
  const claims = finding.claims
    .flatMap((id) => material.claimById.get(id) ?? [])
    .slice(0, MOST_SIDES)
  if (claims.length < 2) return null
  // The part stands before its whole, whatever their order in the reports.
  if (finding.kind === 'part' && claims[1]!.partOf === claims[0]!.id) claims.reverse()
  const statements = claims.flatMap((claim) => soundStatement(material, claim) ?? [])
  if (statements.length < claims.length) return null
  if (finding.kind === 'part') {
    const stated = partLine(material, claims[0]!, claims[1]!)
    if (stated) return stated
  }
  const { text, vouched, cites } = sides(material, statements)
  const label = capital(claims[0]!.label)
  const rest =
    finding.kind === 'part'
      ? '; the first is part of the second'
      : '; other scope, not to be compared'
  return {
    text: `${label}: ${text}${rest}.`,
    cites: citesOf(cites),
    facet: facetOf(claims[0]!),
    vouched: [...vouched, `${label}:`, rest],
  }
}

/** A part in the sentence that states it of its whole; null where no sentence has both. */
function partLine(material: Material, part: Claim, whole: Claim): Draft | null {
  for (const one of part.statements) {
    if (isDamaged(material, one)) continue
    const sentence = sentenceAround(material, one)
    const { document, start, end } = sentence
    const both = whole.statements.some(
      (of) => of.document === document && of.start < end && start < of.end,
    )
    if (!both || oneLine(sentence.exact).length > MOST_SENTENCE) continue
    const label = `${capital(part.label)}:`
    const name = attribution(material, one)
    return {
      text: `${label} ${quoted(sentence.exact)} ${name}.`,
      cites: citesOf([sentence]),
      facet: facetOf(part),
      vouched: [name, label],
    }
  }
  return null
}

/** The longest sentence that a line quotes whole, in code units. */
const MOST_SENTENCE = 420

const OPENS_BACK = /^(?:he|she|they|it|his|her|their|this|these|that|such|but|and)\b/iu

/**
 * The accusation that stands for the others beside a denial: the last before it in its report that
 * reads alone, else the first.
 */
function accusationFor(cites: Finding['cites'], denial: Passage): Passage {
  const before = cites.filter(
    ({ document, start, exact }) =>
      document === denial.document && start < denial.start && !OPENS_BACK.test(exact),
  )
  return before.at(-1) ?? cites[0]
}

/** A line about a contested matter: a passage of each side. */
export function contestedLine(material: Material, { cites }: Finding): Draft | null {
  // The last passages are the denials; the first accuse.
  const last = cites.at(-1)!
  const first = accusationFor(cites, last)
  if (first === last || isDamaged(material, first) || isDamaged(material, last)) return null
  const names = [first, last].map(({ document }) => datedName(material, document))
  return {
    text: `Contested: ${quoted(first.exact)} ${names[0]}; ${quoted(last.exact)} ${names[1]}.`,
    cites: citesOf([first, last]),
    facet: 'differences',
    vouched: [...names, 'Contested:'],
  }
}

/**
 * A line about a shared quote whose speaker is unclear, or about moves that reports give otherwise.
 */
export function wordsLine(material: Material, finding: Finding): Draft | null {
  const byReport = [...Map.groupBy(finding.cites, ({ document }) => document).values()].map(
    ([one]) => one!,
  )
  const unsafe = finding.kind === 'unsafe-speaker'
  // Whose words they are is asked of damaged text too; what happened is not told from it.
  const sound = unsafe ? byReport : byReport.filter((one) => !isDamaged(material, one))
  const few = sound.slice(0, MOST_SIDES)
  if (few.length < 2) return null
  const speakers = finding.claims.flatMap((id) => material.claimById.get(id)?.statements ?? [])
  const names = few.map((one) => {
    const speaker = speakers.find(
      (said) => said.document === one.document && said.start === one.start,
    )?.speaker
    const who = speaker ? `citing ${plainName(speaker)}` : 'no speaker named'
    return `(${nameOf(material, one.document)}, ${who})`
  })
  const label = unsafe
    ? 'Speaker unclear:'
    : finding.kind === 'update'
      ? 'Changed:'
      : 'Reports differ:'
  const plain = unsafe ? names : few.map(({ document }) => datedName(material, document))
  // The same words of two reports are said once, with both.
  const sides = Map.groupBy(few.keys(), (i) => few[i]!.exact)
  const text = [...sides]
    .map(([exact, from]) => `${quoted(exact)} ${from.map((i) => plain[i]).join(' ')}`)
    .join('; ')
  return {
    text: `${label} ${text}.`,
    cites: citesOf(few),
    facet: 'differences',
    vouched: [...plain, label],
  }
}

/** A line about a commitment: the day, the words, who announced it. */
export function commitmentLine(material: Material, claim: Claim): Draft | null {
  const first = soundStatement(material, claim)
  if (first === null) return null
  const sentence = sentenceAround(material, first)
  const name = attribution(material, first)
  const due = claim.time?.to ?? null
  const label =
    due === null
      ? claim.status === 'conditional'
        ? 'On a condition:'
        : 'No day stated:'
      : `By ${dayWords(due)}:`
  // A day that only the pile could date is vouched for by the claim; its words are in the sentence.
  return {
    text: `${label} ${quoted(sentence.exact)} ${name}.`,
    cites: citesOf([sentence]),
    facet: 'next steps',
    vouched: [name, label],
  }
}

/** A line about one party's position on an issue. */
export function quotationLine(material: Material, claim: Claim): Draft | null {
  const first = soundStatement(material, claim)
  if (!first?.speaker || !namesSomebody(first.speaker)) return null
  if (isTranslated(material, first.document)) return null
  const sentence = sentenceAround(material, first)
  if (oneLine(sentence.exact).length > MOST_SENTENCE) return null
  const name = datedName(material, first.document, first.speaker)
  return {
    text: `${quoted(sentence.exact)} ${name}.`,
    cites: citesOf([sentence]),
    facet: 'positions',
    vouched: [name],
  }
}

/** A report's own sentence, with its name. */
export function leadLine(material: Material, passage: Passage): Draft {
  const name = datedName(material, passage.document)
  return {
    text: `${oneLine(passage.exact)} ${name}`,
    cites: citesOf([passage]),
    facet: 'what happened',
    vouched: [name],
  }
}
