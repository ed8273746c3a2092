// A finding explained: what such a finding says and does not say, the rule, the numbers of each
// claim in it, and every passage.
// Example: "Differ: people expected to flee", "60,000 (c)", "90,000 (b)".
import type { Claim } from '../../model/claim.ts'
import type { Finding } from '../../model/finding.ts'
import type { Passage } from '../../model/passage.ts'
import { stemOf } from '../label.ts'
import { claimsOf } from '../rows/findings.ts'
import { countedStatements } from '../rows/statements.ts'
import { labelOf, reason, type View } from '../view.ts'
import { formatCounts, formatDays } from '../wording.ts'
import { distinct, quoteOf, type Answer } from './answer.ts'
import { claimTitle, findingTitle, ID_HEAD, statementNote } from './claim.ts'
import { dayReadings } from './days.ts'
import { FINDING_RULES, inFull, SAME_RULES, statusWords } from './plain.ts'

/** "people who fled in Keld: 4,300; told as having happened; 3 May 2024; 2 reports, …". */
function claimLine(view: View, claim: Claim): string {
  const parts = [
    claimTitle(view, claim),
    statusWords(claim),
    claim.time && (claim.time.from || claim.time.to) ? formatDays(claim.time) : null,
    formatCounts(claim),
  ]
  return parts.filter(Boolean).join('; ')
}

/** The number and the speaker that a cited passage was read as, where it is a statement. */
function noteOf(view: View, claims: readonly Claim[], cite: Passage): string | null {
  const notes = claims.flatMap((claim) =>
    countedStatements(claim)
      .filter(
        (one) => one.document === cite.document && one.start === cite.start && one.end === cite.end,
      )
      .flatMap((one) => statementNote(view, claim, one) ?? []),
  )
  return notes.length === 0 ? null : [...new Set(notes)].join('; ')
}

const PLACED = /“([^“”]{1,400})”(,? )\(([^()“”]{1,120})\)/gu
const HEADED = / \(([^()“”]{1,120})\): “([^“”]{1,60})/gu

/**
 * A reason with its reports called as everywhere else: an outlet of several reports, or a file's
 * whole name, by the label of the report whose cited words stand beside it.
 */
export function withReports(view: View, cites: readonly Passage[], words: string): string {
  const labelFor = (name: string, said: string): string => {
    const told = cites.filter(({ document }) => {
      const known = view.documents.get(document)
      return known && (known.outlet ?? stemOf(known.path ?? known.id)) === name
    })
    const flat = (text: string) => text.replaceAll(/\s+/gu, ' ')
    const same = told.find(({ exact }) => flat(exact).startsWith(flat(said).replace(/…$/u, '')))
    const one = same ?? (new Set(told.map((cite) => cite.document)).size === 1 ? told[0] : null)
    return one ? labelOf(view, one.document) : name
  }
  return words
    .replaceAll(
      PLACED,
      (_, said: string, gap: string, name: string) => `“${said}”${gap}(${labelFor(name, said)})`,
    )
    .replaceAll(HEADED, (_, name: string, said: string) => ` (${labelFor(name, said)}): “${said}`)
}

/** Reports named at the head of a reason ("a file: Mira Tolk") by their labels. */
function withHead(view: View, words: string): string {
  for (const { id, outlet, path } of view.documents.values()) {
    const name = outlet === null && path !== null ? stemOf(path) : null
    const label = labelOf(view, id)
    if (name !== null && name !== label && words.startsWith(`${name}: `))
      return label + words.slice(name.length)
  }
  return words
}

/** Why a finding is there. */
export function explainFinding(view: View, finding: Finding): Answer {
  const claims = claimsOf(view, finding)
  const [means, rule] = FINDING_RULES[finding.kind]
  const general = rule ?? SAME_RULES[claims[0]?.kind ?? 'quotation']
  // The counts stand among the figures.
  const whys = finding.why.filter((why) => !/^\d{1,6} reports, \d{1,6} independent/u.test(why))
  const reasons = whys.map((why) =>
    inFull(reason(view, withHead(view, withReports(view, finding.cites, why)))),
  )
  return {
    kind: 'finding',
    id: finding.id,
    title: findingTitle(view, finding),
    means,
    rules: [...reasons, general],
    figures: [
      ...claims.map((claim) => claimLine(view, claim)),
      ...dayReadings(view, finding.cites),
    ],
    quotes: distinct(finding.cites).map((cite) => quoteOf(view, cite, noteOf(view, claims, cite))),
    also: claims.map((claim) => ({
      id: claim.id.slice(0, ID_HEAD),
      title: claimTitle(view, claim),
    })),
  }
}
