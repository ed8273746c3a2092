// The stages as functions, so that the engine can be run with others in tests, and the one place
// where what reuse, cluster, reconcile and brief need of each other is passed from hand to hand.
import {
  GROUPING_VERSION,
  openGrouping,
  type Grouping,
  type GroupingStart,
  storyOpenedBy,
  type StoryVector,
  vectorOf,
  VECTOR_VERSION,
} from '../cluster/index.ts'
import type { Named } from '../model/decision.ts'
import type { Document, DocumentId } from '../model/document.ts'
import { layerOf, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { Reuse, SharedPassage } from '../model/reuse.ts'
import type { Published, Story } from '../model/story.ts'
import { datePile } from '../reconcile/dating/dating.ts'
import { findReuse, type PairMemory } from '../reuse/index.ts'
import { RULES } from './rules.ts'
import { tellStory } from './tell.ts'

/**
 * What the engine asks of the rooms between annotated reports and stories. All pure; all
 * order-free.
 */
export interface StoryStages {
  /** Names all rules at once; what was made by others is made anew. */
  readonly rules: string
  /** Rises when the vector of a report may change. */
  readonly vectorVersion: number
  readonly vector: (document: Document) => StoryVector
  /**
   * Takes vectors in canonical order, so that not all are in memory; answers with ids, story by
   * story. Goes on where an earlier grouping was kept.
   */
  readonly openGrouping: (start?: GroupingStart) => Grouping
  /** Rises when the stories of some reports, or what is kept of a grouping, may change. */
  readonly groupingVersion: number
  /** Rises when anything said of a story may change. */
  readonly storyVersion: number
  /** Rises when what two reports share may change. */
  readonly pairVersion: number
  /** What reports share; given in canonical order. Pairs that the memory holds are not compared. */
  readonly reuse: (reports: readonly AnnotatedDocument[], memory?: PairMemory) => Reuse
  /** When reports appeared: stated, inferred or null, by id. */
  readonly date: (
    reports: readonly AnnotatedDocument[],
    passages: readonly SharedPassage[],
  ) => { readonly [id: DocumentId]: Published | null }
  /** With what analysts decided, in order of time. */
  readonly tell: (pile: Pile, id: string, decisions?: readonly Named[]) => Story
}

/**
 * The name of a story: the hash of its earliest report's id, so that it lasts while that report
 * leads.
 */
export function storyId(members: readonly string[]): string {
  const [first] = members
  if (first === undefined) throw new RangeError('a story without reports')
  return storyOpenedBy(first)
}

/** The stages that Stemma ships. */
export const shippedStages: StoryStages = {
  rules: RULES,
  vectorVersion: VECTOR_VERSION,
  vector: vectorOf,
  openGrouping,
  groupingVersion: GROUPING_VERSION,
  storyVersion: 1,
  pairVersion: 1,
  reuse: sharedBy,
  date: datePile,
  tell: tellStory,
}

/** What these reports share, quotes told apart from copying by the words that the texts quote. */
function sharedBy(reports: readonly AnnotatedDocument[], memory?: PairMemory): Reuse {
  const quotations = reports.map((report) => {
    const spans = layerOf(report, 'quotation').filter(({ form }) => form !== 'indirect')
    return [report.document.id, spans] as const
  })
  return findReuse(
    reports.map(({ document }) => document),
    { quotations: Object.fromEntries(quotations), ...(memory ? { memory } : {}) },
  )
}
