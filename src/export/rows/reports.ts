// A story's reports in order of time with what is known of them: when each appeared, what its
// condition card says, which period all of them cover.
import type { Condition, StoryDocument } from '../../model/story.ts'
import { reason, type View } from '../view.ts'
import { formatDays } from '../wording.ts'

export const CONDITION_WORDS: { readonly [kind in Condition['kind']]: string } = {
  'headline-without-body': 'Headline without body',
  'orphan-context': 'Words that point at nothing in this report',
  'translation-damage': 'Sense may be damaged by translation',
  repeat: 'Repeats itself',
  'second-article': 'A second article inside',
  'broken-text': 'Broken characters, repaired',
}

/** The reports as the story knows them, in the view's order. */
export function orderedReports(view: View): readonly StoryDocument[] {
  const told = new Map(view.story.documents.map((document) => [document.id, document]))
  return view.reports.flatMap(({ document }) => told.get(document.id) ?? [])
}

/** When a report appeared, and why it is held to where that is inferred. */
export function publishedOf(
  view: View,
  { published }: StoryDocument,
): { readonly words: string; readonly inferred: string | null } {
  if (!published) return { words: 'date not stated', inferred: null }
  const inferred = published.stated ? null : reason(view, published.why)
  return { words: formatDays(published), inferred }
}

/** "covers 3–9 Mar 2031 (partly inferred)", or that no date is stated. */
export function periodWords({ story }: View): string {
  const inferred = story.documents.some(({ published }) => published && !published.stated)
  return story.from || story.to
    ? `covers ${formatDays(story)}${inferred ? ' (partly inferred)' : ''}`
    : 'no dates stated'
}
