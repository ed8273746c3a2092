// A pile of one story → the story: reconciled, briefed, dated and named. The stages meet here and
// nowhere else: what one needs of another is handed over as data or as a function.
import { namelessQuotations } from '../annotate/quotation/nameless.ts'
import { storyTitle, writeBrief, type AnnotateText } from '../brief/index.ts'
import { storyOpenedBy } from '../cluster/index.ts'
import type { Document } from '../model/document.ts'
import type { AnnotatedDocument, Pile } from '../model/pile.ts'
import type { Published, Story } from '../model/story.ts'
import { reconcile } from '../reconcile/index.ts'
import { independenceIn, lineageOf } from '../reuse/index.ts'
import { decide } from './decide.ts'
import type { Named } from '../model/decision.ts'
import {
  revisedFindings,
  saidNow,
  strikeWithdrawn,
  withdrawnClaims,
  withVersions,
} from './admit-withdrawn.ts'
import { annotateDocument, shippedPlan, viewOf } from './annotate.ts'

/**
 * Everything said of the story of a pile, with what analysts decided of it. Deterministic; depends
 * on pile and decisions alone.
 */
export function tellStory(pile: Pile, id: string, decisions: readonly Named[] = []): Story {
  const independentReports = independenceIn(pile.reuse)
  const found = reconcile(pile, { independentReports })
  const { decisions: decided, ...changed } = decide(found, { pile, decisions, independentReports })
  const { revisions = [] } = pile
  const claims = withdrawnClaims(changed.claims, revisions)
  const reconciled = {
    ...found,
    ...changed,
    claims,
    findings: revisedFindings(changed.findings, claims, revisions),
    documents: withVersions(found.documents, revisions),
  }
  const told = writeBrief({
    pile,
    ...saidNow(reconciled, revisions),
    decisions: decided,
    annotate: annotateText(),
  })
  const later = pile.reports.slice(1).map(({ document }) => storyOpenedBy(document.id))
  return {
    id,
    ...(later.length > 0 ? { aliases: later.filter((one) => one !== id) } : {}),
    title: storyTitle(pile),
    ...daysOf(Object.values(pile.published)),
    ...reconciled,
    ...strikeWithdrawn(told, revisions),
    lineage: lineageOf(pile.reuse),
    shared: pile.reuse.passages,
    ...(revisions.length > 0 ? { revisions } : {}),
    ...(decided.length > 0 ? { decisions: decided } : {}),
  }
}

/** From the earliest to the latest day that a report may have appeared; open where none has one. */
function daysOf(published: readonly (Published | null)[]): Pick<Story, 'from' | 'to'> {
  const days = (side: 'from' | 'to') => published.flatMap((one) => one?.[side] ?? []).sort()
  return { from: days('from')[0] ?? null, to: days('to').at(-1) ?? null }
}

/**
 * The layers that a brief's check asks for, over a sentence that stands alone. Who speaks may take
 * the name model, most of the work: that layer is made when it is asked for.
 */
function annotateText(): AnnotateText {
  const [values, speakers] = [shippedPlan(['quantity', 'time']), shippedPlan(['quotation'])]
  return (text) => {
    const document: Document = { ...BLANK, source: text, text }
    const { layers } = annotateDocument(document, values)
    let quotations: AnnotatedDocument['layers']['quotation']
    return {
      ...layers,
      get quotation() {
        return (quotations ??=
          namelessQuotations(viewOf(document, layers)) ??
          annotateDocument(document, speakers).layers.quotation ??
          [])
      },
    }
  }
}

const BLANK: Document = {
  id: '',
  hash: '',
  path: null,
  part: null,
  source: '',
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  text: '',
  repeats: [],
}
