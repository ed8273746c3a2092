// Stories and their reports from a store, as the page and the summary take them, and the page
// written to disk.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadReports } from '../engine/pile.ts'
import { reportPage } from '../export/report/page.ts'
import type { StoryInput } from '../export/view.ts'
import type { Story } from '../model/story.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'
import type { Values } from './command.ts'

/** Stories with the reports they are about, in the order given. */
export async function storyInputs(store: Store, stories: readonly Story[]): Promise<StoryInput[]> {
  const inputs: StoryInput[] = []
  for (const story of stories) {
    const ids = story.documents.map(({ id }) => id)
    inputs.push({ story, reports: await loadReports(store, ids) })
  }
  return inputs
}

/** The page of some stories, as the options ask for it. */
export function pageOf(inputs: readonly StoryInput[], values: Values): string {
  return reportPage(inputs, {
    withTexts: values['with-texts'] === true,
    unmasked: values['unmasked'] === true,
  })
}

/** Writes a page beside its place and moves it there, so that a reader never meets half a page. */
export function writePage(page: string | Uint8Array, path: string): string {
  const target = resolve(path)
  const draft = `${target}.${process.pid}.part`
  try {
    writeFileSync(draft, page)
    renameSync(draft, target)
  } catch (cause) {
    rmSync(draft, { force: true })
    const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((cause as NodeJS.ErrnoException).code ?? '')
    if (!full) throw cause
    throw new OperationError('store-full', `${target}: no room left on the disk`, cause)
  }
  return target
}
