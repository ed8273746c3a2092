// A pile of one story → the story: reconciled, briefed, dated and named. The stages meet here and
// nowhere else: what one needs of another is handed over as data or as a function.
import { storyTitle, writeBrief, type AnnotateText } from '../brief/index.ts'
import type { DocumentId } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { Pile } from '../model/pile.ts'
import type { Reuse } from '../model/reuse.ts'
import type { Published, Story } from '../model/story.ts'
import { reconcile } from '../reconcile/index.ts'
import { overlapsSpan } from '../text/span.ts'
import { annotateDocument, shippedPlan } from './annotate.ts'

/** Everything said of the story of a pile. Deterministic; depends on the pile alone. */
export function tellStory(pile: Pile, id: string): Story {
  const independentReports = (passages: readonly Passage[]) =>
    countIndependent(passages, pile.reuse)
  const reconciled = reconcile(pile, { independentReports })
  const { brief, struck } = writeBrief({ pile, ...reconciled, annotate: annotateText() })
  return {
    id,
    title: storyTitle(pile),
    ...daysOf(Object.values(pile.published)),
    ...reconciled,
    brief,
    struck,
    lineage: { edges: [], roots: [] },
    shared: pile.reuse.passages,
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

/** Reports left when those that share the text around these passages count once. */
function countIndependent(passages: readonly Passage[], { passages: shared }: Reuse): number {
  const leader = new Map<DocumentId, DocumentId>(
    passages.map((one) => [one.document, one.document]),
  )
  const find = (id: DocumentId): DocumentId => {
    const next = leader.get(id)!
    return next === id ? id : find(next)
  }
  const touches = (side: Passage) =>
    passages.some((one) => one.document === side.document && overlapsSpan(one, side))
  for (const { a, b } of shared)
    if (touches(a) && touches(b)) leader.set(find(b.document), find(a.document))
  return new Set([...leader.keys()].map(find)).size
}
