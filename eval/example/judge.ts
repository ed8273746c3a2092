// Judges the printed outputs of three commands against the gold of the example story: one verdict a
// phenomenon. Example: a gold figure of "at least nine boats" without an annotation there is {met:
// false, because: 'no annotation there'}.
import type { Expectation, Gold, PeopleGold, ReportExpectation } from './gold.ts'
import { judgePeople, judgeReuse, judgeStory, type Pile } from './judge-pile.ts'
import { judgeReport } from './judge-report.ts'
import type { AnnotatedLine, Outputs } from './outputs.ts'

export interface Verdict {
  readonly id: string
  readonly kind: string
  readonly what: string
  readonly met: boolean
  /** Why not, in a few words; empty where met. */
  readonly because: string
}

export type State = 'found' | 'known failure' | 'MISSED' | 'NO LONGER FAILS'

/** A phenomenon that is known to fail, since when. */
export interface KnownFailure {
  readonly id: string
  readonly since: string
}

/**
 * One verdict for each phenomenon and each pair of people, in the order of the gold. Pure; never
 * throws on odd outputs.
 */
export function judge(gold: Gold, people: PeopleGold, outputs: Outputs): readonly Verdict[] {
  const pile: Pile = { outputs, byName: byName(gold.documents, outputs.annotate) }
  const verdicts: Verdict[] = []
  for (const { id, kind, what, expect } of gold.phenomena) {
    verdicts.push(verdict({ id, kind, what }, judgeOne(expect, pile)))
  }
  for (const pair of people.pairs) {
    const kind = pair.linked ? 'same person' : 'different people'
    verdicts.push(verdict({ id: pair.id, kind, what: pair.why }, judgePeople(pair, pile)))
  }
  return verdicts
}

function verdict(
  head: { readonly id: string; readonly kind: string; readonly what: string },
  because: string | null,
): Verdict {
  return { ...head, met: because === null, because: because ?? '' }
}

/** Reports by the name that the gold gives them: the id of a record, else the name of the file. */
function byName(
  names: readonly string[],
  lines: readonly AnnotatedLine[],
): ReadonlyMap<string, AnnotatedLine> {
  const found = new Map<string, AnnotatedLine>()
  for (const line of lines) {
    const file = line.path?.split(/[\\/]/).at(-1) ?? ''
    const name = names.find((one) => one === line.id) ?? names.find((one) => one === file)
    if (name !== undefined && !found.has(name)) found.set(name, line)
  }
  return found
}

function judgeOne(expect: Expectation, pile: Pile): string | null {
  switch (expect.type) {
    case 'shared-passage':
    case 'no-shared':
    case 'group':
      return judgeReuse(expect, pile)
    case 'claim-link':
    case 'finding':
    case 'counts':
    case 'condition':
    case 'agreement':
    case 'position':
    case 'timeline':
    case 'dating':
    case 'private':
    case 'public':
    case 'no-person':
    case 'masked':
    case 'no-coordinates':
    case 'brief-not-alone':
    case 'stories':
      return judgeStory(expect, pile)
    default:
      return judgeOfReport(expect, pile)
  }
}

function judgeOfReport(expect: ReportExpectation, pile: Pile): string | null {
  const line = pile.byName.get(expect.report)
  return line ? judgeReport(expect, line) : 'report not in the output'
}

/** What a verdict amounts to beside the list of known failures. */
export function stateOf(verdict: Verdict, known: readonly KnownFailure[]): State {
  const listed = known.some((one) => one.id === verdict.id)
  if (verdict.met) return listed ? 'NO LONGER FAILS' : 'found'
  return listed ? 'known failure' : 'MISSED'
}
