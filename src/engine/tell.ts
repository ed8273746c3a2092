// A pile of one story → the story: reconciled, briefed, dated and named. The stages meet here and
// nowhere else: what one needs of another is handed over as data or as a function.
import { storyTitle, writeBrief, type AnnotateText } from '../brief/index.ts'
import type { Pile } from '../model/pile.ts'
import type { Published, Story } from '../model/story.ts'
import { reconcile } from '../reconcile/index.ts'
import { independenceIn, lineageOf } from '../reuse/index.ts'
import { decide } from './decide.ts'
import type { Named } from '../model/decision.ts'
import { annotateDocument, shippedPlan } from './annotate.ts'

/**
 * Everything said of the story of a pile, with what analysts decided of it. Deterministic; depends on
 * pile and decisions alone.
 */
export function tellStory(pile: Pile, id: string, decisions: readonly Named[] = []): Story {
  const independentReports = independenceIn(pile.reuse)
  const found = reconcile(pile, { independentReports })
  const { decisions: decided, ...changed } = decide(found, { pile, decisions, independentReports })
  const reconciled = { ...found, ...changed }
  const { brief, struck } = writeBrief({ pile, ...reconciled, annotate: annotateText() })
  return {
    id,
    title: storyTitle(pile),
    ...daysOf(Object.values(pile.published)),
    ...reconciled,
    brief,
    struck,
    lineage: lineageOf(pile.reuse),
    shared: pile.reuse.passages,
    ...(decided.length > 0 ? { decisions: decided } : {}),
  }
}

/** From the earliest to the latest day that a report may have appeared; open where none has one. */
function daysOf(published: readonly (Published | null)[]): Pick<Story, 'from' | 'to'> {
  const days = (side: 'from' | 'to') => published.flatMap((one) => one?.[side] ?? []).sort()
  return { from: days('from')[0] ?? null, to: days('to').at(-1) ?? null }
}

/** The shipped annotators over a sentence that stands alone. */
function annotateText(): AnnotateText {
  const plan = shippedPlan()
  return (text) =>
    annotateDocument(
      {
        id: '',
        hash: '',
        path: null,
        part: null,
        source: text,
        edits: [],
        title: null,
        byline: null,
        outlet: null,
        url: null,
        published: null,
        modified: null,
        language: 'en',
        notices: [],
        text,
        repeats: [],
      },
      plan,
    ).layers
}
