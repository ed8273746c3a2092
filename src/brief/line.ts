// Claims and findings -> sentences for a brief: whose words, which report, how many reports, both
// sides of a difference. Every sentence carries its passages and what its writer vouches for, ready
// to be checked.
import type { Facet, Line } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import { citesOf, type Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import type { Term } from '../model/term.ts'
import { isDamaged, nameOf, oneLine, quoted, sentenceAround, type Material } from './material.ts'

/** A sentence before its check. */
export interface Draft extends Line {
  readonly vouched: readonly string[]
  readonly independent?: number
}

// Terms of people's plight; the other figures stand under "figures".
const HUMANITARIAN: ReadonlySet<Term> = new Set([
  'displaced',
  'evacuated',
  'forced to flee',
  'sheltered',
  'in relief camp',
  'relocated',
  'homeless',
  'destroyed housing',
  'partially destroyed housing',
  'uninhabitable housing',
  'refugees',
  'returned',
  'killed',
  'injured',
  'missing',
  'in need',
] as const)

/** Statements shown in one line. */
const MOST_SIDES = 6

/** The facet of a figure claim. */
export const facetOf = ({ term }: Claim): Facet =>
  term !== null && HUMANITARIAN.has(term) ? 'humanitarian' : 'figures'

/** "(Marn Daily, citing Aldo Venn)": who printed a statement, and whom it cites. */
function attribution(material: Material, { document, speaker }: Statement): string {
  const name = nameOf(material, document)
  return speaker ? `(${name}, citing ${speaker})` : `(${name})`
}

/** One statement of each report, with its words: the sides of a line. */
function sides(
  material: Material,
  statements: readonly Statement[],
): { text: string; vouched: string[]; cites: Passage[] } {
  const seen = new Set<string>()
  const shown = statements.filter((one) => {
    const key = `${one.document} ${one.min ?? ''} ${one.max ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
  const few = shown.slice(0, MOST_SIDES)
  const names = few.map((one) => attribution(material, one))
  const text = few.map((one, i) => `${quoted(one.exact)} ${names[i]}`).join(', ')
  return { text, vouched: names, cites: few.map((one) => sentenceAround(material, one)) }
}

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
  const rest = kind === null ? '' : `; ${REST[kind] ?? ''}`
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
  const statements = claims.map(({ statements: [first] }) => first)
  if (statements.every((one) => isDamaged(material, one))) return null
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

/** A line about a contested matter: a passage of each side. */
export function contestedLine(material: Material, { cites }: Finding): Draft | null {
  // The last passages are the denials; the first accuse.
  const [first, last] = [cites[0], cites.at(-1)!]
  if (first === last || isDamaged(material, first) || isDamaged(material, last)) return null
  const names = [first, last].map(({ document }) => `(${nameOf(material, document)})`)
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
  const few = byReport.slice(0, MOST_SIDES)
  if (few.length < 2) return null
  const speakers = finding.claims.flatMap((id) => material.claimById.get(id)?.statements ?? [])
  const names = few.map((one) => {
    const speaker = speakers.find(
      (said) => said.document === one.document && said.start === one.start,
    )?.speaker
    const who = speaker ? `citing ${speaker}` : 'no speaker named'
    return `(${nameOf(material, one.document)}, ${who})`
  })
  const unsafe = finding.kind === 'unsafe-speaker'
  const label = unsafe
    ? 'Speaker unclear:'
    : finding.kind === 'update'
      ? 'Changed:'
      : 'Reports differ:'
  const plain = unsafe ? names : few.map(({ document }) => `(${nameOf(material, document)})`)
  const text = few.map((one, i) => `${quoted(one.exact)} ${plain[i]}`).join('; ')
  return {
    text: `${label} ${text}.`,
    cites: citesOf(few),
    facet: 'differences',
    vouched: [...plain, label],
  }
}

/** A line about a commitment: the day, the words, who announced it. */
export function commitmentLine(material: Material, claim: Claim): Draft | null {
  const [first] = claim.statements
  if (isDamaged(material, first)) return null
  const sentence = sentenceAround(material, first)
  const name = attribution(material, first)
  const due = claim.time?.to ?? null
  const label =
    due === null
      ? claim.status === 'conditional'
        ? 'On a condition:'
        : 'No day stated:'
      : `By ${due}:`
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
  const [first] = claim.statements
  if (!first.speaker || isDamaged(material, first)) return null
  const sentence = sentenceAround(material, first)
  if (oneLine(sentence.exact).length > 420) return null
  const name = attribution(material, first)
  return {
    text: `${quoted(sentence.exact)} ${name}.`,
    cites: citesOf([sentence]),
    facet: 'positions',
    vouched: [name],
  }
}

/** A report's own sentence, with its name. */
export function leadLine(material: Material, passage: Passage): Draft {
  const name = `(${nameOf(material, passage.document)})`
  return {
    text: `${oneLine(passage.exact)} ${name}`,
    cites: citesOf([passage]),
    facet: 'what happened',
    vouched: [name],
  }
}
