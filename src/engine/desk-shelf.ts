// What the list of stories shows of each, kept in the store beside the stories: a list of a
// thousand stories is read without loading one of them.
// Example: shelvedRows(store, { unmasked: false }) gives id, card and reports of every story.
import { decidedOf } from '../export/screen/findings.ts'
import { reviewItems, storyCard } from '../export/screen/index.ts'
import type { View } from '../export/view.ts'
import type { Store } from '../store/store.ts'
import type { DeskSettings, Shelved } from './desk-message.ts'

/** Rises when anything kept on the shelf may change: also with what a card says. */
export const SHELF_VERSION = 3

/** The stage whose rows the shelf is. Masked and unmasked cards are never mixed up. */
export function shelfStage({ unmasked }: Pick<DeskSettings, 'unmasked'>): string {
  return `shelf@${SHELF_VERSION}${unmasked ? ' unmasked' : ''}`
}

/** What is kept of a story. */
export function shelvedOf(view: View, version: string): Shelved {
  const { story, reports } = view
  const items = reviewItems(view)
  const settled = items.filter((item) => item.settled).length
  return {
    id: story.id,
    aliases: story.aliases ?? [],
    version,
    card: storyCard(view),
    reports: reports.map(({ document }) => document.id),
    decided: decidedOf(view),
    labels: Object.fromEntries(view.labels),
    settled,
    open: items.length - settled,
  }
}

/** The shelf of a store, or the places of some stories on it, by id. */
export async function shelvedRows(
  store: Store,
  settings: Pick<DeskSettings, 'unmasked'>,
  stories?: readonly string[],
): Promise<Shelved[]> {
  const rows = await store.derived(shelfStage(settings), stories)
  return rows.map(({ value }) => value as Shelved)
}
